"""What people may write and be called in the simulator."""

from __future__ import annotations

import re

from domain.errors import CaseworkError

UNKEPT = re.compile("[\0\ud800-\udfff]")


def clean(text: str) -> str:
    """Refuses what no database keeps: half characters and NUL."""
    if UNKEPT.search(text):
        raise CaseworkError("simulator.unreadable")
    return text


def named(text: str) -> str:
    if not text.strip():
        raise CaseworkError("simulator.no_name")
    return clean(text.strip())
