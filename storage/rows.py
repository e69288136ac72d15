"""Rows written many at a time: their ids known beforehand, their other columns as the tables' own defaults say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from pydantic_core import PydanticUndefined
from sqlalchemy import Insert, Table, func, insert, select, text

from storage.database import Transaction
from storage.tables import SQLModel

NEXT = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")


def new_ids(tx: Transaction, model: type[SQLModel], count: int) -> Sequence[int]:
    """Ids for so many new rows, rising; on SQLite good until the transaction ends, since nobody else writes."""
    connection, table = tx.connection(), table_of(model)
    if connection.dialect.name == "postgresql":
        return list(connection.execute(NEXT, {"name": table.name, "count": count}).scalars())
    last = connection.execute(_last(model)).scalar() or 0
    return range(last + 1, last + 1 + count)


def add(tx: Transaction, model: type[SQLModel], rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows that all name the same columns; columns that none names get the model's defaults."""
    if rows:
        unnamed = {name: value for name, value in _defaults(model).items() if name not in rows[0]}
        tx.connection().execute(_insert(model), [{**unnamed, **row} for row in rows])


def table_of(model: type[SQLModel]) -> Table:
    table: Table = model.__table__  # type: ignore[attr-defined]  # SQLModel sets it on every table
    return table


@cache
def _insert(model: type[SQLModel]) -> Insert:
    return insert(table_of(model))


@cache
def _last(model: type[SQLModel]) -> Any:  # Any: a select of one number
    return select(func.max(table_of(model).c.id))


@cache
def _defaults(model: type[SQLModel]) -> Mapping[str, Any]:
    """What SQLModel would put where nothing is said; a number given by the database is left to it."""
    found = {}
    for name, field in model.model_fields.items():
        if name == "id":
            continue
        if field.default_factory is not None:
            found[name] = field.default_factory()  # type: ignore[call-arg]  # ours take nothing
        elif field.default is not PydanticUndefined:
            found[name] = field.default
    return found
