"""发件: what is to be said, written in the transaction that decided it, sent later by the sender."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, exists, select, update

from domain.content import Content
from domain.expectations import Expectation
from domain.kinds import CARDS, MessageKind, OutboxState
from storage.engine import bulk
from storage.engine.database import Transaction
from storage.engine.statements import Ready
from storage.messages.unused_platforms import SILENT_CHATS
from storage.tables import Delivery, OutboxRow, SQLModel
from storage.tables.columns import written_out

OUTBOX: Table = SQLModel.metadata.tables["outbox"]
WAITING = OUTBOX.c.state == written_out(OutboxState.WAITING)
UNCERTAIN = OUTBOX.c.state == written_out(OutboxState.UNCERTAIN)
WAITING_AGAIN = UNCERTAIN & OUTBOX.c.retry_at.is_not(None)  # it may have arrived, and is said once more
CLAIMED = OUTBOX.c.state == written_out(OutboxState.CLAIMED)
EMPTY = Content().to_json()
UNREACHABLE = "unreachable"  # why the messages of a group that removed the service are put off


@dataclass(frozen=True, slots=True)
class Notice:
    """What is to be said, whoever it is said to: its content, or the `subject` that a kind shows as it is when sent.

    Notices of one `merge_key` to one chat become one message. `expects` says what words in answer are taken as.
    """

    content: Content | None = None
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
    """One message to be sent."""
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
    """Writes one message to be sent and returns its id."""
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


def ripe() -> ColumnElement[bool]:
    """Rows whose time has come."""
    now = bindparam("now", type_=OUTBOX.c.hold_until.type)
    real_now = bindparam("real_now", type_=OUTBOX.c.retry_at.type)
    return WAITING & (OUTBOX.c.hold_until <= now) & (OUTBOX.c.retry_at.is_(None) | (OUTBOX.c.retry_at <= real_now))


def ready() -> ColumnElement[bool]:
    """Rows that may go out now: none of a chat in which one that a platform did not take waits for its time, and none
    of a platform that is spoken no longer."""
    real_now, other = bindparam("real_now", type_=OUTBOX.c.retry_at.type), OUTBOX.alias()
    put_off = select(other.c.chat_id).where(
        other.c.state == written_out(OutboxState.WAITING),
        other.c.retry_at.is_not(None),
        other.c.retry_at > real_now,
        other.c.error != "",
    )
    return ripe() & OUTBOX.c.chat_id.not_in(put_off) & OUTBOX.c.chat_id.not_in(SILENT_CHATS)


NEWER = Ready(
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
ANY_AGAIN = Ready(select(exists().where(AGAIN)))
ANY_DUE = select(exists().where(ready()) | exists().where(CLAIMED) | exists().where(AGAIN))
THESE = OUTBOX.c.id.in_(bindparam("ids", expanding=True))
SETTLE = (
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
DOUBT = (
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
LET_GO = (
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
class Claimed:
    """Outbox rows that go out as one message: the first says how, all are marked together."""

    rows: tuple[Queued, ...]
    platform: str
    external: str
    group: bool = False  # known only where a platform's pace asks for it

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
    def expects(self) -> str:
        """What an answer to the message would be: the newest of its rows that expects one."""
        return next((row.expects for row in reversed(self.rows) if row.expects), "")


@dataclass(frozen=True, slots=True)
class Went:
    """What a platform calls the parts of a message that went out; `before` are those of earlier tries."""

    claimed: Claimed
    messages: Sequence[str]
    before: Sequence[str] = ()


def sent(tx: Transaction, went: Sequence[Went], now: datetime) -> None:
    """Records that claimed messages went out, and what the platform calls each part of them."""
    _settle(tx, [row_id for one in went for row_id in one.claimed.ids], OutboxState.SENT)
    note_parts(tx, went, now)


def note_parts(tx: Transaction, went: Sequence[Went], now: datetime) -> None:
    """Records parts of messages, be the whole of each sent or not: replies to them find their case."""
    bulk.add(tx, Delivery, [part for one in went for part in _parts(one, now)])


def _parts(went: Went, now: datetime) -> Iterator[dict[str, Any]]:
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
        }


def failed(tx: Transaction, claimed: Claimed, error: str) -> None:
    _settle(tx, claimed.ids, OutboxState.FAILED, error)


def uncertain(tx: Transaction, claimed: Claimed, error: str, again: datetime | None) -> None:
    """A message may have arrived; it is said once more `again`, in real time. Others of its chat need not wait."""
    tx.connection().execute(DOUBT, {"ids": claimed.ids, "fault": error[:200], "again": again})


def try_uncertain(tx: Transaction, real_now: datetime) -> None:
    """Has messages that may have arrived said once more when it is time to."""
    if ANY_AGAIN.rows(tx, real_now=real_now)[0][0]:
        again = update(OUTBOX).where(AGAIN).values(state=OutboxState.WAITING.value, retry_at=None)
        tx.connection().execute(again, {"real_now": real_now})


def put_off(tx: Transaction, claimed: Claimed, retry_at: datetime, error: str, *, tried: int = 1) -> None:
    """Has a message tried again; nothing else goes to its chat before. `tried` 0: it was no try that counts."""
    _settle(tx, claimed.ids, OutboxState.WAITING, error or "put off", retry_at, tried)


def let_go(tx: Transaction, ids: Sequence[int], retry_at: datetime | None = None) -> None:
    """Lets go of messages that were claimed and not tried; others of their chat need not wait for them."""
    tx.connection().execute(LET_GO, {"ids": ids, "again": retry_at})


def _settle(
    tx: Transaction,
    ids: Sequence[int],
    state: OutboxState,
    error: str = "",
    retry_at: datetime | None = None,
    tried: int = 1,
) -> None:
    values = {"ids": ids, "result": state.value, "fault": error[:200], "again": retry_at, "untried": 1 - tried}
    tx.connection().execute(SETTLE, values)


def try_now(tx: Transaction, chat_id: int, error: str) -> None:
    """Has what was put off in a chat for a certain reason tried at once."""
    put_off = (OUTBOX.c.chat_id == chat_id) & WAITING & (OUTBOX.c.error == error)
    tx.connection().execute(update(OUTBOX).where(put_off).values(retry_at=None))


def chats_with_card(tx: Transaction, case_id: int) -> list[int]:
    """Chats that were shown, or are about to be shown, a card of a case, on platforms that are spoken."""
    shown = (OUTBOX.c.case_id == case_id) & OUTBOX.c.kind.in_(CARDS) & OUTBOX.c.chat_id.not_in(SILENT_CHATS)
    query = select(OUTBOX.c.chat_id).where(shown)
    return list(tx.connection().execute(query.distinct().order_by(OUTBOX.c.chat_id)).scalars())


def due(tx: Transaction, now: datetime, real_now: datetime) -> bool:
    """Whether a message could go out now or is on its way."""
    return bool(tx.connection().execute(ANY_DUE, {"now": now, "real_now": real_now}).scalar_one())


def is_asked_anew(tx: Transaction, claimed: Claimed) -> bool:
    """Whether the same, about no case, is to be said in the chat again, by a row that came after these were claimed."""
    first = claimed.first
    return bool(NEWER.rows(tx, merge_key=first.merge_key, chat_id=first.chat_id, last=max(claimed.ids)))


def next_hold(tx: Transaction, now: datetime) -> datetime | None:
    """When the next message held beyond `now` goes out, in service time."""
    query = select(OUTBOX.c.hold_until).where(WAITING, OUTBOX.c.hold_until > now)
    return tx.connection().execute(query.order_by(OUTBOX.c.hold_until).limit(1)).scalar()
