"""恢复: restores an archive into an empty database and folder, checking each part, in one transaction."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO

from sqlalchemy import (
    Connection,
    ForeignKeyConstraint,
    String,
    Table,
    cast,
    func,
    insert,
    inspect,
    literal,
    select,
    text,
    update,
)
from sqlalchemy.schema import AddConstraint, DropConstraint

from domain.kinds import MediaState
from storage.backups.archive import (
    SIMULATOR,
    BrokenArchive,
    Manifest,
    columns_in,
    member_of,
    member_of_file,
    open_archive,
    read_manifest,
    row_of,
    sequence_of,
    tables_of,
)
from storage.engine.copies import atomic_file
from storage.engine.database import Database, printable_location
from storage.messages.file_store import Files
from storage.migrations import NewerSchema, build, check_foreign_keys, known, lock_out_others

ROWS_AT_ONCE = 1000
NUMBERED = "cases-%"  # the counters from which case numbers come
REMEMBERS = text("SELECT 1 FROM sqlite_master WHERE name = :name AND sql LIKE '%AUTOINCREMENT%'")


class NotEmpty(Exception):
    """There is something where the backup should be restored; the text names it."""


def restore_backup(path: Path, database: Database, files: Files, simulator: Path, *, skip_numbers: int = 0) -> Manifest:
    """Restores a backup into an empty database and folder, and migrates the tables to this version.

    Pictures come first, the rows last in one transaction: after a failure everything is still empty. Raises
    `BrokenArchive`, `NewerSchema`, `NotEmpty`.
    """
    with open_archive(path) as archive, database.engine.connect() as connection:
        manifest = read_manifest(archive)
        if not known(manifest.revision):
            raise NewerSchema(manifest.revision)
        lock_out_others(connection)
        _check_empty(connection, files, simulator)
        with _removed_after_an_error(files, simulator):
            _put_pictures(archive, manifest, files)
            _put_simulator(archive, manifest, simulator)
            build(connection, manifest.revision)
            _put_tables(connection, archive, manifest)
            build(connection)
            _continue_ids(connection, manifest)
            _skip_numbers(connection, skip_numbers)
            check_foreign_keys(connection)
        connection.commit()
    return manifest


@contextmanager
def _removed_after_an_error(files: Files, simulator: Path) -> Iterator[None]:
    """Deletes the files that were restored when a later step fails.

    It does not when the commit fails, since it may have taken effect, nor when the process is killed.
    """
    had_folder = files.root.exists()
    try:
        yield
    except BaseException:
        for one in files.root.glob("*"):
            shutil.rmtree(one)
        if files.root.exists() and not had_folder:
            files.root.rmdir()
        simulator.unlink(missing_ok=True)
        raise


def _check_empty(connection: Connection, files: Files, simulator: Path) -> None:
    if tables := inspect(connection).get_table_names():
        raise NotEmpty(f"{printable_location(connection.engine.url)} ({len(tables)} tables)")
    if any(one.is_file() or one.is_symlink() for one in files.root.rglob("*")):
        raise NotEmpty(str(files.root))
    if simulator.exists():
        raise NotEmpty(str(simulator))


def _put_pictures(archive: zipfile.ZipFile, manifest: Manifest, files: Files) -> None:
    for sha256 in manifest.files:
        with _member(archive, member_of_file(sha256)) as member:
            content = member.read()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise BrokenArchive(member_of_file(sha256))
        files.keep(content)


def _put_simulator(archive: zipfile.ZipFile, manifest: Manifest, simulator: Path) -> None:
    if not manifest.simulator:
        return
    with atomic_file(simulator) as part:
        with _member(archive, SIMULATOR) as member, part.open("wb") as file:
            shutil.copyfileobj(member, file)
        with part.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != manifest.simulator:
                raise BrokenArchive(SIMULATOR)


@contextmanager
def _member(archive: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    try:
        with archive.open(name) as member:
            yield member
    except (KeyError, EOFError, zipfile.BadZipFile) as error:
        raise BrokenArchive(f"{name}: {error}") from None


def _put_tables(connection: Connection, archive: zipfile.ZipFile, manifest: Manifest) -> None:
    tables = tables_of(connection)
    if {table.name for table in tables} != {*manifest.tables}:
        raise BrokenArchive(f"tables: {', '.join(manifest.tables)}")
    with _without_foreign_keys(connection, tables):
        for table in tables:
            connection.execute(table.delete())  # rows that a migration may have inserted
            _put_table(connection, table, archive, manifest)
        _forget_left_out(connection, tables, manifest)


@contextmanager
def _without_foreign_keys(connection: Connection, tables: Sequence[Table]) -> Iterator[None]:
    """PostgreSQL: drops the foreign keys, and creates them again at the end, which checks them: a case may refer to a
    case in a later row. On SQLite `check_foreign_keys` does this check.
    """
    ties = [
        constraint
        for table in tables
        for constraint in table.constraints
        if isinstance(constraint, ForeignKeyConstraint) and connection.dialect.name == "postgresql"
    ]
    for tie in ties:
        connection.execute(DropConstraint(tie))
    yield
    for tie in ties:
        connection.execute(AddConstraint(tie))


def _put_table(connection: Connection, table: Table, archive: zipfile.ZipFile, manifest: Manifest) -> None:
    name, rows, sha256 = member_of(table.name), 0, hashlib.sha256()
    with _member(archive, name) as member:
        sha256.update(first := member.readline())
        names = columns_in(table, first)
        while lines := list(islice(member, ROWS_AT_ONCE)):
            sha256.update(b"".join(lines))
            connection.execute(insert(table), [row_of(table, names, one) for one in lines])
            rows += len(lines)
    if (rows, sha256.hexdigest()) != (manifest.tables[table.name].rows, manifest.tables[table.name].sha256):
        raise BrokenArchive(name)


def _forget_left_out(connection: Connection, tables: Sequence[Table], manifest: Manifest) -> None:
    """Marks pictures that could not be copied as forgotten, so that no row says that they are kept."""
    media = next(table for table in tables if table.name == "media")
    gone = {"state": MediaState.FORGOTTEN, "sha256": "", "file": literal("forgotten-") + cast(media.c.id, String)}
    gone |= {"name": ""} if "name" in media.c else {}  # an older version knew no files
    for sha256 in manifest.left_out:
        connection.execute(update(media).where(media.c.sha256 == sha256).values(gone))


def _continue_ids(connection: Connection, manifest: Manifest) -> None:
    """Continues the ids of each table after the last one given, so that an old button never names a new row."""
    for table in tables_of(connection):
        if "id" in table.columns:
            highest = connection.execute(select(func.max(table.c.id))).scalar() or 0
            if last := max(highest, manifest.last_ids.get(table.name, 0)):
                _continue_after(connection, table, last)


def _continue_after(connection: Connection, table: Table, last: int) -> None:
    """SQLite continues after the highest row by itself, except for tables with AUTOINCREMENT."""
    about = {"name": table.name, "last": last}
    if connection.dialect.name == "postgresql":
        if sequence := sequence_of(connection, table):
            connection.execute(select(func.setval(sequence, last)))
    elif connection.execute(REMEMBERS, about).first():
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), about)
        connection.execute(text("INSERT INTO sqlite_sequence VALUES (:name, :last)"), about)


def _skip_numbers(connection: Connection, count: int) -> None:
    """Skips case numbers that may have been given to residents after the backup."""
    raised = text("UPDATE counters SET value = value + :count WHERE name LIKE :numbered")
    connection.execute(raised, {"count": count, "numbered": NUMBERED})
