"""Worklists: queries for the ids of cases that wait for somebody, which are counted and read page by page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Select, Table, case, func, literal, text, tuple_, union_all
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from domain.callbacks import FIRST_CALL
from domain.hearing.dangers.danger import THINGS
from domain.kinds import ConfidentialBy, RequestKind
from domain.lifecycle import GIVEN_RESULT, RUNNING, WORKED_ON, Status
from storage.casework.told_on import not_told_on
from storage.engine.database import Transaction
from storage.tables import Assignment, Binding, Case, Cycle, Draft, Rating, Request, SQLModel
from storage.tables.case_departments import worked_on_by, worked_on_by_its
from storage.tables.cases import IS_OPEN, IS_RESOLVED, IS_UNDECIDED, WANTS_HUMAN, WAS_READ
from storage.tables.columns import UtcDateTime

Ids = Select[Any]  # a query for ids of cases
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
# By its length, so that the index on open cases is used, and not the longer one on all dangers there ever were.
TELLS_OF_DANGER = func.length(col(Case.danger)) > 0
Mark = tuple[int, ...]  # what the last line of a page is ordered by; moments in microseconds
BINDINGS: Table = SQLModel.metadata.tables["bindings"]


@dataclass(frozen=True, slots=True)
class Worklist:
    """Cases that wait for somebody: their ids, and by what they are ordered, ending with what no two lines share.

    A page is read after the last line that was shown, by what that line was ordered by then. So nothing is left out
    when others work on the list meanwhile, as it would be if lines were counted.
    """

    ids: Ids
    by: tuple[Any, ...]  # Any: columns and expressions over them
    newest_first: bool = False

    def where(self, condition: Any) -> Worklist:  # Any: as SQLAlchemy takes it
        return replace(self, ids=self.ids.where(condition))

    def after(self, mark: Mark) -> Worklist:
        """What comes after a line."""
        last = tuple_(*(literal(_value(column, one), column.type) for column, one in zip(self.by, mark, strict=True)))
        return self.where(tuple_(*self.by) < last if self.newest_first else tuple_(*self.by) > last)

    def ordered(self) -> Any:
        columns = [one.desc() for one in self.by] if self.newest_first else self.by
        return self.ids.add_columns(*self.by).order_by(*columns)


@dataclass(frozen=True, slots=True)
class Page:
    """Some cases of a list: of `count` in all, `left` come after them, from `mark` on."""

    count: int
    cases: list[Case]
    left: int
    mark: Mark


def count(tx: Transaction, worklist: Worklist) -> int:
    return int(tx.exec(select(func.count()).select_from(worklist.ids.subquery())).one())


def page(tx: Transaction, worklist: Worklist, limit: int, *, after: Mark | None = None) -> Page:
    """The first cases of a list, or those after a mark. One that is no mark of this list raises `ValueError`."""
    rest = worklist if after is None else worklist.after(after)
    many, left = count(tx, worklist), count(tx, rest) if after is not None else None
    rows = list(tx.exec(rest.ordered().limit(limit))) if many else []
    found = {one.id: one for one in tx.exec(select(Case).where(col(Case.id).in_([row[0] for row in rows])))}
    mark = tuple(map(_number, rows[-1][1:])) if rows else ()
    return Page(many, [found[row[0]] for row in rows], (many if left is None else left) - len(rows), mark)


def _number(value: datetime | int) -> int:
    return (value - EPOCH) // MICROSECOND if isinstance(value, datetime) else int(value)


def _value(column: Any, number: int) -> datetime | int:  # Any: as in `Worklist.by`
    return EPOCH + number * MICROSECOND if isinstance(column.type, UtcDateTime) else number


def of_resident(person_id: int, *, but: Collection[Status] = (), only: Collection[Status] = ()) -> Worklist:
    """A resident's cases, the newest first."""
    theirs = select_columns(col(Case.id)).where(col(Case.resident_id) == person_id)
    if but:
        theirs = theirs.where(col(Case.status).not_in(but))
    if only:
        theirs = theirs.where(col(Case.status).in_(only))
    return Worklist(theirs, (col(Case.id),), newest_first=True)


def open_in(departments: Sequence[str], withheld: Collection[str] = ()) -> Worklist:
    """The open cases of some departments: by due date, paused ones last, without confidential ones, and without those
    that were told on a platform in `withheld`."""
    # Not a second list of statuses: PostgreSQL would estimate too few rows, and choose another index.
    query = _open_ones().where(
        worked_on_by(departments),
        col(Case.status) != Status.SUBMITTED,
        col(Case.confidential).is_(False),
    )
    if withheld:
        query = query.where(not_told_on(withheld))
    paused = case((col(Case.paused_at).is_not(None), 1), else_=0)
    return Worklist(query, (paused, col(Case.due_at), col(Case.id)))


def unbound() -> Worklist:
    """Open cases of departments that had a group and have none any more, those that are due first at the top."""
    bound = select(Binding.id).where(worked_on_by_its(BINDINGS.c.department))
    standing = bound.where(col(Binding.ended_at).is_(None)).correlate(Case).exists()
    ended = bound.where(col(Binding.ended_at).is_not(None)).correlate(Case).exists()
    return _by_due(_open_ones().where(col(Case.status) != Status.SUBMITTED, ended, ~standing))


def ending_in(worklist: Worklist, digits: str) -> Worklist:
    """Those cases of a list whose number ends with these digits."""
    return worklist.where(col(Case.reference).like(f"%{digits}"))


def in_danger() -> Worklist:
    """Open cases of a danger that nobody has ended; the newest first."""
    query = _open_ones().where(TELLS_OF_DANGER)
    return Worklist(query, (col(Case.filed_at), col(Case.id)), newest_first=True)


def held_back() -> Worklist:
    """Cases that may accuse, and wait for a coordinator to settle whether they do; the oldest first."""
    unassigned = _open_ones().where(col(Case.status) == Status.SUBMITTED)
    query = unassigned.where(col(Case.held_back).is_(True), col(Case.confidential).is_(False))
    return Worklist(query, (col(Case.filed_at), col(Case.id)))


def in_haste_now(*, danger: bool) -> Worklist:
    """Open cases that cannot wait for the next opening: of a danger, or the others."""
    return in_haste(_by_due(_open_ones().where(TELLS_OF_DANGER if danger else ~TELLS_OF_DANGER)))


def count_in_haste(tx: Transaction) -> tuple[int, int]:
    """How many open cases tell of a danger, and how many others cannot wait for the next opening."""
    dangers = func.coalesce(func.sum(case((TELLS_OF_DANGER, 1), else_=0)), 0)
    query: Any = in_haste(Worklist(_open_ones(), ())).ids.with_only_columns(dangers, func.count())
    in_danger, all_of_them = tx.exec(query).one()
    return int(in_danger), int(all_of_them) - int(in_danger)


def with_status(status: Status) -> Worklist:
    return Worklist(_open_ones().where(col(Case.status) == status), (col(Case.filed_at), col(Case.id)))


def unassigned_late(now: datetime, *, since: datetime | None = None) -> Worklist:
    """Cases for which a coordinator should have found a department by now; those whose date passed after `since`."""
    due = col(Case.assignment_due_at)
    passed = (due <= now) if since is None else (due <= now) & (due > since)
    query = _open_ones().where(col(Case.status) == Status.SUBMITTED, passed)
    return Worklist(query, (due, col(Case.id)))


def unsigned_late(now: datetime, *, since: datetime | None = None) -> Worklist:
    """Cases that their department was shown and should have acknowledged by now; as `unassigned_late`."""
    due = col(Assignment.response_due_at)
    passed = (due <= now) if since is None else (due <= now) & (due > since)
    current = (col(Assignment.case_id) == col(Case.id)) & col(Assignment.ended_at).is_(None)
    query = (
        _open_ones()
        .join(Assignment, current)
        .where(
            col(Case.status) == Status.ASSIGNED,
            col(Assignment.arrived_at).is_not(None),
            col(Assignment.responded_at).is_(None),
            passed,
        )
    )
    return Worklist(query, (due, col(Case.id)))


def due_between(after: datetime, until: datetime) -> Worklist:
    due = (col(Case.due_at) > after) & (col(Case.due_at) <= until)
    return _by_due(_open_ones().where(col(Case.status).in_(RUNNING), due))


def overdue(now: datetime) -> Worklist:
    """Past the effective deadline and not resolved. A case that was overdue before it was paused stays in the list."""
    return _by_due(_open_ones().where(col(Case.due_at) < func.coalesce(Case.paused_at, now)))


def of_office() -> Worklist:
    """The open cases that accuse the coordinating office, the oldest first."""
    return Worklist(_open_ones().where(col(Case.confidential_by) == ConfidentialBy.OFFICE), (col(Case.id),))


def for_coordinators(worklist: Worklist) -> Worklist:
    """A list without the cases that accuse the coordinating office; of a danger they stay in it."""
    accused = aliased(Case)
    named = select(accused.id).where(
        accused.id == worklist.ids.selected_columns[0],
        accused.confidential_by == ConfidentialBy.OFFICE,
        accused.danger == "",
    )
    return worklist.where(~named.exists())


def only_for_named(worklist: Worklist) -> Worklist:
    """Those cases of a list that only named coordinators may open."""
    shut = aliased(Case)
    return worklist.where(
        select(shut.id).where(shut.id == worklist.ids.selected_columns[0], shut.confidential).exists()
    )


def for_leaders(worklist: Worklist) -> Worklist:
    """Those cases of a list of which leaders may know: none that accuses an office, or may, and no danger to or by
    persons."""
    known = col(Case.danger).in_(("", *sorted(THINGS)))
    return worklist.where(col(Case.confidential).is_(False)).where(col(Case.held_back).is_(False)).where(known)


def within(worklist: Worklist, department: str) -> Worklist:
    """Those cases of a list on which a department works; all of it without one."""
    return worklist.where(worked_on_by([department])) if department else worklist


def in_haste(worklist: Worklist) -> Worklist:
    """Those cases of a list that cannot wait for the next opening."""
    return worklist.where(col(Case.urgent).is_(True))


def for_all(worklist: Worklist) -> Worklist:
    """Those cases of a list that every coordinator may read."""
    return worklist.where(col(Case.confidential).is_(False))


def reopened_and_open() -> Worklist:
    return _by_due(_open_ones().where(col(Case.cycle) > 1, col(Case.status).in_(RUNNING)))


def wanting_human() -> Worklist:
    query = select_columns(col(Case.id)).where(text(WANTS_HUMAN))
    return Worklist(query, (col(Case.wants_human_at), col(Case.id)))


def kept_aside(*, held: bool) -> Worklist:
    """Cases with which a draft is kept aside, the oldest draft first: because its words may accuse (`held`), or since
    nobody said whether they belong to the case."""
    kept = select_columns(col(Draft.case_id), func.min(col(Draft.id)).label("first"))
    first = (
        kept.where(text("drafts.case_id IS NOT NULL"), col(Draft.held_back).is_(held))
        .group_by(col(Draft.case_id))
        .subquery()
    )
    return Worklist(select_columns(first.c.case_id), (first.c.first,))


def asked_for(kind: RequestKind) -> Worklist:
    """Cases with an undecided request of this kind, the oldest request first."""
    query = select_columns(col(Request.case_id)).where(text(IS_UNDECIDED), col(Request.kind) == kind)
    return Worklist(query, (col(Request.id),))


def to_call_back(*, now: datetime, patience: timedelta, until: timedelta) -> Worklist:
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
    query = select_columns(col(Case.id)).where(col(Case.id).in_(select_columns(waiting.c.id)))
    return Worklist(query, (col(Case.resolved_at), col(Case.id)))


def in_progress() -> Worklist:
    """The cases that a department has, as the figures count them; those that are due first at the top."""
    return _by_due(_open_ones().where(col(Case.status).in_(WORKED_ON)))


def _of_present_cycle() -> Ids:
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
    return select_columns(col(Case.id)).where(text(IS_OPEN))


def _by_due(ids: Ids) -> Worklist:
    return Worklist(ids, (col(Case.due_at), col(Case.id)))
