"""Cases with their drafts, requests, statements and ratings: found, locked, listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Table, bindparam, func, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select

from domain.hearing.dangers.danger import Danger
from domain.kinds import ConfidentialBy, RequestKind
from domain.lifecycle import OPEN, Role
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.tables import (
    Assignment,
    Audience,
    Case,
    Cycle,
    Draft,
    Event,
    Rating,
    Request,
    RoleHeld,
    SQLModel,
    Statement,
)
from storage.tables.cases import HAS_EXTERNAL_NUMBER, IN_DANGER
from storage.tables.columns import written_out

RECENT = 200
OF_A_CYCLE = tuple(one for one in RequestKind if one is not RequestKind.EXCLUSION)  # which holds in any status
Belonging = TypeVar("Belonging", Request, Statement, Rating)
THESE: Any = bindparam("ids", expanding=True)
BY_IDS = select(Case).where(col(Case.id).in_(THESE))
ASKED = select(Request).where(col(Request.case_id).in_(THESE), col(Request.decided_at).is_(None))
ASKED = ASKED.order_by(col(Request.id))
SAID = select(Statement).where(col(Statement.case_id).in_(THESE), col(Statement.taken_back_at).is_(None))
SAID = SAID.order_by(col(Statement.id))
RATED = select(Rating).where(col(Rating.case_id).in_(THESE)).order_by(col(Rating.cycle))
OF_PERSON = select(Draft).where(col(Draft.person_id) == bindparam("person_id")).order_by(col(Draft.id).desc())
OPEN_DRAFT = OF_PERSON.where(col(Draft.case_id).is_(None))
TOLD_NO_DANGER = "told no danger"  # in a transaction's `info`: ids of people who have told of no danger
COUNTERS: Table = SQLModel.metadata.tables["counters"]
RAISE = PreparedStatement(
    update(COUNTERS)
    .where(COUNTERS.c.name == bindparam("named"))
    .values(value=COUNTERS.c.value + bindparam("by"))
    .returning(COUNTERS.c.value)
)


def next_number(tx: Transaction, name: str, count: int = 1, *, first: int = 1) -> int:
    """Takes the next `count` numbers of a counter, which begins with `first`, and returns the last of them.

    There are no gaps: the counter is raised in the transaction that uses the numbers, and others wait for its end.
    """
    tx.holds_others_up = True
    raised = RAISE.rows(tx, named=name, by=count)
    if not raised:
        connection = tx.connection()
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        connection.execute(dialect.insert(COUNTERS).values(name=name, value=first - 1).on_conflict_do_nothing())
        raised = RAISE.rows(tx, named=name, by=count)
    return int(raised[0][0])


def lock(tx: Transaction, case_id: int) -> Case | None:
    """The case as it is now, locked until the transaction ends."""
    tx.holds_others_up = True
    return tx.get(Case, case_id, with_for_update=True, populate_existing=True)


def by_reference(tx: Transaction, reference: str) -> Case | None:
    return tx.exec(select(Case).where(Case.reference == reference)).first()


def by_external_number(tx: Transaction, number: str) -> Case | None:
    """The case that another office passed on under this number."""
    query = select(Case).where(Case.external_number == number, text(HAS_EXTERNAL_NUMBER))
    return tx.exec(query.order_by(col(Case.id).desc())).first()


def by_ids(tx: Transaction, case_ids: Collection[int]) -> list[Case]:
    return list(tx.exec(BY_IDS, params={"ids": list(case_ids)})) if case_ids else []


def in_order(tx: Transaction, case_ids: Sequence[int]) -> list[Case]:
    """As `by_ids`, in the order of the ids."""
    found = {one.id: one for one in by_ids(tx, case_ids)}
    return [found[one] for one in case_ids if one in found]


@dataclass(frozen=True, slots=True)
class Belongings:
    """Undecided requests, statements that were not taken back, and ratings: by the ids of their cases, oldest first."""

    pending: Mapping[int, tuple[Request, ...]]
    statements: Mapping[int, tuple[Statement, ...]]
    ratings: Mapping[int, tuple[Rating, ...]]


def belongings(tx: Transaction, case_ids: Collection[int]) -> Belongings:
    these = {"ids": list(case_ids)}
    return Belongings(
        _by_case(tx.exec(ASKED, params=these) if case_ids else ()),
        _by_case(tx.exec(SAID, params=these) if case_ids else ()),
        _by_case(tx.exec(RATED, params=these) if case_ids else ()),
    )


def _by_case(found: Iterable[Belonging]) -> Mapping[int, tuple[Belonging, ...]]:
    sorted_out: defaultdict[int, tuple[Belonging, ...]] = defaultdict(tuple)
    for one in found:
        sorted_out[one.case_id] += (one,)
    return sorted_out


def reference_of(tx: Transaction, case_id: int) -> str:
    return tx.exec(select(Case.reference).where(Case.id == case_id)).one()


def of_resident(tx: Transaction, person_id: int, *, still_open: bool = False) -> list[Case]:
    """A resident's cases, newest first."""
    query = select(Case).where(Case.resident_id == person_id)
    if still_open:
        query = query.where(col(Case.status).in_(OPEN))
    return list(tx.exec(query.order_by(col(Case.id).desc())))


def note_no_danger(tx: Transaction, person_id: int) -> None:
    """Notes for this transaction that a person has told of no danger, which saves the query until `note_danger`."""
    tx.info.setdefault(TOLD_NO_DANGER, set()).add(person_id)


def note_danger(tx: Transaction) -> None:
    """Notes that somebody told of a danger: all are looked up again."""
    tx.info.pop(TOLD_NO_DANGER, None)


def told_no_danger(tx: Transaction, person_id: int) -> bool:
    return person_id in tx.info.get(TOLD_NO_DANGER, ())


def latest_danger(tx: Transaction, person_id: int, kind: Danger | None = None) -> Case | None:
    """The last case in which this person told of a danger (of this kind) that nobody has declared over."""
    if told_no_danger(tx, person_id):
        return None
    query = select(Case).where(Case.resident_id == person_id, text(IN_DANGER))
    if kind:
        query = query.where(Case.danger == kind)
    return tx.exec(query.order_by(col(Case.filed_at).desc()).limit(1)).first()


def in_danger_since(tx: Transaction, person_id: int, kind: Danger) -> datetime | None:
    """When this person last said something about such a danger, if nobody has declared it over."""
    if told_no_danger(tx, person_id):
        return None
    told = (col(Statement.case_id) == Case.id) & (col(Statement.person_id) == person_id)
    query = select(func.max(Case.filed_at), func.max(Statement.said_at)).join(Statement, told, isouter=True)
    query = query.where(Case.resident_id == person_id, Case.danger == kind, text(IN_DANGER))
    found: Sequence[datetime | None] = tx.exec(query).one()
    return max((at for at in found if at is not None), default=None)


def parts(tx: Transaction, case_id: int) -> list[Case]:
    """The cases into which one was split, in order."""
    query = select(Case).where(Case.parent_id == case_id, col(Case.parent_id).is_not(None))
    return list(tx.exec(query.order_by(col(Case.id))))


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


def last_cycle(tx: Transaction, case_id: int) -> Cycle | None:
    return tx.exec(select(Cycle).where(Cycle.case_id == case_id).order_by(col(Cycle.number).desc())).first()


def pending(tx: Transaction, kind: RequestKind | None = None, case_id: int | None = None) -> list[Request]:
    """Requests a coordinator has still to decide, oldest first."""
    query = select(Request).where(col(Request.decided_at).is_(None))
    if kind:
        query = query.where(Request.kind == kind)
    if case_id:
        query = query.where(Request.case_id == case_id)
    return list(tx.exec(query.order_by(col(Request.id))))


def has_cycle(tx: Transaction, case_id: int, number: int) -> bool:
    return tx.exec(select(Cycle.id).where(Cycle.case_id == case_id, Cycle.number == number)).first() is not None


def lapse_requests(
    tx: Transaction, case_id: int, *, now: datetime, kinds: Collection[RequestKind] = OF_A_CYCLE
) -> None:
    """Closes undecided requests of which the case has moved on, all but exclusions; `granted` stays empty."""
    for asked in pending(tx, case_id=case_id):
        if asked.kind in kinds:
            asked.decided_at = now
            tx.add(asked)
    tx.flush()


def restore_requests(tx: Transaction, case_id: int, *, lapsed_at: datetime) -> None:
    """Opens the requests again that lapsed at a moment, since the act of that moment was taken back."""
    query = select(Request).where(Request.case_id == case_id, Request.decided_at == lapsed_at)
    for asked in tx.exec(query.where(col(Request.granted).is_(None))):
        asked.decided_at = None
        tx.add(asked)
    tx.flush()


def requests_of(tx: Transaction, case_id: int, cycle: int) -> list[Request]:
    return list(tx.exec(select(Request).where(Request.case_id == case_id, Request.cycle == cycle)))


def lock_request(tx: Transaction, request_id: int) -> Request | None:
    tx.holds_others_up = True
    return tx.get(Request, request_id, with_for_update=True, populate_existing=True)


def statements(tx: Transaction, case_id: int) -> list[Statement]:
    query = select(Statement).where(Statement.case_id == case_id, col(Statement.taken_back_at).is_(None))
    return list(tx.exec(query.order_by(col(Statement.id))))


def all_statements(tx: Transaction, case_id: int) -> list[Statement]:
    """With what officials took back; what a resident took out of the case belongs to another."""
    kept = col(Statement.taken_back_at).is_(None) | (Statement.role != Role.RESIDENT)
    return list(tx.exec(select(Statement).where(Statement.case_id == case_id, kept).order_by(col(Statement.id))))


def spoken_of(tx: Transaction, person_id: int, since: datetime) -> list[int]:
    """Cases about which somebody has said something since then that was not taken back."""
    query = select(Statement.case_id).where(
        Statement.person_id == person_id, Statement.said_at >= since, col(Statement.taken_back_at).is_(None)
    )
    return sorted(set(tx.exec(query)))


def last_statement(tx: Transaction, case_id: int, *actions: str) -> Statement | None:
    query = select(Statement).where(
        Statement.case_id == case_id, col(Statement.action).in_(actions), col(Statement.taken_back_at).is_(None)
    )
    return tx.exec(query.order_by(col(Statement.id).desc())).first()


def statement_of_album(tx: Transaction, case_id: int, album: str) -> Statement | None:
    query = select(Statement).where(Statement.case_id == case_id, Statement.album == album)
    return tx.exec(query.order_by(col(Statement.id))).first()


def recent_of_album(tx: Transaction, album: str) -> Statement | None:
    """The statement of an album's first picture, if it is among the newest statements of all."""
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
    by_staff = col(Event.role) == written_out(Role.STAFF)
    acted = select(Event.id).where(Event.person_id == person_id, Event.department == department, by_staff)
    return any(tx.exec(query.limit(1)).first() is not None for query in (held, acted))


def open_draft(tx: Transaction, person_id: int) -> Draft | None:
    return tx.exec(OPEN_DRAFT, params={"person_id": person_id}).first()


def drafts_of(tx: Transaction, person_id: int) -> list[Draft]:
    """A person's open draft, and their drafts that are kept aside with a case."""
    return list(tx.exec(OF_PERSON, params={"person_id": person_id}))


def lock_draft(tx: Transaction, draft_id: int) -> Draft | None:
    return tx.get(Draft, draft_id, with_for_update=True, populate_existing=True)


def kept_aside(tx: Transaction, case_id: int) -> list[Draft]:
    """The drafts that are kept aside with a case until a coordinator says where they belong, oldest first."""
    return list(tx.exec(select(Draft).where(Draft.case_id == case_id).order_by(col(Draft.id))))


def first_told_about(tx: Transaction, case_id: int) -> Case | None:
    """The first case told in the course of this one."""
    return tx.exec(select(Case).where(Case.about_id == case_id).order_by(col(Case.id)).limit(1)).first()


def told_about(tx: Transaction, case_id: int) -> list[str]:
    """References of the confidential cases told in the course of this one, but for those of the office itself."""
    told = select(Case.reference).where(Case.about_id == case_id, Case.confidential_by != ConfidentialBy.OFFICE)
    return list(tx.exec(told.order_by(col(Case.id))))
