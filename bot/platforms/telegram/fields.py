"""Fields of what Telegram sent, read strictly: what is not of its kind raises `ValueError`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from math import isfinite
from typing import Any

Table = Mapping[str, Any]  # parsed JSON
NOTHING: Table = {}
MOST = 2**63


def table(within: Table, name: str) -> Table:
    """A table that has to be there."""
    value = within.get(name)
    if not isinstance(value, dict):
        raise ValueError(f"{name} is no table")
    return value


def table_or_none(within: Table, name: str) -> Table | None:
    return None if within.get(name) is None else table(within, name)


def tables(within: Table, name: str) -> Sequence[Table]:
    value = within.get(name)
    if not isinstance(value, list) or not value or not all(isinstance(one, dict) for one in value):
        raise ValueError(f"{name} is no list of tables")
    return value


def whole(within: Table, name: str) -> int:
    """A whole number that has to be there."""
    value = within.get(name)
    if type(value) is not int or abs(value) >= MOST:
        raise ValueError(f"{name} is no whole number")
    return value


def whole_or_zero(within: Table, name: str) -> int:
    return 0 if within.get(name) is None else whole(within, name)


def flag(within: Table, name: str) -> bool:
    value = within.get(name, False)
    if not isinstance(value, bool):
        raise ValueError(f"{name} is neither true nor false")
    return value


def text(within: Table, name: str) -> str:
    """Words, "" where there are none; what no database keeps is left out, half a character becomes U+FFFD."""
    value = within.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    value = value.replace("\0", "")
    return value if value.isascii() else value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def name(within: Table, name: str) -> str:
    """A text that has to be there."""
    value = text(within, name)
    if not value:
        raise ValueError(f"{name} is missing")
    return value


def moment(within: Table, name: str) -> datetime:
    """A time in seconds since 1970."""
    try:
        return datetime.fromtimestamp(whole(within, name), UTC)
    except (OverflowError, OSError) as error:
        raise ValueError(f"{name} is no time") from error


def degrees(within: Table, name: str, most: int) -> float:
    value = within.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value) or abs(value) > most:
        raise ValueError(f"{name} is nowhere on the ground")
    return float(value)
