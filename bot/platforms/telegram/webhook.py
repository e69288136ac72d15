"""How Telegram says that it calls."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Webhook:
    """What Telegram says of the webhook; never its secret. `kinds` of updates, `most` calls at once; how many updates
    wait, and the last error."""

    url: str
    kinds: frozenset[str]
    most: int
    waiting: int
    fault: str
