"""A card arrives once: what says so again moves no clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from storage.casework import arrivals
from storage.engine.database import Database
from storage.tables import Assignment, Case

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def test_a_second_arrival_starts_no_clock_anew(database: Database) -> None:
    with database.transaction() as tx:
        case = Case(reference="20261000", status="assigned", department="city", filed_at=NOW)
        tx.add(case)
        tx.flush()
        assert case.id is not None
        made = Assignment(case_id=case.id, cycle=1, department="city", assigned_at=NOW, response_due_at=NOW)
        tx.add(made)
        tx.flush()
        of = made.id or 0
        for days in (1, 3):
            arrivals.start_clocks(tx, [(of, NOW + days * DAY)], NOW + (days - 1) * DAY)
    with database.reading() as tx:
        found = tx.get_one(Assignment, of)
        assert (found.arrived_at, found.response_due_at) == (NOW, NOW + DAY)
