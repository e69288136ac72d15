"""Who sent a message, and where: all that is asked of every message, in one statement."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Table, bindparam, exists, literal, select, text
from sqlmodel import col

from storage.casework import undelivered
from storage.engine.database import Transaction
from storage.tables import Case, Chat, ChatAlias, Identity, Person, SQLModel
from storage.tables.cases import IN_DANGER

ROLES: Table = SQLModel.metadata.tables["roles"]
ONE_ROW = select(literal(1).label("once")).subquery()
# A constant, since building such a statement takes longer than running it. It returns one row, whoever is known.
# Whether a result or question really did not arrive is asked afterwards, of few people: SQLite plans a statement anew
# whenever its parameters change, and that question takes 100 µs to plan.
SPEAKER = (
    select(
        Person,
        Chat,
        exists().where(ROLES.c.person_id == col(Person.id), ROLES.c.until.is_(None)),
        exists().where(col(Case.resident_id) == col(Person.id), text(IN_DANGER)),
        exists().where(col(Case.resident_id) == col(Person.id), col(Case.status).in_(undelivered.STATUSES)),
    )
    .select_from(ONE_ROW)
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


class Speaker(NamedTuple):
    """What the database has of a sender and their chat; None for one of whom nothing was heard before."""

    person: Person | None
    chat: Chat | None
    holds_roles: bool
    in_danger: bool
    may_be_unheard: bool  # a case of theirs has a result or a question, which may not have reached them


def find(tx: Transaction, platform: str, sender: str, chat: str) -> Speaker:
    return Speaker(*tx.execute(SPEAKER, {"platform": platform, "sender": sender, "chat": chat}).one())
