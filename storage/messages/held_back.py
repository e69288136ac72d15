"""What waits to be said in a chat whose phone must not ring now."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from storage.engine.database import Transaction
from storage.messages.outbox import OUTBOX, WAITING


def hold_longer(tx: Transaction, chat_id: int, now: datetime, until: datetime) -> None:
    """Holds what is not to be said in a chat yet until a later moment."""
    held = (OUTBOX.c.hold_until > now) & (OUTBOX.c.hold_until < until)
    these = WAITING & (OUTBOX.c.chat_id == chat_id) & held
    tx.connection().execute(update(OUTBOX).where(these).values(hold_until=until))
