"""Has pictures joined into one by `bot.media.collage`, one at a time, each in a process of its own."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence

from bot.media.cleaning import CRASHES
from bot.operations import subprocesses
from bot.platforms.base import AttachmentRefused, SendError
from domain.messages import OutgoingPhoto
from domain.pictures import KEPT_AS, mime_of

PROGRAM = ("-P", "-m", "bot.media.collage")
CPU_SECONDS = 20  # nine of the largest pictures take four or five
SECONDS = 60.0  # on a busy machine


class Collages:
    """One at a time, since several at once would take several times the memory."""

    def __init__(self, *, cpu_seconds: int = CPU_SECONDS, seconds: float = SECONDS) -> None:
        self._cpu_seconds, self._seconds = cpu_seconds, seconds
        self._one_at_a_time = asyncio.Lock()

    async def join(self, photos: Sequence[OutgoingPhoto]) -> bytes:
        """A JPEG of at most two million bytes.

        Raises `AttachmentRefused` where none of them can be shown, and `SendError` where it may work later.
        """
        async with self._one_at_a_time:
            status, written = await self._run(photos)
        if -status in CRASHES:
            raise AttachmentRefused("the pictures cannot be joined")
        if status:
            raise SendError(f"pictures were not joined: status {status}", permanent=False)
        if mime_of(written) != KEPT_AS:
            raise AttachmentRefused(f"no picture can be shown: {written.decode()}")
        return written

    async def _run(self, photos: Sequence[OutgoingPhoto]) -> tuple[int, bytes]:
        paths = b"".join(os.fsencode(one.path) + b"\0" for one in photos)
        try:
            return await subprocesses.run((*PROGRAM, str(self._cpu_seconds)), paths, seconds=self._seconds)
        except OSError as error:  # or it took too long
            raise SendError(f"pictures were not joined: {type(error).__name__}", permanent=False) from None
