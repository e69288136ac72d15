"""The town is told once a run, however many processes the tests are spread over, and copied for each of them."""

from __future__ import annotations

import asyncio
import fcntl
import pickle
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from bot.app import Service
from bot.clock import Clock
from bot.config import Config
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from tests.stories.conftest import settings_for
from tests.stories.permissions.cells import Stage, keep_account
from tests.stories.permissions.world import Recording, World, build
from tests.stories.town import MONDAY_MORNING, Town
from web import app, simulator


def without_limits(database_url: str, folder: Path) -> Config:
    """The example county, in which one resident may report as much as she likes."""
    settings = settings_for(database_url, folder)
    limits = replace(settings.county.limits, complaints_per_day=0, messages_per_minute=0, group_messages_per_minute=0)
    return replace(settings, county=replace(settings.county, limits=limits))


async def told(database_url: str, folder: Path) -> World:
    clock = Clock(frozen_at=MONDAY_MORNING)
    room = Recording(folder / "simulator.sqlite3", clock.now)
    service = Service(without_limits(database_url, folder), {room.name: room}, clock)
    await service.start()
    pages = app.build(simulator.routes(TrainingRoom(service, room)), STATIC)
    transport = httpx.ASGITransport(app=pages)
    try:
        async with httpx.AsyncClient(transport=transport, base_url="http://simulator") as client:
            return await build(Town(service, room, client))
    finally:
        await service.stop()


@pytest.fixture(scope="session")
def told_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder with the town's database and what is known of it; whoever comes first tells the story."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "permissions"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "world").exists():
            world = asyncio.run(told(f"sqlite:///{folder / 'zhongzhi.sqlite3'}", folder))
            keep_account(f"sqlite:///{folder / 'zhongzhi.sqlite3'}")
            (folder / "world").write_bytes(pickle.dumps(world))
    return folder


@pytest.fixture(scope="session")
def world(told_once: Path) -> World:
    known: World = pickle.loads((told_once / "world").read_bytes())
    return known


@pytest.fixture(scope="session")
def stage(told_once: Path, world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("stage")
    shutil.copy(told_once / "zhongzhi.sqlite3", folder)
    url = f"sqlite:///{folder / 'zhongzhi.sqlite3'}"
    service = Service(without_limits(url, folder), {}, Clock(frozen_at=world.now))
    stage = Stage(url, service.practice, service.renderer, world.now)
    yield stage
    stage.close()
    service.writer.close()
    service.database.close()
