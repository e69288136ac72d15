"""Several processes that start at once migrate once; one that is killed in the middle leaves all or nothing.

The real command runs in a copy of the program that knows one revision more.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.migrations import newest, revision_of
from tests.storage.released_databases import Kept, connected, database_at, rows

ROOT = Path(__file__).parents[2]
PARTS = ("bot", "web", "handlers", "storage", "domain", "locales", "config.example.toml")
ONE_MORE = '''
"""Rebuilds a table, and takes its time"""

from __future__ import annotations

import os
import time
from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{newest}"


def upgrade() -> None:
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table("cases", recreate="always" if on_sqlite else "never") as batch:
        batch.add_column(sa.Column("said", sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE cases SET said = words")
    Path(os.environ["HALF_WAY"]).touch()
    time.sleep(float(os.environ["PAUSE"]))
'''


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This program with one revision more."""
    folder = tmp_path_factory.mktemp("program")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "static"))
        else:
            shutil.copy(ROOT / part, folder)
    versions = folder / "storage" / "migrations" / "versions"
    (versions / "9001_one_more.py").write_text(ONE_MORE.format(newest=newest()).lstrip(), encoding="utf-8")
    return folder


def migrate(program: Path, url: str, folder: Path, *, pause: float = 0.0) -> subprocess.Popen[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    told: Mapping[str, str] = {
        "ZHONGZHI_DATA_DIR": str(folder),
        "ZHONGZHI_DATABASE_URL": url,
        "HALF_WAY": str(folder / "half-way"),
        "PAUSE": str(pause),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "migrate"],
        cwd=program,
        env={**clean, **told},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def end(process: subprocess.Popen[str]) -> str:
    said, wrong = process.communicate(timeout=60)
    assert process.returncode == 0, wrong
    return said


def test_two_processes_that_start_at_once_migrate_once(program: Path, empty_url: str, tmp_path: Path) -> None:
    before = database_at(empty_url, "0001")
    after = migrated_by_two(program, empty_url, tmp_path)
    assert {name: len(after[name]) for name in before} == {name: len(kept) for name, kept in before.items()}
    assert len([*tmp_path.glob("*.before-*")]) == (1 if empty_url.startswith("sqlite") else 0)


def test_two_processes_that_find_no_database_make_it_once(program: Path, empty_sqlite_url: str, tmp_path: Path) -> None:
    assert migrated_by_two(program, empty_sqlite_url, tmp_path)["cases"] == []
    assert [*tmp_path.glob("*.before-*")] == []


def migrated_by_two(program: Path, url: str, folder: Path) -> Kept:
    """What lies there after two processes were started at once, of which one found the other's work done."""
    processes = [migrate(program, url, folder, pause=2) for _ in range(2)]
    said = [end(one) for one in processes]
    assert sorted("已更新" in one for one in said) == [False, True]
    assert sorted("已是最新" in one for one in said) == [False, True]
    with connected(url) as connection:
        assert revision_of(connection) == "9001"
        return rows(connection)


def test_a_process_killed_half_way_leaves_what_was_there_and_the_next_one_succeeds(
    program: Path, empty_url: str, tmp_path: Path
) -> None:
    before = database_at(empty_url, newest() or "")
    doomed = migrate(program, empty_url, tmp_path, pause=60)
    until = time.monotonic() + 60
    while not (tmp_path / "half-way").exists():
        assert doomed.poll() is None, doomed.communicate()
        assert time.monotonic() < until
    doomed.send_signal(signal.SIGKILL)
    doomed.communicate()
    with connected(empty_url) as connection:
        assert revision_of(connection) == newest()
        assert rows(connection) == before
    assert "已更新" in end(migrate(program, empty_url, tmp_path))
    with connected(empty_url) as connection:
        assert revision_of(connection) == "9001"
        after = rows(connection)
        assert connection.execute(text("SELECT count(*) FROM cases WHERE said = words")).scalar_one() == 6
    for row in after["cases"]:
        del row["said"]
    assert after == before
