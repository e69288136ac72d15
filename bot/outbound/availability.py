"""Whether a platform is there. While it is away nothing is sent to it, and nothing counts as a try.

A call that failed says little: the chat, the message or chance may be to blame. So the platform is asked for a sign of
life; only where that fails too is it away, until it gives one.
"""

from __future__ import annotations

import asyncio

from bot import log
from bot.platforms.base import Platform, Remote, SendError, UncertainSend
from bot.runtime import Runtime

SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds between questions to a platform that is away
TRUSTED_SECONDS = 10.0  # after a sign of life, although its updates do not come


def _now() -> float:
    return asyncio.get_running_loop().time()


class Presence:
    """Of one platform. One that is not across a network is always there."""

    def __init__(self, platform: Platform, runtime: Runtime) -> None:
        self._name, self._clock, self._metrics = platform.name, runtime.clock, runtime.metrics
        self._remote = platform if isinstance(platform, Remote) else None
        self._away = False
        self._asking = asyncio.Lock()
        self._answered_at = self._next = self._lost_at = float("-inf")
        self._pause = SHORTEST_PAUSE

    @property
    def unsure(self) -> bool:
        """Whether it is away, or being asked."""
        return self._away or self._asking.locked()

    async def may_be_sent_to(self) -> bool:
        """Asks a platform that is away, or whose updates do not come, when it is time to."""
        if self._remote is None or not (self.unsure or self._remote.in_doubt):
            return True
        if self._asking.locked() or _now() < self._next:
            return not self.unsure
        async with self._asking:
            return await self._ask(self._remote)

    async def is_away(self) -> bool:
        """After a call that failed. Of many that fail at once the first asks, for all."""
        if self._remote is None:
            return False
        failed_at = _now()
        async with self._asking:
            if self._away or self._answered_at >= failed_at:
                return self._away
            return not await self._ask(self._remote)

    async def _ask(self, remote: Remote) -> bool:
        try:
            await remote.ping()
        except (SendError, UncertainSend) as error:
            if not (isinstance(error, SendError) and error.retry_after):  # who wants to be left alone is there
                self._lose(error)
                return False
        self._find()
        return True

    def _lose(self, error: Exception) -> None:
        if not self._away:
            self._away, self._lost_at, self._pause = True, _now(), SHORTEST_PAUSE
            self._metrics.away(self._name, self._clock.real_now())
            log.line("platform.away", platform=self._name, why=type(error).__name__)
        self._next = _now() + self._pause
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

    def _find(self) -> None:
        if self._away:
            self._away = False
            self._metrics.away(self._name, None)
            log.line("platform.back", platform=self._name, away_ms=round((_now() - self._lost_at) * 1000))
        self._answered_at = _now()
        self._next = self._answered_at + TRUSTED_SECONDS
