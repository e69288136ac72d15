"""The database: how it is opened, and the one function that commits."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

import orjson
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session

Transaction = Session
T = TypeVar("T")
THREADS = 6
JOURNAL_TRIES, JOURNAL_PAUSE_SECONDS = 50, 0.02
DatabaseFault = OperationalError  # the database, not the work, is at fault: the same work may succeed later
Clash = IntegrityError  # two pieces of work broke each other's uniqueness


class Database:
    """SQLite or PostgreSQL by its URL, such as `sqlite:///data/zhongzhi.sqlite3`."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self.engine = _sqlite_engine(url) if self.is_sqlite else _postgresql_engine(url)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="database")

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """A transaction that writes; committed when the block ends well, undone when it does not."""
        with Session(self.engine, expire_on_commit=False, autoflush=True) as session:
            if self.is_sqlite:
                session.execute(text("BEGIN IMMEDIATE"))
            yield session
            session.commit()

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A look at one moment's state; nothing done in it is kept."""
        with Session(self.engine, expire_on_commit=False, autoflush=False) as session:
            if self.is_sqlite:
                session.execute(text("BEGIN"))
            yield session
            session.rollback()

    def rewrite(self) -> None:
        """Writes SQLite's file anew, so that no page keeps bytes of words that were emptied. Others wait meanwhile."""
        if self.is_sqlite:
            with self.engine.connect() as connection:
                connection.execute(text("VACUUM"))
            self.wipe_journal()

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
        self.engine.dispose()


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _postgresql_engine(url: str) -> Engine:
    return create_engine(url, pool_size=10, max_overflow=10, json_serializer=_json, json_deserializer=orjson.loads)


def _sqlite_engine(url: str) -> Engine:
    engine = create_engine(
        url,
        connect_args={"check_same_thread": False},
        pool_size=20,
        json_serializer=_json,
        json_deserializer=orjson.loads,
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:  # Any: the driver's connection
        connection.isolation_level = None  # we say BEGIN ourselves; the driver's own is deferred and fails under load
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "busy_timeout=10000",
            "secure_delete=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    return engine
