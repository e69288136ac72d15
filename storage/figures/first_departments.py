"""Where the service sent cases by itself when they were filed, and where they are now."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Table, and_, func, select

from domain.lifecycle import Action, Role
from storage.engine.database import Transaction
from storage.figures.cohorts import Condition, Period, naming_departments
from storage.tables import SQLModel

CASES: Table = SQLModel.metadata.tables["cases"]
ASSIGNMENTS: Table = SQLModel.metadata.tables["assignments"]
EVENTS: Table = SQLModel.metadata.tables["events"]


@dataclass(frozen=True, slots=True)
class Moved:
    """How many cases went from the department that the service had chosen to another one; `to` is "" where they wait
    for one."""

    given: str
    to: str
    count: int


@dataclass(frozen=True, slots=True)
class FirstDepartments:
    """`assigned`: how many cases of a period the service assigned by itself; `moved`: those of them that others have
    now, the most first."""

    assigned: int
    moved: tuple[Moved, ...]

    @property
    def corrected(self) -> int:
        return sum(one.count for one in self.moved)


def first_departments(tx: Transaction, period: Period) -> FirstDepartments:
    """Of the cases filed in a period: those that the service assigned in the moment in which it filed them."""
    named = naming_departments(tx, period)
    query = (
        select(ASSIGNMENTS.c.department, CASES.c.department, func.count())
        .where(sent_by_service(named))
        .group_by(ASSIGNMENTS.c.department, CASES.c.department)
    )
    found = [Moved(given, now, count) for given, now, count in tx.connection().execute(query)]
    moved = sorted((one for one in found if one.given != one.to), key=lambda one: (-one.count, one.given, one.to))
    return FirstDepartments(sum(one.count for one in found), tuple(moved))


def sent_by_service(period: Period) -> Condition:
    """Whether the service assigned a case of a period in the moment in which it filed it, and by which assignment."""
    by_service = and_(
        ASSIGNMENTS.c.case_id == CASES.c.id,
        ASSIGNMENTS.c.cycle == 1,
        ASSIGNMENTS.c.assigned_at == CASES.c.filed_at,
    )
    sent = select(EVENTS.c.id).where(
        EVENTS.c.case_id == CASES.c.id, EVENTS.c.action == Action.ASSIGN, EVENTS.c.role == Role.SYSTEM
    )
    return and_(
        by_service,
        CASES.c.excluded.is_(False),
        CASES.c.department.in_(["", *period.departments]),
        period.holds(CASES.c.filed_at),
        sent.exists(),
    )


IS_CORRECTED = ASSIGNMENTS.c.department != CASES.c.department  # of a case that the service sent


def is_moved(given: str, to: str) -> Condition:
    return and_(ASSIGNMENTS.c.department == given, CASES.c.department == to)
