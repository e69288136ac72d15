"""How work is written: one thread with group commit on SQLite, several transactions at once on PostgreSQL."""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from storage.database import Clash, Database, DatabaseFault, Transaction

T = TypeVar("T")
Work = Callable[[Transaction], T]

MOST_PER_COMMIT = 200
WORKERS = 8
TRIES = 4


class Writer(Protocol):
    """Runs pieces of work, each in a transaction of its own or as good as one."""

    def submit(self, work: Work[T]) -> Future[T]: ...

    def close(self) -> None: ...


async def write(writer: Writer, work: Work[T]) -> T:
    """Awaits one piece of work; when this returns, it is committed."""
    return await asyncio.wrap_future(writer.submit(work))


def writer_for(database: Database) -> Writer:
    return OneWriter(database) if database.is_sqlite else ManyWriters(database)


class OneWriter:
    """SQLite: every write on one thread. It takes what is queued, each in its own savepoint, one commit for all."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queue: queue.SimpleQueue[tuple[Work[Any], Future[Any]] | None] = queue.SimpleQueue()
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
        stopping = False
        while not stopping:
            batch = [self._queue.get()]
            while len(batch) < MOST_PER_COMMIT and not self._queue.empty():
                batch.append(self._queue.get())
            stopping = None in batch
            self._commit([one for one in batch if one is not None])

    def _commit(self, batch: list[tuple[Work[Any], Future[Any]]]) -> None:
        """A fault of the database fails the whole batch, which is then as if it had never been begun."""
        batch = [one for one in batch if one[1].set_running_or_notify_cancel()]  # nobody waits for the rest any more
        outcomes: list[tuple[Future[Any], Any, BaseException | None]] = []
        try:
            if batch:
                with self._database.transaction() as tx:
                    outcomes = [_in_savepoint(tx, work, future) for work, future in batch]
        except Exception as error:  # noqa: BLE001  whoever asked for the work is told
            outcomes = [(future, None, error) for _, future in batch]
        for future, result, failure in outcomes:
            if failure is not None:
                future.set_exception(failure)
            else:
                future.set_result(result)


def _in_savepoint(
    tx: Transaction, work: Work[Any], future: Future[Any]
) -> tuple[Future[Any], Any, BaseException | None]:
    try:
        with tx.begin_nested():
            return future, work(tx), None
    except DatabaseFault:
        raise
    except Exception as error:  # noqa: BLE001  whoever asked for the work is told
        return future, None, error


class ManyWriters:
    """PostgreSQL: each piece in its own transaction; what two of them broke for each other is tried again."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="writer")

    def submit(self, work: Work[T]) -> Future[T]:
        return self._pool.submit(self._run, work)

    def close(self) -> None:
        self._pool.shutdown()

    def _run(self, work: Work[T]) -> T:
        for tried in range(1, TRIES + 1):
            try:
                with self._database.transaction() as tx:
                    return work(tx)
            except (DatabaseFault, Clash):
                if tried == TRIES:
                    raise
                time.sleep(0.01 * tried)
        raise AssertionError("unreachable")
