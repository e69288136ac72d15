"""Departments, categories and areas as last configured. Those removed since are marked retired and keep their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlmodel import select

from domain.kinds import EntryKind
from storage.engine.database import Transaction
from storage.tables import Entry


@dataclass(frozen=True, slots=True)
class Retired:
    """What has left the settings: all definitions, and which of them left now."""

    definitions: dict[tuple[EntryKind, str], dict[str, Any]]
    now: list[tuple[EntryKind, str]]


def sync_entries(tx: Transaction, present: Mapping[tuple[EntryKind, str], dict[str, Any]]) -> Retired:
    """Writes the present entries, and retires those that are gone."""
    retired_now = []
    known = {(entry.kind, entry.code): entry for entry in tx.exec(select(Entry))}
    for (kind, code), definition in present.items():
        entry = known.get((kind, code)) or Entry(kind=kind, code=code)
        if entry.definition != definition or entry.retired:
            entry.definition, entry.retired = definition, False
            tx.add(entry)
    for key, entry in known.items():
        if key not in present and not entry.retired:
            entry.retired = True
            retired_now.append(key)
            tx.add(entry)
    tx.flush()
    return Retired({key: entry.definition for key, entry in known.items() if entry.retired}, retired_now)
