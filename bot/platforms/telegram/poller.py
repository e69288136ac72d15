"""The loop that asks for updates: what came is kept first, and only the next question acknowledges it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from time import monotonic

from bot import log
from bot.platforms.telegram.door import cut
from bot.platforms.telegram.line import Line, NoUpdates, Why
from bot.platforms.telegram.reading import ASKED_FOR

SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds between questions that fail
SILENCE_SECONDS = 90.0  # without an answer for so long, the connections are not trusted any more

Keep = Callable[[Sequence[str]], Awaitable[int | None]]


class Poller:
    """`keep` keeps raw updates durably and returns the highest of their numbers, None where none has one.

    What it raises ends the loop, which then begins where it was. `clear` takes away a webhook that somebody has set.
    """

    def __init__(self, line: Line, keep: Keep, clear: Callable[[], Awaitable[None]]) -> None:
        self._line, self._keep, self._clear = line, keep, clear
        self._offset = 0
        self._heard_at = self._trusted_at = monotonic()
        self._lost: Why | None = None
        self._pause = SHORTEST_PAUSE

    @property
    def in_doubt(self) -> bool:
        """Whether nothing comes since the network failed, or Telegram did."""
        return self._lost in (Why.NETWORK, Why.SERVER)

    async def run(self) -> None:
        self._heard_at = self._trusted_at = monotonic()
        while True:
            try:
                await self._take(await self._line.ask(self._offset, ASKED_FOR))
            except NoUpdates as none:
                await self._mend(none)

    async def _take(self, answer: bytes) -> None:
        """An answer without updates acknowledges all that came before. From there on nothing is named as the last seen:
        after a quiet week Telegram numbers anew, and perhaps lower."""
        try:
            updates = [*cut(answer)]
        except (ValueError, RecursionError):
            raise NoUpdates(Why.SERVER) from None
        highest = await self._keep(updates)
        if updates and highest is None:
            raise NoUpdates(Why.SERVER)  # what has no number cannot be acknowledged; it is kept, and comes again
        self._offset = 0 if highest is None else highest + 1
        self._found()

    def _found(self) -> None:
        if self._lost is not None:
            log.line("telegram.back", away_ms=round((monotonic() - self._heard_at) * 1000))
        self._heard_at = self._trusted_at = monotonic()
        self._lost, self._pause = None, SHORTEST_PAUSE

    async def _mend(self, none: NoUpdates) -> None:
        """Says once what is wrong, and waits longer each time."""
        if none.why is not self._lost:
            self._lost = none.why
            log.line("telegram.lost", why=none.why)
        if monotonic() - self._trusted_at > SILENCE_SECONDS:
            self._trusted_at = monotonic()
            await self._line.renew()
            log.line("telegram.renewed")
        if none.why is Why.WEBHOOK:
            await self._clear()
        await asyncio.sleep(max(none.after, self._pause))
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
