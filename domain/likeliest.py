"""To which of a person's cases words belong that do not say so themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the person's cases: what and where it is, and what it last had to do with them.

    `top` is the first level of its category.
    """

    case_id: int
    category: str = ""
    top: str = ""
    area: str = ""
    address: str = ""
    asks: bool = False  # a question of its waits for the person
    spoke_last: bool = False  # of these cases, the last of which the person was told something
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """Words, and what they are about as far as they tell."""

    words: str
    category: str = ""
    top: str = ""
    area: str = ""


def likeliest(candidates: Sequence[Candidate], told: Told) -> int | None:
    """The id of the case whose matter the words name; else of the one whose question waits, of the one that spoke to
    the person last, of an open one; of several alike, the first. None where there is no case at all.
    """
    best = max(candidates, key=lambda one: _likelihood(one, told), default=None)  # of equals, max takes the first
    return best.case_id if best else None


def _likelihood(one: Candidate, told: Told) -> tuple[int, bool, bool, bool]:
    return _in_common(one, told), one.asks, one.spoke_last, one.is_open


def _in_common(one: Candidate, told: Told) -> int:
    """What the words name of the case: what it is about weighs more than its place, which several may share."""
    subject = 4 * _same(one.category, told.category) or 3 * _same(one.top, told.top)
    return subject + _same(one.area, told.area) + (bool(one.address) and one.address in told.words)


def _same(one: str, other: str) -> bool:
    return bool(one) and one == other
