"""Parked messages: their reader cannot be reached before they write again, and gets them with the answer to that.

They are no fault, keep nothing else in their chat waiting, and are due for no sender.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, exists, func, select, update

from domain.kinds import MessageKind, OutboxState
from storage.engine.database import Transaction
from storage.messages.outbox import CLAIMED, EMPTY, OUTBOX, PARKED, THESE, Claimed

WITHOUT_WORDS = (MessageKind.ERASE, MessageKind.CHART)  # of which an answer in words could say nothing later
PARK = (
    update(OUTBOX)
    .where(THESE, CLAIMED)
    .values(
        state=OutboxState.PARKED.value,
        error=func.coalesce(bindparam("why"), OUTBOX.c.error),
        lease_until=None,
        retry_at=None,
        attempts=OUTBOX.c.attempts - 1,
        deaths=0,  # it was put together and killed nobody
    )
)
GIVE_UP = (
    update(OUTBOX)
    .where(THESE, CLAIMED)
    .values(state=OutboxState.CANCELLED.value, content=EMPTY, lease_until=None, retry_at=None)
)


def waits(tx: Transaction, chat_id: int) -> bool:
    """Whether something waits in a chat until its reader writes."""
    query = select(exists().where(OUTBOX.c.chat_id == chat_id, PARKED))
    return bool(tx.connection().execute(query).scalar())


def park(tx: Transaction, claimed: Claimed, why: str) -> None:
    """Parks a message that its platform would not take now. One that says nothing in words is given up."""
    if claimed.first.kind in WITHOUT_WORDS:
        tx.connection().execute(GIVE_UP, {"ids": claimed.ids})
    else:
        tx.connection().execute(PARK, {"ids": claimed.ids, "why": why[:200]})


def park_again(tx: Transaction, ids: Sequence[int]) -> None:
    """Parks messages that an answer did not hold."""
    tx.connection().execute(PARK, {"ids": list(ids), "why": None})
