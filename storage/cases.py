"""Cases and what belongs to them: found, locked, listed, searched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Table, bindparam, func, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select

from domain.lifecycle import OPEN, WORKED_ON, Status
from storage.database import Transaction
from storage.tables import (
    Assignment,
    Audience,
    Case,
    Cycle,
    Draft,
    Event,
    Person,
    Rating,
    Request,
    RoleHeld,
    SQLModel,
    Statement,
)

DELIVERY = timedelta(minutes=10)  # a result that is on its way longer than this has reached nobody
RECENT = 200
COUNTERS: Table = SQLModel.metadata.tables["counters"]
RAISE = (
    update(COUNTERS)
    .where(COUNTERS.c.name == bindparam("named"))
    .values(value=COUNTERS.c.value + bindparam("by"))
    .returning(COUNTERS.c.value)
)


def next_number(tx: Transaction, name: str, count: int = 1) -> int:
    """The last of the next `count` numbers of a counter, the first being 1.

    Without gaps, since the counter rises with the transaction that uses them.
    """
    connection = tx.connection()
    value = connection.execute(RAISE, {"named": name, "by": count}).scalar()
    if value is None:
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        first = dialect.insert(COUNTERS).values(name=name, value=0).on_conflict_do_nothing()
        connection.execute(first)
        value = connection.execute(RAISE, {"named": name, "by": count}).scalar_one()
    return int(value)


def lock(tx: Transaction, case_id: int) -> Case | None:
    """The case as it is now, kept from others until the transaction ends."""
    return tx.get(Case, case_id, with_for_update=True, populate_existing=True)


def by_reference(tx: Transaction, reference: str) -> Case | None:
    return tx.exec(select(Case).where(Case.reference == reference)).first()


def reference_of(tx: Transaction, case_id: int) -> str:
    return tx.exec(select(Case.reference).where(Case.id == case_id)).one()


def of_resident(tx: Transaction, person_id: int, *, still_open: bool = False) -> list[Case]:
    """A resident's cases, newest first."""
    query = select(Case).where(Case.resident_id == person_id)
    if still_open:
        query = query.where(col(Case.status).in_(OPEN))
    return list(tx.exec(query.order_by(col(Case.id).desc())))


def open_in(tx: Transaction, departments: Sequence[str]) -> list[Case]:
    """The open cases of some departments, due first at the top, paused ones last, confidential ones never."""
    query = select(Case).where(
        col(Case.department).in_(departments),
        col(Case.status).in_(WORKED_ON),
        col(Case.confidential).is_(False),
    )
    return list(tx.exec(query.order_by(col(Case.paused_at).is_not(None), col(Case.due_at), col(Case.id))))


def with_status(tx: Transaction, status: Status) -> list[Case]:
    return list(tx.exec(select(Case).where(Case.status == status).order_by(col(Case.filed_at), col(Case.id))))


def due_between(tx: Transaction, after: datetime, until: datetime) -> list[Case]:
    running = (Status.ASSIGNED, Status.IN_PROGRESS)
    query = select(Case).where(col(Case.status).in_(running), col(Case.due_at) > after, col(Case.due_at) <= until)
    return list(tx.exec(query.order_by(col(Case.due_at), col(Case.id))))


def overdue(tx: Transaction, now: datetime) -> list[Case]:
    """Past the effective deadline and not resolved; a pause stops the clock, but not for what had passed before."""
    query = select(Case).where(col(Case.status).in_(OPEN), col(Case.due_at) < func.coalesce(Case.paused_at, now))
    return list(tx.exec(query.order_by(col(Case.due_at), col(Case.id))))


def reopened_and_open(tx: Transaction) -> list[Case]:
    query = select(Case).where(col(Case.cycle) > 1, col(Case.status).in_((Status.ASSIGNED, Status.IN_PROGRESS)))
    return list(tx.exec(query.order_by(col(Case.due_at), col(Case.id))))


def wanting_human(tx: Transaction) -> list[Case]:
    query = select(Case).where(col(Case.wants_human_at).is_not(None))
    return list(tx.exec(query.order_by(col(Case.wants_human_at))))


def to_call_back(tx: Transaction, *, now: datetime, patience: timedelta, until: timedelta) -> list[Case]:
    """回访: results that reached nobody, or were left unanswered for `patience`; not those older than `until`."""
    answered = select(Rating.id).where(col(Rating.case_id) == col(Case.id), col(Rating.cycle) == col(Case.cycle))
    unreached = col(Cycle.delivered_at).is_(None) & (col(Cycle.asked_at) <= now - DELIVERY)
    query = (
        select(Case)
        .join(Cycle, (col(Cycle.case_id) == col(Case.id)) & (col(Cycle.number) == col(Case.cycle)))
        .where(
            col(Case.status).in_((Status.RESOLVED, Status.CLOSED)),
            or_(unreached, col(Cycle.asked_at) <= now - patience),
            col(Cycle.asked_at) > now - until,
            col(Cycle.undone_at).is_(None),
            col(Case.source).not_in(("inspection",)),
            ~answered.correlate(Case).exists(),
        )
    )
    return list(tx.exec(query.order_by(col(Case.resolved_at), col(Case.id))))


def search(tx: Transaction, terms: Sequence[tuple[str, Sequence[str]]], *, confidential: bool) -> list[Case]:
    """Cases whose words or place hold every term, or lie in one of the areas it names, newest first."""
    query = select(Case)
    for term, areas in terms:
        like = f"%{term.replace('%', '').replace('_', '')}%"
        query = query.where(or_(col(Case.words).ilike(like), col(Case.address).ilike(like), col(Case.area).in_(areas)))
    if not confidential:
        query = query.where(col(Case.confidential).is_(False))
    return list(tx.exec(query.order_by(col(Case.id).desc())))


def of_named(tx: Transaction, name: str) -> list[Case]:
    """Cases of residents whose name contains the given one, newest first."""
    query = select(Case).join(Person, col(Person.id) == col(Case.resident_id))
    query = query.where(col(Person.name).contains(name, autoescape=True))
    return list(tx.exec(query.order_by(col(Case.id).desc())))


def current_assignment(tx: Transaction, case_id: int) -> Assignment | None:
    query = select(Assignment).where(Assignment.case_id == case_id, col(Assignment.ended_at).is_(None))
    return tx.exec(query.order_by(col(Assignment.id).desc())).first()


def was_with(tx: Transaction, case_id: int, departments: Sequence[str]) -> bool:
    """Whether one of these departments ever had the case."""
    query = select(Assignment.id).where(Assignment.case_id == case_id, col(Assignment.department).in_(departments))
    return tx.exec(query.limit(1)).first() is not None


def last_assignment(tx: Transaction, case_id: int) -> Assignment | None:
    return tx.exec(select(Assignment).where(Assignment.case_id == case_id).order_by(col(Assignment.id).desc())).first()


def cycle_of(tx: Transaction, case_id: int, number: int) -> Cycle:
    return tx.exec(select(Cycle).where(Cycle.case_id == case_id, Cycle.number == number)).one()


def pending(tx: Transaction, kind: str | None = None, case_id: int | None = None) -> list[Request]:
    """Requests a coordinator has still to decide, oldest first."""
    query = select(Request).where(col(Request.decided_at).is_(None))
    if kind:
        query = query.where(Request.kind == kind)
    if case_id:
        query = query.where(Request.case_id == case_id)
    return list(tx.exec(query.order_by(col(Request.id))))


def has_cycle(tx: Transaction, case_id: int, number: int) -> bool:
    return tx.exec(select(Cycle.id).where(Cycle.case_id == case_id, Cycle.number == number)).first() is not None


def lapse_requests(tx: Transaction, case_id: int, *, now: datetime) -> None:
    """Closes undecided returns, extensions and reopenings, which the case has moved past; `granted` stays empty."""
    for asked in pending(tx, case_id=case_id):
        if asked.kind != "exclusion":
            asked.decided_at = now
            tx.add(asked)
    tx.flush()


def requests_of(tx: Transaction, case_id: int, cycle: int) -> list[Request]:
    return list(tx.exec(select(Request).where(Request.case_id == case_id, Request.cycle == cycle)))


def lock_request(tx: Transaction, request_id: int) -> Request | None:
    return tx.get(Request, request_id, with_for_update=True, populate_existing=True)


def statements(tx: Transaction, case_id: int) -> list[Statement]:
    query = select(Statement).where(Statement.case_id == case_id, col(Statement.taken_back_at).is_(None))
    return list(tx.exec(query.order_by(col(Statement.id))))


def last_statement(tx: Transaction, case_id: int, action: str) -> Statement | None:
    query = select(Statement).where(
        Statement.case_id == case_id, Statement.action == action, col(Statement.taken_back_at).is_(None)
    )
    return tx.exec(query.order_by(col(Statement.id).desc())).first()


def statement_of_album(tx: Transaction, case_id: int, album: str) -> Statement | None:
    query = select(Statement).where(Statement.case_id == case_id, Statement.album == album)
    return tx.exec(query.order_by(col(Statement.id))).first()


def recent_of_album(tx: Transaction, album: str) -> Statement | None:
    """The statement that an album's first picture came with, if it is among the last that were made."""
    newest = tx.exec(select(func.max(Statement.id))).one() or 0
    query = select(Statement).where(Statement.album == album, col(Statement.id) > newest - RECENT)
    return tx.exec(query.order_by(col(Statement.id))).first()


def audience(tx: Transaction, case_id: int) -> list[Audience]:
    """Who hears about a case: the only place that answers this."""
    return list(tx.exec(select(Audience).where(Audience.case_id == case_id).order_by(col(Audience.person_id))))


def rating(tx: Transaction, case_id: int, cycle: int, person_id: int) -> Rating | None:
    query = select(Rating).where(Rating.case_id == case_id, Rating.cycle == cycle, Rating.person_id == person_id)
    return tx.exec(query).first()


def ratings(tx: Transaction, case_id: int) -> list[Rating]:
    return list(tx.exec(select(Rating).where(Rating.case_id == case_id).order_by(col(Rating.cycle))))


def works_for(tx: Transaction, person_id: int, department: str) -> bool:
    """Whether a person is the department's staff, by role or by having acted for it: their ratings do not count."""
    if not department:
        return False
    held = select(RoleHeld.id).where(RoleHeld.person_id == person_id, RoleHeld.department == department)
    acted = select(Event.id).where(Event.person_id == person_id, Event.department == department, Event.role == "staff")
    return any(tx.exec(query.limit(1)).first() is not None for query in (held, acted))


def open_draft(tx: Transaction, person_id: int) -> Draft | None:
    return tx.exec(select(Draft).where(Draft.person_id == person_id).order_by(col(Draft.id).desc())).first()
