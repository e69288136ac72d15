"""What figures ask of cases, cycles and assignments beyond their own history, written into them.

A month of both is read every morning, while a case is taken out of the figures, or a result rated, once: so that a sum
reads one index and nothing else.
"""

from __future__ import annotations

from domain.lifecycle import Status
from domain.rates import out_of_scope
from storage.casework import cases
from storage.engine.database import Transaction
from storage.figures.cohorts import ASSIGNMENTS, CYCLES
from storage.tables import Case, Cycle, Rating


def mark_scope(tx: Transaction, case: Case) -> None:
    """Says in a case, in its cycles and assignments, whether it is excluded, or out of the scope of figures."""
    case.excluded = case.excluded_at is not None
    case.out_of_scope = out_of_scope(Status(case.status), was_assigned=case.assigned_at is not None)
    tx.add(case)
    tx.flush()
    for table in (CYCLES, ASSIGNMENTS):
        these = table.update().where(table.c.case_id == case.id)
        tx.connection().execute(these.values(out_of_scope=case.out_of_scope, excluded=case.excluded))


def mark_said(tx: Transaction, rating: Rating) -> None:
    """Writes what was said of a result beside it: on the phone, or in the chat by whoever reported the case.

    What a department's own staff says does not count, nor does a follower's word; what was said first stays.
    """
    cycle = cases.cycle_of(tx, rating.case_id, rating.cycle)
    if rating.via == "call":
        cycle.phoned_grade = cycle.phoned_grade or rating.first_grade
    elif _counts(tx, rating):
        _note(cycle, rating)
    tx.add(cycle)
    tx.flush()


def _counts(tx: Transaction, rating: Rating) -> bool:
    case = tx.get(Case, rating.case_id)
    assert case is not None
    return rating.via == "chat" and not rating.own_staff and case.resident_id in (None, rating.person_id)


def _note(cycle: Cycle, rating: Rating) -> None:
    cycle.said_solved = cycle.said_solved or rating.solved
    cycle.said_grade = cycle.said_grade or rating.first_grade
