"""发件: messages to be sent, written in the transaction that decided on them, and sent later by the sender.

The states of a row, and what moves it from one to another, are drawn in docs/architecture.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, exists, select, update

from domain.content import Content
from domain.expectations import Expectation
from domain.figures import FiguresAsked
from domain.kinds import MessageKind, OutboxState
from domain.messages import Choice
from storage.engine import bulk
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.messages import offers
from storage.messages.unused_platforms import UNUSED_CHATS
from storage.tables import Delivery, OutboxRow, SQLModel
from storage.tables.columns import written_out

OUTBOX: Table = SQLModel.metadata.tables["outbox"]
WAITING = OUTBOX.c.state == written_out(OutboxState.WAITING)
UNCERTAIN = OUTBOX.c.state == written_out(OutboxState.UNCERTAIN)
WAITING_AGAIN = UNCERTAIN & OUTBOX.c.retry_at.is_not(None)  # it may have arrived, and will be sent once more
CLAIMED = OUTBOX.c.state == written_out(OutboxState.CLAIMED)
PARKED = OUTBOX.c.state == written_out(OutboxState.PARKED)
EMPTY = Content().to_json()
UNREACHABLE = "unreachable"  # why the messages of a group that removed the service are postponed


@dataclass(frozen=True, slots=True)
class Notice:
    """What is to be said, whoever it is said to: its content, the figures that are asked for, or the `subject` that a
    kind shows as it is when sent.

    Notices of one `merge_key` to one chat become one message. `expects` says what words in answer are taken as.
    """

    content: Content | FiguresAsked | None = None
    kind: MessageKind = MessageKind.SAY
    case_id: int | None = None
    subject: int | None = None
    reply_to: str = ""
    expects: Expectation | None = None
    merge_key: str = ""


def row(
    chat_id: int,
    language: str,
    notice: Notice,
    *,
    cause: int | None = None,
    now: datetime,
    hold_until: datetime | None = None,
) -> Mapping[str, Any]:
    """The values of a row for one message."""
    return {
        "chat_id": chat_id,
        "kind": notice.kind.value,
        "content": notice.content.to_json() if notice.content else EMPTY,
        "language": language,
        "case_id": notice.case_id,
        "subject": notice.subject,
        "reply_to": notice.reply_to,
        "expects": notice.expects.text() if notice.expects else "",
        "merge_key": notice.merge_key,
        "cause": cause,
        "created_at": now,
        "hold_until": hold_until or now,
        "state": OutboxState.WAITING.value,
        "attempts": 0,
        "error": "",
    }


def enqueue(
    tx: Transaction,
    chat_id: int,
    language: str,
    notice: Notice,
    *,
    cause: int | None = None,
    now: datetime,
    hold_until: datetime | None = None,
) -> int:
    """Enqueues one message and returns its id."""
    return bulk.add_one(tx, OutboxRow, row(chat_id, language, notice, cause=cause, now=now, hold_until=hold_until))


def enqueue_all(tx: Transaction, messages: Sequence[Mapping[str, Any]]) -> None:
    bulk.add(tx, OutboxRow, messages)


@dataclass(frozen=True, slots=True)
class Queued:
    """What the sender needs of an outbox row."""

    id: int
    chat_id: int
    kind: MessageKind
    content: Mapping[str, Any]
    language: str
    case_id: int | None
    subject: int | None
    reply_to: str
    expects: str
    merge_key: str
    attempts: int
    deaths: int = 0
    uncertain_tries: int = 0
    error: str = ""


COLUMNS = [OUTBOX.c[name] for name in Queued.__slots__]


def is_due() -> ColumnElement[bool]:
    """Waiting rows that are held no longer, and whose retry time, if any, has come."""
    now = bindparam("now", type_=OUTBOX.c.hold_until.type)
    real_now = bindparam("real_now", type_=OUTBOX.c.retry_at.type)
    return WAITING & (OUTBOX.c.hold_until <= now) & (OUTBOX.c.retry_at.is_(None) | (OUTBOX.c.retry_at <= real_now))


def may_be_sent() -> ColumnElement[bool]:
    """Due rows that may be sent now: none of a chat in which a message that failed waits to be tried again, and none of
    a platform that the service uses no longer."""
    real_now, other = bindparam("real_now", type_=OUTBOX.c.retry_at.type), OUTBOX.alias()
    postponed = select(other.c.chat_id).where(
        other.c.state == written_out(OutboxState.WAITING),
        other.c.retry_at.is_not(None),
        other.c.retry_at > real_now,
        other.c.error != "",
    )
    return is_due() & OUTBOX.c.chat_id.not_in(postponed) & OUTBOX.c.chat_id.not_in(UNUSED_CHATS)


NEWER = PreparedStatement(
    select(OUTBOX.c.id)
    .where(
        OUTBOX.c.merge_key == bindparam("merge_key"),
        OUTBOX.c.case_id.is_(None),
        WAITING,
        OUTBOX.c.chat_id == bindparam("chat_id"),
        OUTBOX.c.id > bindparam("last"),
    )
    .limit(1)
)
AGAIN = WAITING_AGAIN & (OUTBOX.c.retry_at <= bindparam("real_now", type_=OUTBOX.c.retry_at.type))
ANY_AGAIN = PreparedStatement(select(exists().where(AGAIN)))
ANY_DUE = PreparedStatement(select(exists().where(may_be_sent()) | exists().where(CLAIMED) | exists().where(AGAIN)))
THESE = OUTBOX.c.id.in_(bindparam("ids", expanding=True))
RECORD_RESULT = PreparedStatement(
    update(OUTBOX)
    .where(THESE, CLAIMED)
    .values(
        state=bindparam("result"),
        error=bindparam("fault"),
        lease_until=None,
        retry_at=bindparam("again", type_=OUTBOX.c.retry_at.type),
        attempts=OUTBOX.c.attempts - bindparam("untried"),
    )
)
MARK_UNCERTAIN = (
    update(OUTBOX)
    .where(THESE, CLAIMED)
    .values(
        state=OutboxState.UNCERTAIN.value,
        error=bindparam("fault"),
        lease_until=None,
        retry_at=bindparam("again", type_=OUTBOX.c.retry_at.type),
        attempts=OUTBOX.c.attempts - 1,
        uncertain_tries=OUTBOX.c.uncertain_tries + 1,
    )
)
RELEASE = (
    update(OUTBOX)
    .where(THESE, CLAIMED)
    .values(
        state=OutboxState.WAITING.value,
        lease_until=None,
        retry_at=bindparam("again", type_=OUTBOX.c.retry_at.type),
        attempts=OUTBOX.c.attempts - 1,
    )
)


@dataclass(frozen=True, slots=True)
class Charge:
    """What a message was counted as where its chat may be sent only so many: how many, of those until a moment."""

    messages: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Claimed:
    """Outbox rows that are sent as one message: the first says how, and all get the same state."""

    rows: tuple[Queued, ...]
    platform: str
    external: str
    group: bool = False  # only known on a platform with a rate limit
    charge: Charge | None = None  # only on a platform that counts messages
    along: tuple[Claimed, ...] = ()  # parked messages that its text says too, newest first

    @property
    def first(self) -> Queued:
        return self.rows[0]

    @property
    def subject(self) -> int:
        """The row that the message shows, for a kind that shows one."""
        assert self.first.subject is not None
        return self.first.subject

    @property
    def ids(self) -> list[int]:
        return [row.id for row in self.rows]

    @property
    def leased(self) -> list[int]:
        """Ids of all rows that are in hand for this message."""
        return [row_id for one in (self, *self.along) for row_id in one.ids]

    @property
    def expects(self) -> str:
        """What an answer to the message would be: the newest of its rows that expects one."""
        return next((row.expects for row in reversed(self.rows) if row.expects), "")


@dataclass(frozen=True, slots=True)
class SentMessage:
    """The platform's ids of the parts of a message that was sent; `before`: those of earlier attempts; `offered`: its
    choices in order, where they were shown as numbered lines."""

    claimed: Claimed
    messages: Sequence[str]
    before: Sequence[str] = ()
    offered: Sequence[Choice] = ()


def sent(tx: Transaction, went: Sequence[SentMessage], now: datetime) -> None:
    """Records that claimed messages were sent, with the platform's id of each part."""
    _record_result(tx, [row_id for one in went for row_id in one.claimed.ids], OutboxState.SENT)
    record_parts(tx, went, now)


def record_parts(tx: Transaction, went: Sequence[SentMessage], now: datetime) -> None:
    """Records parts of messages, even when the rest was not sent, so that replies to them find their case."""
    bulk.add(tx, Delivery, [part for one in went for part in _parts(one, now)])


def _parts(went: SentMessage, now: datetime) -> Iterator[dict[str, Any]]:
    claimed, first = went.claimed, went.claimed.first
    new = [message for message in went.messages if message not in went.before] if went.before else went.messages
    for part, message in enumerate(new, len(went.before)):
        yield {
            "outbox_id": first.id,
            "chat_id": first.chat_id,
            "part": part,
            "message": message,
            "kind": first.kind,
            "case_id": first.case_id,
            "expects": claimed.expects,
            "sent_at": now,
            "offered": offers.text(went.offered) if part == len(went.messages) - 1 else "",
        }


def failed(tx: Transaction, claimed: Claimed, error: str) -> None:
    _record_result(tx, claimed.ids, OutboxState.FAILED, error)


def uncertain(tx: Transaction, claimed: Claimed, error: str, again: datetime | None) -> None:
    """Nobody knows whether a message arrived. It is sent once more at `again` (real time), or never if that is None;
    other messages of its chat do not wait for it."""
    tx.connection().execute(MARK_UNCERTAIN, {"ids": claimed.ids, "fault": error[:200], "again": again})


def resend_uncertain(tx: Transaction, real_now: datetime) -> None:
    """Makes uncertain messages waiting again whose time for one more attempt has come."""
    if ANY_AGAIN.rows(tx, real_now=real_now)[0][0]:
        again = update(OUTBOX).where(AGAIN).values(state=OutboxState.WAITING.value, retry_at=None)
        tx.connection().execute(again, {"real_now": real_now})


def postpone(tx: Transaction, claimed: Claimed, retry_at: datetime, error: str, *, tried: int = 1) -> None:
    """Has a message tried again later; its chat gets nothing else before. `tried=0`: this attempt does not count."""
    _record_result(tx, claimed.ids, OutboxState.WAITING, error or "put off", retry_at, tried)


def release(tx: Transaction, ids: Sequence[int], retry_at: datetime | None = None) -> None:
    """Gives up the claim on messages that were not tried; other messages of their chat do not wait for them."""
    tx.connection().execute(RELEASE, {"ids": ids, "again": retry_at})


def _record_result(
    tx: Transaction,
    ids: Sequence[int],
    state: OutboxState,
    error: str = "",
    retry_at: datetime | None = None,
    tried: int = 1,
) -> None:
    RECORD_RESULT.run(tx, ids=[*ids], result=state.value, fault=error[:200], again=retry_at, untried=1 - tried)


def try_now(tx: Transaction, chat_id: int, error: str) -> None:
    """Has messages tried at once that were postponed in a chat for a certain reason."""
    postponed = (OUTBOX.c.chat_id == chat_id) & WAITING & (OUTBOX.c.error == error)
    tx.connection().execute(update(OUTBOX).where(postponed).values(retry_at=None))


def was_said(tx: Transaction, merge_key: str, since: datetime) -> bool:
    """Whether something about no case was written under a merge key after a moment (service time)."""
    said = (OUTBOX.c.merge_key == merge_key) & OUTBOX.c.case_id.is_(None) & (OUTBOX.c.created_at > since)
    return bool(tx.connection().execute(select(exists().where(said))).scalar_one())


def due(tx: Transaction, now: datetime, real_now: datetime) -> bool:
    """Whether a message could be sent now or is being sent."""
    return bool(ANY_DUE.rows(tx, now=now, real_now=real_now)[0][0])


def is_repeated_later(tx: Transaction, claimed: Claimed) -> bool:
    """Whether a row that was written after these were claimed says the same in the chat, about no case."""
    first = claimed.first
    return bool(NEWER.rows(tx, merge_key=first.merge_key, chat_id=first.chat_id, last=max(claimed.ids)))


def next_hold(tx: Transaction, now: datetime) -> datetime | None:
    """When the next message is held no longer, after `now` (service time)."""
    query = select(OUTBOX.c.hold_until).where(WAITING, OUTBOX.c.hold_until > now)
    return tx.connection().execute(query.order_by(OUTBOX.c.hold_until).limit(1)).scalar()
