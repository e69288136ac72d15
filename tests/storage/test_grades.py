"""A department's grades are the same whether they were added up overnight or not, and told in whole lots only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from storage.engine.database import Database, Transaction
from storage.figures import grades
from storage.figures.statistics import Grades
from storage.tables import Case, Cycle, GradeTotal, Person, Rating

THEN = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def tx(database_url: str) -> Iterator[Transaction]:
    database = Database(database_url)
    with database.transaction() as tx:
        yield tx
    database.close()


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grades, "SETTLING", 0)


def rated(tx: Transaction, *given: int | None, department: str = "city", **values: object) -> list[Rating]:
    made = []
    for grade in given:
        person = Person(created_at=THEN)
        tx.add(person)
        tx.flush()
        case = Case(reference=f"26{person.id}", status="closed", resident_id=person.id, filed_at=THEN)
        tx.add(case)
        tx.flush()
        tx.add(Cycle(case_id=case.id or 0, number=1, department=department, started_at=THEN, resolved_at=THEN))
        about: dict[str, Any] = {"case_id": case.id, "cycle": 1, "person_id": person.id, "rated_at": THEN, **values}
        made.append(Rating(first_grade=grade, **about))
        tx.add(made[-1])
        tx.flush()
    return made


def test_totals_and_what_came_since_are_one_sum(tx: Transaction) -> None:
    rated(tx, 5, 1, 4, 2, 3, 5)
    rated(tx, 1, department="police")
    before = grades.grades_of(tx, "city", lot=5)
    assert before == Grades(satisfied=3, rated=5)
    grades.add_up(tx)
    assert grades.grades_of(tx, "city", lot=5) == before
    assert grades.grades_of(tx, "police", lot=5) == Grades(0, 0)
    rated(tx, 1, 1, 5, 5)
    assert grades.grades_of(tx, "city", lot=5) == Grades(satisfied=6, rated=10)
    grades.add_up(tx)
    grades.add_up(tx)
    assert grades.grades_of(tx, "city", lot=5) == Grades(satisfied=6, rated=10)
    assert grades.grades_of(tx, "city", lot=4) == Grades(satisfied=4, rated=8)


def test_a_grade_that_comes_after_its_rating_was_passed_over_is_counted_once(tx: Transaction) -> None:
    late, *_ = rated(tx, None, 5, 5, 5, 1)
    grades.add_up(tx)
    assert grades.grades_of(tx, "city", lot=5) == Grades(0, 0)
    late.first_grade = 1
    tx.add(late)
    tx.flush()
    grades.count_late(tx, late, "city")
    assert grades.grades_of(tx, "city", lot=5) == Grades(satisfied=3, rated=5)
    grades.add_up(tx)
    assert grades.grades_of(tx, "city", lot=5) == Grades(satisfied=3, rated=5)


def test_a_new_rating_is_not_counted_twice(tx: Transaction) -> None:
    (fresh,) = rated(tx, 5)
    grades.count_late(tx, fresh, "city")
    assert grades.grades_of(tx, "city", lot=1) == Grades(1, 1)
    assert tx.get(GradeTotal, "city") is None


def test_by_phone_and_by_own_staff_never_count(tx: Transaction) -> None:
    rated(tx, 5, via="call")
    rated(tx, 5, own_staff=True)
    grades.add_up(tx)
    assert grades.grades_of(tx, "city", lot=1) == Grades(0, 0)


def test_a_lot_larger_than_what_is_kept_is_still_told_whole(tx: Transaction, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grades, "KEPT", 2)
    rated(tx, 1, 5, 5, 1, 5, 5, 5)
    grades.add_up(tx)
    assert grades.grades_of(tx, "city", lot=4) == Grades(satisfied=2, rated=4)


@pytest.mark.parametrize("added_up", [True, False])
def test_a_grade_that_replaces_a_slip_is_counted_instead(tx: Transaction, *, added_up: bool) -> None:
    slip, *_ = rated(tx, 1, 5, 5, 5, 5)
    if added_up:
        grades.add_up(tx)
    slip.first_grade = 5
    tx.add(slip)
    tx.flush()
    grades.correct(tx, slip, "city", 1)
    assert grades.grades_of(tx, "city", lot=5) == Grades(satisfied=5, rated=5)
    grades.add_up(tx)
    assert grades.grades_of(tx, "city", lot=5) == Grades(satisfied=5, rated=5)
