"""From the door to the handlers: updates are kept first, then handled once each, in their chat's order."""

from __future__ import annotations

import asyncio
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from time import monotonic, perf_counter

from bot import log
from bot.clock import Clock, pause
from bot.inbound.poison import Suspects, growing
from bot.operations.batching import Together
from bot.operations.metrics import Metrics
from bot.platforms.base import SERVICE, Platform
from domain.errors import CaseworkError
from domain.kinds import InboxState
from domain.messages import Update
from handlers import entrance
from handlers.cases import attachments
from handlers.complaints import direct_filing
from handlers.turn import Practice, Turn
from storage.engine.database import Database, DatabaseFault, Transaction, ends_soon
from storage.engine.writing import INSIST_SECONDS, Writer, insist, write
from storage.messages import inbox
from storage.messages.inbox import Waiting
from storage.tables import InboxRow

BATCH = 64  # so many are looked at together
IN_A_ROW = 8  # so many of one chat are handled in one transaction, which others wait for
POLL_SECONDS = 1.0
# After a batch, for this share of its time: what comes meanwhile goes into the next, and costs a fraction of what it
# would alone. By its time, not by the clock, so that a slow machine gathers as many as a quick one.
# With PostgreSQL half as long, since while the server works at a batch the next comes in already.
GATHER, LONGEST_GATHER_SECONDS = 0.75, 0.012
LATELY = 10_000


@dataclass(frozen=True, slots=True)
class _Round:
    """The oldest rows, the ids of those that are done, and the suspect to be tried when the others are."""

    rows: Sequence[Waiting]
    suspect: Waiting | None
    done: Collection[int] = ()


class _TakenApart(Exception):
    """Some could not be handled together: nothing is left of the attempt."""

    def __init__(self, found: _Round) -> None:
        super().__init__(f"{len(found.rows)} rows")
        self.found = found


class Intake:
    """Keeps updates, and handles them."""

    def __init__(
        self,
        database: Database,
        writer: Writer,
        doorstep: Writer,
        platforms: Mapping[str, Platform],
        practice: Callable[[], Practice],
        clock: Clock,
        after: Callable[[bool], None],
        metrics: Metrics,
    ) -> None:
        self._database, self._writer, self._platforms = database, writer, platforms
        self._practice, self._clock, self._after, self._metrics = practice, clock, after, metrics
        self._spoken = (*platforms, SERVICE)
        self._doorstep = Together(doorstep, self._keep)
        self._arrived = asyncio.Event()
        self._awaited: dict[int, list[asyncio.Future[None]]] = defaultdict(list)
        self._lately: OrderedDict[int, None] = OrderedDict()
        self._idle = asyncio.Event()
        self.heard_at = 0.0  # when something last came or was handled, by the monotonic clock
        self._suspects = Suspects(clock)
        self._recovered = False

    async def receive(self, platform: str, updates: Sequence[Update]) -> list[int]:
        """Keeps updates; when this returns they are durable, and only then may the platform be told so."""
        ids = await self._doorstep.write((platform, updates)) if updates else []
        self._metrics.received(platform, len(updates), self._clock.real_now())
        self.wake()
        return ids

    def _keep(self, tx: Transaction, brought: Sequence[tuple[str, Sequence[Update]]]) -> list[list[int]]:
        updates = [(platform, update) for platform, several in brought for update in several]
        ids = iter(inbox.keep(tx, updates, self._clock.real_now()) if updates else ())
        return [[next(ids) for _ in several] for _, several in brought]

    def wake(self) -> None:
        self.heard_at = monotonic()
        self._idle.clear()
        self._arrived.set()

    async def run(self) -> None:
        """Handles what comes until cancelled; first what the last process left."""
        if not self._recovered:
            await self._recover()
        while True:
            self._arrived.clear()
            began = perf_counter()
            if await self._handle_waiting():
                gathered = min(GATHER * (perf_counter() - began), LONGEST_GATHER_SECONDS)
                await asyncio.sleep(gathered if self._database.is_sqlite else gathered / 2)
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

    def _is_new(self, row_id: int) -> bool:
        with self._database.reading() as tx:
            row = tx.get(InboxRow, row_id)
            return row is not None and row.state == InboxState.NEW

    def _read_waiting(self) -> list[Waiting]:
        with self._database.reading() as tx:
            return inbox.waiting(tx, self._spoken, BATCH)

    async def _recover(self) -> None:
        """What was left may hold what killed: a few at a time, and counted before they are handled."""
        for few in growing(await self._database.aside(self._read_waiting)):
            await write(self._writer, partial(inbox.count_attempts, row_ids=[row.id for row in few]))
            await self._handle_rows(few)
        self._recovered = True

    async def _try(self, row: Waiting) -> bool:
        """Handles a suspect alone; whether it was free to be begun, and had not killed too often."""
        begun = await write(self._writer, lambda tx: self._suspects.begin(tx, row))
        if begun:
            await self._handle([row])
            if await insist(lambda: self._database.aside(self._is_new, row.id)):
                await insist(lambda: write(self._writer, lambda tx: inbox.survived(tx, row.id)))
        return begun

    async def _handle_waiting(self) -> bool:
        """Handles the oldest rows, each chat's in their order, chats beside each other. Whether there were any."""
        began = perf_counter()
        try:
            found = await write(self._writer, self._file_waiting, patient=True)
        except _TakenApart as apart:
            found = apart.found
        for platform, count in Counter(row.platform for row in found.rows if row.id in found.done).items():
            self._metrics.handled(platform, "done", perf_counter() - began, count)
        for row_id in found.done:
            self._release(row_id)
        rest = [row for row in found.rows if row.id not in found.done]
        await self._handle_rows(rest)
        tried = found.suspect is not None and await self._try(found.suspect)
        if found.rows or tried:
            self._after(bool(rest) or tried)
        return bool(found.rows) or tried

    async def _handle_rows(self, rows: Sequence[Waiting]) -> None:
        """On SQLite the one writer keeps their order, and has them share commits."""
        if self._database.is_sqlite:
            await asyncio.gather(*(self._handle([row]) for row in rows))
            return
        by_chat: dict[tuple[str, str], list[Waiting]] = defaultdict(list)
        for row in rows:
            by_chat[row.platform, row.chat].append(row)
        await asyncio.gather(*map(self._handle_in_turn, by_chat.values()))

    async def _handle_in_turn(self, rows: Sequence[Waiting]) -> None:
        while rows and (handled := await self._handle(rows[:IN_A_ROW])):
            rows = [row for row in rows if row.id > handled[-1]]

    def _file_waiting(self, tx: Transaction) -> _Round:
        """Files complaints that are whole together, of the oldest rows."""
        rows = inbox.waiting(tx, self._spoken, BATCH)
        found = _Round(rows, self._suspects.next(tx, self._spoken))
        in_chat = Counter((row.platform, row.chat) for row in rows)
        alone = (row for row in rows if in_chat[row.platform, row.chat] == 1)
        letters = {row: letter for row in alone if (letter := self._letter(row))}
        if not letters:
            return found
        try:
            return replace(found, done=set(self._file_together(tx, letters)))
        except DatabaseFault:
            raise
        except Exception as error:  # one of them is at fault: each is handled alone, which finds it out
            log.fault("inbox.taken_apart", error, rows=len(letters))
            raise _TakenApart(found) from error

    def _letter(self, row: Waiting) -> direct_filing.Letter | None:
        if row.platform == SERVICE or not row.payload:
            return None
        try:
            incoming = self._platforms[row.platform].parse(row.payload)
        except Exception:  # noqa: BLE001  read once more when it is handled alone, where the fault is told
            return None
        return direct_filing.Letter(row.id, incoming) if direct_filing.fits(incoming) else None

    def _file_together(self, tx: Transaction, letters: Mapping[Waiting, direct_filing.Letter]) -> list[int]:
        free = inbox.take_all(tx, [*letters])
        by_platform: dict[str, list[direct_filing.Letter]] = defaultdict(list)
        for row, letter in letters.items():
            if row.id in free:
                by_platform[row.platform].append(letter)
        turn = Turn(tx, self._practice(), self._clock.now(), self._clock.real_now())
        filed = chain.from_iterable(direct_filing.file_together(turn, *batch) for batch in by_platform.items())
        done = [*filed]
        inbox.done(tx, done, turn.real_now)
        return done

    async def _handle(self, rows: Sequence[Waiting]) -> Sequence[int]:
        """Handles rows of one chat, if it is their turn; ids of those it did. With the database at fault they wait."""
        began = perf_counter()
        try:
            handled, result = await self._handle_or_bury(rows)
        except DatabaseFault:  # logged once for all, where it is counted
            await asyncio.sleep(INSIST_SECONDS)
            return ()
        except _TakenApart:  # each alone, which finds out the one that is at fault
            return [row_id for row in rows for row_id in await self._handle([row])]
        self._metrics.handled(rows[0].platform, result, perf_counter() - began, len(handled))
        for row_id in handled:
            self._release(row_id)
        return handled

    async def _handle_or_bury(self, rows: Sequence[Waiting]) -> tuple[Sequence[int], str]:
        """Which of the rows are handled now, and what became of them."""
        try:
            return await self._dare(rows), "done"
        except DatabaseFault:
            raise
        except Exception as error:
            if len(rows) > 1:
                log.fault("inbox.taken_apart", error, rows=len(rows))
                raise _TakenApart(_Round(rows, None)) from error
            row, fault, now = rows[0], type(error).__name__, self._clock.real_now()
            log.fault("inbox.dead_letter", error, row=row.id)
            buried = await write(self._writer, lambda tx: inbox.bury(tx, row.id, fault, now))
            return [row.id] if buried else [], "dead"

    async def _dare(self, rows: Sequence[Waiting]) -> list[int]:
        """Handles rows as if nobody made a mistake, and when somebody did, once more."""
        try:
            return await write(self._writer, partial(self._handle_in_a_row, rows=rows, daring=True), patient=True)
        except CaseworkError:
            return await write(self._writer, partial(self._handle_in_a_row, rows=rows, daring=False))

    def _release(self, row_id: int) -> None:
        self._lately[row_id] = None
        if len(self._lately) > LATELY:
            self._lately.popitem(last=False)
        for future in self._awaited.pop(row_id, []):
            if not future.done():
                future.set_result(None)

    def _handle_in_a_row(self, tx: Transaction, rows: Sequence[Waiting], daring: bool) -> list[int]:
        """Handles what is still to be handled of one chat's rows, until one ends that; the ids of those it handled."""
        real_now, ids = self._clock.real_now(), list[int]()
        ends_soon(tx)  # what came before in the same transaction is nothing to these
        for row in inbox.take(tx, rows):
            self._dispatch(Turn(tx, self._practice(), self._clock.now(), real_now, cause=row.id, daring=daring), row)
            ids.append(row.id)
            if ends_soon(tx):
                break
        if ids:
            inbox.done(tx, ids, real_now)
        return ids

    def _dispatch(self, turn: Turn, row: Waiting) -> None:
        if row.platform == SERVICE:
            attachments.report(turn, row.payload)
        elif row.payload:
            entrance.handle(turn, self._platforms[row.platform].parse(row.payload))
