"""The file system under an SQLite file becomes read-only, as Linux has it after an error of the disk."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import event

from bot.app import Service
from bot.clock import Clock
from bot.platforms.simulator.adapter import Simulator
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from tests.faults.disks import mounted, remount
from tests.faults.house import House, Look
from tests.faults.judge import judge, refusals_say_so
from tests.faults.load import load
from tests.stories.conftest import settings_for
from web import app, health, simulator


@asynccontextmanager
async def at_home(folder: Path, database_url: str) -> AsyncIterator[tuple[Service, House]]:
    """The service in this process, so that the test can have it let go of its files for a moment."""
    clock = Clock()
    room = Simulator(folder.parent / "simulator.sqlite3", clock.now)
    settings = settings_for(database_url, folder)
    roomy = replace(settings, service=settings.service.model_copy(update={"least_free_mb": 1}))
    service = Service(roomy, {room.name: room}, clock)
    await service.start()
    routes = [*health.routes(service.health_check, ""), *simulator.routes(TrainingRoom(service, room))]
    transport = httpx.ASGITransport(app.build(routes, STATIC))
    async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
        yield service, House(os.getpid(), client, client)
    await service.stop()


class Mount:
    """A real one: what is open keeps a file system writable, so nobody opens the file until it is done."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._open = folder, threading.Event()

    async def read_only(self, service: Service) -> None:
        def wait(*_: object) -> None:
            self._open.wait()

        for engine in service.database.engines:
            event.listen(engine, "do_connect", wait)
        give_up = time.monotonic() + 10
        while not await asyncio.to_thread(self._try, service):
            assert time.monotonic() < give_up, "always in use"
        self._open.set()

    def _try(self, service: Service) -> bool:
        for engine in service.database.engines:
            engine.dispose()
        gc.collect()  # a connection that was in use meanwhile came back to a pool that nobody has any more
        return remount(self.folder, "ro")

    def is_seen(self, look: Look) -> bool:
        """Without its journal, which whoever closes it last removes, such a file cannot even be opened."""
        return look.said["database"] in ("read_only", "unreachable") and "disk.read_only" in look.said["reasons"]

    async def writable(self, service: Service) -> None:
        assert await asyncio.to_thread(remount, self.folder, "rw")


class Refusal:
    """SQLite's own, where nobody may mount: every connection that is used is told to write nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._wanted = folder, False
        folder.mkdir()

    async def read_only(self, service: Service) -> None:
        def refuse(connection: Any, *_: Any) -> None:  # Any: the driver's connection
            connection.execute(f"PRAGMA query_only={int(self._wanted)}")

        for engine in service.database.engines:
            event.listen(engine, "checkout", refuse)
        self._wanted = True

    def is_seen(self, look: Look) -> bool:
        return bool(look.said["database"] == "read_only")

    async def writable(self, service: Service) -> None:
        self._wanted = False


@contextmanager
def _real(folder: Path) -> Iterator[Mount]:
    with mounted(folder):
        yield Mount(folder)


@pytest.fixture(params=["read-only file system", "SQLite refuses"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Mount | Refusal]:
    if request.param == "SQLite refuses":
        yield Refusal(tmp_path / "data")
    else:
        with _real(tmp_path / "data") as disk:
            yield disk


async def test_a_file_that_cannot_be_written_for_a_while_loses_nothing(disk: Mount | Refusal) -> None:
    url = f"sqlite:///{disk.folder / 'zhongzhi.sqlite3'}"
    async with at_home(disk.folder, url) as (service, house):
        async with house.watched(), load(house.client, rate=30) as residents:
            await asyncio.sleep(1)
            await disk.read_only(service)
            seen = await house.until(disk.is_seen, within=5)
            refused = time.monotonic()
            await asyncio.sleep(1)
            mended = time.monotonic()
            await disk.writable(service)
            back = time.monotonic()
            await asyncio.sleep(1.5)
        assert seen.code == 503
        assert residents.acknowledged_between(refused, mended) == 0
        assert residents.first_after(back) <= 1 + house.stalled(back, back + 1)
        house.was_quick()
        await house.drained()
    refusals_say_so(residents)
    judge(url, residents)
