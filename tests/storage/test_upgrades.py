"""Every schema released so far, with rows in every table, becomes this version's and loses nothing on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from storage.migrations import NewerSchema, lock_out_others, newest, revision_of, upgrade
from tests.storage.released_databases import REVISIONS, connected, database_at, fill, insert, rows


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_database_of_every_revision_keeps_every_row_and_value(empty_url: str, revision: str) -> None:
    before = database_at(empty_url, revision)
    upgrade(empty_url)
    with connected(empty_url) as connection:
        assert revision_of(connection) == newest()
        after = rows(connection)
    assert [name for name, kept in before.items() if not kept] == [], "put rows into tests/storage/released"
    for name, kept in before.items():
        assert [{column: row[column] for column in kept[0]} for row in after[name]] == kept, name


def test_what_figures_ask_is_written_into_the_rows_of_before(empty_url: str) -> None:
    at = "2026-11-20 03:00:00.000000"
    rated = "(case_id, cycle, person_id, via, solved, first_grade, reasons, words, pressed, own_staff, rated_at)"
    with connected(empty_url) as connection:
        lock_out_others(connection)
        fill(connection, "0007")
        insert(
            connection,
            f"""INSERT INTO ratings {rated} VALUES (1, 1, 1, 'chat', 'no', 1, '[]', '', FALSE, FALSE, '{at}');
INSERT INTO ratings {rated} VALUES (1, 1, 2, 'call', 'yes', 4, '[]', '', FALSE, FALSE, '{at}');
INSERT INTO ratings {rated} VALUES (2, 1, 3, 'chat', 'yes', 5, '[]', '', FALSE, FALSE, '{at}');
INSERT INTO ratings {rated} VALUES (2, 1, 1, 'chat', 'yes', 5, '[]', '', FALSE, TRUE, '{at}');
UPDATE cases SET status = 'split' WHERE id = 4""",
        )
    upgrade(empty_url)
    with connected(empty_url) as connection:
        found = rows(connection)
    scopes = {table: {_about(row, "id") for row in found[table]} for table in ("cases", "cycles", "assignments")}
    out, excluded = (True, False), (False, True)
    assert scopes["cases"] == {(1, False, False), (2, *excluded), (3, *out), (4, *out), (5, *out), (6, False, False)}
    assert scopes["cycles"] == {(1, False, False), (2, False, False), (3, *excluded)}
    of_case = {(row["case_id"], bool(row["out_of_scope"]), bool(row["excluded"])) for row in found["assignments"]}
    assert of_case <= {(1, False, False), (2, *excluded), (4, *out)}
    said = {row["id"]: (row["said_solved"], row["said_grade"], row["phoned_grade"]) for row in found["cycles"]}
    assert said == {1: ("no", 1, 4), 2: ("", None, None), 3: ("", None, None)}  # 3 by a follower and by own staff


def _about(row: dict[str, Any], key: str) -> tuple[object, ...]:
    return row[key], bool(row["out_of_scope"]), bool(row["excluded"])


def test_every_column_has_a_value_somewhere(tmp_path: Path) -> None:
    kept = database_at(f"sqlite:///{tmp_path}/county.sqlite3", REVISIONS[-1])
    bare = {
        f"{name}.{column}"
        for name, found in kept.items()
        for column in found[0]
        if all(row[column] is None for row in found)
    }
    assert bare == set(), "put values into tests/storage/released"


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(empty_url: str) -> None:
    upgrade(empty_url)
    with connected(empty_url) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.execute(text("CREATE TABLE things_to_come (id INTEGER)"))
    before = contents(empty_url)
    with pytest.raises(NewerSchema, match="9999"):
        upgrade(empty_url)
    assert contents(empty_url) == before


def contents(url: str) -> object:
    """The bytes of an SQLite file and of what lies beside it; the rows of another database."""
    if url.startswith("sqlite"):
        folder = Path(url.removeprefix("sqlite:///")).parent
        return {file.name: file.read_bytes() for file in folder.iterdir()}
    with connected(url) as connection:
        return rows(connection)
