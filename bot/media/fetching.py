"""Fetches what people sent: claims wanted rows under a lease, cleans pictures, keeps the files, then reports through
the inbox. What something is, its bytes say: a picture that was sent as a file is kept as a picture.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson

from bot import log
from bot.clock import pause
from bot.media.cleaning import Cleaner, CleanerFailed
from bot.platforms.base import SERVICE, CarriesFiles, FileUnavailable, Platform, SendError
from bot.runtime import Runtime
from domain import sent_files, voices
from domain.kinds import MediaKind, MediaState
from domain.messages import Update
from domain.pictures import KEPT_AS, LARGEST, PictureRefused, Refusal, mime_of
from storage.engine.database import DatabaseFault, Transaction
from storage.engine.writing import write
from storage.messages import files
from storage.messages.file_store import Part
from storage.messages.inbox import keep
from storage.tables import Media

AT_ONCE = 4  # each is held in memory whole
POLL_SECONDS = 1.0
FETCH_SECONDS = 30.0  # a file of 20 MB needs a line of six megabits a second
BEGINNING = 64  # bytes, by which a picture is known
LEASE = timedelta(minutes=5)
LONGEST_WAIT = timedelta(minutes=10)
MOST_TRIES = 150  # over more than a day, since a platform or our disk may be out of order for that long
MOST_ASKED = 12  # over some forty minutes, where the platform is well and does not give the file


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A picture, a voice or a file taken under a lease."""

    id: int
    file: str
    kind: MediaKind
    name: str
    attempts: int
    lease_until: datetime


class Fetcher:
    """Fetches the files of one platform, so that no platform waits for another that is out of order."""

    def __init__(self, runtime: Runtime, platform: Platform, cleaner: Cleaner, reported: Callable[[], None]) -> None:
        self._database, self._writer, self._clock = runtime.database, runtime.writer, runtime.clock
        self._leader, self._files = runtime.leader, runtime.files
        self._platform, self._cleaner, self._reported = platform, cleaner, reported
        self._wanted = asyncio.Event()
        self._round = asyncio.Lock()

    def wake(self) -> None:
        self._wanted.set()

    async def run(self) -> None:
        """Fetches until cancelled, while this process leads."""
        await self._leader.elected()
        await self._database.aside(self._files.drop_parts)
        await write(self._writer, lambda tx: files.release_leases(tx, self._platform.name))
        while True:
            await self._leader.elected()
            self._wanted.clear()
            if not await self.fetch_due():
                await pause(self._wanted, POLL_SECONDS)

    async def fetch_due(self) -> int:
        """One round over what is wanted. Returns how many pictures there were."""
        async with self._round:  # so that `settled` waits for a round that is under way, too
            if not await self._database.aside(self._anything_wanted):
                return 0
            taken = await write(self._writer, self._take)
            outcomes = await asyncio.gather(*(self._fetch(one) for one in taken), return_exceptions=True)
            for one, outcome in zip(taken, outcomes, strict=True):
                if isinstance(outcome, DatabaseFault):
                    raise outcome
                if isinstance(outcome, BaseException):  # the others go on; it is tried again when its lease ends
                    log.fault("media.stumbled", outcome, media=one.id)
            return len(taken)

    def _anything_wanted(self) -> bool:
        with self._database.reading() as tx:
            return files.any_wanted(tx, self._platform.name, self._clock.real_now())

    def _take(self, tx: Transaction) -> list[_Wanted]:
        now = self._clock.real_now()
        until = now + LEASE
        taken = files.take_wanted(tx, self._platform.name, now, lease_until=until, limit=AT_ONCE)
        return [_Wanted(one.id or 0, one.file, one.kind, one.name, one.attempts, until) for one in taken]

    async def _fetch(self, wanted: _Wanted) -> None:
        """Keeps a file or refuses it; what may succeed later is put off."""
        if wanted.attempts > MOST_TRIES:
            await self._refuse(wanted, Refusal.NOT_FETCHED)
            return
        try:
            await self._report(wanted, await self._download(wanted))
        except PictureRefused as refused:
            await self._refuse(wanted, refused.reason)
        except SendError as error:
            most = MOST_ASKED if isinstance(error, FileUnavailable) else MOST_TRIES
            over = error.permanent or wanted.attempts >= most
            await (self._refuse(wanted, Refusal.NOT_FETCHED) if over else self._put_off(wanted))
        except (CleanerFailed, OSError) as error:  # the disk may be full; what is wanted stays wanted
            log.fault("media.not_kept", error, media=wanted.id)
            await self._put_off(wanted)

    async def _download(self, wanted: _Wanted) -> dict[str, int | str]:
        if wanted.kind == MediaKind.FILE and isinstance(self._platform, CarriesFiles):
            return await self._download_file(self._platform, wanted)
        async with asyncio.timeout(FETCH_SECONDS):
            content = await self._platform.fetch(wanted.file)
        if wanted.kind == MediaKind.VOICE:
            return await self._keep(content, voices.check(content))
        return await self._keep(await self._cleaner.clean(content), KEPT_AS)

    async def _download_file(self, platform: CarriesFiles, wanted: _Wanted) -> dict[str, int | str]:
        part = await self._database.aside(self._files.begin)
        try:
            async with asyncio.timeout(FETCH_SECONDS):
                await self._write(platform, wanted.file, part)
            if content := await self._database.aside(_picture_in, part):
                return await self._keep(await self._cleaner.clean(content), KEPT_AS)
            mime = await self._database.aside(sent_files.check, part.content, wanted.name)
            sha256 = await self._database.aside(self._files.keep_part, part)
            return {"sha256": sha256, "mime": mime, "size": part.size}
        finally:
            await self._database.aside(part.drop)

    async def _write(self, platform: CarriesFiles, file: str, part: Part) -> None:
        async for piece in platform.download(file):
            await self._database.aside(part.write, piece)
            if part.size > LARGEST:
                raise PictureRefused(Refusal.TOO_LARGE)

    async def _keep(self, content: bytes, mime: str) -> dict[str, int | str]:
        sha256 = await self._database.aside(self._files.keep, content)
        return {"sha256": sha256, "mime": mime, "size": len(content)}

    async def _refuse(self, wanted: _Wanted, reason: Refusal) -> None:
        log.line("media.refused", media=wanted.id, reason=reason)
        await self._report(wanted, {"refused": reason})

    async def _report(self, wanted: _Wanted, said: Mapping[str, int | str]) -> None:
        payload = orjson.dumps({"media": wanted.id, **said}).decode()
        # The key is new each time the file is fetched: what was refused may be sent, and refused, again.
        key = f"media:{wanted.id}:{wanted.lease_until.isoformat()}"
        update = Update(key=key, chat=f"media:{wanted.id}", payload=payload)
        now = self._clock.real_now()
        await write(self._writer, lambda tx: keep(tx, [(SERVICE, update)], now))
        self._reported()

    async def _put_off(self, wanted: _Wanted) -> None:
        wait = min(LONGEST_WAIT, timedelta(seconds=2 ** min(wanted.attempts, 10)))
        retry_at = self._clock.real_now() + wait
        log.line("media.put_off", media=wanted.id, attempts=wanted.attempts)

        def mark(tx: Transaction) -> None:
            media = tx.get(Media, wanted.id)
            if media is not None and media.state == MediaState.WANTED:
                media.retry_at = retry_at
                tx.add(media)

        await write(self._writer, mark)

    async def settled(self) -> None:
        """Fetches until nothing is wanted any more."""
        while await self.fetch_due():
            continue


def _picture_in(part: Part) -> bytes:
    """The content where it is a picture by its first bytes, else none."""
    return part.content.read() if mime_of(part.content.read(BEGINNING)) else b""
