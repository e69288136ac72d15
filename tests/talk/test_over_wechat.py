"""What residents say comes to the same over a WeChat Official Account, without buttons and answered in place, as in the
simulator: each row is said in both.

A few of the rows each day, all of them in `make soak`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.talk import rows
from benchmarks.talk.command import main, say_all
from benchmarks.talk.playing import Counties, Over, Played, play, sayable

HERE = Path(__file__).parent
ROWS = sayable(rows.read([HERE / "rows.csv", HERE / "strangers.csv"]), Over.WECHAT)
EVERY = 60


def heard(played: Played) -> tuple[object, ...]:
    """What came of it; what was offered beside that may differ."""
    made = played.outcome
    return played.verdict, made.codes, made.left_alone, made.urgent, made.call, made.remarks, made.leaks


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("counties")


@pytest.fixture(scope="module")
def counties(scratch: Path) -> dict[Over, Counties]:
    return {over: Counties(scratch, over) for over in Over}


@pytest.mark.parametrize("row", ROWS[::EVERY], ids=[row.id for row in ROWS[::EVERY]])
async def test_a_resident_is_heard_as_in_the_simulator(counties: dict[Over, Counties], row: rows.Row) -> None:
    here, there = [await play(counties[over], row) for over in Over]
    assert heard(there) == heard(here), (here.said, there.said)


@pytest.mark.soak
def test_all_residents_are_heard_as_in_the_simulator() -> None:
    here, there = (say_all(ROWS, jobs=2, over=over) for over in Over)
    assert [(a.row.id, heard(a), heard(b)) for a, b in zip(here, there, strict=True) if heard(a) != heard(b)] == []


def test_what_cannot_be_said_there_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    main([str(HERE / "rows.csv"), "--platform", "wechat", "--only", "place-typed,asked-answered,card-seen"])
    assert "| all | 1 | 1 (100%) |" in capsys.readouterr().out
