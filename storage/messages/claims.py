"""Claims messages that are due for a sender: under a lease, and in order within each chat."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from sqlalchemy import Row, Select, Table, bindparam, case, exists, func, literal_column, select, update

from domain.kinds import MessageKind, OutboxState
from domain.messages import ChatKind
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.messages.outbox import COLUMNS, OUTBOX, THESE, WAITING, Claimed, Queued, is_due, may_be_sent
from storage.messages.poison import POISON_AFTER
from storage.tables import SQLModel
from storage.tables.columns import written_out

ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
CHATS: Table = SQLModel.metadata.tables["chats"]
CASES: Table = SQLModel.metadata.tables["cases"]
IN_A_ROW = 32  # messages of one chat that a sender claims together
LOOKED_AT = 400  # due rows among which a claim chooses, however many more are due
OTHER = OUTBOX.alias()
SENT_TO = select(OTHER.c.chat_id).where(OTHER.c.state == written_out(OutboxState.CLAIMED))
IDLE = OUTBOX.c.chat_id.not_in(SENT_TO)
SAME_CHAT = (OTHER.c.state == written_out(OutboxState.WAITING)) & (OTHER.c.chat_id == OUTBOX.c.chat_id)
BEHIND_POISON = (
    select(OTHER.c.id)
    .where(SAME_CHAT, OTHER.c.deaths >= literal_column(str(POISON_AFTER)), OTHER.c.id <= OUTBOX.c.id)
    .exists()
)
FIRST = OUTBOX.alias()
CHATS_WITH_POISON = select(OTHER.c.chat_id).where(
    OTHER.c.state == written_out(OutboxState.WAITING), OTHER.c.deaths >= literal_column(str(POISON_AFTER))
)
# The oldest due row of each chat with a poison message. `chat_id + 0` keeps the planner from using the index on chats:
# the due rows are few, a chat's history is long.
FIRST_BESIDE_POISON = (
    select(func.min(FIRST.c.id))
    .where(
        FIRST.c.state == written_out(OutboxState.WAITING),
        FIRST.c.hold_until <= bindparam("now", type_=FIRST.c.hold_until.type),
        FIRST.c.retry_at.is_(None) | (FIRST.c.retry_at <= bindparam("real_now", type_=OUTBOX.c.retry_at.type)),
        (FIRST.c.chat_id + 0).in_(CHATS_WITH_POISON),
    )
    .group_by(FIRST.c.chat_id + 0)
)
OF_CHAT = OUTBOX.c.chat_id + 0  # for the same reason: the few waiting rows are sorted
HERE = (ALIASES.c.chat_id == OUTBOX.c.chat_id) & ALIASES.c.current
PLATFORM = ALIASES.c.platform + literal_column("''")  # keeps the planner from reading all chats of a platform
ON_PLATFORMS = PLATFORM.in_(bindparam("platforms", expanding=True))
NOT_BUSY = OUTBOX.c.chat_id.not_in(bindparam("busy", expanding=True))
IS_GROUP = CHATS.c.kind == written_out(ChatKind.GROUP)


def _due() -> Select[Any]:
    """The oldest rows that may be sent now, at most `IN_A_ROW` of each chat; none of a chat that is being sent to."""
    idle = select(OUTBOX.c.id, OUTBOX.c.chat_id).where(may_be_sent(), IDLE, ~BEHIND_POISON)
    due = idle.order_by(OUTBOX.c.hold_until, OUTBOX.c.id).limit(LOOKED_AT).subquery()
    place = func.row_number().over(partition_by=due.c.chat_id, order_by=due.c.id).label("place")
    found = select(due.c.id, place).subquery()
    return (
        select(*COLUMNS, ALIASES.c.platform, ALIASES.c.external)
        .join(found, found.c.id == OUTBOX.c.id)
        .join(ALIASES, HERE)
        .where(found.c.place <= IN_A_ROW)
        .order_by(OUTBOX.c.id)
        .limit(bindparam("most"))
    )


def _due_at_pace() -> Select[Any]:
    """The oldest row of each chat that may get a message now. Chats in which somebody waits for an answer come first;
    of the others those with the most waiting rows, since a chat gets one message at a time and they would end last.

    Only the oldest row of each chat is joined and checked, however many wait behind it.
    """
    heads = (
        select(
            func.min(OUTBOX.c.id).label("first"),
            func.count(OUTBOX.c.cause).label("awaited"),
            func.count().label("many"),
        )
        .where(is_due())
        .group_by(OF_CHAT)
        .subquery()
    )
    most_waiting = case((heads.c.awaited > 0, 0), else_=-heads.c.many)
    return (
        select(*COLUMNS, ALIASES.c.platform, ALIASES.c.external, IS_GROUP, heads.c.many)
        .join(heads, heads.c.first == OUTBOX.c.id)
        .join(ALIASES, HERE)
        .join(CHATS, CHATS.c.id == OUTBOX.c.chat_id)
        .where(may_be_sent(), IDLE, NOT_BUSY, ~BEHIND_POISON, bindparam("platform") == PLATFORM)
        .order_by(heads.c.awaited == 0, most_waiting, OUTBOX.c.id)
        .limit(bindparam("most"))
    )


DUE, DUE_AT_PACE = _due(), _due_at_pace()
# New cards of dangers and essential supplies (民生保供), which overtake all else in their groups.
URGENT = (
    select(*COLUMNS)
    .join(CASES, CASES.c.id == OUTBOX.c.case_id)
    .where(is_due(), OF_CHAT.in_(bindparam("chats", expanding=True)))
    .where(OUTBOX.c.kind == written_out(MessageKind.NEW_CARD), CASES.c.urgent)
    .order_by(OUTBOX.c.id)
)
DUE_ON = DUE.where(ON_PLATFORMS)
DUE_ANYWHERE, DUE_THERE = PreparedStatement(DUE), PreparedStatement(DUE_ON)
IS_POISON = OUTBOX.c.deaths >= literal_column(str(POISON_AFTER))
ANY_POISON = PreparedStatement(select(exists().where(WAITING, IS_POISON)))
POISON = (  # the oldest poison message that is the first in its chat; `id + 0` as above
    select(*COLUMNS, ALIASES.c.platform, ALIASES.c.external)
    .join(ALIASES, HERE)
    .where(may_be_sent(), IDLE, IS_POISON, OUTBOX.c.id.in_(FIRST_BESIDE_POISON))
    .order_by(OUTBOX.c.id + 0)
    .limit(1)
)
POISON_ON = POISON.where(ON_PLATFORMS)
POISON_AT_PACE = (
    POISON.add_columns(IS_GROUP)
    .join(CHATS, CHATS.c.id == OUTBOX.c.chat_id)
    .where(bindparam("platform") == PLATFORM, NOT_BUSY)
)
MERGING = (  # without ORDER BY: to sort by id, SQLite would read the whole table
    select(*COLUMNS).where(
        WAITING,
        OUTBOX.c.hold_until <= bindparam("until", type_=OUTBOX.c.hold_until.type),
        OUTBOX.c.merge_key.in_(bindparam("keys", expanding=True)),
        OUTBOX.c.case_id.in_(bindparam("cases", expanding=True)) | OUTBOX.c.case_id.is_(None),
    )
)
TAKE = PreparedStatement(
    update(OUTBOX)
    .where(THESE, WAITING)
    .values(
        state=OutboxState.CLAIMED.value,
        lease_until=bindparam("lease_until", type_=OUTBOX.c.lease_until.type),
        attempts=OUTBOX.c.attempts + 1,
    )
    .returning(OUTBOX.c.id)
)


@dataclass(frozen=True, slots=True)
class ClaimTerms:
    """What a claim depends on.

    `now` is service time, by which rows are held. `window`: rows that are held no longer than this may be merged into a
    message. `lease_until` is real time: until then the claimed rows belong to the sender.

    `calm`: the process has run for a while. Only then a poison message is tried, alone.
    """

    now: datetime
    real_now: datetime
    window: timedelta
    lease_until: datetime
    calm: bool


def claim(tx: Transaction, at: ClaimTerms, limit: int, platforms: Collection[str] | None = None) -> list[list[Claimed]]:
    """Claims the oldest due rows of idle chats, of some platforms or of all: for each chat its messages in order."""
    asked: dict[str, Any] = {"now": at.now, "real_now": at.real_now}
    poison, due = (POISON, DUE_ANYWHERE) if platforms is None else (POISON_ON, DUE_THERE)
    if platforms is not None:
        asked["platforms"] = list(platforms)
    return _take(tx, at, _poison(tx, at, poison, asked) or due.read(tx, most=limit, **asked))


def claim_at_pace(
    tx: Transaction, at: ClaimTerms, limit: int, platform: str, busy: Collection[int]
) -> list[list[Claimed]]:
    """Claims one message for each of up to `limit` chats of a platform with a rate limit, none for `busy` chats. In a
    group where several wait, an urgent card goes first."""
    asked = {"now": at.now, "real_now": at.real_now, "most": limit, "platform": platform, "busy": list(busy)}
    if poison := _poison(tx, at, POISON_AT_PACE, asked):
        return _take(tx, at, poison)
    heads = tx.connection().execute(DUE_AT_PACE, asked).all()
    return _take(tx, at, [row[:-1] for row in heads], _urgent(tx, at, [row for row in heads if row[-1] > 1]))


def _urgent(tx: Transaction, at: ClaimTerms, heads: Sequence[Any]) -> dict[int, Queued]:
    """The oldest urgent card of each of these groups, by chat."""
    groups = [row.chat_id for row in heads if row[-2]]
    if not groups:
        return {}
    asked = {"now": at.now, "real_now": at.real_now, "chats": groups}
    found = [Queued(*row) for row in tx.connection().execute(URGENT, asked)]
    return {row.chat_id: row for row in reversed(found)}


def poison_waits(tx: Transaction, at: ClaimTerms, platform: str, busy: Collection[int]) -> bool:
    """Whether a poison message could be sent now if nothing else were in hand."""
    asked = {"now": at.now, "real_now": at.real_now, "platform": platform, "busy": list(busy)}
    return bool(_poison(tx, at, POISON_AT_PACE, asked))


def _poison(tx: Transaction, at: ClaimTerms, poison: Select[Any], asked: Mapping[str, Any]) -> Sequence[Row[Any]]:
    if not (at.calm and ANY_POISON.rows(tx)[0][0]):
        return []
    return tx.connection().execute(poison, asked).all()


def _take(
    tx: Transaction, at: ClaimTerms, rows: Sequence[Sequence[Any]], instead: Mapping[int, Queued] = MappingProxyType({})
) -> list[list[Claimed]]:
    """Claims rows, or `instead` of one in the same chat another."""
    found = [(Queued(*row[: len(COLUMNS)]), tuple(row[len(COLUMNS) :])) for row in rows]
    places = {row.chat_id: place for row, place in found}
    queued = [instead.get(row.chat_id, row) for row, _ in found]
    merging = _merging(tx, queued, at.now + at.window)
    ids = [row.id for row in (*queued, *merging)]
    free = {row_id for (row_id,) in TAKE.rows(tx, lease_until=at.lease_until, ids=ids)} if queued else set()
    return _in_order([row for row in (*queued, *merging) if row.id in free], places)


def _merging(tx: Transaction, queued: Sequence[Queued], until: datetime) -> list[Queued]:
    """Further rows that are sent in one message with a claimed row: same chat, merge key and case. Oldest first.

    They may be held up to `until`.
    """
    keys = {(row.chat_id, row.merge_key) for row in queued if row.merge_key}
    if not keys:
        return []
    taken = {row.id for row in queued}
    cases = {row.case_id for row in queued if row.merge_key and row.case_id}
    asked = {"until": until, "keys": [key for _, key in keys], "cases": [*cases]}
    rows = (Queued(*row) for row in tx.connection().execute(MERGING, asked))
    found = [row for row in rows if (row.chat_id, row.merge_key) in keys and row.id not in taken]
    return sorted(found, key=attrgetter("id"))


def merged(rows: Sequence[Queued]) -> list[tuple[Queued, ...]]:
    """The rows of each message to one chat, oldest first; messages in the order of their newest rows."""
    messages: dict[object, list[Queued]] = {}
    for row in rows:
        messages.setdefault(row.merge_key or row.id, []).append(row)
    return sorted((tuple(one) for one in messages.values()), key=lambda one: one[-1].id)


def _in_order(rows: Sequence[Queued], places: Mapping[int, tuple[Any, ...]]) -> list[list[Claimed]]:
    messages: dict[tuple[int, object], list[Queued]] = {}
    for row in rows:
        messages.setdefault((row.chat_id, row.merge_key or row.id), []).append(row)
    chats: dict[int, list[Claimed]] = {}
    for (chat_id, _), merged in messages.items():
        chats.setdefault(chat_id, []).append(Claimed(tuple(merged), *places[chat_id]))
    return list(chats.values())
