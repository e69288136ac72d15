"""Another process holds the SQLite file: the service waits, says so, loses nothing, and goes on."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from pathlib import Path

from tests.faults.house import House, house
from tests.faults.judge import judge, refusals_say_so
from tests.faults.load import load

HELD_SECONDS = 10
SETTLED_SECONDS = 1.0  # what was begun before the lock may still be answered for so long


async def test_a_file_locked_for_ten_seconds_loses_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    file = folder / "zhongzhi.sqlite3"
    async with house(folder) as service:
        async with service.watched(), load(service.client, rate=20) as residents:
            await asyncio.sleep(1)
            locked, freed = await _hold(file)
            await asyncio.sleep(1.5)
        await service.drained()
        assert residents.acknowledged_between(locked + SETTLED_SECONDS, freed) == 0
        assert residents.first_after(freed) <= 1 + service.stalled(freed, freed + 1)
        _was_said(service, locked, freed)
        assert await service.metric("zhongzhi_database_faults_total") > 0
    refusals_say_so(residents)
    judge(f"sqlite:///{file}", residents)


async def _hold(file: Path) -> tuple[float, float]:
    """Holds the file as another program would; returns from when to when."""
    other = sqlite3.connect(file, isolation_level=None, timeout=5)
    other.execute("BEGIN EXCLUSIVE")
    locked = time.monotonic()
    await asyncio.sleep(HELD_SECONDS)
    other.execute("ROLLBACK")
    freed = time.monotonic()
    other.close()
    return locked, freed


def _was_said(service: House, locked: float, freed: float) -> None:
    service.was_quick()
    meanwhile = [one for one in service.looks if locked + 3 < one.asked and one.answered < freed]
    assert {one.code for one in meanwhile} == {503}
    told = [one.said["database"] for one in meanwhile]
    assert {*told} <= {"silent", "locked"}
    assert "silent" not in told[told.index("locked") :]  # the reason, once it is known, is said as long as it lasts
    assert service.looks[-1].said["status"] == "ok"
