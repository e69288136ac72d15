"""From the door to the handlers: updates are kept first, then handled once each, in their chat's order."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import chain

from bot import log
from bot.clock import Clock
from bot.doorstep import Doorstep
from bot.platforms.base import Platform
from domain.messages import Update
from handlers import at_once, pictures
from handlers import inbox as entrance
from handlers.turn import Practice, Turn
from storage import inbox
from storage.database import Clash, Database, DatabaseFault, Transaction
from storage.inbox import Waiting
from storage.tables import InboxRow
from storage.writing import Writer, write

BATCH = 200
MOST_ATTEMPTS = 3
POLL_SECONDS = 1.0
LATELY = 10_000
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
        self._doorstep = Doorstep(writer, clock)
        self._arrived = asyncio.Event()
        self._awaited: dict[int, list[asyncio.Future[None]]] = defaultdict(list)
        self._lately: OrderedDict[int, None] = OrderedDict()
        self._idle = asyncio.Event()

    async def receive(self, platform: str, updates: Sequence[Update]) -> list[int]:
        """Keeps updates; when this returns they are durable, and only then may the platform be told so."""
        ids = await self._doorstep.keep(platform, updates)
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
            while row_id not in self._lately and not future.done():
                await asyncio.wait([future], timeout=POLL_SECONDS)
                if not future.done() and not await self._database.aside(self._is_new, row_id):
                    break  # another process has handled it
            self._release(row_id)

    async def settled(self) -> None:
        """Waits until nothing is left to be handled."""
        self.wake()
        await self._idle.wait()

    async def _waiting(self) -> list[Waiting]:
        return await self._database.aside(self._read_waiting)

    def _read_waiting(self) -> list[Waiting]:
        with self._database.reading() as tx:
            return inbox.waiting(tx, BATCH)

    def _is_new(self, row_id: int) -> bool:
        with self._database.reading() as tx:
            row = tx.get(InboxRow, row_id)
            return row is not None and row.state == "new"

    async def _recover(self) -> None:
        """Attempts are counted before handling, and each message runs alone, so that one that kills is found out."""
        for row in await self._waiting():
            attempts = await write(self._writer, lambda tx, row_id=row.id: inbox.count_attempt(tx, row_id))  # type: ignore[misc]
            if attempts > MOST_ATTEMPTS:
                await self._bury(row.id, "killed the process")
            else:
                await self._handle(row.id)

    async def _handle_all(self, rows: Sequence[Waiting]) -> None:
        """Each chat's rows in their order, chats beside each other; complaints that are whole, together."""
        by_chat: dict[tuple[str, str], list[Waiting]] = defaultdict(list)
        for row in rows:
            by_chat[row.platform, row.chat].append(row)
        done = await self._handle_together([of_chat[0] for of_chat in by_chat.values() if len(of_chat) == 1])
        rest = [[row.id for row in of_chat if row.id not in done] for of_chat in by_chat.values()]
        if self._database.is_sqlite:
            await asyncio.gather(*(self._handle(row_id) for row_id in sorted(chain(*rest))))
        else:
            await asyncio.gather(*(self._handle_in_turn(ids) for ids in rest))
        self._after()

    async def _handle_in_turn(self, ids: Sequence[int]) -> None:
        for row_id in ids:
            await self._handle(row_id)

    async def _handle_together(self, rows: Sequence[Waiting]) -> set[int]:
        """Handles those rows that can be handled as one piece of work, and returns their ids."""
        letters = {row: letter for row in rows if (letter := self._letter(row))}
        if len(letters) < 2:
            return set()
        try:
            done = await write(self._writer, lambda tx: self._file_together(tx, letters))
        except DatabaseFault as error:
            log.fault("inbox.put_off", error, rows=len(letters))
            return set()
        except Exception as error:  # noqa: BLE001  one of them is at fault: each is handled alone, which finds it out
            log.fault("inbox.taken_apart", error, rows=len(letters))
            return set()
        for row_id in done:
            self._release(row_id)
        return set(done)

    def _letter(self, row: Waiting) -> at_once.Letter | None:
        if row.platform == SERVICE or not row.payload:
            return None
        try:
            incoming = self._platforms[row.platform].parse(row.payload)
        except Exception:  # noqa: BLE001  read once more when it is handled alone, where the fault is told
            return None
        return at_once.Letter(row.id, incoming) if at_once.fits(incoming) else None

    def _file_together(self, tx: Transaction, letters: Mapping[Waiting, at_once.Letter]) -> list[int]:
        free = inbox.take_all(tx, [*letters])
        by_platform: dict[str, list[at_once.Letter]] = defaultdict(list)
        for row, letter in letters.items():
            if row.id in free:
                by_platform[row.platform].append(letter)
        turn = Turn(tx, self._practice(), self._clock.now(), self._clock.real_now())
        filed = chain.from_iterable(at_once.file_together(turn, *batch) for batch in by_platform.items())
        done = [*filed]
        inbox.done(tx, done, turn.real_now)
        return done

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
        self._lately[row_id] = None
        if len(self._lately) > LATELY:
            self._lately.popitem(last=False)
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
        inbox.done(tx, [row_id], real_now)

    def _dispatch(self, turn: Turn, row: InboxRow) -> None:
        if row.platform == SERVICE:
            pictures.report(turn, row.payload)
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
