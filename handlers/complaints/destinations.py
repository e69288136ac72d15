"""Where a draft would go if it were submitted now, as its preview says."""

from __future__ import annotations

from domain.content import Sentence, sentence
from domain.content import department as department_name
from domain.hearing.residents.wants import Kind
from domain.routing.decision import Decision, Reason, Step
from handlers.cases import understanding
from handlers.cases.accused_office import is_of_office
from handlers.cases.complaint import Complaint, decide_complaint
from handlers.turn import Turn
from storage.tables import Draft


def destination(turn: Turn, draft: Draft) -> list[Sentence]:
    """A line for the preview; none for what accuses the coordinating office, of which another line tells."""
    found = decide_draft(turn, draft)
    if found.step is Step.ACCUSATION:
        return _who_reads(turn, draft, found.reason)
    if found.department:
        return [sentence("draft.goes_to", department=department_name(found.department))]
    return [sentence("draft.goes_to_coordinators")]


def _who_reads(turn: Turn, draft: Draft, reason: Reason) -> list[Sentence]:
    if reason is Reason.HELD_BACK:
        return [sentence("draft.goes_to_check")]
    of_office = turn.county.hears_accusations() is not None and is_of_office(turn, draft.words)
    return [] if of_office else [sentence("draft.goes_to_named")]


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
