"""What a coordinator has to decide: returns, extensions, reopenings, exclusions. Asked once, decided once."""

from __future__ import annotations

import re
from datetime import timedelta

from domain import deadlines
from domain.commands import days_in, token
from domain.content import Button, Content, Param, button, sentence, word
from domain.content import department as department_name
from domain.county import Department
from domain.errors import CaseworkError
from domain.lifecycle import Action, Role
from handlers import dates, ratings
from handlers.assignments import assign, end_assignment, responded, tell_assigned
from handlers.casework import Said, keep_statement
from handlers.transitions import By, move, set_due
from handlers.turn import (
    Actor,
    Turn,
    answer,
    id_of,
    shortened,
    show_card,
    show_coordinators,
    tell_coordinators,
    tell_department,
    tell_residents,
)
from storage import cases, marks
from storage.tables import Case, Person, Request, Statement

FINAL_AFTER = 2
ABOUT = 40
SHORTEST_RULE = 2
LONGEST_EXTENSION = 30


def ask_return(turn: Turn, case: Case, by: By, said: Said) -> None:
    """退单: "not ours", with the rule it rests on and a suggested unit, within the time the county allows."""
    check_return(turn, case)
    suggested, rule = _suggestion(turn, said.words)
    if suggested is None or suggested.code == case.department or len(rule) < SHORTEST_RULE:
        raise CaseworkError("error.return_how")
    _ask(turn, case, by, said, action=Action.RETURN, suggested=suggested.code)
    assignment = cases.current_assignment(turn.tx, id_of(case))
    if assignment is not None:
        assignment.returned_at = turn.now
        turn.tx.add(assignment)


def check_return(turn: Turn, case: Case) -> None:
    """Refuses what no words could make a return: after two of them, too late, or asked already."""
    if case.returns >= FINAL_AFTER:
        raise CaseworkError("error.return_final")
    if cases.pending(turn.tx, "return", case.id):
        raise CaseworkError("error.already_asked")
    assignment = cases.current_assignment(turn.tx, id_of(case))
    if assignment is not None:
        since = assignment.arrived_at or turn.now  # a department that was not shown the case has lost no time
        deadlines.may_return(turn.practice.calendar, since, now=turn.now, limits=turn.county.limits)


def _suggestion(turn: Turn, words: str) -> tuple[Department | None, str]:
    """The unit that a return suggests (what follows "建议" or "派给" before any other), and the rule it rests on."""
    parts = re.split(r"建议|派给|转给|suggest|for the", words)
    suggested = next((one for part in parts[:0:-1] if (one := turn.county.department_named(part))), None)
    suggested = suggested or turn.county.department_named(words)
    rest = words
    names = (*suggested.name.words.values(), *suggested.aliases, suggested.code) if suggested else ()
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, "")
    return suggested, rest.strip(" ，,。.:：建议派给转由")


def ask_extension(turn: Turn, case: Case, by: By, said: Said) -> None:
    """延期: once a cycle, asked a working day before expiry; the clock runs until it is granted."""
    days, reason = days_in(said.words)
    if not 1 <= days <= LONGEST_EXTENSION or not reason:
        raise CaseworkError("error.extension_how", days=LONGEST_EXTENSION)
    check_extension(turn, case)
    _ask(turn, case, by, Said(reason, said.media), action=Action.EXTEND, kind="extension", days=days)
    responded(turn, case)


def check_extension(turn: Turn, case: Case) -> None:
    """Refuses a second extension in a cycle (one that lapsed undecided is none), and one asked too late."""
    assert case.due_at is not None
    asked = cases.requests_of(turn.tx, id_of(case), case.cycle)
    already = any(one.kind == "extension" and (one.decided_at is None or one.granted is not None) for one in asked)
    deadlines.may_extend(turn.practice.calendar, turn.now, due=case.due_at, already=already)


def _ask(
    turn: Turn,
    case: Case,
    by: By,
    said: Said,
    *,
    action: Action,
    kind: str = "return",
    suggested: str = "",
    days: int = 0,
) -> None:
    if cases.pending(turn.tx, kind, case.id):
        raise CaseworkError("error.already_asked")
    statement = keep_statement(turn, case, by, said, action=action, audience="inside")
    asked = Request(
        case_id=id_of(case),
        cycle=case.cycle,
        kind=kind,
        department=case.department,
        suggested=suggested,
        days=days,
        statement_id=statement,
        asked_by=by.person_id,
        asked_at=turn.now,
    )
    turn.tx.add(asked)
    turn.tx.flush()
    move(turn, case, action, by, {"request": asked.id, "suggested": suggested, "days": days})
    tell_coordinators(turn, case, describe(turn, asked, case))
    show_card(turn, case)


def ask_exclusion(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """剔除 after expiry or a bad rating: only a second coordinator may allow it."""
    if cases.pending(turn.tx, "exclusion", case.id):
        raise CaseworkError("error.already_asked")
    by = By(Role.COORDINATOR, actor.person_id)
    statement = keep_statement(turn, case, by, said, action=Action.EXCLUDE, audience="inside")
    asked = Request(
        case_id=id_of(case),
        cycle=case.cycle,
        kind="exclusion",
        department=case.department,
        statement_id=statement,
        asked_by=actor.person_id,
        asked_at=turn.now,
    )
    turn.tx.add(asked)
    turn.tx.flush()
    tell_coordinators(turn, case, describe(turn, asked, case), but=actor.person_id)
    answer(turn, actor, "exclude.second", reference=case.reference)


def describe(turn: Turn, asked: Request, case: Case) -> Content:
    """The request as a coordinator sees it, with its buttons."""
    statement = turn.tx.get(Statement, asked.statement_id) if asked.statement_id else None
    person = turn.tx.get(Person, asked.asked_by) if asked.asked_by and asked.kind != "reopen" else None
    params: dict[str, Param] = {
        "reference": case.reference,
        "department": department_name(asked.department),
        "suggested": department_name(asked.suggested),
        "days": asked.days,
        "due": dates.due(turn, case),
        "person": person.name if person else "",
        "words": statement.words if statement else "",
        "about": shortened(case.words, ABOUT) or "📷",
    }
    return Content((sentence(f"request.{asked.kind}", **params),), _rows(asked))


def _rows(asked: Request) -> tuple[tuple[Button, ...], ...]:
    assert asked.id is not None
    yes, no = token("r", asked.id, "grant"), token("r", asked.id, "refuse")
    grant = button("button.grant", yes)
    if asked.kind == "return":
        grant = button("button.grant_return", yes, department=department_name(asked.suggested))
    open_case = button("button.open_case", token("k", asked.case_id, "open"))
    return ((grant, button("button.refuse", no)), (open_case,))


def decide(turn: Turn, actor: Actor, request_id: int, *, granted: bool) -> None:
    """A coordinator's yes or no. The first one counts; whoever comes later is told."""
    asked = cases.lock_request(turn.tx, request_id)
    case = cases.lock(turn.tx, asked.case_id) if asked else None
    if asked is None or case is None:
        raise CaseworkError("error.old_button")
    if asked.decided_at is not None and asked.granted is None:
        raise CaseworkError("error.request_lapsed", reference=case.reference, status=word("status", case.status))
    if asked.decided_at is not None:
        decider = turn.tx.get(Person, asked.decided_by) if asked.decided_by else None
        raise CaseworkError("error.already_decided", reference=case.reference, person=decider.name if decider else "")
    if asked.kind == "exclusion" and asked.asked_by == actor.person_id:
        raise CaseworkError("error.second_coordinator")
    asked.decided_at, asked.decided_by, asked.granted = turn.now, actor.person_id, granted
    turn.tx.add(asked)
    DECISIONS[asked.kind](turn, case, asked, By(Role.COORDINATOR, actor.person_id))
    answer(turn, actor, "request.granted" if granted else "request.refused", reference=case.reference)


def _decide_return(turn: Turn, case: Case, asked: Request, by: By) -> None:
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
        show_coordinators(turn, case)


def _decide_extension(turn: Turn, case: Case, asked: Request, by: By) -> None:
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


def _decide_reopen(turn: Turn, case: Case, asked: Request, by: By) -> None:
    if asked.granted:
        ratings.redo(turn, case, Action.GRANT_REOPEN, by)
        return
    move(turn, case, Action.REFUSE_REOPEN, by, {"request": asked.id})
    tell_residents(turn, case, sentence("reopen.refused", reference=case.reference), wait=timedelta())


def _decide_exclusion(turn: Turn, case: Case, asked: Request, by: By) -> None:
    if asked.granted:
        exclude(turn, case, by, asked.statement_id)


def exclude(turn: Turn, case: Case, by: By, statement_id: int | None) -> None:
    """Takes a case out of the rates; how many were, and how many of them unfavourable, is printed beside every rate."""
    move(turn, case, Action.EXCLUDE, by, {"statement": statement_id})
    case.excluded_at = turn.now
    marks.mark_scope(turn.tx, case)
    show_card(turn, case)


DECISIONS = {
    "return": _decide_return,
    "extension": _decide_extension,
    "reopen": _decide_reopen,
    "exclusion": _decide_exclusion,
}
