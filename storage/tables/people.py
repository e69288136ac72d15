"""People, the chats they use, and the roles they hold."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from domain.kinds import HeldRole, Invites
from domain.messages import ChatKind
from storage.tables.columns import choice, moment, prose


class Person(SQLModel, table=True):
    """Someone the service talks with, whatever platform they use. A forgotten one is an empty row.

    `last_language`: the language of their last message, where it was not the stored one.
    """

    __tablename__ = "people"
    id: int | None = Field(default=None, primary_key=True)
    name: str = ""
    language: str = ""
    last_language: str = Field(default="", sa_column_kwargs={"server_default": ""})
    created_at: datetime = moment(nullable=False)
    welcomed_at: datetime | None = moment()
    forgotten_at: datetime | None = moment()
    unreachable_at: datetime | None = moment()


class Identity(SQLModel, table=True):
    """What a platform calls a person."""

    __tablename__ = "identities"
    platform: str = Field(primary_key=True)
    external: str = Field(primary_key=True)
    person_id: int = Field(foreign_key="people.id", index=True)


class Chat(SQLModel, table=True):
    """One conversation: a private chat or a group; `lost_at`: since when a group has removed the service."""

    __tablename__ = "chats"
    id: int | None = Field(default=None, primary_key=True)
    platform: str
    kind: ChatKind = choice(ChatKind)
    title: str = ""
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    hinted_at: datetime | None = moment()
    lost_at: datetime | None = moment()


class ChatAlias(SQLModel, table=True):
    """What a platform calls a chat; a migrated group has more than one."""

    __tablename__ = "chat_aliases"
    platform: str = Field(primary_key=True)
    external: str = Field(primary_key=True)
    chat_id: int = Field(foreign_key="chats.id", index=True)
    current: bool = True


class RoleHeld(SQLModel, table=True):
    """A role a person holds or held: coordinator, leader, or registered staff of a department.

    `function`: which of the leaders' functions (职务) in the settings they hold.
    """

    __tablename__ = "roles"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id", index=True)
    role: HeldRole = choice(HeldRole)
    department: str = ""
    function: str = Field(default="", sa_column_kwargs={"server_default": ""})
    confidential: bool = False
    since: datetime = moment(nullable=False)
    until: datetime | None = moment()


class Binding(SQLModel, table=True):
    """A group chat in which a department works."""

    __tablename__ = "bindings"
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chats.id", index=True)
    department: str = Field(index=True)
    bound_at: datetime = moment(nullable=False)
    bound_by: int | None = Field(default=None, foreign_key="people.id")
    ended_at: datetime | None = moment()


class Community(SQLModel, table=True):
    """A residents' group in which problems of an area are reported."""

    __tablename__ = "communities"
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chats.id", index=True)
    area: str
    bound_at: datetime = moment(nullable=False)
    bound_by: int | None = Field(default=None, foreign_key="people.id")
    ended_at: datetime | None = moment()


class Invitation(SQLModel, table=True):
    """A one-time code, of which only the SHA-256 is kept. It expires by real time."""

    __tablename__ = "invitations"
    id: int | None = Field(default=None, primary_key=True)
    digest: str = Field(unique=True)
    purpose: Invites = choice(Invites)
    departments: list[str] = Field(default_factory=list, sa_type=JSON)
    area: str = Field(default="", sa_column_kwargs={"server_default": ""})
    function: str = Field(default="", sa_column_kwargs={"server_default": ""})
    confidential: bool = False
    expires_at: datetime = moment(nullable=False)
    used_at: datetime | None = moment()
    used_by: int | None = Field(default=None, foreign_key="people.id")


class CodeTry(SQLModel, table=True):
    """A wrong code, by real time. It counts for an hour, and is deleted with the next wrong code after that."""

    __tablename__ = "code_tries"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id", index=True)
    chat_id: int = Field(foreign_key="chats.id", index=True)
    tried_at: datetime = moment(nullable=False, index=True)


class SearchReason(SQLModel, table=True):
    """Why a coordinator searched by person, in their words."""

    __tablename__ = "search_reasons"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id")
    words: str = prose()
    given_at: datetime = moment(nullable=False)
