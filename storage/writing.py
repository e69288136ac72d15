"""How work is written: one thread with group commit on SQLite, several transactions at once on PostgreSQL."""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeVar

from storage.database import Clash, Database, DatabaseFault, FaultKind, Transaction

T = TypeVar("T")
Work = Callable[[Transaction], T]
Piece = tuple[Work[Any], Future[Any]]
Outcome = tuple[Future[Any], Any, BaseException | None]

MOST_PER_COMMIT = 200
MOST_WAITING = 10_000
WORKERS = 4
TRIES = 4
INSIST_SECONDS = 0.25


class Writer(Protocol):
    """Runs pieces of work, each in a transaction of its own or as good as one."""

    def submit(self, work: Work[T]) -> Future[T]: ...

    def close(self) -> None: ...


async def write(writer: Writer, work: Work[T]) -> T:
    """Awaits one piece of work; when this returns, it is committed."""
    return await asyncio.wrap_future(writer.submit(work))


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
    """For work whose statements are each a whole, and may be done twice. Who brings an update waits for nothing else."""
    return writer if database.is_sqlite else ManyWriters(database.at_once, 1)


class OneWriter:
    """SQLite: every write on one thread. It takes what is queued, each in its own savepoint, one commit for all."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queue: queue.SimpleQueue[Piece | None] = queue.SimpleQueue()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="writer")
        self._thread.start()

    def submit(self, work: Work[T]) -> Future[T]:
        future: Future[T] = Future()
        self._queue.put((work, future))
        return future

    def close(self) -> None:
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping:
            self._commit(self._taken(self._queue.get(), MOST_PER_COMMIT))

    def _taken(self, first: Piece | None, most: int) -> list[Piece]:
        """The first, and what is queued behind it; those that nobody waits for any more are left out."""
        pieces = [first]
        while len(pieces) < most and not self._queue.empty():
            pieces.append(self._queue.get())
        self._stopping = self._stopping or None in pieces
        return [one for one in pieces if one is not None and one[1].set_running_or_notify_cancel()]

    def _commit(self, batch: Sequence[Piece]) -> None:
        """A fault of the database fails the whole batch, which is then as if it had never been begun."""
        outcomes: list[Outcome] = []
        try:
            if batch:
                with self._database.transaction() as tx:
                    together = len(batch) > 1
                    outcomes = [(self._in_savepoint if together else _alone)(tx, *one) for one in batch]
                self._database.watcher.batched(len(batch))
        except BaseException as error:  # noqa: BLE001  whoever asked for the work is told; this thread goes on
            outcomes = [(future, None, error) for _, future in [*batch, *self._waiting_with(error)]]
        for future, result, failure in outcomes:
            if failure is not None:
                future.set_exception(failure)
            else:
                future.set_result(result)

    def _in_savepoint(self, tx: Transaction, work: Work[Any], future: Future[Any]) -> Outcome:
        try:
            with tx.begin_nested():
                return future, work(tx), None
        except DatabaseFault:
            raise
        except BaseException as error:  # noqa: BLE001  whoever asked for the work is told, and nobody else
            self._database.check_open(tx)
            return future, None, error

    def _waiting_with(self, error: BaseException) -> list[Piece]:
        """Whoever queued while a lock was waited for in vain is told so too, and does not wait as long once more."""
        locked = isinstance(error, DatabaseFault) and error.kind is FaultKind.LOCKED
        return [] if not locked or self._queue.empty() else self._taken(self._queue.get(), MOST_WAITING)


def _alone(tx: Transaction, work: Work[Any], future: Future[Any]) -> Outcome:
    """Nobody else's work is in the transaction: it is undone as a whole if this fails."""
    return future, work(tx), None


class ManyWriters:
    """PostgreSQL: each piece in its own transaction; what two of them broke for each other is tried again."""

    def __init__(self, begin: Callable[[], AbstractContextManager[Transaction]], workers: int) -> None:
        self._begin = begin
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="writer")

    def submit(self, work: Work[T]) -> Future[T]:
        return self._pool.submit(self._run, work)

    def close(self) -> None:
        self._pool.shutdown()

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
