"""Settings of the service that are kept in the database, by name."""

from __future__ import annotations

from storage.engine.database import Transaction
from storage.tables import Setting

RELOAD = "county.reload_asked_at"

HEARD_BY = "accusations.heard_by"  # the leaders' function to which accusations of the office went last
HEARD_BY_NONE = "accusations.heard_by_none"  # set when it was told that the settings name no such function any more
CALENDAR = "calendar.fingerprint"  # of the working days with which all dates in the database were reckoned
RECKONED = "calendar.reckoned"  # how many cases of each department got a later date while dates are reckoned anew
LATE_TOLD = "dates.late_told"  # up to when coordinators were told what is assigned or acknowledged late
REWRITE = "database.rewrite"  # set when words were emptied whose bytes may still be in a page of SQLite's file


def setting(tx: Transaction, name: str) -> str:
    """The value of a setting, or ""."""
    found = tx.get(Setting, name, populate_existing=True)
    return found.value if found else ""


def set_setting(tx: Transaction, name: str, value: str) -> None:
    found = tx.get(Setting, name) or Setting(name=name, value="")
    found.value = value
    tx.add(found)
    tx.flush()
