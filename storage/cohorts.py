"""What figures count, summed by department in one pass each over an index of the period's rows.

Those indexes hold what is asked of a row, the department first. They do not hold the case's state: cases that figures
leave out, whose clock stands still, or that have several cycles are few; they are looked up in an index of their own
and taken off again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, and_, case, func, literal_column, select, text, true

from domain.lifecycle import WORKED_ON, Status
from storage.database import Transaction
from storage.tables import SQLModel
from storage.tables.cases import HAS_RESULT, IS_ODD, IS_OPEN, WAS_MOVED

CASES: Table = SQLModel.metadata.tables["cases"]
CYCLES: Table = SQLModel.metadata.tables["cycles"]
RATINGS: Table = SQLModel.metadata.tables["ratings"]
ASSIGNMENTS: Table = SQLModel.metadata.tables["assignments"]

SATISFIED_FROM, STRICT_FROM, BAD_GRADE = 3, 4, 2
DONE = (Status.RESOLVED, Status.CLOSED)
# The scope of docs/rates.md: not merged, not a split whole, not withdrawn before assignment; nor excluded, which is
# counted apart.
OUT = CASES.c.status.in_((Status.MERGED, Status.SPLIT)) | (
    (CASES.c.status == Status.WITHDRAWN) & CASES.c.assigned_at.is_(None)
)
EXCLUDED = CASES.c.excluded_at.is_not(None)
Condition = ColumnElement[bool]
EVERY = true()
Facts = Mapping[str, Condition]
Key = ColumnElement[int]
Odd = tuple[Any, ...]  # a row of `_odd`


@dataclass(frozen=True, slots=True)
class Period:
    """What figures are asked of: [start, end) as seen at `now`, for one department or for all.

    Cases excluded from the figures are left out, unless the figures are wanted as they would be with them.
    """

    start: datetime
    end: datetime
    now: datetime
    department: str = ""
    with_excluded: bool = False

    def holds(self, column: Any) -> Condition:  # Any: a column of any nullability
        return and_(column >= self.start, column < self.end)


Tally = Counter[tuple[str, str]]  # by department and name


@dataclass(frozen=True, slots=True)
class Sums:
    """How many, by department and name; of excluded cases, beside them; and which cases those are."""

    counted: Tally
    excluded: Tally
    excluded_cases: frozenset[int] = frozenset()

    def of(self, name: str, department: str = "", *, with_excluded: bool = False) -> int:
        """For one department, or for all."""
        tallies = (self.counted, self.excluded) if with_excluded else (self.counted,)
        if department:
            return sum(tally[department, name] for tally in tallies)
        return sum(count for tally in tallies for (_, what), count in tally.items() if what == name)


def filed(tx: Transaction, period: Period, since: datetime) -> Sums:
    """Of the cases filed in the period: `all`, those filed `since`, those that are `done` now."""
    rows = CASES.alias("filed")
    facts = {"all": EVERY, "since": rows.c.filed_at >= since, "done": rows.c.status.in_(DONE)}
    return _summed(tx, period, rows, rows.c.id, period.holds(rows.c.filed_at), facts)


def standing(tx: Transaction, period: Period) -> Sums:
    """Of the cases that are open now: those `worked_on`, `overdue`, `waiting`."""
    facts = {
        "worked_on": CASES.c.status.in_(WORKED_ON),
        "overdue": CASES.c.due_at < func.coalesce(CASES.c.paused_at, period.now),
        "waiting": CASES.c.status == Status.WAITING,
    }
    query = select(CASES.c.department, EXCLUDED, *(func.sum(_one_if(one)) for one in facts.values())).where(
        text(IS_OPEN)
    )
    if period.department:
        query = query.where(CASES.c.department == period.department)
    sums = Sums(Counter(), Counter())
    for department, excluded, *counts in tx.connection().execute(query.group_by(CASES.c.department, EXCLUDED)).all():
        (sums.excluded if excluded else sums.counted).update(_named(department, facts, counts))
    return sums


def results(tx: Transaction, period: Period, since: datetime) -> Sums:
    """Of the results given in the period: `all`, those `delivered`, `undone`, and those that stand `since`.

    Of these, what a case has beyond one: `superseded` by a later result, `repeated` within the period. A department's
    `own` repetitions stand apart, since it may have had only one of a case's cycles.
    """
    undone, delivered = CYCLES.c.undone_at.is_not(None), CYCLES.c.delivered_at.is_not(None)
    stands = (CYCLES.c.resolved_at >= since) & ~undone
    facts = {"all": EVERY, "since": stands, "delivered": delivered, "undone": undone}
    cohort = _of(tx, CYCLES, period) & _resolved(period)
    sums = _all(tx, CYCLES, cohort, facts)
    again = {"superseded": _superseded(), "superseded_delivered": delivered & _superseded()}
    every = {**facts, **again}
    odd = _odd(tx, CYCLES, CYCLES.c.case_id, cohort, every)
    sums = _judged(sums, facts, every, odd)
    seen: set[tuple[object, ...]] = set()
    for case_id, department, out, excluded, *found in odd:
        if not out:
            is_undone = bool(found[list(facts).index("undone")])
            more = _beyond_one(seen, case_id, department, is_undone)
            tally = sums.excluded if excluded else sums.counted
            tally.update({(department, name): count for name, count in more.items()})
    return sums


def _beyond_one(seen: set[tuple[object, ...]], case_id: int, department: str, undone: bool) -> dict[str, int]:
    """Whether such results of the case were seen before: any, or one that was undone; anybody's, or its own."""
    more = {}
    for name, whose in (("repeated", ""), ("own_repeated", department)):
        for suffix, like in (("", (case_id, whose)), ("_undone", (case_id, whose, "undone"))):
            if undone or not suffix:
                more[f"{name}{suffix}"] = int(like in seen)
                seen.add(like)
    return more


def rated(tx: Transaction, period: Period) -> Sums:
    """What was said of the results of the period: by the reporter in the chat, of the latest of each case, by phone.

    A department's own staff and followers do not count.
    """
    reporter = RATINGS.c.person_id == func.coalesce(CASES.c.resident_id, RATINGS.c.person_id)
    phoned = RATINGS.c.via == "call"
    chat = (RATINGS.c.via == "chat") & RATINGS.c.own_staff.is_(False) & reporter
    same = (RATINGS.c.case_id == CYCLES.c.case_id) & (RATINGS.c.cycle == CYCLES.c.number)
    superseded = (CASES.c.cycle > CYCLES.c.number) & _superseded()
    said = (CYCLES.c.department, EXCLUDED, superseded, phoned, RATINGS.c.first_grade, RATINGS.c.solved)
    query = (
        select(*said, func.count())
        .select_from(CYCLES.join(RATINGS, same).join(CASES, CASES.c.id == CYCLES.c.case_id))
        .where(_of(tx, CYCLES, period), _resolved(period), ~OUT, chat | phoned)
        .group_by(*said)
    )
    sums = Sums(Counter(), Counter())
    for department, excluded, has_later, by_phone, grade, solved, count in tx.connection().execute(query).all():
        tally = sums.excluded if excluded else sums.counted
        for name in _said_by_phone(grade) if by_phone else _said(grade, solved):
            tally[department, name] += count
            if has_later:
                tally[department, f"superseded_{name}"] += count
    return sums


def due(tx: Transaction, period: Period) -> Sums:
    """Of the cycles whose effective deadline fell in the period: `all`, `good`, those whose deadline was `shifted`.

    While a clock stands `still` the effective deadline moves on with the days, so such a cycle is not due yet.
    """
    still = (CYCLES.c.number == CASES.c.cycle) & (CYCLES.c.due_at >= CASES.c.paused_at)
    shifted, good = CYCLES.c.due_at != CYCLES.c.original_due_at, _in_time(CYCLES.c.due_at)
    facts = {"all": EVERY, "good": good, "shifted": shifted, "shifted_good": shifted & good}
    also = {"still": still, "still_good": still & good}
    return _summed(tx, period, CYCLES, CYCLES.c.case_id, period.holds(CYCLES.c.due_at), facts, also)


def moved(tx: Transaction, period: Period) -> Sums:
    """Of the cycles whose deadline was moved and whose original one fell in the period: `all`, and by that `good`."""
    facts = {"all": EVERY, "good": _in_time(CYCLES.c.original_due_at)}
    cohort = text(WAS_MOVED) & period.holds(CYCLES.c.original_due_at)
    return _summed(tx, period, CYCLES, CYCLES.c.case_id, cohort, facts)


def assigned(tx: Transaction, period: Period) -> Sums:
    """Assignments `made` in the period and `returned`; those to be `answered` in it, and those that were `in_time`.

    A limit for answering never lies before its assignment, so one index by limits holds both cohorts.
    """
    limit, returned = ASSIGNMENTS.c.response_due_at, ASSIGNMENTS.c.ending == "returned"
    given_back = returned & (ASSIGNMENTS.c.returned_at <= limit)
    answered = (ASSIGNMENTS.c.responded_at <= limit) | given_back
    lasted = ASSIGNMENTS.c.ended_at.is_(None) | (ASSIGNMENTS.c.ended_at > limit)
    asked, made = limit < min(period.end, period.now), period.holds(ASSIGNMENTS.c.assigned_at)
    facts = {
        "answered": asked & (answered | lasted),
        "in_time": asked & answered,
        "made": made,
        "returned": returned & made,
    }
    return _summed(tx, period, ASSIGNMENTS, ASSIGNMENTS.c.case_id, limit >= period.start, facts)


def unfavourable(tx: Transaction, cases: Iterable[int], period: Period) -> tuple[int, int]:
    """How many of some cases, for a department those it has, and how many were overdue, dissatisfied or not solved."""
    grades = (RATINGS.c.first_grade <= BAD_GRADE) | (RATINGS.c.solved == "no")
    bad = select(RATINGS.c.id).where(RATINGS.c.case_id == CASES.c.id, grades).exists()
    late = CASES.c.due_at < func.coalesce(CASES.c.resolved_at, CASES.c.paused_at, period.now)
    query = select(func.count(), _how_many(late | bad)).where(CASES.c.id.in_(sorted(cases)))
    if period.department:
        query = query.where(CASES.c.department == period.department)
    found, bad_ones = tx.connection().execute(query).one()
    return found, bad_ones


def departments(tx: Transaction, table: FromClause) -> list[str]:
    """Every department that a table names, each found by one look into its index."""
    first = select(func.min(table.c.department).label("code")).cte("departments", recursive=True)
    following = select(func.min(table.c.department)).where(table.c.department > first.c.code).scalar_subquery()
    every = first.union_all(select(following).where(first.c.code.is_not(None)))
    return list(tx.connection().execute(select(every.c.code).where(every.c.code.is_not(None))).scalars().all())


def _summed(
    tx: Transaction,
    period: Period,
    rows: FromClause,
    key: Key,
    cohort: Condition,
    facts: Facts,
    of_odd: Facts | None = None,
) -> Sums:
    """How many rows of a cohort are so: all of them, less those of odd cases; `of_odd` is true of such alone."""
    cohort, every = _of(tx, rows, period) & cohort, {**facts, **(of_odd or {})}
    return _judged(_all(tx, rows, cohort, facts), facts, every, _odd(tx, rows, key, cohort, every))


def _all(tx: Transaction, rows: FromClause, cohort: Condition, facts: Facts) -> Sums:
    sums = Sums(Counter(), Counter())
    counts = [func.count() if fact is EVERY else _how_many(fact) for fact in facts.values()]
    query = select(rows.c.department, *counts).where(cohort).group_by(rows.c.department)
    for department, *found in tx.connection().execute(query).all():
        sums.counted.update(_named(department, facts, found))
    return sums


def _odd(tx: Transaction, rows: FromClause, key: Key, cohort: Condition, facts: Facts) -> list[Odd]:
    """Each odd case's rows of a cohort: the case, department, whether out or excluded, and the facts."""
    marks = [_one_if(one) for one in (OUT, EXCLUDED, *facts.values())]
    # Not plainly equal, or a planner may begin with all odd cases there ever were.
    odd = and_(CASES.c.id == key + 0, text(IS_ODD))
    query = select(key, rows.c.department, *marks).select_from(rows.join(CASES, odd)).where(cohort)
    return [tuple(one) for one in tx.connection().execute(query).all()]


def _judged(sums: Sums, facts: Facts, every: Facts, odd: Sequence[Odd]) -> Sums:
    """Takes odd cases' rows off the sums of what is true of any, and counts those in the scope where they belong."""
    for (department, out, excluded, *found), count in Counter(one[1:] for one in odd).items():
        so = _named(department, every, [one * count for one in found])
        sums.counted.subtract({(department, name): so[department, name] for name in facts})
        if not out:
            (sums.excluded if excluded else sums.counted).update(so)
    return Sums(sums.counted, sums.excluded, frozenset(one[0] for one in odd if one[3]))


def _named(department: str, facts: Iterable[str], counts: Iterable[int]) -> dict[tuple[str, str], int]:
    return {(department, name): int(count) for name, count in zip(facts, counts, strict=True)}


def _of(tx: Transaction, rows: FromClause, period: Period) -> Any:  # Any: columns of an alias have no types
    """The period's department; else all there are, by name, so that the index on department and time is used."""
    named = [period.department] if period.department else departments(tx, rows)
    return rows.c.department.in_(named)


def _resolved(period: Period) -> Any:  # Any: words joined to a condition
    return text(HAS_RESULT) & period.holds(CYCLES.c.resolved_at)


def _in_time(limit: Any) -> Condition:
    return and_(CYCLES.c.resolved_at <= limit, CYCLES.c.undone_at.is_(None))


def _superseded() -> Condition:
    """Whether a later cycle of the case has a result."""
    later = CYCLES.alias("later")
    again = (later.c.number > literal_column("1")) & (later.c.number > CYCLES.c.number)
    result = select(later.c.id).where(later.c.case_id == CYCLES.c.case_id, again, later.c.resolved_at.is_not(None))
    return result.correlate(CYCLES).exists()


def _said(grade: int | None, solved: str) -> list[str]:
    names = [solved] if solved else []
    if grade is not None:
        reached = (("rated", 0), ("satisfied", SATISFIED_FROM), ("strict", STRICT_FROM))
        names += [name for name, least in reached if grade >= least]
    return names


def _said_by_phone(grade: int | None) -> list[str]:
    if grade is None:
        return []
    return ["phoned", "phoned_satisfied"] if grade >= SATISFIED_FROM else ["phoned"]


def _how_many(condition: Condition) -> Any:  # Any: SQLAlchemy's count
    return func.count(case((condition, 1)))


def _one_if(condition: Condition) -> Any:  # Any: SQLAlchemy's CASE of numbers
    return case((condition, 1), else_=0)
