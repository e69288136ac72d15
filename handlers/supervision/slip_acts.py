"""签发、签收、反馈、退回、销号、作废: what is done with a slip. Every act is an event of each case on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from domain.content import Content, department, listed, sentence
from domain.errors import CaseworkError
from domain.expectations import OnSlip
from domain.kinds import HeldRole, Readers
from domain.lifecycle import WORKED_ON, Action, Role
from domain.supervision.slips import SlipAction, SlipRole, SlipStatus, check_signer, next_status
from handlers.cases.casework import Said, keep_statement
from handlers.cases.transitions import ActingRole, move
from handlers.jurisdiction import hearing, kept_inside, workplaces
from handlers.saying import answer, chat_language, say
from handlers.supervision import slip_clock, slip_drafts, slip_papers
from handlers.telling import tell_residents
from handlers.turn import NOBODY, Actor, Turn
from handlers.wording import masked_for
from storage.casework import cases, events, slips
from storage.people import recipients, roles
from storage.people.bindings import Workplace
from storage.people.recipients import Recipient
from storage.tables import Slip, id_of

SHORTEST_REASON = 2  # letters
ROLE_OF = {SlipRole.COORDINATOR: Role.COORDINATOR, SlipRole.SIGNER: Role.LEADER, SlipRole.STAFF: Role.STAFF}


@dataclass(frozen=True, slots=True)
class By:
    """Who acts on a slip, and as what."""

    actor: Actor
    role: SlipRole
    department: str = ""


def issue(turn: Turn, actor: Actor, slip: Slip) -> None:
    """签发: the slip gets its number, is kept as it stands now, and goes to the department's group."""
    if not slip_drafts.is_signer(turn, actor.person_id, slip.kind):
        raise CaseworkError("error.slip_not_signer")
    check_signer(slip.drawn_by, actor.person_id)
    if not any(not one.lost for one in _groups(turn, slip)):
        raise CaseworkError("error.slip_no_group", department=department(slip.department))
    next_status(SlipStatus(slip.status), SlipAction.ISSUE, SlipRole.SIGNER)
    _check_lines(turn, slip)
    _write(turn, actor, slip)
    _move(turn, By(actor, SlipRole.SIGNER), slip, SlipAction.ISSUE)
    slip_clock.start(turn, slip, _tell_groups(turn, slip, slip_papers.for_group(turn, slip)))
    _tell_residents(turn, slip)
    answer(turn, actor, "slip.issued", number=slip_papers.number_of(slip), department=department(slip.department))
    _tell_drawer(turn, slip, actor)


def _check_lines(turn: Turn, slip: Slip) -> None:
    """What changed since the draft was drawn up stands on no paper: a result, another department, an accusation."""
    changed = [
        one.row.line
        for one in slip_papers.standing_lines(turn, slip)
        if one.is_gone or one.case.status not in WORKED_ON or one.case.confidential or one.case.held_back
    ]
    if changed:
        raise CaseworkError("error.slip_changed", number=slip_papers.number_of(slip), lines=listed(changed))


def _tell_residents(turn: Turn, slip: Slip) -> None:
    """已督促{单位}抓紧办理, once a cycle, without number and kind."""
    for one in slip_papers.standing_lines(turn, slip):
        issued = [
            event
            for event in events.history(turn.tx, id_of(one.case))
            if event.details.get("act") == SlipAction.ISSUE and event.cycle == one.case.cycle
        ]
        if len(issued) == 1:
            says = sentence("told.supervised", reference=one.case.reference, department=department(slip.department))
            tell_residents(turn, one.case, says)


def _write(turn: Turn, actor: Actor, slip: Slip) -> None:
    """What the paper says is written down: settings and names may change, the slip does not."""
    rules, zone = turn.county.supervision, ZoneInfo(turn.county.time_zone)
    slip.code, slip.year = rules.codes[slip.kind], turn.now.astimezone(zone).year
    slip.number = slips.take_number(turn.tx, slip.kind, slip.year, rules.first_numbers.get(slip.kind, 1))
    slip.signed_by, slip.issued_at = actor.person_id, turn.now
    if not slip.named_due:
        slip.due_at = turn.practice.calendar.add(turn.now, rules.answer_within)
    unit, function = turn.county.departments.get(slip.department), turn.county.leaders[rules.signers[slip.kind]]
    slip.issued = {
        "department": dict(unit.name.words) if unit else {},
        "function": dict(function.name.words),
        "signer": slip_papers.name_of(turn, actor.person_id, Role.LEADER),
        "drawer": slip_papers.name_of(turn, slip.drawn_by, Role.COORDINATOR),
    }
    for one in slip_papers.standing_lines(turn, slip):
        one.row.place, one.row.problem = slip_papers.place_and_problem(turn, one.case)
        one.row.cycle = one.case.cycle
        turn.tx.add(one.row)
    turn.tx.flush()


def _tell_drawer(turn: Turn, slip: Slip, actor: Actor) -> None:
    to = recipients.find(turn.tx, slip.drawn_by)
    if to and to.person_id != actor.person_id:
        number = slip_papers.number_of(slip)
        says = sentence("slip.issued", number=number, department=department(slip.department))
        say(turn, to, says, expects=OnSlip(id_of(slip)))


def acknowledge(turn: Turn, actor: Actor, slip: Slip) -> None:
    """签收, by a tap or a reply; a second one is told that it was done."""
    if slip.acknowledged_at is not None and slip.status != SlipStatus.WITHDRAWN:
        answer(turn, actor, "slip.acknowledged_before", number=slip_papers.number_of(slip))
        return
    _move(turn, By(actor, SlipRole.STAFF, slip.department), slip, SlipAction.ACKNOWLEDGE)
    slip.acknowledged_at = turn.now
    turn.tx.add(slip)
    answer(turn, actor, "slip.acknowledged", number=slip_papers.number_of(slip))


def explain(turn: Turn, actor: Actor, slip: Slip, line: slip_papers.Line, said: Said) -> None:
    """说明: why a line is not put right yet. It answers the line, and is read by coordinators."""
    _check_reason(said.words)
    who = ActingRole(Role.STAFF, actor.person_id, slip.department)
    kept = keep_statement(turn, line.case, who, said, action=Action.NOTE, audience=Readers.INSIDE)
    details = {"slip": slip.id, "act": SlipAction.ANSWER, "line": line.row.line, "statement": kept}
    move(turn, line.case, Action.SUPERVISE, who, details)


def settle_answers(turn: Turn, actor: Actor, slip: Slip) -> None:
    """After something was said of lines: says which are still open; when none is, the slip is answered."""
    turn.tx.flush()
    lines = slip_papers.standing_lines(turn, slip)
    still = [one.row.line for one in lines if not one.is_settled]
    number = slip_papers.number_of(slip)
    if still:
        answer(turn, actor, "slip.still_open", number=number, lines=listed(still), count=len(still))
        return
    if slip.status in (SlipStatus.ISSUED, SlipStatus.ACKNOWLEDGED):
        slip.acknowledged_at = slip.acknowledged_at or turn.now
        _move(turn, By(actor, SlipRole.STAFF, slip.department), slip, SlipAction.ANSWER)
        _tell_coordinators(turn, slip, "slip.answered_all")
    answer(turn, actor, "slip.answered", number=number, count=len(lines))


def contest(turn: Turn, actor: Actor, slip: Slip, line: int, words: str) -> None:
    """退回: what was explained is not accepted; the group reads why, and the line is unanswered again."""
    found = line_of(turn, slip, line)
    _check_reason(words)
    if not found.is_answered:
        raise CaseworkError("error.slip_line_unanswered", line=line)
    slip.status = next_status(SlipStatus(slip.status), SlipAction.CONTEST, SlipRole.COORDINATOR)
    turn.tx.add(slip)
    who = ActingRole(Role.COORDINATOR, actor.person_id)
    kept = keep_statement(turn, found.case, who, Said(words), action=Action.NOTE, audience=Readers.INSIDE)
    details = {"slip": slip.id, "act": SlipAction.CONTEST, "line": line, "statement": kept}
    move(turn, found.case, Action.SUPERVISE, who, details)
    number = slip_papers.number_of(slip)
    shown = masked_for(turn, words, "", ())
    _tell_groups(turn, slip, Content((sentence("slip.contested", number=number, line=line, words=shown),)))
    answer(turn, actor, "slip.contest_done", number=number, line=line)


def close(turn: Turn, actor: Actor, slip: Slip, words: str) -> None:
    """销号; where a line is not put right, with a reason."""
    lines = slip_papers.standing_lines(turn, slip)
    left = [one.row.line for one in lines if not (one.is_put_right or one.is_gone)]
    if left and len(words) < SHORTEST_REASON:
        raise CaseworkError("error.slip_close_why", lines=listed(left))
    _end(turn, By(actor, SlipRole.COORDINATOR), slip, SlipAction.CLOSE, words)
    closed = sentence("slip.closed", number=slip_papers.number_of(slip))
    _tell_groups(turn, slip, Content((closed,)))
    answer(turn, actor, "slip.closed", number=slip_papers.number_of(slip))


def withdraw(turn: Turn, by: By, slip: Slip, words: str) -> None:
    """作废, with a reason: a draft is gone, the number of an issued one stays used."""
    _check_reason(words)
    was_issued = slip.issued_at is not None
    _end(turn, by, slip, SlipAction.WITHDRAW, words)
    number = slip_papers.number_of(slip)
    said = sentence("slip.withdrawn", number=number, words=masked_for(turn, words, "", ()))
    if was_issued:
        _tell_groups(turn, slip, Content((said,)))
    for person_id in {slip.drawn_by, slip.signed_by} - {by.actor.person_id, None}:
        if to := recipients.find(turn.tx, person_id or NOBODY):
            say(turn, to, said, expects=OnSlip(id_of(slip)))
    answer(turn, by.actor, "slip.withdrawn", number=number, words=words)


def _end(turn: Turn, by: By, slip: Slip, action: SlipAction, words: str) -> None:
    _move(turn, by, slip, action)
    slip.ended_at, slip.ended_because = turn.now, words
    turn.tx.add(slip)


def line_of(turn: Turn, slip: Slip, line: int) -> slip_papers.Line:
    lines = slip_papers.standing_lines(turn, slip)
    if not 1 <= line <= len(lines):
        raise CaseworkError("error.no_such_line", count=len(lines))
    return lines[line - 1]


def _check_reason(words: str) -> None:
    if len(words.strip()) < SHORTEST_REASON:
        raise CaseworkError("error.slip_why")


def _move(turn: Turn, by: By, slip: Slip, action: SlipAction) -> None:
    """The only code that changes a slip's status but for contested lines: by its table, with an event of each case."""
    slip.status = next_status(SlipStatus(slip.status), action, by.role)
    turn.tx.add(slip)
    details: Mapping[str, Any] = {"slip": slip.id, "act": action, "number": slip.number, "year": slip.year}
    who = ActingRole(ROLE_OF[by.role], by.actor.person_id, by.department)
    for case in cases.by_ids(turn.tx, _case_ids(turn, slip)):
        if not case.confidential:
            move(turn, case, Action.SUPERVISE, who, details)


def _case_ids(turn: Turn, slip: Slip) -> Collection[int]:
    return [one.case_id for one in slips.lines(turn.tx, id_of(slip))]


def _tell_groups(turn: Turn, slip: Slip, content: Content) -> list[int]:
    """Returns the ids of the outbox rows."""
    readers = [Recipient(NOBODY, one.chat_id, chat_language(turn, one.chat_id)) for one in _groups(turn, slip)]
    return [say(turn, one, content, expects=OnSlip(id_of(slip))) for one in readers]


def _groups(turn: Turn, slip: Slip) -> list[Workplace]:
    """The department's groups that may hear of every case on the slip."""
    groups = workplaces(turn, (slip.department,))
    return hearing(turn, groups, kept=bool(kept_inside(turn, _case_ids(turn, slip))))


def _tell_coordinators(turn: Turn, slip: Slip, key: str) -> None:
    says = sentence(key, number=slip_papers.number_of(slip), department=department(slip.department))
    for person_id in roles.holders(turn.tx, HeldRole.COORDINATOR):
        if to := recipients.find(turn.tx, person_id):
            say(turn, to, says, expects=OnSlip(id_of(slip)))
