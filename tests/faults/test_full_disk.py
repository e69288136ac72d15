"""The disk runs full under load, and is freed: nothing acknowledged is lost, and nobody restarts anything."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.disks import Disk, LimitedFiles, SmallDisk, mounted
from tests.faults.house import house
from tests.faults.judge import judge, refusals_say_so
from tests.faults.load import load


@pytest.fixture(params=["small file system", "limited files"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "data"
    if request.param == "limited files":
        yield LimitedFiles(folder)
    else:
        with mounted(folder):
            yield SmallDisk(folder)


async def test_a_full_disk_loses_nothing_and_needs_no_restart(disk: Disk) -> None:
    async with house(disk.folder) as service:
        async with service.watched(), load(service.client, rate=25) as residents:
            await asyncio.sleep(1)
            disk.fill(service.pid)
            said = await service.until(lambda look: look.code == 503, within=10)
            await asyncio.sleep(1)  # the last that found room somewhere
            full = time.monotonic()
            await asyncio.sleep(1)
            freed = time.monotonic()
            disk.free(service.pid)
            await asyncio.sleep(1.5)
        assert said.said["database"] in disk.states
        assert f"database.{said.said['database']}" in said.said["reasons"]
        assert residents.acknowledged_between(full, freed) == 0
        assert residents.first_after(freed) <= 1 + service.stalled(freed, freed + 1)
        await service.drained()
        assert await service.metric("zhongzhi_database_up") == 1
        service.was_quick()
    refusals_say_so(residents)
    judge(f"sqlite:///{disk.folder / 'zhongzhi.sqlite3'}", residents)
