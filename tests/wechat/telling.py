"""The load of the kills: residents who tell complaints to an account, one message after the answer to the other."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, cycle

from tests.crash.residents import complaint
from tests.wechat.account import Account
from tests.wechat.calls import TRIES, Call, Caller
from tests.wechat.people import Person

TELLERS = 8
PAUSE_SECONDS = 0.1  # people think before they go on
QUESTION = "我的诉求"


@dataclass(frozen=True, slots=True)
class Story:
    """What one resident told, and what came of each message."""

    person: Person
    words: tuple[str, ...]
    calls: list[Call] = field(default_factory=list)

    def read(self) -> str:
        """All that they were answered."""
        return "\n".join(one.text for one in self.calls)


@dataclass
class Telling:
    """`doors` are the addresses of the service's processes: each try goes to the next of them."""

    account: Account
    caller: Caller
    doors: Sequence[str]
    stories: list[Story] = field(default_factory=list)
    _stopping: bool = False
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _open: list[Call] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._next_door = cycle(self.doors)

    def begin(self) -> None:
        self._tellers = [asyncio.create_task(self._tell()) for _ in range(TELLERS)]

    async def end(self) -> None:
        """Nobody begins anew; who is telling something tells it to the end."""
        self._stopping = True
        await asyncio.gather(*self._tellers)

    async def cancel(self) -> None:
        for teller in self._tellers:
            teller.cancel()
        await asyncio.gather(*self._tellers, return_exceptions=True)

    @property
    def calls(self) -> list[Call]:
        return [call for story in self.stories for call in story.calls]

    def are_at_their_first_try(self) -> bool:
        """Whether nobody waits for a further try: WeChat tries three times in fifteen seconds, and a service that is
        killed again and again within them can answer nobody."""
        return bool(self._open) and all(len(one.tries) <= 1 for one in self._open)

    async def asks_again(self, story: Story) -> str:
        """Writes once more, and gets with the answer what waited."""
        return (await self._say(story, QUESTION)).text

    async def _tell(self) -> None:
        while not self._stopping:
            words = tuple(said.text for said in complaint(next(self._numbers)))
            story = Story(self.account.person(), words)
            self.stories.append(story)
            for text in words:
                await self._say(story, text)
                await asyncio.sleep(PAUSE_SECONDS)

    async def _say(self, story: Story, text: str) -> Call:
        person = story.person
        xml, api = person.message("text", {"Content": text}), self.account.api
        api.reach.does(person.openid, xml, api.now())
        call = self.caller.call(person.openid, xml)
        story.calls.append(call)
        self._open.append(call)
        await self._deliver(call)
        self._open.remove(call)
        return call

    async def _deliver(self, call: Call) -> None:
        """As `Caller.deliver`, to whichever process a proxy would choose."""
        for _ in range(TRIES):
            if await self.caller.deliver_once(call, next(self._next_door)):
                return
            await asyncio.sleep(max(0.0, call.tries[-1].began + self.caller.patience - time.monotonic()))
        self.caller.ledger.accuse("unanswered", "the person was told that the account is out of order", call.tries[-1])
