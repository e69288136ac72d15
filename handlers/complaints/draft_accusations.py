"""Whether a draft accuses an office, or may: who will read it, and what its resident changes about that."""

from __future__ import annotations

from domain.hearing.accusations.degrees import Degree
from domain.kinds import ConfidentialBy
from handlers.cases import understanding
from handlers.cases.accused_office import is_of_office
from handlers.cases.understanding import Understanding
from handlers.turn import Turn
from storage.tables import Draft


def note(turn: Turn, draft: Draft, told: Understanding) -> None:
    """What accused once stays so, whatever is said after it."""
    draft.confidential = draft.confidential or told.accuses or is_of_office(turn, draft.words)
    draft.held_back = not draft.confidential and (draft.held_back or told.held_back)


def change(turn: Turn, draft: Draft) -> None:
    """The resident makes it confidential, or not: then a coordinator still reads first what may accuse an office."""
    draft.confidential = not draft.confidential
    draft.held_back = not draft.confidential and _accusation(turn, draft) is not Degree.NONE


def confidential_by(turn: Turn, draft: Draft) -> ConfidentialBy:
    by_rule = not draft.confidential or _accusation(turn, draft) is Degree.CONFIDENTIAL
    return ConfidentialBy.RULE if by_rule else ConfidentialBy.RESIDENT


def _accusation(turn: Turn, draft: Draft) -> Degree:
    return understanding.read(turn, draft.words, danger=None, place=draft.address).accusation
