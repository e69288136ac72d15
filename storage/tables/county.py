"""The county as it was last configured, settings of the service, and counters."""

from __future__ import annotations

from typing import Any

from sqlmodel import Field, SQLModel

from domain.kinds import EntryKind
from storage.tables.columns import choice, codes


class Entry(SQLModel, table=True):
    """A department, category or area as the config last had it; removed ones retire, for the names in old cases."""

    __tablename__ = "entries"
    kind: EntryKind = choice(EntryKind, primary_key=True)
    code: str = Field(primary_key=True)
    definition: dict[str, Any] = codes()
    retired: bool = False


class Setting(SQLModel, table=True):
    """A setting of the service itself, such as how far its clock was moved."""

    __tablename__ = "settings"
    name: str = Field(primary_key=True)
    value: str


class Counter(SQLModel, table=True):
    """A counter without gaps: it is raised in the transaction that uses the number."""

    __tablename__ = "counters"
    name: str = Field(primary_key=True)
    value: int
