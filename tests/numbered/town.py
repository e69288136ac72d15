"""A town on a platform without buttons: whoever would tap a choice replies with the number of its line."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import httpx

from bot.app import Service
from bot.clock import Clock
from bot.config import Config
from bot.platforms.simulator.adapter import Simulator
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from domain.messages import ChatKind
from tests.stories.town import Message, Town
from web import app, simulator


class NumberedTown(Town):
    """In groups buttons are pressed as everywhere: a group without them comes with a platform that has groups."""

    async def presses(self, chat: str, person: str, message: str, token: str) -> None:
        if self.simulator._world.chat(chat).kind is ChatKind.GROUP:
            await super().presses(chat, person, message, token)
            return
        shown = await self.shown(chat)
        [tapped] = [one for one in shown if one["id"] == message]
        if token not in tokens(tapped):  # an old one, of which nothing is shown any more
            await super().presses(chat, person, message, token)
            return
        last = [one for one in shown if one["from"]["id"] == "bot"][-1]
        reply_to = "" if last["id"] == message else message
        number = str(tokens(tapped).index(token) + 1)
        await self.writes(chat, person, number, photos=0, place=None, reply_to=reply_to)


def tokens(message: Message) -> list[str]:
    """What the lines of a message stand for, in their order."""
    return [choice["token"] for row in message["choices"] for choice in row]


@asynccontextmanager
async def numbered_town(settings: Config, folder: Path, starts_at: datetime) -> AsyncIterator[NumberedTown]:
    clock = Clock(frozen_at=starts_at)
    room = Simulator(folder / "simulator.sqlite3", clock.now, buttons=False)
    service = Service(settings, {room.name: room}, clock)
    await service.start()
    transport = httpx.ASGITransport(app=app.build(simulator.routes(TrainingRoom(service, room)), STATIC))
    async with httpx.AsyncClient(transport=transport, base_url="http://simulator") as client:
        town = NumberedTown(service, room, client)
        yield town
    await town.service.stop()
