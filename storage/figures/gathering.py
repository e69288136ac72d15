"""All figures of a span as one value: numbers, no sentences. It is worked out on a connection that only reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.figures import Span
from domain.lifecycle import Status
from storage.casework import worklists
from storage.casework.worklists import Worklist
from storage.engine.database import Transaction
from storage.figures import decided_alone, statistics
from storage.figures.cohorts import Period
from storage.figures.first_departments import FirstDepartments, first_departments
from storage.figures.statistics import Counts, DepartmentFigures, Rates


@dataclass(frozen=True, slots=True)
class DigestCounts:
    """What only a digest tells: where cases were sent, what one person decided; the others are as they are now."""

    routed: FirstDepartments
    alone: int
    excluded_early: int
    danger: int
    supplies: int
    unassigned_late: int
    unsigned_late: int


@dataclass(frozen=True, slots=True)
class Figures:
    """`at`: when they were worked out, which is after the end of the span where a message was sent late. What is open,
    overdue or waiting is as it was then. `unassigned`: cases in no department's hands then."""

    span: Span
    at: datetime
    counts: Counts
    rates: Rates
    with_excluded: Rates
    departments: tuple[DepartmentFigures, ...]
    unassigned: int
    in_digest: DigestCounts | None

    @property
    def rest(self) -> Counts:
        """What stands in no department's line, so that all lines together are the county."""
        lines = [one.counts for one in self.departments]
        whole = self.counts
        return Counts(
            filed=whole.filed - sum(one.filed for one in lines),
            resolved=whole.resolved - sum(one.resolved for one in lines),
            open=whole.open - sum(one.open for one in lines),
            overdue=whole.overdue - sum(one.overdue for one in lines),
            waiting=whole.waiting - sum(one.waiting for one in lines),
        )


def gather(reading: Transaction, span: Span, departments: Sequence[str], now: datetime) -> Figures:
    """The figures of a span as seen at `now`, with a line for each of the departments that had anything to do."""
    period = Period(span.start, span.end, now, span.department)
    longer = Period(span.rates_from, span.end, now, span.department)
    found = statistics.overview(reading, departments, period, longer)
    return Figures(
        span=span,
        at=now,
        counts=found.counts,
        rates=found.rates,
        with_excluded=found.with_excluded,
        departments=tuple(found.departments),
        unassigned=worklists.count(reading, worklists.with_status(Status.SUBMITTED)),
        in_digest=_in_digest(reading, period, longer) if span.for_digest else None,
    )


def _in_digest(reading: Transaction, period: Period, longer: Period) -> DigestCounts:
    danger, supplies = worklists.count_in_haste(reading)
    return DigestCounts(
        routed=first_departments(reading, period),
        alone=decided_alone.count(reading, decided_alone.is_alone(period)),
        excluded_early=decided_alone.count(reading, decided_alone.is_excluded_early(longer)),
        danger=danger,
        supplies=supplies,
        unassigned_late=_count_late(reading, worklists.unassigned_late(period.now)),
        unsigned_late=_count_late(reading, worklists.unsigned_late(period.now)),
    )


def _count_late(reading: Transaction, late: Worklist) -> int:
    return worklists.count(reading, worklists.for_coordinators(late))
