"""Messages that may kill whoever handles them: each goes alone in the end, after that was counted.

What a process left when it died is counted before it is handled, a few at a time. Mostly all of it is innocent:
processes are killed by whoever starts them anew, or for want of memory. What was begun several times is a suspect.
Nobody else waits for it, and it is not tried before the process has lived for a while, since most deaths that it is not
to blame for come soon after a start.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import monotonic

from bot import log
from bot.clock import Clock
from storage.engine.database import Transaction
from storage.messages import inbox
from storage.messages.inbox import Waiting
from storage.messages.poison import POISON_AFTER

FEW = 32
MOST_ATTEMPTS = POISON_AFTER + 2
CALM_SECONDS = 2.0


class Suspects:
    """When a suspect may be tried, and how often."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._began = monotonic()

    def next(self, tx: Transaction, platforms: Sequence[str]) -> Waiting | None:
        """The suspect to be tried now, if there is one and the process has lived for a while."""
        calm = monotonic() - self._began >= CALM_SECONDS
        return inbox.oldest_poison(tx, platforms) if calm else None

    def begin(self, tx: Transaction, row: Waiting) -> bool:
        """Counts that a row is begun once more; whether it may be. What another process has in hand is left to it."""
        if not inbox.take(tx, [row]):
            return False
        if inbox.count_attempt(tx, row.id) <= MOST_ATTEMPTS:
            return True
        log.line("inbox.killed", row=row.id)
        inbox.mark_dead(tx, row.id, "killed the process", self._clock.real_now())
        return False


def growing(left: Sequence[Waiting]) -> Iterator[Sequence[Waiting]]:
    """One, then two, four and so on: however soon the process is killed again, it has got on by something."""
    at, size = 0, 1
    while at < len(left):
        yield left[at : at + size]
        at, size = at + size, min(2 * size, FEW)
