"""Fields of what WeChat sent, read strictly: one that is doubled, nested or missing raises `ValueError`.

Every value is a text there. What holds tables (the photos of some events) is never asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from math import isfinite

Table = Mapping[str, object]  # parsed XML; an empty field is None
WHOLE = re.compile(r"-?[0-9]{1,19}")
DEGREES = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,20})?")
ID = re.compile(r"[A-Za-z0-9_@.-]{1,64}")


def check(table: Table) -> None:
    """Raises `ValueError` where a field stands twice, or something is no field."""
    if any(isinstance(value, list) or name[:1] in "@#" for name, value in table.items()):
        raise ValueError("a field stands twice, or has attributes")


def text(within: Table, name: str) -> str:
    """Words, "" where there are none."""
    value = within.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value or ""


def name(within: Table, name: str) -> str:
    """A text that has to be there."""
    if not (value := text(within, name)):
        raise ValueError(f"{name} is missing")
    return value


def identity(within: Table, name: str) -> str:
    """The id of a person or an account."""
    value = text(within, name)
    if not ID.fullmatch(value):
        raise ValueError(f"{name} is no id")
    return value


def whole(within: Table, name: str) -> int:
    value = text(within, name)
    if not WHOLE.fullmatch(value):
        raise ValueError(f"{name} is no whole number")
    return int(value)


def moment(within: Table, name: str) -> datetime:
    """A time in seconds since 1970."""
    try:
        return datetime.fromtimestamp(whole(within, name), UTC)
    except (OverflowError, OSError) as error:
        raise ValueError(f"{name} is no time") from error


def degrees(within: Table, name: str, most: int) -> float:
    value = text(within, name)
    if not DEGREES.fullmatch(value) or not isfinite(found := float(value)) or abs(found) > most:
        raise ValueError(f"{name} is nowhere on the ground")
    return found
