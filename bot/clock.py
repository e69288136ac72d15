"""Service time, which cases go by, and real time, for leases and retries. Only the simulator moves service time."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta

SHIFT_IGNORED = (
    "练习时拨快的时间不算数，真实平台按真实时间；练习请另用一个 ZHONGZHI_DATA_DIR。"
    "The clock was moved while practising, which does not count beside a real platform; practise with another "
    "ZHONGZHI_DATA_DIR."
)


class Clock:
    """Service time is real time plus an offset, or stands still while it is being moved."""

    def __init__(self, *, frozen_at: datetime | None = None) -> None:
        self.offset = timedelta()
        self.frozen = frozen_at is not None  # a frozen clock moves only when it is told to, as in tests
        self._held_at = frozen_at

    def real_now(self) -> datetime:
        return datetime.now(UTC)

    def now(self) -> datetime:
        return self._held_at or self.real_now() + self.offset

    def hold(self, at: datetime) -> None:
        """Stops at a moment until it is released."""
        self._held_at = at

    def release(self) -> None:
        """Runs on from where it was held, unless it is frozen."""
        if self._held_at is not None and not self.frozen:
            self.offset = self._held_at - self.real_now()
            self._held_at = None


async def pause(event: asyncio.Event, seconds: float) -> None:
    """Waits for the event, at most so long. (`wait_for` may lose a cancellation on Python 3.11; this does not.)"""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
