"""收件: raw updates, kept once each before their platform is told that they arrived."""

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
from storage.engine.characters import keepable
from storage.engine.database import Transaction, end_soon
from storage.engine.statements import Ready
from storage.tables import InboxRow, SQLModel
from storage.tables.columns import written_out

INBOX: Table = SQLModel.metadata.tables["inbox"]
NEW = INBOX.c.state == written_out(InboxState.NEW)
KEPT = Ready(
    select(INBOX.c.id, INBOX.c.key).where(
        INBOX.c.platform == bindparam("platform"), INBOX.c.key.in_(bindparam("keys", expanding=True))
    )
)
SPOKEN = INBOX.c.platform.in_(bindparam("platforms", expanding=True))
# Joined to nothing, so that no index knows of it: by the one on platforms, all that ever came would be read.
ON_PLATFORMS = (INBOX.c.platform + literal_column("''")).in_(bindparam("platforms", expanding=True))
SUSPECT = 3  # times that a row was begun by processes that died; ix_inbox_suspects says 3 too
OTHER = INBOX.alias()
BEHIND_A_SUSPECT = (
    select(OTHER.c.id)
    .where(
        OTHER.c.state == written_out(InboxState.NEW),
        OTHER.c.attempts >= literal_column(str(SUSPECT)),
        OTHER.c.platform == INBOX.c.platform,
        OTHER.c.chat == INBOX.c.chat,
        OTHER.c.id <= INBOX.c.id,
    )
    .exists()
)
OLDEST = Ready(
    select(INBOX.c.id, INBOX.c.platform, INBOX.c.chat, INBOX.c.payload)
    .where(NEW, ON_PLATFORMS, ~BEHIND_A_SUSPECT)
    .order_by(INBOX.c.id)
    .limit(bindparam("most"))
)
SUSPECTS = Ready(
    select(INBOX.c.id, INBOX.c.platform, INBOX.c.chat, INBOX.c.payload)
    .where(NEW, INBOX.c.attempts >= literal_column(str(SUSPECT)), SPOKEN)
    .order_by(INBOX.c.id + 0)  # a sum, or all that waits would be gone through in the order of ids
    .limit(1)
)
# Sought among what waits, not in the chat's history: little, unless much waits behind a suspect or for a platform.
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
TAKE = Ready(
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
DONE = Ready(
    update(INBOX)
    .where(INBOX.c.id.in_(bindparam("ids", expanding=True)))
    .values(state=InboxState.DONE.value, handled_at=bindparam("now", type_=INBOX.c.handled_at.type))
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An unhandled row, as it came."""

    id: int
    platform: str
    chat: str
    payload: str = field(repr=False)


def keep(tx: Transaction, updates: Sequence[tuple[str, Update]], real_now: datetime) -> list[int]:
    """Ids of the rows these updates lie in, in their order; an update that came before keeps its first row.

    Each comes with the name of its platform. Done again after a part of it was committed, it finds that part.
    """
    came = [
        {
            "platform": platform,
            "key": one.key,
            "chat": one.chat,
            "payload": keepable(one.payload),
            "state": InboxState.NEW.value,
            "received_at": real_now,
        }
        for platform, one in updates
    ]
    added = bulk.add_unknown(tx, InboxRow, came, "id, platform, key")
    kept: dict[tuple[str, str], int] = {(platform, key): row_id for row_id, platform, key in added}
    came_before: dict[str, list[str]] = defaultdict(list)
    for platform, one in updates:
        if (platform, one.key) not in kept:
            came_before[platform].append(one.key)
    for platform, keys in came_before.items():
        kept |= {(platform, key): row_id for row_id, key in KEPT.rows(tx, platform=platform, keys=keys)}
    return [kept[platform, one.key] for platform, one in updates]


def waiting(tx: Transaction, platforms: Sequence[str], limit: int) -> list[Waiting]:
    """The oldest unhandled rows of these platforms; those of others wait until somebody can read them.

    Suspects, and what waits behind them in their chats, are left out: whoever asks finds what can go on without them.
    """
    return [Waiting(*row) for row in OLDEST.rows(tx, platforms=[*platforms], most=limit)]


def suspect(tx: Transaction, platforms: Sequence[str]) -> Waiting | None:
    """The oldest unhandled row that was begun so often that it may have killed whoever began it."""
    return next((Waiting(*row) for row in SUSPECTS.rows(tx, platforms=[*platforms])), None)


def take_all(tx: Transaction, wanted: Sequence[Waiting]) -> set[int]:
    """Ids of those rows, one a chat, that are still to be handled while no older one of their chats is.

    On PostgreSQL their chats are locked until the transaction ends; those that another worker holds are left out.
    """
    connection = tx.connection()
    if connection.dialect.name != "postgresql":
        return {row.id for row in wanted}  # they were read in this transaction, beside which there is no other
    chats = [f"{row.platform}:{row.chat}" for row in wanted]
    free = set(connection.execute(LOCK_ALL, {"chats": chats}).scalars())
    mine = [(row.platform, row.chat) for row, chat in zip(wanted, chats, strict=True) if chat in free]
    oldest = set(connection.execute(OLDEST_OF, {"chats": mine}).scalars())
    return oldest & {row.id for row in wanted}


def take(tx: Transaction, rows: Sequence[Waiting]) -> list[Waiting]:
    """Those of one chat's rows, as they are now, that are still to be handled while no older one of the chat is.

    On PostgreSQL the chat is locked until the transaction ends, so that no other worker takes its next row.
    """
    if tx.connection().dialect.name == "postgresql" and not _locked(tx, f"{rows[0].platform}:{rows[0].chat}"):
        return []
    found = dict(TAKE.rows(tx, ids=[row.id for row in rows]))
    return [replace(row, payload=found[row.id]) for row in rows if row.id in found]


def _locked(tx: Transaction, chat: str) -> bool:
    return bool(tx.connection().execute(LOCK, {"chat": chat}).scalar_one())


def count_attempt(tx: Transaction, row_id: int) -> int:
    """How many times this row has been begun, this one included."""
    raised = update(INBOX).where(INBOX.c.id == row_id).values(attempts=INBOX.c.attempts + 1)
    return int(tx.connection().execute(raised.returning(INBOX.c.attempts)).scalar_one())


def count_attempts(tx: Transaction, row_ids: Sequence[int]) -> None:
    """Counts that these rows are begun; those that another process is just finishing are not."""
    waits = select(INBOX.c.id).where(INBOX.c.id.in_(row_ids), NEW).with_for_update(skip_locked=True)
    tx.connection().execute(update(INBOX).where(INBOX.c.id.in_(waits)).values(attempts=INBOX.c.attempts + 1))


def survived(tx: Transaction, row_id: int) -> None:
    """Whoever began a row lives: if it waits still, the database was at fault, and the row is no suspect."""
    waits = (INBOX.c.id == row_id) & NEW
    tx.connection().execute(update(INBOX).where(waits).values(attempts=0))


def done(tx: Transaction, row_ids: Sequence[int], real_now: datetime) -> None:
    DONE.run(tx, ids=[*row_ids], now=real_now)


def bury(tx: Transaction, row_id: int, error: str, real_now: datetime) -> bool:
    """Makes a dead letter of a row that cannot be handled; False when it was handled meanwhile.

    `error` names the fault, never what was said.
    """
    unhandled = (INBOX.c.id == row_id) & (NEW)
    marked = {"state": InboxState.DEAD.value, "handled_at": real_now, "error": error[:200]}
    return tx.connection().execute(update(INBOX).where(unhandled).values(marked)).rowcount > 0


def blank_chat(tx: Transaction, platform: str, chat: str) -> None:
    """Empties everything that came from a chat; the keys stay, so that a repeat is still known."""
    end_soon(tx)  # rows that were taken before are no longer as they were
    tx.connection().execute(update(INBOX).where(INBOX.c.platform == platform, INBOX.c.chat == chat).values(payload=""))


def blank_before(tx: Transaction, before: datetime) -> int:
    """Empties payloads handled before a moment, and returns how many."""
    old = (INBOX.c.state == InboxState.DONE.value) & (INBOX.c.handled_at < before) & (INBOX.c.payload != "")
    result: CursorResult[Any] = tx.connection().execute(update(INBOX).where(old).values(payload=""))
    return result.rowcount
