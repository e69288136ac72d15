"""What is served where the simulator is on: its page and HTTP API, and an example town. Loaded only there."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.app import Service
from bot.platforms.simulator.adapter import Simulator
from bot.simulation import example_town
from bot.simulation.room import TrainingRoom
from storage.engine.database import DatabaseFault
from web import app, simulator

NEXT_SECONDS = 1.0


async def open_room(service: Service, *, example: bool) -> TrainingRoom:
    """`example` fills an empty simulator with people and groups."""
    platform = service.platforms["simulator"]
    assert isinstance(platform, Simulator)
    if example:
        await example_town.fill(service, platform)
    return TrainingRoom(service, platform)


def pages(room: TrainingRoom, routes: Sequence[BaseRoute], static: Path) -> Starlette:
    """The routes are tried in this order, so what is asked for most comes first."""
    return app.build([*simulator.routes(room), *routes], static)


async def watch_next(room: TrainingRoom) -> None:
    """Tells the page when the next thing that happens by itself has become another."""
    shown = None
    while True:
        await asyncio.sleep(NEXT_SECONDS)
        with suppress(DatabaseFault):
            face = await room.clock()
            if shown is None or face.next != shown.next:
                shown = face
                room.simulator.announce("clock", face)
