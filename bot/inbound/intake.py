"""Updates are kept first, then handled once each, in the order of their chat."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Collection, Sequence
from time import monotonic, perf_counter

from bot.clock import pause
from bot.inbound.batch_handler import BatchHandler
from bot.inbound.lookout import Lookout
from bot.operations.batching import Batcher
from bot.runtime import Runtime
from domain.messages import Update
from storage.engine.database import Transaction
from storage.messages import inbox

POLL_SECONDS = 1.0
# Pause after a batch, as a share of the time that the batch took: what comes meanwhile goes into the next batch, which
# costs a fraction of one message alone. A share, so that a slow machine gathers as many as a fast one. Half of it on
# PostgreSQL, since there updates come in while the server works at a batch.
GATHER, LONGEST_GATHER_SECONDS = 0.75, 0.012
REMEMBERED = 10_000  # rows that were handled lately


class Intake:
    """Keeps updates, and handles them."""

    def __init__(self, runtime: Runtime, after: Callable[[bool], None]) -> None:
        self._database, self._clock, self._metrics = runtime.database, runtime.clock, runtime.metrics
        self._handler = BatchHandler(runtime, after, self._release)
        self._keeping = Batcher(runtime.inbox_writer, self._keep)
        self._arrived = asyncio.Event()
        self._awaited: dict[int, list[asyncio.Future[None]]] = defaultdict(list)
        self.lookout = Lookout(self._database, lambda: [*self._awaited], self._handler.handled_of, self._release)
        self._handled_lately: OrderedDict[int, None] = OrderedDict()
        self._idle = asyncio.Event()
        self.last_active_at = 0.0  # when something last came in or was handled, by the monotonic clock
        self._recovered = False

    async def receive(self, platform: str, updates: Sequence[Update]) -> list[int]:
        """Keeps updates. They are durable when this returns; only then may the platform be told so."""
        ids = await self._keeping.write((platform, updates)) if updates else []
        self._metrics.received(platform, len(updates), self._clock.real_now())
        self.wake()
        return ids

    def _keep(self, tx: Transaction, brought: Sequence[tuple[str, Sequence[Update]]]) -> list[list[int]]:
        updates = [(platform, update) for platform, several in brought for update in several]
        ids = iter(inbox.keep(tx, updates, self._clock.real_now()) if updates else ())
        return [[next(ids) for _ in several] for _, several in brought]

    def wake(self) -> None:
        self.last_active_at = monotonic()
        self._idle.clear()
        self._arrived.set()

    async def run(self) -> None:
        """Handles what comes in until cancelled; first what the last process left."""
        if not self._recovered:
            await self._handler.recover()
            self._recovered = True
        while True:
            self._arrived.clear()
            began = perf_counter()
            if await self._handler.handle_waiting():
                gathered = min(GATHER * (perf_counter() - began), LONGEST_GATHER_SECONDS)
                await asyncio.sleep(gathered if self._database.is_sqlite else gathered / 2)
            else:
                if not self._arrived.is_set():
                    self._idle.set()
                await pause(self._arrived, POLL_SECONDS)

    async def handled(self, ids: Sequence[int]) -> None:
        """Waits until these rows are handled, by whichever process."""
        awaited = {one: asyncio.get_running_loop().create_future() for one in ids if one not in self._handled_lately}
        for row_id, future in awaited.items():
            self._awaited[row_id].append(future)
        self.lookout.wake()
        try:
            for future in awaited.values():
                await future
        finally:
            for row_id, future in awaited.items():
                self._give_up(row_id, future)

    def _give_up(self, row_id: int, future: asyncio.Future[None]) -> None:
        """Whoever waited for a row does no longer."""
        left = [one for one in self._awaited.pop(row_id, []) if one is not future]
        if left:
            self._awaited[row_id] = left

    async def settled(self) -> None:
        """Waits until nothing is left to be handled."""
        self.wake()
        await self._idle.wait()

    def _release(self, row_ids: Collection[int]) -> None:
        for row_id in row_ids:
            self._handled_lately[row_id] = None
            if len(self._handled_lately) > REMEMBERED:
                self._handled_lately.popitem(last=False)
            for future in self._awaited.pop(row_id, []):
                if not future.done():
                    future.set_result(None)
