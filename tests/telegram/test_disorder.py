"""What comes twice, late or out of order becomes one case, across a restart."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.emulator.emulator import Emulator
from tests.telegram.service import serving

DISORDER = 0.2
PATIENCE_SECONDS = 200.0
FOUND = (
    "SELECT a.external, c.words FROM cases c"
    " JOIN chats h ON h.person_id = c.resident_id JOIN chat_aliases a ON a.chat_id = h.id"
)
LEFT = "SELECT count(*) FROM inbox WHERE state = 'new'"
STATES = "SELECT DISTINCT state FROM inbox"


SOAKED = pytest.mark.soak


@pytest.mark.parametrize(
    ("mode", "count"),
    [
        ("webhook", 1_500),
        ("polling", 500),
        pytest.param("webhook", 10_000, marks=SOAKED),
        pytest.param("polling", 10_000, marks=SOAKED),
    ],
)
@pytest.mark.timeout(900)
def test_thousands_of_updates_in_disorder_are_one_case_each(
    emulator: Emulator, tmp_path: Path, mode: str, count: int
) -> None:
    emulator.disturb(repeated=DISORDER, reordered=DISORDER)
    told: dict[str, str] = {}
    for half in (range(count // 2), range(count // 2, count)):
        with serving(emulator, tmp_path, mode=mode):
            told |= _tell(emulator, half)
            emulator.wait_for(lambda: not emulator.unacknowledged(), PATIENCE_SECONDS, "all being heard")
            emulator.wait_for(lambda: not _rows(tmp_path, LEFT)[0][0], PATIENCE_SECONDS, "all being handled")
    assert sorted(_rows(tmp_path, FOUND)) == sorted(told.items())
    assert _rows(tmp_path, STATES) == [("done",)]
    assert sum(one.handed for one in emulator.updates) > count * (1 + DISORDER / 2)
    assert emulator.violations == []


def _tell(emulator: Emulator, numbers: range) -> dict[str, str]:
    """What each of so many residents reports, by their chat."""
    told = {}
    for number in numbers:
        resident = emulator.world.person("李女士")
        chat = emulator.world.private(resident)
        words = f"振兴路{number}号门口的路灯坏了"
        resident.writes(chat, f"/report {words}")
        told[str(chat.id)] = words
    return told


def _rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "data" / "zhongzhi.sqlite3", timeout=30)) as connection:
        return connection.execute(query).fetchall()
