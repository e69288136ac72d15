"""Fetches pictures that were sent: wanted rows under a lease, bytes on disk, then a report through the inbox."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta

import orjson

from bot import log
from bot.clock import Clock
from bot.intake import SERVICE, pause
from bot.platforms.base import Platform, SendError
from domain.messages import Update
from storage import files
from storage.database import Database, Transaction
from storage.files import Files
from storage.inbox import keep
from storage.tables import Media
from storage.writing import Writer, write

AT_ONCE = 16
POLL_SECONDS = 0.25
LEASE = timedelta(seconds=60)
MOST_TRIES = 6


class Fetcher:
    """Brings wanted pictures home."""

    def __init__(
        self,
        database: Database,
        writer: Writer,
        platforms: Mapping[str, Platform],
        store: Files,
        clock: Clock,
        reported: Callable[[], None],
    ) -> None:
        self._database, self._writer, self._platforms = database, writer, platforms
        self._store, self._clock, self._reported = store, clock, reported
        self._wanted = asyncio.Event()
        self._round = asyncio.Lock()

    def wake(self) -> None:
        self._wanted.set()

    async def run(self) -> None:
        while True:
            self._wanted.clear()
            if not await self.fetch_due():
                await pause(self._wanted, POLL_SECONDS)

    async def fetch_due(self) -> int:
        """One round over what is wanted. Returns how many pictures there were."""
        async with self._round:  # whoever waits until all is settled waits for the round that is under way, too
            if not await self._database.aside(self._anything_wanted):
                return 0
            taken = await write(self._writer, self._take)
            await asyncio.gather(*(self._fetch(*one) for one in taken))
            return len(taken)

    def _anything_wanted(self) -> bool:
        with self._database.reading() as tx:
            return bool(files.wanted(tx, self._clock.real_now(), 1))

    def _take(self, tx: Transaction) -> list[tuple[int, str, str, int]]:
        now = self._clock.real_now()
        taken = files.take_wanted(tx, now, now + LEASE, AT_ONCE)
        return [(one.id or 0, one.platform, one.file, one.attempts) for one in taken]

    async def _fetch(self, media_id: int, platform: str, file: str, attempts: int) -> None:
        try:
            content = await self._platforms[platform].fetch(file)
            mime = files.sniff(content)
            if not mime:
                raise SendError("not a picture", permanent=True)
            sha256 = await self._database.aside(self._store.keep, content)
        except SendError as error:
            await self._put_off(media_id, attempts, permanent=error.permanent)
            return
        except OSError as error:  # the disk may be full; what is wanted stays wanted
            log.fault("media.not_kept", error, media=media_id)
            await self._put_off(media_id, attempts, permanent=False)
            return
        report = {"media": media_id, "sha256": sha256, "mime": mime, "size": len(content)}
        update = Update(key=f"media:{media_id}", chat=f"media:{media_id}", payload=orjson.dumps(report).decode())
        now = self._clock.real_now()
        await write(self._writer, lambda tx: keep(tx, SERVICE, [update], now))
        self._reported()

    async def _put_off(self, media_id: int, attempts: int, *, permanent: bool) -> None:
        failed = permanent or attempts >= MOST_TRIES
        retry_at = self._clock.real_now() + timedelta(seconds=2**attempts)
        log.line("media.failed" if failed else "media.put_off", media=media_id)

        def mark(tx: Transaction) -> None:
            media = tx.get(Media, media_id)
            if media is not None and media.state == "wanted":
                media.state, media.retry_at = ("failed" if failed else "wanted"), retry_at
                tx.add(media)

        await write(self._writer, mark)

    async def settled(self) -> None:
        """Fetches until nothing is wanted any more."""
        while await self.fetch_due():
            continue
