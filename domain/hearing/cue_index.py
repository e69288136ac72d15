"""An index of cues: which of many patterns can be found in a text at all.

What each pattern needs is looked up in all pieces of the text at once, and only patterns that may be found are searched
for. So the cost of a reading does not grow with the number of cues.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache, reduce
from itertools import chain
from operator import or_

from domain.hearing.needed_pieces import MOST_SIDES, Sides, forget_parts, needed_pieces, pieces_of

REMEMBERED = 256  # texts, of which the words and the place are asked for the category and again for names
ENDS = 3  # letters on either side of where two texts meet, which may be one piece

Found = tuple[int, int, int]


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
        self._pieces = frozenset(shared)

    def candidates(self, text: str) -> int:
        """A bit for each thing that may stand in the text."""
        first, second, third = self.found_in(text)
        return first & second & third

    def found_in(self, text: str) -> Found:
        """For each side, a bit for each thing that needs nothing there, or of which a piece stands in the text."""
        first, second, third = self._free
        for piece in self._pieces.intersection(pieces_of(text)):
            one, two, three = self._by_piece[piece]
            if one:  # most pieces belong to one side alone, and the numbers are long
                first |= one
            if two:
                second |= two
            if three:
                third |= three
        return first, second, third


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
        self.beside = re.compile(beside) if beside else None
        _made.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Once a text needs it: to compile all of them takes two seconds and much memory."""
        return re.compile(self.pattern, self.flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.compiled.search(text, start, end) if self._may_stand_in(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, start, end) if self._may_stand_in(text) else iter(())

    def _may_stand_in(self, text: str) -> bool:
        if type(text) is Words and not text.candidates & self.bits:
            return False
        return self.beside is None or self.beside.search(text) is not None


class Words(str):
    """A text in which many cues are sought. Which of them may stand in it is looked up once, for all."""

    @cached_property
    def candidates(self) -> int:
        first, second, third = found_in(str(self))
        return first & second & third

    def with_line(self, line: str) -> Words:
        """These words and others on a line of their own; what stands in either is not looked up again."""
        both = Words(f"{self}\n{line}")
        met = _index().found_in(f"{self[-ENDS:]}\n{line[:ENDS]}")
        sides = zip(found_in(str(self)), found_in(line), met, strict=True)
        first, second, third = (reduce(or_, side) for side in sides)
        both.__dict__["candidates"] = first & second & third
        return both

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


class CueGroup(tuple[Cue, ...]):
    """Cues that are sought together, so that those that cannot stand in a text cost next to nothing."""

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What each cue finds, one cue after the other."""
        standing = self._standing_in(text)
        return chain.from_iterable(
            [cue.compiled.finditer(text) for cue in standing if cue.beside is None or cue.beside.search(text)]
        )

    def _standing_in(self, text: str) -> Iterable[Cue]:
        if type(text) is not Words:
            return self
        candidates = text.candidates  # first, since the ways are known once the index is made
        lowest, all_bits, each = self._ways
        candidates = candidates >> lowest << 1 | ANYWHERE
        if not candidates & all_bits:
            return ()
        return [cue for cue, bits in each if candidates & bits]

    @cached_property
    def _ways(self) -> tuple[int, int, list[tuple[Cue, int]]]:
        """The number of the first way of any of them, and the bits of all ways and of each cue's, counted from there:
        without all that lies before, numbers are short."""
        lowest = min(((one.bits & -one.bits).bit_length() - 1 for one in self if one.bits != ANYWHERE), default=0)
        each = [(cue, cue.bits if cue.bits == ANYWHERE else cue.bits >> lowest << 1) for cue in self]
        return lowest, reduce(or_, (bits for _, bits in each), 0), each


_made: list[Cue] = []
ANYWHERE = 1  # the bit of what may stand in every text, as far as the index knows


@lru_cache(maxsize=REMEMBERED)
def found_in(text: str) -> Found:
    """As the index of all cues has it, of a text that was looked up lately without searching again."""
    return _index().found_in(text)


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
    forget_parts()


def prepare() -> None:
    """Makes the index, so that no message has to wait for it: it takes half a second."""
    _index()
