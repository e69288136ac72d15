"""The database: how it is opened, and the one function that commits."""

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

from storage.engine.faults import Clash, DatabaseFault, FaultKind, name_faults

__all__ = [
    "Clash",
    "Database",
    "DatabaseFault",
    "FaultKind",
    "Transaction",
    "Watcher",
    "end_soon",
    "ends_soon",
    "place_of",
]

Transaction = Session
DRIVER = "driver"  # in a transaction's `info`: SQLite's own connection
ENDS_SOON = "ends soon"  # in a transaction's `info` too
T = TypeVar("T")
THREADS = 6
ROWS_LOOKED_AT = 1000  # of each index; SQLite's makers advise 100 to 1,000
JOURNAL_TRIES, JOURNAL_PAUSE_SECONDS = 50, 0.02
# Platforms repeat what is not answered within five seconds, so whoever waits for a lock is told before that.
SQLITE_SETTINGS = (
    "busy_timeout=4000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)
# Each connection fills its cache sooner or later, and keeps it: KiB, for the one that writes, which is as much as
# a search through all years looks at, and for those that only read.
WRITING_KIB, READING_KIB = 8000, 1000
POSTGRESQL_SETTINGS = (
    "lock_timeout='4s'",
    "statement_timeout='5min'",
    "idle_in_transaction_session_timeout='1min'",  # another process that hangs must not hold its chats for ever
)
# Without an answer for so many seconds a server counts as gone; libpq's own limits are hours.
POSTGRESQL_PATIENCE = {
    "connect_timeout": 3,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}


def place_of(url: str | URL) -> str:
    """A database as it may be told: an SQLite file's path, or the URL without anything secret."""
    found = make_url(url)
    if found.get_backend_name() == "sqlite":
        return str(found.database)
    told = {name: value for name, value in found.query.items() if name in ("host", "port")}
    return found.set(query=told).render_as_string()


def end_soon(tx: Transaction) -> None:
    """Nothing more is to be begun in a transaction: others wait for what it holds, or what waits has changed."""
    tx.info[ENDS_SOON] = True


def ends_soon(tx: Transaction) -> bool:
    """Whether that was said since it was asked last."""
    return bool(tx.info.pop(ENDS_SOON, False))


class Watcher(Protocol):
    """Who is told what the database does. Called from any thread."""

    def committed(self, seconds: float) -> None: ...

    def batched(self, pieces: int) -> None:
        """So many pieces of work went into one commit."""
        ...

    def faulted(self, kind: FaultKind) -> None: ...


class _Nobody:
    def committed(self, seconds: float) -> None: ...

    def batched(self, pieces: int) -> None: ...

    def faulted(self, kind: FaultKind) -> None: ...


class Database:
    """SQLite or PostgreSQL by its URL, such as `sqlite:///data/zhongzhi.sqlite3`.

    Where the database and not the work is at fault, whatever is done in it raises `DatabaseFault`.
    """

    def __init__(self, url: str, watcher: Watcher | None = None) -> None:
        self.url = url
        self.watcher: Watcher = watcher or _Nobody()
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self.engine = _sqlite_engine(url, WRITING_KIB) if self.is_sqlite else _postgresql_engine(url)
        self._for_reading = _sqlite_engine(url, READING_KIB) if self.is_sqlite else self.engine
        self.engines = {self.engine, self._for_reading}
        for engine in self.engines:
            name_faults(engine, self.watcher.faulted)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="database")

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """A transaction that writes; committed when the block ends well, undone when it does not."""
        with Session(self.engine, expire_on_commit=False, autoflush=True) as session:
            if self.is_sqlite:
                session.connection().exec_driver_sql("BEGIN IMMEDIATE")
                session.info[DRIVER] = session.connection().connection.driver_connection
            try:
                yield session
            except DatabaseFault:
                raise
            except BaseException:
                self.check_open(session)  # else that is what went wrong, whatever came of it
                raise
            self.check_open(session)
            began = time.perf_counter()
            session.commit()
            self.watcher.committed(time.perf_counter() - began)

    @contextmanager
    def at_once(self) -> Iterator[Transaction]:
        """On PostgreSQL: each statement is committed as it is done, which spares two more words with the server."""
        with Session(self.engine, expire_on_commit=False, autoflush=False) as session:
            began = time.perf_counter()
            session.connection(execution_options={"isolation_level": "AUTOCOMMIT"})
            yield session
            self.watcher.committed(time.perf_counter() - began)

    def check_open(self, tx: Transaction) -> None:
        """Raises `DatabaseFault` where SQLite ended a transaction by itself, for want of disk or memory.

        After a flush that failed the session has ended it, and is not active.
        """
        if DRIVER in tx.info and tx.is_active and not tx.info[DRIVER].in_transaction:
            self.watcher.faulted(FaultKind.BROKEN)
            raise DatabaseFault(FaultKind.BROKEN, "transaction ended early")

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A look at one moment's state; nothing done in it is kept."""
        with Session(self._for_reading, expire_on_commit=False, autoflush=False) as session:
            if self.is_sqlite:
                session.connection().exec_driver_sql("BEGIN")
            yield session
            session.rollback()

    def rewrite(self) -> None:
        """Writes SQLite's file anew, so that no page keeps bytes of words that were emptied. Others wait meanwhile."""
        if self.is_sqlite:
            with self.engine.connect() as connection:
                connection.execute(text("VACUUM"))
            self.wipe_journal()

    def take_stock(self) -> None:
        """Has SQLite look at how its tables have grown, by which it chooses indexes. PostgreSQL does so by itself."""
        if self.is_sqlite:
            with self.engine.connect() as connection:
                connection.execute(text(f"PRAGMA analysis_limit={ROWS_LOOKED_AT}"))
                connection.execute(text("BEGIN IMMEDIATE"))  # it writes too; begun as a look it would be refused
                connection.execute(text("PRAGMA optimize"))
                connection.commit()

    def wipe_journal(self) -> None:
        """Empties SQLite's journal, in which overwritten words still stand, as soon as no reader is at work."""
        for _ in range(JOURNAL_TRIES if self.is_sqlite else 0):
            with self.engine.connect() as connection:
                busy = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()[0]
            if not busy:
                return
            time.sleep(JOURNAL_PAUSE_SECONDS)

    async def aside(self, work: Callable[..., T], *about: object) -> T:
        """Runs blocking work on a thread of the database's own, so that closing it waits for what is under way."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *about)

    def close(self) -> None:
        self._threads.shutdown()
        for engine in self.engines:
            engine.dispose()


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _postgresql_engine(url: str) -> Engine:
    """No ping before each use, which costs a quarter of a short transaction: the first to meet a dead connection
    has all of them renewed, and `storage.engine.writing` tries again."""
    engine = _engine(url, connect_args=POSTGRESQL_PATIENCE, pool_size=10, max_overflow=10)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:  # Any: the driver's connection
        connection.execute("".join(f"SET {setting};" for setting in POSTGRESQL_SETTINGS))
        connection.commit()

    return engine


def _sqlite_engine(url: str, cache_kib: int) -> Engine:
    """The connection used last is used next: each has a cache of its own, and fewer in use hold less."""
    engine = _engine(url, connect_args={"check_same_thread": False}, pool_size=20, pool_use_lifo=True)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:  # Any: the driver's connection
        connection.isolation_level = None  # we say BEGIN ourselves; the driver's own is deferred and fails under load
        for pragma in (*SQLITE_SETTINGS, f"cache_size=-{cache_kib}"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _engine(url: str, **about: Any) -> Engine:
    """Parameters stay out of errors, whose text may be printed: they hold people's words."""
    return create_engine(url, json_serializer=_json, json_deserializer=orjson.loads, hide_parameters=True, **about)
