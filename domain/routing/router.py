"""Category, area and kind of a resident's words by the county's word lists.

In doubt a rule returns nothing: a coordinator decides what stays open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from domain.county import Category, County
from domain.hearing.accusations.accused_office import surely_accuses_office
from domain.hearing.accusations.degrees import Degree, degree_of
from domain.hearing.cue_index import Words
from domain.hearing.residents import wants
from domain.hearing.residents.wants import Kind
from domain.routing.asides import asides, fails, is_landmark
from domain.routing.departments import is_catch_all
from domain.routing.weighing import AGAIN, weighing_of
from domain.routing.word_pattern import any_of

Subject = tuple[str, str]
Scores = dict[str, float]  # by code
Weights = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """Codes of category and area, "" where the words name none; `accusation`: how surely they accuse an office.

    `by_place`: no other words named a category, so the place's own name was counted too. `weights`: how much the words
    say for each category, the most first. `bare_area`: only a name of two letters told the area, which may be part of
    another ("东门" of an estate). `lone`: a single short word names the category, and other words speak of something
    else, in a message so short that more would be said of what it is about (`体检服装费`).
    """

    category: str
    area: str
    kind: Kind
    accusation: Degree
    by_place: bool = False
    weights: Weights = field(default=(), compare=False)
    bare_area: bool = field(default=False, compare=False)
    lone: bool = field(default=False, compare=False)


# The category is read from the beginning of a complaint, wrongdoing and accusations from all of it.
BEGINNING = 20_000

CATEGORY, HINT, AREA = "category", "hint", "area"
BARE = 2  # letters of an area's name that may be part of another
SHORT = 150  # letters of a message of which a single word says little
LONE = 6.0  # weight: a word of two letters at the beginning


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of the lists where it was found: what it tells, with its weight.

    `in_place` is within the place's name, `aside` beside what the words are about (`domain.routing.asides`). Of what
    `fails` that is said right after it.
    """

    word: str
    what: str
    code: str
    weight: float
    in_place: bool
    aside: bool = False
    fails: bool = False


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
            if plain := plain_words(word):
                subjects.setdefault(plain, set()).add(subject)
        object.__setattr__(self, "_subjects", subjects)
        object.__setattr__(self, "_words", any_of(subjects))
        object.__setattr__(self, "_accusations", any_of(filter(None, map(plain_words, self.county.accusations))))

    def guess(self, words: str, place: str = "") -> Guess:
        """The category that the words say most for and the area that they name most, if no other is said as much for.

        `place` is the place's name, within the words or in addition to them. It counts for the area, as the words do.
        For the category it counts only where the other words name none ("Main Road" does not mean a broken road).
        """
        told, plain, name = _told_with(words, place)
        hits = list(self._hits(told, plain, name))
        kind = wants.kind_of(plain)
        accusation = self._accusation(told)
        area, bare = _area(hits)
        elsewhere, category = _told(hit for hit in hits if not hit.in_place)
        by_place = False
        if not category and name:
            elsewhere = _weighed(hits)
            category = _clear_winner(elsewhere)
            by_place = bool(category)
        lone = len(plain) <= SHORT and _is_lone(category, hits)
        return Guess(category, area, kind, accusation, by_place, _ranked(elsewhere), bare, lone)

    def _accusation(self, told: str) -> Degree:
        """That of any office; what is surely said of the office that runs the service, is sure by whatever words."""
        office = self.county.operator
        if surely_accuses_office(told, (*office.words.values(), *self.county.operator_aliases)):
            return Degree.CONFIDENTIAL
        return degree_of(told, self._accusations)

    def area_of(self, words: str, place: str = "") -> str:
        """As `guess`, for the area alone."""
        return _area(self._hits(*_told_with(words, place)))[0]

    def category_of(self, words: str) -> str:
        """As `guess`, for the category alone and of a few words; hints alone tell nothing of them."""
        plain = plain_words(words)
        hits = list(self._hits(plain, plain, ""))
        category = _told(hits)[1]
        return category if any(hit.what == CATEGORY and hit.code == category for hit in hits) else ""

    def hits(self, words: str, place: str = "") -> list[Hit]:
        """The county's words that were found, for people who ask why."""
        return list(self._hits(*_told_with(words, place)))

    def _hits(self, told: str, words: str, place: str) -> Iterator[Hit]:
        """`told` is the words with the place's name after them: one search serves categories and areas."""
        named, beside, weighing = _spans(words, place), asides(words), weighing_of(words)
        for found in self._words.finditer(told, 0, BEGINNING):
            word, (start, end) = found[0], found.span()
            in_place = any(start < last and first < end for first, last in named)
            aside = any(first <= start and end <= last for first, last in beside) or (
                len(words) <= SHORT and is_landmark(told, end)
            )
            for what, code in self._subjects.get(word) or self._subjects[_singular(word, self._subjects)]:
                if what == AREA:
                    yield Hit(word, AREA, code, len(word), in_place)
                elif start < len(words):
                    weight = weighing.of(word, start, hint=what == HINT or aside)
                    yield Hit(word, what, code, weight, in_place, aside, fails(told, end))


def _told_with(words: str, place: str) -> tuple[Words, Words, str]:
    """Words and the place's name as the lists are matched with them: both together, and each."""
    plain, name = Words(plain_words(words)), plain_words(place)
    told = plain.with_line(name) if plain and name else Words(plain or name)
    return told, plain, name


def guess(words: str, county: County) -> Guess:
    """A single guess; for many, keep a `Router`."""
    return Router(county).guess(words)


def kind_of(words: str) -> Kind:
    """The kind of the words; a complaint if they name no other."""
    return wants.kind_of(plain_words(words))


def _category_words(county: County) -> Iterator[tuple[str, Subject]]:
    parents = {category.parent for category in county.categories.values()}
    for category in county.categories.values():
        if category.code not in parents and not _retired(county, category):
            what = HINT if is_catch_all(category.code) else CATEGORY
            for word in category.keywords:
                yield word, (what, category.code)
            for word in category.hints:
                yield word, (HINT, category.code)


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


def _told(hits: Iterable[Hit]) -> tuple[Scores, str]:
    """What is said for each category, and the one that is told. Asides count only where nothing else tells one."""
    found = list(hits)
    scores = _weighed(hit for hit in found if not hit.aside)
    if not (category := _clear_winner(scores)):
        scores = _weighed(found)
        category = _clear_winner(scores)
    return scores, category


def _is_lone(category: str, hits: Iterable[Hit]) -> bool:
    """Whether a single short word, said once, tells the category, of which it is not said that it fails, and others,
    also in passing, speak of something else."""
    found = [hit for hit in hits if hit.what != AREA]
    mine = [hit for hit in found if hit.code == category and not hit.aside]
    if len(mine) != 1 or mine[0].weight > LONE or mine[0].fails:
        return False
    return any(hit.word != mine[0].word for hit in found if hit.code != category or hit.aside)


def _weighed(hits: Iterable[Hit]) -> Scores:
    """How much is said for each category; of what is said again, the first time counts most."""
    scores: Scores = {}
    said: set[tuple[str, str]] = set()
    for hit in hits:
        if hit.what != AREA:
            again = (hit.word, hit.code) in said
            said.add((hit.word, hit.code))
            scores[hit.code] = scores.get(hit.code, 0.0) + hit.weight * (AGAIN if again else 1.0)
    return scores


def _ranked(scores: Scores) -> Weights:
    return tuple(sorted(((code, round(score, 2)) for code, score in scores.items()), key=lambda one: (-one[1], one[0])))


def _area(hits: Iterable[Hit]) -> tuple[str, bool]:
    """The area that is named most, and whether only by bare aliases."""
    scores: Scores = {}
    longest: dict[str, int] = {}
    for hit in hits:
        if hit.what == AREA:
            scores[hit.code] = scores.get(hit.code, 0) + len(hit.word)
            longest[hit.code] = max(longest.get(hit.code, 0), len(hit.word))
    area = _clear_winner(scores)
    return area, bool(area) and longest[area] <= BARE


def _clear_winner(scores: Scores) -> str:
    best = max(scores.values(), default=0)
    leaders = [code for code, score in scores.items() if score == best]
    return leaders[0] if len(leaders) == 1 else ""


@lru_cache(maxsize=64)  # what the same words name is asked for the category, for the rules and for a coordinator's card
def plain_words(words: str) -> str:
    """Words as the lists are matched with them."""
    return unicodedata.normalize("NFKC", words).casefold().strip()
