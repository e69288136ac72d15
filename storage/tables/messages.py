"""What came in, what goes out, and what is due."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import Readable, moment, prose


class Timer(SQLModel, table=True):
    """What will be due, on which row, and when. A timer that fired is deleted; one that failed says why."""

    __tablename__ = "timers"
    __table_args__ = (
        UniqueConstraint("kind", "subject", "number"),
        Index("ix_timers_failed", "id", sqlite_where=text("failed != ''"), postgresql_where=text("failed != ''")),
    )
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    subject: int
    number: int = 0
    due_at: datetime = moment(nullable=False, index=True)
    failed: str = ""


class InboxRow(SQLModel, table=True):
    """收件: a raw update, kept before its platform is told that it arrived. `key` is the platform's own."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("platform", "key"),
        Index("ix_inbox_new", "id", sqlite_where=text("state = 'new'"), postgresql_where=text("state = 'new'")),
        Index("ix_inbox_dead", "id", sqlite_where=text("state = 'dead'"), postgresql_where=text("state = 'dead'")),
        Index(
            "ix_inbox_suspects",
            "platform",
            "chat",
            sqlite_where=text("state = 'new' AND attempts >= 3"),
            postgresql_where=text("state = 'new' AND attempts >= 3"),
        ),
        Index("ix_inbox_platform_chat", "platform", "chat"),
    )
    id: int | None = Field(default=None, primary_key=True)
    platform: str
    key: str
    chat: str
    payload: str = prose()
    state: str = "new"
    attempts: int = 0
    received_at: datetime = moment(nullable=False)
    handled_at: datetime | None = moment()
    error: str = ""


class OutboxRow(SQLModel, table=True):
    """发件: a message waiting to be sent. `hold_until` is service time; `retry_at` and `lease_until` are real time.

    `kind` is "say" (its content is in this row), or names what is rendered from its present state when it is sent.
    `deaths`: how many senders died with it in hand. `uncertain_tries`: after how many attempts nobody knew whether it
    arrived.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(  # a covering index in the order in which rows are claimed
            "ix_outbox_waiting",
            "hold_until",
            "id",
            "chat_id",
            "retry_at",
            "cause",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index("ix_outbox_case_id_merge_key", "case_id", "merge_key"),
        Index(
            "ix_outbox_failed",
            "id",
            sqlite_where=text("state IN ('failed', 'uncertain')"),
            postgresql_where=text("state IN ('failed', 'uncertain')"),
        ),
        Index(
            "ix_outbox_uncertain",
            "retry_at",
            sqlite_where=text("state = 'uncertain' AND retry_at IS NOT NULL"),
            postgresql_where=text("state = 'uncertain' AND retry_at IS NOT NULL"),
        ),
        Index(
            "ix_outbox_put_off",
            "retry_at",
            sqlite_where=text("state = 'waiting' AND retry_at IS NOT NULL"),
            postgresql_where=text("state = 'waiting' AND retry_at IS NOT NULL"),
        ),
        Index(
            "ix_outbox_suspects",
            "chat_id",
            sqlite_where=text("state = 'waiting' AND deaths >= 3"),
            postgresql_where=text("state = 'waiting' AND deaths >= 3"),
        ),
        Index(
            "ix_outbox_claimed",
            "chat_id",
            sqlite_where=text("state = 'claimed'"),
            postgresql_where=text("state = 'claimed'"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chats.id", index=True)
    kind: str = "say"
    content: dict[str, Any] = Field(default_factory=dict, sa_type=Readable)
    language: str
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    subject: int | None = None
    reply_to: str = ""
    expects: str = ""
    merge_key: str = ""
    cause: int | None = None
    created_at: datetime = moment(nullable=False)
    hold_until: datetime = moment(nullable=False)
    state: str = "waiting"
    attempts: int = 0
    retry_at: datetime | None = moment()
    lease_until: datetime | None = moment()
    deaths: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    uncertain_tries: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    error: str = ""


class Delivery(SQLModel, table=True):
    """One message on a platform, made from an outbox row; by these rows replies find their case."""

    __tablename__ = "deliveries"
    __table_args__ = (
        Index("ix_deliveries_chat_id_message", "chat_id", "message"),
        Index(
            "ix_deliveries_expecting",
            "chat_id",
            "id",
            sqlite_where=text("expects != ''"),
            postgresql_where=text("expects != ''"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    outbox_id: int = Field(foreign_key="outbox.id", index=True)
    chat_id: int = Field(foreign_key="chats.id")
    part: int = 0
    message: str
    kind: str
    case_id: int | None = Field(default=None, index=True)
    expects: str = ""
    sent_at: datetime = moment(nullable=False)


class DigestRun(SQLModel, table=True):
    """A digest written for one person and one local day; the unique key makes sure that there is only one."""

    __tablename__ = "digest_runs"
    person_id: int = Field(foreign_key="people.id", primary_key=True)
    day: str = Field(primary_key=True)
    covers_from: datetime = moment(nullable=False)
    covers_to: datetime = moment(nullable=False)
