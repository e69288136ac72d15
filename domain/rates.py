"""Honest rates: counts first, and a percentage only when enough people answered.

The definitions are in docs/rates.md: a rate with the denominator 0 is None (neither 0 nor 100 %), unrated results never
count as satisfied, and coverage is shown beside satisfaction.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.county import Limits
from domain.lifecycle import Status

SATISFIED_FROM = 3  # 基本满意
STRICT_FROM = 4  # 满意


def out_of_scope(status: Status, *, was_assigned: bool) -> bool:
    """Whether figures leave a case out: it was merged, split or referred, or withdrawn before any department had it."""
    return status in (Status.MERGED, Status.SPLIT, Status.REFERRED) or (status == Status.WITHDRAWN and not was_assigned)


def is_satisfied(grade: int) -> bool:
    """Whether a grade counts as satisfaction: 非常满意, 满意 or 基本满意."""
    return grade >= SATISFIED_FROM


@dataclass(frozen=True, slots=True)
class Rate:
    """`n` of `m`. Raises `ValueError` when `n` is larger than `m`."""

    n: int
    m: int

    def __post_init__(self) -> None:
        if not 0 <= self.n <= self.m:
            raise ValueError(f"{self.n} of {self.m} is no rate")

    @property
    def share(self) -> float | None:
        """From 0 to 1, or None when nothing was counted."""
        return self.n / self.m if self.m else None


def percent(rate: Rate) -> float | None:
    """Percent, rounded half up to one decimal place; None when nothing was counted."""
    if not rate.m:
        return None
    # In integers, as tenths of a percent: floating point would round some halves down.
    return (2000 * rate.n + rate.m) // (2 * rate.m) / 10


def shown(
    rate: Rate, smallest_sample: int, *, coverage: Rate | None = None, smallest_coverage: float = 0.0
) -> float | None:
    """The percentage to print, or None when too few were counted, or too few of those who were asked.

    `smallest_coverage` is a share from 0 to 1, and only matters for a rate with a coverage.
    """
    if rate.m < smallest_sample:
        return None
    if coverage is not None and (coverage.share is None or coverage.share < smallest_coverage):
        return None
    return percent(rate)


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """满意率 of one cohort of resolved cases, each counted by its reporter's latest cycle.

    `satisfied` are the grades 非常满意, 满意 and 基本满意, `strict` those without 基本满意; `delivered` counts rating
    requests that reached the resident.
    """

    satisfied: int
    rated: int
    delivered: int
    resolved: int
    strict: int

    def __post_init__(self) -> None:
        if not 0 <= self.strict <= self.satisfied <= self.rated:
            raise ValueError(f"{self.strict} ≤ {self.satisfied} ≤ {self.rated} does not hold")

    @property
    def rate(self) -> Rate:
        return Rate(self.satisfied, self.rated)

    @property
    def strict_rate(self) -> Rate:
        return Rate(self.strict, self.rated)

    @property
    def coverage(self) -> Rate:
        """参评率: rated, of those who were asked and reached. A rating itself proves that the question arrived."""
        return Rate(self.rated, max(self.delivered, self.rated))

    @property
    def reach(self) -> Rate:
        """Asked and reached, of those resolved."""
        return Rate(self.delivered, max(self.resolved, self.delivered))

    @property
    def unread(self) -> int:
        """How many results reached nobody, so that nobody could rate them."""
        return max(0, self.resolved - self.delivered)

    def percent(self, limits: Limits) -> float | None:
        return self._shown(self.rate, limits)

    def strict_percent(self, limits: Limits) -> float | None:
        return self._shown(self.strict_rate, limits)

    def _shown(self, rate: Rate, limits: Limits) -> float | None:
        return shown(rate, limits.smallest_sample, coverage=self.coverage, smallest_coverage=limits.smallest_coverage)


@dataclass(frozen=True, slots=True)
class Solved:
    """解决率, the resident's word: answers to "was it solved?". "Partly" stands apart and is never half a yes."""

    yes: int
    partly: int
    no: int

    @property
    def rate(self) -> Rate:
        return Rate(self.yes, self.yes + self.partly + self.no)

    @property
    def partly_rate(self) -> Rate:
        return Rate(self.partly, self.yes + self.partly + self.no)


@dataclass(frozen=True, slots=True)
class OnTime:
    """按期办结率 of the cases due in a period, on the deadline as it was moved and on the original one."""

    effective: Rate
    original: Rate


@dataclass(frozen=True, slots=True)
class Excluded:
    """剔除: cases kept out of the rates, and how many were dissatisfied or overdue; printed beside every rate."""

    count: int
    unfavourable: int

    def __post_init__(self) -> None:
        if not 0 <= self.unfavourable <= self.count:
            raise ValueError(f"{self.unfavourable} of {self.count} excluded cases cannot be")
