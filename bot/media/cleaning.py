"""Has pictures re-encoded by `bot.media.plain_pictures`, one at a time, each in a process of its own."""

from __future__ import annotations

import asyncio
import signal

from bot.operations import subprocesses
from domain.pictures import KEPT_AS, PictureRefused, Refusal, check, mime_of

PROGRAM = ("-P", "-m", "bot.media.plain_pictures")
CPU_SECONDS = 5  # the largest picture takes one or two
SECONDS = 60.0  # on a busy machine

# How a picture can end the process that reads it: too much work, or a defect of the library.
CRASHES = (signal.SIGXCPU, signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGILL, signal.SIGFPE)


class CleanerFailed(Exception):
    """The process failed, perhaps not because of the picture: it can be tried again."""


class Cleaner:
    """One at a time, since several pictures at once would take several times the memory."""

    def __init__(self, *, cpu_seconds: int = CPU_SECONDS, seconds: float = SECONDS) -> None:
        self._cpu_seconds, self._seconds = cpu_seconds, seconds
        self._one_at_a_time = asyncio.Lock()

    async def clean(self, content: bytes) -> bytes:
        """The pixels alone, as a JPEG. Raises `PictureRefused`, `CleanerFailed`; `OSError` where no process starts."""
        check(content)
        async with self._one_at_a_time:
            status, written = await self._run(content)
        if -status in CRASHES:
            raise PictureRefused(Refusal.DAMAGED)
        if status:
            raise CleanerFailed(f"status {status}")
        if mime_of(written) != KEPT_AS:
            raise PictureRefused(Refusal(written.decode()))
        return written

    async def _run(self, content: bytes) -> tuple[int, bytes]:
        try:
            return await subprocesses.run((*PROGRAM, str(self._cpu_seconds)), content, seconds=self._seconds)
        except TimeoutError as error:
            raise CleanerFailed("took too long") from error
