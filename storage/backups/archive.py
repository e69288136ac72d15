"""The format of a backup: a zip with a file for each table, a line for each row; pictures by their SHA-256; and a
manifest, written last.

Rows are written in a form that both databases can read.
"""

from __future__ import annotations

import zipfile
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import orjson
from sqlalchemy import JSON, Connection, DateTime, LargeBinary, MetaData, Table, func, select, text

FORMAT = 1
MANIFEST = "manifest.json"
SIMULATOR = "simulator.sqlite3"
ALEMBIC = "alembic_version"
Rows: TypeAlias = Sequence[Mapping[str, Any]]


class BrokenArchive(Exception):
    """A file that is no complete backup, or one of a later format; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class TableKept:
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds.

    `last_ids`: the last id that each table gave, where the database remembers it after the row is deleted. `left_out`:
    pictures that could not be copied, and why.
    """

    version: str
    revision: str
    taken_at: str
    database: str
    tables: Mapping[str, TableKept]
    last_ids: Mapping[str, int]
    files: Mapping[str, int]
    left_out: Mapping[str, str] = field(default_factory=dict)
    simulator: str = ""
    format: int = FORMAT

    def to_json(self) -> bytes:
        return orjson.dumps(asdict(self), option=orjson.OPT_INDENT_2)


def member_of(table: str) -> str:
    return f"tables/{table}.jsonl"


def member_of_file(sha256: str) -> str:
    return f"files/{sha256}"


def open_archive(path: Path) -> zipfile.ZipFile:
    """Raises `BrokenArchive` for what is no zip, or an incomplete one, which has no directory at its end."""
    try:
        return zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        raise BrokenArchive(f"{path}: {error}") from None


def read_manifest(archive: zipfile.ZipFile) -> Manifest:
    """Raises `BrokenArchive` where there is none, or one of a later format."""
    try:
        told = orjson.loads(archive.read(MANIFEST))
        if told["format"] != FORMAT:
            raise BrokenArchive(f"format {told['format']}")
        tables = {name: TableKept(**kept) for name, kept in told.pop("tables").items()}
        return Manifest(tables=tables, **told)
    except (KeyError, TypeError, orjson.JSONDecodeError, zipfile.BadZipFile) as error:
        raise BrokenArchive(f"{MANIFEST}: {error}") from None


def tables_of(connection: Connection) -> list[Table]:
    """The tables as they are in the database, whatever its revision, in the order of their foreign keys."""
    found = MetaData()
    found.reflect(connection)
    for table in found.tables.values():
        for column in table.columns:
            if isinstance(column.type, JSON):
                column.type.none_as_null = True
    return [table for table in found.sorted_tables if table.name != ALEMBIC]


def last_ids(connection: Connection, tables: Sequence[Table]) -> dict[str, int]:
    """The last id that each table gave, also to rows that are deleted, where the database remembers it."""
    if connection.dialect.name == "sqlite":
        if not connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'")).first():
            return {}
        return {row.name: row.seq for row in connection.execute(text("SELECT name, seq FROM sqlite_sequence"))}
    found = {}
    for table in tables:
        if sequence := sequence_of(connection, table):
            found[str(table.name)] = connection.execute(text(f"SELECT last_value FROM {sequence}")).scalar_one()
    return found


def sequence_of(connection: Connection, table: Table) -> str | None:
    """The sequence from which PostgreSQL gives a table's ids."""
    if "id" not in table.columns:
        return None
    return connection.execute(select(func.pg_get_serial_sequence(table.name, "id"))).scalar()


def heading(table: Table) -> bytes:
    return orjson.dumps([column.name for column in table.columns])


def line(row: Sequence[Any]) -> bytes:
    return orjson.dumps([_plain(value) for value in row])


def _plain(value: object) -> object:
    """Times in UTC, since SQLite returns them without a zone; bytes as base64."""
    if isinstance(value, datetime):
        return (value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)).isoformat()
    if isinstance(value, bytes):
        return b64encode(value).decode()
    return value


def columns_in(table: Table, first: bytes) -> list[str]:
    """The column names in the first line of a file. Raises `BrokenArchive` where the table has others."""
    names: list[str] = orjson.loads(first)
    if {*names} != {column.name for column in table.columns}:
        raise BrokenArchive(f"columns of {table.name}: {names}")
    return names


def row_of(table: Table, names: Sequence[str], kept: bytes) -> dict[str, Any]:
    values = dict(zip(names, orjson.loads(kept), strict=True))
    for name, value in values.items():
        kind = table.columns[name].type
        if isinstance(value, str) and isinstance(kind, DateTime):
            values[name] = datetime.fromisoformat(value)
        elif isinstance(value, str) and isinstance(kind, LargeBinary):
            values[name] = b64decode(value)
    return values
