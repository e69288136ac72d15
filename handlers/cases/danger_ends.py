"""险情解除: there is no danger, or no more. From now on the case is like any other, with its haste and its dates."""

from __future__ import annotations

from collections.abc import Mapping

from domain.content import Sentence, sentence
from domain.hearing.dangers.danger import is_personal
from domain.lifecycle import OPEN, Action, Role, Status
from handlers.cases import assignment_clock, dates, later_dates
from handlers.cases.transitions import ActingRole, move
from handlers.showing import show_card
from handlers.telling import tell_department
from handlers.turn import Turn
from storage.tables import Case


def end_danger(turn: Turn, case: Case, by: ActingRole) -> None:
    """Ends it; the group that had the case as a danger is told."""
    was, category = case.danger, turn.county.categories.get(case.category)
    case.danger, case.urgent = "", bool(category and category.always_on)
    move(turn, case, Action.END_DANGER, by, {"danger": was, **_move_dates(turn, case, by)})
    if case.status == Status.SUBMITTED:
        assignment_clock.start(turn, case)
    turn.tx.add(case)
    if case.department and case.status in OPEN and not is_personal(was):
        ended = sentence("told.department.danger_over", reference=case.reference, due=dates.due(turn, case))
        tell_department(turn, case, ended)
    show_card(turn, case)


def due_line(turn: Turn, case: Case) -> tuple[Sentence, ...]:
    """The date that the case has now, for its resident."""
    if case.status not in OPEN or case.due_at is None:
        return ()
    return (sentence("danger.due", reference=case.reference, due=dates.due(turn, case)),)


def _move_dates(turn: Turn, case: Case, by: ActingRole) -> Mapping[str, str]:
    """Puts the dates back, and returns what the event keeps of it. A coordinator alone moves no date that is late or
    nearly so, which would better a figure; the person themself moves one that has not passed."""
    late = later_dates.is_late if by.role is Role.RESIDENT else later_dates.is_late_or_nearly
    if case.status not in OPEN or late(turn, case):
        return {}
    later_dates.move_response(turn, case)
    found = later_dates.by_present_limit(turn, case)
    return later_dates.move_due(turn, case, *found) if found else {}
