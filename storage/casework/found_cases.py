"""Cases that are found otherwise than by their words: by a name, or by their department."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import text
from sqlmodel import col, select

from domain.kinds import ConfidentialBy
from domain.lifecycle import OPEN
from storage.engine.database import Transaction
from storage.search import finding
from storage.tables import Case, Person
from storage.tables.case_departments import worked_on_by
from storage.tables.cases import IS_OPEN

MANY_NAMED = 500


def of_named(tx: Transaction, name: str, *, confidential: bool, limit: int) -> list[int]:
    """Ids of the newest cases of residents whose name has the words of the given one, in any case and with any accents.

    If few people have the name, their cases are looked up; if many do, the newest cases are scanned, of which enough
    are soon found.
    """
    bearing = finding.names(tx, name)
    people = list(tx.exec(select(Person.id).where(bearing).limit(MANY_NAMED + 1)))
    query = select(col(Case.id)).order_by(col(Case.id).desc()).limit(limit)
    if not confidential:
        query = query.where(col(Case.confidential).is_(False))
    if len(people) <= MANY_NAMED:
        query = query.where(col(Case.resident_id).in_(people))
    else:
        query = query.join(Person, col(Person.id) == col(Case.resident_id)).where(bearing)
    return [case_id for case_id in tx.exec(query) if case_id]


def of_department(tx: Transaction, department: str, *, confidential: bool, limit: int) -> list[int]:
    """Ids of the newest cases of a department, the open ones first."""
    of_it = select(col(Case.id)).where(worked_on_by([department]))
    if not confidential:
        of_it = of_it.where(col(Case.confidential).is_(False))
    still_open = of_it.where(text(IS_OPEN)).order_by(col(Case.id).desc()).limit(limit)
    found = [case_id for case_id in tx.exec(still_open) if case_id]
    if len(found) < limit:
        ended = of_it.where(col(Case.excluded).in_((False, True)), col(Case.status).not_in(OPEN))
        rest = ended.order_by(col(Case.filed_at).desc()).limit(limit - len(found))
        found += [case_id for case_id in tx.exec(rest) if case_id]
    return found


def accusing_office(tx: Transaction, found: Collection[int]) -> set[int]:
    """Those of the cases that accuse the coordinating office and are for its leader alone."""
    query = select(col(Case.id)).where(
        col(Case.id).in_(found), Case.confidential_by == ConfidentialBy.OFFICE, Case.danger == ""
    )
    return {case_id for case_id in tx.exec(query) if case_id} if found else set()
