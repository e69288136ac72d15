"""备份: copies database and files into one archive while the service runs.

The rows are read in one transaction, so they are of one moment. Pictures never change under their name, so they are
copied afterwards. The simulator's own file comes last, so that it is newer than the rows: an older one would use keys
again, and the inbox would take new updates for repeated ones.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
from sqlalchemy import Connection, Table, select, text

from domain.kinds import MediaState
from storage.backups.archive import (
    MANIFEST,
    SIMULATOR,
    Manifest,
    TableKept,
    heading,
    last_ids,
    line,
    member_of,
    member_of_file,
    tables_of,
)
from storage.engine.copies import atomic_file, copy_sqlite
from storage.engine.database import Database
from storage.messages.file_store import Files
from storage.migrations import NewerSchema, known, revision_of

ROWS_AT_ONCE = 1000
FAST = 1  # of zlib's nine levels


class Damaged(Exception):
    """A row cannot be read, so the backup would be incomplete; the text names its table."""


@dataclass(slots=True)
class Copied:
    """What went into the archive so far."""

    revision: str = ""
    tables: dict[str, TableKept] = field(default_factory=dict)
    last_ids: dict[str, int] = field(default_factory=dict)
    pictures: set[str] = field(default_factory=set)
    files: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    simulator: str = ""


def take(database: Database, files: Files, simulator: Path, target: Path, *, version: str, now: datetime) -> Manifest:
    """Writes the archive of an existing database. The file gets its name only when it is complete and on disk.

    `now` is real time. Raises `NewerSchema`, `Damaged`.
    """
    copied = Copied()
    with atomic_file(target) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=FAST) as archive:
        with _one_moment(database) as connection:
            _copy_tables(connection, archive, copied)
        _copy_pictures(files, archive, copied)
        _tell_why_left_out(database, copied)
        _copy_simulator(simulator, archive, copied, beside=target.parent)
        manifest = _manifest(copied, database, version, now)
        archive.writestr(MANIFEST, manifest.to_json())
    return manifest


@contextmanager
def _one_moment(database: Database) -> Iterator[Connection]:
    """A transaction that sees one state of the database, however long it lasts; it blocks no writer."""
    with database.engine.connect() as connection:
        if database.is_sqlite:
            connection.execute(text("BEGIN"))
        else:
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        yield connection
        connection.rollback()


def _copy_tables(connection: Connection, archive: zipfile.ZipFile, copied: Copied) -> None:
    revision = revision_of(connection)
    assert revision is not None
    if not known(revision):
        raise NewerSchema(revision)
    copied.revision = revision
    tables = tables_of(connection)
    for table in tables:
        try:
            copied.tables[str(table.name)] = _copy_table(connection, table, archive, copied)
        except orjson.JSONDecodeError:
            raise Damaged(table.name) from None
    copied.last_ids = last_ids(connection, tables)


def _copy_table(connection: Connection, table: Table, archive: zipfile.ZipFile, copied: Copied) -> TableKept:
    rows, sha256 = 0, hashlib.sha256()
    found = connection.execute(
        select(table).order_by(*table.primary_key), execution_options={"yield_per": ROWS_AT_ONCE}
    )
    with archive.open(member_of(table.name), "w", force_zip64=True) as member:
        sha256.update(first := heading(table) + b"\n")
        member.write(first)
        for part in found.partitions():
            written = b"".join(line(row) + b"\n" for row in part)
            sha256.update(written)
            member.write(written)
            rows += len(part)
            if table.name == "media":
                copied.pictures |= {row.sha256 for row in part if row.state == MediaState.KEPT and row.sha256}
    return TableKept(rows, sha256.hexdigest())


def _copy_pictures(files: Files, archive: zipfile.ZipFile, copied: Copied) -> None:
    for sha256 in sorted(copied.pictures):
        try:
            content = files.path(sha256).read_bytes()
        except FileNotFoundError:
            copied.left_out[sha256] = "dropped"
            continue
        if hashlib.sha256(content).hexdigest() != sha256:
            copied.left_out[sha256] = "damaged"
            continue
        archive.writestr(zipfile.ZipInfo(member_of_file(sha256)), content, zipfile.ZIP_STORED)
        copied.files[sha256] = len(content)


def _tell_why_left_out(database: Database, copied: Copied) -> None:
    """A missing picture was deleted with the person who sent it, unless its row still says that it is kept: then it is
    lost."""
    with _one_moment(database) as connection:
        media = next(table for table in tables_of(connection) if table.name == "media")
        for sha256, why in copied.left_out.items():
            still = select(media.c.id).where(media.c.sha256 == sha256, media.c.state == MediaState.KEPT).limit(1)
            if why == "dropped" and connection.execute(still).first():
                copied.left_out[sha256] = "lost"


def _copy_simulator(simulator: Path, archive: zipfile.ZipFile, copied: Copied, *, beside: Path) -> None:
    if not simulator.exists():
        return
    with TemporaryDirectory(dir=beside) as folder:
        copy = Path(folder) / SIMULATOR
        copy_sqlite(simulator, copy)
        with copy.open("rb") as file:
            copied.simulator = hashlib.file_digest(file, "sha256").hexdigest()
        archive.write(copy, SIMULATOR)


def _manifest(copied: Copied, database: Database, version: str, now: datetime) -> Manifest:
    return Manifest(
        version=version,
        revision=copied.revision,
        taken_at=now.isoformat(),
        database=database.engine.dialect.name,
        tables=copied.tables,
        last_ids=copied.last_ids,
        files=copied.files,
        left_out=copied.left_out,
        simulator=copied.simulator,
    )
