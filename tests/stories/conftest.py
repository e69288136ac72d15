"""The town, on each database."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import httpx
import pytest

from bot import config
from bot.app import Service
from bot.clock import Clock
from bot.config import Config
from bot.platforms.simulator.adapter import Simulator
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from domain.county import County
from domain.workdays import PublishedDays, with_published
from tests.arrangements import PUBLISHED, days_off, days_worked
from tests.stories.town import MONDAY_MORNING, Town
from web import app, simulator

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


@cache
def example() -> Config:
    """With days of its own, and no year that is not known, whatever the installed library knows."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    loaded = config.load(EXAMPLE, plain)
    week = replace(loaded.county.hours, holidays=frozenset(), extra_workdays=frozenset(), years=None)
    hours = with_published(week, PublishedDays(days_off(), days_worked(), frozenset(PUBLISHED)))
    return replace(loaded, county=replace(loaded.county, hours=hours))


def settings_for(database_url: str, data_dir: Path) -> Config:
    service = example().service.model_copy(update={"database_url": database_url, "data_dir": data_dir})
    return replace(example(), service=service)


@pytest.fixture
def starts_at() -> datetime:
    """When a story begins; a module that needs another day says so."""
    return MONDAY_MORNING


@pytest.fixture
def county() -> County:
    """Where a story happens; a module that needs another county says so."""
    return example().county


@pytest.fixture
async def town(database_url: str, tmp_path: Path, starts_at: datetime, county: County) -> AsyncIterator[Town]:
    clock = Clock(frozen_at=starts_at)
    room = Simulator(tmp_path / "simulator.sqlite3", clock.now)
    settings = replace(settings_for(database_url, tmp_path), county=county)
    service = Service(settings, {room.name: room}, clock)
    await service.start()
    pages = app.build(simulator.routes(TrainingRoom(service, room)), STATIC)
    transport = httpx.ASGITransport(app=pages)
    async with httpx.AsyncClient(transport=transport, base_url="http://simulator") as client:
        town = Town(service, room, client)
        yield town
    await town.service.stop()  # which may be another by then
