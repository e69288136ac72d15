"""撤回: takes back an act whose message to the resident has not been sent yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain.content import Button, Content, button, sentence
from domain.errors import CaseworkError
from domain.expectations import TakeBack
from domain.kinds import MessageKind, Scope, TimerKind
from domain.lifecycle import Action, Status
from handlers.cases import casework
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import ActingRole, cancel_result_timers, move, set_due, unsettle
from handlers.saying import say
from handlers.showing import show_card
from handlers.telling import tell_department
from handlers.turn import Actor, Turn
from storage.casework import arrivals, cases, events
from storage.messages import cancellation, files, timers
from storage.tables import Case, Event, Statement, id_of


def take_back(turn: Turn, case: Case, by: ActingRole, statement_id: int = 0) -> bool:
    """撤回: cancels the messages of the last act of a department, or of coordinators, and undoes it; of the one that
    said `statement_id`, if it is given.

    Returns whether the act was a result with pictures: these are then kept inside and sent with no other result.
    """
    last = last_retractable(turn, case, by, statement_id)
    if last is None or not is_in_time(turn, last):
        raise CaseworkError("error.nothing_to_take_back")
    if not _cancel_notices_of(turn, case, last):
        raise CaseworkError("error.taken_back_too_late")
    statement = turn.tx.get(Statement, last.details["statement"])
    assert statement is not None
    statement.taken_back_at = turn.now
    turn.tx.add(statement)
    came_from, due = _status_before(case, last), case.due_at
    move(turn, case, Action.TAKE_BACK, by, {"statement": statement.id}, back_to=came_from)
    if came_from is not None and (undo := UNDO.get(last.action)):
        undo(turn, case, last)
    if came_from is not None:
        unsettle(case, last)
        _uncount(turn, last)
    if due and case.due_at != due:  # the clock ran on
        set_due(turn, case, due)
    pictures = last.action == Action.RESOLVE and files.keep_inside(turn.tx, id_of(case), case.cycle)
    show_card(turn, case)
    return pictures


def _uncount(turn: Turn, act: Event) -> None:
    """What one person decided alone and takes back was never decided."""
    asked = cases.lock_request(turn.tx, act.details["request"]) if act.details.get("alone") else None
    if asked is not None:
        asked.granted = None
        turn.tx.add(asked)


def retractable_cases(turn: Turn, person_id: int, role_of: Callable[[Case], ActingRole]) -> list[Case]:
    """The cases, locked, on which this person has just done something that can still be taken back."""
    since = turn.now - casework.take_back_time(turn)
    found = []
    for case_id in cases.spoken_of(turn.tx, person_id, since):
        case = cases.lock(turn.tx, case_id)
        last = last_retractable(turn, case, role_of(case), own=person_id) if case else None
        if case and last and last.at >= since:
            found.append(case)
    return found


def is_in_time(turn: Turn, act: Event) -> bool:
    return turn.now <= act.at + casework.take_back_time(turn)


def undo_choice(turn: Turn, case: Case, by: ActingRole, scope: Scope, *, own: int = 0) -> tuple[Button, TakeBack]:
    """The button that takes back the last act, and what its message expects. Both name what was said, so that they take
    back nothing that is done later."""
    last = last_retractable(turn, case, by, own=own)
    said = int(last.details["statement"]) if last else 0
    named = (said,) if said else ()
    return button("button.take_back", case_token(scope, case, Action.TAKE_BACK, *named)), TakeBack(said)


def offer_which(turn: Turn, actor: Actor, held: Sequence[Case], scope: Scope) -> None:
    """Several acts could be taken back: a button for each."""
    rows = tuple(
        (button("button.take_back_one", case_token(scope, one, Action.TAKE_BACK), reference=one.reference),)
        for one in held
    )
    say(turn, actor, Content((sentence("prompt.take_back"),), rows), reply_to=actor.message)


def last_retractable(
    turn: Turn, case: Case, by: ActingRole | None = None, statement_id: int = 0, *, own: int = 0
) -> Event | None:
    """The latest act with held messages that was not taken back; with `by`, only one of that department, or of
    coordinators; with `statement_id`, only the one that said it; with `own`, only one of that person."""
    taken = set()
    for event in reversed(events.history(turn.tx, id_of(case))):
        statement = event.details.get("statement")
        if event.action == Action.TAKE_BACK:
            taken.add(statement)
        elif "outbox" in event.details and statement not in taken and _is_it(event, by, statement_id, own):
            return event
    return None


def cancel_notices(turn: Turn, case: Case, action: Action) -> bool:
    """Cancels the messages of the last such act that wait to be sent, because the case has moved on. Returns whether
    all of them still waited."""
    acts = [one for one in events.history(turn.tx, id_of(case)) if one.action == action and "outbox" in one.details]
    return bool(acts) and _cancel_notices_of(turn, case, acts[-1])


def _cancel_notices_of(turn: Turn, case: Case, act: Event) -> bool:
    """Cancels the messages of an act; returns whether none had been sent.

    A result may also wait in the row of somebody to whom it is sent again. A suspension may also have messages with
    another date, written when working days changed.
    """
    told = [*act.details["outbox"]]
    if act.action == Action.RESOLVE:
        told += arrivals.rows_of(turn.tx, id_of(case), MessageKind.RESULT, act.cycle)
    if act.action == Action.SUSPEND:
        later = [one for one in events.history(turn.tx, id_of(case)) if (one.id or 0) > (act.id or 0)]
        cancellation.cancel(turn.tx, [row for one in later for row in one.details.get("anew", ())])
    return cancellation.cancel(turn.tx, told)


def _is_it(event: Event, by: ActingRole | None, statement_id: int, own: int) -> bool:
    if own not in (0, event.person_id):
        return False
    if statement_id and event.details.get("statement") != statement_id:
        return False
    return by is None or (event.role, event.department) == (by.role, by.department)


def _status_before(case: Case, event: Event) -> Status | None:
    """The status before an act, if the case still has the one that the act led to. Taking back a result leads to
    in_progress."""
    if event.to_status != case.status or event.from_status == event.to_status:
        return None
    before = Status(event.from_status)
    works = event.action == Action.RESOLVE and before != Status.SUBMITTED
    return Status.IN_PROGRESS if works else before


def _undo_question(turn: Turn, case: Case, event: Event) -> None:
    case.asked_in_cycle = 0
    timers.cancel_timer(turn.tx, TimerKind.WAITING, id_of(case))


def _undo_suspension(turn: Turn, case: Case, event: Event) -> None:
    timers.cancel_timer(turn.tx, TimerKind.SUSPENDED, id_of(case))
    tell_department(turn, case, sentence("told.department.resumed", reference=case.reference))


def _undo_result(turn: Turn, case: Case, event: Event) -> None:
    case.resolved_at, case.outcome = None, ""
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.resolved_at, cycle.outcome, cycle.asked_at = None, "", None
    turn.tx.add_all([case, cycle])
    cancel_result_timers(turn, case)
    _resume_work(turn, case, event)


def _undo_rejection(turn: Turn, case: Case, event: Event) -> None:
    case.closed_at = None
    _resume_work(turn, case, event)


def _undo_referral(turn: Turn, case: Case, event: Event) -> None:
    case.referred_to = ""
    _undo_rejection(turn, case, event)


def _resume_work(turn: Turn, case: Case, event: Event) -> None:
    """The department has the case again, with its former requests, and the deadline runs on."""
    cases.restore_requests(turn.tx, id_of(case), lapsed_at=event.at)
    assignment = cases.last_assignment(turn.tx, id_of(case))
    if assignment and assignment.ended_at == event.at:
        assignment.ended_at, assignment.ending = None, ""
        turn.tx.add(assignment)
    # An earlier deadline: people were told already that it has passed.
    if case.due_at and case.due_at > turn.now - casework.take_back_time(turn):
        timers.set_timer(turn.tx, TimerKind.OVERDUE, id_of(case), max(case.due_at, turn.now))
        timers.set_timer(turn.tx, TimerKind.RECKON, id_of(case), turn.now)  # working days may have changed meanwhile


UNDO: dict[str, Callable[[Turn, Case, Event], None]] = {
    Action.ASK: _undo_question,
    Action.SUSPEND: _undo_suspension,
    Action.RESOLVE: _undo_result,
    Action.REJECT: _undo_rejection,
    Action.REFER: _undo_referral,
}
