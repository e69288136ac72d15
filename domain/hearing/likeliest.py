"""Chooses the case of a person to which words most likely belong when they do not name one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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


def _likelihood(one: Candidate, told: Told) -> tuple[int, bool, bool, bool]:
    return _in_common(one, told), one.asks, one.spoke_last, one.is_open


def _in_common(one: Candidate, told: Told) -> int:
    """How much words and case have in common: the subject weighs more than the place, which cases may share."""
    subject = 4 * _same(one.category, told.category) or 3 * _same(one.top, told.top)
    return subject + _same(one.area, told.area) + (bool(one.address) and one.address in told.words)


def _same(one: str, other: str) -> bool:
    return bool(one) and one == other
