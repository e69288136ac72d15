"""时限: explains to those who work on a case how its deadline was computed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.content import Content, Param, Sentence, days, listed, sentence, when, word
from domain.county import Limit, LimitUnit
from domain.lifecycle import Action
from domain.reckoning import Basis, DayRange, Extension, LimitSource, holidays_between, reckon, workdays_instead
from handlers.cases import dates
from handlers.cases.reckoning import basis_of, response_basis, steps_of
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.casework import cases, events
from storage.tables import Assignment, Case, Cycle, Event, id_of


def explain(turn: Turn, actor: Actor, case: Case) -> None:
    """The limit and its start, days that do not count, pauses and extensions, the first date and the present one."""
    says = [sentence("deadline.heading", reference=case.reference), *_assignment(turn, case)]
    if case.due_at is None or not cases.has_cycle(turn.tx, id_of(case), case.cycle):
        says.append(sentence("deadline.none"))
    else:
        happened = [one for one in events.history(turn.tx, id_of(case)) if one.cycle == case.cycle]
        cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
        basis = basis_of(turn, case, cycle, happened)
        says += [*_limit(turn, cycle, basis, case.due_at), *_moves(case, happened)]
        says += [*_dates(turn, case, case.due_at, happened), *_why_it_stays(turn, case.due_at, basis)]
        says += _response(turn, cases.current_assignment(turn.tx, id_of(case)))
    say(turn, actor, Content(tuple(says)), reply_to=actor.message, case_id=case.id)


def _limit(turn: Turn, cycle: Cycle, basis: Basis | None, due: datetime) -> list[Sentence]:
    if basis is None:
        return [sentence("deadline.unknown")]
    says = [sentence(f"deadline.limit_{basis.limit.unit}", count=basis.limit.amount, began=when(basis.began))]
    if cycle.limit_source != LimitSource.STORED:
        says.append(sentence(f"deadline.by_{cycle.limit_source}"))
    return [*says, *_days_off(turn, basis, due)]


def _days_off(turn: Turn, basis: Basis, due: datetime) -> list[Sentence]:
    """Holidays and extra working days in between; none for a limit in hours, which runs on through all days."""
    if basis.limit.unit is LimitUnit.HOURS:
        return []
    zone, calendar = ZoneInfo(turn.county.time_zone), turn.practice.calendar
    span = basis.began.astimezone(zone).date(), due.astimezone(zone).date()
    says = []
    if off := holidays_between(calendar, *span):
        says.append(sentence("deadline.holidays", days=_named(off)))
    if worked := workdays_instead(calendar, *span):
        says.append(sentence("deadline.worked", days=_named(worked)))
    return says


def _named(ranges: Sequence[DayRange]) -> Param:
    return listed([days(one.first, one.last) for one in ranges])


def _moves(case: Case, happened: Sequence[Event]) -> list[Sentence]:
    """Pauses, extensions, and changes because working days changed."""
    says = []
    for one in steps_of(happened):
        if isinstance(one, Extension):
            says.append(sentence("deadline.extended", days=one.days))
        else:
            why = word("status", one.status)
            says.append(sentence("deadline.paused", began=when(one.began), ended=when(one.ended), why=why))
    if case.paused_at is not None:
        says.append(sentence("deadline.pausing", began=when(case.paused_at), why=word("status", case.status)))
    for event in _reckonings(happened):
        was, due = (when(datetime.fromisoformat(event.details[name])) for name in ("due_was", "due"))
        says.append(sentence("deadline.reckoned", at=when(event.at), was=was, due=due))
    return says


def _reckonings(happened: Sequence[Event]) -> list[Event]:
    return [one for one in happened if one.action == Action.RECKON and "due" in one.details]


def _dates(turn: Turn, case: Case, due: datetime, happened: Sequence[Event]) -> list[Sentence]:
    """The first deadline and the present one, if they differ."""
    anew = [one for one in happened if one.action == Action.RECKON and "original" in one.details]
    first = datetime.fromisoformat(anew[0].details["original_was"]) if anew else case.original_due_at or due
    if first == due:
        return [sentence("deadline.date", due=dates.due(turn, case))]
    return [sentence("deadline.dates", original=when(first), due=dates.due(turn, case))]


def _why_it_stays(turn: Turn, due: datetime, basis: Basis | None) -> list[Sentence]:
    """Says so if the present working days would give another date than the one that holds."""
    found = reckon(turn.practice.calendar, basis).due if basis else due
    if found < due:
        return [sentence("deadline.not_earlier", found=when(found))]
    return [sentence("deadline.over", found=when(found))] if found > due else []


def _assignment(turn: Turn, case: Case) -> list[Sentence]:
    """By when a coordinator has to find a department, while there is none."""
    if case.assignment_due_at is None or not case.assignment_limit_amount or not case.assignment_limit_unit:
        return []
    limit = Limit(case.assignment_limit_amount, LimitUnit(case.assignment_limit_unit))
    due = dates.from_limit(turn, case.assignment_due_at, limit)
    return [sentence(f"deadline.assignment_{limit.unit}", count=limit.amount, due=due)]


def _response(turn: Turn, assignment: Assignment | None) -> list[Sentence]:
    """When the department's response is due, until it has responded."""
    if assignment is None or assignment.responded_at is not None:
        return []
    basis = response_basis(turn, assignment)
    limit = basis.limit if basis else turn.county.limits.response
    due = dates.from_limit(turn, assignment.response_due_at, limit)
    if basis is None:
        return [sentence("deadline.response", due=due)]
    return [sentence(f"deadline.response_{limit.unit}", count=limit.amount, began=when(basis.began), due=due)]
