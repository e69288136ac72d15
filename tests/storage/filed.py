"""Cases filed for a search."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import insert, select

from storage.engine.database import Transaction
from storage.tables import SQLModel

CASES = SQLModel.metadata.tables["cases"]


THEN = datetime(2026, 11, 23, tzinfo=UTC)


SMALL = 64


def file_all(tx: Transaction, *words: str, **values: object) -> None:
    first = (tx.connection().execute(select(CASES.c.id).order_by(CASES.c.id.desc())).scalar() or 0) + 1
    given = {"status": "closed", "department": "city", "filed_at": THEN, "address": "", "area": "", **values}
    plain = {"source": "", "kind": "", "category": "", "cycle": 1, "outcome": "", "returns": 0, "reopened": 0}
    flags = {"urgent": False, "confidential": False, "named": False, "asked_in_cycle": 0, "extended_in_cycle": 0}
    rows = [
        {**plain, **flags, **given, "id": number, "reference": str(number), "words": one}
        for number, one in enumerate(words, first)
    ]
    tx.connection().execute(insert(CASES), rows)
