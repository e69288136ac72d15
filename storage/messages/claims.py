"""What a sender takes in hand: messages that are due, under a lease, each chat's in their order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any

from sqlalchemy import Row, Select, Table, bindparam, case, exists, func, literal_column, select, update

from domain.kinds import OutboxState
from domain.messages import ChatKind
from storage.engine.database import Transaction
from storage.engine.statements import Ready
from storage.messages.outbox import COLUMNS, OUTBOX, THESE, WAITING, Claimed, Queued, ready, ripe
from storage.tables import SQLModel
from storage.tables.columns import written_out

ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
CHATS: Table = SQLModel.metadata.tables["chats"]
IN_A_ROW = 32  # messages to one chat that a sender takes in hand together
LOOKED_AT = 400  # of those that are due, however many wait behind them
SUSPECT = 3  # so many senders died with such a message in hand; ix_outbox_suspects says 3 too
OTHER = OUTBOX.alias()
SENT_TO = select(OTHER.c.chat_id).where(OTHER.c.state == written_out(OutboxState.CLAIMED))
IDLE = OUTBOX.c.chat_id.not_in(SENT_TO)
SAME_CHAT = (OTHER.c.state == written_out(OutboxState.WAITING)) & (OTHER.c.chat_id == OUTBOX.c.chat_id)
BEHIND_A_SUSPECT = (
    select(OTHER.c.id)
    .where(SAME_CHAT, OTHER.c.deaths >= literal_column(str(SUSPECT)), OTHER.c.id <= OUTBOX.c.id)
    .exists()
)
FIRST = OUTBOX.alias()
SUSPECTED_CHATS = select(OTHER.c.chat_id).where(
    OTHER.c.state == written_out(OutboxState.WAITING), OTHER.c.deaths >= literal_column(str(SUSPECT))
)
FIRST_THERE = (  # the oldest that is due in each chat with a suspect; sums, so that what is due is read, not the chats
    select(func.min(FIRST.c.id))
    .where(
        FIRST.c.state == written_out(OutboxState.WAITING),
        FIRST.c.hold_until <= bindparam("now", type_=FIRST.c.hold_until.type),
        FIRST.c.retry_at.is_(None) | (FIRST.c.retry_at <= bindparam("real_now", type_=OUTBOX.c.retry_at.type)),
        (FIRST.c.chat_id + 0).in_(SUSPECTED_CHATS),
    )
    .group_by(FIRST.c.chat_id + 0)
)
OF_CHAT = OUTBOX.c.chat_id + 0  # a sum, so that the few rows that wait are sorted, not all read in a chat's order
HERE = (ALIASES.c.chat_id == OUTBOX.c.chat_id) & ALIASES.c.current
PLATFORM = ALIASES.c.platform + literal_column(
    "''"
)  # joined to nothing, or all chats of a platform would be gone through
ON_PLATFORMS = PLATFORM.in_(bindparam("platforms", expanding=True))
NOT_BUSY = OUTBOX.c.chat_id.not_in(bindparam("busy", expanding=True))
IS_GROUP = CHATS.c.kind == written_out(ChatKind.GROUP)


def _due() -> Select[Any]:
    """The oldest rows that may go out now, so many of each chat; none of a chat that is being sent to."""
    idle = select(OUTBOX.c.id, OUTBOX.c.chat_id).where(ready(), IDLE, ~BEHIND_A_SUSPECT)
    ripe = idle.order_by(OUTBOX.c.hold_until, OUTBOX.c.id).limit(LOOKED_AT).subquery()
    place = func.row_number().over(partition_by=ripe.c.chat_id, order_by=ripe.c.id).label("place")
    found = select(ripe.c.id, place).subquery()
    return (
        select(*COLUMNS, ALIASES.c.platform, ALIASES.c.external)
        .join(found, found.c.id == OUTBOX.c.id)
        .join(ALIASES, HERE)
        .where(found.c.place <= IN_A_ROW)
        .order_by(OUTBOX.c.id)
        .limit(bindparam("most"))
    )


def _due_at_pace() -> Select[Any]:
    """The oldest row of each chat that may hear one now: first of chats in which somebody waits for an answer.

    Of the others those with most to hear begin, since a chat hears one message at a time: else they would end last.
    What is asked of a chat is asked of its oldest row alone, however many wait behind it.
    """
    heads = (
        select(
            func.min(OUTBOX.c.id).label("first"),
            func.count(OUTBOX.c.cause).label("awaited"),
            func.count().label("many"),
        )
        .where(ripe())
        .group_by(OF_CHAT)
        .subquery()
    )
    most_to_hear = case((heads.c.awaited > 0, 0), else_=-heads.c.many)
    return (
        select(*COLUMNS, ALIASES.c.platform, ALIASES.c.external, IS_GROUP)
        .join(heads, heads.c.first == OUTBOX.c.id)
        .join(ALIASES, HERE)
        .join(CHATS, CHATS.c.id == OUTBOX.c.chat_id)
        .where(ready(), IDLE, NOT_BUSY, ~BEHIND_A_SUSPECT, bindparam("platform") == PLATFORM)
        .order_by(heads.c.awaited == 0, most_to_hear, OUTBOX.c.id)
        .limit(bindparam("most"))
    )


DUE, DUE_AT_PACE = _due(), _due_at_pace()
DUE_ON = DUE.where(ON_PLATFORMS)
ANY_SUSPECT = Ready(select(exists().where(WAITING, OUTBOX.c.deaths >= literal_column(str(SUSPECT)))))
SUSPECTED = (  # the oldest that is the first to be said in its chat; by a sum, as above
    select(*COLUMNS, ALIASES.c.platform, ALIASES.c.external)
    .join(ALIASES, HERE)
    .where(ready(), IDLE, OUTBOX.c.deaths >= literal_column(str(SUSPECT)), OUTBOX.c.id.in_(FIRST_THERE))
    .order_by(OUTBOX.c.id + 0)
    .limit(1)
)
SUSPECTED_ON = SUSPECTED.where(ON_PLATFORMS)
SUSPECTED_AT_PACE = (
    SUSPECTED.add_columns(IS_GROUP)
    .join(CHATS, CHATS.c.id == OUTBOX.c.chat_id)
    .where(bindparam("platform") == PLATFORM, NOT_BUSY)
)
MERGING = (  # in no order: for that of their ids, SQLite would read all that was ever said
    select(*COLUMNS).where(
        WAITING,
        OUTBOX.c.hold_until <= bindparam("until", type_=OUTBOX.c.hold_until.type),
        OUTBOX.c.merge_key.in_(bindparam("keys", expanding=True)),
        OUTBOX.c.case_id.in_(bindparam("cases", expanding=True)) | OUTBOX.c.case_id.is_(None),
    )
)
TAKE = (
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
class Hour:
    """When a sender looks: `now` is service time, by which rows are held; `window` is how far ahead of it a row may be
    merged; until `lease_until`, in real time, what it takes is its own.

    What senders died with goes alone, and only while it is `calm`: no sender has died lately.
    """

    now: datetime
    real_now: datetime
    window: timedelta
    lease_until: datetime
    calm: bool


def claim(tx: Transaction, at: Hour, limit: int, platforms: Collection[str] | None = None) -> list[list[Claimed]]:
    """Takes the oldest due rows of idle chats, of some platforms or of all: for each chat its messages in order."""
    asked: dict[str, Any] = {"now": at.now, "real_now": at.real_now, "most": limit}
    if platforms is None:
        return _take(tx, at, _next(tx, at, SUSPECTED, DUE, asked))
    return _take(tx, at, _next(tx, at, SUSPECTED_ON, DUE_ON, {**asked, "platforms": list(platforms)}))


def claim_at_pace(tx: Transaction, at: Hour, limit: int, platform: str, busy: Collection[int]) -> list[list[Claimed]]:
    """Takes one message for each of so many chats of a platform, none of which is one of the `busy` ones."""
    asked = {"now": at.now, "real_now": at.real_now, "most": limit, "platform": platform, "busy": list(busy)}
    return _take(tx, at, _next(tx, at, SUSPECTED_AT_PACE, DUE_AT_PACE, asked))


def suspect_waits(tx: Transaction, at: Hour, platform: str, busy: Collection[int]) -> bool:
    """Whether a suspect could go now, if nothing else were in hand."""
    asked = {"now": at.now, "real_now": at.real_now, "platform": platform, "busy": list(busy)}
    return bool(_suspect(tx, at, SUSPECTED_AT_PACE, asked))


def _next(
    tx: Transaction, at: Hour, suspected: Select[Any], due: Select[Any], asked: Mapping[str, Any]
) -> Sequence[Row[Any]]:
    """A suspect alone, while it is calm and there is one; else what is due beside them."""
    return _suspect(tx, at, suspected, asked) or tx.connection().execute(due, asked).all()


def _suspect(tx: Transaction, at: Hour, suspected: Select[Any], asked: Mapping[str, Any]) -> Sequence[Row[Any]]:
    if not (at.calm and ANY_SUSPECT.rows(tx)[0][0]):
        return []
    return tx.connection().execute(suspected, asked).all()


def _take(tx: Transaction, at: Hour, rows: Sequence[Row[Any]]) -> list[list[Claimed]]:
    places = {row.chat_id: tuple(row[len(COLUMNS) :]) for row in rows}
    queued = [Queued(*row[: len(COLUMNS)]) for row in rows]
    merging = _merging(tx, queued, at.now + at.window)
    marked = {"lease_until": at.lease_until, "ids": [row.id for row in (*queued, *merging)]}
    free = set(tx.connection().execute(TAKE, marked).scalars()) if queued else set()
    return _in_order([row for row in (*queued, *merging) if row.id in free], places)


def _merging(tx: Transaction, queued: Sequence[Queued], until: datetime) -> list[Queued]:
    """Rows beyond those taken that go out with one of them, although they might be held a little longer; oldest first.

    What is said of a case merges with what is said of the same case.
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


def _in_order(rows: Sequence[Queued], places: Mapping[int, tuple[Any, ...]]) -> list[list[Claimed]]:
    messages: dict[tuple[int, object], list[Queued]] = {}
    for row in rows:
        messages.setdefault((row.chat_id, row.merge_key or row.id), []).append(row)
    chats: dict[int, list[Claimed]] = {}
    for (chat_id, _), merged in messages.items():
        chats.setdefault(chat_id, []).append(Claimed(tuple(merged), *places[chat_id]))
    return list(chats.values())
