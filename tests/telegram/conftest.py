"""An emulator of Telegram for each test, with a resident and a department's group in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from tests.emulator.chats import Chat, Private
from tests.emulator.emulator import Emulator
from tests.emulator.groups import Group
from tests.emulator.people import Person
from tests.emulator.shown import Shown


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@dataclass
class Town:
    emulator: Emulator
    resident: Person
    chat: Private
    staff: Person
    group: Group

    def hears(self, chat: Chat, words: str, label: str = "") -> Shown:
        """The newest message of the service that holds these words, and a button with this label."""
        found: list[Shown] = []

        def said() -> bool:
            found[:] = [one for one in chat.shown() if one.by_bot and words in one.text and _offers(one, label)]
            return bool(found)

        self._wait(said, f"“{words}” [{label}] in {chat.title}: {chat.texts()}")
        return found[-1]

    def presses(self, who: Person, shown: Shown, label: str) -> None:
        """Presses a button, which stops spinning."""
        full = next(one for one in shown.labels if label in one)
        tap = who.taps(shown, full)
        self._wait(lambda: tap.answered, f"an answer to {label}")

    def _wait(self, predicate: Callable[[], object], what: str) -> None:
        self.emulator.wait_for(predicate, 15.0, what)


def _offers(shown: Shown, label: str) -> bool:
    return not label or any(label in one for one in shown.labels)


@pytest.fixture
def town(emulator: Emulator) -> Town:
    world = emulator.world
    resident, staff = world.person("李女士"), world.person("王先生")
    return Town(emulator, resident, world.private(resident), staff, world.group("城管局工作群", members=[staff]))
