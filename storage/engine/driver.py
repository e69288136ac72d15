"""The driver itself: statements in its own parameter style, with the errors of SQLAlchemy (docs/adr/0025)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

Rows = list[Any]  # tuples of the selected columns


def run(connection: Connection, statement: str, values: Any) -> Any:
    """Runs a statement in the driver's parameter style, and returns its cursor. Errors are those of SQLAlchemy."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement, values)
    except connection.dialect.loaded_dbapi.Error as error:
        _raise_translated(connection, error, statement, cursor)
    return cursor


def run_many(connection: Connection, statement: str, many: Sequence[Any]) -> None:
    """Runs a statement as `run` does, once for each set of values."""
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(statement, many)
    except connection.dialect.loaded_dbapi.Error as error:
        _raise_translated(connection, error, statement, cursor)
    cursor.close()


def _raise_translated(connection: Connection, error: Exception, statement: str, cursor: Any) -> None:
    """Raises what SQLAlchemy would raise for a driver's error; it has no public function for this."""
    connection._handle_dbapi_exception(error, statement, None, cursor, None)
