"""Claims what is due, renders, sends and records the result. Delivery is at least once; the order in a chat is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import chain
from time import monotonic

from bot.catalogues import MissingSentence
from bot.clock import pause
from bot.outbound.availability import Availability
from bot.outbound.charts.charting import Charts
from bot.outbound.composing import NotYet
from bot.outbound.delivery import Delivery, Recorded
from bot.outbound.paced_sender import PacedSender
from bot.outbound.preparing import Preparer, Ready
from bot.outbound.rate_limit import RateLimiter, SendPermit
from bot.outbound.rendering import Renderer
from bot.runtime import Runtime
from storage.engine.database import Transaction
from storage.messages import claims
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Claimed

ROUND, ROUND_WHILE_BUSY = 48, 24  # messages of a round; fewer while many messages come in
POLL_SECONDS = 0.25
QUIET_SECONDS = 0.05  # the intake is busy until nothing has come in for so long
MOST_WAIT_SECONDS = 0.04  # for the intake
PHOTO_POLL = timedelta(seconds=0.2)


class Sender:
    """One per process; works in the process that leads.

    To platforms that name no pace it sends in rounds, as fast as it can. Each of the others has a paced sender, which
    runs beside it, so that no platform waits for another.
    """

    def __init__(
        self, runtime: Runtime, renderer: Renderer, charts: Charts, *, last_active_at: Callable[[], float]
    ) -> None:
        platforms = runtime.platforms
        self._clock, self._leader, self._last_active_at = runtime.clock, runtime.leader, last_active_at
        self._preparer = Preparer(runtime, renderer, charts)
        self._availability = {name: Availability(one, runtime) for name, one in platforms.items()}
        self._delivery = Delivery(runtime, self._availability)
        self.paced = [
            self._paced_sender(runtime, RateLimiter(name, one.pace))
            for name, one in platforms.items()
            if one.pace is not None
        ]
        self._unpaced = [name for name, one in platforms.items() if one.pace is None]
        self._wanted = asyncio.Event()
        self._round = asyncio.Lock()
        self._most = 1  # of a round; doubled for the next, so that a process killed soon after its start had few

    def _paced_sender(self, runtime: Runtime, limiter: RateLimiter) -> PacedSender:
        availability = self._availability[limiter.platform]
        return PacedSender(
            runtime,
            limiter,
            availability,
            preparer=self._preparer,
            deliver=self._deliver,
            wait_for_intake=self._wait_for_intake,
        )

    @property
    def workers(self) -> Sequence[Sender | PacedSender]:
        """What is to run side by side; no rounds where every platform names a pace."""
        return [self, *self.paced] if self._unpaced or not self.paced else self.paced

    def wake(self) -> None:
        self._wanted.set()
        for one in self.paced:
            one.wake()

    async def run(self) -> None:
        """Sends until cancelled, while this process leads."""
        while True:
            await self._leader.elected()
            if not await self.send_due():
                await pause(self._wanted, POLL_SECONDS)
            await self._wait_for_intake()

    async def _wait_for_intake(self) -> None:
        """What comes in goes first: while it does, a round waits for a quiet moment, but not for long."""
        latest = monotonic() + MOST_WAIT_SECONDS
        while (left := min(self._last_active_at() + QUIET_SECONDS, latest) - monotonic()) > 0:  # noqa: ASYNC110  see above
            await asyncio.sleep(left)

    async def send_due(self) -> int:
        """One round: what may go out now, each chat's messages in order. Returns how many there were."""
        async with self._round:
            if not self._wanted.is_set() and not await self._preparer.anything_due():
                return 0
            platforms = await self._available()
            self._wanted.clear()
            ready = await self._preparer.take(lambda tx, at: self._claim(tx, at, platforms))
            recorded = await asyncio.gather(*map(self._deliver, ready))
            await asyncio.gather(*chain.from_iterable(recorded))
            self._most = min(2 * self._most, ROUND)
            return sum(map(len, ready))

    async def _available(self) -> list[str] | None:
        """The platforms of the rounds that can be reached; None for every platform that there is."""
        available = [name for name in self._unpaced if await self._availability[name].may_be_sent_to()]
        return None if available == self._unpaced and not self.paced else available

    def _claim(self, tx: Transaction, at: ClaimTerms, platforms: list[str] | None) -> list[list[Claimed]]:
        busy = monotonic() < self._last_active_at() + QUIET_SECONDS
        return claims.claim(tx, at, min(self._most, ROUND_WHILE_BUSY if busy else ROUND), platforms)

    async def _deliver(self, ready: Sequence[Ready], permit: SendPermit | None = None) -> list[Recorded]:
        """Sends a chat's messages one by one. One that has to be tried again keeps those behind it waiting."""
        recorded: list[Recorded] = []
        for place, (claimed, message) in enumerate(ready):
            await asyncio.sleep(0)  # a platform that never waits must not keep other work waiting
            if isinstance(message, NotYet):
                await self._wait_for_photos(claimed)
            elif isinstance(message, Exception):
                await self._delivery.fail(claimed, _reason(message))
            elif not await self._delivery.send(claimed, message, recorded, permit):
                await self._delivery.release([later for later, _ in ready[place + 1 :]])
                break
        return recorded

    async def _wait_for_photos(self, claimed: Claimed) -> None:
        await self._delivery.release([claimed], self._clock.real_now() + PHOTO_POLL)

    @property
    def waits_for_a_platform(self) -> bool:
        return any(one.may_be_away for one in self._availability.values())

    async def settled(self) -> None:
        """Sends until nothing is due, or what is due waits for a platform that is away."""
        while await self._preparer.anything_due() and not self.waits_for_a_platform:
            await self.send_due()
            for one in self.paced:
                await one.settle()
            await asyncio.sleep(0)


def _reason(fault: Exception) -> str:
    """Why a message could not be put together: the kind of fault, and of a missing sentence its key."""
    name = type(fault).__name__
    return f"{name}: {fault}" if isinstance(fault, MissingSentence) else name
