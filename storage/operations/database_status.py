"""The state of the database for an operator: counts and ages, never anybody's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Table, func, select, text

from domain.kinds import InboxState, OutboxState
from storage.engine.database import Transaction
from storage.engine.service_settings import set_setting
from storage.messages.outbox import UNREACHABLE, WAITING_AGAIN
from storage.messages.unused_platforms import UNUSED, UNUSED_CHATS
from storage.operations import dead_letters
from storage.tables import SQLModel
from storage.tables.columns import written_out

INBOX: Table = SQLModel.metadata.tables["inbox"]
OUTBOX: Table = SQLModel.metadata.tables["outbox"]
TOUCHED = "watch.touched_at"
POSTPONED = OUTBOX.alias()
LOST = select(POSTPONED.c.chat_id).where(
    POSTPONED.c.state == written_out(OutboxState.WAITING),
    POSTPONED.c.retry_at.is_not(None),
    POSTPONED.c.error == UNREACHABLE,
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What waits, and since when: the inbox in real time, the outbox in service time.

    Not counted is what waits for groups that removed the service, of which coordinators were told, and what came from
    or waits for a platform that is used no longer, which the log names at the start.
    """

    inbox_waiting: int
    inbox_since: datetime | None
    outbox_due: int
    outbox_since: datetime | None
    uncertain: int
    dead_letters: int
    schema: str


def figures(tx: Transaction, now: datetime) -> Figures:
    """`now` is service time. Each count reads a partial index with just these rows."""
    new = (INBOX.c.state == InboxState.NEW) & INBOX.c.platform.not_in(UNUSED)
    due = (OUTBOX.c.state == OutboxState.WAITING) & (OUTBOX.c.hold_until <= now)
    due &= OUTBOX.c.chat_id.not_in(LOST) & OUTBOX.c.chat_id.not_in(UNUSED_CHATS)
    connection = tx.connection()
    waiting = connection.execute(select(func.count()).select_from(INBOX).where(new)).scalar_one()
    oldest = select(INBOX.c.received_at).where(new).order_by(INBOX.c.id).limit(1)
    ready, since = connection.execute(select(func.count(), func.min(OUTBOX.c.hold_until)).where(due)).one()
    return Figures(
        inbox_waiting=waiting,
        inbox_since=connection.execute(oldest).scalar(),
        outbox_due=ready,
        outbox_since=since,
        uncertain=connection.execute(select(func.count()).select_from(OUTBOX).where(WAITING_AGAIN)).scalar_one(),
        dead_letters=dead_letters.count(tx).total,
        schema=connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "",
    )


def touch(tx: Transaction, real_now: datetime) -> None:
    """Writes a row, which alone shows that the database can be written."""
    set_setting(tx, TOUCHED, real_now.astimezone(UTC).isoformat())
