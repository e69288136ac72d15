"""拟稿: a coordinator draws a slip up over cases, changes it, and it lies with whoever signs until they do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from domain import references
from domain.acts import EDGES
from domain.content import department as department_name
from domain.content import named as name_param
from domain.content import sentence, word
from domain.errors import CaseworkError
from domain.expectations import OnSlip
from domain.hearing.officials.coordinators import day_named
from domain.hearing.officials.slip_orders import DrawUp
from domain.kinds import SlipKind
from domain.lifecycle import WORKED_ON
from domain.supervision.slips import SlipAction, SlipRole, SlipStatus, next_status
from handlers.saying import say
from handlers.supervision import slip_papers
from handlers.turn import Actor, Turn
from handlers.wording import doubtful_names, masked_for
from storage.casework import cases, slips
from storage.people import recipients, roles
from storage.tables import Case, Slip, id_of

MOST_LINES = 50
FARTHEST = timedelta(days=92)  # "11月1日", said in December, is meant as past
NO_SUCH_DAY = re.compile(r"\d{1,2}月\d{1,2}[日号]")  # 2月30日: named, and no day
LONGEST_REQUIREMENT = 500


def draw_up(turn: Turn, actor: Actor, wanted: DrawUp) -> None:
    """Draws up one slip for each department that has some of the cases, and lays them before whoever signs."""
    found = [_slippable(turn, reference) for reference in wanted.references]
    due, requirement = _due_and_requirement(turn, wanted.words)
    requirement = _without_department(turn, requirement)
    for department, theirs in groupby(sorted(found, key=lambda one: one.department), lambda one: one.department):
        draw_up_one(turn, actor, wanted.kind, department, list(theirs), due=due, requirement=requirement)


def draw_up_one(
    turn: Turn,
    actor: Actor,
    kind: SlipKind,
    department: str,
    on_it: Sequence[Case],
    *,
    due: datetime | None = None,
    requirement: str = "",
) -> None:
    """A draft of one department's, laid before whoever signs."""
    _check_count(len(on_it))
    slip = Slip(
        kind=kind,
        status=SlipStatus.DRAFTED,
        department=department,
        requirement=requirement,
        due_at=due,
        named_due=due is not None,
        drawn_by=actor.person_id,
        drawn_at=turn.now,
    )
    slips.add(turn.tx, slip, on_it)
    _show(turn, actor, slip)
    lay_before_signers(turn, actor, slip)


def _show(turn: Turn, actor: Actor, slip: Slip) -> None:
    content = slip_papers.for_drawer(turn, slip)
    say(turn, actor, content, reply_to=actor.message, expects=OnSlip(id_of(slip)))


def lay_before_signers(turn: Turn, actor: Actor, slip: Slip) -> None:
    """Shows the draft to all who hold the signing function, but who drew it up; says so where nobody does."""
    signers = [one for one in signers_of(turn, slip.kind) if one != slip.drawn_by]
    for person_id in signers:
        if to := recipients.find(turn.tx, person_id):
            say(turn, to, slip_papers.for_signer(turn, slip), expects=OnSlip(id_of(slip)))
    if not signers:
        function = turn.county.leaders.get(turn.county.supervision.signers[slip.kind])
        known = name_param(function.name) if function else turn.county.supervision.signers[slip.kind]
        say(turn, actor, sentence("slip.no_signer", function=known))


def signers_of(turn: Turn, kind: SlipKind) -> list[int]:
    """Nobody where the settings know the function no more."""
    function = turn.county.supervision.signers[kind]
    return roles.with_function(turn.tx, function) if function in turn.county.leaders else []


def is_signer(turn: Turn, person_id: int, kind: SlipKind) -> bool:
    return person_id in signers_of(turn, kind)


def _slippable(turn: Turn, reference: str) -> Case:
    """The case, if it may stand on a slip: a department works on it, and it is not confidential."""
    case = cases.by_reference(turn.tx, reference)
    if case is None:
        raise CaseworkError("error.no_such_reference")
    if case.confidential or case.held_back:
        raise CaseworkError("error.slip_confidential", reference=reference)
    if not case.department or case.status not in WORKED_ON:
        raise CaseworkError("error.slip_no_work", reference=reference, status=word("status", case.status))
    return case


def _check_count(count: int) -> None:
    if count > MOST_LINES:
        raise CaseworkError("error.slip_too_long", most=MOST_LINES)


def _due_and_requirement(turn: Turn, words: str) -> tuple[datetime | None, str]:
    """By when, if the words name a day, and the rest. Raises `CaseworkError` for a day that is past or far off."""
    zone = ZoneInfo(turn.county.time_zone)
    named = day_named(words, turn.now.astimezone(zone).date())
    if named is None:
        if NO_SUCH_DAY.search(words):
            raise CaseworkError("error.slip_date")
        return None, _checked(turn, words)
    due = turn.practice.calendar.closing_of(named.day)
    if not turn.now < due < turn.now + FARTHEST:
        raise CaseworkError("error.slip_date")
    rest = f"{words[: named.start].rstrip(EDGES)} {words[named.end :].lstrip(EDGES + '前')}"
    return due, _checked(turn, " ".join(rest.split()))


def _checked(turn: Turn, requirement: str) -> str:
    """The requirement as it may stand on a paper: names and numbers of people are masked."""
    if len(requirement) > LONGEST_REQUIREMENT:
        raise CaseworkError("error.slip_requirement_long", most=LONGEST_REQUIREMENT)
    return masked_for(turn, requirement.strip(EDGES), "", doubtful_names(turn, requirement))


def _without_department(turn: Turn, words: str) -> str:
    """The requirement without the department's name that stands before it: who has the cases is known from them."""
    head, _, rest = words.partition(" ")
    return rest.strip(EDGES) if turn.county.department_named(head) and len(head) <= 20 else words


def change(turn: Turn, actor: Actor, slip: Slip, case_ids: Sequence[int]) -> None:
    """Other cases on a draft, in this order."""
    next_status(SlipStatus(slip.status), SlipAction.CHANGE, SlipRole.COORDINATOR)
    _check_count(len(case_ids))
    on_it = cases.in_order(turn.tx, case_ids)
    if not on_it:
        raise CaseworkError("error.slip_empty")
    slips.put_on(turn.tx, id_of(slip), on_it)
    _lay_again(turn, actor, slip)


def move_out(turn: Turn, actor: Actor, slip: Slip, line: int) -> None:
    on_it = [one.case_id for one in slips.lines(turn.tx, id_of(slip))]
    if not 1 <= line <= len(on_it):
        raise CaseworkError("error.no_such_line", count=len(on_it))
    change(turn, actor, slip, [*on_it[: line - 1], *on_it[line:]])


def add(turn: Turn, actor: Actor, slip: Slip, reference: str) -> None:
    case = _slippable(turn, reference)
    on_it = [one.case_id for one in slips.lines(turn.tx, id_of(slip))]
    if id_of(case) in on_it:
        raise CaseworkError("error.slip_twice", reference=reference)
    if case.department != slip.department:
        name = department_name(case.department)
        raise CaseworkError("error.case_elsewhere", reference=reference, department=name)
    change(turn, actor, slip, [*on_it, id_of(case)])


def add_named(turn: Turn, actor: Actor, slip: Slip, words: str) -> None:
    """Adds the case that words name."""
    found = references.parse(words)
    if found is None:
        raise CaseworkError("error.no_such_reference")
    add(turn, actor, slip, found.reference)


def set_due(turn: Turn, actor: Actor, slip: Slip, words: str) -> None:
    next_status(SlipStatus(slip.status), SlipAction.CHANGE, SlipRole.COORDINATOR)
    due, _ = _due_and_requirement(turn, words)
    if due is None:
        raise CaseworkError("error.slip_date")
    slip.due_at, slip.named_due = due, True
    turn.tx.add(slip)
    _lay_again(turn, actor, slip)


def _lay_again(turn: Turn, actor: Actor, slip: Slip) -> None:
    """A changed draft is laid before the signer anew: what was shown before is not what would be signed."""
    slip.returned_because = ""
    turn.tx.add(slip)
    _show(turn, actor, slip)
    lay_before_signers(turn, actor, slip)


def send_back(turn: Turn, actor: Actor, slip: Slip, words: str) -> None:
    """退回修改: to who drew it up, with what is to be changed."""
    next_status(SlipStatus(slip.status), SlipAction.SEND_BACK, SlipRole.SIGNER)
    slip.returned_because = words
    turn.tx.add(slip)
    if to := recipients.find(turn.tx, slip.drawn_by):
        say(turn, to, slip_papers.for_drawer(turn, slip), expects=OnSlip(id_of(slip)))
    say(turn, actor, sentence("slip.sent_back", number=slip_papers.number_of(slip)), reply_to=actor.message)
