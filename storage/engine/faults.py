"""Tells faults of the database from errors of our own code: after a fault the same work is tried again."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from enum import StrEnum

from sqlalchemy import Engine, ExceptionContext, event
from sqlalchemy.exc import IntegrityError

ConstraintViolation = IntegrityError  # such as two pieces of work that insert the same unique key at the same time


class FaultKind(StrEnum):
    UNREACHABLE = "unreachable"  # no connection, or the server starts, stops or is out of memory or connections
    LOCKED = "locked"  # another transaction held a lock for too long
    CONTENDED = "contended"  # a deadlock or a serialization failure: either piece of work succeeds alone
    FULL = "full"
    READ_ONLY = "read_only"
    BROKEN = "broken"  # the disk or the file itself


class DatabaseFault(Exception):
    """The database is at fault, not the work: the same work may succeed later. The text quotes no data."""

    def __init__(self, kind: FaultKind, code: str) -> None:
        super().__init__(f"{kind.value} ({code})")
        self.kind = kind


# By SQLite's primary result code. All other codes mean that the statement is wrong, so trying again does not help;
# the driver raises OperationalError for both.
SQLITE = {
    sqlite3.SQLITE_BUSY: FaultKind.LOCKED,
    sqlite3.SQLITE_LOCKED: FaultKind.LOCKED,
    sqlite3.SQLITE_FULL: FaultKind.FULL,
    sqlite3.SQLITE_READONLY: FaultKind.READ_ONLY,
    sqlite3.SQLITE_PERM: FaultKind.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: FaultKind.UNREACHABLE,
    sqlite3.SQLITE_PROTOCOL: FaultKind.UNREACHABLE,
    sqlite3.SQLITE_INTERRUPT: FaultKind.UNREACHABLE,
    sqlite3.SQLITE_IOERR: FaultKind.BROKEN,
    sqlite3.SQLITE_CORRUPT: FaultKind.BROKEN,
    sqlite3.SQLITE_NOTADB: FaultKind.BROKEN,
}
# By the first characters of PostgreSQL's SQLSTATE (its manual, appendix A); the longest match counts.
POSTGRESQL = {
    "25006": FaultKind.READ_ONLY,  # read_only_sql_transaction: a standby, or told so
    "25P03": FaultKind.LOCKED,  # idle_in_transaction_session_timeout
    "25P04": FaultKind.LOCKED,  # transaction_timeout
    "40001": FaultKind.CONTENDED,  # serialization_failure
    "40P01": FaultKind.CONTENDED,  # deadlock_detected
    "53100": FaultKind.FULL,
    "55P03": FaultKind.LOCKED,  # lock_not_available
    "57014": FaultKind.LOCKED,  # query_canceled: statement_timeout
    "XX001": FaultKind.BROKEN,  # data_corrupted
    "XX002": FaultKind.BROKEN,  # index_corrupted
    "08": FaultKind.UNREACHABLE,  # connection exceptions
    "28": FaultKind.UNREACHABLE,  # invalid authorization
    "3D": FaultKind.UNREACHABLE,  # no such database
    "53": FaultKind.UNREACHABLE,  # too many connections, out of memory
    "57P": FaultKind.UNREACHABLE,  # shut down, starting up
    "58": FaultKind.BROKEN,  # system errors: I/O, missing files
}
# After one of these the connection is closed. SQLite: a file that was opened while it could not be written stays
# read-only for that connection. PostgreSQL: a new connection may reach the server that accepts writes.
UNUSABLE_AFTER = (FaultKind.READ_ONLY, FaultKind.BROKEN, FaultKind.UNREACHABLE)


def name_faults(engine: Engine, tell: Callable[[FaultKind], object] = lambda _: None) -> None:
    """Makes an engine raise `DatabaseFault` where the database is at fault, and close connections that are of no use
    afterwards."""

    @event.listens_for(engine, "handle_error")
    def _named(context: ExceptionContext) -> DatabaseFault | None:
        fault = fault_in(context.original_exception)
        if fault is None:
            return None
        if fault.kind in UNUSABLE_AFTER:
            context.is_disconnect = True
        tell(fault.kind)
        return fault


def fault_in(error: BaseException | None) -> DatabaseFault | None:
    """The database's fault behind a driver's error; None when the statement or its values are wrong."""
    if isinstance(error, sqlite3.Error):
        return _sqlite_fault(error)
    return _postgresql_fault(error) if "psycopg" in sys.modules else None


def _sqlite_fault(error: sqlite3.Error) -> DatabaseFault | None:
    code = getattr(error, "sqlite_errorcode", 0)
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_IOERR_SHMSIZE":  # no room for the WAL index
        return DatabaseFault(FaultKind.FULL, name)
    kind = SQLITE.get(code & 0xFF)
    return DatabaseFault(kind, name) if kind else None


def _postgresql_fault(error: BaseException | None) -> DatabaseFault | None:
    """Its driver takes nine MiB, and is loaded only where a PostgreSQL is spoken to."""
    import psycopg

    if not isinstance(error, psycopg.Error):
        return None
    state = error.sqlstate
    if state is None:  # raised by the driver itself: there was no answer from the server
        lost = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
        return DatabaseFault(FaultKind.UNREACHABLE, type(error).__name__) if lost else None
    kind = next((POSTGRESQL[state[:length]] for length in (5, 3, 2) if state[:length] in POSTGRESQL), None)
    return DatabaseFault(kind, state) if kind else None
