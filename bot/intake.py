"""From the door to the handlers: updates are kept first, then handled once each, in their chat's order."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from bot import log
from bot.clock import Clock
from bot.platforms.base import Platform
from domain.messages import Update
from handlers import inbox as entrance
from handlers.turn import Practice, Turn
from storage import inbox
from storage.database import Clash, Database, DatabaseFault, Transaction
from storage.tables import InboxRow
from storage.writing import Writer, write

BATCH = 200
MOST_ATTEMPTS = 3
POLL_SECONDS = 1.0
SERVICE = "service"  # the "platform" from which workers report back


class Intake:
    """Keeps updates, and handles them."""

    def __init__(
        self,
        database: Database,
        writer: Writer,
        platforms: Mapping[str, Platform],
        practice: Callable[[], Practice],
        clock: Clock,
        after: Callable[[], None],
    ) -> None:
        self._database, self._writer, self._platforms = database, writer, platforms
        self._practice, self._clock, self._after = practice, clock, after
        self._arrived = asyncio.Event()
        self._awaited: dict[int, list[asyncio.Future[None]]] = defaultdict(list)
        self._idle = asyncio.Event()

    async def receive(self, platform: str, updates: Sequence[Update]) -> list[int]:
        """Keeps updates; when this returns they are durable, and only then may the platform be told so."""
        now = self._clock.real_now()
        ids = await write(self._writer, lambda tx: inbox.keep(tx, platform, updates, now))
        self.wake()
        return ids

    def wake(self) -> None:
        self._idle.clear()
        self._arrived.set()

    async def run(self) -> None:
        """Handles what comes until cancelled; what a crash left behind first, one by one."""
        await self._recover()
        while True:
            self._arrived.clear()
            rows = await self._waiting()
            if rows:
                await self._handle_all(rows)
            else:
                if not self._arrived.is_set():
                    self._idle.set()
                await pause(self._arrived, POLL_SECONDS)

    async def handled(self, ids: Sequence[int]) -> None:
        """Waits until these rows are handled."""
        for row_id in ids:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._awaited[row_id].append(future)
            while not future.done() and await self._is_new(row_id):
                await asyncio.wait([future], timeout=POLL_SECONDS)
            self._release(row_id)

    async def settled(self) -> None:
        """Waits until nothing is left to be handled."""
        self.wake()
        await self._idle.wait()

    async def _waiting(self) -> list[tuple[int, str, str]]:
        return await self._database.aside(self._read_waiting)

    def _read_waiting(self) -> list[tuple[int, str, str]]:
        with self._database.reading() as tx:
            return inbox.waiting(tx, BATCH)

    async def _is_new(self, row_id: int) -> bool:
        def look() -> bool:
            with self._database.reading() as tx:
                row = tx.get(InboxRow, row_id)
                return row is not None and row.state == "new"

        return await self._database.aside(look)

    async def _recover(self) -> None:
        """Attempts are counted before handling, and each message runs alone, so that one that kills is found out."""
        for row_id, _, _ in await self._waiting():
            attempts = await write(self._writer, lambda tx, row_id=row_id: inbox.count_attempt(tx, row_id))  # type: ignore[misc]
            if attempts > MOST_ATTEMPTS:
                await self._bury(row_id, "killed the process")
            else:
                await self._handle(row_id)

    async def _handle_all(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """Each chat's rows in their order, chats beside each other."""
        by_chat: dict[tuple[str, str], list[int]] = defaultdict(list)
        for row_id, platform, chat in rows:
            by_chat[platform, chat].append(row_id)
        if self._database.is_sqlite:
            await asyncio.gather(*(self._handle(row_id) for row_id, _, _ in rows))
        else:
            await asyncio.gather(*(self._handle_in_turn(ids) for ids in by_chat.values()))
        self._after()

    async def _handle_in_turn(self, ids: Sequence[int]) -> None:
        for row_id in ids:
            await self._handle(row_id)

    async def _handle(self, row_id: int) -> None:
        try:
            await write(self._writer, lambda tx: self._handle_one(tx, row_id))
        except DatabaseFault as error:  # the database is at fault: the row stays, and is tried again
            log.fault("inbox.put_off", error, row=row_id)
            await asyncio.sleep(POLL_SECONDS)
        except Clash as error:
            await self._bury(row_id, type(error).__name__)
        self._release(row_id)

    def _release(self, row_id: int) -> None:
        for future in self._awaited.pop(row_id, []):
            if not future.done():
                future.set_result(None)

    def _handle_one(self, tx: Transaction, row_id: int) -> None:
        row = inbox.take(tx, row_id)
        if row is None:
            return
        now, real_now = self._clock.now(), self._clock.real_now()
        turn = Turn(tx, self._practice(), now, real_now, cause=row_id)
        try:
            with tx.begin_nested():
                self._dispatch(turn, row)
        except (DatabaseFault, Clash):
            raise
        except Exception as error:  # noqa: BLE001  the one place where our own faults become dead letters
            log.fault("inbox.dead_letter", error, row=row_id)
            inbox.bury(tx, row_id, type(error).__name__, real_now)
            return
        inbox.done(tx, row_id, real_now)

    def _dispatch(self, turn: Turn, row: InboxRow) -> None:
        if row.platform == SERVICE:
            entrance.report(turn, row.payload)
        elif row.payload:
            entrance.handle(turn, self._platforms[row.platform].parse(row.payload))

    async def _bury(self, row_id: int, error: str) -> None:
        now = self._clock.real_now()
        await write(self._writer, lambda tx: inbox.bury(tx, row_id, error, now))


async def pause(event: asyncio.Event, seconds: float) -> None:
    """Until the event or for so long. (`wait_for` may lose a cancellation on Python 3.11; this does not.)"""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
