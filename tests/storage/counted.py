"""Rows that figures count, as the service writes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from storage.engine.database import Transaction
from storage.figures import figure_flags
from storage.tables import Assignment, Case, Cycle, Person, Rating

NOW = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)  # eight o'clock in Shanghai
THEN = NOW - timedelta(hours=6)
HOUR = timedelta(hours=1)


def case(tx: Transaction, status: str = "in_progress", **values: Any) -> Case:
    person = Person(created_at=THEN)
    tx.add(person)
    tx.flush()
    given = {"department": "city", "filed_at": THEN, "assigned_at": THEN, "resident_id": person.id, **values}
    made = Case(reference=f"26{person.id:06d}", status=status, **given)
    figure_flags.mark_scope(tx, made)
    return made


def cycle(tx: Transaction, of: Case, number: int = 1, **values: Any) -> Cycle:
    given = {"department": of.department, "started_at": THEN, **values}
    made = Cycle(case_id=of.id or 0, number=number, **given)
    tx.add(made)
    figure_flags.mark_scope(tx, of)
    return made


def rated(tx: Transaction, of: Case, first: int | None = None, number: int = 1, **values: Any) -> None:
    given = {"person_id": of.resident_id, "first_grade": first, "grade": first, "rated_at": NOW, **values}
    made = Rating(case_id=of.id or 0, cycle=number, **given)
    tx.add(made)
    figure_flags.mark_said(tx, made)


def assignment(tx: Transaction, of: Case, **values: Any) -> None:
    clocks = {"assigned_at": THEN, "arrived_at": THEN, "response_due_at": THEN + HOUR}
    given = {"department": of.department, "cycle": 1, **clocks, **values}
    tx.add(Assignment(case_id=of.id or 0, **given))
    figure_flags.mark_scope(tx, of)
