"""The Telegram adapter, speaking to an emulator of Telegram; and a sender whose platform is a strict judge."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from bot.platforms.telegram.access import Access
from bot.platforms.telegram.adapter import Telegram
from tests.bot.strict import NAME, House, OnLoop, Story, Strict, WriterOnLoop, run
from tests.contract.rig import Door
from tests.emulator.emulator import Emulator


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture
def access(emulator: Emulator) -> Access:
    return Access(emulator.token, base_url=emulator.base_url, base_file_url=emulator.base_file_url)


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
async def adapter(access: Access, door: Door) -> AsyncIterator[Telegram]:
    adapter = Telegram(access, lambda language, key: f"{language} {key}")
    await adapter.start(door.receive)
    yield adapter
    await adapter.stop()


@pytest.fixture
def play(sqlite_url: str) -> Iterator[Callable[[Story], House]]:
    database = OnLoop(sqlite_url)

    def play_it(story: Story) -> House:
        async def told() -> House:
            house = House(database, {NAME: Strict()}, WriterOnLoop(database))
            with house.at_work():
                await story(house)
            return house

        return run(told())

    yield play_it
    database.close()
