"""Chats, and what the platforms call them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam
from sqlmodel import col, select

from domain.messages import ChatKind
from storage.engine import bulk
from storage.engine.database import Transaction
from storage.messages.unused_platforms import UNUSED_CHATS
from storage.tables import Chat, ChatAlias, Person, id_of

CHATS = select(Chat).where(col(Chat.id).in_(bindparam("ids", expanding=True)))
CHAT_OF = (
    select(Chat)
    .join(ChatAlias, col(ChatAlias.chat_id) == col(Chat.id))
    .where(col(ChatAlias.platform) == bindparam("platform"), col(ChatAlias.external) == bindparam("external"))
)


def find(tx: Transaction, platform: str, external: str) -> Chat | None:
    return tx.exec(CHAT_OF, params={"platform": platform, "external": external}).first()


def by_ids(tx: Transaction, chat_ids: Collection[int]) -> list[Chat]:
    return list(tx.exec(CHATS, params={"ids": list(chat_ids)})) if chat_ids else []


def within(tx: Transaction, platform: str, external: str) -> list[Chat]:
    """A chat and the topics inside it, as far as the database has them."""
    query = select(Chat).join(ChatAlias, col(ChatAlias.chat_id) == col(Chat.id)).where(ChatAlias.platform == platform)
    inside = (col(ChatAlias.external) == external) | col(ChatAlias.external).startswith(f"{external}/", autoescape=True)
    return list(tx.exec(query.where(inside).order_by(col(Chat.id))))


def add(tx: Transaction, platform: str, external: str, *, kind: ChatKind, title: str, person_id: int | None) -> Chat:
    chat = Chat(platform=platform, kind=kind, title=title, person_id=person_id)
    tx.add(chat)
    tx.flush()
    bulk.add(tx, ChatAlias, [{"platform": platform, "external": external, "chat_id": id_of(chat)}])
    return chat


def current_alias(tx: Transaction, chat_id: int) -> tuple[str, str]:
    """A chat's platform, and what it is called there now."""
    alias = tx.exec(select(ChatAlias).where(ChatAlias.chat_id == chat_id, col(ChatAlias.current))).one()
    return alias.platform, alias.external


def private_chat_of(tx: Transaction, person_id: int) -> Chat | None:
    """The chat with this person alone; None where the service uses their platform no longer."""
    own = (col(Chat.person_id) == person_id) & (col(Chat.kind) == ChatKind.PRIVATE)
    heard = select(Chat).where(own, col(Chat.id).not_in(UNUSED_CHATS))
    return tx.exec(heard.order_by(col(Chat.id).desc())).first()


def private_chats_of(tx: Transaction, person_id: int) -> list[int]:
    """All chats with this person alone that the service writes to."""
    own = (col(Chat.person_id) == person_id) & (col(Chat.kind) == ChatKind.PRIVATE)
    query = select(col(Chat.id)).where(own, col(Chat.id).not_in(UNUSED_CHATS)).order_by(col(Chat.id))
    return [one for one in tx.exec(query) if one is not None]


def language_of(tx: Transaction, chat_id: int) -> str:
    """The language of the person whose chat it is; "" for a group."""
    query = select(Person.language).join(Chat, col(Chat.person_id) == col(Person.id)).where(Chat.id == chat_id)
    return tx.exec(query).first() or ""
