"""One process of several leads: it alone sends, fetches and does what is due. All take messages in."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from bot import log
from bot.clock import Clock
from storage.engine.database import Database
from storage.engine.leadership import NoAnswer, leader_lock

POLL_SECONDS = 0.25
PATIENCE_SECONDS = 1.0
LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Leader:
    """Whether this process leads. `since` is when it took the lead, in real time; `took_over` is called then."""

    def __init__(self, database: Database, clock: Clock, took_over: Callable[[], None] = lambda: None) -> None:
        self._clock, self._seat, self._took_over = clock, leader_lock(database), took_over
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="leader")  # so that it waits for no other work
        self._elected, self._deposed = asyncio.Event(), asyncio.Event()
        self.since = LONG_AGO

    @property
    def leads(self) -> bool:
        return self._elected.is_set()

    async def elected(self) -> None:
        """Waits until this process leads."""
        await self._elected.wait()

    async def while_leading(self, work: Callable[[], Awaitable[None]]) -> None:
        """Waits until this process leads, then works; the work is cancelled when this process no longer leads."""
        await self._elected.wait()
        working, deposed = asyncio.ensure_future(work()), asyncio.ensure_future(self._deposed.wait())
        try:
            await asyncio.wait((working, deposed), return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                await working
        finally:
            deposed.cancel()
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)

    async def run(self) -> None:
        while True:
            await self.look()
            await asyncio.sleep(POLL_SECONDS)

    async def look(self) -> None:
        """Takes the lead if it is free; gives it up when the database does not confirm in time that it is ours."""
        asked = asyncio.get_running_loop().run_in_executor(self._thread, self._seat.hold)
        done, _ = await asyncio.wait([asked], timeout=PATIENCE_SECONDS)
        if not done:
            self._step_down("unanswered")
        held, why = False, "stopping"
        try:
            held, why = await asked, "taken"
        except NoAnswer:
            why = "no_answer"
        finally:
            if held:
                self._lead()
            else:
                self._step_down(why)

    async def leave(self) -> None:
        """Gives the lead up for another process to take at once."""
        self._step_down("stopping")
        await asyncio.get_running_loop().run_in_executor(self._thread, self._seat.release)
        self._thread.shutdown()

    def _lead(self) -> None:
        if not self.leads:
            self.since = self._clock.real_now()
            self._elected.set()
            self._deposed.clear()
            log.line("leader.took_over")
            self._took_over()

    def _step_down(self, why: str) -> None:
        if self.leads:
            self._elected.clear()
            self._deposed.set()
            log.line("leader.stepped_down", why=why)
