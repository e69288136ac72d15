"""Where a draft would go if it were submitted now, as its preview says."""

from __future__ import annotations

from domain.content import Sentence, sentence
from domain.content import department as department_name
from domain.hearing.residents.wants import Kind
from domain.routing.decision import Decision, Step
from handlers.cases import understanding
from handlers.cases.complaint import Complaint, decide_complaint
from handlers.turn import Turn
from storage.tables import Draft


def destination(turn: Turn, draft: Draft) -> list[Sentence]:
    """A line for the preview; none for what only coordinators read, of which another line tells."""
    found = decide_draft(turn, draft)
    if found.step is Step.ACCUSATION:
        return []
    if found.department:
        return [sentence("draft.goes_to", department=department_name(found.department))]
    return [sentence("draft.goes_to_coordinators")]


def decide_draft(turn: Turn, draft: Draft) -> Decision:
    """As it is decided when the draft is filed."""
    return decide_complaint(turn, complaint_of(turn, draft))


def complaint_of(turn: Turn, draft: Draft) -> Complaint:
    """The complaint that a draft makes, without its pictures."""
    return Complaint(
        draft.words,
        draft.kind or Kind.COMPLAINT,
        category=draft.category,
        area=draft.area,
        address=draft.address,
        latitude=draft.latitude,
        longitude=draft.longitude,
        confidential=draft.confidential,
        held_back=draft.held_back,
        named=draft.named,
        guess=understanding.guess(turn, draft.words, draft.address),
    )
