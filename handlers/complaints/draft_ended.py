"""A new complaint about what was rejected, withdrawn or referred: it is the same matter, and told as a whole."""

from __future__ import annotations

from domain.hearing.residents.closed_cases import asks_where_to_turn
from domain.lifecycle import Status
from domain.messages import LONGEST_TEXT
from handlers.cases import understanding
from handlers.complaints.draft_steps import redo_of
from handlers.turn import Turn
from storage.tables import Case, Draft


def take_over_ended(turn: Turn, draft: Draft) -> None:
    """Takes over the place of the ended case, and its words where those of the draft name no matter, or ask who deals
    with it: 那我该找谁. Nothing of a confidential one, nor where they tell of another place."""
    ended = redo_of(draft)
    case = turn.tx.get(Case, ended) if ended else None
    if case is None or case.status == Status.CLOSED or case.confidential or case.forgotten_at:
        return
    told = understanding.read(turn, draft.words, danger=None, place=draft.address)
    if told.place:
        return
    unnamed = not told.category or asks_where_to_turn(draft.words)
    if unnamed and len(case.words) + len(draft.words) < LONGEST_TEXT:
        draft.words = f"{case.words}\n{draft.words}".strip()
    draft.address, draft.area = case.address, case.area
    draft.latitude, draft.longitude = case.latitude, case.longitude
