"""What words tell of a complaint: what it is about, where, and whom they accuse."""

from __future__ import annotations

from domain.danger import cue_in
from domain.places import find_place
from handlers.cases.filing import Complaint
from handlers.turn import Turn


def read(turn: Turn, words: str) -> Complaint:
    """What these words alone tell of a complaint."""
    router = turn.practice.router
    place, guessed = find_place(words), router.guess(words)
    category = guessed.category
    if place and router.category_of(place):  # "Main Road" says little of what is wrong there
        category = router.category_of(words.replace(place, " ")) or category
    return Complaint(words, guessed.kind, category, guessed.area, place, confidential=guessed.accuses)


def category_in(turn: Turn, words: str, guessed: str) -> str:
    """What these words are about: where they tell of danger, what the danger is."""
    return turn.practice.router.category_of(cue_in(words)) or guessed
