"""The sums behind the figures, by department: each reads one index over the rows of the period, and no table.

These indexes begin with whether the case is excluded, the department and a time; the other columns follow. What a sum
needs of the case or of its ratings is written into cycles and assignments by `storage/figures/figure_flags.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    Select,
    Table,
    and_,
    case,
    func,
    literal_column,
    select,
    text,
    true,
    union,
)

from domain.lifecycle import GIVEN_RESULT, WORKED_ON, Status
from domain.rates import SATISFIED_FROM, STRICT_FROM
from storage.engine.database import Transaction
from storage.tables import SQLModel
from storage.tables.cases import HAS_RESULT, IS_OPEN, WAS_MOVED, WAS_UNREACHED

CASES: Table = SQLModel.metadata.tables["cases"]
CYCLES: Table = SQLModel.metadata.tables["cycles"]
RATINGS: Table = SQLModel.metadata.tables["ratings"]
ASSIGNMENTS: Table = SQLModel.metadata.tables["assignments"]

Condition = ColumnElement[bool]
EVERY = true()
LONGEST_KEPT = timedelta(days=1100)
COUNTED, EXCLUDED, EITHER = (False,), (True,), (False, True)
Facts = Mapping[str, Condition]
SAID: Facts = {  # of a result: whether the question for a rating reached the resident, and the answers
    "all": EVERY,
    "delivered": CYCLES.c.delivered_at.is_not(None) | CYCLES.c.said_grade.is_not(None),  # a grade proves it
    **{solved: CYCLES.c.said_solved == solved for solved in ("yes", "partly", "no")},
    "rated": CYCLES.c.said_grade.is_not(None),
    "satisfied": CYCLES.c.said_grade >= SATISFIED_FROM,
    "strict": CYCLES.c.said_grade >= STRICT_FROM,
    "phoned": CYCLES.c.phoned_grade.is_not(None),
    "phoned_satisfied": CYCLES.c.phoned_grade >= SATISFIED_FROM,
}


@dataclass(frozen=True, slots=True)
class Period:
    """The period of the figures: [start, end) as seen at `now`, for one department or for all.

    Excluded cases are left out unless `with_excluded`. `naming_departments` fills in `departments`, by which sums are
    grouped.
    """

    start: datetime
    end: datetime
    now: datetime
    department: str = ""
    with_excluded: bool = False
    departments: Sequence[str] = ()

    def holds(self, column: Any) -> Condition:  # Any: a column of any nullability
        return and_(column >= self.start, column < self.end)


@dataclass(frozen=True, slots=True)
class Sums:
    """Counts of rows by name, by whether their cases are excluded, and by department."""

    found: dict[tuple[str, bool], Counter[str]]

    def add(self, name: str, count: int, *, department: str, excluded: bool) -> None:
        self.found.setdefault((name, excluded), Counter())[department] += count

    def of(self, name: str, department: str = "", *, with_excluded: bool = False) -> int:
        """A count for one department, or for all."""
        kinds = EITHER if with_excluded else COUNTED
        tallies = [self.found[name, excluded] for excluded in kinds if (name, excluded) in self.found]
        return sum(tally[department] if department else tally.total() for tally in tallies)


@dataclass(frozen=True, slots=True)
class Cohort:
    """Rows that figures are of, and the facts by which they are told apart. One condition makes a sum and the list
    behind it. `by`: whether a row is of an excluded case, and its department, in the order of an index."""

    table: Table
    rows: Condition
    facts: Facts
    by: tuple[Any, Any]  # Any: columns, and an expression over one

    @property
    def case_id(self) -> Any:  # Any: a column
        return self.table.c.id if self.table is CASES else self.table.c.case_id

    def summed(self, tx: Transaction) -> Sums:
        """How many rows there are for each fact. Grouped in the index's order, so that nothing has to be sorted."""
        counts = (func.count() if fact is EVERY else _how_many(fact) for fact in self.facts.values())
        sums, query = Sums({}), select(*self.by, *counts).where(self.rows).group_by(*self.by)
        for excluded, department, *found in tx.connection().execute(query):
            for name, count in zip(self.facts, found, strict=True):
                sums.add(name, count, department=department, excluded=bool(excluded))
        return sums


def naming_departments(tx: Transaction, period: Period) -> Period:
    """The period with its department, or with all that occur in rows: the index can only be used for named ones."""
    if period.department:
        return replace(period, departments=(period.department,))
    return replace(period, departments=tx.connection().execute(_departments()).scalars().all())


def filed(period: Period, since: datetime) -> Cohort:
    """The cases filed in the period: `all`, those filed `since` a time, and those that are `done` now."""
    facts = {"all": EVERY, "since": CASES.c.filed_at >= since, "done": CASES.c.status.in_(GIVEN_RESULT)}
    return _cohort(period, CASES, period.holds(CASES.c.filed_at), facts)


def standing(period: Period) -> Cohort:
    """The cases that are open now: `worked_on`, `overdue` (`unsent`: the card never arrived in their
    department), `waiting`, and `still`: due in the period, but with a paused clock (`still_spared`: and late by
    its card, so that `due` spares it too).

    The deadline of a paused case will move by the pause, so it is not due yet, and it has no result.
    """
    overdue = CASES.c.due_at < func.coalesce(CASES.c.paused_at, period.now)
    awaited = ASSIGNMENTS.c.arrived_at.is_(None) & ASSIGNMENTS.c.ended_at.is_(None)
    unsent = select(ASSIGNMENTS.c.id).where(ASSIGNMENTS.c.case_id == CASES.c.id, awaited).exists()
    still = (CASES.c.due_at >= CASES.c.paused_at) & period.holds(CASES.c.due_at)
    present = (CYCLES.c.case_id == CASES.c.id) & (CYCLES.c.number == CASES.c.cycle)
    spared = select(CYCLES.c.id).where(present, CYCLES.c.late_card).exists()
    facts = {
        "worked_on": CASES.c.status.in_(WORKED_ON),
        "overdue": overdue,
        "unsent": overdue & unsent,
        "waiting": CASES.c.status == Status.WAITING,
        "still": still,
        "still_spared": still & spared,
    }
    is_open = and_(text(IS_OPEN), CASES.c.department == period.department if period.department else true())
    return Cohort(CASES, is_open, facts, by=(CASES.c.excluded_at.is_not(None), CASES.c.department))


def results(period: Period, since: datetime) -> Cohort:
    """The results of the period: `all`, `undone`, those `since` a time that hold, and by their ratings."""
    undone = CYCLES.c.undone_at.is_not(None)
    facts = {"undone": undone, "since": (CYCLES.c.resolved_at >= since) & ~undone}
    return _cohort(period, CYCLES, _resolved(period), {**SAID, **facts})


def unreached(period: Period) -> Cohort:
    """The cases that were closed in the period although their result reached nobody, and that still are."""
    closed = text(WAS_UNREACHED) & period.holds(CASES.c.unreached_at)
    return _cohort(period, CASES, closed, {"all": EVERY})


def is_referred(period: Period) -> Condition:
    """移送: whether a case was passed on in the period, for a department those it has. They are in no other sum.

    The index begins with the time of filing, so it is bounded by how long cases are kept.
    """
    passed_on = CASES.c.out_of_scope.is_(True) & (CASES.c.status == Status.REFERRED)
    filed = CASES.c.filed_at >= period.start - LONGEST_KEPT
    return and_(_of(CASES, period, EITHER), filed, passed_on, period.holds(CASES.c.closed_at))


def superseded(period: Period) -> Cohort:
    """The results that were replaced by a later result of the same case."""
    return _cohort(period, CYCLES, _resolved(period) & is_superseded(), SAID)


def repeated(tx: Transaction, period: Period) -> Sums:
    """Counts the results that come after the first of their case: of `all`, and of those that were `undone`.

    A department's `own` repetitions are counted separately, since it may have had only one of a case's cycles.
    """
    undone, sums = CYCLES.c.undone_at.is_not(None), Sums({})
    again = _resolved(period) & CYCLES.c.out_of_scope.is_(False) & (undone | (CYCLES.c.number > 1))
    query = select(CYCLES.c.excluded, CYCLES.c.department, CYCLES.c.case_id, undone).where(_of(CYCLES, period), again)
    found = tx.connection().execute(query).all()
    for name, results in (("all", found), ("undone", [one for one in found if one[3]])):
        own = Counter((excluded, department, case_id) for excluded, department, case_id, _ in results)
        for (excluded, department, _), count in own.items():
            sums.add(f"own_{name}", count - 1, department=department, excluded=excluded)
        for (excluded, _), count in Counter((excluded, case_id) for excluded, _, case_id, _ in results).items():
            sums.add(name, count - 1, department="", excluded=excluded)
    return sums


def due(period: Period) -> Cohort:
    """The cycles whose effective deadline fell in the period: `all`, `good` (in time), and `spared`: late
    because the department got the case late, or never. `shifted_…`: the same for cycles whose deadline was moved.
    """
    shifted, good = CYCLES.c.due_at != CYCLES.c.original_due_at, _in_time(CYCLES.c.due_at)
    spared = _spared(CYCLES.c.due_at)
    facts = {"all": EVERY, "good": good, "spared": spared}
    facts |= {f"shifted_{name}": shifted & fact for name, fact in facts.items()}
    return _cohort(period, CYCLES, period.holds(CYCLES.c.due_at), facts)


def left_late(period: Period, every: Period) -> Cohort:
    """The cycles, for the departments that had them then, whose effective deadline fell in the period and passed
    before another department got the case: `all`, and those of them that were `shifted`. Who had asked to return it by
    then, or had not got its card, was not late."""
    limit = CYCLES.c.due_at
    had_it = (ASSIGNMENTS.c.assigned_at <= limit) & (ASSIGNMENTS.c.ended_at > limit)
    asked_in_time = ASSIGNMENTS.c.returned_at.is_not(None) & (ASSIGNMENTS.c.returned_at <= limit)
    theirs = and_(
        ASSIGNMENTS.c.case_id == CYCLES.c.case_id,
        ASSIGNMENTS.c.cycle == CYCLES.c.number,
        ASSIGNMENTS.c.ending.in_(("reassigned", "returned")),
        ASSIGNMENTS.c.department == period.department if period.department else true(),
        ASSIGNMENTS.c.arrived_at.is_not(None),
        had_it,
        ~asked_in_time,
    )
    passed = and_(_of(CYCLES, every), CYCLES.c.out_of_scope.is_(False), period.holds(limit), CYCLES.c.late_card, theirs)
    facts = {"all": EVERY, "shifted": limit != CYCLES.c.original_due_at}
    return Cohort(ASSIGNMENTS, passed, facts, by=(ASSIGNMENTS.c.excluded, ASSIGNMENTS.c.department))


def moved(period: Period) -> Cohort:
    """The cycles whose deadline was moved and whose original deadline fell in the period; `good` by that one."""
    limit = CYCLES.c.original_due_at
    facts = {"all": EVERY, "good": _in_time(limit), "spared": _spared(limit)}
    return _cohort(period, CYCLES, text(WAS_MOVED) & period.holds(CYCLES.c.original_due_at), facts)


def assigned(period: Period) -> Cohort:
    """The assignments `made` in the period and those of them `returned`; and those whose response was due in the
    period (`answered`), with those of them that were `in_time`.

    A response is never due before its assignment, so one index by due dates serves both cohorts.
    """
    limit, returned = ASSIGNMENTS.c.response_due_at, ASSIGNMENTS.c.ending == "returned"
    given_back = returned & (ASSIGNMENTS.c.returned_at <= limit)
    answered = (ASSIGNMENTS.c.responded_at <= limit) | given_back
    lasted = ASSIGNMENTS.c.ended_at.is_(None) | (ASSIGNMENTS.c.ended_at > limit)
    asked = (limit < min(period.end, period.now)) & ASSIGNMENTS.c.arrived_at.is_not(None)
    made = period.holds(ASSIGNMENTS.c.assigned_at)
    facts = {
        "answered": asked & (answered | lasted),
        "in_time": asked & answered,
        "made": made,
        "returned": returned & made,
    }
    return _cohort(period, ASSIGNMENTS, limit >= period.start, facts)


def count_referred(tx: Transaction, period: Period) -> int:
    return int(tx.connection().execute(select(func.count()).where(is_referred(period))).scalar_one())


def is_excluded(period: Period) -> Condition:
    """剔除: whether a case is excluded and was filed, resolved or due in the period; for a department those it has
    now."""
    here = CASES.c.department == period.department if period.department else true()
    return and_(CASES.c.id.in_(_excluded_ones(period)), here)


def is_unfavourable(period: Period) -> Condition:
    """Whether a case is overdue, or its resident was dissatisfied or told that it is not solved."""
    grades = (RATINGS.c.first_grade < SATISFIED_FROM) | (RATINGS.c.solved == "no")
    bad = select(RATINGS.c.id).where(RATINGS.c.case_id == CASES.c.id, grades).exists()
    late = CASES.c.due_at < func.coalesce(CASES.c.resolved_at, CASES.c.paused_at, period.now)
    return late | bad


def count_excluded(tx: Transaction, period: Period) -> tuple[int, int]:
    """How many cases are excluded, and how many of them are unfavourable."""
    query = select(func.count(), _how_many(is_unfavourable(period))).where(is_excluded(period))
    found, bad_ones = tx.connection().execute(query).one()
    return found, bad_ones


def _excluded_ones(period: Period) -> CompoundSelect[Any]:
    cases = CASES.alias("filed")  # its own name, or it would be taken for the cases that are asked about
    filed = select(cases.c.id).where(_of(cases, period, EXCLUDED), period.holds(cases.c.filed_at))
    ids = select(CYCLES.c.case_id).where(_of(CYCLES, period, EXCLUDED))
    return union(filed, ids.where(_resolved(period)), ids.where(period.holds(CYCLES.c.due_at)))


@cache
def _departments() -> CompoundSelect[Any]:
    """All departments that occur in rows, each found by one lookup in the index (a loose index scan)."""
    return union(*(_named_by(table, excluded) for table in (CASES, CYCLES, ASSIGNMENTS) for excluded in EITHER))


def _named_by(table: Table, excluded: bool) -> Select[Any]:
    code, these = func.min(table.c.department), table.c.excluded.is_(excluded)
    first = select(code.label("code")).where(these).cte(f"of_{table.name}_{int(excluded)}", recursive=True)
    following = select(code).where(these, table.c.department > first.c.code).scalar_subquery()
    every = first.union_all(select(following).where(first.c.code.is_not(None)))
    return select(every.c.code).where(every.c.code.is_not(None))


def _of(rows: FromClause, period: Period, excluded: Sequence[bool] = EITHER) -> Condition:
    """The condition on the first columns of the index."""
    return and_(rows.c.excluded.in_(excluded), rows.c.department.in_(period.departments))


def _cohort(period: Period, table: Table, rows: Condition, facts: Facts) -> Cohort:
    in_scope = and_(_of(table, period), table.c.out_of_scope.is_(False), rows)
    return Cohort(table, in_scope, facts, by=(table.c.excluded, table.c.department))


def _resolved(period: Period) -> Any:  # Any: words joined to a condition
    return text(HAS_RESULT) & period.holds(CYCLES.c.resolved_at)


def _in_time(limit: Any) -> Condition:
    return and_(CYCLES.c.resolved_at <= limit, CYCLES.c.undone_at.is_(None))


def _spared(limit: Any) -> Condition:
    late = CYCLES.c.resolved_at.is_(None) | (CYCLES.c.resolved_at > limit) | CYCLES.c.undone_at.is_not(None)
    return and_(CYCLES.c.late_card, late)


def is_superseded() -> Condition:
    """Whether a later cycle of the case has a result. A cycle only begins when the result before it was undone."""
    later = CYCLES.alias("later")
    again = (later.c.number > literal_column("1")) & (later.c.number > CYCLES.c.number)
    result = select(later.c.id).where(later.c.case_id == CYCLES.c.case_id, again, later.c.resolved_at.is_not(None))
    return CYCLES.c.undone_at.is_not(None) & result.correlate(CYCLES).exists()


def _how_many(condition: Condition) -> Any:  # Any: SQLAlchemy's count
    return func.count(case((condition, 1)))
