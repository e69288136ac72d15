"""Brings a database's tables to this version: Alembic, on both databases, with a copy of an SQLite file made first."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text
from sqlalchemy.engine import make_url

from storage.database import Database

LOCK = 0x5A5A_2026  # any number, the same in every process


class BrokenMigration(Exception):
    """A migration left rows that point at nothing; the copy made before it is whole."""


def upgrade(url: str) -> None:
    """Applies what is missing, once, however many processes start together.

    Raises `BrokenMigration` when rows point at nothing afterwards (SQLite; PostgreSQL checks by itself).
    """
    database = Database(url)
    try:
        if _current(database.engine) != _newest():
            copy_first(database)
            _apply(database)
    finally:
        database.close()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config


def _newest() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()


def _current(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _apply(database: Database) -> None:
    with database.engine.connect() as connection:
        if database.is_sqlite:
            connection.execute(text("PRAGMA foreign_keys=OFF"))  # batch mode rebuilds tables; checked below
            connection.execute(text("BEGIN IMMEDIATE"))
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if database.is_sqlite and connection.execute(text("PRAGMA foreign_key_check")).first():
            raise BrokenMigration(f"rows of {database.engine.url.database} point at nothing after the migration")
        connection.commit()


def copy_first(database: Database) -> None:
    """Copies an SQLite file beside itself, `name.before-TIME`, if there is anything in it yet."""
    file = make_url(database.url).database
    if not database.is_sqlite or not file or not _current(database.engine):
        return
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    with (
        sqlite3.connect(file) as source,
        sqlite3.connect(f"{file}.before-{stamp}") as copy,
    ):
        source.backup(copy)
    source.close()
    copy.close()
