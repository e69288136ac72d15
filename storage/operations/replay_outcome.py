"""The result of a replay, by which it is judged: every case with its words, and how many events and messages it has."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from storage.engine.database import Transaction
from storage.tables import SQLModel

CASES = SQLModel.metadata.tables["cases"]
EVENTS = SQLModel.metadata.tables["events"]
OUTBOX = SQLModel.metadata.tables["outbox"]


@dataclass(frozen=True, slots=True)
class Traced:
    """A case as it is in the database, with how many events and messages it has."""

    words: str
    department: str
    confidential: bool
    events: int
    messages: int


def cases_with_traces(tx: Transaction) -> dict[str, Traced]:
    """Every case by its reference."""
    events = select(EVENTS.c.case_id, func.count().label("n")).group_by(EVENTS.c.case_id).subquery()
    messages = select(OUTBOX.c.case_id, func.count().label("n")).group_by(OUTBOX.c.case_id).subquery()
    query = (
        select(CASES, func.coalesce(events.c.n, 0).label("events"), func.coalesce(messages.c.n, 0).label("messages"))
        .outerjoin(events, events.c.case_id == CASES.c.id)
        .outerjoin(messages, messages.c.case_id == CASES.c.id)
    )
    return {
        row.reference: Traced(row.words, row.department, row.confidential, row.events, row.messages)
        for row in tx.connection().execute(query)
    }
