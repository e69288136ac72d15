"""One of the problems of a draft is left out, or kept alone, on its resident's words: 算了，路灯不要了，只说垃圾."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.hearing.residents import problems
from domain.hearing.residents.narrowing import Narrowed, place_in_row
from domain.hearing.residents.problems import Placed
from handlers.cases import understanding
from handlers.cases.understanding import Understanding
from handlers.complaints import accused_apart, problems_apart
from handlers.turn import Turn
from storage.tables import Draft

_EDGE = re.compile(r"[，,。;；！!\n]+")


def leave_out(turn: Turn, draft: Draft, said: Narrowed) -> bool:
    """Keeps the problems that the words leave. Returns whether something was left out and something is left."""
    told = _told(turn, draft)
    places = problems_apart.places_in(draft, told, draft.address)
    dropped, kept = (_called(turn, told, thing) for thing in (said.dropped, said.kept))
    left = [
        (one, place)
        for at, (one, place) in enumerate(zip(told, places, strict=True))
        if at not in dropped and (not said.kept or at in kept)
    ]
    if not left or len(left) == len(told):
        return False
    if accused_apart.is_accused(told) and told[0] not in [one for one, _ in left]:
        draft.confidential = draft.held_back = False  # read again of what is left
    draft.words = "；".join(one.words for one, _ in left)
    draft.address = next((place for _, place in left if place), "")
    draft.area, draft.category = "", ""
    ended = (problems_apart.APART, "category", "place")
    draft.asked = [one for one in draft.asked if one not in ended and not one.startswith(problems_apart.PLACE_OF)]
    return True


def place_one(turn: Turn, draft: Draft, said: Placed) -> bool:
    """Puts one of several problems where the words say that it is. Returns whether they name one of them."""
    told = problems_apart.told_in(turn, draft)
    called = _called(turn, told, said.thing) if told else set()
    if len(called) == 1:
        problems_apart.put_place(draft, called.pop(), problems.at_estate(said.place, draft.address))
        return True
    return False


def _told(turn: Turn, draft: Draft) -> Sequence[Understanding]:
    """The problems of the draft, each with the clauses after it that tell none, or what accuses and what does not."""
    if accused := accused_apart.told_in(turn, draft) if draft.confidential or draft.held_back else ():
        return accused
    clauses = [one.strip() for part in problems.parts_of(draft.words) for one in _EDGE.split(part) if one.strip()]
    return problems_apart.joined_problems(turn, clauses)


def _called(turn: Turn, told: Sequence[Understanding], thing: str) -> set[int]:
    """Which of the problems are called so: by their place in the row, by their words, or by their category."""
    if not thing:
        return set()
    if (at := place_in_row(thing, len(told))) is not None:
        return {at}
    named = understanding.read(turn, thing, danger=None).category
    return {at for at, one in enumerate(told) if thing in one.words.casefold() or (named and named == one.category)}
