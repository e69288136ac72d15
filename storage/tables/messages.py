"""What came in, what goes out, and what is due."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.kinds import InboxState, MessageKind, OutboxState, TimerKind
from storage.tables.columns import Readable, choice, moment, on_some, prose


class Timer(SQLModel, table=True):
    """What will be due, on which row, and when. A timer that fired is deleted; one that failed says why."""

    __tablename__ = "timers"
    __table_args__ = (
        UniqueConstraint("kind", "subject", "number"),
        Index("ix_timers_failed", "id", **on_some("failed != ''")),
    )
    id: int | None = Field(default=None, primary_key=True)
    kind: TimerKind = choice(TimerKind)
    subject: int
    number: int = 0
    due_at: datetime = moment(nullable=False, index=True)
    failed: str = ""


class InboxRow(SQLModel, table=True):
    """收件: a raw update, kept before its platform is told that it arrived. `key` is the platform's own.

    `answer` is the body that was given in response, on a platform that is answered in place; None before there is one.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("platform", "key"),
        Index("ix_inbox_new", "id", **on_some(f"state = '{InboxState.NEW.value}'")),
        Index("ix_inbox_dead", "id", **on_some(f"state = '{InboxState.DEAD.value}'")),
        Index(
            "ix_inbox_suspects",
            "platform",
            "chat",
            **on_some(f"state = '{InboxState.NEW.value}' AND attempts >= 3"),
        ),
        Index("ix_inbox_platform_chat", "platform", "chat"),
    )
    id: int | None = Field(default=None, primary_key=True)
    platform: str
    key: str
    chat: str
    payload: str = prose()
    state: InboxState = choice(InboxState, default=InboxState.NEW)
    attempts: int = 0
    received_at: datetime = moment(nullable=False)
    handled_at: datetime | None = moment()
    error: str = ""
    answer: str | None = Field(default=None, sa_type=Text)


class OutboxRow(SQLModel, table=True):
    """发件: a message waiting to be sent. `hold_until` is service time; `retry_at` and `lease_until` are real time.

    `kind` is `SAY` (its content is in this row), or names what is rendered from its present state when it is sent.
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
            **on_some(f"state = '{OutboxState.WAITING.value}'"),
        ),
        Index("ix_outbox_case_id_merge_key", "case_id", "merge_key"),
        Index(
            "ix_outbox_failed",
            "id",
            **on_some(f"state IN ('{OutboxState.FAILED.value}', '{OutboxState.UNCERTAIN.value}')"),
        ),
        Index(
            "ix_outbox_uncertain",
            "retry_at",
            **on_some(f"state = '{OutboxState.UNCERTAIN.value}' AND retry_at IS NOT NULL"),
        ),
        Index(
            "ix_outbox_put_off",
            "retry_at",
            **on_some(f"state = '{OutboxState.WAITING.value}' AND retry_at IS NOT NULL"),
        ),
        Index(
            "ix_outbox_suspects",
            "chat_id",
            **on_some(f"state = '{OutboxState.WAITING.value}' AND deaths >= 3"),
        ),
        Index(
            "ix_outbox_claimed",
            "chat_id",
            **on_some(f"state = '{OutboxState.CLAIMED.value}'"),
        ),
        Index("ix_outbox_parked", "chat_id", "id", **on_some(f"state = '{OutboxState.PARKED.value}'")),
        Index(
            "ix_outbox_templates",
            "chat_id",
            "case_id",
            "merge_key",
            unique=True,
            **on_some(f"kind = '{MessageKind.TEMPLATE.value}'"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chats.id", index=True)
    kind: MessageKind = choice(MessageKind, default=MessageKind.SAY)
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
    state: OutboxState = choice(OutboxState, default=OutboxState.WAITING)
    attempts: int = 0
    retry_at: datetime | None = moment()
    lease_until: datetime | None = moment()
    deaths: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    uncertain_tries: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    error: str = ""


class Delivery(SQLModel, table=True):
    """One message on a platform, made from an outbox row; by these rows replies find their case.

    `offered`: the choices that it showed as numbered lines, on a platform without buttons (`storage.messages.offers`).
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        Index("ix_deliveries_chat_id_message", "chat_id", "message"),
        Index(
            "ix_deliveries_expecting",
            "chat_id",
            "id",
            **on_some("expects != ''"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    outbox_id: int = Field(foreign_key="outbox.id", index=True)
    chat_id: int = Field(foreign_key="chats.id")
    part: int = 0
    message: str
    kind: MessageKind = choice(MessageKind)
    case_id: int | None = Field(default=None, index=True)
    expects: str = ""
    sent_at: datetime = moment(nullable=False)
    offered: str = prose()


class Standing(SQLModel, table=True):
    """How many messages a chat may still be sent unasked, and until when (service time), on a platform that counts them
    (`domain.allowance`)."""

    __tablename__ = "allowances"
    chat_id: int = Field(foreign_key="chats.id", primary_key=True)
    remaining: int
    until: datetime = moment(nullable=False)


class DigestRun(SQLModel, table=True):
    """A digest written for one person and one local day; the unique key makes sure that there is only one."""

    __tablename__ = "digest_runs"
    person_id: int = Field(foreign_key="people.id", primary_key=True)
    day: str = Field(primary_key=True)
    covers_from: datetime = moment(nullable=False)
    covers_to: datetime = moment(nullable=False)
