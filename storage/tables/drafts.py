"""Complaints that are being told, until they are filed or dropped."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, false
from sqlmodel import Field, SQLModel

from storage.tables.columns import moment, names_said, partly, prose


class Draft(SQLModel, table=True):
    """A complaint that is being told. `step`: the last question; `asked`: all questions so far.

    With `case_id` it is kept aside with that case, for coordinators alone, since nobody said whether it belongs to it.
    `held_back`: it may accuse, so a coordinator reads it before a department does. `hidden_names`, `shown_names`: words
    that the resident called names, and no names.
    """

    __tablename__ = "drafts"
    __table_args__ = (
        partly("ix_drafts_kept", "case_id", where="drafts.case_id IS NOT NULL"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id", index=True)
    chat_id: int = Field(foreign_key="chats.id")
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    source: str = "resident"
    step: str = "open"
    asked: list[str] = Field(default_factory=list, sa_type=JSON)
    words: str = prose()
    address: str = prose()
    latitude: float | None = None
    longitude: float | None = None
    kind: str = ""
    category: str = ""
    area: str = ""
    confidential: bool = False
    named: bool = False
    held_back: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    hidden_names: list[str] = names_said()
    shown_names: list[str] = names_said()
    touched_at: datetime = moment(nullable=False)
