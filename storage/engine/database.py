"""The database: how it is opened, configured and used in transactions."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

import orjson
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlmodel import Session

from storage.engine.driver import run
from storage.engine.faults import ConstraintViolation, DatabaseFault, FaultKind, name_faults

__all__ = [
    "ConstraintViolation",
    "Database",
    "DatabaseFault",
    "DatabaseObserver",
    "FaultKind",
    "Transaction",
    "printable_location",
]

DRIVER = "driver"  # in a transaction's `info`: the driver's connection (SQLite)
T = TypeVar("T")
THREADS = 6
ROWS_LOOKED_AT = 1000  # rows of each index that `PRAGMA optimize` reads; SQLite's manual advises 100 to 1,000
JOURNAL_TRIES, JOURNAL_PAUSE_SECONDS = 50, 0.02
# A platform sends an update again when it gets no answer within five seconds, so waiting for a lock must end before.
SQLITE_SETTINGS = (
    "busy_timeout=4000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)
# Cache of a connection in KiB, which it fills sooner or later and keeps: for the one that writes (as much as a search
# through all years reads), and for each that only reads.
WRITING_KIB, READING_KIB = 8000, 1000
POSTGRESQL_SETTINGS = (
    "lock_timeout='4s'",
    "statement_timeout='5min'",
    "idle_in_transaction_session_timeout='1min'",  # a process that hangs must not keep its chats locked
)
# After how many seconds without an answer a server counts as unreachable; libpq's defaults are hours.
POSTGRESQL_PATIENCE = {
    "connect_timeout": 3,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}


def printable_location(url: str | URL) -> str:
    """Where a database is, without secrets: an SQLite file's path, or host, port and name of a server's."""
    found = make_url(url)
    if found.get_backend_name() == "sqlite":
        return str(found.database)
    told = {name: value for name, value in found.query.items() if name in ("host", "port")}
    return found.set(query=told).render_as_string()


class Transaction(Session):
    """`holds_others_up`: it has locked a row, or drawn a number, for which transactions of other people wait. Whoever
    does several things in one transaction then ends it before the next."""

    holds_others_up = False

    def start_anew(self) -> None:
        """Rolls back, and forgets what was noted on the way. For PostgreSQL, where the next one begins by itself."""
        self.rollback()
        self.info.clear()
        self.holds_others_up = False


class DatabaseObserver(Protocol):
    """Gets what is counted and measured of the database. Its methods are called from any thread."""

    def committed(self, seconds: float) -> None: ...

    def batched(self, pieces: int) -> None:
        """One commit held so many pieces of work."""
        ...

    def faulted(self, kind: FaultKind) -> None: ...


class _NoObserver:
    def committed(self, seconds: float) -> None: ...

    def batched(self, pieces: int) -> None: ...

    def faulted(self, kind: FaultKind) -> None: ...


class Database:
    """SQLite or PostgreSQL by its URL, such as `sqlite:///data/zhongzhi.sqlite3`.

    Everything that is done in it raises `DatabaseFault` when the database, and not the statement, is at fault.
    """

    def __init__(self, url: str, observer: DatabaseObserver | None = None) -> None:
        self.url = url
        self.observer: DatabaseObserver = observer or _NoObserver()
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self.engine = _sqlite_engine(url, WRITING_KIB) if self.is_sqlite else _postgresql_engine(url)
        self._for_reading = _sqlite_engine(url, READING_KIB) if self.is_sqlite else self.engine
        self.engines = {self.engine, self._for_reading}
        for engine in self.engines:
            name_faults(engine, self.observer.faulted)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="database")

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """A transaction that may write: committed at the end of the block, rolled back after an error."""
        with Transaction(self.engine, expire_on_commit=False, autoflush=True) as session:
            if self.is_sqlite:
                connection = session.connection()
                run(connection, "BEGIN IMMEDIATE", ()).close()
                session.info[DRIVER] = connection.connection.driver_connection
            try:
                yield session
            except DatabaseFault:
                raise
            except BaseException:
                self.check_open(session)  # if SQLite has ended the transaction, the error above is only a consequence
                raise
            self.check_open(session)
            began = time.perf_counter()
            session.commit()
            self.observer.committed(time.perf_counter() - began)

    @contextmanager
    def autocommit(self) -> Iterator[Transaction]:
        """PostgreSQL: each statement is committed by itself, which saves the round trips of BEGIN and COMMIT."""
        with Transaction(self.engine, expire_on_commit=False, autoflush=False) as session:
            began = time.perf_counter()
            session.connection(execution_options={"isolation_level": "AUTOCOMMIT"})
            yield session
            self.observer.committed(time.perf_counter() - began)

    def check_open(self, tx: Transaction) -> None:
        """Raises `DatabaseFault` when SQLite has rolled a transaction back by itself, because disk or memory is full.

        After a failed flush the session itself has rolled back; it is not active then.
        """
        if DRIVER in tx.info and tx.is_active and not tx.info[DRIVER].in_transaction:
            self.observer.faulted(FaultKind.BROKEN)
            raise DatabaseFault(FaultKind.BROKEN, "transaction ended early")

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A read-only transaction, which sees the state of one moment."""
        with Transaction(self._for_reading, expire_on_commit=False, autoflush=False) as session:
            if self.is_sqlite:
                run(session.connection(), "BEGIN", ()).close()
            yield session
            session.rollback()

    def vacuum(self) -> None:
        """Rewrites SQLite's file, so that no page keeps bytes of words that were emptied. Writers wait meanwhile."""
        if self.is_sqlite:
            with self.engine.connect() as connection:
                connection.execute(text("VACUUM"))
            self.wipe_journal()

    def update_statistics(self) -> None:
        """Updates the statistics by which SQLite chooses indexes. PostgreSQL does so by itself."""
        if self.is_sqlite:
            with self.engine.connect() as connection:
                connection.execute(text(f"PRAGMA analysis_limit={ROWS_LOOKED_AT}"))
                connection.execute(text("BEGIN IMMEDIATE"))  # `optimize` writes, and a deferred BEGIN would fail
                connection.execute(text("PRAGMA optimize"))
                connection.commit()

    def wipe_journal(self) -> None:
        """Empties SQLite's write-ahead log, which still holds overwritten words, as soon as no reader needs it."""
        for _ in range(JOURNAL_TRIES if self.is_sqlite else 0):
            with self.engine.connect() as connection:
                busy = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()[0]
            if not busy:
                return
            time.sleep(JOURNAL_PAUSE_SECONDS)

    async def aside(self, work: Callable[..., T], *about: object) -> T:
        """Runs blocking work on a thread of the database; `close` waits until it ends."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *about)

    def close(self) -> None:
        self._threads.shutdown()
        for engine in self.engines:
            engine.dispose()


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _postgresql_engine(url: str) -> Engine:
    """Connections are not tested before use, which would cost a quarter of a short transaction: the first failure on a
    dead connection replaces all of them, and `storage.engine.writing` tries the work again."""
    engine = _engine(url, connect_args=POSTGRESQL_PATIENCE, pool_size=10, max_overflow=10)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:  # Any: the driver's connection
        connection.execute("".join(f"SET {setting};" for setting in POSTGRESQL_SETTINGS))
        connection.commit()

    return engine


def _sqlite_engine(url: str, cache_kib: int) -> Engine:
    """The connection that was used last is used next: each has its own cache, so fewer connections need less memory."""
    engine = _engine(url, connect_args={"check_same_thread": False}, pool_size=20, pool_use_lifo=True)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:  # Any: the driver's connection
        connection.isolation_level = None  # we send BEGIN ourselves: the driver's is deferred and fails under load
        for pragma in (*SQLITE_SETTINGS, f"cache_size=-{cache_kib}"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _engine(url: str, **about: Any) -> Engine:
    """`hide_parameters`: the text of an error may be logged, and parameters hold people's words."""
    return create_engine(url, json_serializer=_json, json_deserializer=orjson.loads, hide_parameters=True, **about)
