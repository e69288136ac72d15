"""People, the chats they talk in, the roles they hold, and the codes that let them in."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Table, bindparam, exists, literal, text, update
from sqlalchemy import select as select_columns
from sqlmodel import col, select

from domain.kinds import HeldRole, Invites
from domain.messages import ChatKind
from storage.casework import undelivered
from storage.engine import bulk
from storage.engine.database import Transaction
from storage.engine.statements import Ready
from storage.messages.unused_platforms import SILENT_CHATS
from storage.tables import (
    Binding,
    Case,
    Chat,
    ChatAlias,
    Community,
    Identity,
    Invitation,
    Person,
    RoleHeld,
    SearchReason,
    SQLModel,
)
from storage.tables.cases import IN_DANGER

INVITATION_DAYS = 7
PEOPLE = select(Person).where(col(Person.id).in_(bindparam("ids", expanding=True)))
CHATS = select(Chat).where(col(Chat.id).in_(bindparam("ids", expanding=True)))
# Asked of every message: written once, since putting a statement together takes longer than running it.
PERSON_OF = (
    select(Person)
    .join(Identity, col(Identity.person_id) == col(Person.id))
    .where(col(Identity.platform) == bindparam("platform"), col(Identity.external) == bindparam("external"))
)
CHAT_OF = (
    select(Chat)
    .join(ChatAlias, col(ChatAlias.chat_id) == col(Chat.id))
    .where(col(ChatAlias.platform) == bindparam("platform"), col(ChatAlias.external) == bindparam("external"))
)
ROLES: Table = SQLModel.metadata.tables["roles"]
ONCE = select_columns(literal(1).label("once")).subquery()
KNOWN = (  # always one row, of what there is
    select_columns(
        Person,
        Chat,
        exists().where(ROLES.c.person_id == col(Person.id), ROLES.c.until.is_(None)),
        exists().where(col(Case.resident_id) == col(Person.id), text(IN_DANGER)),
        undelivered.cases_of(col(Person.id)).order_by(None).exists(),
    )
    .select_from(ONCE)
    .outerjoin(
        Identity,
        (col(Identity.platform) == bindparam("platform")) & (col(Identity.external) == bindparam("sender")),
    )
    .outerjoin(Person, col(Person.id) == col(Identity.person_id))
    .outerjoin(
        ChatAlias, (col(ChatAlias.platform) == bindparam("platform")) & (col(ChatAlias.external) == bindparam("chat"))
    )
    .outerjoin(Chat, col(Chat.id) == col(ChatAlias.chat_id))
)
HELD = Ready(
    select_columns(ROLES.c.role).where(ROLES.c.person_id == bindparam("person_id"), ROLES.c.until.is_(None)).distinct()
)
ROLES_OF = select(RoleHeld).where(col(RoleHeld.person_id) == bindparam("person_id"), col(RoleHeld.until).is_(None))
BINDINGS: Table = SQLModel.metadata.tables["bindings"]
STANDING = BINDINGS.c.ended_at.is_(None)
WORKING_IN = Ready(
    select_columns(BINDINGS.c.department)
    .where(BINDINGS.c.chat_id == bindparam("chat"), STANDING)
    .order_by(BINDINGS.c.id)
)
WORKPLACES = Ready(
    select_columns(BINDINGS.c.chat_id, col(Chat.lost_at).is_not(None))
    .join(Chat, col(Chat.id) == BINDINGS.c.chat_id)
    .where(BINDINGS.c.department == bindparam("code"), STANDING, BINDINGS.c.chat_id.not_in(SILENT_CHATS))
    .order_by(BINDINGS.c.id)
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Where a person hears: their chat's id and their language."""

    person_id: int
    chat_id: int
    language: str


class Workplace(NamedTuple):
    """A group in which a department works; `lost`: it has removed the service."""

    chat_id: int
    lost: bool


class Known(NamedTuple):
    """Somebody who speaks somewhere, as far as they were heard of before."""

    person: Person | None
    chat: Chat | None
    holds_roles: bool
    in_danger: bool
    is_unheard: bool  # something was said to them that reached nobody


def person_of(tx: Transaction, platform: str, external: str) -> Person | None:
    return tx.exec(PERSON_OF, params={"platform": platform, "external": external}).first()


def known(tx: Transaction, platform: str, sender: str, chat: str) -> Known:
    return Known(*tx.execute(KNOWN, {"platform": platform, "sender": sender, "chat": chat}).one())


def by_ids(tx: Transaction, person_ids: Collection[int | None]) -> list[Person]:
    return list(tx.exec(PEOPLE, params={"ids": list(person_ids)})) if person_ids else []


def chats(tx: Transaction, chat_ids: Collection[int]) -> list[Chat]:
    return list(tx.exec(CHATS, params={"ids": list(chat_ids)})) if chat_ids else []


def add_person(tx: Transaction, platform: str, external: str, *, name: str, language: str, now: datetime) -> Person:
    person = Person(name=name, language=language, created_at=now)
    tx.add(person)
    tx.flush()
    bulk.add(tx, Identity, [{"platform": platform, "external": external, "person_id": key(person)}])
    return person


def chat_of(tx: Transaction, platform: str, external: str) -> Chat | None:
    return tx.exec(CHAT_OF, params={"platform": platform, "external": external}).first()


def chats_within(tx: Transaction, platform: str, external: str) -> list[Chat]:
    """A chat and the rooms inside it, as far as they are known."""
    query = select(Chat).join(ChatAlias, col(ChatAlias.chat_id) == col(Chat.id)).where(ChatAlias.platform == platform)
    inside = (col(ChatAlias.external) == external) | col(ChatAlias.external).startswith(f"{external}/", autoescape=True)
    return list(tx.exec(query.where(inside).order_by(col(Chat.id))))


def add_chat(
    tx: Transaction, platform: str, external: str, *, kind: ChatKind, title: str, person_id: int | None
) -> Chat:
    chat = Chat(platform=platform, kind=kind, title=title, person_id=person_id)
    tx.add(chat)
    tx.flush()
    bulk.add(tx, ChatAlias, [{"platform": platform, "external": external, "chat_id": key(chat)}])
    return chat


def external_chat(tx: Transaction, chat_id: int) -> tuple[str, str]:
    """The platform and its present id of a chat."""
    alias = tx.exec(select(ChatAlias).where(ChatAlias.chat_id == chat_id, col(ChatAlias.current))).one()
    return alias.platform, alias.external


def private_chat(tx: Transaction, person_id: int) -> Chat | None:
    """Where a person is spoken to alone; None where their platform is spoken no longer."""
    own = (col(Chat.person_id) == person_id) & (col(Chat.kind) == ChatKind.PRIVATE)
    heard = select(Chat).where(own, col(Chat.id).not_in(SILENT_CHATS))
    return tx.exec(heard.order_by(col(Chat.id).desc())).first()


def language_of_chat(tx: Transaction, chat_id: int) -> str:
    """The language of the person whose chat it is; "" for a group."""
    query = select(Person.language).join(Chat, col(Chat.person_id) == col(Person.id)).where(Chat.id == chat_id)
    return tx.exec(query).first() or ""


def recipient(tx: Transaction, person_id: int) -> Recipient | None:
    person = tx.get(Person, person_id)
    chat = private_chat(tx, person_id)
    if person is None or chat is None or person.forgotten_at or person.unreachable_at:
        return None
    return Recipient(person_id, key(chat), person.language)


def roles_of(tx: Transaction, person_id: int) -> list[RoleHeld]:
    return list(tx.exec(ROLES_OF, params={"person_id": person_id}))


def held_by(tx: Transaction, person_id: int) -> set[HeldRole]:
    """What somebody is: staff, coordinator and so on."""
    return {HeldRole(role) for (role,) in HELD.rows(tx, person_id=person_id)}


def holders(tx: Transaction, role: HeldRole, *, confidential: bool = False) -> list[int]:
    """Ids of the people who hold a role now; with `confidential`, only those named for confidential cases."""
    query = select(RoleHeld.person_id).where(RoleHeld.role == role, col(RoleHeld.until).is_(None))
    if confidential:
        query = query.where(col(RoleHeld.confidential))
    return list(tx.exec(query.distinct().order_by(col(RoleHeld.person_id))))


def give_role(
    tx: Transaction, person_id: int, role: HeldRole, *, department: str = "", confidential: bool = False, now: datetime
) -> None:
    for held in roles_of(tx, person_id):
        if (held.role, held.department) == (role, department):
            held.confidential = held.confidential or confidential
            tx.add(held)
            return
    tx.add(RoleHeld(person_id=person_id, role=role, department=department, confidential=confidential, since=now))
    tx.flush()


def departments_in(tx: Transaction, chat_id: int) -> list[str]:
    """Codes of the departments that work in a chat."""
    return [code for (code,) in WORKING_IN.rows(tx, chat=chat_id)]


def workplaces(tx: Transaction, department: str) -> list[Workplace]:
    """Groups in which a department works, on platforms that are spoken."""
    return [Workplace(*found) for found in WORKPLACES.rows(tx, code=department)]


def chats_of_department(tx: Transaction, department: str) -> list[int]:
    return [one.chat_id for one in workplaces(tx, department)]


def bind(tx: Transaction, chat_id: int, department: str, *, by: int | None, now: datetime) -> None:
    if department not in departments_in(tx, chat_id):
        tx.add(Binding(chat_id=chat_id, department=department, bound_by=by, bound_at=now))
        tx.flush()


def area_of(tx: Transaction, chat_id: int) -> str:
    """The area whose residents' group a chat is; "" for any other chat."""
    query = select(Community.area).where(Community.chat_id == chat_id, col(Community.ended_at).is_(None))
    return tx.exec(query).first() or ""


def settle(tx: Transaction, chat_id: int, area: str, *, by: int | None, now: datetime) -> None:
    """Makes a chat the residents' group of an area, and of no other from now on."""
    standing = (col(Community.chat_id) == chat_id) & col(Community.ended_at).is_(None)
    tx.execute(update(Community).where(standing).values(ended_at=now))
    tx.add(Community(chat_id=chat_id, area=area, bound_by=by, bound_at=now))
    tx.flush()


def invite(
    tx: Transaction,
    purpose: Invites,
    departments: list[str] | None = None,
    *,
    area: str = "",
    confidential: bool = False,
    real_now: datetime,
) -> str:
    """A new one-time code of eight digits, good for seven days of real time; only its digest is kept."""
    code = f"{secrets.randbelow(10**8):08d}"
    tx.add(
        Invitation(
            digest=_digest(code),
            purpose=purpose,
            departments=departments or [],
            area=area,
            confidential=confidential,
            expires_at=real_now + timedelta(days=INVITATION_DAYS),
        )
    )
    tx.flush()
    return code


def redeem(tx: Transaction, code: str, *, by: int, real_now: datetime) -> Invitation | None:
    """The invitation behind an unused, unexpired code, now used; None for any other code."""
    found = tx.exec(
        select(Invitation)
        .where(Invitation.digest == _digest(code), col(Invitation.used_at).is_(None))
        .with_for_update()
    ).first()
    if found is None or found.expires_at < real_now:
        return None
    found.used_at, found.used_by = real_now, by
    tx.add(found)
    tx.flush()
    return found


def keep_reason(tx: Transaction, person_id: int, words: str, *, now: datetime) -> int:
    """Writes down why somebody searched by person; the event that tells of the search names this row."""
    reason = SearchReason(person_id=person_id, words=words[:500], given_at=now)
    tx.add(reason)
    tx.flush()
    assert reason.id is not None
    return reason.id


def nobody(tx: Transaction, *, now: datetime) -> int:
    """Stands for the person at the other end of a phone whom no platform knows."""
    found = person_of(tx, "phone", "nobody") or add_person(tx, "phone", "nobody", name="", language="", now=now)
    return key(found)


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def key(row: Person | Chat) -> int:
    """The id of a row that has been written."""
    assert row.id is not None
    return row.id
