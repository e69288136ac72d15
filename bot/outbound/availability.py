"""Whether a platform can be reached. While it cannot, nothing is sent to it, and nothing counts as a try.

A call that failed says little: the fault may lie with the chat or the message. So the platform is pinged; only when the
ping fails too is it away, until one succeeds.
"""

from __future__ import annotations

import asyncio

from bot import log
from bot.platforms.base import Platform, Remote, SendError, UncertainSend
from bot.runtime import Runtime

SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds between pings of a platform that is away
TRUSTED_SECONDS = 10.0  # after a ping that succeeded, although its updates do not come


def _now() -> float:
    return asyncio.get_running_loop().time()


class Availability:
    """Of one platform. One that is not across a network is always available."""

    def __init__(self, platform: Platform, runtime: Runtime) -> None:
        self._name, self._clock, self._metrics = platform.name, runtime.clock, runtime.metrics
        self._remote = platform if isinstance(platform, Remote) else None
        self._away = False
        self._pinging = asyncio.Lock()
        self._answered_at = self._next = self._lost_at = float("-inf")
        self._pause = SHORTEST_PAUSE

    @property
    def may_be_away(self) -> bool:
        """Whether it is away, or being pinged."""
        return self._away or self._pinging.locked()

    async def may_be_sent_to(self) -> bool:
        """Pings a platform that is away, or whose updates do not come, when it is time to."""
        if self._remote is None or not (self.may_be_away or self._remote.in_doubt):
            return True
        if self._pinging.locked() or _now() < self._next:
            return not self.may_be_away
        async with self._pinging:
            return await self._ping(self._remote)

    async def is_away(self) -> bool:
        """Asked after a call that failed. Of many that fail at once the first one pings, for all."""
        if self._remote is None:
            return False
        failed_at = _now()
        async with self._pinging:
            if self._away or self._answered_at >= failed_at:
                return self._away
            return not await self._ping(self._remote)

    async def _ping(self, remote: Remote) -> bool:
        try:
            await remote.ping()
        except (SendError, UncertainSend) as error:
            if not (isinstance(error, SendError) and error.retry_after):  # a platform that asks us to wait is there
                self._mark_away(error)
                return False
        self._mark_back()
        return True

    def _mark_away(self, error: Exception) -> None:
        if not self._away:
            self._away, self._lost_at, self._pause = True, _now(), SHORTEST_PAUSE
            self._metrics.away(self._name, self._clock.real_now())
            log.line("platform.away", platform=self._name, why=type(error).__name__)
        self._next = _now() + self._pause
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

    def _mark_back(self) -> None:
        if self._away:
            self._away = False
            self._metrics.away(self._name, None)
            log.line("platform.back", platform=self._name, away_ms=round((_now() - self._lost_at) * 1000))
        self._answered_at = _now()
        self._next = self._answered_at + TRUSTED_SECONDS
