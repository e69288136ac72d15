"""Hands one message to its platform, and writes down what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot import log
from bot.clock import Clock
from bot.operations.batching import Together
from bot.operations.metrics import Metrics
from bot.outbound.availability import Presence
from bot.outbound.composing import Forget, Nothing, TakeButtons
from bot.outbound.rate_limit import Going
from bot.platforms.base import (
    AttachmentRefused,
    MayGo,
    Moved,
    Platform,
    SendError,
    UncertainSend,
    Unreachable,
    at_once,
)
from domain.expectations import AboutResult, Question, read
from domain.kinds import CARDS
from domain.messages import ChatKind, Outgoing
from handlers.cases import arrivals, ratings
from handlers.chats import reachability
from handlers.turn import Practice, Turn
from storage.engine.database import Database, DatabaseFault, Transaction
from storage.engine.writing import Writer, insist, write
from storage.messages import chat_moves, outbox
from storage.messages.outbox import UNREACHABLE, Claimed, Went
from storage.tables import Chat

MOST_TRIES = 8
# What may have arrived is said again after 10 s, 1 min, 6 min, 36 min, 3.6 h and 21.6 h: most lines are back within
# seconds, few stay away for more than a day, and nobody reads the same seven times.
AGAIN, AGAIN_FACTOR, MOST_AGAIN = timedelta(seconds=10), 6, 6
LOST_GROUP = timedelta(hours=1)  # until it is tried again whether a group has the service back

Sendable = Outgoing | Nothing | Forget | TakeButtons
T = TypeVar("T")


class Courier:
    """Delivery is at least once: what nobody knows about goes out again, ever less often, until a try is certain."""

    def __init__(
        self,
        database: Database,
        writer: Writer,
        platforms: Mapping[str, Platform],
        presences: Mapping[str, Presence],
        practice: Callable[[], Practice],
        clock: Clock,
        metrics: Metrics,
    ) -> None:
        self._database, self._writer, self._platforms = database, writer, platforms
        self._presences, self._practice, self._clock, self._metrics = presences, practice, clock, metrics
        self._went = Together(writer, self._sent)

    async def send(
        self, claimed: Claimed, message: Sendable, recorded: list[asyncio.Task[None]], going: Going | None = None
    ) -> bool:
        """Whether the message has been dealt with; False when it is to be tried again, and all behind it waits.

        What was tried often goes with the words alone at last.
        """
        if isinstance(message, Outgoing) and claimed.first.attempts >= MOST_TRIES:
            message = message.words_alone(message.unshown)
        try:
            messages = await self._hand_over(claimed, message, going)
        except UncertainSend as error:
            return await self._uncertain(claimed, message, error)
        except Unreachable as error:
            return await self._unreachable(claimed, message, error)
        except Moved as error:
            return await self._moved(claimed, message, error)
        except SendError as error:
            return await self._refused(claimed, message, error, going)
        except DatabaseFault as error:
            return await self._put_off(claimed, message, error)
        except Exception as error:  # noqa: BLE001  a fault of ours in an adapter: logged once, kept as failed
            log.fault("outbox.failed", error, row=claimed.first.id)
            await self.fail(claimed, type(error).__name__)
        else:
            recorded.append(asyncio.create_task(self._record_sent(Went(claimed, messages, _sent_before(message)))))
        return True

    async def _hand_over(self, claimed: Claimed, message: Sendable, going: Going | None) -> list[str]:
        platform = self._platforms[claimed.platform]
        match message:
            case Outgoing():
                return await self._say(platform, claimed, message, going)
            case TakeButtons(message=answered):
                await (going or at_once)(0)
                await platform.take_buttons(claimed.external, answered)
            case Forget():
                await platform.forget(claimed.external)
                await self._database.aside(self._database.wipe_journal)
        return []

    async def _say(self, platform: Platform, claimed: Claimed, message: Outgoing, going: Going | None) -> list[str]:
        """A card that can be edited no more is posted anew. Words go without a picture that is refused, and without an
        album that may have arrived."""
        may_go = going or at_once
        try:
            return await platform.send(claimed.external, message, may_go)
        except (Unreachable, Moved):
            raise
        except AttachmentRefused as error:
            log.line("outbox.attachment_refused", row=claimed.first.id)
            return await _say_alone(platform, claimed, replace(message, sent=error.sent), message.unshown, may_go)
        except SendError as error:
            if not (error.permanent and message.edit_of and claimed.first.kind in CARDS):
                raise
        except UncertainSend as error:
            if not (_may_be_album(message, error) and message.text):
                raise
            return await _say_alone(platform, claimed, replace(message, sent=error.sent), "", may_go)
        return await self._say(platform, claimed, replace(message, edit_of=""), going)

    # What became of it

    async def _record_sent(self, went: Went) -> None:
        """While the database is away this waits for it: what went out must not go out again."""
        await insist(lambda: self._went.write(went))
        self._metrics.sent(went.claimed.platform, "sent")

    def _sent(self, tx: Transaction, went: Sequence[Went]) -> list[None]:
        turn = self._turn(tx)
        for case_id, cycle in sorted(_results_asked_about(went)):
            ratings.delivered(turn, case_id, cycle)  # cases are locked first, in their order, as by whoever handles
        outbox.sent(tx, went, turn.now)
        arrivals.arrived(turn, _cards(went))
        return [None] * len(went)

    async def _uncertain(self, claimed: Claimed, message: Sendable, error: UncertainSend) -> bool:
        """It may have arrived. Who reads it twice sees by the case's number that it is the same."""
        tries = claimed.first.uncertain_tries
        again = self._clock.real_now() + AGAIN * AGAIN_FACTOR**tries if tries < MOST_AGAIN else None
        await self._note("uncertain", claimed, message, error, lambda tx: self._doubt(tx, claimed, str(error), again))
        return not await self._presences[claimed.platform].is_away()

    def _doubt(self, tx: Transaction, claimed: Claimed, error: str, again: datetime | None) -> None:
        outbox.uncertain(tx, claimed, error, again)
        if again is None:
            self._tell_unsent(tx, claimed)

    async def _unreachable(self, claimed: Claimed, message: Sendable, error: SendError) -> bool:
        log.line("chat.unreachable", chat=claimed.first.chat_id)
        return await self._note("unreachable", claimed, message, error, lambda tx: self._lose(tx, claimed))

    def _lose(self, tx: Transaction, claimed: Claimed) -> bool:
        group = tx.get_one(Chat, claimed.first.chat_id).kind == ChatKind.GROUP
        if group:
            outbox.put_off(tx, claimed, self._clock.real_now() + LOST_GROUP, UNREACHABLE, tried=0)
        else:
            outbox.failed(tx, claimed, UNREACHABLE)
        reachability.lost(self._turn(tx), claimed.first.chat_id)
        return not group

    async def _moved(self, claimed: Claimed, message: Sendable, error: Moved) -> bool:
        """The same message goes to the chat's new id at once; the row is read anew, for what it quoted is gone."""
        if claimed.first.attempts >= MOST_TRIES:
            return await self._give_up(claimed, message, error)
        log.line("chat.moved", chat=claimed.first.chat_id)
        await self._note("moved", claimed, message, error, lambda tx: self._move(tx, claimed, error.to))
        return False

    def _move(self, tx: Transaction, claimed: Claimed, to: str) -> None:
        chat_moves.move(tx, claimed.platform, claimed.external, to)
        outbox.put_off(tx, claimed, self._clock.real_now(), "moved")

    async def _refused(self, claimed: Claimed, message: Sendable, error: SendError, going: Going | None) -> bool:
        if error.retry_after > 0:
            return await self._too_fast(claimed, message, error, going)
        if not error.permanent and await self._presences[claimed.platform].is_away():
            return await self._keep(claimed, message, error)
        if error.permanent or claimed.first.attempts >= MOST_TRIES:
            return await self._give_up(claimed, message, error)
        return await self._put_off(claimed, message, error)

    async def _keep(self, claimed: Claimed, message: Sendable, error: SendError) -> bool:
        """Until its platform is there again; it is no try that counts."""
        at = self._clock.real_now()
        await self._note(
            "away", claimed, message, error, lambda tx: outbox.put_off(tx, claimed, at, str(error), tried=0)
        )
        return False

    async def _too_fast(self, claimed: Claimed, message: Sendable, error: SendError, going: Going | None) -> bool:
        """Nothing goes to the chat before its time, which is kept in the row; it is no try that counts."""
        if going is not None:
            going.told_to_wait(error.retry_after)
        at = self._clock.real_now() + timedelta(seconds=error.retry_after)
        await self._note(
            "too_fast", claimed, message, error, lambda tx: outbox.put_off(tx, claimed, at, str(error), tried=0)
        )
        return False

    async def _give_up(self, claimed: Claimed, message: Sendable, error: SendError) -> bool:
        log.line("outbox.failed", row=claimed.first.id)
        await self._note("failed", claimed, message, error, lambda tx: self._fail(tx, claimed, str(error)))
        return True

    def _fail(self, tx: Transaction, claimed: Claimed, error: str) -> None:
        outbox.failed(tx, claimed, error)
        self._tell_unsent(tx, claimed)

    def _tell_unsent(self, tx: Transaction, claimed: Claimed) -> None:
        if claimed.first.kind in CARDS and claimed.first.case_id:
            arrivals.refused(self._turn(tx), claimed.first.case_id, claimed.first.chat_id, claimed.ids)

    async def _put_off(self, claimed: Claimed, message: Sendable, error: Exception) -> bool:
        retry_at = self._clock.real_now() + timedelta(seconds=2**claimed.first.attempts)
        await self._note(
            "put_off", claimed, message, error, lambda tx: outbox.put_off(tx, claimed, retry_at, str(error))
        )
        return False

    async def fail(self, claimed: Claimed, error: str) -> None:
        self._metrics.sent(claimed.platform, "failed")
        await self.write(lambda tx: self._fail(tx, claimed, error))

    async def _note(
        self, result: str, claimed: Claimed, message: Sendable, error: Exception, how: Callable[[Transaction], T]
    ) -> T:
        """Writes what became of a message, and which of its parts went out before."""
        self._metrics.sent(claimed.platform, result)
        parts = error.sent if isinstance(error, SendError | UncertainSend) else ()

        def work(tx: Transaction) -> T:
            if parts:
                outbox.note_parts(tx, [Went(claimed, parts, _sent_before(message))], self._clock.now())
            return how(tx)

        return await self.write(work)

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """What became of a message in hand: it stays there until that is written."""
        return await insist(lambda: write(self._writer, work))

    def _turn(self, tx: Transaction) -> Turn:
        return Turn(tx, self._practice(), self._clock.now(), self._clock.real_now())


async def _say_alone(platform: Platform, claimed: Claimed, message: Outgoing, line: str, may_go: MayGo) -> list[str]:
    """The words of a message of which some parts may have gone out; returns the ids of those too."""
    try:
        went = await platform.send(claimed.external, message.words_alone(line), may_go)
    except (SendError, UncertainSend) as fault:
        fault.sent = (*message.sent, *fault.sent)
        raise
    return [*message.sent, *went]


def _sent_before(message: Sendable) -> tuple[str, ...]:
    return message.sent if isinstance(message, Outgoing) else ()


def _results_asked_about(went: Sequence[Went]) -> set[tuple[int, int]]:
    """Cases and cycles whose result, with the question whether it is solved, went out."""
    asked = ((one.claimed.first.case_id, read(one.claimed.expects)) for one in went if one.messages)
    return {
        (case_id, expects.cycle)
        for case_id, expects in asked
        if case_id and isinstance(expects, AboutResult) and expects.question is Question.RATING
    }


def _cards(went: Sequence[Went]) -> set[tuple[int, int]]:
    """Which cases stand in which chats now."""
    shown = [one.claimed.first for one in went if one.messages and one.claimed.first.kind in CARDS]
    return {(row.case_id, row.chat_id) for row in shown if row.case_id}


def _may_be_album(message: Sendable, error: UncertainSend) -> bool:
    """Whether what may have arrived is an album: no more than a place goes before it, and all of it at once."""
    if not isinstance(message, Outgoing) or message.edit_of:
        return False
    return len(message.photos) > 1 and len(error.sent or message.sent) < 2
