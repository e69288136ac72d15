"""A department's grades as its group may see them: of all time, rounded down to whole lots.

Totals are kept, so that only the grades since last night are read.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Table, func, select

from domain.rates import is_satisfied
from storage.engine.database import Transaction
from storage.figures.cohorts import CASES, CYCLES, RATINGS
from storage.figures.statistics import Grades
from storage.tables import GradeTotal, Rating, SQLModel

KEPT = 200  # newest grades kept with the total: those that fill no lot are not shown. A larger lot counts all again
SETTLING = 50  # the newest ratings are left out: on PostgreSQL one with a lower id may not be committed yet
MOST = 2**31 - 1
TOTALS: Table = SQLModel.metadata.tables["grade_totals"]


def grades_of(tx: Transaction, department: str, *, lot: int) -> Grades:
    """All grades that a department was given in chats so far, in whole lots: one new grade would show whose it is."""
    total = tx.get(GradeTotal, department) or _nothing(department)
    since = _given(tx, _through(tx)).get(department, [])
    newest = [*total.newest, *since]
    rated = total.rated + len(since)
    if rated % lot > len(newest):
        newest = _given(tx, 0).get(department, [])
    untold = newest[len(newest) - rated % lot :]
    satisfied = total.satisfied + _satisfied(since) - _satisfied(untold)
    return Grades(satisfied, rated - len(untold))


def add_up(tx: Transaction) -> None:
    """Adds the grades since the last time to the totals."""
    newest = tx.connection().execute(select(func.max(RATINGS.c.id))).scalar() or 0
    last = max(newest - SETTLING, _through(tx))
    for department, given in _given(tx, _through(tx), until=last).items():
        total = _locked(tx, department)
        total.rated, total.satisfied = total.rated + len(given), total.satisfied + _satisfied(given)
        total.newest = [*total.newest, *given][-KEPT:]
        tx.add(total)
    tx.flush()
    tx.connection().execute(TOTALS.update().values(through=last))


def count_late(tx: Transaction, rating: Rating, department: str) -> None:
    """Adds the first grade of a rating whose row is older than the totals."""
    if (rating.id or 0) > _through(tx) or rating.own_staff or rating.first_grade is None:
        return
    total, given = _locked(tx, department), (rating.id or 0, is_satisfied(rating.first_grade))
    total.rated, total.satisfied = total.rated + 1, total.satisfied + given[1]
    total.newest = sorted([*total.newest, list(given)])[-KEPT:]
    total.through = _through(tx)
    tx.add(total)
    tx.flush()


def correct(tx: Transaction, rating: Rating, department: str, before: int) -> None:
    """Replaces a first grade, which was a slip, in the totals that contain it already."""
    if (rating.id or 0) > _through(tx) or rating.own_staff or rating.first_grade is None:
        return
    total, good = _locked(tx, department), is_satisfied(rating.first_grade)
    total.satisfied += good - is_satisfied(before)
    total.newest = [[number, good if number == rating.id else was] for number, was in total.newest]
    total.through = _through(tx)
    tx.add(total)
    tx.flush()


def _locked(tx: Transaction, department: str) -> GradeTotal:
    tx.holds_others_up = True
    return tx.get(GradeTotal, department, with_for_update=True, populate_existing=True) or _nothing(department)


def _nothing(department: str) -> GradeTotal:
    return GradeTotal(department=department, through=0, satisfied=0, rated=0)


def _through(tx: Transaction) -> int:
    return tx.connection().execute(select(func.max(TOTALS.c.through))).scalar() or 0


def _satisfied(given: list[Any]) -> int:
    return sum(good for _, good in given)


def _given(tx: Transaction, after: int, *, until: int = MOST) -> dict[str, list[list[Any]]]:
    """By department, the first grades of ratings with ids in a range, each as the id and whether it was satisfied."""
    same = (CYCLES.c.case_id == RATINGS.c.case_id) & (CYCLES.c.number == RATINGS.c.cycle)
    source = RATINGS.join(CYCLES, same).join(CASES, CASES.c.id == CYCLES.c.case_id)
    query = (
        select(CYCLES.c.department, RATINGS.c.id, RATINGS.c.first_grade)
        .select_from(source)
        .where(
            RATINGS.c.id > after,
            RATINGS.c.id <= until,
            RATINGS.c.first_grade.is_not(None),
            RATINGS.c.via == "chat",
            RATINGS.c.own_staff.is_(False),
            RATINGS.c.person_id == func.coalesce(CASES.c.resident_id, RATINGS.c.person_id),
        )
        .order_by(RATINGS.c.id)
    )
    found: dict[str, list[list[Any]]] = defaultdict(list)
    for code, number, grade in tx.connection().execute(query).all():
        found[code].append([number, is_satisfied(grade)])
    return found
