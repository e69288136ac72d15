"""Updates carried to a webhook: with the secret, again until they are acknowledged, in order within a chat."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import orjson
import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest

from tests.emulator.conftest import Town

SECRET = "a-secret_1"


@dataclass
class Service:
    """A webhook that answers what it is told to, and 200 after that."""

    url: str = ""
    answers: list[int] = field(default_factory=list)
    slow: float = 0.0
    heard: list[tuple[int, str]] = field(default_factory=list)
    secrets: set[str] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0

    async def hear(self, request: web.Request) -> web.Response:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.slow)
        self.at_once -= 1
        status = self.answers.pop(0) if self.answers else 200
        update = orjson.loads(await request.read())
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        if status == 200:
            self.heard.append((update["update_id"], update.get("message", {}).get("text", "")))
        return web.Response(status=status)

    def texts(self) -> list[str]:
        return [text for _, text in self.heard]


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    listening = Service()
    app = web.Application()
    app.router.add_post("/hook", listening.hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    listening.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield listening
    await runner.cleanup()


async def test_updates_come_with_the_secret_also_those_from_before(bot: Bot, town: Town, service: Service) -> None:
    town.resident.writes(town.chat, "之前")
    await bot.set_webhook(service.url, secret_token=SECRET, max_connections=3)
    town.resident.writes(town.chat, "之后")
    await town.emulator.until(lambda: not town.emulator.unacknowledged())
    assert service.texts() == ["之前", "之后"]
    assert service.secrets == {SECRET}
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.pending_update_count) == (service.url, 3, 0)


async def test_an_update_comes_again_until_it_is_acknowledged_and_others_wait(
    bot: Bot, town: Town, service: Service
) -> None:
    service.answers = [500, 403]
    await bot.set_webhook(service.url)
    town.resident.writes(town.chat, "一")
    town.resident.writes(town.chat, "二")
    await town.emulator.until(lambda: not town.emulator.unacknowledged())
    assert service.texts() == ["一", "二"]
    assert [one.code for one in town.emulator.updates[0].attempts] == [500, 403, 200]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 403"


async def test_an_acknowledged_update_is_carried_again_on_request(bot: Bot, town: Town, service: Service) -> None:
    await bot.set_webhook(service.url)
    town.resident.writes(town.chat, "一")
    await town.emulator.until(lambda: not town.emulator.unacknowledged())
    town.emulator.repeat_last()
    await town.emulator.until(lambda: service.texts() == ["一", "一"])


async def test_a_webhook_that_nobody_answers_is_tried_again(bot: Bot, town: Town) -> None:
    await bot.set_webhook("http://127.0.0.1:9/nobody")
    town.resident.writes(town.chat, "一")
    await town.emulator.until(lambda: len(town.emulator.updates[0].attempts) == 2)
    assert (await bot.get_webhook_info()).last_error_message == "Connection refused"
    assert len(town.emulator.unacknowledged()) == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert town.emulator.updates[0].dropped


async def test_chats_are_served_side_by_side_up_to_a_limit(bot: Bot, town: Town, service: Service) -> None:
    service.slow = 0.02
    await bot.set_webhook(service.url, max_connections=4)
    for number in range(12):
        person = town.emulator.world.person(f"居民{number}")
        person.writes(town.emulator.world.private(person), "在吗")
    await town.emulator.until(lambda: not town.emulator.unacknowledged())
    assert service.most_at_once == 4


async def test_a_share_comes_twice_and_a_share_out_of_order(bot: Bot, town: Town, service: Service) -> None:
    town.emulator.disturb(repeated=0.2, reordered=0.2, seed=3)
    await bot.set_webhook(service.url)
    for number in range(200):
        town.resident.writes(town.chat, str(number))
    await town.emulator.until(lambda: not town.emulator.unacknowledged())
    await town.emulator.until(lambda: len(service.heard) >= 220)
    numbers = [number for number, _ in service.heard]
    assert len(set(numbers)) == 200
    assert numbers != sorted(numbers)


async def test_two_thousand_updates_are_carried_in_seconds(bot: Bot, town: Town, service: Service) -> None:
    await bot.set_webhook(service.url)
    people = [town.emulator.world.person(f"居民{number}") for number in range(50)]
    for number in range(2000):
        person = people[number % 50]
        person.writes(town.emulator.world.private(person), "在吗")
    await town.emulator.until(lambda: not town.emulator.unacknowledged(), 10)
    assert len(service.heard) == 2000


async def test_a_webhook_address_and_its_secret_are_checked(bot: Bot, town: Town) -> None:
    with pytest.raises(BadRequest, match=r"(?i)HTTPS URL must be provided"):
        await bot.set_webhook("http://example.org/hook")
    with pytest.raises(BadRequest, match="unallowed characters"):
        await bot.set_webhook("https://example.org/hook", secret_token="密")
