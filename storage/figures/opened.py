"""The cases behind a number of a digest: the conditions that made the sum make the list.

A list has a line for each row that was counted. Where results or assignments are counted, a case may have several.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, literal, or_, select, text, true, union_all

from domain.figures import ELSEWHERE, MOVED, WITH_EXCLUDED, Figure, Span
from storage.casework import worklists
from storage.casework.worklists import Worklist
from storage.engine.database import Transaction
from storage.figures import cohorts, decided_alone, first_departments
from storage.figures.cohorts import CASES, CYCLES, Cohort, Period, naming_departments
from storage.figures.decided_alone import REQUESTS
from storage.tables.cases import IS_OPEN

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Behind:
    """`short`: the span itself; `longer`: that of the rates. Both name the departments of which the figure is.
    `moved`: from which department to which, where a figure is of these alone."""

    short: Period
    longer: Period
    every: Period
    unit: str
    moved: tuple[str, str] | None = None

    @property
    def of_one(self) -> bool:
        return bool(self.short.department)


def behind(
    tx: Transaction, figure: Figure, span: Span, unit: str, *, departments: Sequence[str], now: datetime
) -> Worklist:
    """The cases that a figure counts now: of a department, of the county (""), with its excluded cases, of all but
    `departments` (`ELSEWHERE`), or those that went from one to another."""
    given, moved, to = unit.partition(MOVED)
    code = "" if moved or unit in (ELSEWHERE, WITH_EXCLUDED) else unit
    every = naming_departments(tx, Period(span.rates_from, span.end, now))
    named = (code,) if code else every.departments
    if unit == ELSEWHERE:
        named = [one for one in named if one not in departments]
    longer = replace(every, department=code, departments=named)
    return LISTS[figure](Behind(replace(longer, start=span.start), longer, every, unit, (given, to) if moved else None))


def _rows(of: Behind, cohort: Cohort, fact: Condition, *, excluded: bool = False) -> Worklist:
    """The rows of a cohort that have a fact; those of excluded cases only where the figure counts them."""
    ids = select(cohort.case_id).where(cohort.rows, fact)
    if of.of_one or of.unit == ELSEWHERE:
        ids = ids.where(cohort.by[1].in_(of.short.departments))
    if not (excluded or of.unit == WITH_EXCLUDED):
        ids = ids.where(cohort.by[0].is_(False))
    return Worklist(ids, (cohort.table.c.id,))


def _fact(name: str, make: Callable[[Behind], Cohort], *, excluded: bool = False) -> Callable[[Behind], Worklist]:
    def found(of: Behind) -> Worklist:
        cohort = make(of)
        return _rows(of, cohort, cohort.facts[name], excluded=excluded)

    return found


def _filed(of: Behind) -> Cohort:
    return cohorts.filed(of.short, of.short.start)


def _filed_long(of: Behind) -> Cohort:
    return cohorts.filed(of.longer, of.longer.start)


def _results(of: Behind) -> Cohort:
    return cohorts.results(of.short, of.short.start)


def _results_long(of: Behind) -> Cohort:
    return cohorts.results(of.longer, of.longer.start)


def _standing(of: Behind) -> Cohort:
    return cohorts.standing(of.short)


def _assigned(of: Behind) -> Cohort:
    return cohorts.assigned(of.longer)


def _latest(fact: Condition) -> Callable[[Behind], Worklist]:
    """Results with a property: for the county the latest of each case, for a department every one."""

    def found(of: Behind) -> Worklist:
        return _rows(of, _results_long(of), fact if of.of_one else fact & ~cohorts.is_superseded())

    return found


def _overdue(of: Behind) -> Worklist:
    """What has not reached its department is late for the county alone, in no department's line."""
    cohort = _standing(of)
    late, unsent = cohort.facts["overdue"], cohort.facts["unsent"]
    if of.of_one:
        return _rows(of, cohort, late & ~unsent, excluded=True)
    if of.unit == ELSEWHERE:
        here = CASES.c.department.in_(of.short.departments)
        return Worklist(select(CASES.c.id).where(cohort.rows, late, or_(here, unsent)), (CASES.c.id,))
    return _rows(of, cohort, late, excluded=True)


def _due(of: Behind) -> Worklist:
    """What fell due, but where a clock stands still. For a department without what it got late, and with what it had
    when the date passed."""
    cohort = cohorts.due(of.longer)
    paused = cohorts.standing(of.longer).facts["still"]
    present = and_(CASES.c.id == CYCLES.c.case_id, CASES.c.cycle == CYCLES.c.number, text(IS_OPEN))
    running = ~select(CASES.c.id).where(present, paused).correlate(CYCLES).exists()
    if not of.of_one:
        return _rows(of, cohort, running)
    theirs = _rows(of, cohort, running & ~cohort.facts["spared"])
    left = cohorts.left_late(of.longer, of.every)
    return _both(theirs, _rows(of, left, left.facts["all"]))


def _originally(good: bool) -> Callable[[Behind], Worklist]:
    """By the original date: what was never moved, by the date that there is, and what was, by the former."""

    def found(of: Behind) -> Worklist:
        due, moved = cohorts.due(of.longer), cohorts.moved(of.longer)
        stayed = due.rows & (CYCLES.c.due_at == CYCLES.c.original_due_at)
        kinds = [(stayed, due.facts["good"]), (moved.rows, moved.facts["good"])]
        rows = or_(*(which & in_time if good else which for which, in_time in kinds))
        return _rows(of, replace(due, rows=rows), true())

    return found


def _redone(undone: bool) -> Callable[[Behind], Worklist]:
    """Cases with a result, or with one that was undone: each once."""

    def found(of: Behind) -> Worklist:
        cohort = _results_long(of)
        once = _rows(of, cohort, cohort.facts["undone" if undone else "all"]).ids.distinct().subquery()
        return Worklist(select(once.c[0]), (once.c[0],))

    return found


def _both(one: Worklist, other: Worklist) -> Worklist:
    parts = [
        each.ids.add_columns(literal(part).label("part"), each.by[0].label("row"))
        for part, each in enumerate((one, other))
    ]
    rows = union_all(*parts).subquery()
    return Worklist(select(rows.c[0]), (rows.c.part, rows.c.row))


def _cases(condition: Callable[[Period], Condition], *, of_rates: bool = True) -> Callable[[Behind], Worklist]:
    def found(of: Behind) -> Worklist:
        period = of.longer if of_rates else of.short
        return Worklist(select(CASES.c.id).where(condition(period)), (CASES.c.id,))

    return found


def _alone(of: Behind) -> Worklist:
    return Worklist(select(REQUESTS.c.case_id).where(decided_alone.is_alone(of.short)), (REQUESTS.c.id,))


def _unfavourable(period: Period) -> Condition:
    return cohorts.is_excluded(period) & cohorts.is_unfavourable(period)


def _corrected(of: Behind) -> Worklist:
    moved = first_departments.sent_by_service(of.short) & first_departments.IS_CORRECTED
    if of.moved:
        moved &= first_departments.is_moved(*of.moved)
    return Worklist(select(CASES.c.id).where(moved), (CASES.c.id,))


SAID: Mapping[str, Any] = cohorts.SAID
LISTS: dict[Figure, Callable[[Behind], Worklist]] = {
    Figure.FILED: _fact("all", _filed),
    Figure.RESOLVED: _fact("since", _results),
    Figure.OPEN: _fact("worked_on", _standing, excluded=True),
    Figure.OVERDUE: _overdue,
    Figure.WAITING: _fact("waiting", _standing, excluded=True),
    Figure.DANGER: lambda _: worklists.in_haste_now(danger=True),
    Figure.SUPPLIES: lambda _: worklists.in_haste_now(danger=False),
    Figure.ROUTED: _cases(first_departments.sent_by_service, of_rates=False),
    Figure.CORRECTED: _corrected,
    Figure.ALONE: _alone,
    Figure.SIGNED_IN_TIME: _fact("in_time", _assigned),
    Figure.TO_SIGN: _fact("answered", _assigned),
    Figure.ON_TIME: _fact("good", lambda of: cohorts.due(of.longer)),
    Figure.DUE: _due,
    Figure.ON_TIME_ORIGINAL: _originally(good=True),
    Figure.DUE_ORIGINALLY: _originally(good=False),
    Figure.CLOSED: _fact("done", _filed_long),
    Figure.TO_CLOSE: _fact("all", _filed_long),
    Figure.SOLVED: _latest(SAID["yes"]),
    Figure.SAID: _latest(or_(SAID["yes"], SAID["partly"], SAID["no"])),
    Figure.PARTLY: _latest(SAID["partly"]),
    Figure.SATISFIED: _latest(SAID["satisfied"]),
    Figure.RATED: _latest(SAID["rated"]),
    Figure.STRICTLY_SATISFIED: _latest(SAID["strict"]),
    Figure.RESULTS: _latest(SAID["all"]),
    Figure.DELIVERED: _latest(SAID["delivered"]),
    Figure.UNREAD: _latest(~SAID["delivered"]),
    Figure.UNREACHED: _fact("all", lambda of: cohorts.unreached(of.longer)),
    Figure.REFERRED: _cases(cohorts.is_referred),
    Figure.SATISFIED_BY_PHONE: _fact("phoned_satisfied", _results_long),
    Figure.RATED_BY_PHONE: _fact("phoned", _results_long),
    Figure.REDONE: _redone(undone=True),
    Figure.TO_REDO: _redone(undone=False),
    Figure.RETURNED: _fact("returned", _assigned),
    Figure.ASSIGNED: _fact("made", _assigned),
    Figure.EXCLUDED: _cases(cohorts.is_excluded),
    Figure.UNFAVOURABLE: _cases(_unfavourable),
    Figure.EXCLUDED_EARLY: _cases(decided_alone.is_excluded_early),
}
