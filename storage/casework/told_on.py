"""On which platforms the people of a case told it."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Table, select

from storage.engine.database import Transaction
from storage.tables import SQLModel

AUDIENCE: Table = SQLModel.metadata.tables["audience"]
CASES: Table = SQLModel.metadata.tables["cases"]
CHATS: Table = SQLModel.metadata.tables["chats"]
TELLERS = AUDIENCE.join(CHATS, CHATS.c.id == AUDIENCE.c.chat_id)


def told_on(tx: Transaction, case_ids: Collection[int], platforms: Collection[str]) -> set[int]:
    """Those of the cases that somebody told on one of the platforms."""
    if not (case_ids and platforms):
        return set()
    found = select(AUDIENCE.c.case_id).select_from(TELLERS)
    found = found.where(AUDIENCE.c.case_id.in_(case_ids), CHATS.c.platform.in_(platforms))
    return set(tx.connection().execute(found).scalars())


def not_told_on(platforms: Collection[str]) -> ColumnElement[bool]:
    """A condition on cases: nobody told them on one of the platforms."""
    told = select(AUDIENCE.c.case_id).select_from(TELLERS)
    return ~told.where(AUDIENCE.c.case_id == CASES.c.id, CHATS.c.platform.in_(platforms)).exists()
