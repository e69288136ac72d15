"""The roles that people hold: coordinator, leader, operator, staff of a department."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Table, bindparam
from sqlalchemy import select as select_columns
from sqlmodel import col, select

from domain.kinds import HeldRole
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.tables import Person, RoleHeld, SQLModel

ROLES: Table = SQLModel.metadata.tables["roles"]
NAMES = PreparedStatement(
    select_columns(ROLES.c.role).where(ROLES.c.person_id == bindparam("person_id"), ROLES.c.until.is_(None)).distinct()
)
HOLDERS_NOW = (
    select_columns(ROLES.c.person_id)
    .where(ROLES.c.role == bindparam("role"), ROLES.c.until.is_(None))
    .distinct()
    .order_by(ROLES.c.person_id)
)
HOLDERS = PreparedStatement(HOLDERS_NOW)
HOLDERS_FOR_CONFIDENTIAL = PreparedStatement(HOLDERS_NOW.where(ROLES.c.confidential))
OF_PERSON = select(RoleHeld).where(col(RoleHeld.person_id) == bindparam("person_id"), col(RoleHeld.until).is_(None))


def of_person(tx: Transaction, person_id: int) -> list[RoleHeld]:
    """The rows of all roles that a person holds now, with department and since when."""
    return list(tx.exec(OF_PERSON, params={"person_id": person_id}))


def held_by(tx: Transaction, person_id: int) -> set[HeldRole]:
    """The names of all roles that a person holds now."""
    return {HeldRole(role) for (role,) in NAMES.rows(tx, person_id=person_id)}


def holders(tx: Transaction, role: HeldRole, *, confidential: bool = False) -> list[int]:
    """Ids of the people who hold a role now; with `confidential`, only those named for confidential cases."""
    found = (HOLDERS_FOR_CONFIDENTIAL if confidential else HOLDERS).rows(tx, role=role.value)
    return [person_id for (person_id,) in found]


def with_function(tx: Transaction, function: str) -> list[int]:
    """Ids of the leaders who hold a function now."""
    query = select(RoleHeld.person_id).where(
        RoleHeld.role == HeldRole.LEADER, RoleHeld.function == function, col(RoleHeld.until).is_(None)
    )
    return list(tx.exec(query.distinct().order_by(col(RoleHeld.person_id))))


def give(
    tx: Transaction,
    person_id: int,
    role: HeldRole,
    *,
    department: str = "",
    function: str = "",
    confidential: bool = False,
    now: datetime,
) -> None:
    """Gives a person a role. Who holds it already keeps it, and is named for confidential cases, or has a function, if
    that is new."""
    for held in of_person(tx, person_id):
        if (held.role, held.department) == (role, department):
            held.confidential = held.confidential or confidential
            held.function = function or held.function
            tx.add(held)
            return
    role_held = RoleHeld(person_id=person_id, role=role, department=department, function=function, since=now)
    role_held.confidential = confidential
    tx.add(role_held)
    tx.flush()


def standing(tx: Transaction) -> list[tuple[Person, list[RoleHeld]]]:
    """Everybody who holds a role now, with all of theirs, in the order in which they got the first."""
    query = select(RoleHeld, Person).join(Person, col(Person.id) == col(RoleHeld.person_id))
    found: dict[int, tuple[Person, list[RoleHeld]]] = {}
    for held, person in tx.exec(query.where(col(RoleHeld.until).is_(None)).order_by(col(RoleHeld.id))):
        found.setdefault(held.person_id, (person, []))[1].append(held)
    return list(found.values())


def lock_holders(tx: Transaction, role: HeldRole) -> None:
    """Locks who holds a role until the transaction ends, so that two of them cannot end each other's."""
    query = select(RoleHeld).where(RoleHeld.role == role, col(RoleHeld.until).is_(None))
    tx.exec(query.order_by(col(RoleHeld.id)).with_for_update()).all()


def end(tx: Transaction, held: Sequence[RoleHeld], *, now: datetime) -> None:
    """Ends these roles. A new invitation begins a new row."""
    for one in held:
        one.until = now
        tx.add(one)
    tx.flush()
