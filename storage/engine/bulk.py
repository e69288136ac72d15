"""Bulk inserts: many rows with one statement. Ids are reserved before, columns that are not named get the defaults of
the model. The statements go to the driver directly (`storage.engine.driver`), as docs/adr/0025 says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

from pydantic_core import PydanticUndefined
from sqlalchemy import Dialect, Table, text

from storage.engine import driver
from storage.engine.database import Transaction
from storage.engine.statements import padded
from storage.tables import SQLModel
from storage.tables.columns import UtcDateTime

NEXT = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")
ROWS_PER_STATEMENT = 128  # databases limit how many values one statement may have
CACHED_TIMES = 1024  # converted times: the rows of a batch have few different ones

Row = Mapping[str, Any]
Convert = Callable[[Any], Any]


def new_ids(tx: Transaction, model: type[SQLModel], count: int) -> Sequence[int]:
    """Ids for so many new rows, in rising order. On SQLite they are valid until the transaction ends: there is only one
    writer."""
    connection, table = tx.connection(), _table(model)
    if connection.dialect.name == "postgresql":
        return list(connection.execute(NEXT, {"name": table.name, "count": count}).scalars())
    last = driver.run(connection, f"SELECT max(id) FROM {table.name}", ()).fetchone()[0] or 0
    return range(last + 1, last + 1 + count)


def add(tx: Transaction, model: type[SQLModel], rows: Sequence[Row]) -> None:
    """Inserts rows, which must all name the same columns; the other columns get the model's defaults."""
    connection = tx.connection()
    insert = _insert(model, tuple(rows[0]), connection.dialect) if rows else None
    if insert and len(rows) == 1:
        driver.run(connection, insert.of(1), insert.values(rows[0])).close()
    elif insert:
        driver.run_many(connection, insert.of(1), [insert.values(row) for row in rows])


def add_one(tx: Transaction, model: type[SQLModel], row: Row) -> int:
    """Inserts a row as `add` does, and returns its id."""
    connection = tx.connection()
    insert = _insert(model, tuple(row), connection.dialect)
    [(row_id,)] = driver.run(connection, f"{insert.of(1)} RETURNING id", insert.values(row)).fetchall()
    return int(row_id)


def upsert(tx: Transaction, model: type[SQLModel], row: Row, unique: Sequence[str]) -> None:
    """Inserts a row as `add` does, or updates the row that has the same values in the `unique` columns."""
    connection = tx.connection()
    insert = _insert(model, tuple(row), connection.dialect)
    changed = ", ".join(f"{name} = excluded.{name}" for name in row if name not in unique)
    statement = f"{insert.of(1)} ON CONFLICT ({', '.join(unique)}) DO UPDATE SET {changed}"
    driver.run(connection, statement, insert.values(row)).close()


def add_missing(tx: Transaction, model: type[SQLModel], rows: Sequence[Row], returning: str) -> driver.Rows:
    """Inserts rows as `add` does, but leaves out those whose unique key exists already. Returns the columns `returning`
    of the inserted rows.

    One statement inserts up to `ROWS_PER_STATEMENT` rows, all of them or none.
    """
    connection = tx.connection()
    added: driver.Rows = []
    for at in range(0, len(rows), ROWS_PER_STATEMENT):
        some = padded(rows[at : at + ROWS_PER_STATEMENT])  # a repeated row is left out like any other
        insert = _insert(model, tuple(rows[0]), connection.dialect)
        statement = f"{insert.of(len(some))} ON CONFLICT DO NOTHING RETURNING {returning}"
        values = [value for row in some for value in insert.values(row)]
        added += driver.run(connection, statement, values).fetchall()
    return added


@dataclass(frozen=True, slots=True)
class _Insert:
    """An INSERT statement of one dialect, and how each value is converted for the driver."""

    into: str
    placeholders: str
    named: Callable[[Row], tuple[Any, ...]]
    converted: tuple[tuple[int, Convert], ...]
    unnamed: tuple[Any, ...]

    def of(self, count: int) -> str:
        """The statement for so many rows at once."""
        return f"{self.into} VALUES {', '.join([self.placeholders] * count)}"

    def values(self, row: Row) -> list[Any]:
        values = [*self.named(row), *self.unnamed]
        for place, convert in self.converted:
            values[place] = convert(values[place])
        return values


@cache
def _insert(model: type[SQLModel], names: tuple[str, ...], dialect: Dialect) -> _Insert:
    table, quote = _table(model), dialect.identifier_preparer.quote
    defaults = {name: value for name, value in _defaults(model).items() if name not in names}
    converts = {name: _convert(table, name, dialect) for name in (*names, *defaults)}
    columns = ", ".join(map(quote, (*names, *defaults)))
    placeholder = "?" if dialect.paramstyle == "qmark" else "%s"
    placeholders = ", ".join([placeholder] * (len(names) + len(defaults)))
    unnamed = tuple(convert(value) if (convert := converts[name]) else value for name, value in defaults.items())
    converted = tuple((place, convert) for place, name in enumerate(names) if (convert := converts[name]))
    into = f"INSERT INTO {quote(table.name)} ({columns})"
    return _Insert(into, f"({placeholders})", itemgetter(*names), converted, unnamed)


def _convert(table: Table, name: str, dialect: Dialect) -> Convert | None:
    """How the column's type converts a value for the driver; None if it does not."""
    kind = table.c[name].type
    convert: Convert | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return lru_cache(CACHED_TIMES)(convert) if convert and isinstance(kind, UtcDateTime) else convert


def _table(model: type[SQLModel]) -> Table:
    table: Table = model.__table__  # type: ignore[attr-defined]  # SQLModel sets it on every table
    return table


def _defaults(model: type[SQLModel]) -> Mapping[str, Any]:
    """The values that SQLModel would use for columns that are not named; the database itself gives the id."""
    found = {}
    for name, field in model.model_fields.items():
        if name == "id":
            continue
        if field.default_factory is not None:
            found[name] = field.default_factory()  # type: ignore[call-arg]  # our factories take no argument
        elif field.default is not PydanticUndefined:
            found[name] = field.default
    return found
