"""Category, area and kind of a resident's words by the county's word lists.

In doubt a rule returns nothing: a coordinator decides what stays open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from domain.county import Category, County
from domain.hearing.accusations import accusing
from domain.hearing.residents import wants
from domain.hearing.residents.wants import Kind
from domain.routing.word_pattern import any_of


@dataclass(frozen=True, slots=True)
class Guess:
    """Codes of category and area, "" where the words name none; `accuses` makes a case confidential.

    `by_place`: no other words named a category, so the place's own name was counted too.
    """

    category: str
    area: str
    kind: Kind
    accuses: bool
    by_place: bool = False


# The category is read from the beginning of a complaint, wrongdoing and accusations from all of it.
BEGINNING = 20_000

Subject = tuple[str, str]
Scores = dict[str, int]  # by code
CATEGORY, AREA = "category", "area"


@dataclass(frozen=True, slots=True)
class Router:
    """A county's word lists, compiled once, since every message is matched with all of them."""

    county: County
    _subjects: dict[str, set[Subject]] = field(init=False, repr=False, compare=False)
    _words: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _accusations: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        subjects: dict[str, set[Subject]] = {}
        for word, subject in (*_category_words(self.county), *_area_words(self.county)):
            if plain := _plain(word):
                subjects.setdefault(plain, set()).add(subject)
        object.__setattr__(self, "_subjects", subjects)
        object.__setattr__(self, "_words", any_of(subjects))
        object.__setattr__(self, "_accusations", any_of(filter(None, map(_plain, self.county.accusations))))

    def guess(self, words: str, place: str = "") -> Guess:
        """The category and the area with the greatest total length of matches, if no other has as much.

        `place` is the place's name, within the words or in addition to them. It counts for the area, as the words do.
        For the category it counts only where the other words name none ("Main Road" does not mean a broken road).
        """
        plain, name = _plain(words), _plain(place)
        told = f"{plain}\n{name}".strip()
        elsewhere, anywhere, areas = self._scores(told, plain, name)
        kind = wants.kind_of(plain)
        accuses = accusing.accuses(told, self._accusations)
        category = _clear_winner(elsewhere)
        if category or not name:
            return Guess(category, _clear_winner(areas), kind, accuses)
        category = _clear_winner(anywhere)
        return Guess(category, _clear_winner(areas), kind, accuses, by_place=bool(category))

    def category_of(self, words: str) -> str:
        """As `guess`, for the category alone."""
        plain = _plain(words)
        return _clear_winner(self._scores(plain, plain, "")[0])

    def _scores(self, told: str, words: str, place: str) -> tuple[Scores, Scores, Scores]:
        """Scores of the categories without the place's name, of the categories by all words, and of the areas.

        `told` is the words with the place's name after them: one search serves all three.
        """
        elsewhere: Scores = {}
        anywhere: Scores = {}
        areas: Scores = {}
        named = _spans(words, place)
        for hit in self._words.finditer(told, 0, BEGINNING):
            word, (start, end) = hit[0], hit.span()
            for what, code in self._subjects.get(word) or self._subjects[_singular(word, self._subjects)]:
                if what == AREA:
                    areas[code] = areas.get(code, 0) + len(word)
                elif start < len(words):
                    anywhere[code] = anywhere.get(code, 0) + len(word)
                    if not any(start < last and first < end for first, last in named):
                        elsewhere[code] = elsewhere.get(code, 0) + len(word)
        return elsewhere, anywhere, areas


def guess(words: str, county: County) -> Guess:
    """A single guess; for many, keep a `Router`."""
    return Router(county).guess(words)


def kind_of(words: str) -> Kind:
    """The kind of the words; a complaint if they name no other."""
    return wants.kind_of(_plain(words))


def _category_words(county: County) -> Iterator[tuple[str, Subject]]:
    parents = {category.parent for category in county.categories.values()}
    for category in county.categories.values():
        if category.code not in parents and not _retired(county, category):
            for word in category.keywords:
                yield word, (CATEGORY, category.code)


def _retired(county: County, category: Category) -> bool:
    parent = county.categories.get(category.parent)
    return category.retired or (parent is not None and parent.retired)


def _area_words(county: County) -> Iterator[tuple[str, Subject]]:
    for area in county.areas.values():
        if not area.retired:
            for word in (*area.name.words.values(), *area.aliases):
                yield word, (AREA, area.code)


def _singular(word: str, known: Iterable[str]) -> str:
    return next(stem for stem in (word[:-1], word[:-2]) if stem in known)


def _spans(words: str, place: str) -> list[tuple[int, int]]:
    """Where the words name the place."""
    spans: list[tuple[int, int]] = []
    start = words.find(place) if place else -1
    while start >= 0:
        spans.append((start, start + len(place)))
        start = words.find(place, start + len(place))
    return spans


def _clear_winner(scores: Scores) -> str:
    best = max(scores.values(), default=0)
    leaders = [code for code, score in scores.items() if score == best]
    return leaders[0] if len(leaders) == 1 else ""


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold().strip()
