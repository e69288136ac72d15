"""Two processes on one database: one of them asks Telegram for updates, and the other takes over when it is gone."""

from __future__ import annotations

import signal
from pathlib import Path

from tests.telegram.conftest import Town
from tests.telegram.service import serving


def test_one_of_two_processes_polls_and_the_other_takes_over(town: Town, tmp_path: Path, postgresql_url: str) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    with (
        serving(town.emulator, first, database_url=postgresql_url) as leading,
        serving(town.emulator, second, database_url=postgresql_url) as waiting,
    ):
        town.resident.starts()
        town.hears(town.chat, "您好")
        assert town.emulator.conflicts == 0
        assert ("leader.took_over" in leading.log, "leader.took_over" in waiting.log) == (True, False)
        leading.stop(signal.SIGKILL)
        town.resident.writes(town.chat, "人民路12号门口有人占道经营，摆摊挡路")
        town.hears(town.chat, "请核对", "提交")
        assert "leader.took_over" in waiting.log
        assert town.emulator.violations == []
