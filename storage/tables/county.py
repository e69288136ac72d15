"""The county as it was last configured, and facts about the service itself."""

from __future__ import annotations

from typing import Any

from sqlmodel import Field, SQLModel

from domain.kinds import EntryKind
from storage.tables.columns import choice, codes


class Entry(SQLModel, table=True):
    """A department, category or area as the config last had it; removed codes retire, old cases keep their names."""

    __tablename__ = "entries"
    kind: EntryKind = choice(EntryKind, primary_key=True)
    code: str = Field(primary_key=True)
    definition: dict[str, Any] = codes()
    retired: bool = False


class Setting(SQLModel, table=True):
    """A fact about the service itself, such as how far its clock was moved."""

    __tablename__ = "settings"
    name: str = Field(primary_key=True)
    value: str


class Counter(SQLModel, table=True):
    """A number without gaps: raised in the transaction that uses it."""

    __tablename__ = "counters"
    name: str = Field(primary_key=True)
    value: int
