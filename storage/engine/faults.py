"""What goes wrong with a database, told apart from what goes wrong with the work: the first is waited out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from enum import StrEnum

import psycopg
from sqlalchemy import Engine, ExceptionContext, event
from sqlalchemy.exc import IntegrityError

Clash = IntegrityError  # two pieces of work broke each other's uniqueness


class FaultKind(StrEnum):
    UNREACHABLE = "unreachable"  # no connection, or the server is going, coming or out of breath
    LOCKED = "locked"  # someone else held what was needed for too long
    CONTENDED = "contended"  # two pieces of work were in each other's way; either goes well alone
    FULL = "full"
    READ_ONLY = "read_only"
    BROKEN = "broken"  # the disk or the file itself


class DatabaseFault(Exception):
    """The database, not the work, is at fault: the same work may succeed later. Its text holds nobody's words."""

    def __init__(self, kind: FaultKind, code: str) -> None:
        super().__init__(f"{kind.value} ({code})")
        self.kind = kind


# By SQLite's primary result code. All others speak of the statement: a wrong one is the work's fault, however often
# it is tried, although the driver calls both OperationalError.
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
# By the beginning of PostgreSQL's SQLSTATE, longest first (its manual, appendix A).
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
    "28": FaultKind.UNREACHABLE,  # not let in
    "3D": FaultKind.UNREACHABLE,  # no such database
    "53": FaultKind.UNREACHABLE,  # too many connections, out of memory
    "57P": FaultKind.UNREACHABLE,  # shut down, starting up
    "58": FaultKind.BROKEN,  # system errors: input and output, files that are missing
}
# A connection that met one of these is not used again: an SQLite file opened while it could not be written stays so
# for whoever opened it, and a PostgreSQL that only reads may have a sister that writes.
SPOILT = (FaultKind.READ_ONLY, FaultKind.BROKEN, FaultKind.UNREACHABLE)


def name_faults(engine: Engine, tell: Callable[[FaultKind], object] = lambda _: None) -> None:
    """Has an engine raise `DatabaseFault` where the database is at fault, and forget connections that this spoilt."""

    @event.listens_for(engine, "handle_error")
    def _named(context: ExceptionContext) -> DatabaseFault | None:
        fault = fault_in(context.original_exception)
        if fault is None:
            return None
        if fault.kind in SPOILT:
            context.is_disconnect = True
        tell(fault.kind)
        return fault


def fault_in(error: BaseException | None) -> DatabaseFault | None:
    """The fault of the database that a driver's error tells of; None when it speaks of the work."""
    if isinstance(error, sqlite3.Error):
        return _sqlite_fault(error)
    if isinstance(error, psycopg.Error):
        return _postgresql_fault(error)
    return None


def _sqlite_fault(error: sqlite3.Error) -> DatabaseFault | None:
    code = getattr(error, "sqlite_errorcode", 0)
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_IOERR_SHMSIZE":  # the journal's index could not grow
        return DatabaseFault(FaultKind.FULL, name)
    kind = SQLITE.get(code & 0xFF)
    return DatabaseFault(kind, name) if kind else None


def _postgresql_fault(error: psycopg.Error) -> DatabaseFault | None:
    state = error.sqlstate
    if state is None:  # the driver's own: the server said nothing, since it was not there
        lost = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
        return DatabaseFault(FaultKind.UNREACHABLE, type(error).__name__) if lost else None
    kind = next((POSTGRESQL[state[:length]] for length in (5, 3, 2) if state[:length] in POSTGRESQL), None)
    return DatabaseFault(kind, state) if kind else None
