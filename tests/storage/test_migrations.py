"""The migrations build exactly the tables, on both databases, and harm nothing."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from storage.database import Database
from storage.migrations import copy_first, upgrade
from storage.tables import SQLModel


def test_the_migrations_build_exactly_the_tables(database_url: str) -> None:
    database = Database(database_url)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    database.close()


def test_a_migrated_database_is_left_alone(database_url: str) -> None:
    upgrade(database_url)
    upgrade(database_url)


def test_a_copy_of_an_sqlite_file_is_made_before_it_changes(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/county.sqlite3"
    upgrade(url)
    database = Database(url)
    with database.transaction() as tx:
        tx.execute(text("INSERT INTO counters VALUES ('cases-2026', 7)"))
    copy_first(database)
    database.close()
    (copy,) = tmp_path.glob("county.sqlite3.before-*")
    kept = Database(f"sqlite:///{copy}")
    with kept.reading() as tx:
        assert tx.execute(text("SELECT value FROM counters WHERE name = 'cases-2026'")).scalar_one() == 7
    kept.close()
