"""People, and what the platforms call them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import col, select

from domain.letters import composed
from storage.engine import bulk
from storage.engine.database import Transaction
from storage.tables import Identity, Person, id_of

PEOPLE = select(Person).where(col(Person.id).in_(bindparam("ids", expanding=True)))
PERSON_OF = (
    select(Person)
    .join(Identity, col(Identity.person_id) == col(Person.id))
    .where(col(Identity.platform) == bindparam("platform"), col(Identity.external) == bindparam("external"))
)


def person_of(tx: Transaction, platform: str, external: str) -> Person | None:
    return tx.exec(PERSON_OF, params={"platform": platform, "external": external}).first()


def people(tx: Transaction, person_ids: Collection[int | None]) -> list[Person]:
    return list(tx.exec(PEOPLE, params={"ids": list(person_ids)})) if person_ids else []


def add_person(tx: Transaction, platform: str, external: str, *, name: str, language: str, now: datetime) -> Person:
    person = Person(name=composed(name), language=language, created_at=now)
    tx.add(person)
    tx.flush()
    bulk.add(tx, Identity, [{"platform": platform, "external": external, "person_id": id_of(person)}])
    return person


def unknown_caller(tx: Transaction, *, now: datetime) -> int:
    """The id of the one person who stands for everybody who was called by phone and is on no platform."""
    found = person_of(tx, "phone", "nobody") or add_person(tx, "phone", "nobody", name="", language="", now=now)
    return id_of(found)
