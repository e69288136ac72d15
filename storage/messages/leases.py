"""Expired leases: messages that a sender had claimed when it died are sent again, but not for ever."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, exists, select, update

from domain.kinds import OutboxState
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.messages.outbox import CLAIMED, OUTBOX, THESE

MAX_DEATHS = 5
LEFT_IN_HAND = PreparedStatement(
    select(exists().where(CLAIMED, OUTBOX.c.lease_until < bindparam("before", type_=OUTBOX.c.lease_until.type)))
)


def reclaim(tx: Transaction, before: datetime) -> int:
    """Reclaims the messages whose lease has expired before a moment; returns how many there were. Whether they were
    sent is not known, so they are sent again.

    One of them may be the cause of the death. A message that was in hand at `POISON_AFTER` deaths is claimed alone
    (`storage.messages.claims`); at `MAX_DEATHS` deaths it becomes uncertain for good.
    """
    if not LEFT_IN_HAND.rows(tx, before=before)[0][0]:
        return 0
    connection = tx.connection()
    dead = CLAIMED & (OUTBOX.c.lease_until < before)
    left = {"lease_until": None, "deaths": OUTBOX.c.deaths + 1}
    last = update(OUTBOX).where(dead, OUTBOX.c.deaths >= MAX_DEATHS - 1)
    for_good = {"state": OutboxState.UNCERTAIN.value, "error": "its sender died", "retry_at": None}
    given_up = connection.execute(last.values(**for_good, **left)).rowcount
    return (
        given_up
        + connection.execute(update(OUTBOX).where(dead).values(state=OutboxState.WAITING.value, **left)).rowcount
    )


def renew(tx: Transaction, ids: Sequence[int], until: datetime) -> None:
    """Extends the leases of messages that take long: each of their parts waits for the platform's rate limit."""
    tx.connection().execute(update(OUTBOX).where(THESE, CLAIMED).values(lease_until=until), {"ids": list(ids)})
