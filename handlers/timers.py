"""What is done when a timer is due: each once, in the order of their due times, with the due time as `now`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.content import Content, sentence
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import TimerKind
from domain.lifecycle import Action, Status
from handlers.cases import alarms, arrivals, assignment_clock, dates, lateness, notices, questions, reckoning, results
from handlers.cases.transitions import SERVICE, clock_runs, move
from handlers.chats import leaving
from handlers.chats.leaving import EndedBy
from handlers.complaints import kept_words
from handlers.coordinators import digests, entry, passed_dates
from handlers.coordinators.suspending import resume
from handlers.residents import deletion
from handlers.saying import say
from handlers.showing import show_card
from handlers.supervision import slip_clock
from handlers.telling import readers, tell_department
from handlers.turn import Turn
from storage.casework import cases
from storage.engine import service_settings
from storage.figures import grades
from storage.messages import files, inbox, timers
from storage.operations import dead_letters
from storage.tables import Binding, Case, Timer

HOUSEKEEPING = time(3, 0)


def set_daily_timers(turn: Turn) -> None:
    """Sets the daily timers that are not set, and starts the clocks that an earlier version did not start."""
    assignment_clock.start_missing(turn)
    for kind in DAILY:
        _set_next(turn, kind)


def go_on(turn: Turn, timer: Timer) -> None:
    """Sets the next of a daily timer that was fired. Whoever fires does so outside of what is undone when one fails, so
    that no fault ends a series."""
    if timer.kind in DAILY:
        _set_next(turn, timer.kind)


def _set_next(turn: Turn, kind: TimerKind) -> None:
    """Sets the next one, unless one is set: a restart must neither skip one nor send two."""
    if not timers.is_set(turn.tx, kind, 0):
        timers.set_timer(turn.tx, kind, 0, DAILY[kind](turn))


def follow_working_days(turn: Turn) -> None:
    """Moves everything that rests on working days, if they differ from those that the dates were computed with."""
    known = f"{turn.practice.calendar.fingerprint} {turn.county.digest_at}"
    before = service_settings.setting(turn.tx, service_settings.CALENDAR)
    if before == known:
        return
    service_settings.set_setting(turn.tx, service_settings.CALENDAR, known)
    reckoning.reschedule_held_messages(turn)
    digests.reschedule(turn)
    reckoning.schedule_all(turn)
    if before:  # another process may still file by the former days
        timers.set_timer(turn.tx, TimerKind.RECKON_AGAIN, 0, turn.now + reckoning.RESTART_SPAN)


def fire(turn: Turn, timer: Timer) -> None:
    """Does what a timer was set for. Does nothing if the case has moved on since."""
    HANDLERS[timer.kind](turn, timer.subject, timer.number)


def keep_as_dead_letter(turn: Turn, timer: Timer, fault: str) -> None:
    """Keeps a failed timer as a dead letter. Coordinators are called to a danger again all the same."""
    daily = timer.kind in DAILY
    number = int(timer.due_at.timestamp()) // 60 if daily else timer.number  # its own number is needed for the next one
    failed = Timer(id=timer.id, kind=timer.kind, subject=timer.subject, number=number, due_at=timer.due_at)
    timers.mark_failed(turn.tx, failed, fault)
    if timer.kind == TimerKind.DANGER:
        alarms.set_next_call(turn, timer.subject, timer.number)


def _draft(turn: Turn, subject: int, number: int) -> None:
    kept_words.expire(turn, subject)


def _overdue(turn: Turn, subject: int, number: int) -> None:
    """The deadline has passed: writes the event, updates the group's card, tells the coordinators and the residents."""
    case = cases.lock(turn.tx, subject)
    if case is None or not clock_runs(case) or case.due_at is None or case.due_at > turn.now:
        return
    if is_only_praise(case.kind, case.danger):
        return
    if not lateness.was_noticed(turn, case):
        lateness.schedule_telling(turn, case)
    move(turn, case, Action.OVERDUE, SERVICE, {"due": case.due_at.isoformat()})
    if arrivals.is_late(turn, case):
        _tell_coordinators_late(turn, case, notices.late(turn, case, unsent=True))
        return
    late = sentence("told.department.overdue", reference=case.reference, due=dates.due(turn, case))
    tell_department(turn, case, late)
    _tell_coordinators_late(turn, case, notices.late(turn, case, unsent=False))
    show_card(turn, case)


def _tell_late(turn: Turn, subject: int, number: int) -> None:
    lateness.tell(turn, subject)


def _tell_coordinators_late(turn: Turn, case: Case, said: Content) -> None:
    """Many deadlines end at closing time: those that pass together become one message, sent at the next opening unless
    urgent."""
    opening = turn.now if case.urgent else turn.practice.calendar.next_opening(turn.now)
    for listener in readers(turn, case):
        say(turn, listener, said, merge_key="overdue", hold_until=opening + turn.practice.notice_window)


def _waiting(turn: Turn, subject: int, number: int) -> None:
    """The question was not answered in time: the department goes on without the answer.

    If the resident said something that may be the answer and waits for a coordinator, nobody is told that no answer
    came.
    """
    case = cases.lock(turn.tx, subject)
    if case is None or case.status != Status.WAITING or case.cycle != number:
        return
    questions.stop_waiting(turn, case, maybe_answered=questions.may_be_answered(turn, case))


def _suspended(turn: Turn, subject: int, number: int) -> None:
    case = cases.lock(turn.tx, subject)
    if case is not None and case.status == Status.SUSPENDED:
        resume(turn, case, SERVICE)


def _rating(turn: Turn, subject: int, number: int) -> None:
    results.remind(turn, subject, number)


def _silence(turn: Turn, subject: int, number: int) -> None:
    results.close_after_silence(turn, subject, number)


def _unreached(turn: Turn, subject: int, number: int) -> None:
    results.close_without_number(turn, subject, number)


def _reckon(turn: Turn, subject: int, number: int) -> None:
    reckoning.recompute_dates(turn, subject)


def _reckon_again(turn: Turn, subject: int, number: int) -> None:
    reckoning.schedule_all(turn)


def _reckoned(turn: Turn, subject: int, number: int) -> None:
    reckoning.tell_moved(turn)


def _danger(turn: Turn, subject: int, number: int) -> None:
    alarms.call_coordinators(turn, subject, number)


def _passed(turn: Turn, subject: int, number: int) -> None:
    passed_dates.tell(turn, subject)


def _digest(turn: Turn, subject: int, number: int) -> None:
    digests.write_all(turn)


def _housekeeping(turn: Turn, subject: int, number: int) -> None:
    """Empties inbox payloads and cases that are older than the county keeps them. Inbox keys stay, so that a redelivery
    is recognised."""
    inbox.blank_before(turn.tx, turn.real_now - timedelta(days=turn.county.limits.payload_days))
    dead_letters.expire(turn.tx, turn.real_now - timedelta(days=turn.county.retention_days))
    deletion.expire(turn)
    grades.add_up(turn.tx)


def _next_night(turn: Turn) -> datetime:
    zone = ZoneInfo(turn.county.time_zone)
    return datetime.combine(turn.now.astimezone(zone).date() + timedelta(days=1), HOUSEKEEPING, zone)


def _drop_file(turn: Turn, subject: int, number: int) -> None:
    """Deletes a picture's file after the commit that forgot it, unless another picture has the same content."""
    if sha256 := files.forget(turn.tx, subject):
        turn.practice.files.drop(sha256)


def _slip(turn: Turn, subject: int, number: int) -> None:
    slip_clock.look(turn, subject)


def _offer(turn: Turn, subject: int, number: int) -> None:
    entry.expire(turn, subject)


def _role_ended(turn: Turn, subject: int, number: int) -> None:
    leaving.settle_person(turn, subject, EndedBy())
    entry.pass_on_offered(turn, subject)


def _unbound(turn: Turn, subject: int, number: int) -> None:
    leaving.settle_group(turn, turn.tx.get_one(Binding, subject), EndedBy())


HANDLERS: dict[TimerKind, Callable[[Turn, int, int], None]] = {
    TimerKind.DRAFT: _draft,
    TimerKind.OVERDUE: _overdue,
    TimerKind.TELL_LATE: _tell_late,
    TimerKind.WAITING: _waiting,
    TimerKind.SUSPENDED: _suspended,
    TimerKind.RATING: _rating,
    TimerKind.SILENCE: _silence,
    TimerKind.RECKON: _reckon,
    TimerKind.RECKON_AGAIN: _reckon_again,
    TimerKind.RECKONED: _reckoned,
    TimerKind.UNREACHED: _unreached,
    TimerKind.DANGER: _danger,
    TimerKind.PASSED: _passed,
    TimerKind.DIGEST: _digest,
    TimerKind.HOUSEKEEPING: _housekeeping,
    TimerKind.DROP_FILE: _drop_file,
    TimerKind.OFFER: _offer,
    TimerKind.SLIP: _slip,
    TimerKind.ROLE_ENDED: _role_ended,
    TimerKind.UNBOUND: _unbound,
}

# What is due each day, and when next. Nothing else sets these.
DAILY: Mapping[TimerKind, Callable[[Turn], datetime]] = {
    TimerKind.DIGEST: digests.next_time,
    TimerKind.HOUSEKEEPING: _next_night,
}
