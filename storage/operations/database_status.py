"""What an operator wants to know of the database at a glance: counts and ages, never what anybody said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Table, func, select, text

from domain.kinds import InboxState, OutboxState
from storage.engine.database import Transaction
from storage.engine.service_settings import set_setting
from storage.messages.outbox import UNREACHABLE, WAITING_AGAIN
from storage.messages.unused_platforms import SILENT, SILENT_CHATS
from storage.operations import dead_letters
from storage.tables import SQLModel
from storage.tables.columns import written_out

INBOX: Table = SQLModel.metadata.tables["inbox"]
OUTBOX: Table = SQLModel.metadata.tables["outbox"]
TOUCHED = "watch.touched_at"
PUT_OFF = OUTBOX.alias()
LOST = select(PUT_OFF.c.chat_id).where(
    PUT_OFF.c.state == written_out(OutboxState.WAITING), PUT_OFF.c.retry_at.is_not(None), PUT_OFF.c.error == UNREACHABLE
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What waits, and since when: the inbox in real time, the outbox in service time.

    What waits for groups that removed the service is not late: coordinators were told of the group. Nor is what came
    from, or waits for, a platform that is spoken no longer: the log names it at the start.
    """

    inbox_waiting: int
    inbox_since: datetime | None
    outbox_due: int
    outbox_since: datetime | None
    uncertain: int
    dead_letters: int
    schema: str


def figures(tx: Transaction, now: datetime) -> Figures:
    """`now` is service time. Each count reads an index that holds nothing else."""
    new = (INBOX.c.state == InboxState.NEW) & INBOX.c.platform.not_in(SILENT)
    due = (OUTBOX.c.state == OutboxState.WAITING) & (OUTBOX.c.hold_until <= now)
    due &= OUTBOX.c.chat_id.not_in(LOST) & OUTBOX.c.chat_id.not_in(SILENT_CHATS)
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
    """Writes, as an acknowledged message would be: only that shows that the database can be written."""
    set_setting(tx, TOUCHED, real_now.astimezone(UTC).isoformat())
