"""Claims what is due, renders, sends, and records the result. Delivery is at least once; order is kept in a chat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from time import monotonic

from bot.catalogues import MissingSentence
from bot.clock import Clock, pause
from bot.operations.leader import Leader
from bot.operations.metrics import Metrics
from bot.outbound.availability import Presence
from bot.outbound.charts.charting import Charts
from bot.outbound.composing import NotYet
from bot.outbound.delivery import Courier
from bot.outbound.paced_sender import Lane
from bot.outbound.preparing import Desk, Ready
from bot.outbound.rate_limit import Going, Keeper
from bot.outbound.rendering import Renderer
from bot.platforms.base import Platform
from handlers.turn import Practice
from storage.engine.database import Database, Transaction
from storage.engine.writing import Writer
from storage.messages import claims, outbox
from storage.messages.claims import Hour
from storage.messages.outbox import Claimed

AT_ONCE, AMONG_OTHERS = 48, 24  # messages of a round; fewer while messages pour in, whose answers wait meanwhile
AT_A_TIME = 16  # chats
POLL_SECONDS = 0.25
LULL_SECONDS = 0.05
PATIENCE_SECONDS = 0.04
PHOTO_POLL = timedelta(seconds=0.2)


class Sender:
    """One per process, at work in the one that leads.

    Where a platform may be spoken to at any pace, it works in rounds, as fast as it can. Each of the others has a lane,
    which runs beside it, so that none waits for another.
    """

    def __init__(
        self,
        database: Database,
        writer: Writer,
        platforms: Mapping[str, Platform],
        practice: Callable[[], Practice],
        clock: Clock,
        renderer: Renderer,
        leader: Leader,
        metrics: Metrics,
        heard_at: Callable[[], float],
        charts: Charts,
    ) -> None:
        self._clock, self._leader, self._heard_at = clock, leader, heard_at
        self._desk = Desk(database, writer, practice, clock, renderer, leader, charts)
        self._presences = {name: Presence(one, clock, metrics) for name, one in platforms.items()}
        self._courier = Courier(database, writer, platforms, self._presences, practice, clock, metrics)
        self.lanes = [
            Lane(Keeper(name, one.abilities.pace), self._presences[name], self._desk, self._deliver, leader, self._lull)
            for name, one in platforms.items()
            if one.abilities.pace is not None
        ]
        self._at_any_pace = [name for name, one in platforms.items() if one.abilities.pace is None]
        self._wanted = asyncio.Event()
        self._round = asyncio.Lock()
        self._hands = asyncio.Semaphore(AT_A_TIME)
        self._most = 1  # of a round; twice as many in the next, so that a process killed soon had few in hand

    @property
    def workers(self) -> Sequence[Sender | Lane]:
        """What is to run side by side; without a platform that may be spoken to at any pace, no rounds."""
        return [self, *self.lanes] if self._at_any_pace or not self.lanes else self.lanes

    def wake(self) -> None:
        self._wanted.set()
        for lane in self.lanes:
            lane.wake()

    async def run(self) -> None:
        """Sends until cancelled, while this process leads."""
        while True:
            await self._leader.elected()
            if not await self.send_due():
                await pause(self._wanted, POLL_SECONDS)
            await self._lull()

    async def _lull(self) -> None:
        """What comes in goes first: while messages pour in, a round waits for a lull, but not for long."""
        latest = monotonic() + PATIENCE_SECONDS
        while (left := min(self._heard_at() + LULL_SECONDS, latest) - monotonic()) > 0:  # noqa: ASYNC110  see above
            await asyncio.sleep(left)

    async def send_due(self) -> int:
        """One round: what may go out now, each chat's messages in their order. Returns how many there were."""
        async with self._round:
            if not self._wanted.is_set() and not await self._desk.anything_due():
                return 0
            platforms = await self._present()
            self._wanted.clear()
            ready = await self._desk.take(lambda tx, at: self._claim(tx, at, platforms))
            await asyncio.gather(*map(self._send_in_order, ready))
            self._most = min(2 * self._most, AT_ONCE)
            return sum(map(len, ready))

    async def _present(self) -> list[str] | None:
        """Of the platforms that rounds are for, those that are there; None for all that there are at all."""
        there = [name for name in self._at_any_pace if await self._presences[name].may_be_sent_to()]
        return None if there == self._at_any_pace and not self.lanes else there

    def _claim(self, tx: Transaction, at: Hour, platforms: list[str] | None) -> list[list[Claimed]]:
        pouring = monotonic() < self._heard_at() + LULL_SECONDS
        return claims.claim(tx, at, min(self._most, AMONG_OTHERS if pouring else AT_ONCE), platforms)

    async def _send_in_order(self, ready: Sequence[Ready]) -> None:
        async with self._hands:
            recorded = await self._deliver(ready)
        await asyncio.gather(*recorded)

    async def _deliver(self, ready: Sequence[Ready], going: Going | None = None) -> list[asyncio.Task[None]]:
        """Sends a chat's messages one by one. What has to be tried again keeps those behind it waiting."""
        recorded: list[asyncio.Task[None]] = []
        for place, (claimed, message) in enumerate(ready):
            await asyncio.sleep(0)  # a platform that never waits must not keep others from being heard
            if isinstance(message, NotYet):
                await self._wait_for_photos(claimed)
            elif isinstance(message, Exception):
                await self._courier.fail(claimed, _reason(message))
            elif not await self._courier.send(claimed, message, recorded, going):
                behind = [row_id for later, _ in ready[place + 1 :] for row_id in later.ids]
                await self._courier.write(lambda tx: outbox.let_go(tx, behind))  # noqa: B023  awaited here
                break
        return recorded

    async def _wait_for_photos(self, claimed: Claimed) -> None:
        retry_at = self._clock.real_now() + PHOTO_POLL
        await self._courier.write(lambda tx: outbox.let_go(tx, claimed.ids, retry_at))

    @property
    def waits_for_a_platform(self) -> bool:
        return any(one.unsure for one in self._presences.values())

    async def settled(self) -> None:
        """Sends until nothing is due, or what is due waits for a platform that is away."""
        while await self._desk.anything_due() and not self.waits_for_a_platform:
            await self.send_due()
            for lane in self.lanes:
                await lane.settle()
            await asyncio.sleep(0)


def _reason(fault: Exception) -> str:
    """Why a message could not be put together: the kind of fault, and of a missing sentence its key."""
    name = type(fault).__name__
    return f"{name}: {fault}" if isinstance(fault, MissingSentence) else name
