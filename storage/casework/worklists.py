"""Worklists: queries for the ids of cases that wait for somebody, which are counted and read page by page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, text, union_all
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from domain.callbacks import FIRST_CALL
from domain.kinds import ConfidentialBy, RequestKind
from domain.lifecycle import GIVEN_RESULT, RUNNING, Status
from storage.casework.told_on import not_told_on
from storage.engine.database import Transaction
from storage.tables import Case, Cycle, Draft, Rating, Request
from storage.tables.cases import IS_OPEN, IS_RESOLVED, IS_UNDECIDED, WANTS_HUMAN, WAS_READ

Ids = SelectOfScalar[Any]  # a query for ids of cases, in the order of the list


def count(tx: Transaction, ids: Ids) -> int:
    return int(tx.exec(select(func.count()).select_from(ids.order_by(None).subquery())).one())


def page(tx: Transaction, ids: Ids, limit: int, *, after: int = 0) -> tuple[int, list[Case]]:
    """How many cases a list has, and the cases of one page of it."""
    many = count(tx, ids)
    some = list(tx.exec(ids.limit(limit).offset(after))) if many > after else []
    found = {one.id: one for one in tx.exec(select(Case).where(col(Case.id).in_(some)))}
    return many, [found[one] for one in some]


def open_in(departments: Sequence[str], withheld: Collection[str] = ()) -> Ids:
    """The open cases of some departments: by due date, paused ones last, without confidential ones, and without those
    that were told on a platform in `withheld`."""
    # Not a second list of statuses: PostgreSQL would estimate too few rows, and choose another index.
    query = select(Case.id).where(
        text(IS_OPEN),
        col(Case.department).in_(departments),
        col(Case.status) != Status.SUBMITTED,
        col(Case.confidential).is_(False),
    )
    if withheld:
        query = query.where(not_told_on(withheld))
    order = (col(Case.paused_at).is_not(None), col(Case.due_at), col(Case.id))
    return query.order_by(*order)


def ending_in(departments: Sequence[str], digits: str, withheld: Collection[str] = ()) -> Ids:
    """The open cases of some departments whose number ends with these digits."""
    return open_in(departments, withheld).where(col(Case.reference).like(f"%{digits}"))


def in_danger() -> Ids:
    """Open cases of a danger that nobody has ended; the newest first."""
    # By its length, so that the index on open cases is used, and not the longer one on all dangers there ever were.
    query = select(Case.id).where(text(IS_OPEN), func.length(col(Case.danger)) > 0)
    return query.order_by(col(Case.filed_at).desc(), col(Case.id).desc())


def with_status(status: Status) -> Ids:
    query = select(Case.id).where(text(IS_OPEN), Case.status == status)
    return query.order_by(col(Case.filed_at), col(Case.id))


def due_between(after: datetime, until: datetime) -> Ids:
    due = (col(Case.due_at) > after) & (col(Case.due_at) <= until)
    return _open_ones().where(col(Case.status).in_(RUNNING), due).order_by(col(Case.due_at), col(Case.id))


def overdue(now: datetime) -> Ids:
    """Past the effective deadline and not resolved. A case that was overdue before it was paused stays in the list."""
    late = col(Case.due_at) < func.coalesce(Case.paused_at, now)
    return _open_ones().where(late).order_by(col(Case.due_at), col(Case.id))


def of_office() -> Ids:
    """The open cases that accuse the coordinating office, the oldest first."""
    return _open_ones().where(Case.confidential_by == ConfidentialBy.OFFICE).order_by(col(Case.id))


def for_coordinators(ids: Ids) -> Ids:
    """A list without the cases that accuse the coordinating office; of a danger they stay in it."""
    accused = aliased(Case)
    named = select(accused.id).where(
        accused.id == ids.selected_columns[0],
        accused.confidential_by == ConfidentialBy.OFFICE,
        accused.danger == "",
    )
    return ids.where(~named.exists())


def within(ids: Ids, department: str) -> Ids:
    """Those cases of a list that a department has; all of it without one."""
    return ids.where(Case.department == department) if department else ids


def reopened_and_open() -> Ids:
    query = _open_ones().where(col(Case.cycle) > 1, col(Case.status).in_(RUNNING))
    return query.order_by(col(Case.due_at), col(Case.id))


def wanting_human() -> Ids:
    return select(Case.id).where(text(WANTS_HUMAN)).order_by(col(Case.wants_human_at), col(Case.id))


def kept_aside() -> Ids:
    """Cases with which a draft is kept aside, since nobody said whether it belongs to them; the oldest draft first."""
    query = select(Draft.case_id).where(text("drafts.case_id IS NOT NULL")).group_by(col(Draft.case_id))
    return query.order_by(func.min(Draft.id))


def asked_for(kind: RequestKind) -> Ids:
    """Cases with an undecided request of this kind, the oldest request first."""
    return select(Request.case_id).where(text(IS_UNDECIDED), Request.kind == kind).order_by(col(Request.id))


def to_call_back(*, now: datetime, patience: timedelta, until: timedelta) -> Ids:
    """回访: results that have not reached the resident after a day, however old; and results that were read and not
    rated for `patience`, until they are older than `until`."""
    read = _of_present_cycle().where(
        text(WAS_READ),
        col(Cycle.delivered_at) <= now - patience,
        col(Cycle.delivered_at) > now - until,
        col(Case.status).in_(GIVEN_RESULT),
    )
    unread = _of_present_cycle().where(
        text(IS_RESOLVED), col(Case.resolved_at) <= now - FIRST_CALL, col(Cycle.delivered_at).is_(None)
    )
    waiting = union_all(read, unread).subquery()
    query = select(Case.id).where(col(Case.id).in_(select_columns(waiting.c.id)))
    return query.order_by(col(Case.resolved_at), col(Case.id))


def in_progress() -> Ids:
    """The cases that somebody works on, those that are due first at the top."""
    return _open_ones().where(col(Case.status).in_(RUNNING)).order_by(col(Case.due_at), col(Case.id))


def _of_present_cycle() -> Any:  # Any: SQLModel's select is typed by its columns
    """Cases whose present cycle has no rating yet."""
    answered = select(Rating.id).where(col(Rating.case_id) == col(Case.id), col(Rating.cycle) == col(Case.cycle))
    return (
        select_columns(col(Case.id))
        .join(Cycle, (col(Cycle.case_id) == col(Case.id)) & (col(Cycle.number) == col(Case.cycle)))
        .where(
            col(Case.source).not_in(("inspection",)),
            col(Case.forgotten_at).is_(None),  # nobody is left to call
            ~answered.correlate(Case).exists(),
        )
    )


def _open_ones() -> Ids:
    return select(Case.id).where(text(IS_OPEN))
