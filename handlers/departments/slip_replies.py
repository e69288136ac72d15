"""What a department's group says of a slip: 签收, 1 3 办结 已清运, 2 延期 3天 等配件, 4 说明 …."""

from __future__ import annotations

from collections.abc import Sequence

from domain.commands import parse, read_token
from domain.content import listed
from domain.errors import CaseworkError
from domain.expectations import Listing, OnSlip, read
from domain.hearing.departments import slip_answers, staff
from domain.hearing.departments.lines import Part, Unclear
from domain.hearing.departments.slip_answers import Answered
from domain.hearing.departments.staff import Heard
from domain.hearing.slip_names import named_first
from domain.kinds import Scope
from domain.lifecycle import Action
from domain.messages import Incoming
from domain.supervision.slips import STANDING, SlipAction, SlipStatus
from handlers.departments import actions, lists
from handlers.departments.lists import OnList
from handlers.saying import answer, take_buttons
from handlers.supervision import slip_acts, slip_hearing, slip_papers
from handlers.turn import Actor, Turn
from storage.casework import slips
from storage.tables import Delivery, Slip, id_of


def press(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> bool:
    """签收, tapped below a slip. Returns whether the button was a slip's."""
    pressed = read_token(incoming.choice)
    if pressed is None or pressed.scope is not Scope.SLIP:
        return False
    if pressed.verb != SlipAction.ACKNOWLEDGE:
        raise CaseworkError("error.old_button")
    slip_acts.acknowledge(turn, actor, _theirs(turn, pressed.subject, departments))
    take_buttons(turn, actor, incoming.reply_to)
    return True


def hear(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], replied: Delivery | None) -> bool:
    """Words in reply to a slip, or that begin with its name. Returns whether they were about one."""
    expects = read(replied.expects) if replied else None
    on_slip = expects if isinstance(expects, OnSlip) else None
    codes = turn.county.supervision.codes
    named = named_first(incoming.text, codes, bare=on_slip is not None)
    if named is None and on_slip is None:
        return False
    by_name = slip_hearing.named(turn, named.slip, departments) if named else 0
    slip = _theirs(turn, by_name or (on_slip.slip if on_slip else 0), departments)
    last = len(slips.lines(turn.tx, id_of(slip)))
    said = slip_answers.read(incoming.text, last, codes, replies=on_slip is not None)
    if said is Unclear.NO_SUCH_LINE:
        raise CaseworkError("error.no_such_line", count=last)
    if not isinstance(said, Answered):
        raise CaseworkError("error.slip_lines_which")
    _hear_said(turn, actor, incoming, departments, slip, said)
    return True


def _theirs(turn: Turn, slip_id: int, departments: list[str]) -> Slip:
    """The slip, locked, if it went to a department of this group."""
    slip = slips.lock(turn.tx, slip_id)
    if slip is None or slip.department not in departments or slip.issued_at is None:
        raise CaseworkError("error.no_such_slip_here")
    return slip


def _hear_said(
    turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], slip: Slip, said: Answered
) -> None:
    if slip.status not in STANDING:
        raise CaseworkError("error.slip_over", number=slip_papers.number_of(slip))
    if not said.parts:
        _hear_of_whole(turn, actor, slip, said.rest)
        return
    lines = slip_papers.standing_lines(turn, slip)
    shown = Listing(tuple(one.row.case_id for one in lines))
    on = OnList(actor, incoming, departments, shown)
    acts = [one for one in said.parts if not _explain(turn, on, slip, one, lines)]
    if acts:
        lists.act_on_parts(turn, on, acts)
    slip_acts.settle_answers(turn, actor, slip)


def _explain(turn: Turn, on: OnList, slip: Slip, part: Part, lines: Sequence[slip_papers.Line]) -> bool:
    """An explanation is the slip's own, as is what would only be noted: 还得等几天 配件没到. Everything else is an act
    on the cases, as in reply to any list."""
    names = turn.county.department_names()
    reading = staff.read(part.words, names)
    noted = reading.heard is Heard.NOTE and not reading.nods and parse(part.words, names).verb is None
    why = slip_answers.explanation(part.words) or (part.words if noted else "")
    if not why:
        return False
    said = actions.said_with(turn, on.actor, on.incoming, why)
    for number in part.lines:
        slip_acts.explain(turn, on.actor, slip, lines[number - 1], said)
    return True


def _hear_of_whole(turn: Turn, actor: Actor, slip: Slip, words: str) -> None:
    """签收, or that all is put right: of which lines nobody knows how until each has its outcome."""
    command = parse(words, turn.county.department_names())
    nods = staff.read(words, turn.county.department_names()).heard is Heard.NOD
    if command.verb is Action.ACKNOWLEDGE or (nods and slip.status == SlipStatus.ISSUED):
        slip_acts.acknowledge(turn, actor, slip)
        return
    open_lines = [one.row.line for one in slip_papers.standing_lines(turn, slip) if not one.is_answered]
    if slip_answers.says_all_put_right(words) and open_lines:
        answer(turn, actor, "slip.which_outcome", number=slip_papers.number_of(slip), lines=listed(open_lines))
        return
    answer(turn, actor, "slip.how_to_answer", number=slip_papers.number_of(slip))
