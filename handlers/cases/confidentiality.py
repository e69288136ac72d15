"""What makes a case confidential, or no longer: coordinators, and the resident's yes where it was their wish."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from domain.commands import token
from domain.content import Content, button, sentence
from domain.errors import CaseworkError
from domain.hearing.accusations.degrees import Degree
from domain.kinds import ConfidentialBy, Scope
from domain.lifecycle import Action
from handlers.cases import accusations, understanding
from handlers.cases.transitions import ActingRole, as_resident, move
from handlers.saying import answer, say
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import tell_coordinators
from handlers.turn import Actor, Turn
from storage.casework import events
from storage.tables import Case, Statement, id_of

NO_COMPANY = r"(?!(?:服务|有限|股份|集团|责任)*(?:公司|企业|集团))"  # 供热公司 is not 供热办
AGREES, REFUSES = "agree_lift", "refuse_lift"
ANSWERS = (("button.agree_lift", AGREES), ("button.refuse_lift", REFUSES))
ABOUT_LIFTING = (Action.ASK_LIFT, Action.LIFT_CONFIDENTIAL, Action.REFUSE_LIFT)


def accusation(turn: Turn, case: Case) -> Degree:
    """How surely the words of a case accuse an office."""
    return understanding.read(turn, case.words, danger=None, place=case.address).accusation


def accuses_department(turn: Turn, case: Case, code: str) -> bool:
    """Whether the words of a case may accuse an office, and name this department."""
    return names_department(turn, f"{case.words}\n{case.address}", code) and accusation(turn, case) is not Degree.NONE


def names_department(turn: Turn, words: str, code: str) -> bool:
    """Whether words name a department; a company is not the office whose short name it begins with."""
    said = words.casefold()
    names = [name for name, of in turn.county.spoken_departments().items() if of == code]
    return any(re.search(rf"{re.escape(name)}{NO_COMPANY}", said) for name in names)


def keep_confidential(turn: Turn, case: Case, by: ActingRole, details: Mapping[str, Any] | None = None) -> None:
    """From now on named coordinators alone read it; who was shown its card before reads there that it is so."""
    case.confidential, case.confidential_by = True, ConfidentialBy.COORDINATOR
    case.held_back = case.named = False
    move(turn, case, Action.KEEP_CONFIDENTIAL, by, details)
    show_card(turn, case)
    show_card_to_coordinators(turn, case)


def is_resident_s(turn: Turn, case: Case) -> bool:
    """Whether the resident wished it: so it is said, or else nothing in the words would have made it confidential."""
    if case.confidential_by:
        return case.confidential_by == ConfidentialBy.RESIDENT
    return accusation(turn, case) is not Degree.CONFIDENTIAL


def lift(turn: Turn, case: Case, by: ActingRole, details: Mapping[str, Any] | None = None) -> None:
    """It becomes a case like any other, which a coordinator assigns."""
    case.confidential, case.confidential_by, case.held_back = False, "", False
    move(turn, case, Action.LIFT_CONFIDENTIAL, by, details)
    show_card_to_coordinators(turn, case)


def ask_resident(turn: Turn, case: Case, by: ActingRole, reason: str, details: Mapping[str, Any]) -> None:
    """Asks whoever wished it whether it may be lifted. Raises `CaseworkError` if they cannot be asked, or were."""
    if open_question(turn, case):
        raise CaseworkError("error.lift_asked", reference=case.reference)
    teller = accusations.reporter(turn, case)
    if teller is None:
        raise CaseworkError("error.lift_unasked", reference=case.reference)
    move(turn, case, Action.ASK_LIFT, by, details)
    say(turn, teller, _question(case, details["statement"], reason), case_id=case.id)


def _question(case: Case, asked: int, reason: str) -> Content:
    """Its buttons carry the statement with the reason: a yes to one reason is none to the next."""
    says = sentence("confidential.ask_lift", reference=case.reference, words=reason)
    row = tuple(button(label, token(Scope.RESIDENT, id_of(case), verb, asked)) for label, verb in ANSWERS)
    return Content((says,), (row,))


def open_question(turn: Turn, case: Case) -> int:
    """The statement with the reason for which the resident was asked, and has not answered; 0 if there is none."""
    history = [one for one in events.history(turn.tx, id_of(case)) if one.action in ABOUT_LIFTING]
    asked = case.confidential and history and history[-1].action == Action.ASK_LIFT
    return int(history[-1].details["statement"]) if asked else 0


def press(turn: Turn, actor: Actor, case: Case, verb: str, asked: int) -> None:
    """The resident's yes or no to the question that was `asked`; the answer to an earlier one is asked once more."""
    present = open_question(turn, case)
    if not present:
        raise CaseworkError("error.old_button")
    if asked != present:
        reason = turn.tx.get(Statement, present)
        say(turn, actor, _question(case, present, reason.words if reason else ""), case_id=case.id)
        return
    if verb == AGREES:
        lift(turn, case, as_resident(actor))
        answer(turn, actor, "confidential.lifted", reference=case.reference)
        return
    move(turn, case, Action.REFUSE_LIFT, as_resident(actor))
    tell_coordinators(turn, case, sentence("told.coordinator.lift_refused", reference=case.reference))
    answer(turn, actor, "confidential.kept", reference=case.reference)
