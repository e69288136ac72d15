"""Cards that have not reached their department yet: its response clock starts when it is shown one.

The resident's deadline runs meanwhile. Coordinators are told once of each case that cannot be shown to its department,
and what to do; figures do not count this time against the department.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.commands import token
from domain.content import Content, Sentence, button, sentence
from domain.content import department as department_name
from domain.county import Limit, LimitUnit
from domain.kinds import Scope
from handlers.cases import assignment_clock
from handlers.jurisdiction import groups_of, workplaces
from handlers.showing import show_card
from handlers.telling import coordinators
from handlers.turn import Turn
from storage.casework import arrivals, cases
from storage.casework.arrivals import Awaited
from storage.messages import outbox
from storage.messages.outbox import Notice
from storage.people import bindings
from storage.people.bindings import Workplace
from storage.people.recipients import Recipient
from storage.tables import Case, Chat, id_of
from storage.tables.case_departments import working_on, works_on

IN_TIME = timedelta(hours=1)  # after the opening; a card shown later counts as late


def record_shown(turn: Turn, shown: Collection[tuple[int, int]]) -> None:
    """Cases were shown in chats, as pairs of case id and chat id. In groups of the case's department, its response
    clock starts."""
    start_response_clocks(turn, list(arrivals.awaited(turn.tx, shown)))


def start_response_clocks(turn: Turn, awaited: Sequence[Awaited]) -> None:
    """Starts the response clock of each, and marks those that were shown too late."""
    started = [(one.id, _response_due(turn, one)) for one in awaited]
    arrivals.start_clocks(turn.tx, started, turn.now)
    assignment_clock.watch(turn, [due for _, due in started])
    late = [one for one in awaited if turn.now > _expected_at(turn, one) + IN_TIME]
    arrivals.mark_late(turn.tx, [(one.case_id, one.cycle) for one in late])


def _response_due(turn: Turn, one: Awaited) -> datetime:
    """By the limit that was kept with the assignment; today's setting may be another one."""
    limit = Limit(one.limit_amount, LimitUnit(one.limit_unit)) if one.limit_amount else turn.county.limits.response
    return turn.practice.calendar.add(turn.now, limit)


def _expected_at(turn: Turn, one: Awaited) -> datetime:
    return one.assigned_at if one.urgent else turn.practice.calendar.next_opening(one.assigned_at)


def is_awaited(turn: Turn, case: Case) -> bool:
    """Whether the case's department has not been shown it yet."""
    return bool(case.department) and arrivals.is_awaited(turn.tx, id_of(case))


def is_late(turn: Turn, case: Case) -> bool:
    """Whether the deadline passed before the department was shown the case. If so, marks it for the figures."""
    if not is_awaited(turn, case):
        return False
    arrivals.mark_late(turn.tx, [(id_of(case), case.cycle)])
    return True


def show_awaited(turn: Turn, departments: Collection[str]) -> None:
    """Shows the cases that could not be shown to these departments before, now that they have a group."""
    for department in departments:
        for case in cases.by_ids(turn.tx, arrivals.cases_awaited(turn.tx, department)):
            show_card(turn, case, fresh=True)


def why_unreachable(groups: Sequence[Workplace], hearing: Sequence[Workplace]) -> str:
    """Why no group of a department can be told of a case, of which only `hearing` may hear.

    It has none ("unbound"), all are on platforms outside ("outside"), or all removed the service ("lost"); else "".
    """
    if not groups:
        return "unbound"
    if not hearing:
        return "outside"
    return "lost" if all(one.lost for one in hearing) else ""


def unsent_lines(
    turn: Turn, case_id: int, reference: str, department: str, why: str, told: Sequence[Recipient]
) -> list[Mapping[str, Any]]:
    """未送达: outbox rows that tell each coordinator of a case whose card cannot be shown, and what to do."""
    said = sentence(f"told.coordinator.unsent_{why}", reference=reference, department=department_name(department))
    return _lines_to_coordinators(turn, case_id, said, told)


def tell_unsent(turn: Turn, case: Case) -> None:
    if why := why_unreachable(workplaces(turn, working_on(case)), groups_of(turn, case)):
        lines = unsent_lines(turn, id_of(case), case.reference, case.department, why, coordinators(turn))
        outbox.enqueue_all(turn.tx, lines)


def tell_refused(turn: Turn, case_id: int, chat_id: int, rows: Collection[int]) -> None:
    """A platform refused a card for good, or it will never be known whether it arrived. Coordinators are told once,
    unless the department was shown the case otherwise."""
    case = turn.tx.get(Case, case_id)
    departments = bindings.departments_in(turn.tx, chat_id)
    if case is None or not works_on(departments, case) or not is_awaited(turn, case):
        return
    if not arrivals.was_refused(turn.tx, case_id, chat_id, but=rows):
        title = turn.tx.get_one(Chat, chat_id).title
        said = sentence(
            "told.coordinator.unsent_refused" if title else "told.coordinator.unsent_refused_untitled",
            reference=case.reference,
            department=department_name(case.department),
            title=title,
        )
        outbox.enqueue_all(turn.tx, _lines_to_coordinators(turn, case_id, said, coordinators(turn)))


def _lines_to_coordinators(
    turn: Turn, case_id: int, said: Sentence, told: Sequence[Recipient]
) -> list[Mapping[str, Any]]:
    content = Content((said,), ((button("button.open_case", token(Scope.COORDINATOR, case_id, "open")),),))
    return [
        outbox.row(one.chat_id, one.language, Notice(content, case_id=case_id), cause=turn.cause, now=turn.now)
        for one in told
    ]
