"""An index of cues: which of many patterns can be found in a text at all.

What each pattern needs is looked up in all pieces of the text at once, and only patterns that may be found are searched
for. So the cost of a reading does not grow with the number of cues.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

from domain.hearing.needed_pieces import MOST_SIDES, Sides, needed_pieces, pieces_of


class CueIndex:
    """Looks up which of many things a text may hold: those of which a piece stands in it on every side."""

    def __init__(self, sought: Iterable[Sides]) -> None:
        by_piece: dict[str, list[int]] = {}
        self._free = [0] * MOST_SIDES  # the things that need nothing on a side
        for number, sides in enumerate(sought):
            for side, pieces in enumerate(sides):
                for piece in pieces:
                    by_piece.setdefault(piece, [0] * MOST_SIDES)[side] |= 1 << number
            for side in range(len(sides), MOST_SIDES):
                self._free[side] |= 1 << number
        same: dict[int, int] = {}  # pieces that belong to the same things share the number that says so
        shared = {piece: [same.setdefault(bits, bits) for bits in sides] for piece, sides in by_piece.items()}
        # For each side, a bit for each thing that the piece may belong to.
        self._by_piece = {piece: (one, two, three) for piece, (one, two, three) in shared.items()}

    def candidates(self, text: str) -> int:
        """A bit for each thing that may stand in the text."""
        first, second, third = self._free
        for piece in self._by_piece.keys() & pieces_of(text):
            one, two, three = self._by_piece[piece]
            first, second, third = first | one, second | two, third | three
        return first & second & third


def numbers_in(bits: int) -> Iterator[int]:
    """The numbers for which there are bits, in order."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


class Cue:
    """A pattern that is searched for in `Words` only where it may be found; in any other text always.

    `beside`: what has to stand somewhere in the text as well, where the pattern alone says too little.
    """

    def __init__(self, pattern: str, flags: int = 0, beside: str = "") -> None:
        self.pattern, self.flags = pattern, flags
        self.bits = ANYWHERE  # of the ways in which it matches, once it is in the index
        self._beside = re.compile(beside) if beside else None
        _made.append(self)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        """Once a text needs it: to compile all of them takes two seconds and much memory."""
        return re.compile(self.pattern, self.flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._compiled.search(text, start, end) if self._may_stand_in(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, start, end) if self._may_stand_in(text) else iter(())

    def _may_stand_in(self, text: str) -> bool:
        if type(text) is Words and not text.candidates & self.bits:
            return False
        return self._beside is None or self._beside.search(text) is not None


class Words(str):
    """A text in which many cues are sought. Which of them may stand in it is looked up once, for all."""

    @cached_property
    def candidates(self) -> int:
        return _index().candidates(self)

    def beginning(self, letters: int) -> Words:
        """Its beginning, in which no more cues may stand than in all of it."""
        if len(self) <= letters:
            return self
        cut = Words(self[:letters])
        cut.__dict__["candidates"] = self.candidates
        return cut


def as_words(text: str, letters: int) -> Words:
    """The beginning of a text in which many cues are sought."""
    return text.beginning(letters) if isinstance(text, Words) else Words(text[:letters])


def standing_in(text: str, cues: Sequence[Cue]) -> Sequence[Cue]:
    """Those of many cues that may stand in a text, so that the others cost next to nothing."""
    if type(text) is not Words:
        return cues
    candidates = text.candidates
    return [cue for cue in cues if candidates & cue.bits]


_made: list[Cue] = []
ANYWHERE = 1  # the bit of what may stand in every text, as far as the index knows


@cache
def _index() -> CueIndex:
    """Of all cues that were made when it is first needed; what is made later is searched for everywhere."""
    return CueIndex(_ways())


def _ways() -> Iterator[Sides]:
    """In which ways the cues match, one cue after the other: all of them at once would take much memory."""
    yield ()  # of what may stand anywhere
    number = 1
    for cue in _made:
        found = needed_pieces(cue.pattern, any_case=bool(cue.flags & re.IGNORECASE))
        cue.bits = ((1 << len(found)) - 1) << number
        number += len(found)
        yield from found


def prepare() -> None:
    """Makes the index, so that no message has to wait for it: it takes half a second."""
    _index()
