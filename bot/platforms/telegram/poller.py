"""The polling loop: updates are kept first, and only the next request acknowledges them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from time import monotonic

from bot import log
from bot.platforms.telegram.reading import ASKED_FOR
from bot.platforms.telegram.received import split
from bot.platforms.telegram.update_client import Cause, NoUpdates, UpdateClient

SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds between requests that fail
SILENCE_SECONDS = 90.0  # without an answer for so long, the connections are replaced

Keep = Callable[[Sequence[str]], Awaitable[int | None]]


class Poller:
    """`keep` keeps raw updates durably and returns the highest of their numbers, None where none has one.

    What it raises ends the loop, which starts again at the same offset. `clear` deletes a webhook that somebody set.
    """

    def __init__(self, client: UpdateClient, keep: Keep, clear: Callable[[], Awaitable[None]]) -> None:
        self._client, self._keep, self._clear = client, keep, clear
        self._offset = 0
        self._heard_at = self._trusted_at = monotonic()
        self._lost: Cause | None = None
        self._pause = SHORTEST_PAUSE

    @property
    def in_doubt(self) -> bool:
        """Whether the network, or Telegram, fails at the moment."""
        return self._lost in (Cause.NETWORK, Cause.SERVER)

    async def run(self) -> None:
        self._heard_at = self._trusted_at = monotonic()
        while True:
            try:
                await self._take(await self._client.get_updates(self._offset, ASKED_FOR))
            except NoUpdates as none:
                await self._recover(none)

    async def _take(self, answer: bytes) -> None:
        """After an answer without updates no offset is named any more, since all before is acknowledged: after a week
        without updates Telegram numbers anew, and perhaps lower."""
        try:
            updates = [*split(answer)]
        except (ValueError, RecursionError):
            raise NoUpdates(Cause.SERVER) from None
        highest = await self._keep(updates)
        if updates and highest is None:
            raise NoUpdates(Cause.SERVER)  # without a number it cannot be acknowledged; it is kept, and comes again
        self._offset = 0 if highest is None else highest + 1
        self._note_answer()

    def _note_answer(self) -> None:
        if self._lost is not None:
            log.line("telegram.back", away_ms=round((monotonic() - self._heard_at) * 1000))
        self._heard_at = self._trusted_at = monotonic()
        self._lost, self._pause = None, SHORTEST_PAUSE

    async def _recover(self, none: NoUpdates) -> None:
        """Logs each cause once, and waits longer each time."""
        if none.cause is not self._lost:
            self._lost = none.cause
            log.line("telegram.lost", why=none.cause)
        if monotonic() - self._trusted_at > SILENCE_SECONDS:
            self._trusted_at = monotonic()
            await self._client.renew()
            log.line("telegram.renewed")
        if none.cause is Cause.WEBHOOK:
            await self._clear()
        await asyncio.sleep(max(none.after, self._pause))
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
