"""Builds the search index apart from all other work: a full block of cases at a time, in the process that leads."""

from __future__ import annotations

import asyncio
from functools import partial

from bot import log
from bot.operations.leader import Leader
from storage.engine.database import Database
from storage.engine.writing import Writer, write
from storage.search import bigrams, finding
from storage.search.finding import BlockIndex

LOOK_SECONDS = 20.0
A_SLICE = 128  # cases that are read at once: a few milliseconds
A_WRITE = 1_000  # rows that are written at once: a few milliseconds
PAUSE_SECONDS = 0.02


class Indexer:
    """A block that was full at the last look is indexed at this one: by now no case is being written into it."""

    def __init__(self, database: Database, writer: Writer, leader: Leader) -> None:
        self._database, self._writer, self._leader = database, writer, leader
        self._seen: set[int] = set()

    async def run(self) -> None:
        """Looks until cancelled, while this process leads."""
        while True:
            await self._leader.elected()
            await self.look()
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        waiting = await self._database.aside(self._waiting)
        for block in waiting:
            if block in self._seen and self._leader.leads:
                await self._index(block)
        self._seen = set(waiting)

    async def _index(self, block: int) -> None:
        index = await self._database.aside(self._begin, block)
        for start in range(0, bigrams.BLOCK, A_SLICE):
            await self._database.aside(self._read_more, index, start)
            await asyncio.sleep(PAUSE_SECONDS)
        rows = await self._database.aside(index.rows)
        for start in range(0, len(rows) or 1, A_WRITE):
            some = partial(finding.keep, index=index, rows=rows, start=start, count=A_WRITE)
            if not await write(self._writer, some):
                log.line("search.changed_meanwhile", block=block)
                return
        log.line("search.indexed", block=block, rows=len(rows))

    def _waiting(self) -> list[int]:
        with self._database.reading() as tx:
            return finding.waiting(tx)

    def _begin(self, block: int) -> BlockIndex:
        with self._database.reading() as tx:
            return finding.begin(tx, block)

    def _read_more(self, index: BlockIndex, start: int) -> None:
        with self._database.reading() as tx:
            finding.read_more(tx, index, start, A_SLICE)
