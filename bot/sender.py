"""Claims what is due, renders, sends, and records the result. Delivery is at least once; order is kept in a chat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from bot import log
from bot.clock import Clock
from bot.compose import Composed, Forget, Nothing, NotYet, TakeButtons, compose
from bot.intake import pause
from bot.platforms.base import Platform, SendError, UncertainSend
from bot.render import Renderer
from domain.messages import Outgoing
from handlers import ratings
from handlers.turn import Practice, Turn
from storage import outbox
from storage.database import Database, Transaction
from storage.outbox import Claimed
from storage.writing import Writer, write

AT_ONCE = 64
LEASE = timedelta(seconds=60)
POLL_SECONDS = 0.25
PHOTO_POLL = timedelta(seconds=0.2)
MOST_TRIES = 8


class Sender:
    """One per process; several share the outbox by leases."""

    def __init__(
        self,
        database: Database,
        writer: Writer,
        platforms: Mapping[str, Platform],
        practice: Callable[[], Practice],
        clock: Clock,
        renderer: Renderer,
    ) -> None:
        self._database, self._writer, self._platforms = database, writer, platforms
        self._practice, self._clock, self._renderer = practice, clock, renderer
        self._wanted = asyncio.Event()
        self._round = asyncio.Lock()

    def wake(self) -> None:
        self._wanted.set()

    async def run(self) -> None:
        """Sends until cancelled."""
        while True:
            self._wanted.clear()
            if not await self.send_due():
                await pause(self._wanted, POLL_SECONDS)

    async def send_due(self) -> int:
        """One round: everything that may go out now, a message a chat. Returns how many there were."""
        async with self._round:
            if not await self._database.aside(self._anything_due):
                return 0
            claimed = await write(self._writer, self._claim)
            if claimed:
                composed = await self._database.aside(self._compose, claimed)
                await asyncio.gather(
                    *(self._send(one, message) for one, message in zip(claimed, composed, strict=True))
                )
            return len(claimed)

    def _anything_due(self) -> bool:
        with self._database.reading() as tx:
            return outbox.due(tx, self._clock.now(), self._clock.real_now()) > 0

    def _claim(self, tx: Transaction) -> list[Claimed]:
        real_now = self._clock.real_now()
        outbox.release_expired(tx, real_now)
        window = self._practice().notice_window
        return outbox.claim(tx, now=self._clock.now(), real_now=real_now, window=window, lease=LEASE, limit=AT_ONCE)

    def _compose(self, claimed: Sequence[Claimed]) -> list[Composed | Exception]:
        with self._database.reading() as tx:
            turn = Turn(tx, self._practice(), self._clock.now(), self._clock.real_now())
            return [self._compose_one(turn, one) for one in claimed]

    def _compose_one(self, turn: Turn, claimed: Claimed) -> Composed | Exception:
        try:
            return compose(turn, claimed, self._renderer)
        except Exception as error:  # noqa: BLE001  a row that cannot be rendered must not stop the others
            log.fault("outbox.unrenderable", error, row=claimed.first.id or 0)
            return error

    async def _send(self, claimed: Claimed, message: Composed | Exception) -> None:
        if isinstance(message, Exception):
            await self._record(outbox.failed, claimed, type(message).__name__)
            return
        if isinstance(message, NotYet):
            retry_at = self._clock.real_now() + PHOTO_POLL
            await write(self._writer, lambda tx: outbox.put_off(tx, claimed, retry_at, "waiting for photos"))
            return
        try:
            messages = await self._hand_over(claimed, message)
        except UncertainSend as error:
            await self._uncertain(claimed, error)
        except SendError as error:
            await self._failed(claimed, error)
        except Exception as error:  # noqa: BLE001  a fault of ours in an adapter: logged once, kept as failed
            log.fault("outbox.failed", error, row=claimed.first.id or 0)
            await self._record(outbox.failed, claimed, type(error).__name__)
        else:
            await write(self._writer, lambda tx: self._sent(tx, claimed, messages))

    async def _hand_over(self, claimed: Claimed, message: Outgoing | Nothing | Forget | TakeButtons) -> list[str]:
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

    def _sent(self, tx: Transaction, claimed: Claimed, messages: Sequence[str]) -> None:
        now = self._clock.now()
        outbox.sent(tx, claimed, messages, now)
        row = claimed.first
        if messages and row.case_id and claimed.expects.startswith("rating:"):
            turn = Turn(tx, self._practice(), now, self._clock.real_now())
            ratings.delivered(turn, row.case_id, claimed.expects)

    async def _uncertain(self, claimed: Claimed, error: Exception) -> None:
        """It may have arrived: tried once more, since every message bears its case number, then left alone."""
        if claimed.first.attempts >= 1:
            await self._record(outbox.uncertain, claimed, str(error))
        else:
            await self._put_off(claimed, str(error))

    async def _failed(self, claimed: Claimed, error: SendError) -> None:
        if error.permanent or claimed.first.attempts >= MOST_TRIES:
            log.line("outbox.failed", row=claimed.first.id or 0)
            await self._record(outbox.failed, claimed, str(error))
        else:
            await self._put_off(claimed, str(error))

    async def _put_off(self, claimed: Claimed, error: str) -> None:
        retry_at = self._clock.real_now() + timedelta(seconds=2**claimed.first.attempts)
        await write(self._writer, lambda tx: outbox.put_off(tx, claimed, retry_at, error))

    async def _record(self, how: Callable[[Transaction, Claimed, str], None], claimed: Claimed, error: str) -> None:
        await write(self._writer, lambda tx: how(tx, claimed, error))

    async def settled(self) -> None:
        """Sends until nothing is due."""
        while await self._database.aside(self._anything_due):
            await self.send_due()
            await asyncio.sleep(0)
