"""Brings a database's tables to this version: Alembic, on both databases, with a copy of an SQLite file made first.

Alembic is loaded only when there is something to be done: it takes eleven MiB and a tenth of a start.
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
    """A migration left rows that point at nothing; it was undone."""


class NewerSchema(Exception):
    """The database was brought to a revision that this version does not know; it was left as it is."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


def upgrade(url: str) -> str | None:
    """Applies what is missing, once, however many processes start together; returns the revision before, if any.

    A database that is up to date is left alone. Raises `NewerSchema`; `BrokenMigration` when rows point at nothing
    afterwards (SQLite; PostgreSQL checks by itself). Either way the database is as it was.
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
    with_others_kept_out(connection)
    before = revision_of(connection)
    if _behind(connection):  # another process may have been faster
        copy_first(database)
        build(connection)
        check_ties(connection)
    connection.commit()
    return before


def with_others_kept_out(connection: Connection) -> None:
    """Begins a transaction beside which nobody else migrates; on SQLite nobody else writes."""
    if connection.dialect.name == "sqlite":
        connection.detach()  # nobody else shall get a connection that checks no foreign keys
        connection.execute(text(f"PRAGMA busy_timeout={PATIENCE_MS}"))
        connection.execute(text("PRAGMA foreign_keys=OFF"))  # batch mode rebuilds tables; checked below
        connection.execute(text("BEGIN IMMEDIATE"))
    else:
        connection.execute(text("SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0"))
        for limit in ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"):
            connection.execute(text(f"SET LOCAL {limit} = 0"))  # those of `Database` are for short work
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def build(connection: Connection, revision: str = "head") -> None:
    """Applies the migrations up to a revision, in the transaction that the connection is in."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def check_ties(connection: Connection) -> None:
    """Raises `BrokenMigration` where a row of SQLite points at nothing."""
    if connection.dialect.name == "sqlite" and connection.execute(text("PRAGMA foreign_key_check")).first():
        raise BrokenMigration(f"rows of {connection.engine.url.database} point at nothing after the migration")


@cache
def _revisions() -> tuple[str, ...]:
    """All of this version's, newest first: their files are named by them, in their order."""
    return tuple(sorted((one.name.partition("_")[0] for one in HERE.glob("versions/[0-9]*.py")), reverse=True))


def newest() -> str:
    """The revision of this version's tables."""
    return _revisions()[0]


def is_there(database: Database) -> bool:
    """Whether a database has tables of ours. A look makes no file where there is none."""
    if database.is_sqlite and not _may_be_file(str(make_url(database.url).database)):
        return False
    with database.engine.connect() as connection:
        return revision_of(connection) is not None


def _may_be_file(name: str) -> bool:
    """Whether there is such a file; where that may not be seen, SQLite says so itself."""
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
