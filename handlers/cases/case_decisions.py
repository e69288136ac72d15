"""Where a case goes, by what is known of it now: for coordinators who decide, and for what is said later."""

from __future__ import annotations

from domain.routing.decision import Decision
from handlers.cases import understanding
from handlers.cases.complaint import Complaint, decide_complaint
from handlers.turn import Turn
from storage.tables import Case


def decide_case(turn: Turn, case: Case, *, settled: bool = False) -> Decision:
    """As when it would be filed now: by the present settings, and a category that somebody has set since. `settled`: a
    coordinator has read what was held back."""
    complaint = Complaint(
        case.words,
        case.kind,
        category=case.category,
        area=case.area,
        address=case.address,
        latitude=case.latitude,
        longitude=case.longitude,
        confidential=case.confidential,
        held_back=case.held_back and not settled,
        source=case.source,
        danger=case.danger,
        guess=understanding.guess(turn, case.words, case.address),
    )
    return decide_complaint(turn, complaint)
