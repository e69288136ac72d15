"""Migrates a database to this version with Alembic; an SQLite file is copied before.

Alembic is imported only when there is something to migrate: it takes eleven MiB and a tenth of the time of a start.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.engine import make_url

from storage.engine.copies import copy_sqlite
from storage.engine.database import Database

HERE = Path(__file__).parent
LOCK = 0x5A5A_2026  # any number, the same in every process
PATIENCE_MS = 600_000  # how long a process waits on SQLite for another that migrates


class BrokenMigration(Exception):
    """After a migration a row refers to a row that does not exist; the migration was rolled back."""


class NewerSchema(Exception):
    """The database is at a revision that this version does not know; nothing was changed."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


def upgrade(url: str) -> str | None:
    """Applies the missing migrations, once, however many processes start together; returns the revision before, if any.

    Raises `NewerSchema`, or `BrokenMigration` when a foreign key is broken afterwards (on SQLite; PostgreSQL checks by
    itself). After an error the database is as it was.
    """
    database = Database(url)
    try:
        with database.engine.connect() as connection:
            if _behind(connection):
                connection.rollback()
                return _upgrade_alone(database, connection)
        return newest()
    finally:
        database.close()


def _upgrade_alone(database: Database, connection: Connection) -> str | None:
    lock_out_others(connection)
    before = revision_of(connection)
    if _behind(connection):  # another process may have been faster
        copy_first(database)
        build(connection)
        check_foreign_keys(connection)
    connection.commit()
    return before


def lock_out_others(connection: Connection) -> None:
    """Begins a transaction during which no other process migrates; on SQLite no other connection writes."""
    if connection.dialect.name == "sqlite":
        connection.detach()  # out of the pool: nobody else may get a connection without foreign keys
        connection.execute(text(f"PRAGMA busy_timeout={PATIENCE_MS}"))
        connection.execute(text("PRAGMA foreign_keys=OFF"))  # batch mode rebuilds tables; checked below
        connection.execute(text("BEGIN IMMEDIATE"))
    else:
        connection.execute(text("SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0"))
        for limit in ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"):
            connection.execute(text(f"SET LOCAL {limit} = 0"))  # the limits of `Database` are for short work
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def build(connection: Connection, revision: str = "head") -> None:
    """Applies the migrations up to a revision, in the transaction that the connection is in."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def check_foreign_keys(connection: Connection) -> None:
    """Raises `BrokenMigration` where a foreign key of SQLite is broken."""
    if connection.dialect.name == "sqlite" and connection.execute(text("PRAGMA foreign_key_check")).first():
        raise BrokenMigration(f"rows of {connection.engine.url.database} point at nothing after the migration")


@cache
def _revisions() -> tuple[str, ...]:
    """All revisions of this version, the newest first, from the names of their files."""
    return tuple(sorted((one.name.partition("_")[0] for one in HERE.glob("versions/[0-9]*.py")), reverse=True))


def newest() -> str:
    """The revision of this version's tables."""
    return _revisions()[0]


def is_there(database: Database) -> bool:
    """Whether a database has tables of ours. Does not create an SQLite file that does not exist."""
    if database.is_sqlite and not _may_be_file(str(make_url(database.url).database)):
        return False
    with database.engine.connect() as connection:
        return revision_of(connection) is not None


def _may_be_file(name: str) -> bool:
    """Whether there may be such a file; if it cannot be checked, opening it will raise the error."""
    try:
        Path(name).stat()
    except FileNotFoundError:
        return False
    except OSError:
        pass
    return True


def known(revision: str) -> bool:
    """Whether this version has the migrations that lead to a revision."""
    return revision in _revisions()


def revision_of(connection: Connection) -> str | None:
    """The revision a database is at; None when it has no tables of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _behind(connection: Connection) -> bool:
    revision = revision_of(connection)
    if revision is not None and not known(revision):
        raise NewerSchema(revision)
    return revision != newest()


def copy_first(database: Database) -> None:
    """Copies an SQLite file beside itself, `name.before-TIME`, if there is anything in it yet."""
    file = make_url(database.url).database
    with database.engine.connect() as connection:
        if not database.is_sqlite or not file or not revision_of(connection):
            return
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    copy_sqlite(Path(file), Path(f"{file}.before-{stamp}"))
