"""Claims what is due, renders, sends, and records the result. Delivery is at least once; order is kept in a chat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from time import monotonic

from bot import log
from bot.clock import Clock
from bot.compose import Composed, Forget, Nothing, NotYet, TakeButtons, compose
from bot.intake import pause
from bot.leader import Leader
from bot.metrics import Metrics
from bot.platforms.base import Platform, SendError, UncertainSend
from bot.render import Renderer
from bot.together import Together
from domain.messages import Outgoing
from handlers import ratings
from handlers.reading import Reading
from handlers.turn import Practice, Turn
from storage import leases, outbox
from storage.database import Database, DatabaseFault, Transaction
from storage.deliveries import CARDS
from storage.outbox import Claimed
from storage.writing import Writer, insist, write

AT_ONCE = 48
AT_A_TIME = 16  # chats
LEASE = timedelta(seconds=60)
CALM = timedelta(seconds=2)  # whoever kills senders mostly does so soon after their start: no message is to blame
HANDS_OFF = timedelta(seconds=1)  # a leader that lost its seat, not its life, finishes what it has in hand
POLL_SECONDS = 0.25
LULL_SECONDS = 0.05
PATIENCE_SECONDS = 0.08
PHOTO_POLL = timedelta(seconds=0.2)
MOST_TRIES = 8

Sendable = Outgoing | Nothing | Forget | TakeButtons
Ready = tuple[Claimed, Composed | Exception]
Went = tuple[Claimed, Sequence[str]]


class Sender:
    """One per process, at work in the one that leads. A lease says who has a message in hand."""

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
    ) -> None:
        self._database, self._writer, self._platforms = database, writer, platforms
        self._practice, self._clock, self._renderer, self._leader = practice, clock, renderer, leader
        self._went = Together(writer, self._sent)
        self._metrics = metrics
        self._heard_at = heard_at
        self._wanted = asyncio.Event()
        self._round = asyncio.Lock()
        self._hands = asyncio.Semaphore(AT_A_TIME)

    def wake(self) -> None:
        self._wanted.set()

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
            if not self._wanted.is_set() and not await self._database.aside(self._anything_due):
                return 0
            self._wanted.clear()
            claimed = await write(self._writer, self._claim)
            if claimed:
                composed = await insist(lambda: self._database.aside(self._compose, claimed))
                await asyncio.gather(*map(self._send_in_order, composed))
            return sum(map(len, claimed))

    def _anything_due(self) -> bool:
        with self._database.reading() as tx:
            return outbox.due(tx, self._clock.now(), self._clock.real_now())

    def _claim(self, tx: Transaction) -> list[list[Claimed]]:
        real_now = self._clock.real_now()
        if messages := leases.give_back(tx, self._orphaned(real_now)):
            log.line("outbox.left_in_hand", messages=messages)
        return outbox.claim(
            tx,
            now=self._clock.now(),
            real_now=real_now,
            window=self._practice().notice_window,
            lease=LEASE,
            limit=AT_ONCE,
            calm=real_now - self._leader.since >= CALM,
        )

    def _orphaned(self, real_now: datetime) -> datetime:
        """Leases that end before this are nobody's: run out, or an earlier leader's, who has had a moment to finish."""
        hands_off = timedelta() if self._database.is_sqlite else HANDS_OFF
        return max(real_now, min(self._leader.since, real_now - hands_off) + LEASE)

    def _compose(self, claimed: Sequence[Sequence[Claimed]]) -> list[list[Ready]]:
        rows = [one.first for of_chat in claimed for one in of_chat]
        with self._database.reading() as tx:
            turn = Turn(tx, self._practice(), self._clock.now(), self._clock.real_now())
            about = {row.case_id for row in rows if row.case_id and row.kind not in ("say", "draft")}
            reading = Reading(turn, about, {row.chat_id for row in rows if row.kind in CARDS})
            return [[(one, self._compose_one(reading, one)) for one in of_chat] for of_chat in claimed]

    def _compose_one(self, reading: Reading, claimed: Claimed) -> Composed | Exception:
        try:
            return compose(reading, claimed, self._renderer)
        except DatabaseFault:
            raise
        except Exception as error:  # noqa: BLE001  a row that cannot be rendered must not stop the others
            log.fault("outbox.unrenderable", error, row=claimed.first.id)
            return error

    async def _send_in_order(self, ready: Sequence[Ready]) -> None:
        """Sends a chat's messages one by one. What has to be tried again keeps those behind it waiting."""
        recorded: list[asyncio.Task[None]] = []
        async with self._hands:
            await self._send_all(ready, recorded)
        await asyncio.gather(*recorded)

    async def _send_all(self, ready: Sequence[Ready], recorded: list[asyncio.Task[None]]) -> None:
        for place, (claimed, message) in enumerate(ready):
            await asyncio.sleep(0)  # a platform that never waits must not keep others from being heard
            if isinstance(message, NotYet):
                await self._wait_for_photos(claimed)
            elif isinstance(message, Exception):
                await self._record(outbox.failed, claimed, type(message).__name__)
            elif not await self._send(claimed, message, recorded):
                behind = [row_id for later, _ in ready[place + 1 :] for row_id in later.ids]
                await self._note(lambda tx: outbox.let_go(tx, behind))  # noqa: B023  awaited here
                break

    async def _wait_for_photos(self, claimed: Claimed) -> None:
        retry_at = self._clock.real_now() + PHOTO_POLL
        await self._note(lambda tx: outbox.let_go(tx, claimed.ids, retry_at))

    async def _send(self, claimed: Claimed, message: Sendable, recorded: list[asyncio.Task[None]]) -> bool:
        """Whether the message has been dealt with; False when it is to be tried again."""
        try:
            messages = await self._hand_over(claimed, message)
        except UncertainSend as error:
            return await self._uncertain(claimed, error)
        except SendError as error:
            return await self._failed(claimed, error)
        except DatabaseFault as error:
            await self._put_off(claimed, str(error))
            return False
        except Exception as error:  # noqa: BLE001  a fault of ours in an adapter: logged once, kept as failed
            log.fault("outbox.failed", error, row=claimed.first.id)
            await self._record(outbox.failed, claimed, type(error).__name__)
        else:
            recorded.append(asyncio.create_task(self._record_sent((claimed, messages))))
        return True

    async def _record_sent(self, went: Went) -> None:
        """While the database is away this waits for it: what went out must not go out again."""
        await insist(lambda: self._went.write(went))
        self._metrics.sent(went[0].platform, "sent")

    async def _hand_over(self, claimed: Claimed, message: Sendable) -> list[str]:
        platform = self._platforms[claimed.platform]
        match message:
            case Outgoing():
                return await platform.send(claimed.external, message)
            case TakeButtons(message=answered):
                await platform.take_buttons(claimed.external, answered)
            case Forget():
                await platform.forget(claimed.external)
                await self._database.aside(self._database.wipe_journal)
        return []

    def _sent(self, tx: Transaction, went: Sequence[Went]) -> list[None]:
        now = self._clock.now()
        outbox.sent(tx, went, now)
        for claimed, messages in went:
            case_id = claimed.first.case_id
            if messages and case_id and claimed.expects.startswith("rating:"):
                turn = Turn(tx, self._practice(), now, self._clock.real_now())
                ratings.delivered(turn, case_id, claimed.expects)
        return [None] * len(went)

    async def _uncertain(self, claimed: Claimed, error: Exception) -> bool:
        """It may have arrived: tried once more, since every message bears its case number, then left alone."""
        if claimed.first.attempts >= 1:
            await self._record(outbox.uncertain, claimed, str(error))
            return True
        await self._put_off(claimed, str(error))
        return False

    async def _failed(self, claimed: Claimed, error: SendError) -> bool:
        if error.permanent or claimed.first.attempts >= MOST_TRIES:
            log.line("outbox.failed", row=claimed.first.id)
            await self._record(outbox.failed, claimed, str(error))
            return True
        await self._put_off(claimed, str(error))
        return False

    async def _put_off(self, claimed: Claimed, error: str) -> None:
        retry_at = self._clock.real_now() + timedelta(seconds=2**claimed.first.attempts)
        self._metrics.sent(claimed.platform, "put_off")
        await self._note(lambda tx: outbox.put_off(tx, claimed, retry_at, error))

    async def _record(self, how: Callable[[Transaction, Claimed, str], None], claimed: Claimed, error: str) -> None:
        self._metrics.sent(claimed.platform, how.__name__)
        await self._note(lambda tx: how(tx, claimed, error))

    async def _note(self, work: Callable[[Transaction], None]) -> None:
        """What became of a message in hand: it stays there until that is written."""
        await insist(lambda: write(self._writer, work))

    async def settled(self) -> None:
        """Sends until nothing is due."""
        while await self._database.aside(self._anything_due):
            await self.send_due()
            await asyncio.sleep(0)
