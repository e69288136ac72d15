"""收件: raw updates, kept once each before their platform is told that they arrived."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Table, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from domain.messages import Update
from storage.database import Transaction
from storage.tables import InboxRow, SQLModel

INBOX: Table = SQLModel.metadata.tables["inbox"]


def keep(tx: Transaction, platform: str, updates: Sequence[Update], real_now: datetime) -> list[int]:
    """Ids of the rows these updates lie in, in their order; an update that came before keeps its first row."""
    connection = tx.connection()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    ids = []
    for one in updates:
        values = {
            "platform": platform,
            "key": one.key,
            "chat": one.chat,
            "payload": _clean(one.payload),
            "state": "new",
            "attempts": 0,
            "received_at": real_now,
            "error": "",
        }
        statement: Any = dialect.insert(INBOX).values(values).on_conflict_do_nothing().returning(INBOX.c.id)
        row = connection.execute(statement).first()
        ids.append(row[0] if row else _earlier(tx, platform, one.key))
    return ids


def _earlier(tx: Transaction, platform: str, key: str) -> int:
    query = select(INBOX.c.id).where(INBOX.c.platform == platform, INBOX.c.key == key)
    return int(tx.connection().execute(query).scalar_one())


def _clean(payload: str) -> str:
    """Without what a database refuses: NUL (PostgreSQL) and lone surrogates (both)."""
    return payload.replace("\x00", "").replace("\\u0000", "").encode("utf-8", "replace").decode()


def waiting(tx: Transaction, limit: int) -> list[tuple[int, str, str]]:
    """(id, platform, chat) of the oldest unhandled rows."""
    query = select(INBOX.c.id, INBOX.c.platform, INBOX.c.chat).where(INBOX.c.state == "new")
    rows = tx.connection().execute(query.order_by(INBOX.c.id).limit(limit))
    return [(row.id, row.platform, row.chat) for row in rows]


def take(tx: Transaction, row_id: int) -> InboxRow | None:
    """The row, if it is still to be handled and no older one of its chat is; None otherwise.

    On PostgreSQL the chat is locked until the transaction ends, so that no other worker takes its next row.
    """
    connection = tx.connection()
    row = connection.execute(select(INBOX).where(INBOX.c.id == row_id)).one()
    if connection.dialect.name == "postgresql":
        lock = text("SELECT pg_try_advisory_xact_lock(hashtextextended(:chat, 0))")
        if not connection.execute(lock, {"chat": f"{row.platform}:{row.chat}"}).scalar_one():
            return None
        older = select(func.min(INBOX.c.id)).where(
            INBOX.c.state == "new", INBOX.c.platform == row.platform, INBOX.c.chat == row.chat
        )
        if connection.execute(older).scalar_one() != row_id:
            return None
        row = connection.execute(select(INBOX).where(INBOX.c.id == row_id)).one()
    return None if row.state != "new" else InboxRow.model_construct(**row._mapping)


def count_attempt(tx: Transaction, row_id: int) -> int:
    """How many times this row has been begun, this one included."""
    raised = update(INBOX).where(INBOX.c.id == row_id).values(attempts=INBOX.c.attempts + 1)
    return int(tx.connection().execute(raised.returning(INBOX.c.attempts)).scalar_one())


def done(tx: Transaction, row_id: int, real_now: datetime) -> None:
    _mark(tx, row_id, state="done", handled_at=real_now)


def bury(tx: Transaction, row_id: int, error: str, real_now: datetime) -> None:
    """Makes a dead letter of a row that cannot be handled; `error` names the fault, never what was said."""
    _mark(tx, row_id, state="dead", handled_at=real_now, error=error[:200])


def _mark(tx: Transaction, row_id: int, **values: object) -> None:
    tx.connection().execute(update(INBOX).where(INBOX.c.id == row_id).values(**values))


def blank_chat(tx: Transaction, platform: str, chat: str) -> None:
    """Empties everything that came from a chat; the keys stay, so that a repeat is still known."""
    tx.connection().execute(update(INBOX).where(INBOX.c.platform == platform, INBOX.c.chat == chat).values(payload=""))


def blank_before(tx: Transaction, before: datetime) -> int:
    """Empties payloads handled before a moment, and returns how many."""
    old = (INBOX.c.state == "done") & (INBOX.c.handled_at < before) & (INBOX.c.payload != "")
    result: CursorResult[Any] = tx.connection().execute(update(INBOX).where(old).values(payload=""))
    return result.rowcount
