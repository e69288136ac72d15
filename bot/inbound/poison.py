"""Poison messages: those that kill the process that handles them.

When a process dies, each message it left unhandled gets one attempt counted before the next process tries it, a few
at a time. Most of these messages are harmless: processes are killed by restarts or for lack of memory. One that was
begun several times counts as poison. It is handled alone, so that no other message has to be begun again with it, and
only when the process has run for a while, since most processes that die for other reasons die soon after their start.
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

MOST_IN_BATCH = 32
MOST_ATTEMPTS = POISON_AFTER + 2
CALM_SECONDS = 2.0


class PoisonGuard:
    """Decides when a poison message may be handled, and how often."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._began = monotonic()

    def next_poison(self, tx: Transaction, platforms: Sequence[str]) -> Waiting | None:
        """The poison message to be handled now, if there is one and the process has run for a while."""
        calm = monotonic() - self._began >= CALM_SECONDS
        return inbox.oldest_poison(tx, platforms) if calm else None

    def count_attempt(self, tx: Transaction, row: Waiting) -> bool:
        """Counts one more attempt at a row. False if it must not be tried: another has it, or it killed too often."""
        if not inbox.take(tx, [row]):
            return False
        if inbox.count_attempt(tx, row.id) <= MOST_ATTEMPTS:
            return True
        log.line("inbox.killed", row=row.id)
        inbox.mark_dead(tx, row.id, "killed the process", self._clock.real_now())
        return False


def growing_batches(left: Sequence[Waiting]) -> Iterator[Sequence[Waiting]]:
    """One row, then two, four and so on: however soon the process is killed again, some rows are done."""
    at, size = 0, 1
    while at < len(left):
        yield left[at : at + size]
        at, size = at + size, min(2 * size, MOST_IN_BATCH)
