"""How work is written: one thread with group commit on SQLite, several transactions at once on PostgreSQL."""

from __future__ import annotations

import asyncio
import math
import queue
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager
from itertools import count
from typing import Any, Protocol, TypeVar

from storage.engine.database import Clash, Database, DatabaseFault, FaultKind, Transaction

T = TypeVar("T")
Work = Callable[[Transaction], T]
Piece = tuple[Work[Any], Future[Any]]
Outcome = tuple[Future[Any], Any, BaseException | None]

MOST_PER_COMMIT, LONGEST_COMMIT_SECONDS = 200, 0.03
PATIENT_SECONDS = 0.25
WORKERS = 4
TRIES = 4
INSIST_SECONDS = 0.25


class Writer(Protocol):
    """Runs pieces of work, each in a transaction of its own or as good as one.

    A patient piece lets those go first that come within a quarter of a second after it. A process that fails before it
    closes its writer ends as if killed.
    """

    def submit(self, work: Work[T], *, patient: bool = False) -> Future[T]: ...

    def close(self) -> None: ...


async def write(writer: Writer, work: Work[T], *, patient: bool = False) -> T:
    """Awaits one piece of work; when this returns, it is committed."""
    return await asyncio.wrap_future(writer.submit(work, patient=patient))


async def insist(attempt: Callable[[], Awaitable[T]]) -> T:
    """Tries until the database is back: what has happened already, such as that a message went out, is to be kept."""
    while True:
        try:
            return await attempt()
        except DatabaseFault:  # counted where it arose
            await asyncio.sleep(INSIST_SECONDS)


def writer_for(database: Database) -> Writer:
    return OneWriter(database) if database.is_sqlite else ManyWriters(database.transaction, WORKERS)


def doorstep_for(database: Database, writer: Writer) -> Writer:
    """For work whose statements are each a whole, and may be done twice; on PostgreSQL it waits for nothing else."""
    return writer if database.is_sqlite else ManyWriters(database.at_once, 1)


class _Line:
    """Pieces of work in the order of their turns."""

    def __init__(self) -> None:
        self._queue: queue.PriorityQueue[tuple[float, int, Piece | None]] = queue.PriorityQueue()
        self._numbers = count()
        self._ended = False

    def join(self, work: Work[T], patient: bool) -> Future[T]:
        if self._ended:
            raise RuntimeError("nothing is written any more")
        future: Future[T] = Future()
        turn = time.monotonic() + (PATIENT_SECONDS if patient else 0)
        self._queue.put((turn, next(self._numbers), (work, future)))
        return future

    def end(self) -> None:
        """One thread is told to go when all that came before is done."""
        self._ended = True
        self._queue.put((math.inf, next(self._numbers), None))

    def next(self) -> Piece | None:
        """Waits for a piece that somebody waits for; None is the end."""
        while (piece := self._queue.get()[2]) is not None:
            if piece[1].set_running_or_notify_cancel():
                return piece
        return None

    def has_more(self) -> bool:
        """Whether there is a piece for a thread that is the only one."""
        return bool(self._queue.queue) and self._queue.queue[0][2] is not None

    def next_of_now(self) -> Piece | None:
        """The next piece for a thread that is the only one; None, without waiting, when there is none."""
        while self.has_more():
            piece = self._queue.get()[2]
            if piece is not None and piece[1].set_running_or_notify_cancel():
                return piece
        return None


class OneWriter:
    """SQLite: every write on one thread. What is queued is done together, each in its own savepoint, in one commit."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._line = _Line()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: Work[T], *, patient: bool = False) -> Future[T]:
        return self._line.join(work, patient)

    def close(self) -> None:
        self._line.end()
        self._thread.join()

    def _run(self) -> None:
        while (first := self._line.next()) is not None:
            self._commit(first)

    def _commit(self, first: Piece) -> None:
        """A fault of the database fails the whole batch, which is then as if it had never been begun."""
        batch = [first]
        outcomes: list[Outcome]
        try:
            with self._database.transaction() as tx:
                if not self._line.has_more():
                    outcomes = [_alone(tx, *first)]
                else:
                    outcomes = [self._in_savepoint(tx, *one) for one in self._growing(batch)]
            self._database.watcher.batched(len(batch))
        except BaseException as error:  # noqa: BLE001  whoever asked for the work is told; this thread goes on
            outcomes = [(future, None, error) for _, future in [*batch, *self._waiting_with(error)]]
        for future, result, failure in outcomes:
            if failure is not None:
                future.set_exception(failure)
            else:
                future.set_result(result)

    def _growing(self, batch: list[Piece]) -> Iterator[Piece]:
        """The pieces of a batch, to which others are added meanwhile, but not for long: all wait for its commit."""
        latest = time.monotonic() + LONGEST_COMMIT_SECONDS
        yield batch[0]
        while len(batch) < MOST_PER_COMMIT and time.monotonic() < latest and (piece := self._line.next_of_now()):
            batch.append(piece)
            yield piece

    def _in_savepoint(self, tx: Transaction, work: Work[Any], future: Future[Any]) -> Outcome:
        try:
            with tx.begin_nested():
                return future, work(tx), None
        except DatabaseFault:
            raise
        except BaseException as error:  # noqa: BLE001  whoever asked for the work is told, and nobody else
            self._database.check_open(tx)
            return future, None, error

    def _waiting_with(self, error: BaseException) -> Iterator[Piece]:
        """Whoever queued while a lock was waited for in vain is told so too, and does not wait as long once more."""
        locked = isinstance(error, DatabaseFault) and error.kind is FaultKind.LOCKED
        return iter(self._line.next_of_now, None) if locked else iter(())


def _alone(tx: Transaction, work: Work[Any], future: Future[Any]) -> Outcome:
    """Nobody else's work is in the transaction: it is undone as a whole if this fails."""
    return future, work(tx), None


class ManyWriters:
    """PostgreSQL: each piece in its own transaction; what two of them broke for each other is tried again."""

    def __init__(self, begin: Callable[[], AbstractContextManager[Transaction]], workers: int) -> None:
        self._begin, self._line = begin, _Line()
        self._threads = [
            threading.Thread(target=self._work, name=f"writer {number}", daemon=True) for number in range(workers)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Work[T], *, patient: bool = False) -> Future[T]:
        return self._line.join(work, patient)

    def close(self) -> None:
        for _ in self._threads:
            self._line.end()
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (piece := self._line.next()) is not None:
            work, future = piece
            try:
                future.set_result(self._run(work))
            except BaseException as error:  # noqa: BLE001  whoever asked for the work is told; this thread goes on
                future.set_exception(error)

    def _run(self, work: Work[T]) -> T:
        for tried in range(1, TRIES + 1):
            try:
                with self._begin() as tx:
                    return work(tx)
            except (DatabaseFault, Clash) as error:
                if tried == TRIES or not _worth_trying_again(error):
                    raise
                time.sleep(0.01 * tried)
        raise AssertionError("unreachable")


def _worth_trying_again(error: DatabaseFault | Clash) -> bool:
    """At once: what others broke, and connections that a restart of the server left dead in the pool."""
    return isinstance(error, Clash) or error.kind in (FaultKind.CONTENDED, FaultKind.UNREACHABLE)
