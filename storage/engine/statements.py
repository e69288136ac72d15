"""Statements of the hot path, made ready once and handed to the driver as they are.

For the few rows of one batch, what SQLAlchemy does around a statement takes longer than the database does. The
statements are still its own: written as any other, compiled once for each dialect and size of list.
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

Rows = list[Any]  # tuples of whatever was asked for
Convert = Callable[[Any], Any]
T = TypeVar("T")


def run(connection: Connection, statement: str, values: Any) -> Any:
    """A cursor that has run a statement in the driver's own writing. Faults are named as everywhere."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement, values)
    except connection.dialect.loaded_dbapi.Error as error:
        _tell(connection, error, statement, cursor)
    return cursor


def run_many(connection: Connection, statement: str, many: Sequence[Any]) -> None:
    """As `run`, once for each of the values."""
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(statement, many)
    except connection.dialect.loaded_dbapi.Error as error:
        _tell(connection, error, statement, cursor)
    cursor.close()


@contextmanager
def undone_by(tx: Transaction, mistake: type[Exception]) -> Iterator[None]:
    """Whatever is done within is undone by such an error, and nothing else is; any other is left to the transaction.

    What was read before is good no more after the error. SQLAlchemy's own savepoints keep it good, and cost much more.
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


def _tell(connection: Connection, error: Exception, statement: str, cursor: Any) -> None:
    """Raises what SQLAlchemy would have raised; it offers no public way to ask for that."""
    connection._handle_dbapi_exception(error, statement, None, cursor, None)


class Ready:
    """A statement that asks for, or changes, few rows very often. Its values go in by name; lists may have any length.

    What it returns comes as the driver gives it: good for numbers and words, not for moments or codes.
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
        filled = {name: filled_up(one) if isinstance(one, list) else one for name, one in values.items()}
        sizes = tuple((name, len(one) if isinstance(one, list) else None) for name, one in filled.items())
        compiled = self._compiled(connection.dialect, sizes)
        return run(connection, compiled.text, compiled.values(filled))


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement's text, and where each of its values comes from: the name it has and its place in a list."""

    text: str
    names: tuple[str, ...] | None  # None where the driver takes values by their places
    places: tuple[_Place, ...]

    def values(self, given: Mapping[str, Any]) -> Any:
        found = [one.value(given) for one in self.places]
        return found if self.names is None else dict(zip(self.names, found, strict=True))


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    number: int | None
    convert: Convert | None
    otherwise: Any  # what the statement itself says

    def value(self, given: Mapping[str, Any]) -> Any:
        value = given.get(self.name, self.otherwise)
        if self.number is not None:
            value = value[self.number]
        return self.convert(value) if self.convert else value


def _compile(statement: Executable, dialect: Dialect, sizes: Mapping[str, int | None]) -> _Compiled:
    """`sizes` names what will be given: how many in a list, None for one value alone."""
    compiled: Any = statement.compile(dialect=dialect)  # type: ignore[attr-defined]  # all of them can
    state = compiled.construct_expanded_state(
        {name: None if size is None else [None] * size for name, size in sizes.items()}
    )
    members = {one: (name, at) for name, several in state.parameter_expansion.items() for at, one in enumerate(several)}
    names = state.positiontup or tuple(state.parameters)
    places = tuple(_place(state, name, *members.get(name, (name, None))) for name in names)
    return _Compiled(state.statement, None if state.positiontup else tuple(names), places)


def _place(state: ExpandedState, bound: str, name: str, number: int | None) -> _Place:
    convert: Any = state.processors.get(bound)
    return _Place(name, number, convert, state.parameters[bound])


def filled_up(values: Sequence[T]) -> list[T]:
    """The last repeated up to a power of two, so that few lengths are ever compiled; a list of nothing stays so."""
    length = 1 << (len(values) - 1).bit_length() if values else 0
    return list(values) + list(values[-1:]) * (length - len(values))
