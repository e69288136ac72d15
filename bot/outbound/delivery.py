"""Hands one message to its platform, and records the result."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot import log
from bot.operations.batching import Batcher
from bot.outbound.availability import Availability
from bot.outbound.composing import Forget, Nothing, TakeButtons
from bot.outbound.rate_limit import SendPermit
from bot.outbound.recording import record_failed, record_sent, tell_unsent
from bot.platforms.base import (
    AttachmentRefused,
    Moved,
    NotNow,
    Permit,
    Platform,
    Restrictable,
    SendError,
    SendsTemplates,
    UncertainSend,
    Unreachable,
    no_wait,
    templates_of,
)
from bot.runtime import Runtime
from domain.kinds import CARDS, Restriction
from domain.messages import ChatKind, Choice, Outgoing
from domain.template_messages import TemplateMessage
from handlers.chats import reachability
from storage.engine.database import DatabaseFault, Transaction
from storage.engine.writing import retry_until_available, write
from storage.messages import allowances, chat_moves, outbox, parking, template_messages
from storage.messages.outbox import UNREACHABLE, Claimed, SentMessage
from storage.tables import Chat

MOST_TRIES = 8
# What may have arrived is sent again after 10 s, 1 min, 6 min, 36 min, 3.6 h and 21.6 h: most connections are back
# within seconds, few take more than a day, and more than seven copies help nobody.
RESEND_AFTER, RESEND_FACTOR, MOST_RESENDS = timedelta(seconds=10), 6, 6
TEMPLATE_RESENDS = 1  # what it tells of waits all the same
LOST_GROUP = timedelta(hours=1)  # until it is tried again whether the service is back in a group

Sendable = Outgoing | Nothing | Forget | TakeButtons | TemplateMessage
Recorded = asyncio.Future[None]  # done when it is recorded that a message went out
T = TypeVar("T")


class Delivery:
    """Delivery is at least once: what may have arrived goes out again, ever less often, until a result is certain."""

    def __init__(self, runtime: Runtime, availability: Mapping[str, Availability]) -> None:
        self._runtime, self._availability = runtime, availability
        self._database, self._writer, self._platforms = runtime.database, runtime.writer, runtime.platforms
        self._clock, self._metrics = runtime.clock, runtime.metrics
        self._templates = templates_of(runtime.platforms)
        self._restrictable = {name: one for name, one in runtime.platforms.items() if isinstance(one, Restrictable)}
        self._sent_batches = Batcher(runtime.writer, self._sent, insists=True)  # what went must not go out again

    async def send(
        self, claimed: Claimed, message: Sendable, recorded: list[Recorded], permit: SendPermit | None = None
    ) -> bool:
        """Whether the message is done; False when it is to be tried again and those behind it wait.

        The last tries send the words alone.
        """
        if isinstance(message, Outgoing) and claimed.first.attempts >= MOST_TRIES:
            message = message.words_alone(message.unshown)
        try:
            messages = await self._hand_over(claimed, message, permit)
        except UncertainSend as error:
            return await self._uncertain(claimed, message, error)
        except Unreachable as error:
            return await self._unreachable(claimed, message, error)
        except Moved as error:
            return await self._moved(claimed, message, error)
        except NotNow as error:
            return await self._not_now(claimed, message, error)
        except SendError as error:
            return await self._refused(claimed, message, error, permit)
        except DatabaseFault as error:
            return await self._retry_later(claimed, message, error)
        except Exception as error:  # noqa: BLE001  a fault of ours in an adapter: logged once, recorded failed
            log.fault("outbox.failed", error, row=claimed.first.id)
            await self.fail(claimed, type(error).__name__)
        else:
            went = SentMessage(claimed, messages, _sent_before(message), self._offered(claimed, message))
            self._metrics.sent(claimed.platform, "sent")
            recorded.append(self._sent_batches.write(went))
            if restrictable := self._restrictable.get(claimed.platform):
                await self._tell_restrictions(restrictable, claimed)
        return True

    async def _hand_over(self, claimed: Claimed, message: Sendable, permit: SendPermit | None) -> list[str]:
        platform = self._platforms[claimed.platform]
        match message:
            case Outgoing():
                return await self._send_message(platform, claimed, message, permit)
            case TemplateMessage() if isinstance(platform, SendsTemplates):
                return [await platform.send_template(claimed.external, message, permit or no_wait)]
            case TakeButtons(message=answered):
                await (permit or no_wait)(0)
                await platform.take_buttons(claimed.external, answered)
            case Forget():
                await platform.forget(claimed.external)
                await self._database.aside(self._database.wipe_journal)
        return []

    async def _send_message(
        self, platform: Platform, claimed: Claimed, message: Outgoing, permit: SendPermit | None
    ) -> list[str]:
        """A card that can be edited no more is posted anew. When a picture is refused, or an album may have arrived,
        the words go alone."""
        wait = permit or no_wait
        try:
            return await platform.send(claimed.external, message, wait)
        except (Unreachable, Moved):
            raise
        except AttachmentRefused as error:
            log.line("outbox.attachment_refused", row=claimed.first.id)
            return await _send_words_alone(platform, claimed, replace(message, sent=error.sent), message.unshown, wait)
        except SendError as error:
            if not (error.permanent and message.edit_of and claimed.first.kind in CARDS):
                raise
        except UncertainSend as error:
            if not (_may_be_album(message, error) and message.text):
                raise
            return await _send_words_alone(platform, claimed, replace(message, sent=error.sent), "", wait)
        return await self._send_message(platform, claimed, replace(message, edit_of=""), permit)

    def _offered(self, claimed: Claimed, message: Sendable) -> tuple[Choice, ...]:
        """The choices of a message in the order of their lines, where they are no buttons."""
        if self._platforms[claimed.platform].buttons or not isinstance(message, Outgoing):
            return ()
        return message.lines

    async def _tell_restrictions(self, platform: Restrictable, claimed: Claimed) -> None:
        """Tells coordinators what the chat did not let be sent with a message."""
        if missing := platform.take_restrictions(claimed.external):
            chat_id = claimed.first.chat_id
            log.line("chat.restricted", chat=chat_id, of=",".join(missing))
            await self.write(lambda tx: reachability.tell_restricted(self._runtime.turn(tx), chat_id, missing))

    # Results

    def _sent(self, tx: Transaction, went: Sequence[SentMessage]) -> list[None]:
        record_sent(self._runtime.turn(tx), [part for one in went for part in _with_along(one)])
        for one in went:
            allowances.give_back(tx, one.claimed, _messages(one.messages, one.before))
        return [None] * len(went)

    async def _uncertain(self, claimed: Claimed, message: Sendable, error: UncertainSend) -> bool:
        """It may have arrived. Whoever reads it twice sees by the case's number that it is the same."""
        tries = claimed.first.uncertain_tries
        most = TEMPLATE_RESENDS if isinstance(message, TemplateMessage) else MOST_RESENDS
        again = self._clock.real_now() + RESEND_AFTER * RESEND_FACTOR**tries if tries < most else None
        await self._record(
            "uncertain", claimed, message, error, lambda tx: self._record_uncertain(tx, claimed, str(error), again)
        )
        return not await self._availability[claimed.platform].is_away()

    def _record_uncertain(self, tx: Transaction, claimed: Claimed, error: str, again: datetime | None) -> None:
        outbox.uncertain(tx, claimed, error, again)
        if again is None:
            tell_unsent(self._runtime.turn(tx), claimed)

    async def _unreachable(self, claimed: Claimed, message: Sendable, error: SendError) -> bool:
        log.line("chat.unreachable", chat=claimed.first.chat_id)
        return await self._record(
            "unreachable", claimed, message, error, lambda tx: self._record_unreachable(tx, claimed, error.restriction)
        )

    def _record_unreachable(self, tx: Transaction, claimed: Claimed, missing: Restriction | None) -> bool:
        group = tx.get_one(Chat, claimed.first.chat_id).kind == ChatKind.GROUP
        if group:
            outbox.postpone(tx, claimed, self._clock.real_now() + LOST_GROUP, UNREACHABLE, tried=0)
        else:
            outbox.failed(tx, claimed, UNREACHABLE)
        reachability.mark_lost(self._runtime.turn(tx), claimed.first.chat_id, missing)
        return not group

    async def _moved(self, claimed: Claimed, message: Sendable, error: Moved) -> bool:
        """The message goes to the chat's new id at once; the row is rendered anew, since what it quoted is gone."""
        if claimed.first.attempts >= MOST_TRIES:
            return await self._give_up(claimed, message, error)
        log.line("chat.moved", chat=claimed.first.chat_id)
        await self._record("moved", claimed, message, error, lambda tx: self._move(tx, claimed, error.to))
        return False

    def _move(self, tx: Transaction, claimed: Claimed, to: str) -> None:
        chat_moves.move(tx, claimed.platform, claimed.external, to)
        outbox.postpone(tx, claimed, self._clock.real_now(), "moved")

    async def _not_now(self, claimed: Claimed, message: Sendable, error: NotNow) -> bool:
        """It waits until its reader writes; those behind it do not wait for it."""
        await self._record("not_now", claimed, message, error, lambda tx: self._park(tx, claimed, error))
        return True

    def _park(self, tx: Transaction, claimed: Claimed, error: NotNow) -> None:
        parking.park(tx, claimed, str(error))
        if error.used_up:
            template_messages.announce(tx, [claimed], self._templates, self._clock.now())

    async def _refused(self, claimed: Claimed, message: Sendable, error: SendError, permit: SendPermit | None) -> bool:
        if error.retry_after > 0 and isinstance(message, TemplateMessage):
            return await self._put_aside(claimed, error)
        if error.retry_after > 0:
            return await self._too_fast(claimed, message, error, permit)
        if not error.permanent and await self._availability[claimed.platform].is_away():
            return await self._wait_for_platform(claimed, message, error)
        if error.permanent or claimed.first.attempts >= MOST_TRIES:
            return await self._give_up(claimed, message, error)
        return await self._retry_later(claimed, message, error)

    async def _wait_for_platform(self, claimed: Claimed, message: Sendable, error: SendError) -> bool:
        """Until its platform is available again; it does not count as a try."""
        at = self._clock.real_now()
        await self._record(
            "away", claimed, message, error, lambda tx: outbox.postpone(tx, claimed, at, str(error), tried=0)
        )
        return False

    async def _too_fast(self, claimed: Claimed, message: Sendable, error: SendError, permit: SendPermit | None) -> bool:
        """Nothing goes to the chat before the time in the row; it does not count as a try."""
        if permit is not None:
            permit.refused(error.retry_after)
        at = self._clock.real_now() + timedelta(seconds=error.retry_after)
        await self._record(
            "too_fast", claimed, message, error, lambda tx: outbox.postpone(tx, claimed, at, str(error), tried=0)
        )
        return False

    async def _put_aside(self, claimed: Claimed, error: SendError) -> bool:
        """Forms may not be sent now: what else there is for the chat does not wait for that, and it is no fault."""
        self._metrics.sent(claimed.platform, "too_fast")
        until = self._clock.now() + timedelta(seconds=error.retry_after)
        await self.write(lambda tx: template_messages.put_aside(tx, claimed, until))
        return True

    async def _give_up(self, claimed: Claimed, message: Sendable, error: SendError) -> bool:
        log.line("outbox.failed", row=claimed.first.id)
        await self._record("failed", claimed, message, error, lambda tx: self._fail(tx, claimed, str(error)))
        return True

    def _fail(self, tx: Transaction, claimed: Claimed, error: str) -> None:
        record_failed(self._runtime.turn(tx), claimed, error)

    async def _retry_later(self, claimed: Claimed, message: Sendable, error: Exception) -> bool:
        retry_at = self._clock.real_now() + timedelta(seconds=2**claimed.first.attempts)
        await self._record(
            "put_off", claimed, message, error, lambda tx: outbox.postpone(tx, claimed, retry_at, str(error))
        )
        return False

    async def fail(self, claimed: Claimed, error: str) -> None:
        self._metrics.sent(claimed.platform, "failed")
        await self.write(lambda tx: self._fail_unsent(tx, claimed, error))

    def _fail_unsent(self, tx: Transaction, claimed: Claimed, error: str) -> None:
        allowances.give_back(tx, claimed)
        _park_along(tx, claimed)
        self._fail(tx, claimed, error)

    async def _record(
        self, result: str, claimed: Claimed, message: Sendable, error: Exception, how: Callable[[Transaction], T]
    ) -> T:
        """Records the result of a message, and which of its parts went out before."""
        self._metrics.sent(claimed.platform, result)
        parts = error.sent if isinstance(error, SendError | UncertainSend) else ()
        before = _sent_before(message)

        def work(tx: Transaction) -> T:
            if parts:
                outbox.record_parts(tx, [SentMessage(claimed, parts, before)], self._clock.now())
            result = how(tx)
            _park_along(tx, claimed)
            _settle_charge(tx, claimed, error, _messages(parts, before))
            return result

        return await self.write(work)

    async def release(self, claimed: Sequence[Claimed], retry_at: datetime | None = None) -> None:
        """Gives up the claim on messages that were not tried."""
        await self.write(lambda tx: self._release(tx, claimed, retry_at))

    def _release(self, tx: Transaction, claimed: Sequence[Claimed], retry_at: datetime | None) -> None:
        outbox.release(tx, [row_id for one in claimed for row_id in one.ids], retry_at)
        for one in claimed:
            allowances.give_back(tx, one)
            _park_along(tx, one)

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Records the result of a message that is being sent; tries until the database is back."""
        return await retry_until_available(lambda: write(self._writer, work))


async def _send_words_alone(
    platform: Platform, claimed: Claimed, message: Outgoing, line: str, permit: Permit
) -> list[str]:
    """The words of a message of which some parts may have gone out; returns the ids of those too."""
    try:
        went = await platform.send(claimed.external, message.words_alone(line), permit)
    except (SendError, UncertainSend) as fault:
        fault.sent = (*message.sent, *fault.sent)
        raise
    return [*message.sent, *went]


def _settle_charge(tx: Transaction, claimed: Claimed, error: Exception, sent: int) -> None:
    """What becomes of a message's charge when it did not go out whole: what may have arrived may have been counted."""
    if isinstance(error, NotNow) and error.used_up:
        allowances.use_up(tx, claimed)
    elif not isinstance(error, UncertainSend):
        allowances.give_back(tx, claimed, sent)


def _park_along(tx: Transaction, claimed: Claimed) -> None:
    """What was to be said with a message goes with another."""
    if claimed.along:
        parking.park_again(tx, [row_id for one in claimed.along for row_id in one.ids])


def _with_along(went: SentMessage) -> list[SentMessage]:
    """A message and what its words said too, under one id; a picture goes before them."""
    names = [one for one in went.messages if one not in went.before][-1:]
    return [*(SentMessage(one, names) for one in went.claimed.along if names), went]


def _messages(parts: Sequence[str], before: Sequence[str]) -> int:
    """As how many messages parts went out; those of one message have one id."""
    return len({*parts}.difference(before))


def _sent_before(message: Sendable) -> tuple[str, ...]:
    return message.sent if isinstance(message, Outgoing) else ()


def _may_be_album(message: Sendable, error: UncertainSend) -> bool:
    """Whether what may have arrived is an album: no more than a place goes before it, and all of it at once."""
    if not isinstance(message, Outgoing) or message.edit_of:
        return False
    return len(message.photos) > 1 and len(error.sent or message.sent) < 2
