"""The only code that changes a status: by the lifecycle table, with an event, and with the clocks that depend on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain import deadlines
from domain.county import Limit, LimitUnit
from domain.kinds import RequestKind, TimerKind
from domain.lifecycle import PAUSED, RUNNING, Action, Role, Status, next_status
from handlers.cases import assignment_clock
from handlers.turn import Actor, Turn
from storage.casework import cases, events
from storage.figures import figure_flags
from storage.messages import cancellation, timers
from storage.tables import Assignment, Case, Cycle, Event, id_of

ANSWERED = (
    Status.RESOLVED,
    Status.REJECTED,
    Status.WITHDRAWN,
    Status.REFERRED,
)  # the resident was told how it ends, or ended it
WANTED_HUMAN = "wanted_human"
# timers that run only while a result holds and is not answered
RESULT_TIMERS = (TimerKind.RATING, TimerKind.SILENCE, TimerKind.UNREACHED)
UNCOUNTED = (
    Status.MERGED,
    Status.SPLIT,
    Status.WITHDRAWN,
    Status.REFERRED,
)  # figures may leave out a case with such an end


@dataclass(frozen=True, slots=True)
class ActingRole:
    """The role in which an act is done, with the person, and the department if it is done for one."""

    role: Role
    person_id: int | None = None
    department: str = ""


SERVICE = ActingRole(Role.SYSTEM)


def as_resident(actor: Actor) -> ActingRole:
    return ActingRole(Role.RESIDENT, actor.person_id)


def as_staff(actor: Actor, case: Case) -> ActingRole:
    return ActingRole(Role.STAFF, actor.person_id, case.department)


def as_coordinator(actor: Actor) -> ActingRole:
    return ActingRole(Role.COORDINATOR, actor.person_id)


def move(
    turn: Turn,
    case: Case,
    action: Action,
    by: ActingRole,
    details: Mapping[str, Any] | None = None,
    *,
    back_to: Status | None = None,
) -> None:
    """Does what the lifecycle table says of (status, action) and writes the event. Raises `CaseworkError` if it is not
    allowed."""
    before = Status(case.status)
    after = next_status(before, action, by.role, back_to=back_to)
    case.status = after
    _run_clocks(turn, case, before, after)
    settled = _settle(turn, case) if after is not before else {}
    turn.tx.add(case)
    events.record(
        turn.tx,
        events.row(
            case.id,
            action,
            at=turn.now,
            role=by.role,
            person_id=by.person_id,
            from_status=before,
            to_status=after,
            department=by.department,
            cycle=case.cycle,
            details={**(details or {}), **settled},
            cause=turn.cause,
        ),
    )
    if after != before and (after in UNCOUNTED or before in UNCOUNTED):
        figure_flags.mark_scope(turn.tx, case)


def _settle(turn: Turn, case: Case) -> dict[str, str]:
    """What waits for somebody ends with the case: whoever asked for a person has an answer, and whether a case counts
    that no figure counts is not decided. Returns what the event keeps, so that taking the act back restores it."""
    if case.status in UNCOUNTED:
        cases.lapse_requests(turn.tx, id_of(case), now=turn.now, kinds=tuple(RequestKind))
    if case.status not in ANSWERED or case.wants_human_at is None:
        return {}
    wanted, case.wants_human_at = case.wants_human_at, None
    return {WANTED_HUMAN: wanted.isoformat()}


def unsettle(case: Case, undone: Event) -> None:
    """An act was taken back: whoever asked for a person before it still waits for one."""
    if wanted := undone.details.get(WANTED_HUMAN):
        case.wants_human_at = datetime.fromisoformat(wanted)


def _run_clocks(turn: Turn, case: Case, before: Status, after: Status) -> None:
    """While the case is submitted, the clock of assignment runs. A pause stops the deadline; its end moves the deadline
    by its length. A question never pauses the deadline of a danger."""
    if before is Status.SUBMITTED and after is not before:
        assignment_clock.stop(case)
    if after is Status.SUBMITTED and after is not before:
        assignment_clock.start(turn, case)
    runs_on = bool(case.danger) and after is Status.WAITING
    if after in PAUSED and before not in PAUSED and not runs_on:
        case.paused_at = turn.now
        timers.cancel_timer(turn.tx, TimerKind.OVERDUE, id_of(case))
    if before in PAUSED and after not in PAUSED:
        if case.paused_at and case.due_at:
            set_due(turn, case, _after_pause(turn, case, case.due_at, case.paused_at))
        case.paused_at, case.suspended_until = None, None
    if after not in (*PAUSED, *RUNNING):
        timers.cancel_timer(turn.tx, TimerKind.OVERDUE, id_of(case))


def reminder_key(case: Case) -> str:
    """Under which the reminder after a result waits."""
    return f"reminder:{case.id}"


def cancel_result_timers(turn: Turn, case: Case) -> None:
    """The result no longer holds, or the case is closed: no reminder is sent, and silence is not counted. One that
    still waits for its reader is taken back."""
    for kind in RESULT_TIMERS:
        timers.cancel_timer(turn.tx, kind, id_of(case))
    cancellation.cancel_of_case(turn.tx, id_of(case), reminder_key(case))


def _after_pause(turn: Turn, case: Case, due: datetime, paused_from: datetime) -> datetime:
    limit = limit_of(cases.cycle_of(turn.tx, id_of(case), case.cycle)) or limit_in_settings(turn, case)
    return deadlines.shifted(turn.practice.calendar, due, limit=limit, paused_from=paused_from, now=turn.now)


def limit_of(row: Cycle | Assignment) -> Limit | None:
    """The limit that the date of a cycle or an assignment rests on; None if it is not known."""
    return Limit(row.limit_amount, LimitUnit(row.limit_unit)) if row.limit_amount else None


def limit_in_settings(turn: Turn, case: Case) -> Limit:
    about = turn.county.categories.get(case.category)
    return deadlines.limit_for(about, case.kind, turn.county.limits, danger=bool(case.danger))


def clock_runs(case: Case) -> bool:
    """Whether the deadline runs. That of a danger also runs while an answer is waited for."""
    return case.status in RUNNING or (case.status == Status.WAITING and case.paused_at is None)


def set_due(turn: Turn, case: Case, due_at: datetime) -> None:
    """Moves the effective deadline: in the case, in its cycle, and in the timer, which is set unless the clock is
    paused."""
    case.due_at = due_at
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.due_at = due_at
    turn.tx.add(cycle)
    if clock_runs(case):
        timers.set_timer(turn.tx, TimerKind.OVERDUE, id_of(case), due_at)
