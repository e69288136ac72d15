"""The clocks of cases that wait to be assigned, or acknowledged."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, text, update
from sqlmodel import col

from domain.county import Limit
from domain.lifecycle import Status
from storage.engine.database import Transaction
from storage.tables import Assignment, Case
from storage.tables.cases import IS_OPEN


def start_missing(tx: Transaction, due: datetime, limit: Limit, *, any_hour: bool) -> bool:
    """Starts the clocks of unassigned cases that have none, those that go out at any hour or the others; not of
    dangers, to which coordinators are called. Returns whether there were any."""
    query = update(Case).where(
        text(IS_OPEN),
        col(Case.status) == Status.SUBMITTED,
        col(Case.assignment_due_at).is_(None),
        col(Case.urgent).is_(any_hour),
        col(Case.danger) == "",
    )
    values = {"assignment_limit_amount": limit.amount, "assignment_limit_unit": limit.unit}
    return bool(tx.connection().execute(query.values(assignment_due_at=due, **values)).rowcount)


def responses_due(tx: Transaction, after: datetime) -> list[datetime]:
    """When the acknowledgements are due that departments owe, as far as they are not due yet."""
    due = col(Assignment.response_due_at)
    query = select(due).distinct().join(Case, col(Case.id) == col(Assignment.case_id))
    query = query.where(text(IS_OPEN), col(Case.status) == Status.ASSIGNED, col(Assignment.ended_at).is_(None))
    runs = (col(Assignment.arrived_at).is_not(None), col(Assignment.responded_at).is_(None), due > after)
    return list(tx.connection().execute(query.where(*runs)).scalars())
