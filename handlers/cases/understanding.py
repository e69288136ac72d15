"""What words mean: what is asked for, what it is about, where, whom they accuse, what danger they tell of.

One answer for every way in which words reach the service: two people who write the same get the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.hearing.danger import Danger, cue_in
from domain.hearing.places import find_place
from domain.routing import Kind
from handlers.cases.filing import Complaint
from handlers.turn import Turn


class CategoryBasis(StrEnum):
    """What a category rests on: the words beside the place's name, that name too, or the danger told of."""

    WORDS = "words"
    PLACE = "place"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Understanding:
    """What some words mean. Codes and the place are empty where the words do not tell."""

    words: str
    kind: Kind
    category: str
    basis: CategoryBasis
    area: str
    place: str
    accuses: bool
    danger: Danger | None

    def complaint(self) -> Complaint:
        """A complaint of which nothing else is known."""
        return Complaint(
            self.words,
            self.kind,
            category=self.category,
            area=self.area,
            address=self.place,
            confidential=self.accuses,
            danger=self.danger or "",
        )


def read(turn: Turn, words: str, *, danger: Danger | None, place: str = "") -> Understanding:
    """The one reading of words.

    `place` is where it is, if that was told beside the words: typed when asked, or named by a map; else the words are
    searched for one. `danger` is what the message was heard to tell of where it came in, since that is not to be looked
    for twice: what the danger is then decides what the words are about.
    """
    place, router = place or find_place(words), turn.practice.router
    guessed = router.guess(words, place)
    category, basis = guessed.category, CategoryBasis.PLACE if guessed.by_place else CategoryBasis.WORDS
    if danger and (of_danger := router.category_of(cue_in(words))):
        category, basis = of_danger, CategoryBasis.DANGER
    return Understanding(words, guessed.kind, category, basis, guessed.area, place, guessed.accuses, danger)
