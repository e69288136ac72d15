"""A slip's own limit: from its arrival in the group; past it, coordinators are told which lines nobody answered."""

from __future__ import annotations

from datetime import timedelta

from domain.commands import token
from domain.content import Content, Param, button, department, listed, sentence
from domain.errors import CaseworkError
from domain.expectations import OnSlip
from domain.kinds import HeldRole, Scope, SlipKind, TimerKind
from domain.supervision.slips import STANDING
from handlers.saying import say
from handlers.supervision import slip_drafts, slip_papers
from handlers.turn import Actor, Turn
from storage.casework import cases, slips
from storage.messages import deliveries, timers
from storage.people import recipients, roles
from storage.tables import Slip, id_of

LOOKED_AGAIN = timedelta(hours=1)  # for a slip that has not arrived: it starts no clock
DRAW_UP_URGING = "urge"


def start(turn: Turn, slip: Slip, sent: list[int]) -> None:
    """Looks at the slip when its limit ends; `sent` are the outbox rows by which it goes to the groups."""
    slip.issued = {**slip.issued, "outbox": sent}
    turn.tx.add(slip)
    assert slip.due_at is not None
    timers.set_timer(turn.tx, TimerKind.SLIP, id_of(slip), slip.due_at)


def look(turn: Turn, slip_id: int) -> None:
    """The limit has ended. A slip that reached nobody in time is not late: its limit begins when it arrives."""
    slip = slips.lock(turn.tx, slip_id)
    if slip is None or slip.status not in STANDING or slip.due_at is None:
        return
    arrived = deliveries.first_sent(turn.tx, slip.issued.get("outbox", []))
    if arrived is None:
        _tell(turn, slip, Content((sentence("slip.not_arrived", **_named(slip)),)))
        timers.set_timer(turn.tx, TimerKind.SLIP, slip_id, turn.practice.calendar.next_opening(turn.now + LOOKED_AGAIN))
        return
    due = slip.due_at if slip.named_due else turn.practice.calendar.add(arrived, turn.county.supervision.answer_within)
    if due > turn.now:
        slip.due_at = due
        turn.tx.add(slip)
        timers.set_timer(turn.tx, TimerKind.SLIP, slip_id, due)
        return
    if left := _unanswered(turn, slip):
        said = sentence("slip.unanswered", **_named(slip), lines=listed([one.row.line for one in left]))
        urge = button("button.slip_urge", token(Scope.SLIP, slip_id, DRAW_UP_URGING))
        _tell(turn, slip, Content((said,), ((urge,),)))


def draw_up_urging(turn: Turn, actor: Actor, slip: Slip) -> None:
    """拟催办单 over the lines that nobody answered, by the coordinator who tapped."""
    if slip.status not in STANDING:
        raise CaseworkError("error.old_button")
    left = _unanswered(turn, slip)
    if not left:
        raise CaseworkError("error.slip_all_answered", number=slip_papers.number_of(slip))
    on_it = cases.in_order(turn.tx, [one.row.case_id for one in left])
    slip_drafts.draw_up_one(turn, actor, SlipKind.URGING, slip.department, on_it)


def _unanswered(turn: Turn, slip: Slip) -> list[slip_papers.Line]:
    return [one for one in slip_papers.standing_lines(turn, slip) if not one.is_settled]


def _named(slip: Slip) -> dict[str, Param]:
    return {"number": slip_papers.number_of(slip), "department": department(slip.department)}


def _tell(turn: Turn, slip: Slip, content: Content) -> None:
    """To all coordinators, when the offices are open."""
    opening = turn.practice.calendar.next_opening(turn.now)
    for person_id in roles.holders(turn.tx, HeldRole.COORDINATOR):
        if to := recipients.find(turn.tx, person_id):
            say(turn, to, content, expects=OnSlip(id_of(slip)), hold_until=opening)
