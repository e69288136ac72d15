"""Two or three problems told in one draft: offered to be filed apart, each with its own place.

The offer stands in the preview; whoever does not take it files them together, and a coordinator can still split them.
"""

from __future__ import annotations

from dataclasses import replace

from domain.hearing.residents import problems
from handlers.cases import understanding
from handlers.cases.complaint import Complaint
from handlers.cases.understanding import Understanding
from handlers.turn import Turn
from storage.tables import Draft

APART = "apart"  # in `asked`: they are filed apart
OFFERED = (2, problems.MOST)


def chosen(asked: list[str], verb: str) -> list[str]:
    """The draft's questions after a tap on "apart" or "together"."""
    others = [one for one in asked if one != APART]
    return [*others, APART] if verb == APART else others


def told_in(turn: Turn, draft: Draft) -> tuple[Understanding, ...]:
    """The problems of a draft that may be filed apart; none where it tells of one thing, or may accuse."""
    if draft.confidential or draft.held_back:
        return ()
    parts = problems.parts_of(draft.words)
    if len(parts) < OFFERED[0]:
        return ()
    told = _problems(turn, parts)
    apart = len({(one.category, one.place) for one in told}) == len(told)
    return tuple(told) if apart and OFFERED[0] <= len(told) <= OFFERED[1] else ()


def _problems(turn: Turn, parts: tuple[str, ...]) -> list[Understanding]:
    """Each part that tells of a category, with those after it that tell of none."""
    told: list[Understanding] = []
    for part in parts:
        heard = understanding.read(turn, part, danger=None)
        if told and not heard.category:
            told[-1] = replace(told[-1], words=f"{told[-1].words}\n{part}", place=told[-1].place or heard.place)
        else:
            told.append(heard)
    return told if all(one.category for one in told) else []


def complaints_of(turn: Turn, draft: Draft, whole: Complaint) -> list[Complaint]:
    """The complaints that a draft makes: one, or those that are to be filed apart. A part that names no place has the
    place of the whole."""
    told = told_in(turn, draft) if APART in draft.asked else ()
    return [_part(whole, one) for one in told] or [whole]


def _part(whole: Complaint, told: Understanding) -> Complaint:
    made = replace(whole, words=told.words, kind=told.kind, category=told.category, guess=told.guess)
    if not told.place or told.place == whole.address:
        return made
    return replace(made, address=told.place, area=told.area, latitude=None, longitude=None)
