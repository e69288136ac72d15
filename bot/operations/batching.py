"""What comes at the same time is written together: one piece of work, and so one commit, for all of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from storage.engine.database import DatabaseFault, Transaction
from storage.engine.writing import Writer, write

MOST = 100  # items of one piece of work
ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[ItemT, ResultT]):
    item: ItemT
    written: asyncio.Future[ResultT]


class Together(Generic[ItemT, ResultT]):
    """Where items lie for the moment until the writer takes all of them; `work` returns a result for each."""

    def __init__(self, writer: Writer, work: Callable[[Transaction, Sequence[ItemT]], Sequence[ResultT]]) -> None:
        self._writer, self._work = writer, work
        self._waiting: list[_Waiting[ItemT, ResultT]] = []
        self._task: asyncio.Task[None] | None = None

    async def write(self, item: ItemT) -> ResultT:
        """Returns when the item is committed. One that fails fails alone, unless the database is at fault."""
        written: asyncio.Future[ResultT] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(item, written))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write_all())
        return await written

    async def _write_all(self) -> None:
        while self._waiting:
            await asyncio.sleep(0)  # what is read from other connections in this round comes along
            together, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            try:
                await self._write(together)
            except DatabaseFault as error:
                _refuse(together, error)
            except Exception as error:  # noqa: BLE001  whoever brought it is told; the others are written one by one
                if len(together) == 1:
                    _refuse(together, error)
                else:
                    for one in together:
                        await self._write_alone(one)

    async def _write_alone(self, one: _Waiting[ItemT, ResultT]) -> None:
        try:
            await self._write([one])
        except Exception as error:  # noqa: BLE001  whoever brought it is told
            _refuse([one], error)

    async def _write(self, together: Sequence[_Waiting[ItemT, ResultT]]) -> None:
        items = [one.item for one in together]
        results = await write(self._writer, lambda tx: self._work(tx, items))
        for one, result in zip(together, results, strict=True):
            if not one.written.done():
                one.written.set_result(result)


def _refuse(together: Sequence[_Waiting[ItemT, ResultT]], error: Exception) -> None:
    for one in together:
        if not one.written.done():
            one.written.set_exception(error)
