"""Decisions of coordinators on requests: returns, extensions, reopenings, exclusions. Each is decided once."""

from __future__ import annotations

from datetime import timedelta

from domain import deadlines
from domain.content import sentence, word
from domain.errors import CaseworkError
from domain.kinds import Readers, RequestKind
from domain.lifecycle import Action, Role
from handlers.cases import dates, ratings
from handlers.cases.assignments import assign, end_assignment, tell_assigned
from handlers.cases.casework import Said, keep_statement
from handlers.cases.requests import describe
from handlers.cases.transitions import ActingRole, move, set_due
from handlers.saying import answer
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import tell_coordinators, tell_department, tell_residents
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.figures import figure_flags
from storage.tables import Case, Person, Request, id_of


def ask_exclusion(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """剔除 after the deadline or a bad rating: asks for a second coordinator's consent."""
    if cases.pending(turn.tx, RequestKind.EXCLUSION, case.id):
        raise CaseworkError("error.already_asked")
    by = ActingRole(Role.COORDINATOR, actor.person_id)
    statement = keep_statement(turn, case, by, said, action=Action.EXCLUDE, audience=Readers.INSIDE)
    asked = Request(
        case_id=id_of(case),
        cycle=case.cycle,
        kind=RequestKind.EXCLUSION,
        department=case.department,
        statement_id=statement,
        asked_by=actor.person_id,
        asked_at=turn.now,
    )
    turn.tx.add(asked)
    turn.tx.flush()
    tell_coordinators(turn, case, describe(turn, asked, case), but=actor.person_id)
    answer(turn, actor, "exclude.second", reference=case.reference)


def decide(turn: Turn, actor: Actor, request_id: int, *, granted: bool) -> None:
    """A coordinator grants or refuses a request. The first decision counts; later ones are told so."""
    asked = cases.lock_request(turn.tx, request_id)
    case = cases.lock(turn.tx, asked.case_id) if asked else None
    if asked is None or case is None:
        raise CaseworkError("error.old_button")
    if asked.decided_at is not None and asked.granted is None:
        raise CaseworkError("error.request_lapsed", reference=case.reference, status=word("status", case.status))
    if asked.decided_at is not None:
        decider = turn.tx.get(Person, asked.decided_by) if asked.decided_by else None
        raise CaseworkError("error.already_decided", reference=case.reference, person=decider.name if decider else "")
    if asked.kind == RequestKind.EXCLUSION and asked.asked_by == actor.person_id:
        raise CaseworkError("error.second_coordinator")
    asked.decided_at, asked.decided_by, asked.granted = turn.now, actor.person_id, granted
    turn.tx.add(asked)
    DECISIONS[asked.kind](turn, case, asked, ActingRole(Role.COORDINATOR, actor.person_id))
    answer(turn, actor, "request.granted" if granted else "request.refused", reference=case.reference)


def _decide_return(turn: Turn, case: Case, asked: Request, by: ActingRole) -> None:
    if not asked.granted:
        move(turn, case, Action.REFUSE_RETURN, by, {"request": asked.id})
        tell_department(turn, case, sentence("told.department.return_refused", reference=case.reference))
        show_card(turn, case)
        return
    case.returns += 1
    tell_department(turn, case, sentence("told.department.return_granted", reference=case.reference))
    end_assignment(turn, case, "returned")
    move(turn, case, Action.GRANT_RETURN, by, {"request": asked.id})
    if turn.county.departments.get(asked.suggested):
        assign(turn, case, asked.suggested, by)
        tell_assigned(turn, case)
    else:
        case.department = ""
        show_card_to_coordinators(turn, case)


def _decide_extension(turn: Turn, case: Case, asked: Request, by: ActingRole) -> None:
    if not asked.granted:
        move(turn, case, Action.REFUSE_EXTENSION, by, {"request": asked.id})
        tell_department(turn, case, sentence("told.department.extension_refused", reference=case.reference))
        show_card(turn, case)
        return
    move(turn, case, Action.GRANT_EXTENSION, by, {"request": asked.id, "days": asked.days})
    case.extended_in_cycle = case.cycle
    assert case.due_at is not None
    set_due(turn, case, deadlines.extended(turn.practice.calendar, case.due_at, days=asked.days))
    due = dates.due(turn, case)
    tell_department(turn, case, sentence("told.department.extended", reference=case.reference, due=due))
    tell_residents(turn, case, sentence("told.extended", reference=case.reference, due=due))
    show_card(turn, case)


def _decide_reopen(turn: Turn, case: Case, asked: Request, by: ActingRole) -> None:
    if asked.granted:
        ratings.redo(turn, case, Action.GRANT_REOPEN, by)
        return
    move(turn, case, Action.REFUSE_REOPEN, by, {"request": asked.id})
    tell_residents(turn, case, sentence("reopen.refused", reference=case.reference), wait=timedelta())


def _decide_exclusion(turn: Turn, case: Case, asked: Request, by: ActingRole) -> None:
    if asked.granted:
        exclude(turn, case, by, asked.statement_id)


def exclude(turn: Turn, case: Case, by: ActingRole, statement_id: int | None) -> None:
    """Takes a case out of the rates. The number of such cases, and of unfavourable ones, is printed beside each
    rate."""
    move(turn, case, Action.EXCLUDE, by, {"statement": statement_id})
    case.excluded_at = turn.now
    figure_flags.mark_scope(turn.tx, case)
    show_card(turn, case)


DECISIONS = {
    RequestKind.RETURN: _decide_return,
    RequestKind.EXTENSION: _decide_extension,
    RequestKind.REOPEN: _decide_reopen,
    RequestKind.EXCLUSION: _decide_exclusion,
}
