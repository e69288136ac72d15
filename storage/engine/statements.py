"""Prepared statements for the hot path: compiled once by SQLAlchemy, then passed to the driver directly.

For a few rows, SQLAlchemy's work around a statement takes longer than the database's. The statements are written with
SQLAlchemy as all others, and compiled once for each dialect and for each length of the lists in them (docs/adr/0025).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.sql.compiler import ExpandedState

from storage.engine.database import Transaction

Rows = list[Any]  # tuples of the selected columns
Convert = Callable[[Any], Any]
T = TypeVar("T")


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


@contextmanager
def savepoint(tx: Transaction, mistake: type[Exception]) -> Iterator[None]:
    """A savepoint: an error of the class `mistake` undoes what was done within the block, and is raised again.
    Any other error undoes the whole transaction.

    After the error all objects of the session are detached. SQLAlchemy's own savepoints keep them, and cost much more.
    """
    tx.flush()
    connection = tx.connection()
    run(connection, "SAVEPOINT begun", ()).close()
    try:
        yield
        tx.flush()
    except mistake:
        tx.expunge_all()
        run(connection, "ROLLBACK TO SAVEPOINT begun", ()).close()
        raise
    run(connection, "RELEASE SAVEPOINT begun", ()).close()


def _raise_translated(connection: Connection, error: Exception, statement: str, cursor: Any) -> None:
    """Raises what SQLAlchemy would raise for a driver's error; it has no public function for this."""
    connection._handle_dbapi_exception(error, statement, None, cursor, None)


class PreparedStatement:
    """A statement that runs very often on few rows. Values are passed by name; lists may have any length.

    Results come as the driver returns them, so it must not select columns of times or JSON.
    """

    def __init__(self, statement: Executable) -> None:
        self.statement = statement
        self._compiled = cache(lambda dialect, sizes: _compile(statement, dialect, dict(sizes)))

    def rows(self, tx: Transaction, **values: Any) -> Rows:
        found: Rows = self._run(tx, values).fetchall()
        return found

    def run(self, tx: Transaction, **values: Any) -> None:
        self._run(tx, values).close()

    def _run(self, tx: Transaction, values: Mapping[str, Any]) -> Any:
        connection = tx.connection()
        filled = {name: padded(one) if isinstance(one, list) else one for name, one in values.items()}
        sizes = tuple((name, len(one) if isinstance(one, list) else None) for name, one in filled.items())
        compiled = self._compiled(connection.dialect, sizes)
        return run(connection, compiled.text, compiled.values(filled))


@dataclass(frozen=True, slots=True)
class _CompiledStatement:
    """A statement's text and its parameters, in the order or with the names that the driver wants."""

    text: str
    names: tuple[str, ...] | None  # None where the driver takes values by position
    parameters: tuple[_Parameter, ...]

    def values(self, given: Mapping[str, Any]) -> Any:
        found = [one.value(given) for one in self.parameters]
        return found if self.names is None else dict(zip(self.names, found, strict=True))


@dataclass(frozen=True, slots=True)
class _Parameter:
    """One value: passed as `name`, or as the element `number` of the list `name`."""

    name: str
    number: int | None
    convert: Convert | None
    otherwise: Any  # the value in the statement, where none is passed

    def value(self, given: Mapping[str, Any]) -> Any:
        value = given.get(self.name, self.otherwise)
        if self.number is not None:
            value = value[self.number]
        return self.convert(value) if self.convert else value


def _compile(statement: Executable, dialect: Dialect, sizes: Mapping[str, int | None]) -> _CompiledStatement:
    """`sizes` has, for each value that will be passed, the length of the list, or None for a single value."""
    compiled: Any = statement.compile(dialect=dialect)  # type: ignore[attr-defined]  # all have it
    state = compiled.construct_expanded_state(
        {name: None if size is None else [None] * size for name, size in sizes.items()}
    )
    members = {one: (name, at) for name, several in state.parameter_expansion.items() for at, one in enumerate(several)}
    names = state.positiontup or tuple(state.parameters)
    parameters = tuple(_parameter(state, name, *members.get(name, (name, None))) for name in names)
    return _CompiledStatement(state.statement, None if state.positiontup else tuple(names), parameters)


def _parameter(state: ExpandedState, bound: str, name: str, number: int | None) -> _Parameter:
    convert: Any = state.processors.get(bound)
    return _Parameter(name, number, convert, state.parameters[bound])


def padded(values: Sequence[T]) -> list[T]:
    """The list, its last value repeated until the length is a power of two: so only few lengths are compiled. An empty
    list stays empty."""
    length = 1 << (len(values) - 1).bit_length() if values else 0
    return list(values) + list(values[-1:]) * (length - len(values))
