"""Sends to one platform within its rate limits. Only what may go out within half a second is claimed.

A message whose senders died several times counts as poison: it is sent alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot import log
from bot.clock import pause
from bot.outbound.availability import Availability
from bot.outbound.delivery import Recorded
from bot.outbound.preparing import LEASE, Preparer, Ready
from bot.outbound.rate_limit import MINUTE, RateLimiter, SendPermit
from bot.runtime import Runtime
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.messages import claims, deliveries, leases
from storage.messages.claims import ClaimTerms
from storage.messages.deliveries import LastMessage
from storage.messages.outbox import Claimed
from storage.messages.poison import POISON_AFTER

AHEAD_SECONDS = 0.5  # so much is claimed at most: a reply waits for that, not for all of a digest
LOW_SECONDS = 0.25  # with no more than this left to send, more is claimed
SOON_SECONDS = 0.1  # a chat that may get a message within that counts as free
TURN_SECONDS = 1.0  # poison messages hold the others back for so long at most; then the others go for as long
MOST_IN_FLIGHT = 100  # messages, where a platform is slow to answer
POLL_SECONDS, REST_SECONDS = 0.25, 0.05
RENEWED = LEASE * 3 / 4
REMEMBERED = 2000  # deliveries of an earlier process that count here; more than a minute has


class Deliver(Protocol):
    async def __call__(self, ready: Sequence[Ready], permit: SendPermit | None = None) -> list[Recorded]: ...


@dataclass(slots=True)
class InFlight:
    """A message being sent, and until when (real time) it is leased."""

    claimed: Claimed
    permit: SendPermit
    lease_until: datetime


class _PoisonTurn:
    """Poison messages go first, since the others never end; the others then have as much time as those took."""

    def __init__(self) -> None:
        self._began: float | None = None
        self._others_until = 0.0

    def has_come(self) -> bool:
        now = asyncio.get_running_loop().time()
        if self._began is not None and now - self._began >= TURN_SECONDS:
            self.note(False)
        return now >= self._others_until

    def note(self, goes_on: bool) -> None:
        """Whether a poison message went, or others were held back for it."""
        now = asyncio.get_running_loop().time()
        if goes_on:
            self._began = now if self._began is None else self._began
        elif self._began is not None:
            self._others_until, self._began = now + (now - self._began), None


class PacedSender:
    """One for each platform that names a pace. Of each chat one message is in flight at a time."""

    def __init__(
        self,
        runtime: Runtime,
        limiter: RateLimiter,
        availability: Availability,
        *,
        preparer: Preparer,
        deliver: Deliver,
        wait_for_intake: Callable[[], Awaitable[None]],
    ) -> None:
        self._database, self._writer, self._clock = runtime.database, runtime.writer, runtime.clock
        self._leader, self._limiter, self._availability = runtime.leader, limiter, availability
        self._preparer, self._deliver, self._wait_for_intake = preparer, deliver, wait_for_intake
        self._in_flight: dict[asyncio.Task[None], InFlight] = {}
        self._wanted = asyncio.Event()
        self._round = asyncio.Lock()
        self._remembers: datetime | None = None
        self._turn = _PoisonTurn()

    def wake(self) -> None:
        self._wanted.set()

    async def run(self) -> None:
        """Sends until cancelled, while this process leads."""
        try:
            while True:
                await self._leader.elected()
                if not await self.send_some():
                    await self._wait()
                await self._wait_for_intake()
        except asyncio.CancelledError:
            for task in self._in_flight:
                task.cancel()
            raise

    async def _wait(self) -> None:
        """Until more may be claimed, or there is something to send, or a chat may get a message again."""
        if self._availability.may_be_away:
            await asyncio.sleep(POLL_SECONDS)
        elif self._poison_in_flight():
            await asyncio.wait(self._in_flight, timeout=POLL_SECONDS)
        elif self._room() <= 0:
            await asyncio.sleep(min(POLL_SECONDS, max(REST_SECONDS, self._backlog() - LOW_SECONDS)))
        else:
            await pause(self._wanted, min(POLL_SECONDS, max(REST_SECONDS, self._limiter.next_free())))

    def _room(self) -> int:
        """How many more messages may be claimed; none beside a poison message, which goes alone."""
        backlog = self._backlog()
        if self._poison_in_flight() or backlog > LOW_SECONDS:
            return 0
        return min(int((AHEAD_SECONDS - backlog) / self._limiter.gap), MOST_IN_FLIGHT - len(self._in_flight))

    def _poison_in_flight(self) -> bool:
        return any(one.claimed.first.deaths >= POISON_AFTER for one in self._in_flight.values())

    def _backlog(self) -> float:
        """In how many seconds one more message could go out, after all that are in flight."""
        waiting = sum(not one.permit.began for one in self._in_flight.values())
        return self._limiter.backlog() + waiting * self._limiter.gap

    async def send_some(self) -> int:
        """Claims what may go out soon and starts sending it; returns how many messages there were."""
        async with self._round:
            await self._renew()
            if not await self._availability.may_be_sent_to():
                return 0
            room = self._room()
            if room <= 0 or not (self._wanted.is_set() or await self._preparer.anything_due()):
                return 0
            self._wanted.clear()
            await self._remember()
            taken = await self._take(room)
            for ready in taken:
                self._begin(ready)
            await asyncio.sleep(0)  # so that each asks for its slot
            return len(taken)

    async def _take(self, room: int) -> list[list[Ready]]:
        busy, idle, platform = self._limiter.busy_chats(SOON_SECONDS), not self._in_flight, self._limiter.platform
        poison, held_back = self._turn.has_come(), False

        def claim(tx: Transaction, at: ClaimTerms) -> list[list[Claimed]]:
            nonlocal held_back
            at = replace(at, calm=at.calm and poison)
            held_back = not idle and claims.poison_waits(tx, at, platform, busy)
            if held_back:
                return []
            return claims.claim_at_pace(tx, replace(at, calm=at.calm and idle), room, platform, busy)

        taken = await self._preparer.take(claim)
        self._turn.note(held_back or any(one.first.deaths >= POISON_AFTER for ready in taken for one, _ in ready))
        return taken

    def _begin(self, ready: list[Ready]) -> None:
        [(claimed, _)] = ready
        permit = self._limiter.permit(claimed.first.chat_id, claimed.external, claimed.group)
        task = asyncio.create_task(self._send(ready, permit))
        self._in_flight[task] = InFlight(claimed, permit, self._clock.real_now() + LEASE)
        task.add_done_callback(self._ended)

    async def _send(self, ready: list[Ready], permit: SendPermit) -> None:
        recorded = await self._deliver(ready, permit)
        permit.call_ended()
        await asyncio.gather(*recorded)

    def _ended(self, task: asyncio.Task[None]) -> None:
        one = self._in_flight.pop(task)
        self._wanted.set()  # the next message of its chat may go
        if not task.cancelled() and (error := task.exception()):
            log.fault("worker.stumbled", error, row=one.claimed.first.id)  # sent again when its lease is over

    async def _renew(self) -> None:
        """Renews the leases of messages that take long, such as one of many parts."""
        real_now = self._clock.real_now()
        old = [one for one in self._in_flight.values() if one.lease_until < real_now + RENEWED]
        if old:
            ids = [row_id for one in old for row_id in one.claimed.leased]
            await write(self._writer, lambda tx: leases.renew(tx, ids, real_now + LEASE))
            for one in old:
                one.lease_until = real_now + LEASE

    async def _remember(self) -> None:
        """Messages that the last leader sent count for the limits of chats."""
        if self._remembers == self._leader.since:
            return
        now = self._clock.now()
        for heard in await self._database.aside(self._lately, now):
            ago = max(0.0, (now - heard.at).total_seconds())
            self._limiter.remember(heard.chat_id, heard.external, heard.group, ago)
        self._remembers = self._leader.since

    def _lately(self, now: datetime) -> list[LastMessage]:
        with self._database.reading() as tx:
            return deliveries.lately(tx, self._limiter.platform, now - timedelta(seconds=MINUTE), REMEMBERED)

    async def settle(self) -> None:
        """Sends what may be sent now, to the end."""
        await self.send_some()
        if self._in_flight:
            await asyncio.wait(self._in_flight)
