"""What people said who had seen neither the software nor its tests, each in a situation: harm is rare, most is heard.

Each day a few of the rows are said, all of them in `make soak`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.talk import rows
from benchmarks.talk.command import say_all
from benchmarks.talk.figures import figures
from benchmarks.talk.playing import Counties, play

ROWS = rows.read([Path(__file__).parent / "strangers.csv"])
EVERY = 20


@pytest.fixture(scope="module")
def counties(tmp_path_factory: pytest.TempPathFactory) -> Counties:
    return Counties(tmp_path_factory.mktemp("counties"))


@pytest.mark.parametrize("row", ROWS[::EVERY], ids=[row.id for row in ROWS[::EVERY]])
async def test_a_stranger_is_heard(counties: Counties, row: rows.Row) -> None:
    played = await play(counties, row)
    assert played.verdict.worth.is_good, played


@pytest.mark.soak
def test_of_all_that_strangers_say_little_harms_and_most_is_heard() -> None:
    assert [one.line() for one in figures(say_all(ROWS, jobs=2)) if not one.holds()] == []
