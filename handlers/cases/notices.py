"""Notices to coordinators: what happened and what is wanted, then the unit, the date and the words, then buttons.

Of a confidential case they name its number alone: opening it is an event.
"""

from __future__ import annotations

from domain.content import Button, Content, Sentence, button, sentence, word
from domain.content import department as department_name
from domain.kinds import Scope
from domain.lifecycle import OPEN, Action, Role, Status, may
from handlers.cases import dates
from handlers.cases.shown_state import case_token
from handlers.turn import Turn
from handlers.wording import shortened
from storage.tables import Case

WORDS_SHOWN = 40  # letters


def notice(turn: Turn, case: Case, said: Sentence, *acts: Action) -> Content:
    """The notice with a button for each act that is possible now, and one that opens the case."""
    opens = button("button.open_one", case_token(Scope.COORDINATOR, case, "open"), reference=case.reference)
    if case.confidential:
        return Content((said,), ((opens,),))
    buttons = [_act(case, one) for one in acts if may(Status(case.status), one, Role.COORDINATOR)]
    return Content((said, about(turn, case)), ((*buttons, opens),))


def _act(case: Case, action: Action) -> Button:
    return button(f"action.{action}", case_token(Scope.COORDINATOR, case, action))


def about(turn: Turn, case: Case) -> Sentence:
    """The unit, the date while work goes on, and the beginning of the resident's words."""
    unit, words = department_name(case.department), shortened(case.words, WORDS_SHOWN) or "📷"
    if case.due_at is None or case.status not in OPEN:
        return sentence("told.coordinator.about", department=unit, words=words)
    return sentence("told.coordinator.about_due", department=unit, words=words, due=dates.due(turn, case))


def late(turn: Turn, case: Case, *, unsent: bool) -> Content:
    """已逾期, with the unit and the date. It is merged with others into one message that is no case's own, so it holds
    none of the resident's words."""
    key = "told.coordinator.overdue_unsent" if unsent else "told.coordinator.overdue"
    unit = department_name(case.department)
    says = sentence(key, reference=case.reference, department=unit, due=dates.due(turn, case))
    opens = button("button.open_one", case_token(Scope.COORDINATOR, case, "open"), reference=case.reference)
    urge = button("button.urge", case_token(Scope.COORDINATOR, case, Action.URGE), reference=case.reference)
    return Content((says,), ((opens, urge) if case.department and not case.confidential else (opens,),))


def dissatisfied(turn: Turn, case: Case, grade: int, *, changed: bool = False) -> Content:
    said = sentence(
        "told.coordinator.changed_grade" if changed else "told.coordinator.dissatisfied",
        reference=case.reference,
        grade=word("grade", str(grade)),
    )
    return notice(turn, case, said, Action.CALL_BACK, Action.SEND_BACK)
