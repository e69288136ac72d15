"""What every worker of the running service needs, in one value instead of eight parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.operations.leader import Leader
from bot.operations.metrics import Metrics
from bot.platforms.base import Platform
from handlers.turn import Practice, Turn
from storage.engine.database import Database, Transaction
from storage.engine.writing import Writer
from storage.messages.file_store import Files


@dataclass(frozen=True, slots=True)
class Runtime:
    """One per process.

    `inbox_writer` keeps updates; on PostgreSQL they wait for no other work. `practice` is asked each time, since the
    county's settings can be reloaded. `platforms` are those in use, by name.
    """

    database: Database
    writer: Writer
    inbox_writer: Writer
    clock: Clock
    practice: Callable[[], Practice]
    metrics: Metrics
    leader: Leader
    platforms: Mapping[str, Platform]
    files: Files

    def turn(self, tx: Transaction, *, now: datetime | None = None, cause: int | None = None) -> Turn:
        """What a handler is given; `now` is this moment in service time unless the caller has fixed another."""
        now = now or self.clock.now()
        return Turn(tx, self.practice(), now, self.clock.real_now(), cause=cause)
