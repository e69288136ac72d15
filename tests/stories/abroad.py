"""A second platform in the same town: what groups and people do there is on the service's other side of the border."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import httpx

from bot.app import Service
from bot.clock import Clock
from bot.config import Config
from bot.platforms.simulator.adapter import Simulator
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from domain.messages import Incoming, Update
from tests.stories.town import Town
from web import app, simulator

NAME = "abroad"


class Abroad(Simulator):
    """A simulator that the service knows by another name."""

    def __init__(self, path: Path, clock: Clock) -> None:
        super().__init__(path, clock.now)
        self.name = NAME

    def parse(self, payload: str) -> Incoming:
        return replace(super().parse(payload), platform=NAME)

    def _as_update(self, key: str, incoming: Incoming) -> Update:
        return super()._as_update(key, replace(incoming, platform="simulator"))


@asynccontextmanager
async def two_platforms(settings: Config, data_dir: Path, starts_at: datetime) -> AsyncIterator[tuple[Town, Town]]:
    """One service on two platforms: at home, and abroad."""
    clock = Clock(frozen_at=starts_at)
    home, abroad = Simulator(data_dir / "simulator.sqlite3", clock.now), Abroad(data_dir / "abroad.sqlite3", clock)
    service = Service(settings, {one.name: one for one in (home, abroad)}, clock)
    await service.start()
    async with _client(service, home) as at_home, _client(service, abroad) as far:
        yield Town(service, home, at_home), Town(service, abroad, far)
    await service.stop()


def _client(service: Service, room: Simulator) -> httpx.AsyncClient:
    pages = app.build(simulator.routes(TrainingRoom(service, room)), STATIC)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=pages), base_url="http://simulator")
