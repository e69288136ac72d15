"""Writers: one thread with group commit on SQLite, several threads with a transaction each on PostgreSQL."""

from __future__ import annotations

import asyncio
import math
import queue
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from itertools import count
from typing import Any, Protocol, TypeVar

from storage.engine.database import ConstraintViolation, Database, DatabaseFault, FaultKind, Transaction

T = TypeVar("T")
Work = Callable[[Transaction], T]
Piece = tuple[Work[Any], Future[Any]]
Outcome = tuple[Future[Any], Any, BaseException | None]

MOST_PER_COMMIT, LONGEST_COMMIT_SECONDS = 200, 0.03
PATIENT_SECONDS = 0.25
WORKERS = 4
TRIES = 4
RETRY_SECONDS = 0.25


class Writer(Protocol):
    """Runs pieces of work, each as in a transaction of its own; one may run several times before it is committed.

    `patient`: pieces that are submitted within the next quarter of a second go first. The threads are daemons: a
    process that fails before it closes its writer ends without waiting for them.
    """

    def submit(self, work: Work[T], *, patient: bool = False) -> Future[T]: ...

    def close(self) -> None: ...


async def write(writer: Writer, work: Work[T], *, patient: bool = False) -> T:
    """Runs one piece of work; when this returns, it is committed."""
    return await asyncio.wrap_future(writer.submit(work, patient=patient))


async def retry_until_available(attempt: Callable[[], Awaitable[T]]) -> T:
    """Repeats an attempt until the database is available: for records of what has already happened, such as a message
    that was sent."""
    while True:
        try:
            return await attempt()
        except DatabaseFault:  # already counted by the observer
            await asyncio.sleep(RETRY_SECONDS)


def writer_for(database: Database) -> Writer:
    return SingleWriter(database) if database.is_sqlite else WriterPool(database.transaction, WORKERS)


def autocommit_writer_for(database: Database, writer: Writer) -> Writer:
    """A writer for work whose every statement may be committed by itself and may run twice.

    On PostgreSQL it has its own thread, so that keeping an update does not wait for the handling of others.
    """
    return writer if database.is_sqlite else WriterPool(database.autocommit, 1)


class _WorkQueue:
    """A priority queue of pieces of work, ordered by the time from which each may run."""

    def __init__(self) -> None:
        self._queue: queue.PriorityQueue[tuple[float, int, Piece | None]] = queue.PriorityQueue()
        self._numbers = count()
        self._ended = False

    def put(self, work: Work[T], patient: bool) -> Future[T]:
        if self._ended:
            raise RuntimeError("nothing is written any more")
        future: Future[T] = Future()
        turn = time.monotonic() + (PATIENT_SECONDS if patient else 0)
        self._queue.put((turn, next(self._numbers), (work, future)))
        return future

    def end(self) -> None:
        """Ends one thread, after all work that was queued before."""
        self._ended = True
        self._queue.put((math.inf, next(self._numbers), None))

    def next(self) -> Piece | None:
        """Waits for the next piece whose future was not cancelled; None: the thread has to end."""
        while (piece := self._queue.get()[2]) is not None:
            if piece[1].set_running_or_notify_cancel():
                return piece
        return None

    def has_more(self) -> bool:
        """Whether a piece is queued. Reliable only while one thread reads the queue."""
        return bool(self._queue.queue) and self._queue.queue[0][2] is not None

    def poll(self) -> Piece | None:
        """The next piece, or None when none is queued, without waiting. Only while one thread reads the queue."""
        while self.has_more():
            piece = self._queue.get()[2]
            if piece is not None and piece[1].set_running_or_notify_cancel():
                return piece
        return None


class SingleWriter:
    """SQLite: one thread writes. Queued pieces are committed together (group commit); when one of them fails, those
    before it are done once more without it, each in its own savepoint."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queue = _WorkQueue()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: Work[T], *, patient: bool = False) -> Future[T]:
        return self._queue.put(work, patient)

    def close(self) -> None:
        self._queue.end()
        self._thread.join()

    def _run(self) -> None:
        while (first := self._queue.next()) is not None:
            self._commit(first)

    def _commit(self, first: Piece) -> None:
        """A fault of the database fails the whole batch, which is rolled back."""
        batch = [first]
        outcomes: list[Outcome]
        try:
            outcomes = self._together(batch)
            self._database.observer.batched(len(batch))
        except BaseException as error:  # noqa: BLE001  goes to the futures of those who submitted the work
            outcomes = [(future, None, error) for _, future in [*batch, *self._waiting_with(error)]]
        for future, result, failure in outcomes:
            if failure is not None:
                future.set_exception(failure)
            else:
                future.set_result(result)

    def _together(self, batch: list[Piece]) -> list[Outcome]:
        """Without savepoints, which take longer than what most pieces do."""
        done = list[Outcome]()
        try:
            with self._database.transaction() as tx:
                for piece in self._growing(batch):
                    done.append(self._plainly(tx, *piece))
        except DatabaseFault:
            raise
        except Exception as error:
            if len(batch) == 1:
                raise
            if len(done) == len(batch):  # it was the commit
                return self._apart(batch)
            return [*self._apart(batch[: len(done)]), (batch[-1][1], None, error)]
        return done

    def _apart(self, batch: Sequence[Piece]) -> list[Outcome]:
        with self._database.transaction() as tx:
            return [self._in_savepoint(tx, *one) for one in batch]

    def _growing(self, batch: list[Piece]) -> Iterator[Piece]:
        """The pieces of a batch, to which more are added while it runs; not for long, since all wait for its commit."""
        latest = time.monotonic() + LONGEST_COMMIT_SECONDS
        yield batch[0]
        while len(batch) < MOST_PER_COMMIT and time.monotonic() < latest and (piece := self._queue.poll()):
            batch.append(piece)
            yield piece

    def _plainly(self, tx: Transaction, work: Work[Any], future: Future[Any]) -> Outcome:
        result = work(tx)
        tx.flush()  # the next piece reads what this one wrote
        self._database.check_open(tx)  # or the next would be committed by itself
        return future, result, None

    def _in_savepoint(self, tx: Transaction, work: Work[Any], future: Future[Any]) -> Outcome:
        try:
            with tx.begin_nested():
                return future, work(tx), None
        except DatabaseFault:
            raise
        except BaseException as error:  # noqa: BLE001  goes to the future of this piece alone
            self._database.check_open(tx)
            return future, None, error

    def _waiting_with(self, error: BaseException) -> Iterator[Piece]:
        """After a lock timeout: the pieces that were queued meanwhile, which fail too and do not wait as long again."""
        locked = isinstance(error, DatabaseFault) and error.kind is FaultKind.LOCKED
        return iter(self._queue.poll, None) if locked else iter(())


class WriterPool:
    """PostgreSQL: several threads, each piece in its own transaction; after a conflict a piece is tried again."""

    def __init__(self, begin: Callable[[], AbstractContextManager[Transaction]], workers: int) -> None:
        self._begin, self._queue = begin, _WorkQueue()
        self._threads = [
            threading.Thread(target=self._work, name=f"writer {number}", daemon=True) for number in range(workers)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Work[T], *, patient: bool = False) -> Future[T]:
        return self._queue.put(work, patient)

    def close(self) -> None:
        for _ in self._threads:
            self._queue.end()
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (piece := self._queue.next()) is not None:
            work, future = piece
            try:
                future.set_result(self._run(work))
            except BaseException as error:  # noqa: BLE001  goes to the future of this piece
                future.set_exception(error)

    def _run(self, work: Work[T]) -> T:
        for tried in range(1, TRIES + 1):
            try:
                with self._begin() as tx:
                    return work(tx)
            except (DatabaseFault, ConstraintViolation) as error:
                if tried == TRIES or not _worth_trying_again(error):
                    raise
                time.sleep(0.01 * tried)
        raise AssertionError("unreachable")


def _worth_trying_again(error: DatabaseFault | ConstraintViolation) -> bool:
    """Conflicts with other transactions, and connections of the pool that a restart of the server has closed."""
    return isinstance(error, ConstraintViolation) or error.kind in (FaultKind.CONTENDED, FaultKind.UNREACHABLE)
