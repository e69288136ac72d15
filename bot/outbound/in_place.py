"""Answers in place: on a platform that takes what is said to a person in the response to the call that brought their
words.

The update is kept and handled as any other. What it caused in its chat, and what waited there for its reader, is then
claimed under a lease, joined into one body, recorded as sent, and returned. The body is kept with the update, which a
platform brings again when the response did not reach it. What is not ready in time goes the sender's way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from time import monotonic
from typing import Protocol

from bot import log
from bot.outbound.composing import Nothing, NotYet
from bot.outbound.preparing import Preparer, Ready
from bot.outbound.recording import record_failed, record_sent
from bot.platforms.base import AnsweredInPlace, Joined, PicturesInPlace, Receive, SendError
from bot.runtime import Runtime
from domain.kinds import CARDS
from domain.messages import Outgoing, Update
from storage.engine.database import Transaction
from storage.engine.writing import retry_until_available, write
from storage.messages import answers, outbox, parking
from storage.messages.answers import ToSay
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Claimed, SentMessage

LOOK_SECONDS = 0.05  # until it is looked again whether another process has answered
NO_PATIENCE = timedelta()  # an answer in place shows no pictures, and waits for none

Handled = Callable[[Sequence[int]], Awaitable[None]]


class Answering(AnsweredInPlace, Protocol):
    """A platform that is answered in place."""

    name: str


@dataclass(frozen=True, slots=True)
class _Said:
    """A message in words, and the rows that it says."""

    claimed: Claimed
    message: Outgoing


@dataclass(frozen=True, slots=True)
class _Answer:
    """What becomes of the messages that were claimed for an answer."""

    body: str = ""
    said: tuple[_Said, ...] = ()  # in the body, in this order
    begun: tuple[_Said, int] | None = None  # the last one, of which it holds only so many pieces
    left: tuple[_Said, ...] = ()  # for which it had no room
    empty: tuple[Claimed, ...] = ()  # that have nothing to say any more
    failed: tuple[tuple[Claimed, Exception], ...] = ()
    unready: tuple[int, ...] = ()  # rows of what takes longer: figures that are being worked out


class AnswersInPlace:
    """For one platform, in every process: whichever got the call answers it, whether or not it leads."""

    def __init__(
        self, runtime: Runtime, preparer: Preparer, platform: Answering, receive: Receive, handled: Handled
    ) -> None:
        self._runtime, self._preparer, self._platform = runtime, preparer, platform
        self._receive, self._handled = receive, handled
        self._answering: dict[int, asyncio.Task[str]] = {}

    async def answer(self, update: Update) -> str:
        """The body of the answer to an update, or "" where nothing is ready in time. Raises `DatabaseFault` where the
        update could not be kept, or its answer not be read: then the platform must bring it again."""
        began = monotonic()
        [row_id] = await self._receive(self._platform.name, [update])
        task = self._answering.get(row_id)
        if task is None:
            task = asyncio.create_task(self._answer(row_id, update.chat, began))
            self._answering[row_id] = task
            task.add_done_callback(lambda _: self._answering.pop(row_id, None))
        return await asyncio.shield(task)  # it goes on when its caller hangs up: the update will be brought again

    async def _answer(self, row_id: int, chat: str, began: float) -> str:
        seconds = self._platform.answer_seconds
        try:
            async with asyncio.timeout(max(0.0, began + seconds - monotonic())):
                await self._handled([row_id])
        except TimeoutError:  # or it was answered long ago, and this process was too busy to notice
            return await self._runtime.database.aside(self._read_given, row_id)
        while True:
            at = self._preparer.terms_in_place()
            found = await write(self._runtime.writer, partial(self._claim, at=at, row_id=row_id, chat=chat))
            if isinstance(found, str):
                return found
            if found.ids:
                return await self._say(row_id, found, at.lease_until, latest=began + 2 * seconds)
            if monotonic() > began + seconds or not await self._is_in_hand(row_id):
                return ""
            await asyncio.sleep(LOOK_SECONDS)

    def _claim(self, tx: Transaction, at: ClaimTerms, row_id: int, chat: str) -> ToSay | str:
        """What may be said now; the body, where the update was answered before."""
        body = answers.kept(tx, row_id)
        return answers.claim(tx, at, row_id, (self._platform.name, chat)) if body is None else body

    def _read_given(self, row_id: int) -> str:
        with self._runtime.database.reading() as tx:
            return answers.given(tx, row_id)

    async def _is_in_hand(self, row_id: int) -> bool:
        return await self._runtime.database.aside(self._read_in_hand, row_id)

    def _read_in_hand(self, row_id: int) -> bool:
        with self._runtime.database.reading() as tx:
            return answers.is_in_hand(tx, row_id)

    async def _say(self, row_id: int, to_say: ToSay, lease_until: datetime, latest: float) -> str:
        earlier, spoken = await self._preparer.compose([to_say.earlier, to_say.answer], NO_PATIENCE)
        answer = await self._pictured(earlier, spoken, to_say.outdated, latest)
        answer = answer or _joined(self._platform.join, earlier, spoken, to_say.outdated)
        record = partial(self._record, row_id=row_id, answer=answer, lease_until=lease_until, latest=latest)
        # While the database is away it is not known whether the record was made: it is tried until that is known.
        body, said = await retry_until_available(lambda: write(self._runtime.writer, record))
        for _ in range(said):
            self._runtime.metrics.sent(self._platform.name, "in_place")
        return body

    async def _pictured(
        self, earlier: Sequence[Ready], spoken: Sequence[Ready], outdated: Sequence[Claimed], latest: float
    ) -> _Answer | None:
        """A picture that was asked for, where the platform's answer may be one; what waited goes on waiting. One that
        takes too long to give is left to the sender: then it is too late to record this, too."""
        platform = self._platform
        shown = _picture_alone(spoken)
        if shown is None or not (isinstance(platform, PicturesInPlace) and platform.answers_pictures):
            return None
        body = ""
        try:
            async with asyncio.timeout(max(0.0, latest - monotonic())):
                body = await platform.picture_body(shown.message.photos[0])
        except TimeoutError:
            return _Answer(left=(shown, *_in_words(earlier)), empty=tuple(outdated))
        except SendError as error:
            log.line("outbox.picture_left_out", row=shown.claimed.first.id, error=type(error).__name__)
            return None
        return _Answer(body, (shown,), left=tuple(_in_words(earlier)), empty=tuple(outdated))

    def _record(
        self, tx: Transaction, row_id: int, answer: _Answer, lease_until: datetime, latest: float
    ) -> tuple[str, int]:
        """Records what the answer says and keeps its body, unless somebody else has answered, it is too late, or a
        message was cancelled meanwhile; then the sender gets them. Returns the body to be given, and how many messages
        are in it."""
        rows = _ids(answer)
        body = answers.kept(tx, row_id)
        if body is not None or monotonic() > latest or not answers.are_claimed(tx, rows, lease_until):
            answers.give_back(tx, rows, lease_until)
            return body or "", 0
        answers.give_back(tx, answer.unready, lease_until)
        turn = self._runtime.turn(tx)
        went = [_sent(one, answers.message_id(row_id)) for one in answer.said]
        record_sent(turn, [*went, *(SentMessage(claimed, []) for claimed in answer.empty)])
        for claimed, fault in answer.failed:
            record_failed(turn, claimed, type(fault).__name__)
        if answer.begun:
            outbox.record_parts(tx, [_begun(*answer.begun, answers.message_id(row_id))], turn.now)
            parking.park(tx, answer.begun[0].claimed, "begun")  # by its error it is known that parts of it were said
        parking.park_again(tx, [one for left in answer.left for one in left.claimed.ids])
        if answer.body:
            answers.keep(tx, row_id, answer.body)
        return answer.body, len(answer.said)


def _joined(
    join: Callable[[Sequence[Outgoing]], Joined],
    earlier: Sequence[Ready],
    answer: Sequence[Ready],
    outdated: Sequence[Claimed],
) -> _Answer:
    """Joins what waited and then the answer. If not all fits, the answer goes before as much of the rest as needed."""
    waited, spoken = _in_words(earlier), _in_words(answer)
    every = [*earlier, *answer]
    empty = tuple(claimed for claimed, message in every if isinstance(message, Nothing) or _is_blank(message))
    empty = (*empty, *outdated)
    failed = tuple((claimed, message) for claimed, message in every if isinstance(message, Exception))
    unready = tuple(row_id for claimed, message in every if isinstance(message, NotYet) for row_id in claimed.ids)
    if not (waited or spoken):
        return _Answer(empty=empty, failed=failed, unready=unready)
    order, joined = _fitted(join, waited, spoken)
    whole = joined.taken - bool(joined.begun)
    begun = (order[whole], joined.begun) if joined.begun else None
    return _Answer(joined.body, tuple(order[:whole]), begun, tuple(order[joined.taken :]), empty, failed, unready)


def _fitted(
    join: Callable[[Sequence[Outgoing]], Joined], waited: Sequence[_Said], spoken: Sequence[_Said]
) -> tuple[list[_Said], Joined]:
    """Whoever asked something is answered at once, however much waited for them: as much of it as fits goes first."""
    order, before = _asked_once([*waited, *spoken]), len(waited)
    joined = join([one.message for one in order])
    while spoken and before and joined.taken < before + len(spoken):
        before = min(before - 1, joined.taken)
        order = _asked_once([*waited[:before], *spoken, *waited[before:]])
        joined = join([one.message for one in order])
    return order, joined


def _asked_once(order: Sequence[_Said]) -> list[_Said]:
    """The messages, each choice where it stands first: what is asked twice in one answer has two numbers."""
    seen, once = set[str](), list[_Said]()
    for one in order:
        rows = (tuple(choice for choice in row if choice.token not in seen) for row in one.message.choices)
        kept = tuple(row for row in rows if row)
        once.append(one if kept == one.message.choices else replace(one, message=replace(one.message, choices=kept)))
        seen |= {choice.token for choice in one.message.lines}
    return once


def _picture_alone(spoken: Sequence[Ready]) -> _Said | None:
    """The message, where an answer is a picture without words."""
    if len(spoken) != 1 or not isinstance(message := spoken[0][1], Outgoing):
        return None
    alone = len(message.photos) == message.attached == 1 and not (
        message.text.strip() or message.choices or message.place
    )
    return _Said(spoken[0][0], message) if alone else None


def _in_words(ready: Sequence[Ready]) -> list[_Said]:
    return [
        _Said(claimed, _without_pictures(claimed, message))
        for claimed, message in ready
        if isinstance(message, Outgoing) and not _is_blank(message)
    ]


def _without_pictures(claimed: Claimed, message: Outgoing) -> Outgoing:
    """A card that can be edited nowhere is said anew."""
    anew = replace(message, edit_of="") if claimed.first.kind in CARDS else message
    return anew.words_alone(anew.unshown)


def _is_blank(message: object) -> bool:
    """Whether a message has nothing that can be said in words."""
    if not isinstance(message, Outgoing):
        return False
    return not (message.text.strip() or message.choices or message.place or message.unshown)


def _sent(one: _Said, message_id: str) -> SentMessage:
    before = one.message.sent
    return SentMessage(one.claimed, [*before, message_id], before, one.message.lines)


def _begun(one: _Said, pieces: int, message_id: str) -> SentMessage:
    """The pieces that were said; the choices come with the last ones."""
    before = one.message.sent
    return SentMessage(one.claimed, [*before, *[message_id] * pieces], before)


def _ids(answer: _Answer) -> list[int]:
    begun = (answer.begun[0],) if answer.begun else ()
    said = (one.claimed for one in (*answer.said, *begun, *answer.left))
    every = (*said, *answer.empty, *(claimed for claimed, _ in answer.failed))
    return [*(row_id for one in every for row_id in one.ids), *answer.unready]
