"""Figures: counts by SQL, each with the cohort it is of. The formulas, and whose they are, stand in docs/rates.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, distinct, func, select

from domain.lifecycle import OPEN, WORKED_ON, Status
from domain.rates import Excluded, OnTime, Rate, Satisfaction, Solved
from storage.database import Transaction
from storage.tables import SQLModel

CASES = SQLModel.metadata.tables["cases"]
CYCLES = SQLModel.metadata.tables["cycles"]
RATINGS = SQLModel.metadata.tables["ratings"]
ASSIGNMENTS = SQLModel.metadata.tables["assignments"]

SATISFIED_FROM, STRICT_FROM, BAD_GRADE = 3, 4, 2
DONE = (Status.RESOLVED, Status.CLOSED)


@dataclass(frozen=True, slots=True)
class Period:
    """What figures are asked of: [start, end) as seen at `now`, for one department or for all.

    Cases excluded from the figures are left out, unless the figures are wanted as they would be with them.
    """

    start: datetime
    end: datetime
    now: datetime
    department: str = ""
    with_excluded: bool = False

    def holds(self, column: Any) -> ColumnElement[bool]:  # Any: a column of any nullability
        return and_(column >= self.start, column < self.end)

    def counts(self) -> ColumnElement[bool]:
        """The scope of docs/rates.md: not merged, not a split whole, not withdrawn before assignment, not excluded."""
        withdrawn_early = (CASES.c.status == Status.WITHDRAWN) & CASES.c.assigned_at.is_(None)
        scope = CASES.c.status.not_in((Status.MERGED, Status.SPLIT)) & ~withdrawn_early
        return scope if self.with_excluded else scope & CASES.c.excluded_at.is_(None)


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
class Figures:
    """A period's rates; each one's cohort is said where it is computed."""

    response: Rate
    on_time: OnTime
    closing: Rate
    solved: Solved
    satisfaction: Satisfaction
    by_phone: Grades
    reopened: Rate
    returned: Rate
    excluded: Excluded


@dataclass(frozen=True, slots=True)
class DepartmentFigures:
    department: str
    counts: Counts
    on_time: Rate
    satisfaction: Satisfaction


def _count(condition: ColumnElement[bool]) -> Any:  # Any: SQLAlchemy's labelled sum
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _cycles(department: str) -> Any:
    """Cycles with their cases; for a department, those that it closed or works on."""
    same = CYCLES.c.case_id == CASES.c.id
    return CYCLES.join(CASES, and_(same, CYCLES.c.department == department) if department else same)


def _row(tx: Transaction, query: Any) -> Any:
    return tx.connection().execute(query).one()


def is_overdue(now: datetime) -> ColumnElement[bool]:
    """Past the effective deadline and not resolved. A pause stops the clock, but cannot undo what had passed before."""
    return CASES.c.status.in_(OPEN) & (CASES.c.due_at < func.coalesce(CASES.c.paused_at, now))


def counts(tx: Transaction, period: Period) -> Counts:
    numbers = (
        _count(period.holds(CASES.c.filed_at)),
        _count(CASES.c.status.in_(WORKED_ON)),
        _count(is_overdue(period.now)),
        _count(CASES.c.status == Status.WAITING),
    )
    filed, still_open, overdue, waiting = _row(tx, select(*numbers).where(_mine(period), period.counts()))
    return Counts(filed, _resolved(tx, period), still_open, overdue, waiting)


def _mine(period: Period) -> ColumnElement[bool]:
    return CASES.c.department == period.department if period.department else CASES.c.id.is_not(None)


def figures(tx: Transaction, period: Period) -> Figures:
    """All rates of a period."""
    return Figures(
        response=_response(tx, period),
        on_time=_on_time(tx, period),
        closing=_closing(tx, period),
        solved=_solved(tx, period),
        satisfaction=satisfaction(tx, period),
        by_phone=_by_phone(tx, period),
        reopened=_reopened(tx, period),
        returned=_returned(tx, period),
        excluded=_excluded(tx, period),
    )


def _closing(tx: Transaction, period: Period) -> Rate:
    """办结率. Cohort: cases filed in the period; "now" resolved or closed, so that a reopened one leaves."""
    query = select(_count(CASES.c.status.in_(DONE)), func.count())
    return Rate(*_row(tx, query.where(_mine(period), period.holds(CASES.c.filed_at), period.counts())))


def _resolved(tx: Transaction, period: Period) -> int:
    """Results of the period that stand: one sent back or reopened was none."""
    query = select(func.count()).select_from(_cycles(period.department))
    stands = period.holds(CYCLES.c.resolved_at) & CYCLES.c.undone_at.is_(None)
    return int(_row(tx, query.where(stands, period.counts()))[0])


def _response(tx: Transaction, period: Period) -> Rate:
    """响应率. Cohort: assignments whose response limit fell in the period and has passed.

    A return in time and granted is a response, a refused one is not. An assignment that others ended before its limit
    (reassigned, withdrawn, rejected) never was the department's to answer.
    """
    in_time = ASSIGNMENTS.c.responded_at <= ASSIGNMENTS.c.response_due_at
    returned = (ASSIGNMENTS.c.ending == "returned") & (ASSIGNMENTS.c.returned_at <= ASSIGNMENTS.c.response_due_at)
    lasted = ASSIGNMENTS.c.ended_at.is_(None) | (ASSIGNMENTS.c.ended_at > ASSIGNMENTS.c.response_due_at)
    answered = func.coalesce(in_time | returned, False)
    query = select(_count(answered), func.count()).select_from(_assignments())
    due = replace(period, end=min(period.end, period.now)).holds(ASSIGNMENTS.c.response_due_at)
    query = query.where(due, lasted | answered, period.counts())
    return Rate(*_row(tx, _of_department(query, period)))


def _assignments() -> Any:
    return ASSIGNMENTS.join(CASES, ASSIGNMENTS.c.case_id == CASES.c.id)


def _of_department(query: Any, period: Period) -> Any:
    return query.where(ASSIGNMENTS.c.department == period.department) if period.department else query


def _on_time(tx: Transaction, period: Period) -> OnTime:
    """按期办结率. Cohort: cycles whose deadline fell in the period; a result that was undone later does not count.

    While a clock stands still the effective deadline moves on with the days, so such a cycle is not due yet.
    """
    still = (CYCLES.c.number == CASES.c.cycle) & (CYCLES.c.due_at >= CASES.c.paused_at)
    return OnTime(
        effective=_in_time(tx, period, CYCLES.c.due_at, ~func.coalesce(still, False)),
        original=_in_time(tx, period, CYCLES.c.original_due_at, CYCLES.c.id.is_not(None)),
    )


def _in_time(tx: Transaction, period: Period, due: Any, counted: ColumnElement[bool]) -> Rate:
    good = (CYCLES.c.resolved_at <= due) & CYCLES.c.undone_at.is_(None)
    query = select(_count(good), func.count()).select_from(_cycles(period.department))
    return Rate(*_row(tx, query.where(period.holds(due), counted, period.counts())))


def _ratings(department: str) -> Any:
    """Cycles with what their reporter said in the chat; a department's own staff and followers do not count."""
    said = and_(
        RATINGS.c.case_id == CYCLES.c.case_id,
        RATINGS.c.cycle == CYCLES.c.number,
        RATINGS.c.person_id == func.coalesce(CASES.c.resident_id, RATINGS.c.person_id),
        RATINGS.c.own_staff.is_(False),
        RATINGS.c.via == "chat",
    )
    return _cycles(department).outerjoin(RATINGS, said)


def _judged(period: Period) -> ColumnElement[bool]:
    """Cycles resolved in the period: for the county the latest result of each case, for a department every one."""
    cohort = period.holds(CYCLES.c.resolved_at) & period.counts()
    if period.department:
        return cohort
    later = CYCLES.alias()
    newer = (later.c.case_id == CYCLES.c.case_id) & (later.c.number > CYCLES.c.number)
    return cohort & ~select(later.c.id).where(newer, later.c.resolved_at.is_not(None)).exists()


def satisfaction(tx: Transaction, period: Period) -> Satisfaction:
    """满意率. Cohort: results of the period, the latest of each case; for a department every one."""
    grade = RATINGS.c.first_grade
    counts = (
        _count(grade >= SATISFIED_FROM),
        _count(grade.is_not(None)),
        _count(CYCLES.c.delivered_at.is_not(None)),
        func.count(),
        _count(grade >= STRICT_FROM),
    )
    row = _row(tx, select(*counts).select_from(_ratings(period.department)).where(_judged(period)))
    satisfied, rated, delivered, resolved, strict = row
    return Satisfaction(satisfied, rated, max(delivered, rated), resolved, strict)


def _solved(tx: Transaction, period: Period) -> Solved:
    """解决率, by the resident's word; "partly" stands apart. Cohort: as for satisfaction."""
    said = RATINGS.c.solved
    counts = (_count(said == "yes"), _count(said == "partly"), _count(said == "no"))
    return Solved(*_row(tx, select(*counts).select_from(_ratings(period.department)).where(_judged(period))))


def _by_phone(tx: Transaction, period: Period) -> Grades:
    """人工回访: what was said on the phone, counted apart. Cohort: cycles resolved in the period."""
    same = (RATINGS.c.case_id == CYCLES.c.case_id) & (RATINGS.c.cycle == CYCLES.c.number) & (RATINGS.c.via == "call")
    query = select(_count(RATINGS.c.first_grade >= SATISFIED_FROM), _count(RATINGS.c.first_grade.is_not(None)))
    query = query.select_from(_cycles(period.department).join(RATINGS, same))
    return Grades(*_row(tx, query.where(period.holds(CYCLES.c.resolved_at), period.counts())))


def _reopened(tx: Transaction, period: Period) -> Rate:
    """重办率: cases of which a result was undone. Cohort: cases with a result in the period, each counted once."""
    undone = case((CYCLES.c.undone_at.is_not(None), CYCLES.c.case_id))
    query = select(func.count(distinct(undone)), func.count(distinct(CYCLES.c.case_id))).select_from(
        _cycles(period.department)
    )
    return Rate(*_row(tx, query.where(period.holds(CYCLES.c.resolved_at), period.counts())))


def _returned(tx: Transaction, period: Period) -> Rate:
    """退单率. Cohort: assignments made in the period."""
    query = select(_count(ASSIGNMENTS.c.ending == "returned"), func.count()).select_from(_assignments())
    query = query.where(period.holds(ASSIGNMENTS.c.assigned_at), period.counts())
    return Rate(*_row(tx, _of_department(query, period)))


def _excluded(tx: Transaction, period: Period) -> Excluded:
    """剔除, printed beside the rates: cases kept out of any cohort of the period; how many overdue or dissatisfied."""
    grades = (RATINGS.c.first_grade <= BAD_GRADE) | (RATINGS.c.solved == "no")
    bad = select(RATINGS.c.id).where(RATINGS.c.case_id == CASES.c.id, grades).exists()
    late = CASES.c.due_at < func.coalesce(CASES.c.resolved_at, CASES.c.paused_at, period.now)
    of_period = period.holds(CYCLES.c.resolved_at) | period.holds(CYCLES.c.due_at)
    worked_on = select(CYCLES.c.id).where(CYCLES.c.case_id == CASES.c.id, of_period).exists()
    query = select(func.count(), _count(func.coalesce(bad | late, False))).where(
        CASES.c.excluded_at.is_not(None), period.holds(CASES.c.filed_at) | worked_on
    )
    if period.department:
        query = query.where(CASES.c.department == period.department)
    return Excluded(*_row(tx, query))


def grades_of(tx: Transaction, department: str, *, lot: int) -> Grades:
    """All grades a department was ever given in chats, in whole lots only: the next one would tell whose it was."""
    grade = RATINGS.c.first_grade
    query = select(grade).select_from(_ratings(department)).where(grade.is_not(None)).order_by(RATINGS.c.id)
    given = list(tx.connection().execute(query).scalars())
    told = given[: len(given) // lot * lot]
    return Grades(sum(one >= SATISFIED_FROM for one in told), len(told))


def by_department(
    tx: Transaction, departments: Sequence[str], period: Period, longer: Period
) -> list[DepartmentFigures]:
    """A line for each department that had anything to do; its rates are those of the longer period."""
    lines = [_line(tx, replace(period, department=one), replace(longer, department=one)) for one in departments]
    return [one for one in lines if one.counts.filed or one.counts.open or one.satisfaction.resolved or one.on_time.m]


def _line(tx: Transaction, period: Period, longer: Period) -> DepartmentFigures:
    on_time, rated = _on_time(tx, longer).effective, satisfaction(tx, longer)
    return DepartmentFigures(period.department, counts(tx, period), on_time, rated)
