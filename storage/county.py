"""The county as the config last had it: entries by stable code, of which removed ones retire but keep their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import select

from storage.database import Transaction
from storage.tables import Entry, Setting

RELOAD = "county.reload_asked_at"
CALENDAR = "calendar.fingerprint"  # of the working days that all dates in the database were reckoned with
RECKONED = "calendar.reckoned"  # how many cases of each department got a later date, while dates are reckoned anew
REWRITE = "database.rewrite"  # set once words were emptied whose bytes may still lie in a page of the file


def sync_entries(
    tx: Transaction, present: Mapping[tuple[str, str], dict[str, Any]]
) -> dict[tuple[str, str], dict[str, Any]]:
    """Writes the present entries, retires those that are gone, and returns the definitions of all retired ones."""
    known = {(entry.kind, entry.code): entry for entry in tx.exec(select(Entry))}
    for (kind, code), definition in present.items():
        entry = known.get((kind, code)) or Entry(kind=kind, code=code)
        if entry.definition != definition or entry.retired:
            entry.definition, entry.retired = definition, False
            tx.add(entry)
    for key, entry in known.items():
        if key not in present and not entry.retired:
            entry.retired = True
            tx.add(entry)
    tx.flush()
    return {key: entry.definition for key, entry in known.items() if entry.retired}


def setting(tx: Transaction, name: str) -> str:
    """A fact about the service itself, or ""."""
    found = tx.get(Setting, name, populate_existing=True)
    return found.value if found else ""


def set_setting(tx: Transaction, name: str, value: str) -> None:
    found = tx.get(Setting, name) or Setting(name=name, value="")
    found.value = value
    tx.add(found)
    tx.flush()
