"""Service: puts the parts together, starts and stops them, and moves its clock."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Protocol

from bot import log
from bot.catalogues import LOCALES, load_catalogues
from bot.clock import SHIFT_IGNORED, Clock
from bot.config import Config
from bot.firing import fire_slice
from bot.inbound.intake import Intake
from bot.media.cleaning import Cleaner
from bot.media.collages import Collages
from bot.media.fetching import Fetcher
from bot.operations import schedule
from bot.operations.health import HealthCheck
from bot.operations.leader import Leader
from bot.operations.metrics import Metrics
from bot.operations.schema import bring_up_to_date
from bot.operations.search_indexer import Indexer
from bot.operations.while_leading import WhileLeading
from bot.outbound.charts import charting
from bot.outbound.charts.charting import Charts
from bot.outbound.in_place import AnswersInPlace
from bot.outbound.preparing import Preparer
from bot.outbound.rendering import Renderer
from bot.outbound.sender import Sender
from bot.platforms import abilities
from bot.platforms.base import SERVICE, AnsweredInPlace, Erasing, Guarded, Led, Platform, ShowsOnePicture, Unusable
from bot.runtime import Runtime
from bot.settings import county_rows
from domain.calendar import WorkingCalendar
from domain.county import County
from domain.hearing.dangers import danger
from domain.hearing.places import known_places
from domain.kinds import EntryKind, TimerKind
from domain.routing.router import Router
from handlers.cases.accused_office import note_who_hears
from handlers.cases.retired import tell_of_retired
from handlers.limits import IncomingLimiter
from handlers.timers import follow_working_days, set_daily_timers
from handlers.turn import Practice
from storage.casework import county_entries as entries
from storage.engine import service_settings
from storage.engine.database import Database, DatabaseFault, Transaction
from storage.engine.writing import autocommit_writer_for, write, writer_for
from storage.messages import outbox, timers, unused_platforms
from storage.messages.file_store import Files

RESTART_SECONDS = 1.0  # after an error of a worker
AWAY_SECONDS = 0.2  # after a fault of the database
MEBIBYTE = 1024 * 1024


class Worker(Protocol):
    async def run(self) -> None: ...


async def _keep_running(worker: Worker) -> None:
    """An error ends one round of a worker, never the worker: its work is in rows, and is found there again."""
    while True:
        try:
            await worker.run()
        except DatabaseFault:  # logged once, where it is counted
            await asyncio.sleep(AWAY_SECONDS)
        except Exception as error:  # noqa: BLE001  logged once, here
            log.fault("worker.stumbled", error, worker=type(worker).__name__)
            await asyncio.sleep(RESTART_SECONDS)


def _erases(platform: Platform) -> bool:
    return isinstance(platform, Erasing) and platform.erases_chats


class Service:
    """The whole service on one database, speaking through the given platforms."""

    def __init__(self, settings: Config, platforms: Mapping[str, Platform], clock: Clock) -> None:
        service = settings.service
        bring_up_to_date(settings)
        self.settings, self.clock, self.platforms = settings, clock, platforms
        self.metrics = Metrics()
        self.metrics.show_refused({name: one.refused for name, one in platforms.items() if isinstance(one, Guarded)})
        self.database = Database(service.database_url, self.metrics)
        self.writer = writer_for(self.database)
        self.files = Files(service.data_dir / "files")
        self.practice = self._practice(settings.county)
        self._followed: Practice | None = None  # the rules by whose working days all dates are computed
        self.leader = Leader(self.database, clock, self._took_over)
        self.runtime = self._runtime()
        self._make_workers(self.runtime)
        self._tasks: list[asyncio.Task[None]] = []
        self._moving = asyncio.Lock()

    def _runtime(self) -> Runtime:
        return Runtime(
            database=self.database,
            writer=self.writer,
            inbox_writer=autocommit_writer_for(self.database, self.writer),
            clock=self.clock,
            practice=lambda: self.practice,
            metrics=self.metrics,
            leader=self.leader,
            platforms=self.platforms,
            files=self.files,
        )

    def _make_workers(self, runtime: Runtime) -> None:
        service = self.settings.service
        least_free = service.least_free_mb * MEBIBYTE
        self.health_check = HealthCheck(
            database=self.database,
            writer=self.writer,
            clock=self.clock,
            metrics=self.metrics,
            platforms=list(self.platforms),
            data_dir=service.data_dir,
            least_free_bytes=least_free,
            missing_year=self._missing_year,
        )
        self.charts = Charts(service.data_dir / "charts")
        self.renderer = Renderer(load_catalogues(LOCALES), lambda: self.practice.county)
        self.sender = Sender(runtime, self.renderer, self.charts, last_active_at=lambda: self.intake.last_active_at)
        cleaner = Cleaner()
        self.fetchers = [Fetcher(runtime, one, cleaner, self._wake_intake) for one in self.platforms.values()]
        self.intake = Intake(runtime, self._wake_senders)
        self.indexer = Indexer(self.database, self.writer, self.leader)
        preparer = Preparer(runtime, self.renderer, self.charts)
        collages = Collages()
        for one in self.platforms.values():
            if isinstance(one, ShowsOnePicture):
                one.join_pictures_by(collages.join)
            if isinstance(one, AnsweredInPlace):
                one.serve(AnswersInPlace(runtime, preparer, one, self.intake.receive, self.intake.handled).answer)

    def _practice(self, county: County) -> Practice:
        sender = self.settings.sender
        return Practice(
            county=county,
            calendar=WorkingCalendar(county.hours, county.time_zone),
            router=Router(county),
            notice_window=timedelta(seconds=sender.notice_window_seconds),
            prompt_window=timedelta(seconds=sender.prompt_window_seconds),
            files=self.files,
            limiter=IncomingLimiter(county.limits),
            draws=charting.installed(),
            without_buttons=abilities.without_buttons(self.platforms),
            erasing=abilities.erasing(self.platforms),
            one_picture=abilities.one_picture(self.platforms),
            without_pictures=abilities.without_pictures(self.platforms),
            with_files=abilities.with_files(self.platforms),
            places=known_places(county.names_of_areas(), county.words_of_categories()),
        )

    def _wake_senders(self, pictures: bool = True) -> None:
        """There may be something to send and, unless `pictures` is false, something to fetch."""
        self.sender.wake()
        for fetcher in self.fetchers if pictures else ():
            fetcher.wake()

    def _wake_intake(self) -> None:
        self.intake.wake()

    async def start(self) -> None:
        danger.prepare()
        left_out = await write(self.writer, self._begin)
        if left_out:
            log.line("service.silent_platforms", platforms=",".join(left_out), chats=sum(left_out.values()))
        await self._start_platforms()
        self._scheduler = schedule.start(self._tick_again)
        await self.leader.look()
        await self._follow_calendar()
        workers: tuple[Worker, ...] = (
            self.leader,
            self.intake,
            self.intake.lookout,
            *self.sender.workers,
            self.charts,
            self.indexer,
            *self.fetchers,
            *(WhileLeading(self.leader, one) for one in self.platforms.values() if isinstance(one, Led)),
        )
        self._tasks = [asyncio.create_task(_keep_running(one)) for one in workers]
        log.line("service.started", platforms=",".join(self.platforms))
        self._log_missing_year()

    async def _start_platforms(self) -> None:
        try:
            for platform in self.platforms.values():
                await platform.start(self.intake.receive)
        except Unusable:
            await self._close()
            raise

    def _took_over(self) -> None:
        """Timers that came due while no process led are late; the last leader may have had other working days."""
        self._followed = None
        schedule.run_now(self._scheduler)

    def _begin(self, tx: Transaction) -> Mapping[str, int]:
        """Returns the platforms that the database knows and that are off now, with the number of chats of each."""
        self._take_up_clock(tx)
        self._apply(tx, self.settings.county)
        left_out = unused_platforms.note(tx, (*self.platforms, SERVICE))
        set_daily_timers(self.runtime.turn(tx))
        return left_out

    def _take_up_clock(self, tx: Transaction) -> None:
        """The clock goes on as it was moved; beside a real platform, whose people live in real time, it does not."""
        moved = service_settings.setting(tx, "clock.moved_seconds")
        if moved and (real := self.settings.clock_held_by()):
            log.line("clock.shift_ignored", seconds=moved, platforms=",".join(real), advice=SHIFT_IGNORED)
        elif moved:
            self.clock.offset = timedelta(seconds=float(moved))

    def _apply(self, tx: Transaction, county: County) -> None:
        retired = entries.sync_entries(tx, county_rows.rows_of(county))
        self.practice = self._practice(county_rows.with_retired(county, retired.definitions))
        gone = [code for kind, code in retired.now if kind == EntryKind.DEPARTMENT]
        turn = self.runtime.turn(tx)
        tell_of_retired(turn, gone)
        note_who_hears(turn)

    async def reload(self, county: County) -> None:
        """Takes over a changed county, entry by code; entries that are gone retire."""
        await write(self.writer, lambda tx: self._apply(tx, county))
        await self._follow_calendar()
        log.line("county.reloaded", departments=len(county.departments))
        self._log_missing_year()

    def _missing_year(self) -> int | None:
        found = self.practice.calendar.missing_year(self.clock.now())
        return found.year if found else None

    def _log_missing_year(self) -> None:
        if year := self._missing_year():
            log.line("calendar.year_missing", year=year)

    async def _follow_calendar(self) -> None:
        """Dates follow the working days that the leading process knows, since only it moves them."""
        practice = self.practice
        if self.leader.leads and self._followed is not practice:
            await write(self.writer, lambda tx: follow_working_days(self.runtime.turn(tx)))
            self._followed = practice

    def reload_asked(self) -> str:
        """When a reload was last asked for on the command line; "" when never."""
        with self.database.reading() as tx:
            return service_settings.setting(tx, service_settings.RELOAD)

    async def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task
        await self._close()
        log.line("service.stopped")

    async def _close(self) -> None:
        await self.leader.leave()
        await self.health_check.stop()
        for platform in self.platforms.values():
            await platform.stop()
        for writer in {self.runtime.inbox_writer, self.writer}:
            await self.database.aside(writer.close)
        self.database.close()

    async def _tick_again(self) -> None:
        with suppress(DatabaseFault, asyncio.CancelledError):  # what is due stays due, or the scheduler stops
            await self.tick()

    async def tick(self) -> None:
        """Does what has come due, oldest first; in the process that leads."""
        await self._follow_calendar()
        now = self.clock.now()
        while self.leader.leads and (fired := await write(self.writer, lambda tx: self._fire_slice(tx, now))):
            self._wake_senders()
            if fired[-1] == TimerKind.HOUSEKEEPING:
                if await write(self.writer, self._rewrite_wanted):
                    await self.database.aside(self.database.vacuum)
                await self.database.aside(self.database.update_statistics)

    def _rewrite_wanted(self, tx: Transaction) -> bool:
        wanted = bool(service_settings.setting(tx, service_settings.REWRITE))
        service_settings.set_setting(tx, service_settings.REWRITE, "")
        return wanted

    def _fire_slice(self, tx: Transaction, now: datetime) -> Sequence[TimerKind]:
        return fire_slice(self.runtime, self.metrics, tx, now)

    async def settle(self) -> None:
        """Waits until everything that can be done at this moment is done and sent; not for a platform that is away."""
        while True:
            await self.tick()
            await self.intake.settled()
            for fetcher in self.fetchers:
                await fetcher.settled()
            await self.intake.settled()
            await self.sender.settled()
            if self.sender.waits_for_a_platform or not await self.database.aside(self._anything_left):
                return

    def _anything_left(self) -> bool:
        with self.database.reading() as tx:
            due = timers.next_due(tx)
            late = due is not None and due <= self.clock.now()
            return late or outbox.due(tx, self.clock.now(), self.clock.real_now())

    def next_due(self, *, but: TimerKind | None = None) -> datetime | None:
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
            await write(self.writer, lambda tx: service_settings.set_setting(tx, "clock.moved_seconds", moved))
