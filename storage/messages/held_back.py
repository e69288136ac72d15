"""Holds messages longer in a chat whose phone must not ring now: somebody there hides from danger."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from storage.engine.database import Transaction
from storage.messages.outbox import OUTBOX, WAITING


def hold_longer(tx: Transaction, chat_id: int, now: datetime, until: datetime) -> None:
    """Holds the messages that a chat is not to get yet until a later moment."""
    held = (OUTBOX.c.hold_until > now) & (OUTBOX.c.hold_until < until)
    these = WAITING & (OUTBOX.c.chat_id == chat_id) & held
    tx.connection().execute(update(OUTBOX).where(these).values(hold_until=until))
