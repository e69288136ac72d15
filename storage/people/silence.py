"""Who dares not speak, asked for many people at once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, select, text

from storage.engine.database import Transaction
from storage.tables import Case
from storage.tables.cases import IN_DANGER


def told_since(tx: Transaction, people: Collection[int], kind: str, since: datetime) -> set[int]:
    """Of these people, those who told of such a danger since then, if nobody has called it over."""
    told = select(Case.resident_id).where(Case.danger == kind, Case.filed_at > since, text(IN_DANGER))
    return {one for one in tx.exec(told.where(col(Case.resident_id).in_(people))) if one is not None}
