"""Service: puts the parts together, starts and stops them, and moves its clock."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from bot import county_rows, log, schedule
from bot.clock import Clock
from bot.config import Config
from bot.intake import Intake
from bot.media import Fetcher
from bot.platforms.base import Platform
from bot.render import Renderer, load_catalogues
from bot.sender import Sender
from domain.calendar import WorkingCalendar
from domain.county import County
from domain.routing import Router
from handlers import reminders
from handlers.turn import Practice, Turn
from storage import county as entries
from storage import outbox, timers
from storage.database import Database, Transaction
from storage.files import Files
from storage.migrations import upgrade
from storage.tables import Timer
from storage.writing import write, writer_for

STUMBLE_SECONDS = 1.0
RELOAD = "county.reload_asked_at"
LOCALES = Path(__file__).parent.parent / "locales"


class Worker(Protocol):
    async def run(self) -> None: ...


async def _keep_running(worker: Worker) -> None:
    """A fault ends one round of a worker, never the worker: what it was doing lies in rows and is found again."""
    while True:
        try:
            await worker.run()
        except Exception as error:  # noqa: BLE001  logged once, here
            log.fault("worker.stumbled", error, worker=type(worker).__name__)
            await asyncio.sleep(STUMBLE_SECONDS)


class Service:
    """The whole service on one database, speaking through the given platforms."""

    def __init__(self, settings: Config, platforms: Mapping[str, Platform], clock: Clock) -> None:
        service = settings.service
        service.data_dir.mkdir(parents=True, exist_ok=True)
        upgrade(service.database_url)
        self.settings, self.clock, self.platforms = settings, clock, platforms
        self.database = Database(service.database_url)
        self.writer = writer_for(self.database)
        self.files = Files(service.data_dir / "files")
        self.practice = self._practice(settings.county)
        catalogues = load_catalogues(LOCALES)
        self.renderer = Renderer(catalogues, lambda: self.practice.county)
        self.sender = Sender(self.database, self.writer, platforms, lambda: self.practice, clock, self.renderer)
        self.fetcher = Fetcher(self.database, self.writer, platforms, self.files, clock, self._something_came)
        self.intake = Intake(
            self.database, self.writer, platforms, lambda: self.practice, clock, self._something_changed
        )
        self._tasks: list[asyncio.Task[None]] = []
        self._moving = asyncio.Lock()

    def _practice(self, county: County) -> Practice:
        sender = self.settings.sender
        return Practice(
            county=county,
            calendar=WorkingCalendar(county.hours, county.time_zone),
            router=Router(county),
            notice_window=timedelta(seconds=sender.notice_window_seconds),
            prompt_window=timedelta(seconds=sender.prompt_window_seconds),
            files=self.files,
        )

    def _something_changed(self) -> None:
        self.sender.wake()
        self.fetcher.wake()

    def _something_came(self) -> None:
        self.intake.wake()

    async def start(self) -> None:
        await write(self.writer, self._begin)
        for platform in self.platforms.values():
            await platform.start(self.intake.receive)
        self._tasks = [asyncio.create_task(_keep_running(one)) for one in (self.intake, self.sender, self.fetcher)]
        self._scheduler = schedule.start(self.tick)
        log.line("service.started", platforms=",".join(self.platforms))

    def _begin(self, tx: Transaction) -> None:
        self._apply(tx, self.settings.county)
        moved = entries.setting(tx, "clock.moved_seconds")
        if moved:
            self.clock.offset = timedelta(seconds=float(moved))
        reminders.start(self._turn(tx, self.clock.now()))

    def _apply(self, tx: Transaction, county: County) -> None:
        retired = entries.sync_entries(tx, county_rows.rows_of(county))
        self.practice = self._practice(county_rows.with_retired(county, retired))

    async def reload(self, county: County) -> None:
        """Takes over a changed county: entries by their codes, of which those that are gone retire."""
        await write(self.writer, lambda tx: self._apply(tx, county))
        log.line("county.reloaded", departments=len(county.departments))

    def reload_asked(self) -> str:
        """When a reload was last asked for on the command line; "" when never."""
        with self.database.reading() as tx:
            return entries.setting(tx, RELOAD)

    async def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task
        for platform in self.platforms.values():
            await platform.stop()
        await self.database.aside(self.writer.close)
        self.database.close()

    def _turn(self, tx: Transaction, now: datetime) -> Turn:
        return Turn(tx, self.practice, now, self.clock.real_now())

    async def tick(self) -> None:
        """Does what has come due, oldest first."""
        now = self.clock.now()
        while fired := await write(self.writer, lambda tx: self._fire_one(tx, now)):
            self._something_changed()
            if fired == "housekeeping" and await write(self.writer, self._rewrite_wanted):
                await self.database.aside(self.database.rewrite)

    def _rewrite_wanted(self, tx: Transaction) -> bool:
        wanted = bool(entries.setting(tx, entries.REWRITE))
        entries.set_setting(tx, entries.REWRITE, "")
        return wanted

    def _fire_one(self, tx: Transaction, now: datetime) -> str:
        """Does the oldest due thing and returns its kind, or "" when nothing is due."""
        timer = timers.take_due(tx, now)
        if timer is None:
            return ""
        try:
            with tx.begin_nested():
                reminders.fire(self._turn(tx, now), timer)
        except Exception as error:  # noqa: BLE001  one that fails is put aside with its fault, the rest go on
            self._put_aside(tx, timer, error)
        return timer.kind

    def _put_aside(self, tx: Transaction, timer: Timer, error: Exception) -> None:
        log.fault("timer.failed", error, kind=timer.kind, subject=timer.subject)
        timers.mark_failed(tx, timer, type(error).__name__)

    async def settle(self) -> None:
        """Waits until everything that can be done at this moment is done and sent."""
        while True:
            await self.tick()
            await self.intake.settled()
            await self.fetcher.settled()
            await self.intake.settled()
            await self.sender.settled()
            if not await self.database.aside(self._anything_left):
                return

    def _anything_left(self) -> bool:
        with self.database.reading() as tx:
            due = timers.next_due(tx)
            late = due is not None and due <= self.clock.now()
            return late or outbox.due(tx, self.clock.now(), self.clock.real_now()) > 0

    def next_due(self, *, but: str = "") -> datetime | None:
        """When something happens by itself next; `but` names a kind of timer that does not count."""
        with self.database.reading() as tx:
            moments = (timers.next_due(tx, but=but), outbox.next_hold(tx, self.clock.now()))
            return min((one for one in moments if one is not None), default=None)

    async def move_clock(self, to: datetime) -> None:
        """Moves service time forward, stopping at every due instant in order to do what is due then."""
        async with self._moving:
            self.clock.hold(self.clock.now())
            await self.settle()
            while (due := await self.database.aside(self.next_due)) is not None and due <= to:
                self.clock.hold(max(due, self.clock.now()))
                await self.settle()
            self.clock.hold(max(to, self.clock.now()))
            await self.settle()
            self.clock.release()
            moved = str(self.clock.offset.total_seconds())
            await write(self.writer, lambda tx: entries.set_setting(tx, "clock.moved_seconds", moved))
