"""How fast a platform is spoken to: steadily over all, and to each chat no faster than it may hear.

Even spacing rather than a bucket that starts full: a bucket bursts, and the burst with what follows is too much for any
window that slides. Time is the event loop's, so that tests need not wait.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass

from bot import log
from bot.platforms.base import Pace

STEADY = 29 / 30  # of the permitted rate: what is even here is a little less so when it arrives
SECOND = 1.025  # in which no more goes out than is permitted in one second, however late our timers ring
MINUTE = 60.0
FLOODED = (
    3  # chats that have us wait within a second: then it is not they, but the service as a whole, that is too fast
)


def _now() -> float:
    return asyncio.get_running_loop().time()


@dataclass(slots=True)
class Call:
    """One call to a platform, which made so many messages `at` the last moment at which it may have taken them."""

    at: float
    messages: int


class _Chat:
    """What one chat heard lately. Rooms of a group share what their group may hear."""

    def __init__(self, pace: Pace, group: bool) -> None:
        self.chat_ids: set[int] = set()
        self._pace, self._free, self._told_to_wait = pace, 0.0, 0.0
        self._minute: deque[Call] = deque(maxlen=pace.group_per_minute if group else 0)

    def free_at(self, messages: int = 1) -> float:
        return max(self._free, self._told_to_wait, self._minute_free_at(messages))

    def _minute_free_at(self, messages: int) -> float:
        most = self._minute.maxlen or 0
        over = len(self._minute) + min(messages, most) - most
        return sorted(call.at for call in self._minute)[over - 1] + MINUTE if over > 0 else 0.0

    def hear(self, call: Call) -> None:
        self._minute.extend([call] * call.messages)
        self.heard(call, call.at)

    def heard(self, call: Call, at: float) -> None:
        """The call was answered: only then is it known that the chat did not hear it later still."""
        call.at = max(call.at, at)
        self._free = max(self._free, at + call.messages * self._pace.chat_seconds)

    def told_to_wait(self, until: float) -> None:
        self._told_to_wait = max(self._told_to_wait, until)


class Keeper:
    """Keeps one platform's pace, for everything the service says there."""

    def __init__(self, platform: str, pace: Pace) -> None:
        self.gap = 1 / (pace.per_second * STEADY)
        self.platform, self._pace = platform, pace
        self._chats: dict[str, _Chat] = {}
        self._line = asyncio.Lock()
        self._in_line = 0
        self._next = 0.0
        self._went: deque[float] = deque(maxlen=int(pace.per_second))
        self._complaints: deque[tuple[float, str]] = deque()

    def going(self, chat_id: int, external: str, group: bool) -> Going:
        """For one message to a chat: what its platform awaits before each call."""
        name = external.partition("/")[0]
        chat = self._chats.get(name)
        if chat is None:
            chat = self._chats[name] = _Chat(self._pace, group)
        chat.chat_ids.add(chat_id)
        return Going(self, name, chat)

    def backlog(self) -> float:
        """In how many seconds one more message could go out."""
        return max(0.0, self._next - _now()) + self._in_line * self.gap

    def busy(self, within: float) -> list[int]:
        """Ids of the chats that may not hear anything within so many seconds. Who heard nothing lately is forgotten."""
        now = _now()
        free = {name: chat.free_at() for name, chat in self._chats.items()}
        self._chats = {name: chat for name, chat in self._chats.items() if free[name] > now - MINUTE}
        return [one for name, chat in self._chats.items() if free[name] > now + within for one in chat.chat_ids]

    def next_free(self) -> float:
        """In how many seconds the first of the chats that have to be waited for may hear something; 60 at most."""
        now = _now()
        return min((left for chat in self._chats.values() if (left := chat.free_at() - now) > 0), default=MINUTE)

    def remember(self, chat_id: int, external: str, group: bool, seconds_ago: float) -> None:
        """A chat was sent a message some time ago, by a process before this one."""
        self.going(chat_id, external, group).chat.hear(Call(_now() - seconds_ago, 1))

    def told_to_wait(self, going: Going, seconds: float) -> None:
        """The platform wants nothing more for this chat; from several at once it may mean all of them."""
        now = _now()
        going.chat.told_to_wait(now + seconds)
        self._complaints.append((now, going.name))
        while self._complaints[0][0] < now - 1:
            self._complaints.popleft()
        if len({name for _, name in self._complaints}) >= FLOODED:
            self._complaints.clear()
            self._next = max(self._next, now + 1)
            log.line("pace.slowed", platform=self.platform)

    async def wait_in_line(self, messages: int) -> None:
        """Returns when so many messages may go out, in the order of those who asked."""
        places = max(messages, 1)
        self._in_line += places
        try:
            async with self._line:
                slot = await self._slot(places)
                now = _now()
                # A timer that rang late is made good, by one place at most, or all that follows would be late too.
                self._next = max(slot, now - self.gap) + places * self.gap
                self._went.extend([now] * places)
        finally:
            self._in_line -= places

    async def _slot(self, places: int) -> float:
        """An album takes its places before it goes out and once more after, so that no second holds too much."""
        while True:
            slot = self._next + (places - 1) * self.gap
            now = _now()
            left = max(slot, self._second_free_at(places)) - now
            if left <= 0:
                return slot
            await asyncio.sleep(left)

    def _second_free_at(self, places: int) -> float:
        most = self._went.maxlen or 1
        over = len(self._went) + min(places, most) - most
        return self._went[over - 1] + SECOND if over > 0 else 0.0


class Going:
    """One message on its way to a chat, in as many calls as it takes."""

    def __init__(self, keeper: Keeper, name: str, chat: _Chat) -> None:
        self.name, self.chat, self.began = name, chat, False
        self._keeper = keeper
        self._call: Call | None = None

    async def __call__(self, messages: int) -> None:
        """Before a call to the platform; a call that makes no message counts over all, and not in its chat."""
        self.answered()
        call = await self._turn(messages) if messages else None
        self.began = True
        await self._keeper.wait_in_line(messages)
        if call is not None:
            self._call = call
            self.chat.heard(call, _now())

    async def _turn(self, messages: int) -> Call:
        while (left := self.chat.free_at(messages) - _now()) > 0:  # noqa: ASYNC110  time has to pass, nothing happens
            await asyncio.sleep(left)
        call = Call(_now(), messages)
        self.chat.hear(call)
        return call

    def told_to_wait(self, seconds: float) -> None:
        """The platform wants nothing more for this chat for so long."""
        self._keeper.told_to_wait(self, seconds)

    def answered(self) -> None:
        """The call before is over."""
        if self._call is not None:
            self.chat.heard(self._call, _now())
            self._call = None
