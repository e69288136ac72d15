"""Runs the tick every second. It has no state of its own: what is due is in rows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

TICK_SECONDS = 1


def start(tick: Callable[[], Awaitable[object]]) -> AsyncIOScheduler:
    """Has `tick` run every second, never twice at once, however late."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(tick, "interval", seconds=TICK_SECONDS, max_instances=1, coalesce=True, misfire_grace_time=None)
    scheduler.start()
    return scheduler


def run_now(scheduler: AsyncIOScheduler) -> None:
    """An extra run at once."""
    for job in scheduler.get_jobs():
        job.modify(next_run_time=datetime.now(UTC))
