"""Sends to one platform at its pace: only what may go out now or in a moment is taken in hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot import log
from bot.clock import pause
from bot.operations.leader import Leader
from bot.outbound.availability import Presence
from bot.outbound.preparing import LEASE, Desk, Ready
from bot.outbound.rate_limit import MINUTE, Going, Keeper
from storage.engine.database import Transaction
from storage.messages import claims, deliveries, leases
from storage.messages.claims import ClaimTerms
from storage.messages.deliveries import LastMessage
from storage.messages.outbox import Claimed
from storage.messages.poison import POISON_AFTER

AHEAD_SECONDS = 0.5  # so much is in hand at most: a reply waits for that, not for all of a digest
LOW_SECONDS = 0.25  # with no more than this in hand, more is taken
SOON_SECONDS = 0.1  # a chat that may hear something by then is as good as free
TURN_SECONDS = 1.0  # so long others are held back at most for suspects, and then go for as long as they were
HANDS = 100  # messages on their way at once, where a platform is slow to answer
POLL_SECONDS, REST_SECONDS = 0.25, 0.05
RENEWED = LEASE * 3 / 4
REMEMBERED = 2000  # deliveries, more than a minute's, by which is known what chats heard from a process before


class Deliver(Protocol):
    async def __call__(self, ready: Sequence[Ready], going: Going | None = None) -> list[asyncio.Task[None]]: ...


@dataclass(slots=True)
class Held:
    """A message in hand, and until when (real time) it is ours."""

    claimed: Claimed
    going: Going
    lease_until: datetime


class _SuspectsTurn:
    """It comes before the others', who would never leave the lane to suspects; what it took is given back to them."""

    def __init__(self) -> None:
        self._began: float | None = None
        self._others_until = 0.0

    def has_come(self) -> bool:
        now = asyncio.get_running_loop().time()
        if self._began is not None and now - self._began >= TURN_SECONDS:
            self.note(False)
        return now >= self._others_until

    def note(self, goes_on: bool) -> None:
        """Whether there was a suspect that went, or had others held back for it."""
        now = asyncio.get_running_loop().time()
        if goes_on:
            self._began = now if self._began is None else self._began
        elif self._began is not None:
            self._others_until, self._began = now + (now - self._began), None


class Lane:
    """One for each platform that names a pace. Of each chat one message is in hand at a time."""

    def __init__(
        self,
        keeper: Keeper,
        presence: Presence,
        desk: Desk,
        deliver: Deliver,
        leader: Leader,
        lull: Callable[[], Awaitable[None]],
    ) -> None:
        self._keeper, self._presence, self._desk, self._deliver = keeper, presence, desk, deliver
        self._leader, self._lull = leader, lull
        self._in_hand: dict[asyncio.Task[None], Held] = {}
        self._wanted = asyncio.Event()
        self._round = asyncio.Lock()
        self._remembers: datetime | None = None
        self._turn = _SuspectsTurn()

    def wake(self) -> None:
        self._wanted.set()

    async def run(self) -> None:
        """Sends until cancelled, while this process leads."""
        try:
            while True:
                await self._leader.elected()
                if not await self.send_some():
                    await self._wait()
                await self._lull()
        except asyncio.CancelledError:
            for task in self._in_hand:
                task.cancel()
            raise

    async def _wait(self) -> None:
        """Until more may be taken in hand, or there is something to say, or a chat may hear again."""
        if self._presence.unsure:
            await asyncio.sleep(POLL_SECONDS)
        elif self._alone():
            await asyncio.wait(self._in_hand, timeout=POLL_SECONDS)
        elif self._room() <= 0:
            await asyncio.sleep(min(POLL_SECONDS, max(REST_SECONDS, self._backlog() - LOW_SECONDS)))
        else:
            await pause(self._wanted, min(POLL_SECONDS, max(REST_SECONDS, self._keeper.next_free())))

    def _room(self) -> int:
        """How many messages more may be taken in hand; none beside a suspect, which goes alone."""
        backlog = self._backlog()
        if self._alone() or backlog > LOW_SECONDS:
            return 0
        return min(int((AHEAD_SECONDS - backlog) / self._keeper.gap), HANDS - len(self._in_hand))

    def _alone(self) -> bool:
        return any(held.claimed.first.deaths >= POISON_AFTER for held in self._in_hand.values())

    def _backlog(self) -> float:
        """In how many seconds one more message could go out, after all that are in hand."""
        waiting = sum(not held.going.began for held in self._in_hand.values())
        return self._keeper.backlog() + waiting * self._keeper.gap

    async def send_some(self) -> int:
        """Takes in hand what may go out soon, and has it go; returns how many messages there were."""
        async with self._round:
            await self._renew()
            if not await self._presence.may_be_sent_to():
                return 0
            room = self._room()
            if room <= 0 or not (self._wanted.is_set() or await self._desk.anything_due()):
                return 0
            self._wanted.clear()
            await self._remember()
            taken = await self._take(room)
            for ready in taken:
                self._begin(ready)
            await asyncio.sleep(0)  # so that each stands in line
            return len(taken)

    async def _take(self, room: int) -> list[list[Ready]]:
        busy, idle, platform = self._keeper.busy(SOON_SECONDS), not self._in_hand, self._keeper.platform
        suspects, held_back = self._turn.has_come(), False

        def claim(tx: Transaction, at: ClaimTerms) -> list[list[Claimed]]:
            nonlocal held_back
            at = replace(at, calm=at.calm and suspects)
            held_back = not idle and claims.poison_waits(tx, at, platform, busy)
            if held_back:
                return []
            return claims.claim_at_pace(tx, replace(at, calm=at.calm and idle), room, platform, busy)

        taken = await self._desk.take(claim)
        self._turn.note(held_back or any(one.first.deaths >= POISON_AFTER for ready in taken for one, _ in ready))
        return taken

    def _begin(self, ready: list[Ready]) -> None:
        [(claimed, _)] = ready
        going = self._keeper.going(claimed.first.chat_id, claimed.external, claimed.group)
        task = asyncio.create_task(self._go(ready, going))
        self._in_hand[task] = Held(claimed, going, self._desk.clock.real_now() + LEASE)
        task.add_done_callback(self._gone)

    async def _go(self, ready: list[Ready], going: Going) -> None:
        recorded = await self._deliver(ready, going)
        going.answered()
        await asyncio.gather(*recorded)

    def _gone(self, task: asyncio.Task[None]) -> None:
        held = self._in_hand.pop(task)
        self._wanted.set()  # the next message of its chat may go
        if not task.cancelled() and (error := task.exception()):
            log.fault("worker.stumbled", error, row=held.claimed.first.id)  # sent again when its lease is over

    async def _renew(self) -> None:
        """What is on its way for long, each of many parts at its time, stays in hand."""
        real_now = self._desk.clock.real_now()
        old = [held for held in self._in_hand.values() if held.lease_until < real_now + RENEWED]
        if old:
            ids = [row_id for held in old for row_id in held.claimed.ids]
            await self._desk.write(lambda tx: leases.renew(tx, ids, real_now + LEASE))
            for held in old:
                held.lease_until = real_now + LEASE

    async def _remember(self) -> None:
        """What chats heard from the process that led before counts for this one's pace."""
        if self._remembers == self._leader.since:
            return
        now = self._desk.clock.now()
        for heard in await self._desk.database.aside(self._lately, now):
            ago = max(0.0, (now - heard.at).total_seconds())
            self._keeper.remember(heard.chat_id, heard.external, heard.group, ago)
        self._remembers = self._leader.since

    def _lately(self, now: datetime) -> list[LastMessage]:
        with self._desk.database.reading() as tx:
            return deliveries.lately(tx, self._keeper.platform, now - timedelta(seconds=MINUTE), REMEMBERED)

    async def settle(self) -> None:
        """Sends what may be sent now, to the end."""
        await self.send_some()
        if self._in_hand:
            await asyncio.wait(self._in_hand)
