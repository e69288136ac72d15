"""Somebody says that they will petition, gather, or block a road: coordinators are told, and a person is to answer.

It is no danger. The words stay with the case, for coordinators alone: no department reads who said them.
"""

from __future__ import annotations

from domain.content import sentence
from domain.hearing.dangers.petitions import threatens
from domain.hearing.residents.wants import Kind
from domain.kinds import Readers
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import notices, understanding
from handlers.cases.casework import Said, keep_statement
from handlers.cases.complaint import Complaint
from handlers.cases.filing import file_case
from handlers.cases.transitions import as_resident, move
from handlers.limits import Admission
from handlers.saying import answer
from handlers.telling import tell_coordinators
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, id_of

SHORT = 40  # letters: without a case, longer words are a complaint that ends so


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Handles words of somebody who says that they will petition. Returns whether they were such."""
    words = incoming.text.strip()
    if incoming.has_more or not threatens(words):
        return False
    understood = understanding.read(turn, words, danger=None)
    if understood.accuses:
        return False
    case = _case(turn, actor, words, reports=bool(understood.category))
    if case is None:
        return False
    said = keep_statement(
        turn, case, as_resident(actor), Said(words), action=Action.CALL_HUMAN, audience=Readers.COORDINATORS
    )
    case.wants_human_at = turn.now
    move(turn, case, Action.CALL_HUMAN, as_resident(actor), {"statement": said})
    told = sentence("told.coordinator.petition", reference=case.reference, said=words)
    tell_coordinators(turn, case, notices.notice(turn, case, told, Action.ANSWER, Action.CALL_BACK))
    answer(turn, actor, "petition.heard", reference=case.reference)
    return True


def _case(turn: Turn, actor: Actor, words: str, *, reports: bool) -> Case | None:
    """The person's latest case about which somebody may be called; a new one if there is none and nothing is being
    told. Words that also report a problem are filed as a complaint first."""
    mine = cases.of_resident(turn.tx, actor.person_id)
    found = next((one for one in mine if may(Status(one.status), Action.CALL_HUMAN, Role.RESIDENT)), None)
    if found:
        return cases.lock(turn.tx, id_of(found))
    if reports or len(words) > SHORT or cases.open_draft(turn.tx, actor.person_id):
        return None
    if turn.practice.limiter.admit_complaint(actor.person_id, turn.now, turn.cause) is not Admission.ALLOWED:
        return None
    return file_case(turn, Complaint("", Kind.HELP), as_resident(actor), actor)
