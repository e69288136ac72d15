"""Writes items that come at the same time in one transaction, so that they share a commit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from storage.engine.database import DatabaseFault, Transaction
from storage.engine.writing import Writer, retry_until_available, write

MOST = 100  # items of one batch
ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[ItemT, ResultT]):
    item: ItemT
    written: asyncio.Future[ResultT]


class Batcher(Generic[ItemT, ResultT]):
    """Collects items until the writer is free; `work` writes them all and returns a result for each. With `insists`,
    for records of what has already happened, it waits while the database is away."""

    def __init__(
        self,
        writer: Writer,
        work: Callable[[Transaction, Sequence[ItemT]], Sequence[ResultT]],
        *,
        insists: bool = False,
    ) -> None:
        self._writer, self._work, self._insists = writer, work, insists
        self._waiting: list[_Waiting[ItemT, ResultT]] = []
        self._task: asyncio.Task[None] | None = None

    def write(self, item: ItemT) -> asyncio.Future[ResultT]:
        """Done when the item is committed. One that fails does not fail the others, unless the database fails."""
        written: asyncio.Future[ResultT] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(item, written))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write_all())
        return written

    async def _write_all(self) -> None:
        while self._waiting:
            await asyncio.sleep(0)  # lets what other connections bring in this round of the loop join the batch
            batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            try:
                await self._write(batch)
            except DatabaseFault as error:
                _refuse(batch, error)
            except Exception as error:  # noqa: BLE001  its caller gets the error; the others are written one by one
                if len(batch) == 1:
                    _refuse(batch, error)
                else:
                    for one in batch:
                        await self._write_alone(one)

    async def _write_alone(self, one: _Waiting[ItemT, ResultT]) -> None:
        try:
            await self._write([one])
        except Exception as error:  # noqa: BLE001  its caller gets the error
            _refuse([one], error)

    async def _write(self, batch: Sequence[_Waiting[ItemT, ResultT]]) -> None:
        items = [one.item for one in batch]

        async def attempt() -> Sequence[ResultT]:
            return await write(self._writer, lambda tx: self._work(tx, items))

        results = await (retry_until_available(attempt) if self._insists else attempt())
        for one, result in zip(batch, results, strict=True):
            if not one.written.done():
                one.written.set_result(result)


def _refuse(batch: Sequence[_Waiting[ItemT, ResultT]], error: Exception) -> None:
    for one in batch:
        if not one.written.done():
            one.written.set_exception(error)
