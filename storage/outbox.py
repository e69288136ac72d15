"""发件: what is to be said, written in the transaction that decided it, sent later by the sender."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Table, func, or_, select, update
from sqlalchemy import insert as insert_into

from domain.content import Content
from storage.database import Transaction
from storage.tables import Delivery, OutboxRow, SQLModel

OUTBOX: Table = SQLModel.metadata.tables["outbox"]
DELIVERIES: Table = SQLModel.metadata.tables["deliveries"]
ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
EMPTY = Content().to_json()
CARDS = ("card", "new_card")


def enqueue(
    tx: Transaction,
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
) -> int:
    """Writes one message to be sent and returns its id."""
    values = {
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
    statement = insert_into(OUTBOX).values(values).returning(OUTBOX.c.id)
    return int(tx.connection().execute(statement).scalar_one())


@dataclass(frozen=True, slots=True)
class Claimed:
    """Outbox rows that go out as one message: the first says how, all are marked together."""

    rows: tuple[OutboxRow, ...]
    platform: str
    external: str

    @property
    def first(self) -> OutboxRow:
        return self.rows[0]

    @property
    def expects(self) -> str:
        """What an answer to the message would be: the newest of its rows that expects one."""
        return next((row.expects for row in reversed(self.rows) if row.expects), "")


def claim(
    tx: Transaction, *, now: datetime, real_now: datetime, window: timedelta, lease: timedelta, limit: int
) -> list[Claimed]:
    """Takes the oldest due row of each idle chat, with those that merge into it, until the lease ends.

    `now` is service time, by which rows are held; `window` is how far ahead of it a row may still be merged.
    """
    heads = _due_heads(tx, now, real_now, limit)
    claimed = [_with_merged(tx, head, now + window) for head in heads]
    ids = [row.id for one in claimed for row in one.rows]
    if ids:
        marked = {"state": "claimed", "lease_until": real_now + lease, "attempts": OUTBOX.c.attempts + 1}
        tx.connection().execute(update(OUTBOX).where(OUTBOX.c.id.in_(ids)).values(marked))
    return claimed


def _due_heads(tx: Transaction, now: datetime, real_now: datetime, limit: int) -> list[Any]:
    busy = OUTBOX.alias()
    in_flight = select(busy.c.chat_id).where(busy.c.state == "claimed")
    ready = (
        (OUTBOX.c.state == "waiting")
        & (OUTBOX.c.hold_until <= now)
        & (OUTBOX.c.retry_at.is_(None) | (OUTBOX.c.retry_at <= real_now))
        & OUTBOX.c.chat_id.not_in(in_flight)
    )
    query = (
        select(OUTBOX, ALIASES.c.platform, ALIASES.c.external)
        .join(ALIASES, (ALIASES.c.chat_id == OUTBOX.c.chat_id) & ALIASES.c.current)
        .where(ready)
        .order_by(OUTBOX.c.id)
        .limit(limit * 4)
        .with_for_update(of=OUTBOX, skip_locked=True)
    )
    heads: dict[int, Any] = {}
    for row in tx.connection().execute(query):
        heads.setdefault(row.chat_id, row)
    return list(heads.values())[:limit]


def _with_merged(tx: Transaction, head: Any, until: datetime) -> Claimed:
    rows = [head]
    if head.merge_key:
        query = select(OUTBOX).where(
            OUTBOX.c.state == "waiting",
            OUTBOX.c.chat_id == head.chat_id,
            OUTBOX.c.merge_key == head.merge_key,
            OUTBOX.c.id != head.id,
            OUTBOX.c.hold_until <= until,
        )
        rows += tx.connection().execute(query.order_by(OUTBOX.c.id)).all()
    columns = OUTBOX.c.keys()
    made = tuple(OutboxRow.model_construct(**{name: getattr(row, name) for name in columns}) for row in rows)
    return Claimed(made, head.platform, head.external)


def sent(tx: Transaction, claimed: Claimed, messages: Sequence[str], now: datetime) -> None:
    """Records that a claimed message went out, and what the platform calls each part of it."""
    _settle(tx, claimed, "sent")
    first = claimed.first
    for part, message in enumerate(messages):
        tx.connection().execute(
            insert_into(DELIVERIES).values(
                outbox_id=first.id,
                chat_id=first.chat_id,
                part=part,
                message=message,
                kind=first.kind,
                case_id=first.case_id,
                expects=claimed.expects,
                sent_at=now,
            )
        )


def failed(tx: Transaction, claimed: Claimed, error: str) -> None:
    _settle(tx, claimed, "failed", error)


def uncertain(tx: Transaction, claimed: Claimed, error: str) -> None:
    _settle(tx, claimed, "uncertain", error)


def put_off(tx: Transaction, claimed: Claimed, retry_at: datetime, error: str) -> None:
    _settle(tx, claimed, "waiting", error, retry_at)


def _settle(tx: Transaction, claimed: Claimed, state: str, error: str = "", retry_at: datetime | None = None) -> None:
    ids = [row.id for row in claimed.rows]
    values = {"state": state, "error": error[:200], "lease_until": None, "retry_at": retry_at}
    tx.connection().execute(update(OUTBOX).where(OUTBOX.c.id.in_(ids), OUTBOX.c.state == "claimed").values(values))


def release_expired(tx: Transaction, real_now: datetime) -> int:
    """Rows whose sender died: each may have gone out, so it is tried once more, then left as uncertain."""
    dead = (OUTBOX.c.state == "claimed") & (OUTBOX.c.lease_until < real_now)
    given_up = update(OUTBOX).where(dead, OUTBOX.c.attempts >= 2).values(state="uncertain", error="lease expired")
    again = update(OUTBOX).where(dead).values(state="waiting", lease_until=None)
    connection = tx.connection()
    return connection.execute(given_up).rowcount + connection.execute(again).rowcount


def cancel(tx: Transaction, outbox_ids: Sequence[int]) -> bool:
    """Takes back messages that wait still; False when one of them has gone out or is on its way."""
    waiting = OUTBOX.c.id.in_(outbox_ids) & (OUTBOX.c.state == "waiting")
    values = {"state": "cancelled", "content": EMPTY}
    return tx.connection().execute(update(OUTBOX).where(waiting).values(values)).rowcount == len(outbox_ids)


def forget_chat(tx: Transaction, chat_id: int) -> None:
    """Empties all that was said in a chat, and cancels what was still to be said there."""
    connection = tx.connection()
    connection.execute(update(OUTBOX).where(OUTBOX.c.chat_id == chat_id).values(content=EMPTY))
    connection.execute(
        update(OUTBOX).where(OUTBOX.c.chat_id == chat_id, OUTBOX.c.state == "waiting").values(state="cancelled")
    )


def forget_case(tx: Transaction, case_id: int) -> None:
    """Empties what was said of a case in any chat, lists included; cards stay, since they hold no words."""
    tx.connection().execute(update(OUTBOX).where(_about(OUTBOX, case_id)).values(content=EMPTY))
    tx.connection().execute(
        update(OUTBOX)
        .where(OUTBOX.c.case_id == case_id, OUTBOX.c.state == "waiting", OUTBOX.c.kind == "say")
        .values(state="cancelled")
    )


def list_of(case_ids: Sequence[int]) -> str:
    """What a message expects that lists these cases: their numbers in the list, and their end when one is forgotten."""
    return "list:" + ",".join(map(str, case_ids))


def _about(table: Table, case_id: int) -> ColumnElement[bool]:
    """Rows that speak of a case, or list it among others."""
    listed = (f"list:{case_id}", f"list:{case_id},%", f"list:%,{case_id},%", f"list:%,{case_id}")
    return or_(table.c.case_id == case_id, *(table.c.expects.like(one) for one in listed))


def case_of_message(tx: Transaction, chat_id: int, message: str) -> Delivery | None:
    """What the service's message in a chat was about."""
    query = select(DELIVERIES).where(DELIVERIES.c.chat_id == chat_id, DELIVERIES.c.message == message)
    row = tx.connection().execute(query.order_by(DELIVERIES.c.id.desc())).first()
    return Delivery.model_construct(**row._mapping) if row else None


ANSWERABLE = timedelta(hours=24)


def answered_by(tx: Transaction, chat_id: int, reply_to: str, now: datetime) -> Delivery | None:
    """What words in a private chat answer: the message they reply to, else a question that was the last thing said."""
    if reply_to:
        return case_of_message(tx, chat_id, reply_to)
    query = select(DELIVERIES).where(DELIVERIES.c.chat_id == chat_id).order_by(DELIVERIES.c.id.desc()).limit(1)
    row = tx.connection().execute(query).first()
    asked = row is not None and row.expects and row.sent_at > now - ANSWERABLE
    return Delivery.model_construct(**row._mapping) if row is not None and asked else None


def last_list(tx: Transaction, chat_id: int) -> list[int]:
    """Ids of the cases in the numbered list that was shown last in a chat."""
    query = select(DELIVERIES.c.expects).where(DELIVERIES.c.chat_id == chat_id, DELIVERIES.c.expects.like("list:%"))
    expects = tx.connection().execute(query.order_by(DELIVERIES.c.id.desc()).limit(1)).scalar()
    return listed(expects or "")


def listed(expects: str) -> list[int]:
    """Ids of the cases in a numbered list, from what its message expects; none for any other message."""
    return [int(one) for one in expects.removeprefix("list:").split(",")] if expects.startswith("list:") else []


def sayings_of(tx: Transaction, case_id: int) -> list[Delivery]:
    """Messages about a case, other than its cards, that lie in chats and hold people's words."""
    query = select(DELIVERIES).where(_about(DELIVERIES, case_id), DELIVERIES.c.kind.not_in(CARDS))
    return [
        Delivery.model_construct(**row._mapping) for row in tx.connection().execute(query.order_by(DELIVERIES.c.id))
    ]


def former_cards_of(tx: Transaction, case_id: int) -> list[Delivery]:
    """Cards of a case that a later one has replaced: nobody edits them any more, yet they lie in their chats."""
    query = select(DELIVERIES).where(DELIVERIES.c.case_id == case_id, DELIVERIES.c.kind.in_(CARDS))
    by_message = {(row.chat_id, row.message): row for row in tx.connection().execute(query.order_by(DELIVERIES.c.id))}
    standing = {(chat_id, card_in(tx, chat_id, case_id)) for chat_id, _ in by_message}
    return [Delivery.model_construct(**row._mapping) for key, row in by_message.items() if key not in standing]


def card_in(tx: Transaction, chat_id: int, case_id: int) -> str | None:
    """The platform's id of the newest card of a case in a chat, if one went out."""
    query = select(DELIVERIES.c.message).where(
        DELIVERIES.c.chat_id == chat_id, DELIVERIES.c.case_id == case_id, DELIVERIES.c.kind.in_(CARDS)
    )
    return tx.connection().execute(query.order_by(DELIVERIES.c.id.desc())).scalar()


def chats_with_card(tx: Transaction, case_id: int) -> list[int]:
    """Chats that were shown, or are about to be shown, a card of a case."""
    query = select(OUTBOX.c.chat_id).where(OUTBOX.c.case_id == case_id, OUTBOX.c.kind.in_(CARDS))
    return list(tx.connection().execute(query.distinct().order_by(OUTBOX.c.chat_id)).scalars())


def due(tx: Transaction, now: datetime, real_now: datetime) -> int:
    """How many messages could go out now or are on their way."""
    ready = (OUTBOX.c.state == "waiting") & (OUTBOX.c.hold_until <= now)
    ready &= OUTBOX.c.retry_at.is_(None) | (OUTBOX.c.retry_at <= real_now)
    query = select(func.count()).where(ready | (OUTBOX.c.state == "claimed"))
    return int(tx.connection().execute(query).scalar_one())


def next_hold(tx: Transaction, now: datetime) -> datetime | None:
    """When the next message held beyond `now` goes out, in service time."""
    query = select(OUTBOX.c.hold_until).where(OUTBOX.c.state == "waiting", OUTBOX.c.hold_until > now)
    return tx.connection().execute(query.order_by(OUTBOX.c.hold_until).limit(1)).scalar()
