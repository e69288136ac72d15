"""Computes dates again when working days change: deadlines, pauses, suspensions, and messages that are held.

Every open case gets a timer of its own, so that the work goes on after a crash. Computing twice changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.content import sentence, when
from domain.county import Limit, LimitUnit
from domain.kinds import TimerKind
from domain.lifecycle import OPEN, PAUSED, Action, Status
from domain.reckoning import Basis, Dates, Extension, LimitSource, Pause, Step, find_limit, later, reckon
from handlers.cases import assignment_clock, casework, dates
from handlers.cases.transitions import SERVICE, limit_in_settings, limit_of, move, set_due
from handlers.saying import say, say_in
from handlers.showing import show_card
from handlers.telling import coordinators, tell_residents
from handlers.turn import Turn
from storage.casework import cases, events
from storage.engine import service_settings
from storage.messages import held_back, timers
from storage.people import bindings
from storage.tables import Assignment, Case, Cycle, Event, id_of

RESTART_SPAN = timedelta(minutes=10)  # after which every process has read the new settings or was restarted
SECOND = timedelta(seconds=1)
AWAKE = time(8, 0), time(21, 0)  # local time; only then are residents told what they did not ask for


def schedule_all(turn: Turn) -> None:
    """Has the dates of every open case computed again before any other timer: a deadline that is due may be moved by
    it."""
    first = min(turn.now, timers.next_due(turn.tx) or turn.now) - SECOND
    timers.set_for_open(turn.tx, TimerKind.RECKON, first)


def reschedule_held_messages(turn: Turn) -> None:
    """Messages that wait for the next opening wait for the present next opening, earlier or later."""
    opens = turn.practice.calendar.next_opening(turn.now)
    for those, window in ((held_back.FOR_GROUPS, timedelta()), (held_back.LATE, turn.practice.notice_window)):
        openings = {until - window for said, until in held_back.held(turn.tx, those) if until - window > said}
        for one in openings:
            was_let_go = one <= turn.now and (turn.practice.calendar.is_open(one) or opens == turn.now)
            if not was_let_go:
                held_back.hold(turn.tx, those, one + window, opens + window)


def recompute_dates(turn: Turn, case_id: int) -> None:
    """Computes the dates of one open case again. Deadlines only become later."""
    case = cases.lock(turn.tx, case_id)
    if case is not None and case.status in OPEN:
        _recompute(turn, case)


def _recompute(turn: Turn, case: Case) -> None:
    happened = [one for one in events.history(turn.tx, id_of(case)) if one.cycle == case.cycle]
    has_deadline = case.due_at is not None and cases.has_cycle(turn.tx, id_of(case), case.cycle)
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle) if has_deadline else None
    moved = {
        **_move_assignment(turn, case, happened),
        **(_move_due(turn, case, cycle, happened) if cycle else {}),
        **_move_response(turn, case),
        **_move_question(turn, case, happened),
        **_move_suspension(turn, case, happened),
    }
    if moved:
        anew = _tell_until(turn, case, moved)
        move(turn, case, Action.RECKON, SERVICE, {**moved, "anew": anew} if anew else moved)
        _tell_residents(turn, case, moved)


def _move_due(turn: Turn, case: Case, cycle: Cycle, happened: Sequence[Event]) -> Mapping[str, str]:
    """The deadline, unless people were told already that it has passed."""
    assert case.due_at is not None
    basis = basis_of(turn, case, cycle, happened)
    if basis is None or any(one.action == Action.OVERDUE for one in happened):
        return {}
    present = Dates(case.original_due_at or case.due_at, case.due_at)
    found = later(present, reckon(turn.practice.calendar, basis))
    if found == present:
        return {}
    case.original_due_at = cycle.original_due_at = found.original
    set_due(turn, case, found.due)
    moved = _moved("original", present.original, found.original)
    return moved | _moved("due", present.due, found.due)


def _move_assignment(turn: Turn, case: Case, happened: Sequence[Event]) -> Mapping[str, str]:
    """By when the case is to be assigned, unless coordinators were told that this has passed."""
    was, began = case.assignment_due_at, _last_step_to(happened, Status.SUBMITTED)
    if was is None or was <= turn.now or not case.assignment_limit_amount or not case.assignment_limit_unit:
        return {}
    limit = Limit(case.assignment_limit_amount, LimitUnit(case.assignment_limit_unit))
    found = max(was, turn.practice.calendar.add(began.at if began else case.filed_at, limit))
    case.assignment_due_at = found
    assignment_clock.watch(turn, [found] if found > was else [])
    return _moved("assignment", was, found)


def _moved(name: str, was: datetime, now: datetime) -> dict[str, str]:
    return {} if was == now else {f"{name}_was": was.isoformat(), name: now.isoformat()}


def basis_of(turn: Turn, case: Case, cycle: Cycle, happened: Sequence[Event]) -> Basis | None:
    """What the deadline rests on; None if unknown. For a cycle without a stored limit, the limit is worked out from its
    dates first."""
    steps = steps_of(happened)
    if cycle.limit_amount is None and cycle.due_at is not None:
        dates = Dates(cycle.original_due_at or cycle.due_at, cycle.due_at)
        likely = limit_in_settings(turn, case)
        _keep_limit(turn, cycle, *find_limit(turn.practice.calendar, cycle.started_at, dates, steps, likely=likely))
    limit = limit_of(cycle)
    if limit is None or cycle.limit_source == LimitSource.UNKNOWN:
        return None
    return Basis(cycle.started_at, limit, steps)


def _keep_limit(turn: Turn, row: Cycle | Assignment, limit: Limit, source: LimitSource) -> None:
    row.limit_amount, row.limit_unit, row.limit_source = limit.amount, limit.unit, source
    turn.tx.add(row)


def steps_of(happened: Sequence[Event]) -> tuple[Step, ...]:
    """What moved the deadline in a cycle, by its events: extensions when granted, pauses when they ended."""
    steps: list[Step] = []
    began = None
    for one in happened:
        if one.action == Action.GRANT_EXTENSION:
            steps.append(Extension(one.details["days"]))
        if one.to_status in PAUSED and one.from_status not in PAUSED and not one.details.get("runs_on"):
            began = one.at
        if began and one.from_status in PAUSED and one.to_status not in PAUSED:
            if one.action != Action.TAKE_BACK:  # a pause that was taken back has moved nothing
                steps.append(Pause(began, one.at, Status(one.from_status)))
            began = None
    return tuple(steps)


def _move_response(turn: Turn, case: Case) -> Mapping[str, str]:
    """The date of the department's response, if the card has arrived and there was no response yet."""
    assignment = cases.current_assignment(turn.tx, id_of(case))
    runs = assignment is not None and assignment.arrived_at is not None and assignment.responded_at is None
    basis = response_basis(turn, assignment) if assignment and runs else None
    if assignment is None or basis is None:
        return {}
    was = assignment.response_due_at
    found = max(was, reckon(turn.practice.calendar, basis).due)
    assignment.response_due_at = found
    turn.tx.add(assignment)
    assignment_clock.watch(turn, [found] if found > was else [])
    return _moved("response", was, found)


def response_basis(turn: Turn, assignment: Assignment) -> Basis | None:
    """What the date of the response rests on; None if unknown."""
    began, due = assignment.arrived_at or assignment.assigned_at, assignment.response_due_at
    if assignment.limit_amount is None:
        likely = turn.county.limits.response
        _keep_limit(turn, assignment, *find_limit(turn.practice.calendar, began, Dates(due, due), (), likely=likely))
    limit = limit_of(assignment)
    known = limit is not None and assignment.limit_source != LimitSource.UNKNOWN
    return Basis(began, limit) if limit and known else None


def _move_question(turn: Turn, case: Case, happened: Sequence[Event]) -> Mapping[str, str]:
    """Until when the resident's answer is waited for. It only becomes later: nobody gets less time than they were
    told."""
    ends = timers.due_at(turn.tx, TimerKind.WAITING, id_of(case), case.cycle)
    asked = _last_step_to(happened, Status.WAITING)
    if case.status != Status.WAITING or ends is None or asked is None:
        return {}
    found = max(ends, turn.practice.calendar.add(asked.at, _pause_limit(turn, asked)))
    timers.set_timer(turn.tx, TimerKind.WAITING, id_of(case), found, case.cycle)
    return _moved("pause", ends, found)


def _pause_limit(turn: Turn, asked: Event) -> Limit:
    """The limit that was kept with the question; the present setting if an earlier version asked it."""
    kept = asked.details.get("pause")
    return Limit(kept[0], LimitUnit(kept[1])) if kept else turn.county.limits.question_pause


def _move_suspension(turn: Turn, case: Case, happened: Sequence[Event]) -> Mapping[str, str]:
    """Work goes on at the opening of the named day, or of the first working day after it."""
    began = _last_step_to(happened, Status.SUSPENDED)
    if case.status != Status.SUSPENDED or case.suspended_until is None or began is None:
        return {}
    was, zone = case.suspended_until, ZoneInfo(turn.county.time_zone)
    named = began.details.get("day") or was.astimezone(zone).date().isoformat()
    midnight = datetime.combine(date.fromisoformat(named), time(), zone).astimezone(UTC)
    case.suspended_until = turn.practice.calendar.next_opening(midnight)
    timers.set_timer(turn.tx, TimerKind.SUSPENDED, id_of(case), case.suspended_until)
    return _moved("until", was, case.suspended_until)


def _last_step_to(happened: Sequence[Event], status: Status) -> Event | None:
    """The last event that led to a status."""
    return next((one for one in reversed(happened) if one.to_status == status != one.from_status), None)


def _tell_residents(turn: Turn, case: Case, moved: Mapping[str, Any]) -> None:
    """Tells the residents the new deadline and why it moved, and updates the cards."""
    if "due" in moved and case.due_at and case.due_at > turn.now:
        was = when(datetime.fromisoformat(moved["due_was"]))
        said = sentence("told.reckoned", reference=case.reference, was=was, due=dates.due(turn, case))
        tell_residents(turn, case, said, wait=_wait_until_awake(turn))
        _count_moved(turn, case)
    if {"due", "until"} & moved.keys():
        show_card(turn, case)


def _tell_until(turn: Turn, case: Case, moved: Mapping[str, Any]) -> list[int]:
    """Tells the new end of a suspension, but not before the suspension itself is told. Returns the outbox ids, to be
    cancelled if the suspension is taken back."""
    if "until" not in moved or case.suspended_until is None:
        return []
    until = dates.opening_day(turn, case.suspended_until)
    said = sentence("told.suspended_anew", reference=case.reference, until=until)
    held = (case.paused_at or turn.now) + casework.take_back_time(turn) - turn.now
    return tell_residents(turn, case, said, wait=max(_wait_until_awake(turn), held))


def _wait_until_awake(turn: Turn) -> timedelta:
    return max(_when_awake(turn), turn.now + turn.practice.notice_window) - turn.now


def _when_awake(turn: Turn) -> datetime:
    local = turn.now.astimezone(ZoneInfo(turn.county.time_zone))
    if local.time() < AWAKE[0]:
        return datetime.combine(local.date(), AWAKE[0], local.tzinfo).astimezone(UTC)
    if local.time() >= AWAKE[1]:
        return datetime.combine(local.date() + timedelta(days=1), AWAKE[0], local.tzinfo).astimezone(UTC)
    return turn.now


def _count_moved(turn: Turn, case: Case) -> None:
    moved = json.loads(service_settings.setting(turn.tx, service_settings.RECKONED) or "{}")
    moved[case.department] = moved.get(case.department, 0) + 1
    service_settings.set_setting(turn.tx, service_settings.RECKONED, json.dumps(moved))
    # The timers of the other cases are due earlier, and run first.
    timers.set_timer(turn.tx, TimerKind.RECKONED, 0, turn.now)


def tell_moved(turn: Turn) -> None:
    """One line to each group whose cases got later dates, and one to the coordinators."""
    moved = json.loads(service_settings.setting(turn.tx, service_settings.RECKONED) or "{}")
    service_settings.set_setting(turn.tx, service_settings.RECKONED, "")
    opens = turn.practice.calendar.next_opening(turn.now)
    for department, count in sorted(moved.items()):
        for chat_id in bindings.chats_of(turn.tx, department) if department else ():
            say_in(turn, chat_id, sentence("told.department.reckoned", count=count), wait=opens - turn.now)
    said = sentence("told.coordinator.reckoned", count=sum(moved.values()))
    for listener in coordinators(turn):
        say(turn, listener, said, hold_until=_when_awake(turn))
