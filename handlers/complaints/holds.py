"""When a draft is not filed by itself: its resident said so, or is waited for."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.turn import Turn
from storage.tables import Draft

HELD, HELD_FOR = "held", timedelta(days=1)  # in `asked`: not to be filed until the person says so
WAITS = "waits"  # in `asked`: the same until they go on


def is_held(draft: Draft) -> bool:
    """Whether the person said not to file it yet: then it is never filed without their word."""
    return HELD in draft.asked or WAITS in draft.asked


def hold(draft: Draft, until: str) -> None:
    """The draft is not filed by itself: until the person says so (`HELD`), or until they go on (`WAITS`)."""
    if until not in draft.asked:
        draft.asked = [*draft.asked, until]


def end_wait(draft: Draft) -> None:
    """The person went on."""
    draft.asked = [one for one in draft.asked if one != WAITS]


def held_until(turn: Turn) -> datetime:
    return turn.now + HELD_FOR
