"""What a draft asks next: the first that is missing and was not asked before, else its preview."""

from __future__ import annotations

from domain.hearing.residents.wants import PLACELESS
from storage.tables import Draft

CHOSEN = "chosen"  # in `asked`: the category was chosen by hand
KIND_CHOSEN = "kind_chosen"  # in `asked`: so was the kind
REDO = "redo:"  # in `asked`, with a case's id: it is over, and the words may ask for its redo


def next_step(draft: Draft, *, going_on: bool = False) -> str:
    """The first step that is missing and was not asked before, else the preview. While pictures come in, words may
    still follow."""
    if draft.step == "words" and not draft.words and going_on:
        return "words"
    told = bool(draft.words or draft.category)
    missing = {
        "words": not told,
        "category": not draft.category and told and CHOSEN not in draft.asked and not draft.confidential,
        "place": has_no_place(draft) and told and draft.kind not in PLACELESS,
    }
    for step, is_missing in missing.items():
        if is_missing and step not in draft.asked:
            draft.asked = [*draft.asked, step]
            return step
    return "confirm"


def has_no_place(draft: Draft) -> bool:
    return not (draft.address or draft.area or draft.latitude is not None)


def redo_of(draft: Draft) -> int | None:
    """The case, now over, of which the words may be."""
    return next((int(one.removeprefix(REDO)) for one in draft.asked if one.startswith(REDO)), None)
