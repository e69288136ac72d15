"""What arrives at the same time is kept together: one commit makes all of it durable."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.clock import Clock
from domain.messages import Update
from storage import inbox
from storage.database import DatabaseFault
from storage.writing import Writer, write


@dataclass(frozen=True, slots=True)
class _Delivery:
    platform: str
    updates: Sequence[Update]
    kept: asyncio.Future[list[int]]


class Doorstep:
    """Where updates lie for the moment between their arrival and their commit."""

    def __init__(self, writer: Writer, clock: Clock) -> None:
        self._writer, self._clock = writer, clock
        self._waiting: list[_Delivery] = []
        self._keeper: asyncio.Task[None] | None = None

    async def keep(self, platform: str, updates: Sequence[Update]) -> list[int]:
        """The inbox rows of these updates, once they are durable."""
        kept: asyncio.Future[list[int]] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Delivery(platform, updates, kept))
        if self._keeper is None or self._keeper.done():
            self._keeper = asyncio.create_task(self._keep_all())
        return await kept

    async def _keep_all(self) -> None:
        while self._waiting:
            together, self._waiting = self._waiting, []
            try:
                await self._keep(together)
            except DatabaseFault as error:
                _refuse(together, error)
            except Exception as error:  # noqa: BLE001  whoever brought it is told; the others are kept one by one
                if len(together) == 1:
                    _refuse(together, error)
                for one in together if len(together) > 1 else ():
                    await self._keep_alone(one)

    async def _keep_alone(self, one: _Delivery) -> None:
        try:
            await self._keep([one])
        except Exception as error:  # noqa: BLE001  whoever brought it is told
            _refuse([one], error)

    async def _keep(self, deliveries: Sequence[_Delivery]) -> None:
        now = self._clock.real_now()
        updates = [(one.platform, update) for one in deliveries for update in one.updates]
        ids = iter(await write(self._writer, lambda tx: inbox.keep(tx, updates, now)) if updates else [])
        for one in deliveries:
            mine = [next(ids) for _ in one.updates]
            if not one.kept.done():
                one.kept.set_result(mine)


def _refuse(deliveries: Sequence[_Delivery], error: Exception) -> None:
    for one in deliveries:
        if not one.kept.done():
            one.kept.set_exception(error)
