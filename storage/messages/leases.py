"""What a sender had in hand when it died: given back, since nobody knows whether it went out, and not for ever."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, exists, select, update

from domain.kinds import OutboxState
from storage.engine.database import Transaction
from storage.messages.outbox import CLAIMED, OUTBOX, THESE

MOST_DEATHS = 5
LEFT_IN_HAND = select(
    exists().where(CLAIMED, OUTBOX.c.lease_until < bindparam("before", type_=OUTBOX.c.lease_until.type))
)


def give_back(tx: Transaction, before: datetime) -> int:
    """Has messages sent again whose lease ends before a moment, for their sender is dead; returns how many there were.

    Many are in hand when a process is killed, and one of them may be what kills it. `claims.claim` takes those that
    were there `claims.SUSPECT` times alone; one that was there `MOST_DEATHS` times is left as uncertain.
    """
    connection = tx.connection()
    if not connection.execute(LEFT_IN_HAND, {"before": before}).scalar_one():
        return 0
    dead = CLAIMED & (OUTBOX.c.lease_until < before)
    left = {"lease_until": None, "deaths": OUTBOX.c.deaths + 1}
    last = update(OUTBOX).where(dead, OUTBOX.c.deaths >= MOST_DEATHS - 1)
    for_good = {"state": OutboxState.UNCERTAIN.value, "error": "its sender died", "retry_at": None}
    given_up = connection.execute(last.values(**for_good, **left)).rowcount
    return (
        given_up
        + connection.execute(update(OUTBOX).where(dead).values(state=OutboxState.WAITING.value, **left)).rowcount
    )


def renew(tx: Transaction, ids: Sequence[int], until: datetime) -> None:
    """Keeps messages in hand that are on their way for long: each of many parts waits for its platform's pace."""
    tx.connection().execute(update(OUTBOX).where(THESE, CLAIMED).values(lease_until=until), {"ids": list(ids)})
