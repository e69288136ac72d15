"""What coordinators and signers say and tap about slips, in their own chats."""

from __future__ import annotations

import re

from domain.commands import Wish, parse, read_token
from domain.content import Content, Sentence, sentence
from domain.errors import CaseworkError
from domain.expectations import OnSlip, read
from domain.hearing.officials import slip_orders
from domain.hearing.officials.slip_orders import OfSlip, Order
from domain.kinds import HeldRole, Scope
from domain.messages import Incoming
from domain.supervision.slips import SlipAction, SlipNumber, SlipRole
from handlers.saying import answer, say, take_buttons
from handlers.supervision import slip_acts, slip_clock, slip_drafts, slip_papers
from handlers.supervision.slip_acts import By
from handlers.turn import Actor, Turn
from storage.casework import slips
from storage.messages import deliveries
from storage.tables import Slip, id_of

MOST_LISTED = 20
ASKED = ("slip.what_to_change",)
ORDER = re.compile(r"\s*(?:督|拟稿|退回|签发|同意|不签)")  # is heard as what it says


def hear(turn: Turn, actor: Actor, incoming: Incoming, held: set[HeldRole]) -> bool:
    """Whether words or a tap were about slips: an order on one, the list, a new one to be drawn up."""
    if incoming.choice:
        return _press(turn, actor, incoming, held)
    replied = _replied(turn, actor, incoming)
    if asked := _asked_what_to_change(turn, actor, incoming):
        slip = _meant(turn, OfSlip(Order.SEND_BACK), asked)
        _do(turn, actor, slip, OfSlip(Order.SEND_BACK, words=incoming.text.strip()), coordinator=False)
        return True
    codes = turn.county.supervision.codes
    wanted = slip_orders.of_slip(incoming.text.strip(), codes, replies=replied is not None)
    coordinator = HeldRole.COORDINATOR in held
    if wanted is not None:
        _do(turn, actor, _meant(turn, wanted, replied), wanted, coordinator=coordinator)
        return True
    if coordinator and slip_orders.asks_for_list(incoming.text):
        show_open(turn, actor)
        return True
    drawn = slip_orders.draws_up(incoming.text.strip()) if coordinator else None
    if drawn is not None:
        slip_drafts.draw_up(turn, actor, drawn)
    elif replied is not None:
        answer(turn, actor, "slip.how_to_change" if coordinator else "slip.how_to_sign")
    return drawn is not None or replied is not None


def _asked_what_to_change(turn: Turn, actor: Actor, incoming: Incoming) -> OnSlip | None:
    """The draft of which a signer was asked last what is to change: their next words say it, as a reply or not."""
    sent = deliveries.last_sent(turn.tx, actor.chat_id)
    if sent is None or incoming.reply_to not in ("", sent.message) or not deliveries.says(turn.tx, sent, ASKED):
        return None
    expects = read(sent.expects)
    says_else = ORDER.match(incoming.text) or isinstance(parse(incoming.text).verb, Wish)
    return expects if isinstance(expects, OnSlip) and not says_else else None


def _replied(turn: Turn, actor: Actor, incoming: Incoming) -> OnSlip | None:
    if not incoming.reply_to:
        return None
    sent = deliveries.case_of_message(turn.tx, actor.chat_id, incoming.reply_to)
    expects = read(sent.expects) if sent else None
    return expects if isinstance(expects, OnSlip) else None


def _meant(turn: Turn, wanted: OfSlip, replied: OnSlip | None) -> Slip:
    """The slip that is named, else the one that is replied to; locked."""
    slip_id = wanted.draft or (named(turn, wanted.slip) if wanted.slip else replied.slip if replied else 0)
    slip = slips.lock(turn.tx, slip_id)
    if slip is None:
        raise CaseworkError("error.no_such_slip")
    return slip


def named(turn: Turn, number: SlipNumber, departments: list[str] | None = None) -> int:
    """The id of the slip of that number: this year's where no year is said, of either kind where only one is there."""
    found = slips.find(turn.tx, number, departments)
    latest = [one for one in found if one.year == found[0].year]
    if len(latest) > 1:
        raise CaseworkError("error.slip_which")
    if not latest:
        raise CaseworkError("error.no_such_slip")
    return id_of(latest[0])


def _do(turn: Turn, actor: Actor, slip: Slip, wanted: OfSlip, *, coordinator: bool) -> None:
    signer = slip_drafts.is_signer(turn, actor.person_id, slip.kind)
    if not (coordinator or signer):
        raise CaseworkError("error.slip_not_signer")
    match wanted.order:
        case Order.ISSUE:
            slip_acts.issue(turn, actor, slip)
        case Order.SEND_BACK if signer:
            _send_back(turn, actor, slip, wanted.words)
        case Order.WITHDRAW:
            role = SlipRole.COORDINATOR if coordinator else SlipRole.SIGNER
            slip_acts.withdraw(turn, By(actor, role), slip, wanted.words)
        case Order.SHOW:
            show(turn, actor, slip)
        case _ if not coordinator:
            raise CaseworkError("error.slip_not_signer")
        case Order.MOVE_OUT:
            slip_drafts.move_out(turn, actor, slip, wanted.line)
        case Order.ADD:
            slip_drafts.add_named(turn, actor, slip, wanted.words)
        case Order.DUE:
            slip_drafts.set_due(turn, actor, slip, wanted.words)
        case Order.CLOSE:
            slip_acts.close(turn, actor, slip, wanted.words)
        case Order.CONTEST:
            slip_acts.contest(turn, actor, slip, wanted.line, wanted.words)
        case _:
            raise CaseworkError("error.slip_not_signer")


def _send_back(turn: Turn, actor: Actor, slip: Slip, words: str) -> None:
    if len(words) < slip_acts.SHORTEST_REASON:
        says = sentence("slip.what_to_change", number=slip_papers.number_of(slip))
        say(turn, actor, says, reply_to=actor.message, expects=OnSlip(id_of(slip)))
    else:
        slip_drafts.send_back(turn, actor, slip, words)


def _press(turn: Turn, actor: Actor, incoming: Incoming, held: set[HeldRole]) -> bool:
    pressed = read_token(incoming.choice)
    if pressed is None or pressed.scope is not Scope.SLIP:
        return False
    slip = slips.lock(turn.tx, pressed.subject)
    if slip is not None and pressed.verb == slip_clock.DRAW_UP_URGING and HeldRole.COORDINATOR in held:
        slip_clock.draw_up_urging(turn, actor, slip)
        return True
    orders = {SlipAction.ISSUE: Order.ISSUE, SlipAction.SEND_BACK: Order.SEND_BACK}
    if slip is None or pressed.verb not in orders:
        raise CaseworkError("error.old_button")
    order = orders[SlipAction(pressed.verb)]
    _do(turn, actor, slip, OfSlip(order), coordinator=HeldRole.COORDINATOR in held)
    if order is Order.ISSUE:
        take_buttons(turn, actor, incoming.reply_to)
    return True


def show(turn: Turn, actor: Actor, slip: Slip) -> None:
    content = slip_papers.for_coordinator(turn, slip)
    say(turn, actor, content, reply_to=actor.message, expects=OnSlip(id_of(slip)))


def waiting(turn: Turn) -> list[Sentence]:
    """今日待办: drafts that nobody has signed, and slips past their time."""
    drafted, late = slips.count_waiting(turn.tx, turn.now)
    says = [sentence("today.slips_drafted", count=drafted)] if drafted else []
    return [*says, sentence("today.slips_late", count=late)] if late else says


def show_open(turn: Turn, actor: Actor, department: str = "") -> None:
    """督办: the slips that are not closed, drafts first."""
    found = slips.open_ones(turn.tx, department=department)
    if not found:
        answer(turn, actor, "slip.none_open")
        return
    says = [sentence("slip.open_heading", count=len(found))]
    says += [slip_papers.summary(turn, one) for one in found[:MOST_LISTED]]
    if len(found) > MOST_LISTED:
        says.append(sentence("slip.more_open", count=len(found) - MOST_LISTED))
    say(turn, actor, Content(tuple(says)), reply_to=actor.message)
