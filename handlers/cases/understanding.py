"""What words mean: kind, category, area, place, whether they accuse, and danger.

The only function that decides it, so that the same words mean the same wherever they are sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.hearing.accusations.degrees import Degree
from domain.hearing.dangers.danger import Danger, cue_in, is_personal
from domain.hearing.places import NONE_KNOWN, KnownPlaces, find_place, without_home
from domain.hearing.residents.silence import keeps_all
from domain.hearing.residents.wants import Kind
from domain.messages import DICTATED
from domain.routing.departments import is_catch_all
from domain.routing.router import Guess, Router
from handlers.cases.complaint import Complaint
from handlers.turn import Turn


class CategoryBasis(StrEnum):
    """What a category rests on: the words without the place's name, the words with it, or the danger."""

    WORDS = "words"
    PLACE = "place"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Understanding:
    """What some words mean. Category, area and place are empty if the words do not tell them."""

    words: str
    kind: Kind
    category: str
    basis: CategoryBasis
    area: str
    place: str
    accusation: Degree
    danger: Danger | None
    guess: Guess

    @property
    def accuses(self) -> bool:
        """Whether the words surely accuse an office or its people: they are confidential."""
        return self.accusation is Degree.CONFIDENTIAL

    @property
    def held_back(self) -> bool:
        """Whether the words may accuse an office, or ask that nobody reads any of them: a coordinator reads them before
        any department does."""
        return self.accusation is Degree.HELD_BACK or (not self.danger and keeps_all(self.words))

    def complaint(self) -> Complaint:
        """A complaint with nothing but what the words tell."""
        return Complaint(
            self.words,
            self.kind,
            category=self.category,
            area=self.area,
            address=self.place,
            confidential=self.accuses,
            held_back=self.held_back,
            danger=self.danger or "",
            guess=self.guess,
        )


def guess(turn: Turn, words: str, place: str) -> Guess:
    """What words name by the county's lists; `place` as it was told or found."""
    return turn.practice.router.guess(words.replace(DICTATED, ""), place)


def area_of(turn: Turn, words: str, place: str) -> str:
    """The area that words name, with their place."""
    return turn.practice.router.area_of(words.replace(DICTATED, ""), place)


def read(turn: Turn, words: str, *, danger: Danger | None, place: str = "") -> Understanding:
    """As `understand`, by the county's lists."""
    return understand(turn.practice.router, words, danger=danger, place=place, known=turn.practice.places)


def understand(
    router: Router, words: str, *, danger: Danger | None, place: str = "", known: KnownPlaces = NONE_KNOWN
) -> Understanding:
    """Works out what words mean.

    `place` is a place told apart from the words: typed when asked for, or named by a map; without it, the words are
    searched for one. `danger` is what `danger_in` found when the message came in, so that it is not searched for twice;
    a danger decides the category. The mark of words that a machine wrote down means nothing.
    """
    heard = words.replace(DICTATED, "")
    place = place or find_place(heard, known)
    guessed = router.guess(heard, place)
    area = guessed.area
    if area and place and (elsewhere := without_home(heard, place)) != heard:
        area = router.area_of(elsewhere, place)
    category, basis = guessed.category, CategoryBasis.PLACE if guessed.by_place else CategoryBasis.WORDS
    if danger and (of_danger := router.category_of(cue_in(heard))):
        category, basis = of_danger, CategoryBasis.DANGER
    elif danger and is_personal(danger) and (guessed.by_place or is_catch_all(category)):
        category = ""  # where somebody lies, 在马路边, is no matter of roads
    accusation = guessed.accusation
    return Understanding(words, guessed.kind, category, basis, area, place, accusation, danger, guessed)
