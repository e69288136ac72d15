"""Claims messages that are due, and renders them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot import log
from bot.catalogues import MissingSentence
from bot.outbound.charts.charting import Charts
from bot.outbound.composing import OF_CASES, PHOTO_PATIENCE, Chart, Composed, compose, spans_asked
from bot.outbound.gathering import Gathered, Gatherer
from bot.outbound.rendering import Renderer
from bot.platforms.base import AnsweredInPlace, Counting, Platform, templates_of
from bot.runtime import Runtime
from domain.kinds import CARDS
from domain.messages import Outgoing
from handlers.cases.case_files import CaseFiles
from storage.engine.database import DatabaseFault, Transaction
from storage.engine.writing import retry_until_available, write
from storage.messages import allowances, deliveries, leases, outbox, parking
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Claimed

LEASE = timedelta(seconds=60)
CALM = timedelta(seconds=2)  # processes are mostly killed soon after their start, by no fault of a message
HANDOVER = timedelta(seconds=1)  # in which the last leader, if it still runs, finishes what it had claimed

BETWEEN = "\n\n"  # messages that are sent as one

Ready = tuple[Claimed, Composed | Exception]
Rendered = Composed | Chart | Exception
Claim = Callable[[Transaction, ClaimTerms], list[list[Claimed]]]


class Preparer:
    """Claims under a lease, which says for how long nobody else may send a message."""

    def __init__(self, runtime: Runtime, renderer: Renderer, charts: Charts) -> None:
        self._runtime, self._renderer, self._charts = runtime, renderer, charts
        self._gatherer = Gatherer(runtime)
        self._database, self._writer, self._clock = runtime.database, runtime.writer, runtime.clock
        self._leader = runtime.leader
        self._counting = frozenset(
            name for name, one in runtime.platforms.items() if isinstance(one, Counting) and one.allowance
        )
        self._templates = templates_of(runtime.platforms)
        self._renderers = {name: self._renderer_for(name, one) for name, one in runtime.platforms.items()}

    async def anything_due(self) -> bool:
        return await self._database.aside(self._anything_due)

    def _anything_due(self) -> bool:
        with self._database.reading() as tx:
            return outbox.due(tx, self._clock.now(), self._clock.real_now())

    async def take(self, claim: Claim) -> list[list[Ready]]:
        """What is claimed now, rendered: each chat's messages in their order."""
        claimed = await write(self._writer, lambda tx: self._take(tx, claim))
        ready = await self.compose(claimed, PHOTO_PATIENCE) if claimed else []
        return [[await self._with_along(*one) if one[0].along else one for one in of_chat] for of_chat in ready]

    async def _with_along(self, claimed: Claimed, message: Composed | Exception) -> Ready:
        """A message that says what was parked too, as far as it is one message then; the rest is parked again."""
        [parked] = await self.compose([claimed.along], PHOTO_PATIENCE)
        said, text = list[Claimed](), ""
        for one, words in parked if isinstance(message, Outgoing) and not message.sent else ():
            longer = BETWEEN.join(filter(None, (text, words.text))) if isinstance(words, Outgoing) else ""
            if not longer or not self._is_one(claimed.platform, _below(longer, message)):
                break
            said, text = [*said, one], longer
        left = [row_id for one in claimed.along[len(said) :] for row_id in one.ids]
        if left:
            await write(self._writer, lambda tx: parking.park_again(tx, left))
        return replace(claimed, along=tuple(said)), _below(text, message)

    def _is_one(self, name: str, message: Composed | Exception) -> bool:
        """Whether a message is not cut where it is sent."""
        platform = self._runtime.platforms[name]
        if not (isinstance(platform, AnsweredInPlace) and isinstance(message, Outgoing)):
            return False
        return not platform.join([message]).begun

    async def compose(self, claimed: Sequence[Sequence[Claimed]], patience: timedelta) -> list[list[Ready]]:
        """What was claimed, rendered. `patience`: how long ago pictures may have been sent that are waited for."""
        spans = spans_asked(one for of_chat in claimed for one in of_chat)
        gathered = await retry_until_available(lambda: self._gatherer.gathered(spans))
        composed = await retry_until_available(lambda: self._database.aside(self._compose, claimed, patience, gathered))
        return [[(one, self._drawn(rendered)) for one, rendered in of_chat] for of_chat in composed]

    def _drawn(self, rendered: Rendered) -> Composed | Exception:
        return self._charts.show(rendered.figures) if isinstance(rendered, Chart) else rendered

    def _take(self, tx: Transaction, claim: Claim) -> list[list[Claimed]]:
        real_now = self._clock.real_now()
        if messages := leases.reclaim(tx, self._lost_before(real_now)):
            log.line("outbox.left_in_hand", messages=messages)
        outbox.resend_uncertain(tx, real_now)
        window, calm = self._runtime.practice().notice_window, real_now - self._leader.since >= CALM
        terms = ClaimTerms(self._clock.now(), real_now, window, real_now + LEASE, calm)
        claimed = claim(tx, terms)
        if not self._counting:
            return claimed
        return allowances.charge(tx, claimed, self._counting, terms, self._templates)

    def terms_in_place(self) -> ClaimTerms:
        """For an answer in place: its reader waits now, so what is held only to be merged is held no longer. The lease
        is as long as the sender's: a shorter one would be taken for an earlier leader's."""
        real_now, practice = self._clock.real_now(), self._runtime.practice()
        window = max(practice.notice_window, practice.prompt_window)
        return ClaimTerms(self._clock.now(), real_now, window, real_now + LEASE, calm=False)

    def _lost_before(self, real_now: datetime) -> datetime:
        """Leases that end before this are void: run out, or of an earlier leader, which has had time to finish."""
        handover = timedelta() if self._database.is_sqlite else HANDOVER
        return max(real_now, min(self._leader.since, real_now - handover) + LEASE)

    def _compose(
        self, claimed: Sequence[Sequence[Claimed]], patience: timedelta, gathered: Gathered
    ) -> list[list[tuple[Claimed, Rendered]]]:
        rows = [one.first for of_chat in claimed for one in of_chat]
        with self._database.reading() as tx:
            turn = self._runtime.turn(tx)
            about = {row.case_id for row in rows if row.case_id and row.kind in OF_CASES}
            case_files = CaseFiles(turn, about, {row.chat_id for row in rows if row.kind in CARDS})
            parts = deliveries.parts_of(tx, [row.id for row in rows if row.error])
            compose_one = partial(self._compose_one, case_files, patience, gathered)
            return [
                [(one, _rest(compose_one(one), one, parts.get(one.first.id, ()))) for one in of_chat]
                for of_chat in claimed
            ]

    def _compose_one(
        self, case_files: CaseFiles, patience: timedelta, gathered: Gathered, claimed: Claimed
    ) -> Rendered:
        try:
            return compose(case_files, claimed, self._renderers[claimed.platform], patience, gathered)
        except DatabaseFault:
            raise
        except MissingSentence as error:
            log.fault("outbox.unrenderable", error, row=claimed.first.id, sentence=str(error))
            return error
        except Exception as error:  # noqa: BLE001  a row that cannot be rendered must not stop the others
            log.fault("outbox.unrenderable", error, row=claimed.first.id)
            return error

    def _renderer_for(self, name: str, platform: Platform) -> Renderer:
        renderer = self._renderer if platform.buttons else self._renderer.typed
        if not isinstance(platform, AnsweredInPlace):
            return renderer
        return renderer.in_place.unasked if name in self._counting else renderer.in_place


def _below(words: str, message: Composed | Exception) -> Composed | Exception:
    """A message below other words."""
    if not (words and isinstance(message, Outgoing)):
        return message
    return replace(message, text=BETWEEN.join(filter(None, (words, message.text))))


def _rest(message: Rendered, claimed: Claimed, sent: tuple[str, ...]) -> Rendered:
    """What is left to send of a message whose first parts went out when it was tried before. Of one that may have
    arrived only the words go out again: they have the case's number, by which the reader sees that it is the same.
    """
    if not isinstance(message, Outgoing):
        return message
    rest = replace(message, sent=sent) if sent else message
    if allowances.is_picture_withheld(claimed) and (rest.photos or rest.voice or rest.file):
        rest = rest.words_alone(rest.unshown)
    return rest.words_alone() if claimed.first.uncertain_tries else rest
