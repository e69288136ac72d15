"""Holds messages longer although they are ready: until an opening, or where a phone must not ring now."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, select, update

from domain.kinds import CARDS
from storage.engine.database import Transaction
from storage.messages.outbox import OUTBOX, PARKED, WAITING

FOR_GROUPS = OUTBOX.c.kind.in_(CARDS) | OUTBOX.c.merge_key.startswith("group:")
LATE = OUTBOX.c.merge_key == "overdue"


def held(tx: Transaction, these: ColumnElement[bool]) -> list[tuple[datetime, datetime]]:
    """When such messages that were not to go out at once were said, and until when they are held."""
    query = select(OUTBOX.c.created_at, OUTBOX.c.hold_until).where(WAITING, these)
    query = query.where(OUTBOX.c.hold_until > OUTBOX.c.created_at)
    return [(said, until) for said, until in tx.connection().execute(query.distinct())]


def hold(tx: Transaction, these: ColumnElement[bool], was: datetime, until: datetime) -> None:
    """Holds such messages, which were held until one moment, until another."""
    waiting = WAITING & these & (OUTBOX.c.hold_until == was) & (OUTBOX.c.hold_until > OUTBOX.c.created_at)
    tx.connection().execute(update(OUTBOX).where(waiting).values(hold_until=until))


def release(tx: Transaction, chat_id: int, was: datetime, now: datetime) -> None:
    """Lets the messages to a chat that were held until one moment go out now."""
    these = (WAITING | PARKED) & (OUTBOX.c.chat_id == chat_id) & (OUTBOX.c.hold_until == was)
    tx.connection().execute(update(OUTBOX).where(these).values(hold_until=now))


def hold_longer(tx: Transaction, chat_id: int, now: datetime, until: datetime) -> None:
    """Holds the messages that a chat is not to get yet, and those that wait for its reader to write, until a later
    moment."""
    held = (WAITING & (OUTBOX.c.hold_until > now)) | PARKED
    these = (OUTBOX.c.chat_id == chat_id) & held & (OUTBOX.c.hold_until < until)
    tx.connection().execute(update(OUTBOX).where(these).values(hold_until=until))
