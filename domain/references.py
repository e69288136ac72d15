"""Case numbers that can be read out: with a check digit, so that a wrong digit finds no case and not another one."""

from __future__ import annotations

import re
from dataclasses import dataclass

# The quasigroup of H. Michael Damm's thesis (2004): it catches every wrong digit and every swap of neighbours.
DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
SEQUENCE_DIGITS = 5
LARGEST_SEQUENCE = 9_999_999
# One character for one, so that positions stay.
PLAIN = str.maketrans("０１２３４５６７８９＃－‐‑‒–—−", "0123456789#-------")

MEANT = re.compile(r"#\s?[0-9]{6,12}(?![0-9])")
# More than five digits only when the number needs them: otherwise a repeated last digit would be another case.
NUMBER = r"([0-9]{2}(?:[0-9]{5}|[1-9][0-9]{5,6})[0-9])(?:-([1-9][0-9]?))?"
WHOLE = re.compile(NUMBER)
MARKED = re.compile(rf"#\s?{NUMBER}(?!-?[0-9])")
BARE = re.compile(rf"(?<![0-9A-Za-z#.-]){NUMBER}(?![A-Za-z]|-?[0-9])")


@dataclass(frozen=True, slots=True)
class Found:
    """A reference in somebody's words: the number, its split part (0 for the whole), and its position, with the #."""

    number: str
    part: int
    start: int
    end: int

    @property
    def reference(self) -> str:
        return f"{self.number}-{self.part}" if self.part else self.number


def make(year: int, sequence: int) -> str:
    """The reference of the n-th case of a year: two digits of the year, the number (five or more), a check digit."""
    if not 1 <= sequence <= LARGEST_SEQUENCE:
        raise ValueError(f"no reference can be made of sequence {sequence}")
    digits = f"{year % 100:02d}{sequence:0{SEQUENCE_DIGITS}d}"
    return f"{digits}{_checksum(digits)}"


def part_of(reference: str, part: int) -> str:
    """The reference of one part of a split case, counted from 1 to 99."""
    if not 1 <= part <= 99:
        raise ValueError(f"a case has no part {part}")
    return f"{reference}-{part}"


def is_valid(reference: str) -> bool:
    """Whether this is a reference in our format, with or without a part, and its check digit is right."""
    match = WHOLE.fullmatch(reference)
    return match is not None and _checksum(match[1]) == 0


def parse(text: str) -> Found | None:
    """The first reference in somebody's words, or None; one with # has priority over a bare number."""
    plain = text.translate(PLAIN)
    for pattern in (MARKED, BARE):
        for match in pattern.finditer(plain):
            if _is_right(match):
                return _found(match)
    return None


def all_in(text: str) -> list[Found]:
    """Every reference in somebody's words, in their order."""
    plain = text.translate(PLAIN)
    hits = {match.end(): match for pattern in (BARE, MARKED) for match in pattern.finditer(plain)}
    return [_found(match) for _, match in sorted(hits.items()) if _is_right(match)]


def mistyped(text: str) -> bool:
    """Whether a number with #, or alone in the message, is meant as a reference and has a wrong digit."""
    plain = text.translate(PLAIN).strip()
    meant = MEANT.search(plain) or WHOLE.fullmatch(plain)
    return meant is not None and parse(text) is None


def _found(match: re.Match[str]) -> Found:
    return Found(match[1], int(match[2] or 0), *match.span())


def _is_right(match: re.Match[str]) -> bool:
    return _checksum(match[1]) == 0


def _checksum(digits: str) -> int:
    interim = 0
    for digit in digits:
        interim = DAMM[interim][int(digit)]
    return interim
