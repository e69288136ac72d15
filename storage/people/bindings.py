"""Which group belongs to which department, and which to the residents of an area."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Table, bindparam, update
from sqlalchemy import select as select_columns
from sqlmodel import col, select

from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.messages.unused_platforms import UNUSED_CHATS
from storage.tables import Binding, Chat, Community, SQLModel

BINDINGS: Table = SQLModel.metadata.tables["bindings"]
STANDING = BINDINGS.c.ended_at.is_(None)
DEPARTMENTS = PreparedStatement(
    select_columns(BINDINGS.c.department)
    .where(BINDINGS.c.chat_id == bindparam("chat"), STANDING)
    .order_by(BINDINGS.c.id)
)
WORKPLACES = PreparedStatement(
    select_columns(BINDINGS.c.chat_id, col(Chat.lost_at).is_not(None), col(Chat.platform))
    .join(Chat, col(Chat.id) == BINDINGS.c.chat_id)
    .where(BINDINGS.c.department == bindparam("code"), STANDING, BINDINGS.c.chat_id.not_in(UNUSED_CHATS))
    .order_by(BINDINGS.c.id)
)


class Workplace(NamedTuple):
    """A group in which a department works; `lost`: it has removed the service."""

    chat_id: int
    lost: bool
    platform: str


def departments_in(tx: Transaction, chat_id: int) -> list[str]:
    """Codes of the departments that work in a chat."""
    return [code for (code,) in DEPARTMENTS.rows(tx, chat=chat_id)]


def workplaces(tx: Transaction, department: str) -> list[Workplace]:
    """The groups in which a department works, on the platforms that the service uses now."""
    return [Workplace(*found) for found in WORKPLACES.rows(tx, code=department)]


def chats_of(tx: Transaction, department: str) -> list[int]:
    return [one.chat_id for one in workplaces(tx, department)]


def bind(tx: Transaction, chat_id: int, department: str, *, by: int | None, now: datetime) -> None:
    if department not in departments_in(tx, chat_id):
        tx.add(Binding(chat_id=chat_id, department=department, bound_by=by, bound_at=now))
        tx.flush()


def area_of(tx: Transaction, chat_id: int) -> str:
    """The area whose residents' group a chat is; "" for any other chat."""
    query = select(Community.area).where(Community.chat_id == chat_id, col(Community.ended_at).is_(None))
    return tx.exec(query).first() or ""


def bind_to_area(tx: Transaction, chat_id: int, area: str, *, by: int | None, now: datetime) -> None:
    """Makes a chat the residents' group of an area, and of no other from now on."""
    standing = (col(Community.chat_id) == chat_id) & col(Community.ended_at).is_(None)
    tx.execute(update(Community).where(standing).values(ended_at=now))
    tx.add(Community(chat_id=chat_id, area=area, bound_by=by, bound_at=now))
    tx.flush()


def of_department(tx: Transaction, department: str) -> list[Binding]:
    """The standing bindings of a department, on platforms that are not in use as well."""
    query = select(Binding).where(Binding.department == department, col(Binding.ended_at).is_(None))
    return list(tx.exec(query.order_by(col(Binding.id))))


def of_area(tx: Transaction, area: str) -> list[Community]:
    """The residents' groups of an area."""
    query = select(Community).where(Community.area == area, col(Community.ended_at).is_(None))
    return list(tx.exec(query.order_by(col(Community.id))))


def standing(tx: Transaction) -> list[Binding]:
    return list(tx.exec(select(Binding).where(col(Binding.ended_at).is_(None)).order_by(col(Binding.id))))


def end(tx: Transaction, bound: Binding | Community, *, now: datetime) -> None:
    """Unbinds a group; a new code binds it again, by a new row."""
    bound.ended_at = now
    tx.add(bound)
    tx.flush()


def was_unbound(tx: Transaction, department: str) -> bool:
    """Whether a department had a group and has none any more."""
    query = select(Binding.ended_at).where(Binding.department == department)
    ended = list(tx.exec(query))
    return bool(ended) and None not in ended


def was_bound(tx: Transaction, chat_id: int, department: str) -> bool:
    """Whether a department worked in a group before."""
    return (
        tx.exec(select(Binding.id).where(Binding.chat_id == chat_id, Binding.department == department)).first()
        is not None
    )
