"""A date has passed: the resident is told so, who has the case, and that coordinators know."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.content import department as department_name
from domain.content import sentence
from domain.kinds import TimerKind
from domain.lifecycle import Action
from handlers.cases import arrivals, dates
from handlers.cases.transitions import clock_runs
from handlers.telling import tell_residents
from handlers.turn import Turn
from storage.casework import cases, events
from storage.messages import timers
from storage.tables import Case, id_of

FROM, UNTIL = time(8, 0), time(21, 0)  # when people are told what they did not ask for


def schedule_telling(turn: Turn, case: Case) -> None:
    """Has the residents told that the date has passed: now or, at night, in the morning."""
    timers.set_timer(turn.tx, TimerKind.TELL_LATE, id_of(case), _by_day(turn, turn.now))


def tell(turn: Turn, subject: int) -> None:
    """Unless a result, a pause or a later date came meanwhile."""
    case = cases.lock(turn.tx, subject)
    if case is None or not case.department or not clock_runs(case) or case.due_at is None or case.due_at > turn.now:
        return
    if arrivals.is_awaited(turn, case):
        key = sentence("told.overdue_unsent", reference=case.reference, due=dates.due(turn, case))
    else:
        unit = department_name(case.department)
        key = sentence("told.overdue", reference=case.reference, department=unit, due=dates.due(turn, case))
    tell_residents(turn, case, key)


def was_noticed(turn: Turn, case: Case) -> bool:
    """Whether it was noticed before that this date has passed: an act that was taken back sets its timer again."""
    due = case.due_at.isoformat() if case.due_at else ""
    noticed = [one for one in events.history(turn.tx, id_of(case)) if one.action == Action.OVERDUE]
    return any(one.details.get("due") == due for one in noticed)


def _by_day(turn: Turn, at: datetime) -> datetime:
    """The moment itself between eight in the morning and nine in the evening, else the next eight o'clock."""
    zone = ZoneInfo(turn.county.time_zone)
    local = at.astimezone(zone)
    if FROM <= local.time() < UNTIL:
        return at
    day = local.date() + timedelta(days=1 if local.time() >= UNTIL else 0)
    return datetime.combine(day, FROM, zone)
