"""Takes messages that are due in hand, and makes them ready to be sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot import log
from bot.catalogues import MissingSentence
from bot.clock import Clock
from bot.operations.leader import Leader
from bot.outbound.charts.charting import Charts
from bot.outbound.composing import OF_CASES, Chart, Composed, compose
from bot.outbound.rendering import Renderer
from domain.kinds import CARDS
from domain.messages import Outgoing
from handlers.cases.case_files import Reading
from handlers.turn import Practice, Turn
from storage.engine.database import Database, DatabaseFault, Transaction
from storage.engine.writing import Writer, insist, write
from storage.messages import deliveries, leases, outbox
from storage.messages.claims import Hour
from storage.messages.outbox import Claimed

LEASE = timedelta(seconds=60)
CALM = timedelta(seconds=2)  # whoever kills senders mostly does so soon after their start: no message is to blame
HANDS_OFF = timedelta(seconds=1)  # a leader that lost its seat, not its life, finishes what it has in hand

Ready = tuple[Claimed, Composed | Exception]
Told = Composed | Chart | Exception
Claim = Callable[[Transaction, Hour], list[list[Claimed]]]


class Desk:
    """A lease says who has a message in hand."""

    def __init__(
        self,
        database: Database,
        writer: Writer,
        practice: Callable[[], Practice],
        clock: Clock,
        renderer: Renderer,
        leader: Leader,
        charts: Charts,
    ) -> None:
        self.database, self.clock = database, clock
        self._charts = charts
        self._writer, self._practice, self._renderer, self._leader = writer, practice, renderer, leader

    async def anything_due(self) -> bool:
        return await self.database.aside(self._anything_due)

    def _anything_due(self) -> bool:
        with self.database.reading() as tx:
            return outbox.due(tx, self.clock.now(), self.clock.real_now())

    async def write(self, work: Callable[[Transaction], None]) -> None:
        await write(self._writer, work)

    async def take(self, claim: Claim) -> list[list[Ready]]:
        """What is claimed now, ready to be sent: each chat's messages in their order."""
        claimed = await write(self._writer, lambda tx: self._take(tx, claim))
        if not claimed:
            return []
        composed = await insist(lambda: self.database.aside(self._compose, claimed))
        return [[(one, self._drawn(told)) for one, told in of_chat] for of_chat in composed]

    def _drawn(self, told: Told) -> Composed | Exception:
        return self._charts.show(told.figures) if isinstance(told, Chart) else told

    def _take(self, tx: Transaction, claim: Claim) -> list[list[Claimed]]:
        real_now = self.clock.real_now()
        if messages := leases.give_back(tx, self._orphaned(real_now)):
            log.line("outbox.left_in_hand", messages=messages)
        outbox.try_uncertain(tx, real_now)
        window, calm = self._practice().notice_window, real_now - self._leader.since >= CALM
        return claim(tx, Hour(self.clock.now(), real_now, window, real_now + LEASE, calm))

    def _orphaned(self, real_now: datetime) -> datetime:
        """Leases that end before this are nobody's: run out, or an earlier leader's, who has had a moment to finish."""
        hands_off = timedelta() if self.database.is_sqlite else HANDS_OFF
        return max(real_now, min(self._leader.since, real_now - hands_off) + LEASE)

    def _compose(self, claimed: Sequence[Sequence[Claimed]]) -> list[list[tuple[Claimed, Told]]]:
        rows = [one.first for of_chat in claimed for one in of_chat]
        with self.database.reading() as tx:
            turn = Turn(tx, self._practice(), self.clock.now(), self.clock.real_now())
            about = {row.case_id for row in rows if row.case_id and row.kind in OF_CASES}
            reading = Reading(turn, about, {row.chat_id for row in rows if row.kind in CARDS})
            parts = deliveries.parts_of(tx, [row.id for row in rows if row.error])
            return [
                [(one, _rest(self._compose_one(reading, one), one, parts.get(one.first.id, ()))) for one in of_chat]
                for of_chat in claimed
            ]

    def _compose_one(self, reading: Reading, claimed: Claimed) -> Told:
        try:
            return compose(reading, claimed, self._renderer)
        except DatabaseFault:
            raise
        except MissingSentence as error:
            log.fault("outbox.unrenderable", error, row=claimed.first.id, sentence=str(error))
            return error
        except Exception as error:  # noqa: BLE001  a row that cannot be rendered must not stop the others
            log.fault("outbox.unrenderable", error, row=claimed.first.id)
            return error


def _rest(message: Told, claimed: Claimed, sent: tuple[str, ...]) -> Told:
    """What is left to be sent of a message whose first parts went out when it was tried before. Of one that may have
    arrived only the words go out again: they bear the case's number, and a picture does not.
    """
    if not isinstance(message, Outgoing):
        return message
    rest = replace(message, sent=sent) if sent else message
    return rest.words_alone() if claimed.first.uncertain_tries else rest
