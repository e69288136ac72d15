"""Leader election: of several processes on one PostgreSQL the one whose session holds an advisory lock leads. On SQLite
there is only one process."""

from __future__ import annotations

from typing import Protocol

from sqlalchemy import Connection, NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError

from storage.engine.database import Database

LOCK_KEY = 0x5A5A_2027  # any number that is the same in every process and differs from the migrations' lock
# Client and server close a silent connection within seconds, so that a machine that is gone does not keep the lock.
SHORT_TIMEOUTS = {
    "connect_timeout": 2,
    "keepalives_idle": 2,
    "keepalives_interval": 1,
    "keepalives_count": 2,
    "tcp_user_timeout": 3000,
}
SERVER_TIMEOUTS = {
    "tcp_keepalives_idle": 2,
    "tcp_keepalives_interval": 1,
    "tcp_keepalives_count": 2,
    "idle_session_timeout": 0,
}


class NoAnswer(Exception):
    """The database cannot be asked who leads."""


class LeaderLock(Protocol):
    """A lock that one process at a time can hold."""

    def hold(self) -> bool:
        """Acquires the lock if it is free, or checks that it is still held. Returns whether this process holds it now.

        Raises `NoAnswer` when the database cannot be asked; the lock is released then.
        """
        ...

    def release(self) -> None: ...


def leader_lock(database: Database) -> LeaderLock:
    return SoleProcess() if database.is_sqlite else AdvisoryLock(database.url)


class SoleProcess:
    """SQLite: one process serves the database, which `bot/operations/exclusive.py` makes sure of."""

    def hold(self) -> bool:
        return True

    def release(self) -> None:
        pass


class AdvisoryLock:
    """PostgreSQL: an advisory lock of a session on a connection of its own. It is released when the process or the
    connection ends."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args=SHORT_TIMEOUTS)
        self._connection: Connection | None = None
        self._held = False

    def hold(self) -> bool:
        try:
            connection = self._connection = self._connection or self._connect()
            if self._held:
                connection.execute(text("SELECT 1"))
            else:
                lock = text("SELECT pg_try_advisory_lock(:key)")
                self._held = bool(connection.execute(lock, {"key": LOCK_KEY}).scalar_one())
        except DBAPIError as error:
            self.release()
            raise NoAnswer from error
        return self._held

    def _connect(self) -> Connection:
        connection = self._engine.connect()
        for name, value in SERVER_TIMEOUTS.items():
            connection.execute(text(f"SET {name} = {value}"))
        return connection

    def release(self) -> None:
        connection, self._connection, self._held = self._connection, None, False
        if connection is not None:
            connection.invalidate()  # ends the session, and with it the lock, whatever state the connection is in
            connection.close()
