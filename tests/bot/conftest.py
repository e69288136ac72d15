"""The Telegram adapter, speaking to an emulator of Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from bot.platforms.telegram import Access, Telegram
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
