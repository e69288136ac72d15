"""Figures, each with its cohort. docs/rates.md has the formulas and their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.rates import Excluded, OnTime, Rate, Satisfaction, Solved
from storage.engine.database import Transaction
from storage.figures import cohorts
from storage.figures.cohorts import Period, Sums


@dataclass(frozen=True, slots=True)
class Grades:
    satisfied: int
    rated: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many: filed and resolved in the period, the others as they are now."""

    filed: int
    resolved: int
    open: int
    overdue: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Rates:
    """The rates of a period; the cohort of each is named where it is computed."""

    response: Rate
    on_time: OnTime
    closing: Rate
    solved: Solved
    satisfaction: Satisfaction
    by_phone: Grades
    unreached: int
    referred: int
    reopened: Rate
    returned: Rate
    excluded: Excluded


@dataclass(frozen=True, slots=True)
class DepartmentFigures:
    department: str
    counts: Counts
    on_time: Rate
    satisfaction: Satisfaction


@dataclass(frozen=True, slots=True)
class Overview:
    """The counts of a period, and the rates of one that may be longer."""

    counts: Counts
    rates: Rates
    with_excluded: Rates
    departments: list[DepartmentFigures]


@dataclass(frozen=True, slots=True)
class _Cohorts:
    """The sums from which all figures of a period are computed."""

    filed: Sums
    standing: Sums
    results: Sums
    superseded: Sums
    repeated: Sums
    due: Sums
    left_late: Sums
    moved: Sums
    assigned: Sums
    unreached: Sums
    referred: int
    excluded: Excluded


def overview(tx: Transaction, departments: Sequence[str], period: Period, longer: Period) -> Overview:
    """The counts of a period and the rates of a longer one that ends with it."""
    found = _gather(tx, longer, period.start)
    return Overview(
        _counts(found.filed, found.standing, found.results, longer.department),
        _rates(found, longer),
        _rates(found, replace(longer, with_excluded=True)),
        _lines(found, departments),
    )


def _gather(tx: Transaction, period: Period, since: datetime) -> _Cohorts:
    every = cohorts.naming_departments(tx, replace(period, department=""))
    period = cohorts.naming_departments(tx, period) if period.department else every
    return _Cohorts(
        filed=cohorts.filed(period, since).summed(tx),
        standing=cohorts.standing(period).summed(tx),
        results=cohorts.results(period, since).summed(tx),
        superseded=cohorts.superseded(period).summed(tx),
        repeated=cohorts.repeated(tx, period),
        due=cohorts.due(period).summed(tx),
        left_late=cohorts.left_late(period, every).summed(tx),
        moved=cohorts.moved(period).summed(tx),
        assigned=cohorts.assigned(period).summed(tx),
        unreached=cohorts.unreached(period).summed(tx),
        referred=cohorts.count_referred(tx, period),
        excluded=Excluded(*cohorts.count_excluded(tx, period)),
    )


def _counts(filed: Sums, standing: Sums, results: Sums, department: str) -> Counts:
    """`resolved` counts the results of the period that hold: not those that were sent back or reopened.

    What is open, late or waiting now is so whether or not it is excluded from the rates (剔除): the lists show it too.
    """
    unsent = _now(standing, "unsent", department) if department else 0  # late, but not by the department
    return Counts(
        filed.of("since", department),
        results.of("since", department),
        _now(standing, "worked_on", department),
        _now(standing, "overdue", department) - unsent,
        _now(standing, "waiting", department),
    )


def _now(standing: Sums, name: str, department: str) -> int:
    return standing.of(name, department, with_excluded=True)


def _lines(found: _Cohorts, departments: Sequence[str]) -> list[DepartmentFigures]:
    lines = [_line(found, one) for one in departments]
    return [one for one in lines if one.counts.filed or one.counts.open or one.satisfaction.resolved or one.on_time.m]


def _line(found: _Cohorts, department: str) -> DepartmentFigures:
    now = _counts(found.filed, found.standing, found.results, department)
    return DepartmentFigures(
        department, now, _on_time(found, department, False).effective, _satisfaction(found, department, False)
    )


def _rates(found: _Cohorts, period: Period) -> Rates:
    department, also = period.department, period.with_excluded
    return Rates(
        response=_rate(found.assigned, "in_time", "answered", department, also),
        on_time=_on_time(found, department, also),
        closing=_rate(found.filed, "done", "all", department, also),
        solved=_solved(found, department, also),
        satisfaction=_satisfaction(found, department, also),
        by_phone=_by_phone(found, department, also),
        unreached=found.unreached.of("all", department, with_excluded=also),
        referred=found.referred,
        reopened=_reopened(found, department, also),
        returned=_rate(found.assigned, "returned", "made", department, also),
        excluded=found.excluded,
    )


def _rate(sums: Sums, n: str, m: str, department: str, also: bool) -> Rate:
    return Rate(sums.of(n, department, with_excluded=also), sums.of(m, department, with_excluded=also))


def _on_time(found: _Cohorts, department: str, also: bool) -> OnTime:
    """按期办结率. Cohort: cycles whose deadline fell in the period; a result that was undone later does not count.

    For a department, cycles are left out that were late because it got the case late, or never; and those are added
    that it had when their date passed, whoever has them now.
    """
    due, moved = (_rate(sums, "good", "all", department, also) for sums in (found.due, found.moved))
    still = found.standing.of("still", department, with_excluded=also)
    shifted = _rate(found.due, "shifted_good", "shifted_all", department, also)
    good = due.n - shifted.n + moved.n  # by the original deadline
    spared = originally = passed_on = passed_on_shifted = 0
    if department:
        still -= found.standing.of("still_spared", department, with_excluded=also)
        names = ("spared", "shifted_spared")
        spared, of_shifted = (found.due.of(name, department, with_excluded=also) for name in names)
        originally = spared - of_shifted + found.moved.of("spared", department, with_excluded=also)
        names = ("all", "shifted")
        passed_on, passed_on_shifted = (found.left_late.of(name, department, with_excluded=also) for name in names)
    own = due.m - shifted.m + moved.m + passed_on - passed_on_shifted
    return OnTime(
        effective=Rate(due.n, max(due.n, due.m + passed_on - still - spared)),
        original=Rate(good, max(good, own - originally)),
    )


def _latest(found: _Cohorts, name: str, department: str, also: bool) -> int:
    """The number of results with a property: for the county the latest of each case, for a department every one."""
    every = found.results.of(name, department, with_excluded=also)
    return every if department else every - found.superseded.of(name, with_excluded=also)


def _satisfaction(found: _Cohorts, department: str, also: bool) -> Satisfaction:
    """满意率. Cohort: results of the period, the latest of each case; for a department every one."""
    names = ("satisfied", "rated", "delivered", "all", "strict")
    satisfied, rated, delivered, resolved, strict = (_latest(found, name, department, also) for name in names)
    return Satisfaction(satisfied, rated, delivered, resolved, strict)


def _solved(found: _Cohorts, department: str, also: bool) -> Solved:
    """解决率, by the resident's word; "partly" stands apart. Cohort: as for satisfaction."""
    return Solved(*(_latest(found, word, department, also) for word in ("yes", "partly", "no")))


def _by_phone(found: _Cohorts, department: str, also: bool) -> Grades:
    """人工回访: what was said on the phone, counted apart. Cohort: cycles resolved in the period."""
    said = _rate(found.results, "phoned_satisfied", "phoned", department, also)
    return Grades(said.n, said.m)


def _reopened(found: _Cohorts, department: str, also: bool) -> Rate:
    """重办率: cases of which a result was undone. Cohort: cases with a result in the period, each counted once."""
    own = "own_" if department else ""
    every = _rate(found.results, "undone", "all", department, also)
    again = _rate(found.repeated, f"{own}undone", f"{own}all", department, also)
    return Rate(every.n - again.n, every.m - again.m)
