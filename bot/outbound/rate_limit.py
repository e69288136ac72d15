"""Keeps the rate at which messages go to a platform below what it permits: over all, per chat and per group.

Messages are spaced evenly. A token bucket starts with a burst, and the burst with what follows it exceeds a sliding
window. Time is the event loop's, so that tests need not wait.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass

from bot import log
from bot.platforms.base import Pace

MARGIN = 29 / 30  # of the permitted rate, since the spacing is less even when messages arrive
SECOND = 1.025  # seconds in which no more goes out than is permitted in one, so that late timers do no harm
MINUTE = 60.0
# When so many chats refuse messages within a second, the service as a whole is too fast, not a single chat.
REFUSED_CHATS = 3


def _now() -> float:
    return asyncio.get_running_loop().time()


@dataclass(slots=True)
class Call:
    """One call to a platform that makes so many messages. `at` is the latest time at which they may have arrived."""

    at: float
    messages: int


class _Chat:
    """When one chat got messages lately. The topics of a group share the limit of their group."""

    def __init__(self, pace: Pace, group: bool) -> None:
        self.chat_ids: set[int] = set()
        self._pace, self._free, self._refused_until = pace, 0.0, 0.0
        self._minute: deque[Call] = deque(maxlen=pace.group_per_minute if group else 0)

    def free_at(self, messages: int = 1) -> float:
        return max(self._free, self._refused_until, self._minute_free_at(messages))

    def _minute_free_at(self, messages: int) -> float:
        most = self._minute.maxlen or 0
        over = len(self._minute) + min(messages, most) - most
        return sorted(call.at for call in self._minute)[over - 1] + MINUTE if over > 0 else 0.0

    def add(self, call: Call) -> None:
        self._minute.extend([call] * call.messages)
        self.note_time(call, call.at)

    def note_time(self, call: Call, at: float) -> None:
        """Only when a call is answered is it known that its messages did not arrive even later."""
        call.at = max(call.at, at)
        self._free = max(self._free, at + call.messages * self._pace.chat_seconds)

    def refused(self, until: float) -> None:
        self._refused_until = max(self._refused_until, until)


class RateLimiter:
    """The rate limits of one platform, for all messages to it."""

    def __init__(self, platform: str, pace: Pace) -> None:
        self.gap = 1 / (pace.per_second * MARGIN)
        self.platform, self._pace = platform, pace
        self._chats: dict[str, _Chat] = {}
        self._queue_lock = asyncio.Lock()
        self._queued = 0
        self._next = 0.0
        self._went: deque[float] = deque(maxlen=int(pace.per_second))
        self._refusals: deque[tuple[float, str]] = deque()

    def permit(self, chat_id: int, external: str, group: bool) -> SendPermit:
        """For one message to a chat; the adapter awaits it before each call."""
        name = external.partition("/")[0]
        chat = self._chats.get(name)
        if chat is None:
            chat = self._chats[name] = _Chat(self._pace, group)
        chat.chat_ids.add(chat_id)
        return SendPermit(self, name, chat)

    def backlog(self) -> float:
        """In how many seconds one more message could go out."""
        return max(0.0, self._next - _now()) + self._queued * self.gap

    def busy_chats(self, within: float) -> list[int]:
        """Ids of the chats that may get no message within so many seconds. Also drops chats that were idle lately."""
        now = _now()
        free = {name: chat.free_at() for name, chat in self._chats.items()}
        self._chats = {name: chat for name, chat in self._chats.items() if free[name] > now - MINUTE}
        return [one for name, chat in self._chats.items() if free[name] > now + within for one in chat.chat_ids]

    def next_free(self) -> float:
        """In how many seconds the first of the busy chats may get a message again; 60 at most."""
        now = _now()
        return min((left for chat in self._chats.values() if (left := chat.free_at() - now) > 0), default=MINUTE)

    def remember(self, chat_id: int, external: str, group: bool, seconds_ago: float) -> None:
        """Counts a message that an earlier process sent to a chat some time ago."""
        self.permit(chat_id, external, group).chat.add(Call(_now() - seconds_ago, 1))

    def refused(self, permit: SendPermit, seconds: float) -> None:
        """The platform takes no message for this chat for so long; when several chats refuse at once, all wait."""
        now = _now()
        permit.chat.refused(now + seconds)
        self._refusals.append((now, permit.name))
        while self._refusals[0][0] < now - 1:
            self._refusals.popleft()
        if len({name for _, name in self._refusals}) >= REFUSED_CHATS:
            self._refusals.clear()
            self._next = max(self._next, now + 1)
            log.line("pace.slowed", platform=self.platform)

    async def wait_for_slot(self, messages: int) -> None:
        """Returns when so many messages may go out; callers are served in the order in which they came."""
        places = max(messages, 1)
        self._queued += places
        try:
            async with self._queue_lock:
                slot = await self._slot(places)
                now = _now()
                # The delay of a late timer is made up for, by one place at most, or all that follows would be late.
                self._next = max(slot, now - self.gap) + places * self.gap
                self._went.extend([now] * places)
        finally:
            self._queued -= places

    async def _slot(self, places: int) -> float:
        """An album waits for all its places first and takes them once more after, so that no second has too many."""
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


class SendPermit:
    """Permission for one message to a chat, which takes one call to the platform or several."""

    def __init__(self, limiter: RateLimiter, name: str, chat: _Chat) -> None:
        self.name, self.chat, self.began = name, chat, False
        self._limiter = limiter
        self._call: Call | None = None

    async def __call__(self, messages: int) -> None:
        """Waits until a call may be made. One that makes no message (an edit) counts over all, and not in its chat."""
        self.call_ended()
        call = await self._wait_for_chat(messages) if messages else None
        self.began = True
        await self._limiter.wait_for_slot(messages)
        if call is not None:
            self._call = call
            self.chat.note_time(call, _now())

    async def _wait_for_chat(self, messages: int) -> Call:
        while (left := self.chat.free_at(messages) - _now()) > 0:  # noqa: ASYNC110  time has to pass, nothing happens
            await asyncio.sleep(left)
        call = Call(_now(), messages)
        self.chat.add(call)
        return call

    def refused(self, seconds: float) -> None:
        """The platform takes no message for this chat for so long."""
        self._limiter.refused(self, seconds)

    def call_ended(self) -> None:
        """The last call was answered, or failed."""
        if self._call is not None:
            self.chat.note_time(self._call, _now())
            self._call = None
