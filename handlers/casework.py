"""What staff and coordinators alike do to a case: note, ask, answer, resolve, take back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from domain import callbacks, deadlines
from domain.commands import Outcome, is_hollow, parse
from domain.content import Content, Sentence, sentence, word
from domain.errors import CaseworkError
from domain.lifecycle import Action, Role, Status
from handlers.assignments import end_assignment, ensure_cycle, responded
from handlers.transitions import RECKON, SERVICE, By, move, set_due, stop_asking
from handlers.turn import (
    IN_COMMUNITY,
    Turn,
    heard_at,
    id_of,
    people_listening,
    show_card,
    tell_communities,
    tell_department,
    tell_residents,
)
from storage import cases, events, files, outbox, timers
from storage.tables import Case, Event, Statement

SHORTEST_RESULT = 2
NEEDS_PROOF = (Outcome.SOLVED, Outcome.PARTLY)
NO_NOTE = (Action.ACKNOWLEDGE, Action.RESOLVE, Action.RETURN, Action.EXTEND)


@dataclass(frozen=True, slots=True)
class Said:
    """What came with an act: words, pictures by media id, and the album they belong to."""

    words: str = ""
    media: tuple[int, ...] = ()
    album: str = ""


def keep_statement(turn: Turn, case: Case, by: By, said: Said, *, action: Action, audience: str) -> int:
    """Writes down who said what, with its pictures, and returns the statement's id."""
    statement = Statement(
        case_id=id_of(case),
        person_id=by.person_id,
        role=by.role,
        action=action,
        audience=audience,
        cycle=case.cycle,
        words=said.words.strip(),
        album=said.album,
        said_at=turn.now,
    )
    turn.tx.add(statement)
    turn.tx.flush()
    assert statement.id is not None
    files.attach(
        turn.tx,
        said.media,
        purpose_of(action, said.words),
        case_id=case.id,
        statement_id=statement.id,
        cycle=case.cycle,
    )
    return statement.id


def purpose_of(action: str, words: str) -> str:
    """Whether pictures go to the resident: with an answer, with a result, and, sent before it without a word, too."""
    if action in (Action.ANSWER, Action.ASK):
        return "answer"
    return "proof" if action == Action.RESOLVE or (action == Action.NOTE and not words.strip()) else "note"


def check_note(case: Case, words: str) -> None:
    """Refuses a note that begins like an act: whoever writes "备注 办结 已清理" may believe the case resolved."""
    meant = parse(words)
    if meant.verb in NO_NOTE:
        act = word("action", str(meant.verb))
        raise CaseworkError("error.note_or_act", reference=case.reference, action=act, command=str(meant.verb))


def note(turn: Turn, case: Case, by: By, said: Said) -> int:
    """备注: kept inside, never sent to the resident; returns the statement's id."""
    statement = keep_statement(turn, case, by, said, action=Action.NOTE, audience="inside")
    move(turn, case, Action.NOTE, by, {"statement": statement})
    show_card(turn, case)
    return statement


def ask(turn: Turn, case: Case, by: By, said: Said) -> None:
    """询问: asks the resident; a department's clock stands still meanwhile, once a cycle, for a limited time.

    A coordinator's question waits, as an answer does, until it can no longer be taken back.
    """
    require_words(said.words, "error.ask_what")
    check_question(turn, case)
    statement = keep_statement(turn, case, by, said, action=Action.ASK, audience="resident")
    pause = turn.county.limits.question_pause
    details: dict[str, object] = {"statement": statement, "pause": [pause.amount, pause.unit]}
    wait = take_back_time(turn) if by.role is Role.COORDINATOR else timedelta()
    told = _tell_statement(turn, case, statement, wait, expects="details")
    move(turn, case, Action.ASK, by, details | ({"outbox": told} if wait else {}))
    if case.status == Status.WAITING:
        case.asked_in_cycle = case.cycle
        responded(turn, case)
        until = deadlines.pause_until(turn.practice.calendar, turn.now, limits=turn.county.limits)
        timers.set_timer(turn.tx, "waiting", id_of(case), until, case.cycle)
    show_card(turn, case)


def check_question(turn: Turn, case: Case) -> None:
    """Refuses a question that nobody would hear, a second one in a cycle, and one in the last fifth of the time."""
    if not is_heard(turn, case):
        raise CaseworkError("error.question_unheard", reference=case.reference)
    if case.due_at is None or case.status == Status.SUBMITTED:
        return
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    already = case.asked_in_cycle == case.cycle
    deadlines.may_pause(turn.practice.calendar, cycle.started_at, due=case.due_at, now=turn.now, already_paused=already)


def is_heard(turn: Turn, case: Case) -> bool:
    """Whether anybody hears what is said about a case: alone, or in the residents' group where it was reported."""
    in_group = not case.confidential and any(one.why == IN_COMMUNITY for one in cases.audience(turn.tx, id_of(case)))
    return in_group or bool(people_listening(turn, case))


def question_arrived(turn: Turn, case: Case) -> bool:
    """Whether the question that is waited for reached anybody; what stands in a residents' group did."""
    asked = cases.last_statement(turn.tx, id_of(case), Action.ASK)
    states = outbox.states_of(turn.tx, id_of(case), "statement", asked.id if asked else None)
    return not states or "sent" in states


def stop_waiting(turn: Turn, case: Case, *, came: bool) -> None:
    """No answer came, or something that may be one (`came`): the clock runs again.

    Of a question that never arrived nobody is said not to have answered.
    """
    to_department, to_resident = _without_answer(turn, case, came=came)
    asked = cases.last_statement(turn.tx, id_of(case), Action.ASK)
    if asked and asked.id:
        outbox.settle_unsent(turn.tx, id_of(case), "statement", asked.id, "cancelled")  # too late to be asked
    move(turn, case, Action.STOP_WAITING, SERVICE)
    timers.cancel_timer(turn.tx, "waiting", id_of(case))
    tell_department(turn, case, to_department)
    tell_residents(turn, case, to_resident)
    show_card(turn, case)


def _without_answer(turn: Turn, case: Case, *, came: bool) -> tuple[Sentence, Sentence]:
    """What the department and the resident are told of a question whose time is over."""
    about = {"reference": case.reference}
    if came:
        return sentence("told.department.reply_kept", **about), sentence("told.reply_kept", **about)
    if question_arrived(turn, case):
        return sentence("told.department.no_reply", **about), sentence("told.no_reply", **about)
    return sentence("told.department.question_unsent", **about), sentence("told.question_unsent", **about)


def answer_resident(turn: Turn, case: Case, by: By, said: Said) -> None:
    """答复: said to the resident once the time to take it back is over."""
    require_words(said.words, "error.answer_what")
    statement = keep_statement(turn, case, by, said, action=Action.ANSWER, audience="resident")
    told = _tell_statement(turn, case, statement, take_back_time(turn))
    move(turn, case, Action.ANSWER, by, {"statement": statement, "outbox": told})
    if case.acknowledged_at is None:
        case.acknowledged_at = turn.now
    responded(turn, case)
    show_card(turn, case)


def _tell_statement(turn: Turn, case: Case, statement: int, wait: timedelta, expects: str = "") -> list[int]:
    waits = sentence("community.words", reference=case.reference)
    in_groups = tell_communities(turn, case, waits, wait=wait)
    return in_groups + [
        outbox.enqueue(
            turn.tx,
            one.chat_id,
            one.language,
            kind="statement",
            subject=statement,
            case_id=case.id,
            expects=expects,
            cause=turn.cause,
            now=turn.now,
            hold_until=heard_at(turn, one.person_id, turn.now + wait),
        )
        for one in people_listening(turn, case)
    ]


def resolve(turn: Turn, case: Case, by: By, said: Said, outcome: Outcome) -> None:
    """办结: names an outcome and says what was done, with pictures where the category demands proof."""
    if is_hollow(said.words) or len(said.words.strip()) < SHORTEST_RESULT:
        raise CaseworkError("error.result_hollow")
    if lacks_proof(turn, case, said, outcome):
        raise CaseworkError("error.proof_needed")
    statement = keep_statement(turn, case, by, said, action=Action.RESOLVE, audience="resident")
    ensure_cycle(turn, case)
    told = _tell_result(turn, case, outcome)
    move(turn, case, Action.RESOLVE, by, {"outcome": outcome, "statement": statement, "outbox": told})
    responded(turn, case)
    end_assignment(turn, case, "resolved")
    case.resolved_at, case.outcome, case.wants_human_at = turn.now, outcome, None
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.resolved_at, cycle.outcome, cycle.asked_at, cycle.due_at = turn.now, outcome, turn.now, case.due_at
    turn.tx.add_all([case, cycle])
    timers.set_timer(turn.tx, "unreached", id_of(case), turn.now + callbacks.WITHOUT_NUMBER, case.cycle)
    show_card(turn, case)


def lacks_proof(turn: Turn, case: Case, said: Said, outcome: Outcome) -> bool:
    """Whether the category demands a picture of the result, and none came, now or before."""
    category = turn.county.categories.get(case.category)
    if not category or not category.proof_needed or outcome not in NEEDS_PROOF or said.media:
        return False
    return not files.of_case(turn.tx, id_of(case), "proof", cycle=case.cycle)


def _tell_result(turn: Turn, case: Case, outcome: Outcome) -> list[int]:
    """The result and the question whether it is solved: put together when sent, so that late pictures are in it."""
    ended = sentence("community.resolved", reference=case.reference, outcome=word("outcome", outcome))
    in_groups = tell_communities(turn, case, ended, wait=take_back_time(turn), reachable=True)
    return in_groups + [
        outbox.enqueue(
            turn.tx,
            one.chat_id,
            one.language,
            kind="result",
            subject=case.cycle,
            case_id=case.id,
            expects=f"rating:{case.cycle}",
            cause=turn.cause,
            now=turn.now,
            hold_until=heard_at(turn, one.person_id, turn.now + take_back_time(turn)),
        )
        for one in people_listening(turn, case)
    ]


def take_back(turn: Turn, case: Case, by: By) -> bool:
    """撤回: what the department, or the coordinators, wanted told and has not gone out yet never will.

    Returns whether pictures were taken back with a result: what would have gone out with it goes out with no other.
    """
    last = last_said(turn, case, by)
    if last is None or turn.now > last.at + take_back_time(turn):
        raise CaseworkError("error.nothing_to_take_back")
    if not outbox.cancel(turn.tx, last.details["outbox"]):
        raise CaseworkError("error.taken_back_too_late")
    statement = turn.tx.get(Statement, last.details["statement"])
    assert statement is not None
    statement.taken_back_at = turn.now
    turn.tx.add(statement)
    came_from, due = _came_from(case, last), case.due_at
    move(turn, case, Action.TAKE_BACK, by, {"statement": statement.id}, back_to=came_from)
    if came_from is not None and (undo := UNDO.get(last.action)):
        undo(turn, case, last)
    if due and case.due_at != due:  # the clock never stood still
        set_due(turn, case, due)
    pictures = last.action == Action.RESOLVE and files.keep_inside(turn.tx, id_of(case), case.cycle)
    show_card(turn, case)
    return pictures


def last_said(turn: Turn, case: Case, by: By | None = None) -> Event | None:
    """The newest act whose words were held and not taken back; with `by`, of that department or of coordinators."""
    taken = set()
    for event in reversed(events.history(turn.tx, id_of(case))):
        statement = event.details.get("statement")
        if event.action == Action.TAKE_BACK:
            taken.add(statement)
        elif "outbox" in event.details and statement not in taken and _is_of(event, by):
            return event
    return None


def withhold(turn: Turn, case: Case, action: Action) -> bool:
    """Has what waits to be told of the last such act never go out, since the case has moved on; whether it waited."""
    acts = [one for one in events.history(turn.tx, id_of(case)) if one.action == action and "outbox" in one.details]
    return bool(acts) and outbox.cancel(turn.tx, acts[-1].details["outbox"])


def _is_of(event: Event, by: By | None) -> bool:
    return by is None or (event.role, event.department) == (by.role, by.department)


def _came_from(case: Case, event: Event) -> Status | None:
    """The status that an act had changed, if the case still stands where it brought it; a result that is taken back
    leaves the department at work."""
    if event.to_status != case.status or event.from_status == event.to_status:
        return None
    before = Status(event.from_status)
    works = event.action == Action.RESOLVE and before != Status.SUBMITTED
    return Status.IN_PROGRESS if works else before


def _undo_question(turn: Turn, case: Case, event: Event) -> None:
    case.asked_in_cycle = 0
    timers.cancel_timer(turn.tx, "waiting", id_of(case))


def _undo_suspension(turn: Turn, case: Case, event: Event) -> None:
    timers.cancel_timer(turn.tx, "suspended", id_of(case))


def _undo_result(turn: Turn, case: Case, event: Event) -> None:
    case.resolved_at, case.outcome = None, ""
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.resolved_at, cycle.outcome, cycle.asked_at = None, "", None
    turn.tx.add_all([case, cycle])
    stop_asking(turn, case)
    _resume_work(turn, case, event)


def _undo_rejection(turn: Turn, case: Case, event: Event) -> None:
    case.closed_at = None
    _resume_work(turn, case, event)


def _resume_work(turn: Turn, case: Case, event: Event) -> None:
    """The department has the case again, with what it had asked for, and its clock goes on."""
    cases.restore_requests(turn.tx, id_of(case), lapsed_at=event.at)
    assignment = cases.last_assignment(turn.tx, id_of(case))
    if assignment and assignment.ended_at == event.at:
        assignment.ended_at, assignment.ending = None, ""
        turn.tx.add(assignment)
    if case.due_at and case.due_at > turn.now - take_back_time(turn):  # else its passing was told already
        timers.set_timer(turn.tx, "overdue", id_of(case), max(case.due_at, turn.now))
        timers.set_timer(turn.tx, RECKON, id_of(case), turn.now)  # days may have changed while it was over


UNDO: dict[str, Callable[[Turn, Case, Event], None]] = {
    Action.ASK: _undo_question,
    Action.SUSPEND: _undo_suspension,
    Action.RESOLVE: _undo_result,
    Action.REJECT: _undo_rejection,
}


def take_back_time(turn: Turn) -> timedelta:
    return timedelta(seconds=turn.county.limits.take_back_seconds)


def require_words(words: str, key: str) -> None:
    if not words.strip():
        raise CaseworkError(key)


def describe_statement(turn: Turn, statement_id: int, case: Case) -> Content:
    """A question or an answer, as the resident reads it."""
    statement = turn.tx.get(Statement, statement_id)
    if statement is None or statement.taken_back_at:
        return Content()
    key = "told.question" if statement.action == Action.ASK else "told.answer"
    says: list[Sentence] = [sentence(key, reference=case.reference, words=statement.words)]
    return Content(tuple(says), photos=tuple(files.of_statement(turn.tx, statement_id)))
