"""Who leads: of several processes on one PostgreSQL the one whose session holds a lock; on SQLite there is but one."""

from __future__ import annotations

from typing import Protocol

from sqlalchemy import Connection, NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError

from storage.engine.database import Database

SEAT = 0x5A5A_2027  # any number, the same in every process, and not the migrations'
# Both sides give a silent connection up within seconds, so that a machine that vanished does not keep the seat.
IMPATIENT = {
    "connect_timeout": 2,
    "keepalives_idle": 2,
    "keepalives_interval": 1,
    "keepalives_count": 2,
    "tcp_user_timeout": 3000,
}
SERVER_SIDE = {
    "tcp_keepalives_idle": 2,
    "tcp_keepalives_interval": 1,
    "tcp_keepalives_count": 2,
    "idle_session_timeout": 0,
}


class NoAnswer(Exception):
    """The database cannot be asked who leads."""


class Seat(Protocol):
    """What one process at a time can hold."""

    def hold(self) -> bool:
        """Takes the seat if it is free, or makes sure of it; whether this process has it now.

        Raises `NoAnswer` when the database cannot be asked; the seat is given up then.
        """
        ...

    def leave(self) -> None: ...


def seat_at(database: Database) -> Seat:
    return OnlySeat() if database.is_sqlite else SharedSeat(database.url)


class OnlySeat:
    """SQLite is served by one process, which `bot/operations/exclusive.py` sees to."""

    def hold(self) -> bool:
        return True

    def leave(self) -> None:
        pass


class SharedSeat:
    """A session's advisory lock on a connection of its own: free again as soon as process or connection is gone."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args=IMPATIENT)
        self._connection: Connection | None = None
        self._held = False

    def hold(self) -> bool:
        try:
            connection = self._connection = self._connection or self._connect()
            if self._held:
                connection.execute(text("SELECT 1"))
            else:
                lock = text("SELECT pg_try_advisory_lock(:seat)")
                self._held = bool(connection.execute(lock, {"seat": SEAT}).scalar_one())
        except DBAPIError as error:
            self.leave()
            raise NoAnswer from error
        return self._held

    def _connect(self) -> Connection:
        connection = self._engine.connect()
        for name, value in SERVER_SIDE.items():
            connection.execute(text(f"SET {name} = {value}"))
        return connection

    def leave(self) -> None:
        connection, self._connection, self._held = self._connection, None, False
        if connection is not None:
            connection.invalidate()  # the session ends, and with it the lock, whatever state it was in
            connection.close()
