"""Requests that a coordinator decides: returns, extensions, reopenings, exclusions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain import deadlines
from domain.commands import token
from domain.content import Button, Content, Param, button, sentence
from domain.content import department as department_name
from domain.county import Department
from domain.errors import CaseworkError
from domain.hearing.departments.extensions import more_time
from domain.hearing.spans import Unit
from domain.kinds import PROPOSALS, Readers, RequestKind, Scope
from domain.lifecycle import Action, Role
from handlers.cases import dates
from handlers.cases.assignments import stop_response_clock
from handlers.cases.casework import Said, keep_statement
from handlers.cases.transitions import ActingRole, move
from handlers.showing import show_card
from handlers.telling import tell_coordinators
from handlers.turn import Turn
from handlers.wording import called, receiver_of, shortened
from storage.casework import cases
from storage.tables import Case, Person, Request, Statement, id_of

FINAL_AFTER = 2
ABOUT = 40
SHORTEST_RULE = 2
LONGEST_EXTENSION = 30


def ask_return(turn: Turn, case: Case, by: ActingRole, said: Said) -> None:
    """退单: "not ours", with the rule it rests on and a suggested department, within the time allowed."""
    if lacks_unit(turn, case, said.words) or len(_suggestion(turn, said.words)[1]) < SHORTEST_RULE:
        check_return(turn, case)
        raise CaseworkError("error.return_how")
    return_as_said(turn, case, by, said)


def return_as_said(turn: Turn, case: Case, by: ActingRole, said: Said) -> None:
    """退单 by a tap, or of a list's lines, "第二件不是我们的": the words are the reason, whether they name a department
    or not."""
    check_return(turn, case)
    suggested = suggested_unit(turn, case, said.words)
    _ask(turn, case, by, said, action=Action.RETURN, suggested=suggested.code if suggested else "")
    assignment = cases.current_assignment(turn.tx, id_of(case))
    if assignment is not None:
        assignment.returned_at = turn.now
        turn.tx.add(assignment)


def check_return(turn: Turn, case: Case) -> None:
    """Refuses a return that no words could justify: after two returns, too late, or asked already."""
    if case.returns >= FINAL_AFTER:
        raise CaseworkError("error.return_final")
    if cases.pending(turn.tx, RequestKind.RETURN, case.id):
        raise CaseworkError("error.already_asked")
    assignment = cases.current_assignment(turn.tx, id_of(case))
    if assignment is not None:
        since = assignment.arrived_at or turn.now  # the time starts when the department is shown the case
        deadlines.may_return(turn.practice.calendar, since, now=turn.now, limits=turn.county.limits)


def suggested_unit(turn: Turn, case: Case, words: str) -> Department | None:
    """The department other than the case's own that a return suggests."""
    suggested, _ = _suggestion(turn, words)
    return suggested if suggested and suggested.code != case.department else None


def lacks_unit(turn: Turn, case: Case, words: str) -> bool:
    return suggested_unit(turn, case, words) is None


def _suggestion(turn: Turn, words: str) -> tuple[Department | None, str]:
    """The department that a return suggests (preferably after "建议" or "派给"), and the rule it rests on."""
    parts = re.split(r"建议|派给|转给|suggest|for the", words)
    suggested = next((one for part in parts[:0:-1] if (one := turn.county.department_named(part))), None)
    suggested = suggested or turn.county.department_named(words)
    rest = words
    names = (*suggested.name.words.values(), *suggested.aliases, suggested.code) if suggested else ()
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, "")
    return suggested, rest.strip(" ，,。.:：建议派给转由")


def ask_extension(turn: Turn, case: Case, by: ActingRole, said: Said) -> int:
    """延期: once a cycle, asked at least one working day before the deadline; the clock runs until it is granted.

    Returns for how many working days.
    """
    wanted = _understood(turn, case, said.words)
    if not wanted.reason:
        raise CaseworkError("error.extension_how", days=LONGEST_EXTENSION)
    return _request_extension(turn, case, by, Said(wanted.reason, said.media), wanted.days)


def extend_as_said(turn: Turn, case: Case, by: ActingRole, said: Said) -> int:
    """延期 of several lines of a list, "三到六都延期两天": the coordinators read the words where no reason stands."""
    wanted = _understood(turn, case, said.words)
    return _request_extension(turn, case, by, Said(wanted.reason or said.words, said.media), wanted.days)


def _understood(turn: Turn, case: Case, words: str) -> Extension:
    wanted = wanted_extension(turn, case, words)
    if wanted is None:
        raise CaseworkError("error.extension_how", days=LONGEST_EXTENSION)
    if not wanted.days:
        raise CaseworkError("error.extension_earlier", reference=case.reference, due=dates.due(turn, case))
    return wanted


def _request_extension(turn: Turn, case: Case, by: ActingRole, said: Said, days: int) -> int:
    check_extension(turn, case)
    _ask(turn, case, by, said, action=Action.EXTEND, kind=RequestKind.EXTENSION, days=days)
    stop_response_clock(turn, case)
    return days


@dataclass(frozen=True, slots=True)
class Extension:
    """For how many working days an extension is asked, from the present deadline on, until when, and why.

    `named`: the day that was named, if it is no working day; `until` is then the one before.
    """

    days: int
    until: datetime
    reason: str
    named: date | None = None


def wanted_extension(turn: Turn, case: Case, words: str) -> Extension | None:
    """The extension that words ask for, with 0 days for a day no later than the deadline; None if they name none."""
    if case.due_at is None:
        return None
    zone, calendar = ZoneInfo(turn.county.time_zone), turn.practice.calendar
    asked = more_time(words, turn.now.astimezone(zone).date())
    days, named = asked.days, asked.until
    if named is None and asked.unit is Unit.CALENDAR and days:
        named = case.due_at.astimezone(zone).date() + timedelta(days=days)
    if named is not None:
        days = max(calendar.working_days_between(case.due_at, datetime.combine(named, time(23, 59), zone)), 0)
    if days > LONGEST_EXTENSION or (not days and named is None):
        return None
    free = named if named and asked.until and not calendar.is_workday(named) else None
    return Extension(days, deadlines.extended(calendar, case.due_at, days), asked.reason, free)


def lacks_reason(turn: Turn, case: Case, words: str) -> bool:
    wanted = wanted_extension(turn, case, words)
    return wanted is None or not (wanted.days and wanted.reason)


def check_extension(turn: Turn, case: Case) -> None:
    """Refuses a second extension in a cycle and one that is asked too late. A request that lapsed does not count."""
    assert case.due_at is not None
    asked = cases.requests_of(turn.tx, id_of(case), case.cycle)
    already = any(
        one.kind == RequestKind.EXTENSION and (one.decided_at is None or one.granted is not None) for one in asked
    )
    deadlines.may_extend(turn.practice.calendar, turn.now, due=case.due_at, already=already)


def _ask(
    turn: Turn,
    case: Case,
    by: ActingRole,
    said: Said,
    *,
    action: Action,
    kind: RequestKind = RequestKind.RETURN,
    suggested: str = "",
    days: int = 0,
) -> None:
    if cases.pending(turn.tx, kind, case.id):
        raise CaseworkError("error.already_asked")
    statement = keep_statement(turn, case, by, said, action=action, audience=Readers.INSIDE)
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


def describe(turn: Turn, asked: Request, case: Case) -> Content:
    """The request as a coordinator sees it, with its buttons."""
    statement = turn.tx.get(Statement, asked.statement_id) if asked.statement_id else None
    person = turn.tx.get(Person, asked.asked_by) if asked.asked_by and asked.kind != RequestKind.REOPEN else None
    role = Role.COORDINATOR if asked.kind in PROPOSALS else Role.STAFF
    params: dict[str, Param] = {
        "reference": case.reference,
        "department": department_name(asked.department),
        "suggested": department_name(asked.suggested),
        "days": asked.days,
        "due": dates.due(turn, case),
        "receiver": receiver_of(turn, asked.suggested),
        "person": called(person.name if person else "", role),
        "words": statement.words if statement else "",
        "about": shortened(case.words, ABOUT) or "📷",
    }
    says = sentence(f"request.{asked.kind}", **params)
    if asked.kind == RequestKind.RETURN and not asked.suggested:
        says = sentence("request.return_open", **params)
    return Content((says,), _rows(asked))


def _rows(asked: Request) -> tuple[tuple[Button, ...], ...]:
    assert asked.id is not None
    yes, no = token(Scope.REQUEST, asked.id, "grant"), token(Scope.REQUEST, asked.id, "refuse")
    grant = button("button.grant", yes)
    if asked.kind == RequestKind.RETURN and asked.suggested:
        grant = button("button.grant_return", yes, department=department_name(asked.suggested))
    open_case = button("button.open_case", token(Scope.COORDINATOR, asked.case_id, "open"))
    return ((grant, button("button.refuse", no)), (open_case,))
