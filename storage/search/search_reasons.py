"""Why coordinators searched for cases by a person's name."""

from __future__ import annotations

from datetime import datetime

from storage.engine.database import Transaction
from storage.tables import SearchReason, id_of


def keep(tx: Transaction, person_id: int, words: str, *, now: datetime) -> int:
    """Keeps the reason that a coordinator gave, and returns its id, which the event of the search holds."""
    reason = SearchReason(person_id=person_id, words=words, given_at=now)
    tx.add(reason)
    tx.flush()
    return id_of(reason)
