"""Chooses the case of a person to which words most likely belong when they do not name one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.hearing.residents.topics import spots_of, topics_of


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the person's cases: its category and place, and whether it asked or told them something last.

    `top` is the first level of its category.
    """

    case_id: int
    category: str = ""
    top: str = ""
    area: str = ""
    address: str = ""
    asks: bool = False  # a question about it waits for the person's answer
    spoke_last: bool = False  # of these cases, the one about which the person was told something last
    is_open: bool = True
    words: str = ""  # those with which it was reported


@dataclass(frozen=True, slots=True)
class Told:
    """Words, and the category and area that they name, if any."""

    words: str
    category: str = ""
    top: str = ""
    area: str = ""


def likeliest(candidates: Sequence[Candidate], told: Told) -> int | None:
    """The id of the case with most in common with the words; of equals, the one whose question waits for an answer,
    then the one that was spoken of last, then an open one, then the first. None when there is no case.
    """
    best = max(candidates, key=lambda one: _likelihood(one, told), default=None)  # of equals, max takes the first
    return best.case_id if best else None


# Which of several, in the order in which they were reported.
FIRST = re.compile(
    r"第一[个件条]|头一?[个件条]|前(?:一|头)?[那这]?[个件条]|先报的|\b(?:first|earlier|older) (?:one|case)\b"
)
LAST = re.compile(
    r"第二[个件条]|后(?:一|面|来)?那?[个件条]|后报的|刚(?:才)?报的|\b(?:second|last|latest|newer) (?:one|case)\b"
)


def fitting(candidates: Sequence[Candidate], told: Told) -> tuple[int, ...]:
    """The ids of the cases, newest first, that words fit best by subject, place or order; none if they fit none."""
    if len(candidates) == 2 and (FIRST.search(told.words) or LAST.search(told.words)):
        return (candidates[1 if FIRST.search(told.words) else 0].case_id,)
    fits = {one.case_id: ties(one, told) for one in candidates}
    best = max(fits.values(), default=0)
    return tuple(case_id for case_id, tied in fits.items() if tied == best) if best else ()


def ties(one: Candidate, told: Told) -> int:
    """How much words have in common with a case, everyday things and numbers of buildings included; 0 is nothing."""
    known = f"{one.words}\n{one.address}"
    things = len(topics_of(known) & topics_of(told.words)) + len(spots_of(known) & spots_of(told.words))
    return _in_common(one, told) + 2 * things


def _likelihood(one: Candidate, told: Told) -> tuple[int, bool, bool, bool]:
    return _in_common(one, told), one.asks, one.spoke_last, one.is_open


def _in_common(one: Candidate, told: Told) -> int:
    """How much words and case have in common: the subject weighs more than the place, which cases may share."""
    subject = 4 * _same(one.category, told.category) or 3 * _same(one.top, told.top)
    return subject + _same(one.area, told.area) + (bool(one.address) and one.address in told.words)


def _same(one: str, other: str) -> bool:
    return bool(one) and one == other
