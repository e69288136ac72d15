"""A danger to or by things, told together with what accuses an office, or may: two cases.

Those on duty and the department have to know of the danger at once; nobody but coordinators may read the accusation. So
the danger is filed without anybody's words, and the words, with their pictures, as a case of their own.
"""

from __future__ import annotations

from dataclasses import replace

from domain.hearing.dangers.danger import is_personal
from handlers.cases.complaint import Complaint
from handlers.turn import Turn
from storage.casework import cases
from storage.tables import Case, id_of


def tells_both(complaint: Complaint) -> bool:
    """Whether a complaint tells of such a danger and accuses, or may."""
    accuses = complaint.confidential or complaint.held_back
    return accuses and bool(complaint.danger) and not is_personal(complaint.danger)


def danger_alone(complaint: Complaint) -> Complaint:
    """What a department may read: which danger, and where. Any other complaint stays as it is."""
    if not tells_both(complaint):
        return complaint
    return replace(complaint, words="", media=(), confidential=False, held_back=False, named=False)


def accusation_beside(complaint: Complaint, danger_id: int) -> Complaint | None:
    """What only coordinators may read; None if the complaint is not both. `danger_id`: the case of the danger."""
    return replace(complaint, danger="", about=danger_id) if tells_both(complaint) else None


def with_the_words(turn: Turn, case: Case) -> Case:
    """The case that has the words with which one was told."""
    apart = None if case.words or not case.danger else cases.first_told_about(turn.tx, id_of(case))
    return apart or case
