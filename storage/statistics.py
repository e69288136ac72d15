"""Figures: counts by SQL, each with the cohort it is of. The formulas are those of the field; see docs/rates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select

from domain.lifecycle import Status
from domain.rates import Excluded, OnTime, Rate, Satisfaction, Solved
from storage.database import Transaction
from storage.tables import SQLModel

CASES = SQLModel.metadata.tables["cases"]
CYCLES = SQLModel.metadata.tables["cycles"]
RATINGS = SQLModel.metadata.tables["ratings"]
ASSIGNMENTS = SQLModel.metadata.tables["assignments"]

SATISFIED_FROM, STRICT_FROM, BAD_GRADE = 3, 4, 2
RUNNING = (Status.ASSIGNED, Status.IN_PROGRESS)
DONE = (Status.RESOLVED, Status.CLOSED)


@dataclass(frozen=True, slots=True)
class Grades:
    satisfied: int
    rated: int


@dataclass(frozen=True, slots=True)
class Figures:
    """A period's figures; each rate's cohort is said where it is computed."""

    filed: int
    resolved: int
    overdue: int
    waiting: int
    unrouted: int
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
    filed: int
    resolved: int
    open: int
    overdue: int
    satisfaction: Satisfaction


def _count(condition: ColumnElement[bool]) -> Any:  # Any: SQLAlchemy's labelled sum
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _counted() -> ColumnElement[bool]:
    """The scope S of `casework` 4.3: not merged, not a split whole, not withdrawn before assignment, not excluded."""
    withdrawn_early = (CASES.c.status == Status.WITHDRAWN) & CASES.c.assigned_at.is_(None)
    return CASES.c.status.not_in((Status.MERGED, Status.SPLIT)) & ~withdrawn_early & CASES.c.excluded_at.is_(None)


def _within(column: Any, start: datetime, end: datetime) -> ColumnElement[bool]:
    return and_(column >= start, column < end)


def _row(tx: Transaction, query: Any) -> Any:
    return tx.connection().execute(query).one()


def figures(tx: Transaction, start: datetime, end: datetime, now: datetime, department: str = "") -> Figures:
    """All figures of the period [start, end), for one department or for all."""
    mine = CASES.c.department == department if department else CASES.c.id.is_not(None)
    now_row = _row(
        tx,
        select(
            _count(CASES.c.status.in_(RUNNING) & (CASES.c.due_at < now)),
            _count(CASES.c.status == Status.WAITING),
            _count(CASES.c.status == Status.SUBMITTED),
            _count(_within(CASES.c.filed_at, start, end)),
            _count(_within(CASES.c.filed_at, start, end) & CASES.c.status.in_(DONE)),
        ).where(mine, _counted()),
    )
    resolved = tx.connection().execute(
        select(func.count())
        .select_from(_cycles(department))
        .where(_within(CYCLES.c.resolved_at, start, end), _counted())
    )
    return Figures(
        filed=now_row[3],
        resolved=resolved.scalar_one(),
        overdue=now_row[0],
        waiting=now_row[1],
        unrouted=now_row[2],
        response=_response(tx, start, end, now, department),
        on_time=_on_time(tx, start, end, department),
        closing=Rate(now_row[4], now_row[3]),
        solved=_solved(tx, start, end, department),
        satisfaction=satisfaction(tx, start, end, department),
        by_phone=_grades(tx, start, end, department),
        reopened=_reopened(tx, start, end, department),
        returned=_returned(tx, start, end, department),
        excluded=_excluded(tx, start, end, now, department),
    )


def _cycles(department: str) -> Any:
    joined = CYCLES.join(CASES, CYCLES.c.case_id == CASES.c.id)
    if not department:
        return joined
    return CYCLES.join(CASES, and_(CYCLES.c.case_id == CASES.c.id, CYCLES.c.department == department))


def _response(tx: Transaction, start: datetime, end: datetime, now: datetime, department: str) -> Rate:
    """Cohort: assignments whose response limit fell in the period. A return in time and granted is a response."""
    in_time = ASSIGNMENTS.c.responded_at <= ASSIGNMENTS.c.response_due_at
    returned = (ASSIGNMENTS.c.ending == "returned") & (ASSIGNMENTS.c.returned_at <= ASSIGNMENTS.c.response_due_at)
    query = select(_count(in_time | returned), func.count()).select_from(
        ASSIGNMENTS.join(CASES, ASSIGNMENTS.c.case_id == CASES.c.id)
    )
    query = query.where(_within(ASSIGNMENTS.c.response_due_at, start, min(end, now)), _counted())
    if department:
        query = query.where(ASSIGNMENTS.c.department == department)
    row = _row(tx, query)
    return Rate(row[0], row[1])


def _on_time(tx: Transaction, start: datetime, end: datetime, department: str) -> OnTime:
    """Cohort: cycles whose deadline fell in the period; a result that was undone later does not count."""
    rates = []
    for due in (CYCLES.c.due_at, CYCLES.c.original_due_at):
        good = (CYCLES.c.resolved_at <= due) & CYCLES.c.undone_at.is_(None)
        row = _row(
            tx,
            select(_count(good), func.count())
            .select_from(_cycles(department))
            .where(_within(due, start, end), _counted()),
        )
        rates.append(Rate(row[0], row[1]))
    return OnTime(*rates)


def _ratings(department: str) -> Any:
    cycles = _cycles(department)
    return cycles.outerjoin(
        RATINGS,
        and_(
            RATINGS.c.case_id == CYCLES.c.case_id,
            RATINGS.c.cycle == CYCLES.c.number,
            RATINGS.c.own_staff.is_(False),
            RATINGS.c.via == "chat",
        ),
    )


def satisfaction(tx: Transaction, start: datetime, end: datetime, department: str = "") -> Satisfaction:
    """Cohort: cycles resolved in the period. For the county the latest cycle counts, for a department every one."""
    grade = RATINGS.c.first_grade
    query = (
        select(
            _count(grade >= SATISFIED_FROM),
            _count(grade.is_not(None)),
            _count(CYCLES.c.delivered_at.is_not(None)),
            func.count(),
            _count(grade >= STRICT_FROM),
        )
        .select_from(_ratings(department))
        .where(_within(CYCLES.c.resolved_at, start, end), _counted())
    )
    if not department:
        query = query.where(CYCLES.c.number == CASES.c.cycle)
    satisfied, rated, delivered, resolved, strict = _row(tx, query)
    return Satisfaction(satisfied, rated, max(delivered, rated), resolved, strict)


def _solved(tx: Transaction, start: datetime, end: datetime, department: str) -> Solved:
    """解决率, by the resident's word; "partly" stands apart. Cohort: cycles resolved in the period."""
    said = RATINGS.c.solved
    query = select(_count(said == "yes"), _count(said == "partly"), _count(said == "no")).select_from(
        _ratings(department)
    )
    return Solved(*_row(tx, query.where(_within(CYCLES.c.resolved_at, start, end), _counted())))


def _grades(tx: Transaction, start: datetime, end: datetime, department: str) -> Grades:
    """人工回访: what was said on the phone, counted apart."""
    joined = _cycles(department).join(
        RATINGS,
        and_(RATINGS.c.case_id == CYCLES.c.case_id, RATINGS.c.cycle == CYCLES.c.number, RATINGS.c.via == "call"),
    )
    query = select(_count(RATINGS.c.first_grade >= SATISFIED_FROM), _count(RATINGS.c.first_grade.is_not(None)))
    return Grades(*_row(tx, query.select_from(joined).where(_within(CYCLES.c.resolved_at, start, end), _counted())))


def _reopened(tx: Transaction, start: datetime, end: datetime, department: str) -> Rate:
    """重办率. Cohort: cycles resolved in the period; those undone later over all of them."""
    query = select(_count(CYCLES.c.undone_at.is_not(None)), func.count()).select_from(_cycles(department))
    return Rate(*_row(tx, query.where(_within(CYCLES.c.resolved_at, start, end), _counted())))


def _returned(tx: Transaction, start: datetime, end: datetime, department: str) -> Rate:
    """退单率. Cohort: assignments made in the period."""
    query = select(_count(ASSIGNMENTS.c.ending == "returned"), func.count()).where(
        _within(ASSIGNMENTS.c.assigned_at, start, end)
    )
    if department:
        query = query.where(ASSIGNMENTS.c.department == department)
    return Rate(*_row(tx, query))


def _excluded(tx: Transaction, start: datetime, end: datetime, now: datetime, department: str) -> Excluded:
    """剔除, printed beside the rates: how many of the period's cases, and how many of them overdue or dissatisfied."""
    bad = (
        select(RATINGS.c.id)
        .where(RATINGS.c.case_id == CASES.c.id, (RATINGS.c.first_grade <= BAD_GRADE) | (RATINGS.c.solved == "no"))
        .exists()
    )
    late = CASES.c.due_at < func.coalesce(CASES.c.resolved_at, now)
    query = select(func.count(), _count(bad | late)).where(
        CASES.c.excluded_at.is_not(None), _within(CASES.c.filed_at, start, end)
    )
    if department:
        query = query.where(CASES.c.department == department)
    return Excluded(*_row(tx, query))


def grades_of(tx: Transaction, department: str) -> Grades:
    """All grades a department was ever given in chats, as totals only."""
    grade = RATINGS.c.first_grade
    query = select(_count(grade >= SATISFIED_FROM), _count(grade.is_not(None))).select_from(_ratings(department))
    return Grades(*_row(tx, query))


def by_department(
    tx: Transaction, departments: Sequence[str], start: datetime, end: datetime, now: datetime
) -> list[DepartmentFigures]:
    """A line for each department that had anything to do."""
    running = CASES.c.status.in_((*RUNNING, Status.WAITING, Status.SUSPENDED))
    query = (
        select(
            CASES.c.department,
            _count(_within(CASES.c.filed_at, start, end)),
            _count(running),
            _count(CASES.c.status.in_(RUNNING) & (CASES.c.due_at < now)),
        )
        .where(CASES.c.department.in_(departments), _counted())
        .group_by(CASES.c.department)
    )
    rows = {row[0]: row for row in tx.connection().execute(query)}
    lines = []
    for code in departments:
        rated = satisfaction(tx, start, end, code)
        _, filed, still_open, late = rows.get(code, (code, 0, 0, 0))
        if filed or still_open or rated.resolved:
            lines.append(DepartmentFigures(code, filed, rated.resolved, still_open, late, rated))
    return lines
