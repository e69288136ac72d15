"""Notices that rows which somebody waits for were handled by another process, or before they were waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence

from storage.engine.database import Database

LOOK_SECONDS = 0.05  # an answer in place has a second in all
ASKED_AT_ONCE = 500


class Lookout:
    """One for all rows that are awaited in this process; asks the database only of those that take long."""

    def __init__(
        self,
        database: Database,
        awaited: Callable[[], Sequence[int]],
        handled_of: Callable[[Sequence[int]], list[int]],
        release: Callable[[Collection[int]], None],
    ) -> None:
        self._database, self._awaited, self._handled_of, self._release = database, awaited, handled_of, release
        self._wanted = asyncio.Event()

    def wake(self) -> None:
        self._wanted.set()

    async def run(self) -> None:
        while True:
            self._wanted.clear()
            before = set[int]()
            while awaited := self._awaited():
                await self._look([one for one in awaited if one in before])
                before = set(awaited)
                await asyncio.sleep(LOOK_SECONDS)
            await self._wanted.wait()

    async def _look(self, row_ids: Sequence[int]) -> None:
        for at in range(0, len(row_ids), ASKED_AT_ONCE):
            some = row_ids[at : at + ASKED_AT_ONCE]
            self._release(await self._database.aside(self._handled_of, some))
