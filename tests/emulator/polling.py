"""`getUpdates`: one waits at a time, and whoever comes second sends the first away."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

from aiogram.methods import GetUpdates

from tests.emulator.refusals import OTHER_POLLER, WEBHOOK_IS_SET, conflict
from tests.emulator.state import Telegram
from tests.emulator.stream import UpdateRecord

LONGEST = 50  # seconds
BATCH = 100


class Poller:
    """Lives in the server's loop; `wake` is to be called there."""

    def __init__(self, tg: Telegram) -> None:
        self._tg = tg
        self._fresh = asyncio.Event()
        self._waiting: asyncio.Future[str] | None = None
        self.conflicts = 0

    def wake(self) -> None:
        self._fresh.set()

    def send_away(self, why: str) -> None:
        if self._waiting is not None and not self._waiting.done():
            self.conflicts += 1
            self._waiting.set_result(why)

    async def poll(self, model: GetUpdates, gone: Coroutine[None, None, None]) -> list[UpdateRecord]:
        """`gone` ends when the client has left. Raises the conflict with another poller or with a webhook."""
        leaving = asyncio.ensure_future(gone)
        self.send_away(OTHER_POLLER)
        own = self._waiting = asyncio.get_running_loop().create_future()
        try:
            return await self._wait(model, own, leaving)
        finally:
            leaving.cancel()
            own.cancel()

    async def _wait(
        self, model: GetUpdates, own: asyncio.Future[str], leaving: asyncio.Future[None]
    ) -> list[UpdateRecord]:
        loop = asyncio.get_running_loop()
        until = loop.time() + min(model.timeout or 0, LONGEST)
        self._begin(model)
        while True:
            self._fresh.clear()
            with self._tg.world.lock:
                batch = self._tg.world.stream.batch(min(max(model.limit or BATCH, 1), BATCH))
            left = until - loop.time()
            if batch or left <= 0 or leaving.done():
                return batch
            fresh = asyncio.ensure_future(self._fresh.wait())
            await asyncio.wait((fresh, own, leaving), timeout=left, return_when=asyncio.FIRST_COMPLETED)
            fresh.cancel()
            if own.done():
                raise conflict(own.result())

    def _begin(self, model: GetUpdates) -> None:
        with self._tg.world.lock:
            if self._tg.hook.url:
                raise conflict(WEBHOOK_IS_SET)
            self._tg.world.stream.allow(model.allowed_updates)
            if model.offset:
                self._tg.world.stream.confirm(model.offset)
