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

from sqlalchemy import Dialect, Executable
from sqlalchemy.sql.compiler import ExpandedState

from storage.engine.database import Transaction
from storage.engine.driver import Rows, run

Convert = Callable[[Any], Any]
T = TypeVar("T")


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


class PreparedStatement:
    """A statement that runs very often on few rows. Values are passed by name; lists may have any length."""

    def __init__(self, statement: Executable) -> None:
        self.statement = statement
        self._compiled = cache(lambda dialect, sizes: _compile(statement, dialect, dict(sizes)))
        self._read_by = cache(lambda dialect: _readers(statement, dialect))

    def rows(self, tx: Transaction, **values: Any) -> Rows:
        """Results as the driver returns them: for a statement that selects no times, choices or JSON."""
        found: Rows = self._run(tx, values).fetchall()
        return found

    def read(self, tx: Transaction, **values: Any) -> Rows:
        """Results as SQLAlchemy would return them."""
        found = [[*row] for row in self.rows(tx, **values)]
        for place, read in self._read_by(tx.connection().dialect):
            for row in found:
                row[place] = read(row[place])
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
    converts = {name: one.type.dialect_impl(dialect).bind_processor(dialect) for name, one in compiled.binds.items()}
    converts |= state.processors  # of the members of lists
    parameters = tuple(_parameter(state, name, converts.get(name), *members.get(name, (name, None))) for name in names)
    return _CompiledStatement(state.statement, None if state.positiontup else tuple(names), parameters)


def _parameter(state: ExpandedState, bound: str, convert: Convert | None, name: str, number: int | None) -> _Parameter:
    return _Parameter(name, number, convert, state.parameters[bound])


def _readers(statement: Any, dialect: Dialect) -> list[tuple[int, Convert]]:  # Any: of several kinds, all have columns
    """How values of the selected columns are read, where the driver returns something else, with the column's place."""
    columns = enumerate(statement.selected_columns)
    readers = ((place, one.type.dialect_impl(dialect).result_processor(dialect, None)) for place, one in columns)
    return [(place, read) for place, read in readers if read]


def padded(values: Sequence[T]) -> list[T]:
    """The list, its last value repeated until the length is a power of two: so only few lengths are compiled. An empty
    list stays empty."""
    length = 1 << (len(values) - 1).bit_length() if values else 0
    return list(values) + list(values[-1:]) * (length - len(values))
