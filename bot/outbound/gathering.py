"""Has figures worked out on a thread of the database, each span once for all who read it, beside all other messages."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot import log
from bot.runtime import Runtime
from domain.figures import Span
from handlers.coordinators import digests
from storage.engine.database import DatabaseFault
from storage.figures.gathering import Figures

PATIENCE_SECONDS = 1.0  # for new figures; most take a tenth of that. What takes longer keeps nothing else waiting
KEPT_SECONDS = 120.0  # so that a chart, which is drawn meanwhile, has the text's figures

Gathered = Mapping[Span, Figures | Exception]


@dataclass(frozen=True, slots=True)
class _Request:
    """`asked_at`: in seconds of the monotonic clock."""

    task: asyncio.Task[Figures]
    asked_at: float


class Gatherer:
    """Figures are forgotten after a while: what is open or overdue is to be as it is when a message goes out."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._requests: dict[Span, _Request] = {}

    async def gathered(self, spans: Collection[Span]) -> Gathered:
        """The figures of these spans that are known by now; of others they are being worked out."""
        if not spans:
            return {}
        self._forget_old()
        if new := [self._request(span) for span in spans if span not in self._requests]:
            await asyncio.wait(new, timeout=PATIENCE_SECONDS)
        found = ((span, self._requests[span].task) for span in spans)
        return {span: self._result(span, task) for span, task in found if task.done()}

    def _request(self, span: Span) -> asyncio.Task[Figures]:
        task = asyncio.create_task(self._runtime.database.aside(self._gather, span))
        self._requests[span] = _Request(task, time.monotonic())
        return task

    def _gather(self, span: Span) -> Figures:
        with self._runtime.database.reading() as tx:
            return digests.gather(self._runtime.turn(tx), span)

    def _result(self, span: Span, task: asyncio.Task[Figures]) -> Figures | Exception:
        """What could not be worked out is tried again with the next message that asks for it."""
        if (error := task.exception()) is None:
            return task.result()
        del self._requests[span]
        if isinstance(error, DatabaseFault) or not isinstance(error, Exception):
            raise error
        log.fault("figures.failed", error)
        return error

    def _forget_old(self) -> None:
        before = time.monotonic() - KEPT_SECONDS
        for span, request in list(self._requests.items()):
            if request.task.done() and request.asked_at < before:
                del self._requests[span]
