"""The reference numbers of cases: of each year without gaps, with a check digit."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from domain import references
from handlers.turn import Turn
from storage.casework import cases


def next_references(turn: Turn, count: int) -> list[str]:
    """The next reference numbers of this year, without gaps."""
    year = turn.now.astimezone(ZoneInfo(turn.county.time_zone)).year
    last = cases.next_number(turn.tx, f"cases-{year}", count)
    return [references.make(year, number) for number in range(last - count + 1, last + 1)]
