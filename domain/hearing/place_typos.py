"""A name that the county knows, written with one wrong letter: it is proposed, and never taken by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.hearing import place_cues as cues
from domain.hearing import place_words
from domain.hearing.places import LEAST_KNOWN, KnownPlaces

SEARCHED = 300  # letters
SIDES = frozenset("东西南北中上下前后新老大小")  # names that differ by these are two places
# A letter of another name, not of a slip: 滨湖路 is no 滨河路.
OF_PLACES = frozenset("一二三四五六七八九十0123456789湖江河山桥村苑园街路道里门塘坡岭岗沟坝井店铺庄屯寨镇城区旧市")
SLIPS_AT_END = ("花园", "家园", "公园", "小区", "大厦", "广场")  # 花圆
ENDING = re.compile(rf"(?:{cues.NAMED.pattern})$")


@dataclass(frozen=True, slots=True)
class Typo:
    typed: str
    known: str


def typo_in(words: str, known: KnownPlaces) -> Typo | None:
    """The first name of three letters or more that is a known one but for one letter."""
    text = words[:SEARCHED]
    for name in known.listed:
        if name in text:
            return None  # the right name is there, too
    return next(_typos(text, known), None)


def _typos(text: str, known: KnownPlaces) -> Iterator[Typo]:
    letters = frozenset(text)
    for name in known.listed:
        if sum(letter in letters for letter in name) < len(name) - 1:
            continue
        for at in range(len(text) - len(name) + 1):
            typed = text[at : at + len(name)]
            wrong = [place for place, letter in enumerate(name) if typed[place] != letter]
            if len(wrong) == 1 and _is_slip(typed, name, wrong[0], text[at + len(name) :]):
                yield Typo(typed, name)


def _is_slip(typed: str, name: str, place: int, after: str) -> bool:
    """Whether the other letter is a slip, and not another place: 南岭路 is no 北岭路, 滨河公园 is no 滨河花园."""
    letter, right = typed[place], name[place]
    if letter in OF_PLACES or not letter.isalpha() or (letter in SIDES and right in SIDES):
        return False
    if place == 0 and (letter in place_words.LETTERS or len(name) == LEAST_KNOWN):
        return False
    ending = _ending(name)
    if place < len(name) - len(ending):
        return _ending(typed) == ending
    return ending in SLIPS_AT_END and _ending(typed) == "" and not after.startswith(ending[-1:])


def _ending(name: str) -> str:
    found = ENDING.search(name)
    return found[0] if found else ""
