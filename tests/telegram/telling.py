"""The load of the kills: residents of the emulator who tell complaints, whether anybody listens or not."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from tests.crash.residents import THANKS, complaint
from tests.emulator.chats import Private
from tests.emulator.emulator import Emulator
from tests.emulator.stream import UpdateRecord

TELLERS = 8
PAUSE_SECONDS = 0.05
PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Story:
    """What one resident told, in a chat of their own. `thanks` are the numbers of the messages that are answered."""

    chat: Private
    words: tuple[str, ...]
    thanks: tuple[int, ...]


@dataclass
class Telling:
    """Each tells one story after another. They do not wait for answers within one, so that their messages pile up."""

    emulator: Emulator
    stories: list[Story] = field(default_factory=list)
    _stopping: bool = False
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def begin(self) -> None:
        self._tellers = [asyncio.create_task(self._tell()) for _ in range(TELLERS)]

    async def end(self) -> None:
        """Nobody begins anew; who is telling something tells it to the end."""
        self._stopping = True
        await asyncio.gather(*self._tellers)

    async def _tell(self) -> None:
        while not self._stopping:
            last = await self._tell_one([said.text for said in complaint(next(self._numbers))])
            # Residents do not pour in faster than they are heard.
            await self.emulator.until(lambda: last.acknowledged, PATIENCE_SECONDS, "being heard")  # noqa: B023  awaited

    async def _tell_one(self, texts: list[str]) -> UpdateRecord:
        world = self.emulator.world
        resident = world.person("李女士")
        chat, thanks = world.private(resident), []
        for text in texts:
            said = resident.writes(chat, text)
            thanks += [said.id] if text == THANKS else []
            await asyncio.sleep(PAUSE_SECONDS)
        self.stories.append(Story(chat, tuple(texts), tuple(thanks)))
        return next(one for one in reversed(self.emulator.updates) if one.queue == chat.id)
