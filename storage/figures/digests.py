"""Which digests were written. A unique key makes sure that each is written once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.engine.database import Transaction
from storage.tables import SQLModel

RUNS: Table = SQLModel.metadata.tables["digest_runs"]


def covered_until(tx: Transaction, person_id: int) -> datetime | None:
    """The end of the time that a person's digests have covered."""
    query = select(func.max(RUNS.c.covers_to)).where(RUNS.c.person_id == person_id)
    return tx.connection().execute(query).scalar()


def claim(tx: Transaction, person_id: int, day: str, start: datetime, end: datetime) -> bool:
    """Claims a person's digest of a local day; False when another transaction has written it."""
    connection = tx.connection()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    row: Any = dialect.insert(RUNS).values(person_id=person_id, day=day, covers_from=start, covers_to=end)
    return connection.execute(row.on_conflict_do_nothing().returning(RUNS.c.day)).first() is not None
