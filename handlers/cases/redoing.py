"""重办: what happens to a case whose result did not hold; and how a case closes."""

from __future__ import annotations

from datetime import timedelta

from domain.commands import token
from domain.content import Content, button, sentence
from domain.errors import CaseworkError
from domain.kinds import MessageKind, RequestKind, Scope
from domain.lifecycle import Action, Role, Status
from handlers.cases import dates, retired, retractions
from handlers.cases.assignments import end_assignment, start_cycle
from handlers.cases.transitions import ActingRole, cancel_result_timers, move
from handlers.saying import answer
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import tell_coordinators, tell_department, tell_residents
from handlers.turn import Actor, Turn
from storage.casework import arrivals, cases, events
from storage.messages import cancellation
from storage.tables import Case, Event, Request, id_of


def reopen(turn: Turn, actor: Actor, case: Case) -> None:
    """Not solved: 重办 at once, within the county's number of days (after it was read) and of times; else a coordinator
    decides."""
    by = ActingRole(Role.RESIDENT, actor.person_id)
    limits = turn.county.limits
    if case.resolved_at is None:
        raise CaseworkError("error.not_now", action=Action.REOPEN, status=case.status)
    read_at = cases.cycle_of(turn.tx, id_of(case), case.cycle).delivered_at or case.resolved_at
    late = turn.now > read_at + timedelta(days=limits.reopen_days)
    if late or case.reopened >= limits.reopen_times or not case.department:
        _ask_reopen(turn, actor, case, by)
        return
    redo(turn, case, Action.REOPEN, by)
    case.reopened += 1
    turn.tx.add(case)


def _ask_reopen(turn: Turn, actor: Actor, case: Case, by: ActingRole) -> None:
    if cases.pending(turn.tx, RequestKind.REOPEN, case.id):
        raise CaseworkError("error.already_asked")
    move(turn, case, Action.ASK_REOPEN, by)
    asked = Request(
        case_id=id_of(case), cycle=case.cycle, kind=RequestKind.REOPEN, asked_by=actor.person_id, asked_at=turn.now
    )
    turn.tx.add(asked)
    turn.tx.flush()
    row = (
        button("button.grant", token(Scope.REQUEST, asked.id or 0, "grant")),
        button("button.refuse", token(Scope.REQUEST, asked.id or 0, "refuse")),
    )
    said = sentence("request.reopen", reference=case.reference)
    tell_coordinators(turn, case, Content((said,), (row,)))
    answer(turn, actor, "reopen.asked", reference=case.reference)


def redo(turn: Turn, case: Case, action: Action, by: ActingRole) -> None:
    """重办: the result no longer counts; a new cycle starts with its own deadline.

    A result that has not been sent yet is cancelled; whoever never read one is not told that it did not hold.
    """
    move(turn, case, action, by)
    unread = _cancel_result(turn, case)
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.undone_at, cycle.undone_by = turn.now, by.role
    turn.tx.add(cycle)
    end_assignment(turn, case, "redo")
    cancel_result_timers(turn, case)
    gone = retired.take_from_retired(turn, case)
    start_cycle(turn, case)
    assert case.due_at is not None
    told = sentence("told.still_worked" if unread else "told.redo", reference=case.reference, due=dates.due(turn, case))
    tell_residents(turn, case, told, wait=timedelta())
    tell_department(turn, case, sentence("told.department.redo", reference=case.reference, due=dates.due(turn, case)))
    show_card(turn, case, fresh=True)
    if gone:
        retired.lay_before_coordinators(turn, case, gone)
    elif not case.department:
        show_card_to_coordinators(turn, case)


def _cancel_result(turn: Turn, case: Case) -> bool:
    """Cancels what still waits of the result, a corrected one too. Returns whether nobody has read it."""
    unsent = retractions.cancel_notices(turn, case, Action.RESOLVE)
    rows = arrivals.rows_of(turn.tx, id_of(case), MessageKind.RESULT, case.cycle)
    unsent = cancellation.cancel(turn.tx, rows) and unsent
    read = cases.cycle_of(turn.tx, id_of(case), case.cycle).delivered_at is not None
    asked = any(one.cycle == case.cycle for one in cases.ratings(turn.tx, id_of(case)))  # by phone
    return unsent and not read and not asked


def redo_asked_by(turn: Turn, case: Case, person_id: int) -> Event | None:
    """The redo that runs and that this person asked for, if nobody has acted on it since."""
    if case.status != Status.ASSIGNED or case.cycle < 2:
        return None
    for event in reversed(events.history(turn.tx, id_of(case))):
        if event.action == Action.REOPEN:
            return event if event.person_id == person_id and event.cycle == case.cycle - 1 else None
        if event.role in (Role.STAFF, Role.COORDINATOR):
            return None
    return None


def take_back_redo(turn: Turn, case: Case, redo: Event, by: ActingRole) -> None:
    """撤回重办: the former result stands again, with its dates; the cycle that was begun never was."""
    move(turn, case, Action.TAKE_BACK_REDO, by, back_to=Status(redo.from_status))
    end_assignment(turn, case, "taken_back")
    turn.tx.delete(cases.cycle_of(turn.tx, id_of(case), case.cycle))
    turn.tx.flush()
    case.cycle, case.reopened = case.cycle - 1, max(case.reopened - 1, 0)
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.undone_at, cycle.undone_by = None, ""
    case.original_due_at, case.due_at = cycle.original_due_at, cycle.due_at
    case.resolved_at, case.outcome = cycle.resolved_at, cycle.outcome or ""
    happened = [one for one in events.history(turn.tx, id_of(case)) if (one.id or 0) < (redo.id or 0)]
    closed = [one.at for one in happened if one.to_status == Status.CLOSED != one.from_status]
    case.closed_at = closed[-1] if closed and case.status == Status.CLOSED else None
    case.acknowledged_at = next((one.at for one in reversed(happened) if one.action == Action.ACKNOWLEDGE), None)
    turn.tx.add_all([case, cycle])
    tell_department(turn, case, sentence("told.department.redo_taken_back", reference=case.reference))
    show_card(turn, case)


def close(turn: Turn, case: Case, action: Action, by: ActingRole) -> None:
    move(turn, case, action, by)
    case.closed_at = turn.now
    turn.tx.add(case)
    cancel_result_timers(turn, case)
    show_card(turn, case)
