"""Real complaints through the front door: none lost, none doubled, each with its event and its messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.simulation.replay import replay
from tests.stories.conftest import settings_for

SHARED = Path(__file__).parents[3] / "shared" / "data"
ROWS = 60  # of each file; `python -m bot replay FILE` plays them whole


@pytest.mark.parametrize("name", ["complaints.csv.gz", "complaints_en.csv.gz"])
async def test_real_complaints_become_one_case_each(
    name: str, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = SHARED / name
    if not file.exists():
        pytest.skip("the real complaints are not beside this checkout")
    assert await replay(settings_for(database_url, tmp_path), file, limit=ROWS) == 0, capsys.readouterr().out
    assert f"cases: {ROWS}" in capsys.readouterr().out
