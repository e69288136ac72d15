"""By when a coordinator has to find a department for a case that has none. The clock runs while the case is submitted,
and anew each time it is submitted again: after a granted return, a split, a rejection that is taken back.

Dates that pass are told together (`handlers/coordinators/passed_dates.py`): of each ten minutes there is one timer, so
that many cases that are filed at once wait for no row of each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil

from domain import deadlines
from domain.county import Limit
from domain.haste import Haste
from domain.kinds import TimerKind
from handlers.turn import Turn
from handlers.wording import haste
from storage.casework import assignment_clocks
from storage.messages import timers
from storage.tables import Case

SLOT_SECONDS = 600


@dataclass(frozen=True, slots=True)
class AssignmentClock:
    """When a department is to be found, with the limit behind it."""

    due: datetime
    limit: Limit


def clock_for(turn: Turn, needed: Haste) -> AssignmentClock:
    limit = deadlines.assignment_limit(turn.county.limits, needed)
    return AssignmentClock(turn.practice.calendar.add(turn.now, limit), limit)


def columns(clock: AssignmentClock | None) -> Mapping[str, datetime | int | str | None]:
    """The columns of a case whose clock runs, or does not."""
    return {
        "assignment_due_at": clock.due if clock else None,
        "assignment_limit_amount": clock.limit.amount if clock else None,
        "assignment_limit_unit": clock.limit.unit if clock else None,
    }


def start(turn: Turn, case: Case) -> None:
    _set(turn, case, clock_for(turn, haste(case)))


def stop(case: Case) -> None:
    case.assignment_due_at = case.assignment_limit_amount = case.assignment_limit_unit = None


def hasten(turn: Turn, case: Case) -> None:
    """The case needs more haste than was known: its date may only become earlier."""
    found = clock_for(turn, haste(case))
    if case.assignment_due_at is not None and found.due < case.assignment_due_at:
        _set(turn, case, found)


def start_missing(turn: Turn) -> None:
    """Starts the clocks of cases that an earlier version left without one, and watches all that run to an
    acknowledgement."""
    for needed in (Haste.ORDINARY, Haste.SUPPLIES):
        clock = clock_for(turn, needed)
        if assignment_clocks.start_missing(turn.tx, clock.due, clock.limit, any_hour=needed is Haste.SUPPLIES):
            watch(turn, [clock.due])
    watch(turn, assignment_clocks.responses_due(turn.tx, turn.now))


def watch(turn: Turn, dates: Iterable[datetime]) -> None:
    """Has it looked within ten minutes of each of these dates whether it has passed."""
    slots = {ceil(one.timestamp() / SLOT_SECONDS) for one in dates}
    timers.set_missing(turn.tx, TimerKind.PASSED, [(slot, slot_at(slot)) for slot in sorted(slots)])


def slot_at(slot: int) -> datetime:
    """The moment that such a timer is named by: so many times ten minutes after 1970."""
    return datetime.fromtimestamp(slot * SLOT_SECONDS, UTC)


def _set(turn: Turn, case: Case, clock: AssignmentClock) -> None:
    case.assignment_due_at = clock.due
    case.assignment_limit_amount, case.assignment_limit_unit = clock.limit.amount, clock.limit.unit
    turn.tx.add(case)
    watch(turn, [clock.due])
