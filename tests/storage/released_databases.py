"""Databases as a released version left them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text

from storage.engine.database import Database
from storage.migrations import build, lock_out_others

RELEASED = Path(__file__).parent / "released"


VERSIONS = Path(__file__).parents[2] / "storage" / "migrations" / "versions"


REVISIONS = sorted(file.name.split("_")[0] for file in VERSIONS.glob("[0-9]*.py"))


Kept = dict[str, list[dict[str, Any]]]


def fill(connection: Connection, until: str) -> None:
    """Builds a revision step by step, putting in at each what it made possible."""
    for revision in REVISIONS[: REVISIONS.index(until) + 1]:
        build(connection, revision)
        if (file := RELEASED / f"{revision}.sql").exists():
            insert(connection, file.read_text(encoding="utf-8"))
    count_on(connection)


def insert(connection: Connection, statements: str) -> None:
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.dbapi_connection
        driver.create_function("decode", 2, lambda digits, _: bytes.fromhex(digits))
    else:
        connection.execute(text("SET LOCAL TIME ZONE 'UTC'"))
    for statement in statements.split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)


def count_on(connection: Connection) -> None:
    """Ids go on after those written here, as they would have."""
    if connection.dialect.name == "postgresql":
        for name, kept in rows(connection).items():
            if kept and "id" in kept[0]:
                last = f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"
                connection.execute(text(last))


def rows(connection: Connection) -> Kept:
    """Every row of every table as the driver has it, in an order of its own."""
    names = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
    return {name: sorted(_rows(connection, name), key=lambda row: [*map(str, row.values())]) for name in sorted(names)}


def _rows(connection: Connection, table: str) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")]


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    database = Database(url)
    with database.engine.connect() as connection:
        yield connection
        connection.commit()
    database.close()


def database_at(url: str, revision: str) -> Kept:
    """A database of a revision with rows in it, and what they are."""
    with connected(url) as connection:
        lock_out_others(connection)
        fill(connection, revision)
        return rows(connection)
