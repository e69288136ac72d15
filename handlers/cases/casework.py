"""What both staff and coordinators do to a case: note, ask, answer, resolve."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from domain import callbacks, deadlines
from domain.commands import Outcome, is_hollow, parse
from domain.content import Content, Sentence, sentence, word
from domain.errors import CaseworkError
from domain.expectations import AboutResult, Details, Question
from domain.hearing.departments.photo_talk import tells_stage
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import MessageKind, Purpose, Readers, TimerKind
from domain.lifecycle import ACCEPTED_BY_STAFF_ALONE, Action, Role, Status
from handlers.cases.assignments import end_assignment, ensure_cycle, stop_response_clock
from handlers.cases.transitions import ActingRole, move
from handlers.saying import send
from handlers.showing import show_card
from handlers.telling import (
    is_for_coordinators,
    is_for_leader,
    is_told_in_communities,
    people_to_tell,
    tell_communities,
)
from handlers.turn import Turn
from storage.casework import cases
from storage.messages import files, timers
from storage.messages.outbox import Notice
from storage.tables import Case, Statement, id_of

NEEDS_PROOF = (Outcome.SOLVED, Outcome.PARTLY)
NO_NOTE = (Action.ACKNOWLEDGE, Action.RESOLVE, Action.RETURN, Action.EXTEND)


@dataclass(frozen=True, slots=True)
class Said:
    """What came with an act: words, media ids of pictures, and the album that they belong to."""

    words: str = ""
    media: tuple[int, ...] = ()
    album: str = ""


def keep_statement(turn: Turn, case: Case, by: ActingRole, said: Said, *, action: Action, audience: Readers) -> int:
    """Keeps who said what, with its pictures, and returns the statement's id."""
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


def purpose_of(action: str, words: str) -> Purpose:
    """What the pictures of an act are for. Those sent beside a result without words, or with no more than the stage
    of the work (处理前, 处理后), are its proof, and go to the resident."""
    if action in (Action.ANSWER, Action.ASK):
        return Purpose.ANSWER
    beside = action == Action.NOTE and (not words.strip() or tells_stage(words))
    proves = beside or action in (Action.RESOLVE, Action.CORRECT)
    return Purpose.PROOF if proves else Purpose.NOTE


def check_note(case: Case, words: str) -> None:
    """Refuses a note that begins like an act: who writes "备注 办结 已清理" may believe that the case is resolved."""
    meant = parse(words)
    if meant.verb in NO_NOTE:
        act = word("action", str(meant.verb))
        raise CaseworkError("error.note_or_act", reference=case.reference, action=act, command=str(meant.verb))


def note(turn: Turn, case: Case, by: ActingRole, said: Said) -> int:
    """备注: kept inside, never sent to the resident; returns the statement's id."""
    statement = keep_statement(turn, case, by, said, action=Action.NOTE, audience=Readers.INSIDE)
    move(turn, case, Action.NOTE, by, {"statement": statement})
    show_card(turn, case)
    return statement


def ask(turn: Turn, case: Case, by: ActingRole, said: Said) -> None:
    """询问: asks the resident. A department's question pauses the deadline (never that of a danger), once a cycle; so
    does a coordinator's once the department has accepted the case.

    A coordinator's question is sent when it can no longer be taken back, as an answer is.
    """
    require_words(said.words, "error.ask_what")
    check_question(turn, case, by.role)
    statement = keep_statement(turn, case, by, said, action=Action.ASK, audience=Readers.RESIDENT)
    pause = turn.county.limits.question_pause
    details: dict[str, object] = {"statement": statement, "pause": [pause.amount, pause.unit]}
    details |= {"runs_on": True} if case.danger else {}
    wait = take_back_time(turn) if by.role is Role.COORDINATOR else timedelta()
    told = _tell_statement(turn, case, statement, wait, expects=Details())
    move(turn, case, Action.ASK, by, details | ({"outbox": told} if wait else {}))
    if case.status == Status.WAITING:
        case.asked_in_cycle = case.cycle
        stop_response_clock(turn, case)
        until = deadlines.pause_until(turn.practice.calendar, turn.now, limits=turn.county.limits)
        timers.set_timer(turn.tx, TimerKind.WAITING, id_of(case), until, case.cycle)
    show_card(turn, case)


def check_question(turn: Turn, case: Case, role: Role = Role.STAFF) -> None:
    """Refuses a question that would reach nobody; where it pauses the clock, also a second one in a cycle, and one in
    the last fifth of the time."""
    if not is_heard(turn, case):
        raise CaseworkError(
            "error.question_forgotten" if case.forgotten_at else "error.question_unheard", reference=case.reference
        )
    accepts_nothing = (Status(case.status), Action.ASK) in ACCEPTED_BY_STAFF_ALONE and role is not Role.STAFF
    if case.due_at is None or case.status == Status.SUBMITTED or accepts_nothing:
        return
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    already = case.asked_in_cycle == case.cycle
    deadlines.may_pause(turn.practice.calendar, cycle.started_at, due=case.due_at, now=turn.now, already_paused=already)


def is_heard(turn: Turn, case: Case) -> bool:
    """Whether anybody can be told about a case: alone, or in the residents' group where it was reported."""
    return is_told_in_communities(turn, case) or bool(people_to_tell(turn, case))


def answer_resident(turn: Turn, case: Case, by: ActingRole, said: Said) -> None:
    """答复: an answer to the resident, sent when it can no longer be taken back."""
    require_words(said.words, "error.answer_what")
    statement = keep_statement(turn, case, by, said, action=Action.ANSWER, audience=Readers.RESIDENT)
    told = _tell_statement(turn, case, statement, take_back_time(turn))
    move(turn, case, Action.ANSWER, by, {"statement": statement, "outbox": told})
    if by.role is Role.STAFF:
        case.acknowledged_at = case.acknowledged_at or turn.now
        stop_response_clock(turn, case)
    show_card(turn, case)


def _tell_statement(
    turn: Turn, case: Case, statement: int, wait: timedelta, expects: Details | None = None
) -> list[int]:
    waits = sentence("community.words", reference=case.reference)
    in_groups = tell_communities(turn, case, waits, wait=wait)
    notice = Notice(kind=MessageKind.STATEMENT, subject=statement, case_id=case.id, expects=expects)
    return in_groups + [send(turn, one, notice, hold_until=turn.now + wait) for one in people_to_tell(turn, case)]


def resolve(turn: Turn, case: Case, by: ActingRole, said: Said, outcome: Outcome) -> None:
    """办结: a result with its outcome and what was done; with a picture if the category demands proof."""
    if is_hollow(said.words):
        raise CaseworkError("error.result_hollow")
    if lacks_proof(turn, case, said, outcome):
        raise CaseworkError("error.proof_needed")
    statement = keep_statement(turn, case, by, said, action=Action.RESOLVE, audience=Readers.RESIDENT)
    ensure_cycle(turn, case)
    told = _tell_result(turn, case, outcome)
    move(turn, case, Action.RESOLVE, by, {"outcome": outcome, "statement": statement, "outbox": told})
    stop_response_clock(turn, case)
    end_assignment(turn, case, "resolved")
    case.resolved_at, case.outcome = turn.now, outcome
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.resolved_at, cycle.outcome, cycle.asked_at, cycle.due_at = turn.now, outcome, turn.now, case.due_at
    turn.tx.add_all([case, cycle])
    timers.set_timer(turn.tx, TimerKind.UNREACHED, id_of(case), turn.now + callbacks.WITHOUT_NUMBER, case.cycle)
    show_card(turn, case)


def lacks_proof(turn: Turn, case: Case, said: Said, outcome: Outcome) -> bool:
    """Whether the category demands a picture of the result and none was sent, now or before.

    None is demanded of what coordinators alone deal with: accusations, and danger to or by persons; nor of praise.
    """
    if is_only_praise(case.kind, case.danger):
        return False
    category = None if is_for_coordinators(case) else turn.county.categories.get(case.category)
    if not category or not category.proof_needed or outcome not in NEEDS_PROOF or said.media:
        return False
    return not files.of_case(turn.tx, id_of(case), Purpose.PROOF, cycle=case.cycle)


def _tell_result(turn: Turn, case: Case, outcome: Outcome) -> list[int]:
    """The result, with the question whether the problem is solved. Its text is made when it is sent, so that pictures
    that come late are in it."""
    ended = sentence("community.resolved", reference=case.reference, outcome=word("outcome", outcome))
    in_groups = tell_communities(turn, case, ended, wait=take_back_time(turn), reachable=True)
    asked = None if is_only_praise(case.kind, case.danger) else AboutResult(Question.RATING, case.cycle)
    notice = Notice(kind=MessageKind.RESULT, subject=case.cycle, case_id=case.id, expects=asked)
    until = turn.now + take_back_time(turn)
    return in_groups + [send(turn, one, notice, hold_until=until) for one in people_to_tell(turn, case)]


def take_back_time(turn: Turn) -> timedelta:
    """How long an answer, question or result is held, so that it can be taken back."""
    return timedelta(seconds=turn.county.limits.take_back_seconds)


def require_words(words: str, key: str) -> None:
    if not words.strip():
        raise CaseworkError(key)


def describe_statement(turn: Turn, statement_id: int, case: Case) -> Content:
    """A question or an answer, as the resident reads it; empty if it was taken back."""
    statement = turn.tx.get(Statement, statement_id)
    if statement is None or statement.taken_back_at:
        return Content()
    if is_for_leader(case):
        asks = statement.action == Action.ASK
        key = "told.question_by_leader" if asks else "told.answer_by_leader"
    elif statement.role == Role.COORDINATOR:
        key = "told.question_by_coordinator" if statement.action == Action.ASK else "told.answer_by_coordinator"
    else:
        key = "told.question" if statement.action == Action.ASK else "told.answer"
    says: list[Sentence] = [sentence(key, reference=case.reference, words=statement.words)]
    return Content(tuple(says), photos=tuple(files.of_statement(turn.tx, statement_id)))
