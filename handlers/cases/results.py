"""What follows a result: if it was read, one reminder, and silence closes the case; if not, coordinators call.

A result that reached nobody is sent again when the person can be reached. Until then coordinators call, on different
days. After three such days, or thirty days without a number to call, the case ends unrated and counted separately, as
结案（未回访到）.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain import callbacks
from domain.content import Content, Sentence, sentence
from domain.expectations import AboutResult, Details, Question
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import MessageKind, OutboxState, TimerKind
from domain.lifecycle import GIVEN_RESULT, Action, Role, Status
from domain.masking import has_telephone
from handlers.cases import casework, questions, redoing
from handlers.cases.solved_question import solved_row
from handlers.cases.transitions import SERVICE, reminder_key
from handlers.saying import send
from handlers.telling import tell_residents
from handlers.turn import Actor, Turn
from storage.casework import arrivals, cases, events, undelivered
from storage.messages import timers
from storage.messages.outbox import Notice
from storage.tables import Case, id_of


def remind(turn: Turn, case_id: int, number: int) -> None:
    """Reminds, once, those who have read the result and not rated it."""
    case = cases.lock(turn.tx, case_id)
    limit = timedelta(days=turn.county.limits.rating_reminder_days)
    if case is None or case.status != Status.RESOLVED or case.cycle != number:
        return
    if is_only_praise(case.kind, case.danger):
        return
    if _reset_early_timer(turn, case, TimerKind.RATING, limit):
        return
    content = Content((sentence("rating.reminder", reference=case.reference),), (solved_row(case, number),))
    for one in cases.audience(turn.tx, case_id):
        if cases.rating(turn.tx, case_id, number, one.person_id) is None:
            tell_residents(turn, case, content, wait=timedelta(), merge_key=reminder_key(case))


def close_after_silence(turn: Turn, case_id: int, number: int) -> None:
    """Closes a case after days without an answer; that is never counted as satisfaction. Whoever was not asked, or has
    answered, was not silent."""
    case = cases.lock(turn.tx, case_id)
    limit = timedelta(days=turn.county.limits.silence_days)
    if case is None or case.status != Status.RESOLVED or case.cycle != number:
        return
    answered = any(one.cycle == number for one in cases.ratings(turn.tx, case_id))
    if not answered and _reset_early_timer(
        turn, case, TimerKind.SILENCE, limit * (2 if _has_words_kept(turn, case) else 1)
    ):
        return
    spoke = _spoke_since(turn, case)
    redoing.close(turn, case, Action.CLOSE, SERVICE)
    key = "told.closed_answered" if answered else "told.closed_heard" if spoke else "told.closed"
    closed: Sentence = sentence(key, reference=case.reference, days=turn.county.limits.reopen_days)
    tell_residents(turn, case, closed, wait=timedelta())


def _has_words_kept(turn: Turn, case: Case) -> bool:
    """Whether words said since the result are kept with the case until a coordinator says where they belong: whoever
    said them was not silent, and is given as many days again."""
    return any(one.touched_at >= _result_at(turn, case) for one in cases.kept_aside(turn.tx, id_of(case)))


def _spoke_since(turn: Turn, case: Case) -> bool:
    """Whether a resident has said something of the case since its result."""
    said = (one for one in cases.statements(turn.tx, id_of(case)) if one.role == Role.RESIDENT)
    return _has_words_kept(turn, case) or any(one.said_at >= _result_at(turn, case) for one in said)


def _result_at(turn: Turn, case: Case) -> datetime:
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    return cycle.resolved_at or turn.now


def _reset_early_timer(turn: Turn, case: Case, kind: TimerKind, limit: timedelta) -> bool:
    """Whether a timer after a result came too early: then it is set again, or waits until the result is read.

    Earlier versions set such timers when the result was given, read or not.
    """
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    if cycle.delivered_at is None:
        until = (cycle.resolved_at or turn.now) + callbacks.WITHOUT_NUMBER
        timers.set_timer(turn.tx, TimerKind.UNREACHED, id_of(case), until, case.cycle)
    elif cycle.delivered_at + limit > turn.now:
        timers.set_timer(turn.tx, kind, id_of(case), cycle.delivered_at + limit, case.cycle)
    else:
        return False
    return True


def resend_undelivered(turn: Turn, to: Actor) -> None:
    """Sends again what never reached a person who can be reached now: results, and questions of staff."""
    for case_id in undelivered.by(turn.tx, to.person_id):
        case = cases.lock(turn.tx, case_id)
        if case is not None and case.status == Status.WAITING:
            _resend_question(turn, to, case)
        elif case is not None and case.status in GIVEN_RESULT:
            _resend_result(turn, to, case)


def _resend_result(turn: Turn, to: Actor, case: Case) -> None:
    answered = cases.rating(turn.tx, id_of(case), case.cycle, to.person_id)
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    on_its_way = arrivals.states_of(turn.tx, id_of(case), MessageKind.RESULT, case.cycle) & set(undelivered.ON_ITS_WAY)
    in_chat = answered and answered.via != "call"  # a rating by phone is no sign that the message was read
    if in_chat or cycle.delivered_at or cycle.resolved_at is None or on_its_way:
        return
    arrivals.settle_unsent(turn.tx, id_of(case), MessageKind.RESULT, case.cycle, OutboxState.CANCELLED)
    hold = cycle.resolved_at + casework.take_back_time(turn)  # until its department can no longer take it back
    asked = AboutResult(Question.RATING, case.cycle)
    result = Notice(kind=MessageKind.RESULT, subject=case.cycle, case_id=case.id, expects=asked)
    send(turn, to, result, hold_until=max(turn.now, hold))


def _resend_question(turn: Turn, to: Actor, case: Case) -> None:
    asked = cases.last_statement(turn.tx, id_of(case), Action.ASK)
    if asked is None or asked.id is None or questions.was_delivered(turn, case):
        return
    if not arrivals.states_of(turn.tx, id_of(case), MessageKind.STATEMENT, asked.id) & set(undelivered.ON_ITS_WAY):
        arrivals.settle_unsent(turn.tx, id_of(case), MessageKind.STATEMENT, asked.id, OutboxState.CANCELLED)
        question = Notice(kind=MessageKind.STATEMENT, subject=asked.id, case_id=case.id, expects=Details())
        send(turn, to, question)


def is_unread(turn: Turn, case: Case) -> bool:
    """Whether the case is resolved and its result has reached nobody."""
    if case.status != Status.RESOLVED:
        return False
    return cases.cycle_of(turn.tx, id_of(case), case.cycle).delivered_at is None


def days_tried(turn: Turn, case: Case) -> int:
    """On how many days coordinators called since the result and reached nobody."""
    calls = (one for one in events.history(turn.tx, id_of(case)) if one.action == Action.CALL_BACK)
    missed = [one.at for one in calls if one.cycle == case.cycle and one.details.get("said") == "missed"]
    return callbacks.days_tried(missed, ZoneInfo(turn.county.time_zone))


def close_if_tried_enough(turn: Turn, case: Case) -> bool:
    """Ends the case as 结案（未回访到） after enough tries. Returns whether it did."""
    if not callbacks.tried_enough(days_tried(turn, case)):
        return False
    _close_unreached(turn, case)
    return True


def close_without_number(turn: Turn, case_id: int, number: int) -> None:
    """For its timer: ends a case whose result nobody read, if there is no number to call either."""
    case = cases.lock(turn.tx, case_id)
    if case is None or case.cycle != number or not is_unread(turn, case):
        return
    if not _has_number(turn, case) and not any(one.cycle == number for one in cases.ratings(turn.tx, case_id)):
        _close_unreached(turn, case)


def _close_unreached(turn: Turn, case: Case) -> None:
    case.unreached_at = turn.now
    redoing.close(turn, case, Action.CLOSE_UNREACHED, SERVICE)


def _has_number(turn: Turn, case: Case) -> bool:
    """Whether the resident's words, or a coordinator's note, contain a telephone number."""
    theirs = [
        one.words
        for one in cases.statements(turn.tx, id_of(case))
        if one.role == Role.RESIDENT or (one.role, one.action) == (Role.COORDINATOR, Action.NOTE)
    ]
    return any(has_telephone(words) for words in (case.words, *theirs))
