"""The messages that were sent, each with its id on the platform: by these rows replies find their case, and cards are
edited."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, bindparam, func, literal_column, or_, select

from domain.content import Content
from domain.expectations import LISTING, Expectation, Listing, read
from domain.kinds import CARDS, MessageKind, OutboxState
from domain.messages import ChatKind
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.tables import Delivery, SQLModel

DELIVERIES: Table = SQLModel.metadata.tables["deliveries"]
CHATS: Table = SQLModel.metadata.tables["chats"]
OUTBOX: Table = SQLModel.metadata.tables["outbox"]
ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
ANSWERABLE = timedelta(hours=24)
REMEMBERED = timedelta(days=3)  # a case that was shown longer ago is not what people go on about
TOGETHER = timedelta(minutes=10)  # of two cases shown within it, either may be the one that is meant
LOOKED_BACK = 12  # messages
NEWEST = 2000  # messages; further back nobody looks for what was just shown
LATEST = 20_000  # deliveries to all chats, of which no more are read through for it
EXPECTING = DELIVERIES.c.expects != literal_column("''")  # a literal: the planner needs it to use the partial index
LAST = (
    select(DELIVERIES.c.id, DELIVERIES.c.case_id, DELIVERIES.c.expects, DELIVERIES.c.sent_at)
    .where(DELIVERIES.c.chat_id == bindparam("chat_id"), EXPECTING)
    .order_by(DELIVERIES.c.id.desc())
    .limit(1)
    .subquery()
)
LATELY = LAST.c.sent_at > bindparam("since", type_=DELIVERIES.c.sent_at.type)
# After a picture, a form or a line on how to answer, what was said before is still the last thing said.
SAYS_MORE = (
    (DELIVERIES.c.kind != MessageKind.CHART.value)
    & (DELIVERIES.c.kind != MessageKind.HINT.value)
    & (DELIVERIES.c.kind != MessageKind.TEMPLATE.value)
)
ASKED_LAST = PreparedStatement(select(LAST.c.id, LAST.c.case_id, LAST.c.expects, LATELY.label("lately")))
# What stands in one answer with a question, under one id, was said at once with it, and not after it.
ASKED_IN = (
    select(DELIVERIES.c.message).where(DELIVERIES.c.id == bindparam("asked", type_=DELIVERIES.c.id.type)).subquery()
)
SAID_SINCE = PreparedStatement(
    select(DELIVERIES.c.id)
    .where(
        DELIVERIES.c.chat_id == bindparam("chat_id"),
        DELIVERIES.c.id > bindparam("asked"),
        DELIVERIES.c.message != select(ASKED_IN.c.message).scalar_subquery(),
        SAYS_MORE,
    )
    .limit(1)
)
STANDING = (
    select(DELIVERIES.c.case_id, DELIVERIES.c.chat_id, DELIVERIES.c.message)
    .where(DELIVERIES.c.case_id.in_(bindparam("ids", expanding=True)), DELIVERIES.c.kind.in_(CARDS))
    .order_by(DELIVERIES.c.id)
)


def says(tx: Transaction, sent: Delivery, keys: Collection[str]) -> bool:
    """Whether a message that was sent has one of these sentences; never once its words are deleted."""
    content = tx.connection().execute(select(OUTBOX.c.content).where(OUTBOX.c.id == sent.outbox_id)).scalar()
    return any(one.key in keys for one in Content.from_json(content).sentences) if content else False


def case_of_message(tx: Transaction, chat_id: int, message: str, *, choice: str = "") -> Delivery | None:
    """The service's message in a chat, by the id that the platform gave it. Where several were joined under one id, the
    one that offered a choice; else the last of them."""
    query = select(DELIVERIES).where(DELIVERIES.c.chat_id == chat_id, DELIVERIES.c.message == message)
    rows = tx.connection().execute(query.order_by(DELIVERIES.c.id.desc())).all()
    offering = (row for row in rows if choice and f'"{choice}"' in row.offered)
    row = next(offering, rows[0] if rows else None)
    return Delivery.model_construct(**row._mapping) if row else None


def room_of(tx: Transaction, platform: str, group: str, message: str) -> str:
    """What the platform calls the group, or the room inside it, to which a message of ours was sent; "" if none was."""
    named = ALIASES.c.external
    inside = (named == group) | named.startswith(f"{group}/", autoescape=True)
    chats = select(ALIASES.c.chat_id).where(ALIASES.c.platform == platform, inside)
    sent = (DELIVERIES.c.message == message) & DELIVERIES.c.chat_id.in_(chats)
    query = select(named).join(DELIVERIES, DELIVERIES.c.chat_id == ALIASES.c.chat_id).where(sent, ALIASES.c.current)
    return tx.connection().execute(query.order_by(DELIVERIES.c.id.desc()).limit(1)).scalar() or ""


@dataclass(frozen=True, slots=True)
class Answered:
    """The question that somebody's words answer: its case, and what it expects."""

    case_id: int | None
    expects: Expectation | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was asked in a private chat. `lately`: recent enough to be answered without a reply."""

    id: int
    case_id: int | None
    expects: Expectation | None
    lately: bool


def asked_last(tx: Transaction, chat_id: int, now: datetime, *, within: timedelta = ANSWERABLE) -> Asked | None:
    """The last question in a chat, however long ago it was and whatever was sent after it; `lately` if it was asked
    within a time."""
    found = ASKED_LAST.rows(tx, chat_id=chat_id, since=now - within)
    return next((Asked(id, case_id, read(text), bool(lately)) for id, case_id, text, lately in found), None)


def answered_by(tx: Transaction, chat_id: int, reply_to: str, now: datetime) -> Answered | None:
    """What words in a private chat answer: the message they reply to, or a question after which nothing was sent."""
    return answered(tx, chat_id, reply_to, None if reply_to else asked_last(tx, chat_id, now))


def answered(tx: Transaction, chat_id: int, reply_to: str, asked: Asked | None) -> Answered | None:
    """As `answered_by`, with the last question already known."""
    if reply_to:
        said = case_of_message(tx, chat_id, reply_to)
        return Answered(said.case_id, read(said.expects)) if said else None
    if asked is None or not asked.lately or SAID_SINCE.rows(tx, chat_id=chat_id, asked=asked.id):
        return None
    return Answered(asked.case_id, asked.expects)


def spoke_last(tx: Transaction, chat_id: int, case_ids: Collection[int]) -> set[int]:
    """Of these cases, the one that the last message in a chat was about; several, if they were joined in it."""
    about = (DELIVERIES.c.chat_id == chat_id) & DELIVERIES.c.case_id.in_(case_ids)
    last = select(DELIVERIES.c.message).where(about).order_by(DELIVERIES.c.id.desc()).limit(1)
    query = select(DELIVERIES.c.case_id).where(about, DELIVERIES.c.message == last.scalar_subquery())
    return set(tx.connection().execute(query).scalars())


def said_last(tx: Transaction, chat_id: int, since: datetime) -> Content:
    """What the last message in a private chat said, with all that was joined in it, if it was sent since then; else
    nothing."""
    found = last_sent(tx, chat_id)
    if found is None or found.sent_at < since:
        return Content(())
    joined = (DELIVERIES.c.chat_id == chat_id) & (DELIVERIES.c.message == found.message)
    query = select(OUTBOX.c.content).join(DELIVERIES, DELIVERIES.c.outbox_id == OUTBOX.c.id).where(joined)
    said = Content(())
    for one in tx.connection().execute(query.order_by(DELIVERIES.c.id)).scalars():
        said = said.joined(Content.from_json(one)) if one else said
    return said


def last_sent(tx: Transaction, chat_id: int) -> Delivery | None:
    """The message that was sent last in a chat."""
    query = select(DELIVERIES).where(DELIVERIES.c.chat_id == chat_id).order_by(DELIVERIES.c.id.desc()).limit(1)
    row = tx.connection().execute(query).first()
    return Delivery.model_construct(**row._mapping) if row else None


def content_of(tx: Transaction, sent: Delivery) -> Content:
    """What a message that was sent says, with its buttons; nothing if it was emptied or is rendered anew each time."""
    content = tx.connection().execute(select(OUTBOX.c.content).where(OUTBOX.c.id == sent.outbox_id)).scalar()
    return Content.from_json(content) if content else Content(())


def whole_content_of(tx: Transaction, sent: Delivery) -> Content:
    """As `content_of`, for a message that was made of several: what all of them say."""
    same = (OUTBOX.c.chat_id == sent.chat_id) & (
        OUTBOX.c.merge_key == select(OUTBOX.c.merge_key).where(OUTBOX.c.id == sent.outbox_id).scalar_subquery()
    )
    later = select(func.min(OUTBOX.c.id)).join(DELIVERIES, DELIVERIES.c.outbox_id == OUTBOX.c.id)
    later = later.where(same, OUTBOX.c.id > sent.outbox_id)  # the first of the next such message
    following = tx.connection().execute(later).scalar()
    query = select(OUTBOX.c.content).where(
        same, OUTBOX.c.id >= sent.outbox_id, OUTBOX.c.state == OutboxState.SENT.value
    )
    if following is not None:
        query = query.where(OUTBOX.c.id < following)
    content = Content(())
    for one in tx.connection().execute(query.order_by(OUTBOX.c.id)).scalars():
        content = content.joined(Content.from_json(one)) if one else content
    return content


@dataclass(frozen=True, slots=True)
class Shown:
    """The case that a chat was shown last. `alone`: within a day, and no other one was shown shortly before it."""

    case_id: int
    alone: bool


def shown_last(tx: Transaction, chat_id: int, now: datetime) -> Shown | None:
    """The case of which something was shown last in a chat, within three days; None after a list of several."""
    query = select(DELIVERIES.c.case_id, DELIVERIES.c.expects, DELIVERIES.c.sent_at)
    newest = tx.connection().execute(select(func.max(DELIVERIES.c.id))).scalar() or 0
    lately = (DELIVERIES.c.chat_id == chat_id) & (DELIVERIES.c.id > newest - LATEST)
    query = query.where(lately).order_by(DELIVERIES.c.id.desc()).limit(LOOKED_BACK)
    seen = [row for row in tx.connection().execute(query) if row.sent_at > now - REMEMBERED]
    shown = [row for row in seen if row.case_id is not None or row.expects.startswith(LISTING)]
    if not shown:
        return None
    listing = read(shown[0].expects)
    listed = listing.cases if isinstance(listing, Listing) else (shown[0].case_id,)
    if len(listed) != 1:
        return None
    others = [row for row in shown if row.case_id not in (None, listed[0])]
    apart = all(row.sent_at < shown[0].sent_at - TOGETHER for row in others)
    return Shown(listed[0], apart and shown[0].sent_at > now - ANSWERABLE)


def spoken_of_since(tx: Transaction, chat_id: int, since: datetime) -> list[int]:
    """Ids of the cases that messages in a chat have been about since then, among the newest messages of all."""
    newest = tx.connection().execute(select(func.max(DELIVERIES.c.id))).scalar() or 0
    lately = (DELIVERIES.c.id > newest - NEWEST) & (DELIVERIES.c.sent_at > since)
    query = select(DELIVERIES.c.case_id).where(
        lately, DELIVERIES.c.chat_id == chat_id, DELIVERIES.c.case_id.is_not(None)
    )
    return sorted(tx.connection().execute(query.distinct()).scalars())


def listed_since(tx: Transaction, chat_id: int, since: datetime) -> bool:
    """Whether a numbered list was shown in a chat since then, and no message after it."""
    newest = tx.connection().execute(select(func.max(DELIVERIES.c.id))).scalar() or 0
    here = (DELIVERIES.c.id > newest - NEWEST) & (DELIVERIES.c.chat_id == chat_id) & (DELIVERIES.c.sent_at > since)
    query = select(DELIVERIES.c.expects).where(here).order_by(DELIVERIES.c.id.desc()).limit(1)
    return isinstance(read(tx.connection().execute(query).scalar() or ""), Listing)


def last_list(tx: Transaction, chat_id: int) -> Listing:
    """The numbered list that was shown last in a chat; an empty one if none was."""
    a_list = EXPECTING & DELIVERIES.c.expects.like(f"{LISTING}%")
    query = select(DELIVERIES.c.expects).where(DELIVERIES.c.chat_id == chat_id, a_list)
    expects = tx.connection().execute(query.order_by(DELIVERIES.c.id.desc()).limit(1)).scalar()
    listing = read(expects or "")
    return listing if isinstance(listing, Listing) else Listing(())


def sayings_of(tx: Transaction, case_id: int) -> list[Delivery]:
    """Messages about a case, other than its cards: they hold people's words."""
    query = select(DELIVERIES).where(speaks_of(DELIVERIES, case_id), DELIVERIES.c.kind.not_in(CARDS))
    return [
        Delivery.model_construct(**row._mapping) for row in tx.connection().execute(query.order_by(DELIVERIES.c.id))
    ]


def former_cards_of(tx: Transaction, case_id: int) -> list[Delivery]:
    """Cards of a case that a later card has replaced: they are not edited any more, but still stand in their chats."""
    query = select(DELIVERIES).where(DELIVERIES.c.case_id == case_id, DELIVERIES.c.kind.in_(CARDS))
    by_message = {(row.chat_id, row.message): row for row in tx.connection().execute(query.order_by(DELIVERIES.c.id))}
    standing = {(chat_id, card_in(tx, chat_id, case_id)) for chat_id, _ in by_message}
    return [Delivery.model_construct(**row._mapping) for key, row in by_message.items() if key not in standing]


def card_in(tx: Transaction, chat_id: int, case_id: int) -> str | None:
    """The platform's id of the newest card of a case in a chat, if one was sent."""
    query = select(DELIVERIES.c.message).where(
        DELIVERIES.c.chat_id == chat_id, DELIVERIES.c.case_id == case_id, DELIVERIES.c.kind.in_(CARDS)
    )
    return tx.connection().execute(query.order_by(DELIVERIES.c.id.desc())).scalar()


def cards_of(tx: Transaction, case_ids: Collection[int]) -> dict[int, dict[int, str]]:
    """As `card_in`, for several cases at once: by case and chat, the platform's id of the newest card."""
    if not case_ids:
        return {}
    standing: dict[int, dict[int, str]] = {}
    for case_id, chat_id, message in tx.connection().execute(STANDING, {"ids": list(case_ids)}):
        standing.setdefault(case_id, {})[chat_id] = message
    return standing


def first_sent(tx: Transaction, outbox_ids: Collection[int]) -> datetime | None:
    """When the first of these messages was sent; None while none was."""
    query = select(func.min(DELIVERIES.c.sent_at)).where(DELIVERIES.c.outbox_id.in_(list(outbox_ids)))
    return tx.connection().execute(query).scalar() if outbox_ids else None


def parts_of(tx: Transaction, outbox_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """By outbox row, the parts that were sent of messages of which another part failed."""
    if not outbox_ids:
        return {}
    query = select(DELIVERIES.c.outbox_id, DELIVERIES.c.message).where(DELIVERIES.c.outbox_id.in_(outbox_ids))
    found: dict[int, tuple[str, ...]] = {}
    for outbox_id, message in tx.connection().execute(query.order_by(DELIVERIES.c.part)):
        found[outbox_id] = (*found.get(outbox_id, ()), message)
    return found


@dataclass(frozen=True, slots=True)
class LastMessage:
    """A message that a chat was sent; `at` is service time."""

    chat_id: int
    external: str
    group: bool
    at: datetime


def lately(tx: Transaction, platform: str, since: datetime, most: int) -> list[LastMessage]:
    """The last messages sent to a platform's chats, oldest first, among the last `most` of all platforms."""
    last = select(DELIVERIES.c.chat_id, DELIVERIES.c.sent_at).order_by(DELIVERIES.c.id.desc()).limit(most).subquery()
    query = (
        select(last.c.chat_id, ALIASES.c.external, CHATS.c.kind == ChatKind.GROUP.value, last.c.sent_at)
        .join(ALIASES, (ALIASES.c.chat_id == last.c.chat_id) & ALIASES.c.current)
        .join(CHATS, CHATS.c.id == last.c.chat_id)
        .where(ALIASES.c.platform == platform, last.c.sent_at > since)
    )
    return sorted((LastMessage(*row) for row in tx.connection().execute(query)), key=lambda one: one.at)


def speaks_of(table: Table, case_id: int) -> ColumnElement[bool]:
    """Rows about a case, and rows that list it among others."""
    lines = (f"{case_id}", f"{case_id},%", f"%,{case_id},%", f"%,{case_id}")
    return or_(table.c.case_id == case_id, *(table.c.expects.like(LISTING + one) for one in lines))
