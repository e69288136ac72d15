"""Many residents at once: which senders are known, and new people inserted together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, literal_column, select, text, union_all
from sqlmodel import col

from domain.hearing.dangers.danger import Danger
from domain.kinds import HeldRole
from domain.letters import composed
from domain.messages import ChatKind
from storage.engine import bulk
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.tables import Case, Chat, ChatAlias, Identity, Person, RoleHeld, SQLModel
from storage.tables.cases import IN_DANGER

DESK_ROLES = (HeldRole.COORDINATOR, HeldRole.LEADER)
IN_SILENCE = (  # they told of a danger in which a sound could betray them: their messages are handled alone
    exists()
    .where(
        col(Case.resident_id) == col(Person.id),
        col(Case.danger) == Danger.SILENT,
        col(Case.filed_at) > bindparam("hiding_since", type_=SQLModel.metadata.tables["cases"].c.filed_at.type),
        text(IN_DANGER),
    )
    .correlate(Person)
)
KNOWN = PreparedStatement(
    select(
        col(Identity.external),
        col(ChatAlias.external),
        col(Person.id),
        col(Chat.id),
        col(Person.language),
        col(Person.name),
    )
    .join(Person, col(Person.id) == col(Identity.person_id))
    .join(
        Chat,
        (col(Chat.person_id) == col(Person.id))
        & (col(Chat.kind) == ChatKind.PRIVATE)
        & (col(Chat.platform) == bindparam("platform")),
    )
    # No condition on the alias's platform: SQLite would read all aliases of the platform for each sender.
    .join(ChatAlias, col(ChatAlias.chat_id) == col(Chat.id))
    .where(
        col(Identity.platform) == bindparam("platform"),
        col(Identity.external).in_(bindparam("senders", expanding=True)),
        col(Person.welcomed_at).is_not(None),
        col(Person.unreachable_at).is_(None),  # such a message is handled alone, since the person can be reached again
        ~exists().where(
            col(RoleHeld.person_id) == col(Person.id), col(RoleHeld.until).is_(None), col(RoleHeld.role).in_(DESK_ROLES)
        ),
        ~IN_SILENCE,
    )
)
SEEN = PreparedStatement(
    union_all(
        select(literal_column("'person'").label("what"), col(Identity.external)).where(
            col(Identity.platform) == bindparam("platform"),
            col(Identity.external).in_(bindparam("senders", expanding=True)),
        ),
        select(literal_column("'chat'").label("what"), col(ChatAlias.external)).where(
            col(ChatAlias.platform) == bindparam("platform"),
            col(ChatAlias.external).in_(bindparam("chats", expanding=True)),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Resident:
    """Someone known and welcomed, in their own chat."""

    person_id: int
    chat_id: int
    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone who writes for the first time: their id and their chat's on the platform, their name and language."""

    external: str
    chat: str
    name: str
    language: str


def known(tx: Transaction, platform: str, chats: Mapping[str, str], *, hiding_since: datetime) -> dict[str, Resident]:
    """Which of these senders, each with their chat, are known residents.

    No coordinators and leaders, and nobody who told, after `hiding_since`, of a danger in which a sound could betray
    them.
    """
    found = KNOWN.rows(tx, platform=platform, senders=list(chats), hiding_since=hiding_since)
    return {sender: Resident(*about) for sender, chat, *about in found if chats[sender] == chat}


def strangers(tx: Transaction, platform: str, chats: Mapping[str, str]) -> set[str]:
    """Which of these senders are new, in a chat that is new as well."""
    if not chats:
        return set()
    found = SEEN.rows(tx, platform=platform, senders=list(chats), chats=list(chats.values()))
    heard_of = {(what, external) for what, external in found}
    return {one for one, chat in chats.items() if not {("person", one), ("chat", chat)} & heard_of}


def add(tx: Transaction, platform: str, new: Sequence[Newcomer], *, now: datetime) -> dict[str, Resident]:
    """Inserts new people, each with a private chat, as welcomed now."""
    if not new:
        return {}
    person_ids, chat_ids = bulk.new_ids(tx, Person, len(new)), bulk.new_ids(tx, Chat, len(new))
    came = [(one, person, chat) for one, person, chat in zip(new, person_ids, chat_ids, strict=True)]
    bulk.add(
        tx,
        Person,
        [
            {"id": person, "name": composed(one.name), "language": one.language, "created_at": now, "welcomed_at": now}
            for one, person, _ in came
        ],
    )
    bulk.add(
        tx,
        Chat,
        [{"id": chat, "platform": platform, "kind": ChatKind.PRIVATE, "person_id": person} for _, person, chat in came],
    )
    bulk.add(
        tx, Identity, [{"platform": platform, "external": one.external, "person_id": person} for one, person, _ in came]
    )
    bulk.add(tx, ChatAlias, [{"platform": platform, "external": one.chat, "chat_id": chat} for one, _, chat in came])
    return {one.external: Resident(person, chat, one.language, one.name) for one, person, chat in came}
