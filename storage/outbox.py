"""发件: what is to be said, written in the transaction that decided it, sent later by the sender."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, bindparam, exists, func, literal_column, select, update
from sqlalchemy import insert as insert_into

from domain.content import Content
from storage import rows
from storage.database import Transaction
from storage.deliveries import CARDS, speaks_of
from storage.tables import Delivery, OutboxRow, SQLModel

OUTBOX: Table = SQLModel.metadata.tables["outbox"]
ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
# Literals, since no index over some of the rows is used for a state that is told only when the statement runs.
WAITING = OUTBOX.c.state == literal_column("'waiting'")
CLAIMED = OUTBOX.c.state == literal_column("'claimed'")
EMPTY = Content().to_json()
ADD = insert_into(OUTBOX).returning(OUTBOX.c.id)
IN_A_ROW = 32  # messages to one chat that a sender takes in hand together
SUSPECT = 3  # so many senders died with such a message in hand


def row(
    chat_id: int,
    language: str,
    *,
    kind: str = "say",
    content: Content | None = None,
    case_id: int | None = None,
    subject: int | None = None,
    reply_to: str = "",
    expects: str = "",
    merge_key: str = "",
    cause: int | None = None,
    now: datetime,
    hold_until: datetime | None = None,
) -> Mapping[str, Any]:
    """One message to be sent."""
    return {
        "chat_id": chat_id,
        "kind": kind,
        "content": content.to_json() if content else EMPTY,
        "language": language,
        "case_id": case_id,
        "subject": subject,
        "reply_to": reply_to,
        "expects": expects,
        "merge_key": merge_key,
        "cause": cause,
        "created_at": now,
        "hold_until": hold_until or now,
        "state": "waiting",
        "attempts": 0,
        "error": "",
    }


def enqueue(tx: Transaction, chat_id: int, language: str, **about: Any) -> int:
    """Writes one message to be sent and returns its id; `about` goes into the row."""
    return int(tx.connection().execute(ADD, row(chat_id, language, **about)).scalar_one())


def enqueue_all(tx: Transaction, messages: Sequence[Mapping[str, Any]]) -> None:
    rows.add(tx, OutboxRow, messages)


@dataclass(frozen=True, slots=True)
class Queued:
    """What the sender needs of an outbox row."""

    id: int
    chat_id: int
    kind: str
    content: Mapping[str, Any]
    language: str
    case_id: int | None
    subject: int | None
    reply_to: str
    expects: str
    merge_key: str
    attempts: int


COLUMNS = [OUTBOX.c[name] for name in Queued.__slots__]


def _due() -> Select[Any]:
    """The oldest rows that may go out now, so many of each chat; none of a chat that is being sent to or put off."""
    real_now, other = bindparam("real_now", type_=OUTBOX.c.retry_at.type), OUTBOX.alias()
    sent_to = select(other.c.chat_id).where(other.c.state == literal_column("'claimed'"))
    put_off = select(other.c.chat_id).where(
        other.c.state == literal_column("'waiting'"),
        other.c.retry_at.is_not(None),
        other.c.retry_at > real_now,
        other.c.attempts > 0,
    )
    of_chat = OUTBOX.c.chat_id + 0  # a sum, so that the few rows that wait are sorted, not all read in a chat's order
    place = func.row_number().over(partition_by=of_chat, order_by=OUTBOX.c.id).label("place")
    ready = (
        select(OUTBOX.c.id, place)
        .where(
            _ready(),
            OUTBOX.c.chat_id.not_in(sent_to),
            OUTBOX.c.chat_id.not_in(put_off),
        )
        .subquery()
    )
    return (
        select(*COLUMNS, ALIASES.c.platform, ALIASES.c.external, OUTBOX.c.deaths)
        .join(ready, ready.c.id == OUTBOX.c.id)
        .join(ALIASES, (ALIASES.c.chat_id == OUTBOX.c.chat_id) & ALIASES.c.current)
        .where(ready.c.place <= IN_A_ROW)
        .order_by(OUTBOX.c.id)
        .limit(bindparam("most"))
    )


def _ready() -> ColumnElement[bool]:
    now = bindparam("now", type_=OUTBOX.c.hold_until.type)
    real_now = bindparam("real_now", type_=OUTBOX.c.retry_at.type)
    again = OUTBOX.c.retry_at.is_(None) | (OUTBOX.c.retry_at <= real_now)
    return WAITING & (OUTBOX.c.hold_until <= now) & again


DUE = _due()
ANY_DUE = select(exists().where(_ready()) | exists().where(CLAIMED))
MERGING = (
    select(*COLUMNS)
    .where(
        WAITING,
        OUTBOX.c.hold_until <= bindparam("until", type_=OUTBOX.c.hold_until.type),
        OUTBOX.c.merge_key.in_(bindparam("keys", expanding=True)),
    )
    .order_by(OUTBOX.c.id)
)
THESE = OUTBOX.c.id.in_(bindparam("ids", expanding=True))
TAKE = (
    update(OUTBOX)
    .where(THESE, WAITING)
    .values(
        state="claimed",
        lease_until=bindparam("lease_until", type_=OUTBOX.c.lease_until.type),
        attempts=OUTBOX.c.attempts + 1,
    )
    .returning(OUTBOX.c.id)
)
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


@dataclass(frozen=True, slots=True)
class Claimed:
    """Outbox rows that go out as one message: the first says how, all are marked together."""

    rows: tuple[Queued, ...]
    platform: str
    external: str

    @property
    def first(self) -> Queued:
        return self.rows[0]

    @property
    def ids(self) -> list[int]:
        return [row.id for row in self.rows]

    @property
    def expects(self) -> str:
        """What an answer to the message would be: the newest of its rows that expects one."""
        return next((row.expects for row in reversed(self.rows) if row.expects), "")


def claim(
    tx: Transaction,
    *,
    now: datetime,
    real_now: datetime,
    window: timedelta,
    lease: timedelta,
    limit: int,
    calm: bool,
) -> list[list[Claimed]]:
    """Takes the oldest due rows of idle chats until the lease ends: for each chat its messages, in their order.

    `now` is service time, by which rows are held; `window` is how far ahead of it a row may still be merged. What
    senders died with goes alone, and only while it is `calm`: no sender has died lately.
    """
    due = tx.connection().execute(DUE, {"now": now, "real_now": real_now, "most": limit}).all()
    suspect = _suspect(due) if calm else None
    rows = [suspect] if suspect else _before_suspects(due)
    places = {row.chat_id: (row.platform, row.external) for row in rows}
    queued = [Queued(*row[: len(COLUMNS)]) for row in rows]
    merging = _merging(tx, queued, now + window)
    marked = {"lease_until": real_now + lease, "ids": [row.id for row in (*queued, *merging)]}
    free = set(tx.connection().execute(TAKE, marked).scalars()) if queued else set()
    return _in_order([row for row in (*queued, *merging) if row.id in free], places)


def _suspect(due: Sequence[Row[Any]]) -> Row[Any] | None:
    heads = {row.chat_id: row for row in reversed(due)}
    return next((row for row in due if row.deaths >= SUSPECT and heads[row.chat_id] is row), None)


def _before_suspects(due: Sequence[Row[Any]]) -> list[Row[Any]]:
    """Each chat's rows up to its first suspect."""
    held: set[int] = set()
    found = []
    for row in due:
        if row.deaths >= SUSPECT:
            held.add(row.chat_id)
        if row.chat_id not in held:
            found.append(row)
    return found


def _merging(tx: Transaction, queued: Sequence[Queued], until: datetime) -> list[Queued]:
    """Rows beyond those taken that go out with one of them, although they might be held a little longer."""
    keys = {(row.chat_id, row.merge_key) for row in queued if row.merge_key}
    if not keys:
        return []
    taken = {row.id for row in queued}
    found = tx.connection().execute(MERGING, {"until": until, "keys": [key for _, key in keys]})
    rows = (Queued(*row) for row in found)
    return [row for row in rows if (row.chat_id, row.merge_key) in keys and row.id not in taken]


def _in_order(rows: Sequence[Queued], places: Mapping[int, tuple[str, str]]) -> list[list[Claimed]]:
    messages: dict[tuple[int, object], list[Queued]] = {}
    for row in rows:
        messages.setdefault((row.chat_id, row.merge_key or row.id), []).append(row)
    chats: dict[int, list[Claimed]] = {}
    for (chat_id, _), merged in messages.items():
        chats.setdefault(chat_id, []).append(Claimed(tuple(merged), *places[chat_id]))
    return list(chats.values())


def sent(tx: Transaction, went: Sequence[tuple[Claimed, Sequence[str]]], now: datetime) -> None:
    """Records that claimed messages went out, and what the platform calls each part of them."""
    _settle(tx, [row_id for claimed, _ in went for row_id in claimed.ids], "sent")
    parts = [
        {
            "outbox_id": claimed.first.id,
            "chat_id": claimed.first.chat_id,
            "part": part,
            "message": message,
            "kind": claimed.first.kind,
            "case_id": claimed.first.case_id,
            "expects": claimed.expects,
            "sent_at": now,
        }
        for claimed, messages in went
        for part, message in enumerate(messages)
    ]
    rows.add(tx, Delivery, parts)


def failed(tx: Transaction, claimed: Claimed, error: str) -> None:
    _settle(tx, claimed.ids, "failed", error)


def uncertain(tx: Transaction, claimed: Claimed, error: str) -> None:
    _settle(tx, claimed.ids, "uncertain", error)


def put_off(tx: Transaction, claimed: Claimed, retry_at: datetime, error: str) -> None:
    """Has a message tried again; nothing else goes to its chat before."""
    _settle(tx, claimed.ids, "waiting", error, retry_at)


def let_go(tx: Transaction, ids: Sequence[int], retry_at: datetime | None = None) -> None:
    """Lets go of messages that were claimed and not tried."""
    _settle(tx, ids, "waiting", retry_at=retry_at, tried=0)


def _settle(
    tx: Transaction, ids: Sequence[int], state: str, error: str = "", retry_at: datetime | None = None, tried: int = 1
) -> None:
    values = {"ids": ids, "result": state, "fault": error[:200], "again": retry_at, "untried": 1 - tried}
    tx.connection().execute(SETTLE, values)


def cancel(tx: Transaction, outbox_ids: Sequence[int]) -> bool:
    """Takes back messages that wait still; False when one of them has gone out or is on its way."""
    waiting = OUTBOX.c.id.in_(outbox_ids) & (WAITING)
    values = {"state": "cancelled", "content": EMPTY}
    return tx.connection().execute(update(OUTBOX).where(waiting).values(values)).rowcount == len(outbox_ids)


def forget_chat(tx: Transaction, chat_id: int) -> None:
    """Empties all that was said in a chat, and cancels what was still to be said there."""
    connection = tx.connection()
    connection.execute(update(OUTBOX).where(OUTBOX.c.chat_id == chat_id).values(content=EMPTY))
    connection.execute(update(OUTBOX).where(OUTBOX.c.chat_id == chat_id, WAITING).values(state="cancelled"))


def forget_case(tx: Transaction, case_id: int) -> None:
    """Empties what was said of a case in any chat, lists included; cards stay, since they hold no words."""
    tx.connection().execute(update(OUTBOX).where(speaks_of(OUTBOX, case_id)).values(content=EMPTY))
    tx.connection().execute(
        update(OUTBOX).where(OUTBOX.c.case_id == case_id, WAITING, OUTBOX.c.kind == "say").values(state="cancelled")
    )


def chats_with_card(tx: Transaction, case_id: int) -> list[int]:
    """Chats that were shown, or are about to be shown, a card of a case."""
    query = select(OUTBOX.c.chat_id).where(OUTBOX.c.case_id == case_id, OUTBOX.c.kind.in_(CARDS))
    return list(tx.connection().execute(query.distinct().order_by(OUTBOX.c.chat_id)).scalars())


def due(tx: Transaction, now: datetime, real_now: datetime) -> bool:
    """Whether a message could go out now or is on its way."""
    return bool(tx.connection().execute(ANY_DUE, {"now": now, "real_now": real_now}).scalar_one())


def next_hold(tx: Transaction, now: datetime) -> datetime | None:
    """When the next message held beyond `now` goes out, in service time."""
    query = select(OUTBOX.c.hold_until).where(WAITING, OUTBOX.c.hold_until > now)
    return tx.connection().execute(query.order_by(OUTBOX.c.hold_until).limit(1)).scalar()
