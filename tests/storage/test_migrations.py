"""The migrations build exactly the tables, on both databases, and harm nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from storage import migrations
from storage.engine.database import Database
from storage.migrations import copy_first, newest, upgrade
from storage.tables import SQLModel


def test_the_migrations_build_exactly_the_tables(database_url: str) -> None:
    database = Database(database_url)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    database.close()


def test_migrations_are_named_by_their_revisions_in_their_order() -> None:
    folder = Path(migrations.__file__).parent
    walked = [one.revision for one in ScriptDirectory(str(folder)).walk_revisions()]
    assert [newest(), *walked[1:]] == walked == sorted(walked, reverse=True)
    assert all(migrations.known(one) for one in walked)


def test_a_migrated_database_is_left_alone_and_nothing_is_loaded_for_it(database_url: str) -> None:
    program = (
        "import sys; from storage.migrations import upgrade; upgrade(sys.argv[1]); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program, database_url], check=False).returncode == 0


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
