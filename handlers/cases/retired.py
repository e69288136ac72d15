"""Departments that have left the county's settings. No case is given to one; of what one still has, or would have had
again, coordinators are told, and choose another."""

from __future__ import annotations

from collections.abc import Sequence

from domain.commands import token
from domain.content import Content, button, sentence
from domain.content import department as department_name
from domain.kinds import RequestKind, Scope
from domain.lifecycle import Action
from handlers.cases.assignments import end_assignment
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import SERVICE, move
from handlers.saying import say
from handlers.showing import show_card_to_coordinators
from handlers.telling import coordinators, tell_coordinators
from handlers.turn import Turn
from storage.casework import cases, worklists
from storage.tables import Case, id_of

SHOWN = 10  # cases with a button; the others are found by their department


def take_from_retired(turn: Turn, case: Case) -> str:
    """Takes a case that is to be worked on again from a department that has retired; returns its code, else ""."""
    gone = case.department
    if not gone or turn.county.open_department(gone):
        return ""
    case.department = ""
    return gone


def lay_before_coordinators(turn: Turn, case: Case, gone: str) -> None:
    """A case without a department waits to be assigned anew."""
    end_assignment(turn, case, "retired")
    move(turn, case, Action.LOSE_DEPARTMENT, SERVICE, {"from": gone})
    show_card_to_coordinators(turn, case)
    ask_for_another(turn, case, gone)


def ask_for_another(turn: Turn, case: Case, gone: str) -> None:
    """Tells coordinators that the department to which a case was to go is there no more."""
    says = sentence("told.coordinator.another_department", reference=case.reference, department=department_name(gone))
    chooses = button("button.choose_department", case_token(Scope.COORDINATOR, case, "departments"))
    tell_coordinators(turn, case, Content((says,), ((chooses,),)))


def tell_of_retired(turn: Turn, codes: Sequence[str]) -> None:
    """Tells coordinators what each department has that left the settings now. Of confidential cases there is none."""
    for code in codes:
        ids = worklists.page(turn.tx, worklists.open_in([code]), SHOWN)
        asked = [one for one in cases.pending(turn.tx, RequestKind.RETURN) if one.suggested == code]
        if not ids.count and not asked:
            continue
        name, count = department_name(code), ids.count + len(asked)
        says = sentence("told.coordinator.retired_department", department=name, count=count)
        shown = [(id_of(one), one.reference) for one in ids.cases]
        shown += [(one.case_id, cases.reference_of(turn.tx, one.case_id)) for one in asked[: SHOWN - len(shown)]]
        rows = tuple(
            (button("button.open_one", token(Scope.COORDINATOR, case_id, "open"), reference=reference),)
            for case_id, reference in shown
        )
        for one in coordinators(turn):
            say(turn, one, Content((says,), rows))
