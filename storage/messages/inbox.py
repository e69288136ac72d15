"""收件: raw updates, each kept once, before the platform is told that they arrived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Table, bindparam, func, literal_column, select, text, tuple_, update

from domain.kinds import InboxState
from domain.messages import Update
from storage.engine import bulk
from storage.engine.characters import storable
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.messages.poison import POISON_AFTER
from storage.tables import InboxRow, SQLModel
from storage.tables.columns import written_out

INBOX: Table = SQLModel.metadata.tables["inbox"]
# A literal, not a bound parameter: the planner uses a partial index only when it sees the value.
NEW = INBOX.c.state == written_out(InboxState.NEW)
KEPT = PreparedStatement(
    select(INBOX.c.id, INBOX.c.key).where(
        INBOX.c.platform == bindparam("platform"), INBOX.c.key.in_(bindparam("keys", expanding=True))
    )
)
SPOKEN = INBOX.c.platform.in_(bindparam("platforms", expanding=True))
# The concatenation keeps the planner from using the index on platforms, by which it would read the whole table.
ON_PLATFORMS = (INBOX.c.platform + literal_column("''")).in_(bindparam("platforms", expanding=True))
OTHER = INBOX.alias()
BEHIND_POISON = (
    select(OTHER.c.id)
    .where(
        OTHER.c.state == written_out(InboxState.NEW),
        OTHER.c.attempts >= literal_column(str(POISON_AFTER)),
        OTHER.c.platform == INBOX.c.platform,
        OTHER.c.chat == INBOX.c.chat,
        OTHER.c.id <= INBOX.c.id,
    )
    .exists()
)
OLDEST = PreparedStatement(
    select(INBOX.c.id, INBOX.c.platform, INBOX.c.chat, INBOX.c.payload)
    .where(NEW, ON_PLATFORMS, ~BEHIND_POISON)
    .order_by(INBOX.c.id)
    .limit(bindparam("most"))
)
OLDEST_POISON = PreparedStatement(
    select(INBOX.c.id, INBOX.c.platform, INBOX.c.chat, INBOX.c.payload)
    .where(NEW, INBOX.c.attempts >= literal_column(str(POISON_AFTER)), SPOKEN)
    .order_by(INBOX.c.id + 0)  # `+ 0`: otherwise the planner would read all waiting rows in the order of ids
    .limit(1)
)
# Looks among the waiting rows, which are few, and not through the chat's history: hence the concatenations.
NOT_FIRST = (
    select(OTHER.c.id)
    .where(
        OTHER.c.state == written_out(InboxState.NEW),
        OTHER.c.platform + literal_column("''") == INBOX.c.platform,
        OTHER.c.chat + literal_column("''") == INBOX.c.chat,
        OTHER.c.id < INBOX.c.id,
        OTHER.c.id.not_in(bindparam("ids", expanding=True)),
    )
    .exists()
)
TAKE = PreparedStatement(
    select(INBOX.c.id, INBOX.c.payload)
    .where(INBOX.c.id.in_(bindparam("ids", expanding=True)), NEW, ~NOT_FIRST)
    .order_by(INBOX.c.id)
)
LOCK = text("SELECT pg_try_advisory_xact_lock(hashtextextended(:chat, 0))")
LOCK_ALL = text(
    "SELECT chat FROM unnest(CAST(:chats AS text[])) AS chat WHERE pg_try_advisory_xact_lock(hashtextextended(chat, 0))"
)
OLDEST_OF = (
    select(func.min(INBOX.c.id))
    .where(NEW, tuple_(INBOX.c.platform, INBOX.c.chat).in_(bindparam("chats", expanding=True)))
    .group_by(INBOX.c.platform, INBOX.c.chat)
)
DONE = PreparedStatement(
    update(INBOX)
    .where(INBOX.c.id.in_(bindparam("ids", expanding=True)))
    .values(state=InboxState.DONE.value, handled_at=bindparam("now", type_=INBOX.c.handled_at.type))
)
HANDLED = PreparedStatement(select(INBOX.c.id).where(INBOX.c.id.in_(bindparam("ids", expanding=True)), ~NEW))
EMPTIED = {"payload": "", "answer": None}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that waits to be handled."""

    id: int
    platform: str
    chat: str
    payload: str = field(repr=False)


def keep(tx: Transaction, updates: Sequence[tuple[str, Update]], real_now: datetime) -> list[int]:
    """Keeps updates, each with the name of its platform, and returns the ids of their rows in the same order.

    An update that came before has the row that it got then. May run again when it was committed in part.
    """
    if before := _kept_formerly(tx, updates):
        updates = [(name, replace(one, key=before.get((name, one.former), one.key))) for name, one in updates]
    came = [
        {
            "platform": platform,
            "key": one.key,
            "chat": one.chat,
            "payload": storable(one.payload),
            "state": InboxState.NEW.value,
            "received_at": real_now,
        }
        for platform, one in updates
    ]
    added = bulk.add_missing(tx, InboxRow, came, "id, platform, key")
    kept: dict[tuple[str, str], int] = {(platform, key): row_id for row_id, platform, key in added}
    came_before: dict[str, list[str]] = defaultdict(list)
    for platform, one in updates:
        if (platform, one.key) not in kept:
            came_before[platform].append(one.key)
    for platform, keys in came_before.items():
        kept |= {(platform, key): row_id for row_id, key in KEPT.rows(tx, platform=platform, keys=keys)}
    return [kept[platform, one.key] for platform, one in updates]


def _kept_formerly(tx: Transaction, updates: Sequence[tuple[str, Update]]) -> dict[tuple[str, str], str]:
    """Of updates that name a former key, by platform and this key, those that were kept under it."""
    named: dict[str, list[str]] = defaultdict(list)
    for platform, one in updates:
        if one.former:
            named[platform].append(one.former)
    kept = {platform: KEPT.rows(tx, platform=platform, keys=keys) for platform, keys in named.items()}
    return {(platform, key): key for platform, found in kept.items() for _, key in found}


def waiting(tx: Transaction, platforms: Sequence[str], limit: int) -> list[Waiting]:
    """The oldest unhandled rows of these platforms; rows of other platforms wait until those are used again.

    Poison messages are left out, with all that waits behind them in their chats.
    """
    return [Waiting(*row) for row in OLDEST.rows(tx, platforms=[*platforms], most=limit)]


def oldest_poison(tx: Transaction, platforms: Sequence[str]) -> Waiting | None:
    """The oldest unhandled poison message: a row during whose handling processes died several times."""
    return next((Waiting(*row) for row in OLDEST_POISON.rows(tx, platforms=[*platforms])), None)


def take_all(tx: Transaction, wanted: Sequence[Waiting]) -> set[int]:
    """Of these rows, one for each chat, the ids of those that are unhandled and the oldest unhandled of their chat.

    On PostgreSQL the chats are locked until the transaction ends; chats that another worker has locked are left out.
    """
    connection = tx.connection()
    if connection.dialect.name != "postgresql":
        return {row.id for row in wanted}  # they were read in this transaction, and there is only one writer
    chats = [f"{row.platform}:{row.chat}" for row in wanted]
    free = set(connection.execute(LOCK_ALL, {"chats": chats}).scalars())
    mine = [(row.platform, row.chat) for row, chat in zip(wanted, chats, strict=True) if chat in free]
    oldest = set(connection.execute(OLDEST_OF, {"chats": mine}).scalars())
    return oldest & {row.id for row in wanted}


def take(tx: Transaction, rows: Sequence[Waiting]) -> list[Waiting]:
    """Of these rows of one chat those that are unhandled, as they are now; none while an older row of the chat is
    unhandled. On PostgreSQL the chat is locked until the transaction ends, so that no other worker takes its next row.
    """
    if tx.connection().dialect.name == "postgresql" and not _locked(tx, f"{rows[0].platform}:{rows[0].chat}"):
        return []
    found = dict(TAKE.rows(tx, ids=[row.id for row in rows]))
    return [replace(row, payload=found[row.id]) for row in rows if row.id in found]


def _locked(tx: Transaction, chat: str) -> bool:
    return bool(tx.connection().execute(LOCK, {"chat": chat}).scalar_one())


def count_attempt(tx: Transaction, row_id: int) -> int:
    """Counts one more attempt to handle a row, and returns how many there were."""
    raised = update(INBOX).where(INBOX.c.id == row_id).values(attempts=INBOX.c.attempts + 1)
    return int(tx.connection().execute(raised.returning(INBOX.c.attempts)).scalar_one())


def count_attempts(tx: Transaction, row_ids: Sequence[int]) -> None:
    """Counts one more attempt for each of these rows, but for those that another process is finishing."""
    waits = select(INBOX.c.id).where(INBOX.c.id.in_(row_ids), NEW).with_for_update(skip_locked=True)
    tx.connection().execute(update(INBOX).where(INBOX.c.id.in_(waits)).values(attempts=INBOX.c.attempts + 1))


def reset_attempts(tx: Transaction, row_id: int) -> None:
    """The process is alive after an attempt: a row that still waits met a fault of the database, and is no poison."""
    waits = (INBOX.c.id == row_id) & NEW
    tx.connection().execute(update(INBOX).where(waits).values(attempts=0))


def is_new(tx: Transaction, row_id: int) -> bool:
    """Whether a row is still to be handled."""
    row = tx.get(InboxRow, row_id)
    return row is not None and row.state is InboxState.NEW


def handled_of(tx: Transaction, row_ids: Sequence[int]) -> list[int]:
    """Those of these rows that are no longer to be handled."""
    return [row_id for (row_id,) in HANDLED.rows(tx, ids=[*row_ids])]


def done(tx: Transaction, row_ids: Sequence[int], real_now: datetime) -> None:
    DONE.run(tx, ids=[*row_ids], now=real_now)


def mark_dead(tx: Transaction, row_id: int, error: str, real_now: datetime) -> bool:
    """Makes a dead letter of a row that cannot be handled; False when it was handled meanwhile.

    `error` names the fault and quotes nothing of the payload.
    """
    unhandled = (INBOX.c.id == row_id) & (NEW)
    marked = {"state": InboxState.DEAD.value, "handled_at": real_now, "error": error[:200]}
    return tx.connection().execute(update(INBOX).where(unhandled).values(marked)).rowcount > 0


def blank_chat(tx: Transaction, platform: str, chat: str) -> None:
    """Empties all payloads and answers of a chat; the keys stay, so that a repeated update is still recognised."""
    tx.connection().execute(update(INBOX).where(INBOX.c.platform == platform, INBOX.c.chat == chat).values(EMPTIED))


def blank_before(tx: Transaction, before: datetime) -> int:
    """Empties the payloads and answers of rows that were handled before a moment, and returns how many."""
    says = (INBOX.c.payload != "") | INBOX.c.answer.is_not(None)
    old = (INBOX.c.state == InboxState.DONE.value) & (INBOX.c.handled_at < before) & says
    result: CursorResult[Any] = tx.connection().execute(update(INBOX).where(old).values(EMPTIED))
    return result.rowcount
