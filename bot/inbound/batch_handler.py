"""Handles what waits in the inbox: what was read together is handled together, and a faulty message alone."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from itertools import chain
from math import inf
from time import monotonic, perf_counter

from bot import log
from bot.inbound.poison import PoisonGuard, growing_batches
from bot.platforms.base import SERVICE, AnsweredInPlace, Counting
from bot.runtime import Runtime
from domain.allowance import Allowance
from domain.errors import CaseworkError
from domain.messages import Incoming
from handlers import entrance
from handlers.cases import attachments
from handlers.complaints import direct_filing
from handlers.turn import Turn
from storage.engine.database import DatabaseFault, Transaction
from storage.engine.writing import LONGEST_COMMIT_SECONDS, RETRY_SECONDS, retry_until_available, write
from storage.messages import allowances, answers, inbox
from storage.messages.inbox import Waiting

BATCH = 64  # rows that are read together
BATCH_OF_ONE_WRITER = 32  # on SQLite: about as many as one commit has time for, so that few are read twice
CLAIMED_WITHIN = timedelta(seconds=0.2)  # after an answer in place was waited for
IN_A_ROW = 8  # rows of one chat that are handled in one transaction, for which others wait


@dataclass(frozen=True, slots=True)
class _Message:
    """A row and what it says; `incoming` is None where the row is the service's own, emptied or unreadable."""

    row: Waiting
    incoming: Incoming | None

    @property
    def chat(self) -> tuple[str, str]:
        return self.row.platform, self.row.chat

    @property
    def is_unreadable(self) -> bool:
        return bool(self.incoming is None and self.row.payload and self.row.platform != SERVICE)


@dataclass(frozen=True, slots=True)
class _Batch:
    """The oldest rows, the ids of those that were handled, and a poison message to be handled after them."""

    messages: Sequence[_Message]
    poison: Waiting | None = None
    filed: Collection[int] = ()  # complete complaints, filed together
    handled: Collection[int] = ()  # one after the other

    @property
    def done(self) -> set[int]:
        return {*self.filed, *self.handled}

    @property
    def rest(self) -> Sequence[_Message]:
        done = self.done
        return [one for one in self.messages if one.row.id not in done]


class _BatchFailed(Exception):
    """Some rows could not be handled together; the attempt was rolled back."""

    def __init__(self, batch: _Batch) -> None:
        super().__init__(f"{len(batch.messages)} rows")
        self.batch = batch


class BatchHandler:
    """`after` is called after each batch, with whether anything but complete complaints was in it; `release` with the
    ids of rows that are done."""

    def __init__(
        self, runtime: Runtime, after: Callable[[bool], None], release: Callable[[Collection[int]], None]
    ) -> None:
        self._runtime, self._after, self._release = runtime, after, release
        self._database, self._writer, self._platforms = runtime.database, runtime.writer, runtime.platforms
        self._spoken = (*runtime.platforms, SERVICE)
        in_place = {name: one for name, one in runtime.platforms.items() if isinstance(one, AnsweredInPlace)}
        self._answered_within = {name: timedelta(seconds=one.answer_seconds) for name, one in in_place.items()}
        counting = {name: one.allowance for name, one in runtime.platforms.items() if isinstance(one, Counting)}
        self._allowances = {name: one for name, one in counting.items() if one is not None}
        self._batch_size = BATCH_OF_ONE_WRITER if runtime.database.is_sqlite else BATCH
        self._poison = PoisonGuard(runtime.clock)

    async def recover(self) -> None:
        """What was left may hold a poison message: a few rows at a time, counted before they are handled."""
        for few in growing_batches(await self._database.aside(self._read_waiting)):
            await write(self._writer, partial(inbox.count_attempts, row_ids=[row.id for row in few]))
            await self._handle_rows([self._read(row) for row in few])

    def _read_waiting(self) -> list[Waiting]:
        with self._database.reading() as tx:
            return inbox.waiting(tx, self._spoken, BATCH)

    async def handle_waiting(self) -> bool:
        """Handles the oldest rows, in the order of each chat, chats in parallel. Whether there were any."""
        began = perf_counter()
        try:
            batch = await write(self._writer, self._handle_oldest, patient=True)
            rest: Sequence[_Message] = batch.rest
            if self._database.is_sqlite:  # the others come with the next batch
                rest = [one for one in rest if one.is_unreadable]
        except _BatchFailed as failed:
            batch, rest = failed.batch, failed.batch.messages
        except DatabaseFault:
            if not self._database.is_sqlite:
                raise
            return await self._handle_one_by_one()
        self._count(batch, perf_counter() - began)
        await self._handle_rows(rest)
        tried = batch.poison is not None and await self._handle_poison(batch.poison)
        if batch.messages or tried:
            self._after(bool(rest or batch.handled) or tried)
        return bool(batch.messages) or tried

    async def _handle_one_by_one(self) -> bool:
        """After a fault of the database, which one message alone may meet, such as a damaged page: no two of them in
        one commit, so that the others are handled. Whether there were any."""
        rows = await self._database.aside(self._read_waiting)
        for row in rows:
            await self._handle([self._read(row)])
        self._after(bool(rows))
        return bool(rows)

    def _count(self, batch: _Batch, seconds: float) -> None:
        done = batch.done
        for platform, count in Counter(one.row.platform for one in batch.messages if one.row.id in done).items():
            self._runtime.metrics.handled(platform, "done", seconds, count)
        self._release(done)

    async def _handle_poison(self, row: Waiting) -> bool:
        """Handles a poison message alone. False where it may not be begun (see `PoisonGuard.count_attempt`)."""
        begun = await write(self._writer, lambda tx: self._poison.count_attempt(tx, row))
        if begun:
            await self._handle([self._read(row)])
            if await retry_until_available(lambda: self._database.aside(self.is_new, row.id)):
                await retry_until_available(lambda: write(self._writer, lambda tx: inbox.reset_attempts(tx, row.id)))
        return begun

    def is_new(self, row_id: int) -> bool:
        """Whether a row is still to be handled, as the database has it now."""
        with self._database.reading() as tx:
            return inbox.is_new(tx, row_id)

    def handled_of(self, row_ids: Sequence[int]) -> list[int]:
        """Those of these rows that are handled, by whichever process."""
        with self._database.reading() as tx:
            return inbox.handled_of(tx, row_ids)

    # Together

    def _handle_oldest(self, tx: Transaction) -> _Batch:
        """Files the complete complaints together; on SQLite, which has one writer, handles the other rows too."""
        messages = [self._read(row) for row in inbox.waiting(tx, self._spoken, self._batch_size)]
        batch = _Batch(messages, self._poison.next_poison(tx, self._spoken))
        try:
            batch = replace(batch, filed=self._file_together(tx, messages))
            if self._database.is_sqlite:
                latest = monotonic() + LONGEST_COMMIT_SECONDS
                batch = replace(batch, handled=self._handle_each(tx, _readable(batch.rest), latest=latest))
        except DatabaseFault:
            raise
        except Exception as error:  # each is handled alone, so that only the faulty one fails
            log.fault("inbox.taken_apart", error, rows=len(messages))
            raise _BatchFailed(_Batch(messages, batch.poison)) from error
        return batch

    def _read(self, row: Waiting) -> _Message:
        if row.platform == SERVICE or not row.payload:
            return _Message(row, None)
        try:
            return _Message(row, self._platforms[row.platform].parse(row.payload))
        except Exception:  # noqa: BLE001  read again when it is handled alone, where the error is recorded
            return _Message(row, None)

    def _file_together(self, tx: Transaction, messages: Sequence[_Message]) -> list[int]:
        """Files complete complaints, each the only row of its chat; ids of their rows."""
        in_chat = Counter(one.chat for one in messages)
        complete = [
            (one.row, direct_filing.InboxMessage(one.row.id, one.incoming))
            for one in messages
            if one.incoming and in_chat[one.chat] == 1 and direct_filing.can_be_batched(one.incoming)
        ]
        if not complete:
            return []
        free = inbox.take_all(tx, [row for row, _ in complete])
        by_platform: dict[str, list[direct_filing.InboxMessage]] = defaultdict(list)
        for row, message in complete:
            if row.id in free:
                by_platform[row.platform].append(message)
        turn = self._runtime.turn(tx)
        filed = [*chain.from_iterable(direct_filing.file_batch(turn, *batch) for batch in by_platform.items())]
        done = set(filed)
        self._done(tx, [one for one in messages if one.row.id in done])
        return filed

    def _done(self, tx: Transaction, messages: Sequence[_Message]) -> None:
        """Marks rows as handled. What is answered in place is kept from the sender until then."""
        if not messages:
            return
        rows = [one.row for one in messages]
        real_now = self._runtime.clock.real_now()
        inbox.done(tx, [row.id for row in rows], real_now)
        if spans := {row.id: span for row in rows if (span := self._answered_within.get(row.platform))}:
            answers.keep_from_sender(tx, spans, real_now + max(spans.values()) + CLAIMED_WITHIN)
        for name, allowance in self._allowances.items():
            self._renew(tx, allowance, [one for one in messages if one.row.platform == name])

    def _renew(self, tx: Transaction, allowance: Allowance, messages: Sequence[_Message]) -> None:
        """What somebody did renews what they may be sent unasked."""
        now = self._runtime.clock.now()
        did = [(one.row.id, one.incoming.by_event) for one in messages if one.incoming and not one.incoming.happening]
        if spoke := [row_id for row_id, by_event in did if not by_event]:
            allowances.renew(tx, spoke, allowance.after_words, now)
        if beckoned := [row_id for row_id, by_event in did if by_event]:
            allowances.begin(tx, beckoned, allowance.after_event, now)

    # Chat by chat, or alone

    async def _handle_rows(self, messages: Sequence[_Message]) -> None:
        """Each alone on SQLite; on PostgreSQL what one chat said in a row is one transaction."""
        if self._database.is_sqlite:
            await asyncio.gather(*(self._handle([one]) for one in messages))
            return
        by_chat: dict[tuple[str, str], list[_Message]] = defaultdict(list)
        for one in messages:
            by_chat[one.chat].append(one)
        await asyncio.gather(*map(self._handle_in_turn, by_chat.values()))

    async def _handle_in_turn(self, messages: Sequence[_Message]) -> None:
        while messages and (handled := await self._handle(messages[:IN_A_ROW])):
            messages = [one for one in messages if one.row.id > handled[-1]]

    async def _handle(self, messages: Sequence[_Message]) -> Sequence[int]:
        """Handles rows of one chat if it is their turn; returns the ids of those done (none if the database fails)."""
        began = perf_counter()
        try:
            handled, result = await self._handle_or_bury(messages)
        except DatabaseFault:  # logged once for all, where it is counted
            await asyncio.sleep(RETRY_SECONDS)
            return ()
        except _BatchFailed:  # each alone, so that only the faulty one fails
            return [row_id for one in messages for row_id in await self._handle([one])]
        platform = messages[0].row.platform
        self._runtime.metrics.handled(platform, result, perf_counter() - began, len(handled))
        self._release(handled)
        return handled

    async def _handle_or_bury(self, messages: Sequence[_Message]) -> tuple[Sequence[int], str]:
        """The rows that are handled now, and the result."""
        try:
            return await write(self._writer, partial(self._handle_in_a_row, messages=messages), patient=True), "done"
        except DatabaseFault:
            raise
        except Exception as error:
            if len(messages) > 1:
                log.fault("inbox.taken_apart", error, rows=len(messages))
                raise _BatchFailed(_Batch(messages)) from error
            row, fault, now = messages[0].row, type(error).__name__, self._runtime.clock.real_now()
            log.fault("inbox.dead_letter", error, row=row.id)
            buried = await write(self._writer, lambda tx: inbox.mark_dead(tx, row.id, fault, now))
            return [row.id] if buried else [], "dead"

    def _handle_in_a_row(self, tx: Transaction, messages: Sequence[_Message]) -> list[int]:
        """Handles those of one chat's rows that are still new; returns their ids.

        On PostgreSQL without savepoints at first: each is two more round trips, and a mistake is rare.
        """
        if self._database.is_sqlite:
            return self._handle_each(tx, self._take(tx, messages))
        try:
            return self._handle_each(tx, self._take(tx, messages), savepoints=False)
        except CaseworkError:
            tx.start_anew()
            return self._handle_each(tx, self._take(tx, messages))

    def _take(self, tx: Transaction, messages: Sequence[_Message]) -> list[_Message]:
        """Those that are still new; one that was emptied meanwhile says nothing any more."""
        taken = {row.id: row for row in inbox.take(tx, [one.row for one in messages])}
        known = [replace(one, row=taken[one.row.id]) for one in messages if one.row.id in taken]
        return [one if one.row.payload else replace(one, incoming=None) for one in known]

    def _handle_each(
        self, tx: Transaction, messages: Sequence[_Message], *, savepoints: bool = True, latest: float = inf
    ) -> list[int]:
        """Handles rows in their order and returns the ids of those done; of each chat up to a tap, since a tap may
        empty what waits behind it. Where there are no buttons, any words may be one.

        On PostgreSQL it ends with the first that holds others up; on SQLite, where nobody else writes, at `latest`.
        """
        done, tapped = list[_Message](), set[tuple[str, str]]()
        for one in messages:
            if one.chat in tapped:
                continue
            self._dispatch(self._runtime.turn(tx, cause=one.row.id), one, savepoint=savepoints)
            done.append(one)
            if one.incoming and (one.incoming.choice or not self._platforms[one.row.platform].buttons):
                tapped.add(one.chat)
            if monotonic() > latest or (tx.holds_others_up and not self._database.is_sqlite):
                break
        tx.flush()  # here, where an error of it is known to be one of these messages'
        self._done(tx, done)
        return [one.row.id for one in done]

    def _dispatch(self, turn: Turn, one: _Message, *, savepoint: bool) -> None:
        if one.row.platform == SERVICE:
            attachments.handle_report(turn, one.row.payload)
        elif one.row.payload:
            incoming = one.incoming or self._platforms[one.row.platform].parse(one.row.payload)
            entrance.handle(turn, incoming, with_savepoint=savepoint)


def _readable(messages: Sequence[_Message]) -> list[_Message]:
    """Each chat's messages up to one that cannot be read, behind which the others wait."""
    stopped, found = set[tuple[str, str]](), list[_Message]()
    for one in messages:
        if one.is_unreadable:
            stopped.add(one.chat)
        elif one.chat not in stopped:
            found.append(one)
    return found
