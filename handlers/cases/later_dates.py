"""A case's dates by another limit, when its category, its kind or its danger is put right: they only move later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain import deadlines
from domain.county import Limit
from domain.reckoning import Dates, later, reckon
from handlers.cases import assignment_clock
from handlers.cases.reckoning import basis_of
from handlers.cases.transitions import limit_in_settings, set_due
from handlers.turn import Turn
from storage.casework import cases, events
from storage.tables import Case, id_of


def is_late_or_nearly(turn: Turn, case: Case) -> bool:
    """After its date, or on the last fifth of its time."""
    return is_late(turn, case) or _is_nearly_late(turn, case)


def is_late(turn: Turn, case: Case) -> bool:
    return case.due_at is not None and (case.resolved_at or case.paused_at or turn.now) > case.due_at


def _is_nearly_late(turn: Turn, case: Case) -> bool:
    cycle = cases.last_cycle(turn.tx, id_of(case))
    if case.due_at is None or case.resolved_at or case.closed_at or cycle is None:
        return False
    at = case.paused_at or turn.now
    return deadlines.in_last_fifth(turn.practice.calendar, cycle.started_at, case.due_at, at)


def by_present_limit(turn: Turn, case: Case) -> tuple[Dates, Limit] | None:
    """The dates by the limit that the case has now, and that limit; None if they are not later."""
    if case.due_at is None or not cases.has_cycle(turn.tx, id_of(case), case.cycle):
        return None
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    happened = [one for one in events.history(turn.tx, id_of(case)) if one.cycle == case.cycle]
    basis, limit = basis_of(turn, case, cycle, happened), limit_in_settings(turn, case)
    if basis is None or basis.limit == limit:
        return None
    present = Dates(case.original_due_at or case.due_at, case.due_at)
    found = later(present, reckon(turn.practice.calendar, replace(basis, limit=limit)))
    return None if found == present else (found, limit)


def move_due(turn: Turn, case: Case, to: Dates, limit: Limit) -> Mapping[str, str]:
    """Returns what the event keeps of it."""
    assert case.due_at is not None  # else no date is later
    was, cycle = case.due_at, cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.limit_amount, cycle.limit_unit = limit.amount, limit.unit
    case.original_due_at = cycle.original_due_at = to.original
    set_due(turn, case, to.due)
    return {"due_was": was.isoformat(), "due": to.due.isoformat()}


def move_response(turn: Turn, case: Case) -> None:
    """By when the department is to respond, unless it has, or that time has passed."""
    assignment = cases.current_assignment(turn.tx, id_of(case))
    if assignment is None or assignment.responded_at or assignment.response_due_at <= turn.now:
        return
    began, about = assignment.arrived_at or assignment.assigned_at, turn.county.categories.get(case.category)
    clocks = deadlines.start(
        turn.practice.calendar, began, about, case.kind, turn.county.limits, danger=bool(case.danger)
    )
    if clocks.response_due > assignment.response_due_at:
        assignment.response_due_at = clocks.response_due
        assignment.limit_amount, assignment.limit_unit = clocks.response_limit.amount, clocks.response_limit.unit
        turn.tx.add(assignment)
        assignment_clock.watch(turn, [clocks.response_due])
