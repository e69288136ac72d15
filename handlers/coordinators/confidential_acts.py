"""保密, 照常派单 and 解除保密: what coordinators decide on a case that accuses an office, or may.

Any coordinator settles what is held back; those who are named for confidential cases lift what is confidential, with a
reason, and what the resident wished only after the resident's yes. A department that the words name as the one accused
is given the case only by a second press.
"""

from __future__ import annotations

from domain.content import Content, button, sentence, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.kinds import Readers, Scope
from domain.lifecycle import Action
from handlers.cases import confidentiality
from handlers.cases.case_decisions import decide_case
from handlers.cases.casework import Said, keep_statement, require_words
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import as_coordinator, move
from handlers.saying import answer, say
from handlers.telling import tell_residents
from handlers.turn import Actor, Turn
from storage.tables import Case


def keep(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """保密: from now on named coordinators alone read it, and why."""
    if case.confidential:
        raise CaseworkError("error.confidential_already", reference=case.reference)
    by, details = as_coordinator(actor), {}
    if said.words:
        action, audience = Action.KEEP_CONFIDENTIAL, Readers.COORDINATORS
        details["statement"] = keep_statement(turn, case, by, said, action=action, audience=audience)
    confidentiality.keep_confidential(turn, case, by, details)
    tell_residents(turn, case, sentence("told.kept_confidential", reference=case.reference))
    answer(turn, actor, "done.keep_confidential", reference=case.reference)


def department_as_usual(turn: Turn, case: Case) -> str:
    """Where the rules would have sent what is held back; "" if they name nobody. Raises `CaseworkError` if it is not
    held back."""
    if not case.held_back or case.confidential:
        raise CaseworkError("error.not_held_back", reference=case.reference, status=word("status", case.status))
    return decide_case(turn, case, settled=True).department


def settle(turn: Turn, actor: Actor, case: Case) -> None:
    """Writes that a coordinator has read what was held back, and holds it no longer."""
    if case.held_back:
        case.held_back = False
        move(turn, case, Action.RELEASE, as_coordinator(actor))


def needs_second_press(turn: Turn, case: Case, code: str) -> bool:
    """Whether a department would read what is said against itself."""
    return confidentiality.accuses_department(turn, case, code)


def ask_second_press(turn: Turn, actor: Actor, case: Case, code: str) -> None:
    name = department_name(code)
    asks = sentence("confidential.second_press", reference=case.reference, department=name)
    sure = button("button.assign_named", case_token(Scope.COORDINATOR, case, "to", code, "sure"), department=name)
    others = button("button.choose_department", case_token(Scope.COORDINATOR, case, "departments"))
    say(turn, actor, Content((asks,), ((sure,), (others,))), case_id=case.id)


def check_confidential(case: Case) -> None:
    if not case.confidential:
        raise CaseworkError("error.not_confidential", reference=case.reference)


def lift(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """解除保密, with the reason, which the resident reads; their own wish is lifted only after their yes."""
    check_confidential(case)
    require_words(said.words, "error.lift_why")
    by, reason = as_coordinator(actor), said.words.strip()
    kept = keep_statement(turn, case, by, said, action=Action.LIFT_CONFIDENTIAL, audience=Readers.RESIDENT)
    if confidentiality.is_resident_s(turn, case):
        confidentiality.ask_resident(turn, case, by, reason, {"statement": kept})
        answer(turn, actor, "done.ask_lift", reference=case.reference)
        return
    confidentiality.lift(turn, case, by, {"statement": kept})
    tell_residents(turn, case, sentence("told.lifted", reference=case.reference, words=reason))
    answer(turn, actor, "done.lift_confidential", reference=case.reference)
