"""The line to Telegram is away for a while, either way: what came due is said once, and what was written is heard."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import web

from bot.outbound import availability
from bot.platforms.telegram.access import WEBHOOK_PATH, Access
from storage.tables import InboxRow
from tests.emulator.emulator import Emulator
from tests.fakes.service import free_port
from tests.stories.acts.at_once import all_of
from tests.stories.acts.telling import GARBAGE
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING
from tests.telegram.service import SECRET
from tests.telegram.town import TelegramTown, telegram_town

SOON = 0.02  # seconds between looks at a platform that is away


@pytest.fixture
async def town(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TelegramTown]:
    monkeypatch.setattr(availability, "SHORTEST_PAUSE", SOON)
    monkeypatch.setattr(availability, "LONGEST_PAUSE", SOON)
    async with telegram_town(settings_for(sqlite_url, tmp_path), MONDAY_MORNING) as town:
        yield town


async def test_a_digest_that_came_due_during_an_outage_is_said_once(town: TelegramTown) -> None:
    coordinator = await town.coordinator("督办员甲")
    await (await town.resident("李女士")).files(GARBAGE)
    with town.emulator.unreachable():
        await town.passes(days=1)
    private = town.where(coordinator.chat)
    await town.emulator.until(lambda: any("日报（" in one.text for one in private.shown()), 20, "the digest")
    await town.passes(minutes=10)
    assert len([one for one in private.shown() if "日报（" in one.text]) == 1


class WebhookTown(TelegramTown):
    """Telegram calls the service, whose door can be shut."""

    port = free_port()

    def access(self) -> Access:
        return replace(super().access(), webhook_url=f"http://127.0.0.1:{self.port}", webhook_secret=SECRET)

    @asynccontextmanager
    async def open_door(self) -> AsyncIterator[None]:
        door = web.Application()
        door.router.add_post(WEBHOOK_PATH, self._called)
        runner = web.AppRunner(door, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", self.port).start()
        yield
        await runner.cleanup()

    async def _called(self, request: web.Request) -> web.Response:
        await self.telegram.hear(await request.read())
        return web.Response()


async def test_what_was_written_while_the_webhook_was_away_is_heard_in_its_order(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with Emulator() as emulator:
        town = WebhookTown(emulator, settings_for(sqlite_url, tmp_path))
        await town.begins(MONDAY_MORNING)
        async with town.open_door():
            resident = await town.resident("李女士")
            reference = await resident.files(GARBAGE)
            await resident.says(f"撤回 #{reference}")
            await resident.hears("确定撤回")
        who, chat = town.who(resident.person), town.where(resident.chat)
        who.writes(chat, "确定撤回")
        who.writes(chat, "建设路8号的路灯坏了，晚上看不见")
        await town.passes(hours=1)
        assert len(emulator.unacknowledged()) == 2
        async with town.open_door():
            await town.handled()
            await town.moment()
        await resident.hears("为什么撤回", reference)
        await resident.hears("请核对", "路灯")
        assert [one.state for one in all_of(town, InboxRow)] == ["done"] * len(emulator.updates)
        faults = town.faults()
        await town.service.stop()
        assert faults == []
