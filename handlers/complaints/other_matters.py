"""Whether words said about a case are about another problem."""

from __future__ import annotations

from domain.hearing.places import find_place
from domain.hearing.residents import ratings as reading
from handlers.cases import understanding
from handlers.cases.understanding import CategoryBasis
from handlers.turn import Turn
from storage.tables import Case


def is_other_matter(turn: Turn, case: Case, words: str) -> bool:
    """Whether words name a problem of another category, at a place that is not the case's or as one more."""
    told = understanding.read(turn, words, danger=None)
    if not told.category or told.category == case.category or told.basis is CategoryBasis.PLACE:
        return False
    elsewhere = bool(told.place) and told.place not in case.address
    return elsewhere or reading.names_another(words)


def names_problem(turn: Turn, words: str, of: Case | None = None) -> bool:
    """Whether words name a problem by themselves, such as that `of` a case."""
    told = understanding.read(turn, words, danger=None)
    return bool(told.category) and told.category == (of.category if of else told.category)


def names_other_place(turn: Turn, case: Case, words: str) -> bool:
    place = find_place(words, turn.practice.places)
    return bool(place and case.address) and place not in case.address and case.address not in words


def is_of_other_kind(turn: Turn, case: Case, words: str) -> bool:
    """Whether words name a problem of another kind: of a case of rubbish, "the lamp is out again" denies nothing."""
    told = understanding.read(turn, words, danger=None)
    mine, theirs = (_top(turn, one) for one in (case.category, told.category))
    return bool(mine and theirs) and mine != theirs and told.basis is CategoryBasis.WORDS


def _top(turn: Turn, category: str) -> str:
    found = turn.county.categories.get(category)
    return (found.parent or category) if found else ""
