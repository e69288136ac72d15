"""What a person on a platform that is answered in place reads and taps, and what is kept of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import text

from bot.app import Service
from bot.clock import Clock
from bot.platforms.base import Platform
from bot.platforms.simulator.adapter import Simulator
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from domain.messages import Choice
from storage.messages import offers
from tests.bot.answered import NAME, Answered
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING, Town
from web import app, simulator

NUMBER = re.compile(r"\b\d{8,10}(?:-\d{1,2})?\b")


@asynccontextmanager
async def town_answered_by(
    makes: Callable[[Callable[[], datetime]], Platform], database_url: str, folder: Path
) -> AsyncIterator[Town]:
    """The departments are on the simulator, the resident is not."""
    clock = Clock(frozen_at=MONDAY_MORNING)
    room = Simulator(folder / "simulator.sqlite3", clock.now)
    service = Service(settings_for(database_url, folder), {room.name: room, NAME: makes(clock.now)}, clock)
    await service.start()
    pages = app.build(simulator.routes(TrainingRoom(service, room)), STATIC)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=pages), base_url="http://simulator") as client:
        yield Town(service, room, client)
    await service.stop()


def platform_of(service: Service) -> Answered:
    platform = service.platforms[NAME]
    assert isinstance(platform, Answered)
    return platform


def rows(service: Service, query: str, **values: object) -> list[Any]:
    with service.database.reading() as tx:
        return [row if len(row) > 1 else row[0] for row in tx.connection().execute(text(query), values)]


def states(service: Service) -> Counter[str]:
    return Counter(rows(service, "SELECT state FROM outbox"))


def offered(service: Service) -> list[Choice]:
    """The lines of the last answer, in order."""
    last = "SELECT message FROM deliveries WHERE message LIKE 'a%' ORDER BY id DESC LIMIT 1"
    found = rows(service, f"SELECT offered FROM deliveries WHERE message = ({last}) ORDER BY id")
    return [choice for kept in found for choice in offers.read(kept)]


def number_in(body: str) -> str:
    found = NUMBER.search(body)
    assert found, body
    return found[0]


async def taps(town: Town, person: str, label: str) -> str:
    token = next(one.token for one in offered(town.service) if one.label.startswith(label))
    return await platform_of(town.service).says(person, choice=token)
