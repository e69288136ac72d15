"""Has the figures of digests drawn by `bot.outbound.charts.drawing`, one at a time, in a process of its own."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from bot import log
from bot.operations import subprocesses
from bot.outbound.composing import Nothing, NotYet
from domain.messages import Outgoing, OutgoingPhoto
from storage.messages.file_store import Files

PROGRAM = ("-P", "-m", "bot.outbound.charts.drawing")
NEEDED = ("matplotlib", "pylopdf_fonts_zh_cn")  # the extra `charts`
SECONDS = 15.0  # one or two are enough on an idle machine
GIVE_UP_SECONDS = 120.0  # after which a message no longer waits for its picture
KEPT = 30 * 24 * 3600.0  # seconds in which a picture can be opened in the simulator
REMEMBERED = 100
PNG = "image/png"
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def installed() -> bool:
    """Whether the libraries that draw are installed; they are never imported here."""
    return all(find_spec(name) is not None for name in NEEDED)


@dataclass(slots=True)
class _Request:
    """A picture that was asked for, in seconds of the monotonic clock, and the message that it became."""

    asked_at: float
    message: Outgoing | Nothing | None = None


class Charts:
    """Pictures are kept for a while in a folder of their own, named by their content."""

    def __init__(self, folder: Path) -> None:
        self._files = Files(folder)
        self._requests: OrderedDict[bytes, _Request] = OrderedDict()
        self._queue: asyncio.Queue[bytes] = asyncio.Queue()

    def show(self, figures: bytes) -> Outgoing | Nothing | NotYet:
        """The message that shows them; nothing where they could not be drawn. Readers of the same figures share one."""
        request = self._requests.get(figures) or self._request(figures)
        if request.message is None and time.monotonic() - request.asked_at > GIVE_UP_SECONDS:
            request.message = Nothing()
        return request.message or NotYet()

    def _request(self, figures: bytes) -> _Request:
        request = self._requests[figures] = _Request(time.monotonic())
        if len(self._requests) > REMEMBERED:
            self._requests.popitem(last=False)
        self._queue.put_nowait(figures)
        return request

    async def run(self) -> None:
        """Draws what was requested, until cancelled."""
        while True:
            figures = await self._queue.get()
            try:
                message = await self._message(figures)
                if request := self._requests.get(figures):
                    request.message = message
            finally:
                self._queue.task_done()

    async def settled(self) -> None:
        """Waits until all that was requested is drawn, or given up."""
        await self._queue.join()

    async def _message(self, figures: bytes) -> Outgoing | Nothing:
        try:
            status, picture = await subprocesses.run(
                PROGRAM, figures, seconds=SECONDS, MPLCONFIGDIR=str(self._files.root)
            )
            if status or not picture.startswith(SIGNATURE):
                log.line("charts.failed", status=status)
                return Nothing()
            return Outgoing("", (await asyncio.to_thread(self._keep, picture),))
        except OSError as error:  # or it took too long; the digest's text went out before
            log.fault("charts.failed", error)
            return Nothing()

    def _keep(self, picture: bytes) -> OutgoingPhoto:
        old = time.time() - KEPT
        for file in self._files.root.glob("??/*"):
            if file.stat().st_mtime < old:
                file.unlink(missing_ok=True)
        sha256 = self._files.keep(picture)
        return OutgoingPhoto(sha256, PNG, str(self._files.path(sha256)))
