"""An index of cues: which of many patterns can be found in a text at all.

From each pattern it is worked out which words every match contains, so that no cue is hidden by a hint that somebody
forgot to write. The pieces of a text are looked up in the index, and only patterns all of whose sides may be found are
searched for. The cost of a search does not grow with the number of cues.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

LARGEST = 200  # strings that a part of a pattern may stand for; of a longer list only one side is required
SHORT_PIECE, LONG_PIECE = 3, 4  # letters of the pieces of Latin words; of Chinese ones, two characters or one
COMMON = frozenset("的了在有人我个不是一上下里来到就都没他她你们这那着过去出")  # characters that many texts hold
LATIN = re.compile("[a-z' -]{3}")
COUNTS = frozenset("?*+{")
NOT_WORDS = frozenset(".^$")
ASSERTIONS = ("?=", "?!", "?<=", "?<!")

Strings = frozenset[str]
EMPTY: Strings = frozenset({""})


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part of a pattern matches: `all` its strings, if they are few; else `one_of`, of which each match has
    one, or None if that is unknown."""

    all: Strings | None = None
    one_of: Strings | None = None

    @property
    def required(self) -> Strings | None:
        if self.all is None:
            return self.one_of
        return None if "" in self.all else self.all


_NOTHING, _ANYTHING = _Part(EMPTY), _Part()


class _Reader:
    """Reads the expressions in which cues are written; raises `ValueError` for others."""

    def __init__(self, pattern: str) -> None:
        self._pattern, self._at = pattern, 0

    def alternatives(self) -> list[tuple[str, _Part]]:
        """The alternatives of the innermost open group: each as it is written, and what it matches."""
        found = []
        while True:
            begin = self._at
            part = self._sequence()
            found.append((self._pattern[begin : self._at], part))
            if not self._takes("|"):
                return found

    def _takes(self, text: str) -> bool:
        taken = self._pattern.startswith(text, self._at)
        self._at += len(text) if taken else 0
        return taken

    def _next(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _sequence(self) -> _Part:
        run, required, whole = EMPTY, None, True
        while self._next() not in ("", "|", ")"):
            part = self._repeated(self._item())
            if part.all is not None and len(run) * len(part.all) <= LARGEST:
                run = frozenset(one + other for one in run for other in part.all)
                continue
            whole = False
            required = _rarer(_rarer(required, _Part(run).required), part.one_of)
            run = EMPTY if part.all is None else part.all
        return _Part(run) if whole else _Part(None, _rarer(required, _Part(run).required))

    def _item(self) -> _Part:
        if self._takes("("):
            return self._group()
        if self._takes("["):
            return self._choice()
        letter = self._next()
        self._at += 1
        if letter in NOT_WORDS:
            return _ANYTHING if letter == "." else _NOTHING
        if letter == "\\":
            letter = self._next()
            self._at += 1
            if letter.isalnum():
                return _NOTHING if letter in "bB" else _ANYTHING
        return _Part(frozenset({letter}))

    def _group(self) -> _Part:
        asserted = any(self._takes(sign) for sign in ASSERTIONS)
        if not asserted and not self._takes("?:"):
            raise ValueError(f"write (?:…) for a group in a cue: {self._pattern}")
        part = _either([part for _, part in self.alternatives()])
        if not self._takes(")"):
            raise ValueError(f"a group of a cue has no end: {self._pattern}")
        return _NOTHING if asserted else part

    def _choice(self) -> _Part:
        end = self._pattern.index("]", self._at)
        letters = self._pattern[self._at : end]
        self._at = end + 1
        if letters.startswith("^") or "\\" in letters or "-" in letters[1:-1]:
            return _ANYTHING
        return _Part(frozenset(letters))

    def _repeated(self, part: _Part) -> _Part:
        if self._next() not in COUNTS:
            return part
        if self._takes("?"):
            return _ANYTHING if part.all is None else _Part(part.all | EMPTY)
        counted = self._count()
        self._takes("?")  # as few as possible
        return _ANYTHING if counted[0] in "*,0" else _Part(None, part.required)

    def _count(self) -> str:
        """Takes "*", "+", or "{2,3}", of which the brackets are left out."""
        if self._takes("*"):
            return "*"
        if self._takes("+"):
            return "+"
        self._takes("{")
        end = self._pattern.index("}", self._at)
        counted = self._pattern[self._at : end]
        self._at = end + 1
        return counted


def _either(parts: Sequence[_Part]) -> _Part:
    every = [part.all for part in parts]
    known = frozenset(chain.from_iterable(one for one in every if one is not None))
    if None not in every and len(known) <= LARGEST:
        return _Part(known)
    required = [part.required for part in parts]
    if None in required:
        return _ANYTHING
    return _Part(None, frozenset(chain.from_iterable(one for one in required if one is not None)))


def _rarer(one: Strings | None, other: Strings | None) -> Strings | None:
    """Whichever of two requirements fewer texts are likely to meet."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda strings: sum(map(_frequency, strings)))


def _frequency(words: str) -> float:
    """Roughly how often words stand in a text, to compare requirements."""
    if words.isascii():
        return {0: 9999, 1: 999, 2: 999, 3: 6, 4: 3}.get(len(words.strip()), 2)
    common = sum(letter in COMMON for letter in words)
    return (60 if common else 6) if len(words) == 1 else (10 if common == len(words) else 1)


def _piece(words: str) -> str:
    """The piece of a required string by which it is looked up."""
    if not words.isascii():
        pairs = [words[at : at + 2] for at in range(len(words) - 1)] or [words]
        return min(pairs, key=lambda pair: sum((letter in COMMON) + 3 * letter.isascii() for letter in pair))
    longest = max(words.split(), key=len, default="")
    return (longest if len(longest) >= SHORT_PIECE else words)[:LONG_PIECE]


def _pieces(text: str) -> set[str]:
    """All pieces of a text that an index may hold."""
    length = len(text)
    found = set() if text.isascii() else {*text, *(text[at : at + 2] for at in range(length - 1))}
    if LATIN.search(text):
        found.update(text[at : at + SHORT_PIECE] for at in range(length - 2))
        found.update(text[at : at + LONG_PIECE] for at in range(length - 3))
    return found


def alternatives(pattern: str) -> list[str]:
    """A pattern's alternatives at its outermost level, each of which is a pattern."""
    return [written for written, _ in _Reader(pattern).alternatives()]


def required_pieces(pattern: str) -> set[str]:
    """Pieces of which each match of a pattern contains one; none if the pattern may match without a word of three
    letters."""
    required = _either([part for _, part in _Reader(pattern).alternatives()]).required
    pieces = {_piece(words) for words in required or ()}
    return set() if any(piece.isascii() and len(piece) < SHORT_PIECE for piece in pieces) else pieces


class CueIndex:
    """Looks up which cues may stand in a text. A cue is one pattern, or several that have to be found together.

    Raises `ValueError` for a cue that needs no word.
    """

    def __init__(self, cues: Sequence[tuple[str, ...]]) -> None:
        self._sides: list[int] = []  # of each cue, how many of its patterns need a word
        by_piece: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, cue in enumerate(cues):
            sides = [pieces for pieces in map(required_pieces, cue) if pieces]
            if not sides:
                raise ValueError(f"a cue has to contain a word: {cue}")
            self._sides.append(len(sides))
            for side, pieces in enumerate(sides):
                for piece in pieces:
                    by_piece[piece].append((number, side))
        self._by_piece = dict(by_piece)

    def candidates(self, text: str) -> list[int]:
        """The numbers of the cues that may stand in a text, in their order."""
        met: set[tuple[int, int]] = set()
        for piece in self._by_piece.keys() & _pieces(text):
            met.update(self._by_piece[piece])
        numbers = {number for number, _ in met}
        return sorted(one for one in numbers if all((one, side) in met for side in range(self._sides[one])))
