"""Flags for the figures, written into cases, cycles and assignments: excluded, out of scope, what was said of a result.

A case is excluded, or a result rated, once; but a month of them is summed every morning. With the flags a sum reads one
index and nothing else.
"""

from __future__ import annotations

from domain.lifecycle import Status
from domain.rates import out_of_scope
from storage.casework import cases
from storage.engine.database import Transaction
from storage.figures.cohorts import ASSIGNMENTS, CYCLES
from storage.tables import Case, Cycle, Rating


def mark_scope(tx: Transaction, case: Case) -> None:
    """Writes into a case, its cycles and assignments whether it is excluded, and whether figures leave it out."""
    case.excluded = case.excluded_at is not None
    case.out_of_scope = out_of_scope(Status(case.status), was_assigned=case.assigned_at is not None)
    tx.add(case)
    tx.flush()
    for table in (CYCLES, ASSIGNMENTS):
        these = table.update().where(table.c.case_id == case.id)
        tx.connection().execute(these.values(out_of_scope=case.out_of_scope, excluded=case.excluded))


def mark_said(tx: Transaction, rating: Rating) -> None:
    """Writes a rating into its cycle: by phone, or in the chat by whoever reported the case. The first one stays.

    Ratings by the department's own staff, or by others who follow the case, do not count.
    """
    cycle = cases.cycle_of(tx, rating.case_id, rating.cycle)
    if rating.via == "call":
        cycle.phoned_grade = cycle.phoned_grade or rating.first_grade
    elif _counts(tx, rating):
        _note(cycle, rating)
    tx.add(cycle)
    tx.flush()


def ask_anew(tx: Transaction, cycle: Cycle) -> None:
    """A result was corrected: what was said of whether it holds was said of another one, and is asked anew."""
    for rating in cases.ratings(tx, cycle.case_id):
        if rating.cycle == cycle.number and rating.via == "chat":
            rating.solved = ""
            tx.add(rating)
    cycle.said_solved = ""
    tx.add(cycle)
    tx.flush()


def correct_said(tx: Transaction, rating: Rating) -> None:
    """Writes a rating whose words or grade replaced former ones into its cycle, if ratings like it count."""
    if not _counts(tx, rating):
        return
    cycle = cases.cycle_of(tx, rating.case_id, rating.cycle)
    cycle.said_solved, cycle.said_grade = rating.solved, rating.first_grade
    tx.add(cycle)
    tx.flush()


def _counts(tx: Transaction, rating: Rating) -> bool:
    case = tx.get(Case, rating.case_id)
    assert case is not None
    return rating.via == "chat" and not rating.own_staff and case.resident_id in (None, rating.person_id)


def _note(cycle: Cycle, rating: Rating) -> None:
    cycle.said_solved = cycle.said_solved or rating.solved
    cycle.said_grade = cycle.said_grade or rating.first_grade
