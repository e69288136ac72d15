"""An emulator for each test, and python-telegram-bot's client speaking to it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pytest
import telegram
from telegram.request import HTTPXRequest

from tests.emulator.chats import Private
from tests.emulator.emulator import Emulator
from tests.emulator.groups import Group
from tests.emulator.people import Person


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture
async def bot(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[telegram.Bot]:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # as the library will have it, and without a warning
    own, polling = (HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2))  # certificates take long to load
    async with telegram.Bot(
        emulator.token,
        base_url=emulator.base_url,
        base_file_url=emulator.base_file_url,
        request=own,
        get_updates_request=polling,
    ) as bot:
        yield bot


@dataclass
class Town:
    """A resident with a private chat, and a department's group with one member of staff."""

    emulator: Emulator
    resident: Person
    chat: Private
    staff: Person
    group: Group


@pytest.fixture
def town(emulator: Emulator) -> Town:
    world = emulator.world
    resident = world.person("李女士", language="zh-hans")
    staff = world.person("王先生")
    return Town(emulator, resident, world.private(resident), staff, world.group("城管局", members=[staff]))
