"""Which digests were written: the unique key is what makes each exactly one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.engine.database import Transaction
from storage.tables import SQLModel

RUNS: Table = SQLModel.metadata.tables["digest_runs"]


def covered_until(tx: Transaction, person_id: int) -> datetime | None:
    """Up to when a person's digests tell everything."""
    query = select(func.max(RUNS.c.covers_to)).where(RUNS.c.person_id == person_id)
    return tx.connection().execute(query).scalar()


def claim(tx: Transaction, person_id: int, day: str, start: datetime, end: datetime) -> bool:
    """Whether this transaction is the one that writes this person's digest of this local day."""
    connection = tx.connection()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    row: Any = dialect.insert(RUNS).values(person_id=person_id, day=day, covers_from=start, covers_to=end)
    return connection.execute(row.on_conflict_do_nothing().returning(RUNS.c.day)).first() is not None
