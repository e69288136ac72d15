"""Checks the service as `/healthz` shows it: can the database be written, what waits, how full is the disk."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic

from bot.clock import Clock
from bot.operations.metrics import Metrics, Seen
from storage.engine.database import Database, DatabaseFault, FaultKind
from storage.engine.writing import Writer, write
from storage.operations import database_status
from storage.operations.database_status import Figures
from web.health import Health, PlatformSeen, Status, Waiting

FRESH_SECONDS = 1.0
PATIENCE_SECONDS = 1.5
FULL_SECONDS = 1.0  # a small write may succeed on a full disk, so an error of a full disk counts for this long
OK, NO_ANSWER = "ok", "silent"
INBOX_LATE_SECONDS = 60
OUTBOX_LATE_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Disk:
    """What is free where the service keeps its files, in bytes, and whether it may write there at all."""

    free: int
    read_only: bool


class HealthCheck:
    """Checks at most once a second, for all who ask; never twice at once, so that none pile up when one hangs."""

    def __init__(
        self,
        *,
        database: Database,
        writer: Writer,
        clock: Clock,
        metrics: Metrics,
        platforms: Sequence[str],
        data_dir: Path,
        least_free_bytes: int,
        missing_year: Callable[[], int | None],
    ) -> None:
        self._database, self._writer, self._clock = database, writer, clock
        self._metrics, self._platforms = metrics, platforms
        self._data_dir, self._least_free = data_dir, least_free_bytes
        self._missing_year = missing_year
        self._checking: asyncio.Task[None] | None = None
        self._seen: Health | None = None
        self._last_state = OK  # of the last check that ended; while the next one hangs it is still the reason
        self._disk: Disk | None = None
        self._seen_at = -FRESH_SECONDS
        metrics.show(self._gauges)

    async def health(self) -> Health:
        if self._seen is None or monotonic() - self._seen_at >= FRESH_SECONDS:
            await self._check()
        assert self._seen is not None
        return self._seen

    async def metrics(self, accept: str) -> tuple[bytes, str]:
        await self.health()
        return self._metrics.written(accept)

    async def _check(self) -> None:
        if self._checking is None or self._checking.done():
            self._checking = asyncio.create_task(self._run_check())
        await asyncio.wait([self._checking], timeout=PATIENCE_SECONDS)
        if self._checking.done():
            await self._checking
        else:
            self._keep(NO_ANSWER if self._last_state == OK else self._last_state, None)

    async def _run_check(self) -> None:
        aside = self._database.aside  # a disk may hang, as a database may
        state, figures, self._disk = await asyncio.gather(self._written(), self._read(), aside(self._measure_disk))
        self._last_state = state
        self._keep(state, figures)

    async def stop(self) -> None:
        if self._checking is not None:
            self._checking.cancel()
            await asyncio.wait([self._checking])

    async def _written(self) -> str:
        try:
            await write(self._writer, lambda tx: database_status.touch(tx, self._clock.real_now()))
        except DatabaseFault as fault:
            return fault.kind.value
        return FaultKind.FULL.value if self._was_full() else OK

    def _was_full(self) -> bool:
        kind, at = self._metrics.last_fault or (None, 0.0)
        return kind is FaultKind.FULL and monotonic() - at < FULL_SECONDS

    async def _read(self) -> Figures | None:
        with suppress(DatabaseFault):  # the write beside it tells which
            return await self._database.aside(self._read_figures)
        return None

    def _read_figures(self) -> Figures:
        with self._database.reading() as tx:
            return database_status.figures(tx, self._clock.now())

    def _keep(self, state: str, figures: Figures | None) -> None:
        self._seen, self._seen_at = self._judged(state, figures), monotonic()

    def _judged(self, state: str, figures: Figures | None) -> Health:
        now, real_now, disk = self._clock.now(), self._clock.real_now(), self._disk
        inbox = _waiting(figures.inbox_waiting, figures.inbox_since, real_now) if figures else None
        outbox = _waiting(figures.outbox_due, figures.outbox_since, now) if figures else None
        reasons = {
            f"database.{state}": state != OK,
            "disk.low": disk is not None and disk.free < self._least_free,
            "disk.read_only": disk is not None and disk.read_only,
            "inbox.late": inbox is not None and inbox.oldest_seconds > INBOX_LATE_SECONDS,
            "outbox.uncertain": figures is not None and figures.uncertain > 0,
            "platforms.away": any(self._metrics.away_since.get(name) for name in self._platforms),
            "outbox.late": outbox is not None and outbox.oldest_seconds > OUTBOX_LATE_SECONDS,
        }
        found = tuple(reason for reason, holds in reasons.items() if holds)
        return Health(
            status=Status.DOWN if state != OK else Status.DEGRADED if found else Status.OK,
            reasons=found,
            database=state,
            schema=figures.schema if figures else None,
            disk_free_bytes=disk.free if disk else None,
            inbox=inbox,
            outbox=outbox,
            uncertain=figures.uncertain if figures else None,
            dead_letters=figures.dead_letters if figures else None,
            platforms={name: self._platform(name) for name in self._platforms},
            checked_at=real_now,
            missing_year=self._missing_year(),
        )

    def _measure_disk(self) -> Disk | None:
        try:
            found = os.statvfs(self._data_dir)
        except OSError:
            return None
        return Disk(found.f_bavail * found.f_frsize, bool(found.f_flag & os.ST_RDONLY))

    def _platform(self, name: str) -> PlatformSeen:
        metrics = self._metrics
        return PlatformSeen(metrics.arrived_at.get(name), metrics.asked_at.get(name), metrics.away_since.get(name))

    def _gauges(self) -> Seen:
        health = self._seen
        if health is None:
            return {}
        inbox, outbox = health.inbox, health.outbox
        return {
            "zhongzhi_database_up": float(health.database == OK),
            "zhongzhi_disk_free_bytes": health.disk_free_bytes,
            "zhongzhi_inbox_waiting": inbox.count if inbox else None,
            "zhongzhi_inbox_oldest_seconds": inbox.oldest_seconds if inbox else None,
            "zhongzhi_outbox_due": outbox.count if outbox else None,
            "zhongzhi_outbox_oldest_seconds": outbox.oldest_seconds if outbox else None,
            "zhongzhi_outbox_uncertain": health.uncertain,
            "zhongzhi_dead_letters": health.dead_letters,
        }


def _waiting(count: int, since: datetime | None, now: datetime) -> Waiting:
    return Waiting(count, round(max((now - since).total_seconds(), 0), 3) if since else 0.0)
