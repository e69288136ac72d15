"""催办: somebody wants a case hurried. It is passed on once a working day (of an open danger every ten minutes, of one
by or to persons each time), counted, and the third goes to coordinators.

The department reads a neutral line, never the words: in them people are angry, accuse, or threaten to complain
elsewhere. The words are kept with the case for coordinators. What they tell beside it is added to the case first
(`asked_after`).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.content import Content, Sentence, sentence
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.hearing.dangers.danger import is_personal
from domain.kinds import Readers
from domain.lifecycle import Action, Role
from handlers.cases import cards, dates, notices
from handlers.cases.transitions import ActingRole, move
from handlers.jurisdiction import groups_of
from handlers.saying import say
from handlers.showing import show_card
from handlers.telling import department_told_at, is_for_coordinators, readers, tell_department
from handlers.turn import Turn
from storage.casework import events
from storage.tables import Case, Event, Statement, id_of

IN_DANGER = timedelta(minutes=10)  # so soon urging of an open danger is passed on again
MANY = 3  # so many times urged by the resident, coordinators are told


def urge(turn: Turn, case: Case, by: ActingRole, words: str = "") -> bool:
    """Counts that somebody urges. Returns whether it was passed on now; False if it was already on the same working day
    (`passed_on_at`). Raises `CaseworkError` where the case is not open, or nobody can be urged by a coordinator."""
    if by.role is Role.COORDINATOR and _is_theirs(case):
        key = "error.urge_nobody" if case.department or is_for_coordinators(case) else "error.urge_unassigned"
        raise CaseworkError(key, reference=case.reference)
    earlier = _urgings(turn, case, by.role)
    passed = _same_day(turn, case, earlier) is None
    details: dict[str, object] = {"passed": True} if passed else {}
    if by.role is Role.RESIDENT:
        details["statement"] = _keep_words(turn, case, by, words)
    move(turn, case, Action.URGE, by, details)
    count = len(earlier) + 1
    often = by.role is Role.RESIDENT and count >= MANY
    if passed:
        _pass_on(turn, case, by, count)
    if often and (passed or count == MANY) and not _is_theirs(case):
        _tell_often(turn, case, count)
    return passed


def passed_on_at(turn: Turn, case: Case, role: Role) -> datetime | None:
    """When urging by this role was passed on that counts for now; None if it may be passed on again."""
    return _same_day(turn, case, _urgings(turn, case, role))


def _urgings(turn: Turn, case: Case, role: Role) -> list[Event]:
    happened = events.history(turn.tx, id_of(case))
    return [one for one in happened if (one.action, one.role, one.cycle) == (Action.URGE, role, case.cycle)]


def _same_day(turn: Turn, case: Case, urgings: list[Event]) -> datetime | None:
    """The moment of the last one passed on, if the department reads it on the same working day as one of now. Of a
    danger it is passed on sooner."""
    passed = next((one for one in reversed(urgings) if one.details.get("passed")), None)
    if passed is None or _day_read(turn, case, passed.at) != _day_read(turn, case, turn.now):
        return None
    if case.danger and (is_personal(case.danger) or turn.now - passed.at >= IN_DANGER):
        return None
    return passed.at


def _day_read(turn: Turn, case: Case, at: datetime) -> object:
    opening = at if case.urgent else turn.practice.calendar.next_opening(at)
    return opening.astimezone(ZoneInfo(turn.county.time_zone)).date()


def _keep_words(turn: Turn, case: Case, by: ActingRole, words: str) -> int | None:
    said = Statement(
        case_id=id_of(case),
        person_id=by.person_id,
        role=by.role,
        action=Action.URGE,
        audience=Readers.COORDINATORS,
        cycle=case.cycle,
        words=words.strip(),
        said_at=turn.now,
    )
    turn.tx.add(said)
    turn.tx.flush()
    return said.id


def _is_theirs(case: Case) -> bool:
    """Whether no department can be urged: coordinators have the case in hand."""
    return is_for_coordinators(case) or not case.department


def is_heard_by_unit(turn: Turn, case: Case) -> bool:
    """Whether the case's department has a group that can be told."""
    return any(not one.lost for one in groups_of(turn, case))


def _pass_on(turn: Turn, case: Case, by: ActingRole, count: int) -> None:
    if _is_theirs(case):
        _tell_coordinators(turn, case, sentence("told.coordinator.urged", reference=case.reference, count=count))
        return
    if is_heard_by_unit(turn, case):
        tell_department(turn, case, Content((_line(turn, case, by, count),), cards.department_buttons(case)))
    else:
        unit = department_name(case.department)
        said = sentence("told.coordinator.urged_no_group", reference=case.reference, count=count, department=unit)
        _tell_coordinators(turn, case, said, Action.REASSIGN, Action.ANSWER)
    show_card(turn, case)


def _line(turn: Turn, case: Case, by: ActingRole, count: int) -> Sentence:
    due = dates.due(turn, case)
    if by.role is Role.COORDINATOR:
        return sentence("told.department.urged_by_coordinator", reference=case.reference, due=due)
    return sentence("told.department.urged", reference=case.reference, count=count, due=due)


def _tell_often(turn: Turn, case: Case, count: int) -> None:
    unit = department_name(case.department)
    often = sentence("told.coordinator.urged_often", reference=case.reference, count=count, department=unit)
    _tell_coordinators(turn, case, often)


def _tell_coordinators(turn: Turn, case: Case, said: Sentence, *acts: Action) -> None:
    told = notices.notice(turn, case, said, *(acts or (Action.ANSWER, Action.NOTE)))
    at = department_told_at(turn, case)
    for listener in readers(turn, case):
        say(turn, listener, told, case_id=case.id, hold_until=at)
