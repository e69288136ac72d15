"""派单: gives a case to a department. The response clock is the department's own; the resident's deadline stays."""

from __future__ import annotations

from domain import deadlines
from domain.content import department as department_name
from domain.content import sentence
from domain.errors import CaseworkError
from domain.hearing.dangers.danger import is_personal
from domain.hearing.residents.wants import is_only_praise
from domain.lifecycle import Action
from handlers.cases import arrivals, dates
from handlers.cases.transitions import ActingRole, move, set_due
from handlers.showing import show_card
from handlers.telling import tell_residents
from handlers.turn import Turn
from storage.casework import cases
from storage.casework.arrivals import Awaited
from storage.tables import Assignment, Case, Cycle, id_of


def check_department_may_know(case: Case) -> None:
    """Raises `CaseworkError` for a case that no department may see."""
    if case.confidential:
        raise CaseworkError("error.confidential_stays")
    if is_personal(case.danger):
        raise CaseworkError("error.danger_stays", reference=case.reference)


def assign(turn: Turn, case: Case, department: str, by: ActingRole, *, action: Action = Action.ASSIGN) -> None:
    """Gives the case to a department and starts its response clock.

    The deadline runs from filing if the rules found the department, and from the first assignment if a person did;
    later departments keep that deadline.
    """
    check_department_may_know(case)
    if turn.county.open_department(department) is None:
        raise CaseworkError("error.no_such_department")
    former = case.department
    end_assignment(turn, case, "reassigned" if former else "")
    case.department, case.assigned_at, case.acknowledged_at = department, turn.now, None
    case.held_back = False  # a coordinator has settled it
    move(turn, case, action, by, {"to": department, "from": former})
    _start_clocks(turn, case, department)
    if former and former != department:
        show_card(turn, case)  # the former group's card now says where the case went
    show_card(turn, case, fresh=True)
    arrivals.tell_unsent(turn, case)


def tell_assigned(turn: Turn, case: Case) -> None:
    assert case.due_at is not None
    if is_only_praise(case.kind, case.danger):
        unit = department_name(case.department)
        tell_residents(turn, case, sentence("told.praise", reference=case.reference, department=unit))
        return
    tell_residents(
        turn,
        case,
        sentence(
            "told.assigned_late" if case.due_at < turn.now else "told.assigned",
            reference=case.reference,
            department=department_name(case.department),
            due=dates.due(turn, case),
        ),
    )


def _start_clocks(turn: Turn, case: Case, department: str) -> None:
    category = turn.county.categories.get(case.category)
    clocks = deadlines.start(
        turn.practice.calendar,
        turn.now,
        category=category,
        kind=case.kind,
        limits=turn.county.limits,
        danger=bool(case.danger),
    )
    turn.tx.add(
        Assignment(
            case_id=id_of(case),
            cycle=case.cycle,
            department=department,
            assigned_at=turn.now,
            response_due_at=clocks.response_due,
            limit_amount=clocks.response_limit.amount,
            limit_unit=clocks.response_limit.unit,
            excluded=case.excluded,
        )
    )
    # An office that passed the case on may have set a date before there was a department: the earlier counts.
    given = case.due_at if not cases.has_cycle(turn.tx, id_of(case), case.cycle) else None
    begins = case.due_at is None or (given is not None and clocks.original_due < given)
    if case.original_due_at is None or case.due_at is None or begins:
        case.original_due_at = case.due_at = clocks.original_due
    cycle = ensure_cycle(turn, case)
    # Whoever gets the case when its date has passed already is not late by it: who had it at that date was.
    cycle.department, cycle.late_card = department, _has_passed(turn, case)
    if begins:
        cycle.limit_amount, cycle.limit_unit = clocks.limit.amount, clocks.limit.unit
    set_due(turn, case, case.due_at)


def _has_passed(turn: Turn, case: Case) -> bool:
    return case.due_at is not None and case.due_at < (case.paused_at or turn.now)


def ensure_cycle(turn: Turn, case: Case) -> Cycle:
    """The row of the case's present cycle; the first is written when work begins."""
    if not cases.has_cycle(turn.tx, id_of(case), case.cycle):
        turn.tx.add(
            Cycle(
                case_id=id_of(case),
                number=case.cycle,
                department=case.department,
                started_at=turn.now,
                original_due_at=case.original_due_at,
                due_at=case.due_at,
                excluded=case.excluded,
            )
        )
        turn.tx.flush()
    return cases.cycle_of(turn.tx, id_of(case), case.cycle)


def start_cycle(turn: Turn, case: Case) -> None:
    """重办: starts a new cycle with a deadline of its own. The former cycle's deadline stays in its row."""
    case.cycle += 1
    case.original_due_at = case.due_at = None
    case.resolved_at, case.closed_at, case.outcome, case.acknowledged_at = None, None, "", None
    case.unreached_at = None
    _start_clocks(turn, case, case.department)
    if case.department:
        arrivals.tell_unsent(turn, case)


def stop_response_clock(turn: Turn, case: Case) -> None:
    """Stops the department's response clock, at the first response only."""
    assignment = cases.current_assignment(turn.tx, id_of(case))
    if assignment and assignment.responded_at is None:
        assignment.responded_at = turn.now
        turn.tx.add(assignment)
        turn.tx.flush()
        if assignment.arrived_at is None:
            arrivals.start_response_clocks(turn, [_awaited(assignment, case)])
            turn.tx.refresh(assignment)


def _awaited(assignment: Assignment, case: Case) -> Awaited:
    assert assignment.id is not None
    limit = assignment.limit_amount, assignment.limit_unit
    return Awaited(assignment.id, id_of(case), assignment.cycle, assignment.assigned_at, case.urgent, *limit)


def end_assignment(turn: Turn, case: Case, ending: str) -> None:
    """Ends the department's work on the case. Its requests that nobody has decided lapse."""
    cases.lapse_requests(turn.tx, id_of(case), now=turn.now)
    assignment = cases.current_assignment(turn.tx, id_of(case))
    if assignment:
        assignment.ended_at, assignment.ending = turn.now, ending
        turn.tx.add(assignment)
        turn.tx.flush()
