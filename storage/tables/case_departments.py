"""Which departments work on a case: of a case in hand, and as the condition on rows. Whoever needs it asks here."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from sqlalchemy import ColumnElement, Table
from sqlmodel import SQLModel

from storage.tables.cases import Case

CASES: Table = SQLModel.metadata.tables[str(Case.__tablename__)]


class Assigned(Protocol):
    """A case, or what is about to be one."""

    @property
    def department(self) -> str: ...


def working_on(case: Assigned) -> tuple[str, ...]:
    """Codes of the departments that work on a case, first the one that answers for it; none of one to be assigned."""
    return (case.department,) if case.department else ()


def works_on(departments: Collection[str], case: Assigned) -> bool:
    """Whether one of these departments works on a case."""
    return any(one in departments for one in working_on(case))


def worked_on_by(departments: Collection[str]) -> ColumnElement[bool]:
    """The rows of cases on which one of these departments works."""
    return CASES.c.department.in_(departments)


def worked_on_by_its(department: ColumnElement[str]) -> ColumnElement[bool]:
    """As `worked_on_by`, of the department that another row names."""
    return CASES.c.department == department
