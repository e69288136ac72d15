"""Works out of a pattern which pieces of words a text has to hold for it to match there.

So no pattern is hidden by a hint that somebody forgot to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, zip_longest
from operator import add

MOST_WORDS = 200  # that a part of a pattern may stand for; of a longer list only one side is required
MOST_CHOICES = 1_000  # of a class of letters, and of words that are alternatives
SHARED = 128  # groups and classes of letters that many cues have in common, kept while an index is made
MOST_SIDES = 3  # of a pattern, the rarest
SHORT_PIECE, LONG_PIECE = 3, 4  # letters of the pieces of Latin words; of Chinese ones, two characters or one
COMMON = frozenset("的了在有人我个不是一上下里来到就都没他她你们这那着过去出")  # characters that many texts hold
LATIN = re.compile(r"[\x00-\x7f]{3,}")
COUNTS = ("?", "*", "+", "{")
NOT_WORDS = frozenset(".^$")
EDGES = frozenset("AbBZ")
OTHER_FORMS = frozenset("isk")  # ı, ſ and the Kelvin sign are these in another case
CODES = {"x": 2, "u": 4, "U": 8}  # digits of a letter that is written as its number
# Brackets and bars, and what may hold signs that are none: an escaped letter, a class of letters
BRACKETS = re.compile(r"\\.|\[\^?(?:\\.|[^\\])(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
# Letters that are matched as they are written; in any case, those of which each has a small form and no other
LITERAL = re.compile(r"[^\\.^$*+?{}()\[\]|]+")
LITERAL_IN_ANY_CASE = re.compile(r"[a-hjl-rt-zA-HJL-RT-Z0-9 '\u4e00-\u9fff]+")
ASSERTIONS = {"?=": True, "?<=": True, "?!": False, "?<!": False}  # and whether what they hold has to stand

Strings = frozenset[str]
Sides = tuple[Strings, ...]
EMPTY: Strings = frozenset({""})


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part of a pattern matches: `all` its strings, if they are few; else, of each of `sides` one string."""

    all: Strings | None = None
    sides: Sides = ()

    @property
    def required(self) -> Sides:
        if self.all is None:
            return self.sides
        return () if "" in self.all else (self.all,)


_NOTHING, _ANYTHING = _Part(EMPTY), _Part()


class _Reader:
    """Reads a regular expression; raises `ValueError` for what is written in other ways than cues are."""

    def __init__(self, pattern: str, *, any_case: bool = False) -> None:
        self._pattern, self._at, self._any_case = pattern, 0, any_case

    @cached_property
    def _ends(self) -> dict[int, int]:
        """Where each bracket of a group or class that begins at a place is closed."""
        ends, begun = dict[int, int](), list[int]()
        for found in BRACKETS.finditer(self._pattern):
            if found[0] == "(":
                begun.append(found.start())
            elif found[0] == ")" and begun:
                ends[begun.pop()] = found.start()
            elif found[0][0] == "[":
                ends[found.start()] = found.end()
        return ends

    def is_one_group(self) -> bool:
        return self._ends.get(0) == len(self._pattern) - 1

    def whole(self) -> list[tuple[str, _Part]]:
        found = self.alternatives()
        if self._next():
            raise ValueError(f"a group ends that did not begin: {self._pattern}")
        return found

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

    def _take(self) -> str:
        self._at += 1
        return self._pattern[self._at - 1 : self._at]

    def _sequence(self) -> _Part:
        run, sides, whole = EMPTY, list[Strings](), True
        while self._next() not in ("", "|", ")"):
            asserted, part = self._item()
            if asserted:
                if self._next() in COUNTS:
                    raise ValueError(f"an assertion of a cue is repeated: {self._pattern}")
                sides += part.required
                whole = whole and not part.required
                continue
            part = self._repeated(part)
            if part.all is not None and len(run) * len(part.all) <= MOST_WORDS:
                run = frozenset(one + other for one in run for other in part.all)
                continue
            whole = False
            sides += (*_Part(run).required, *part.sides)
            run = EMPTY if part.all is None else part.all
        return _Part(run) if whole else _Part(None, (*sides, *_Part(run).required))

    def _item(self) -> tuple[bool, _Part]:
        """What comes next, and whether it only has to stand beside what is matched."""
        if self._next() == "(":
            return self._group()
        if self._next() == "[":
            return False, self._choice()
        if literal := self._literal():
            return False, _Part(frozenset({literal}))
        letter = self._take()
        if letter in NOT_WORDS:
            return False, _ANYTHING if letter == "." else _NOTHING
        if letter == "\\" and (letter := self._escaped()) in ("", "\\b"):
            return False, _NOTHING if letter else _ANYTHING
        return False, self._one_of([letter])

    def _literal(self) -> str:
        """Takes several letters of which none is repeated."""
        found = (LITERAL_IN_ANY_CASE if self._any_case else LITERAL).match(self._pattern, self._at)
        if found is None:
            return ""
        end = found.end() - (self._pattern[found.end() : found.end() + 1] in COUNTS)
        written = self._pattern[self._at : end]
        self._at = end
        return written.lower() if self._any_case else written

    def _escaped(self) -> str:
        r"""The letter that is written after a backslash: "" for one of many, "\b" for none."""
        letter = self._take()
        if digits := CODES.get(letter):
            self._at += digits
            return chr(int(self._pattern[self._at - digits : self._at], 16))
        if letter in EDGES:
            return "\\b"
        return "" if letter.isalnum() else letter

    def _one_of(self, letters: Sequence[str]) -> _Part:
        """In any case a letter is known by its small one, unless it has more forms."""
        if not self._any_case:
            return _Part(frozenset(letters))
        small = frozenset(one.lower() for one in letters)
        known = all(one.lower() == one.upper() or (one.isascii() and one not in OTHER_FORMS) for one in small)
        return _Part(small) if known else _ANYTHING

    def _group(self) -> tuple[bool, _Part]:
        end = self._ends.get(self._at)
        if end is None:
            raise ValueError(f"a group of a cue has no end: {self._pattern}")
        self._at += 1
        stands = next((stands for sign, stands in ASSERTIONS.items() if self._takes(sign)), None)
        any_case = self._any_case if stands is not None else self._begins_group()
        part = _group_of(self._pattern[self._at : end], any_case)
        self._at = end + 1
        return stands is not None, _NOTHING if stands is False else part

    def _begins_group(self) -> bool:
        """Whether what stands in a group is matched in any case."""
        if self._takes("?P<"):
            self._at = self._pattern.index(">", self._at) + 1
        elif self._takes("?i:"):
            return True
        elif not self._takes("?:") and self._next() == "?":
            raise ValueError(f"a group of a cue is written in another way: {self._pattern}")
        return self._any_case

    def _choice(self) -> _Part:
        begin, self._at = self._at, self._ends[self._at]
        letters = _letters_of(self._pattern[begin : self._at])
        return _ANYTHING if letters is None else self._one_of(letters)

    def letters(self) -> list[str] | None:
        """Of a class of letters, those that it stands for, if they are few."""
        self._at = 1
        if self._takes("^"):
            return None
        letters = list[str]()
        while not letters or self._next() != "]":
            first = last = self._letter()
            if self._next() == "-" and self._pattern[self._at + 1 : self._at + 2] != "]":
                self._at += 1
                last = self._letter()
            if not first or ord(last) - ord(first) >= MOST_CHOICES:
                return None
            letters += map(chr, range(ord(first), ord(last) + 1))
        return letters if len(letters) <= MOST_CHOICES else None

    def _letter(self) -> str:
        letter = self._take()
        return self._escaped() if letter == "\\" else letter

    def _repeated(self, part: _Part) -> _Part:
        if self._next() not in COUNTS:
            return part
        counted = self._count()
        self._takes("?") or self._takes("+")  # as few as possible, or none given back
        if counted == "?":
            return _ANYTHING if part.all is None else _Part(part.all | EMPTY)
        return _ANYTHING if counted[0] in "*,0" else _Part(None, part.required)

    def _count(self) -> str:
        """Takes "?", "*", "+", or "{2,3}", of which the brackets are left out."""
        sign = self._take()
        if sign != "{":
            return sign
        end = self._pattern.index("}", self._at)
        counted = self._pattern[self._at : end]
        self._at = end + 1
        return counted


@lru_cache(maxsize=SHARED)
def _group_of(written: str, any_case: bool) -> _Part:
    return _either([part for _, part in _Reader(written, any_case=any_case).whole()])


@lru_cache(maxsize=SHARED)
def _letters_of(written: str) -> list[str] | None:
    return _Reader(written).letters()


def _either(parts: Sequence[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    every = [part.all for part in parts]
    known = frozenset(chain.from_iterable(one for one in every if one is not None))
    if None not in every and len(known) <= MOST_CHOICES:
        return _Part(known)
    required = [_rarest(part.required)[:1] for part in parts]
    return _Part(None, (frozenset(chain.from_iterable(chain(*required))),)) if all(required) else _ANYTHING


def _rarest(sides: Sides) -> Sides:
    """What fewer texts are likely to hold, first."""
    return tuple(sorted(sides, key=_how_frequent))


@lru_cache(maxsize=SHARED)
def _how_frequent(strings: Strings) -> int:
    return sum(map(_frequency, strings))


def _frequency(words: str) -> int:
    """Roughly how often words stand in a text, to compare requirements."""
    if words.isascii():
        return {0: 9999, 1: 99, 2: 49, 3: 6, 4: 3}.get(len(words.strip()), 2)
    common = sum(letter in COMMON for letter in words)
    return (60 if common else 6) if len(words) == 1 else (10 if common == len(words) else 1)


def _piece(words: str) -> str:
    """The piece of a required string by which it is looked up."""
    if not words.isascii():
        if len(words) <= 2:
            return words
        pairs = [words[at : at + 2] for at in range(len(words) - 1)]
        return min(pairs, key=lambda pair: sum((letter in COMMON) + 3 * letter.isascii() for letter in pair))
    longest = max(words.split(), key=len, default="")
    return (longest if len(longest) >= SHORT_PIECE else words)[:LONG_PIECE]


def alternatives(pattern: str) -> list[str]:
    """A pattern's alternatives at its outermost level, each of which is a pattern."""
    bars, depth = list[int](), 0
    for found in BRACKETS.finditer(pattern):
        depth += (found[0] == "(") - (found[0] == ")")
        if found[0] == "|" and not depth:
            bars.append(found.start())
    return [pattern[begin:end] for begin, end in zip([0, *(at + 1 for at in bars)], [*bars, None], strict=True)]


def needed_pieces(pattern: str, *, any_case: bool = False) -> list[Sides]:
    """The ways in which a pattern may match: for each, of which pieces a text has to hold one, on every side."""
    ways = _Reader(pattern, any_case=any_case).whole()
    if len(ways) == 1 and (inner := _within(pattern)):
        return needed_pieces(inner, any_case=any_case)
    found = list[Sides]()
    for written, part in ways:
        inner = _within(written)
        found += needed_pieces(inner, any_case=any_case) if inner else [_as_pieces(part.required)]
    return found


def sides_of(*patterns: str) -> Sides:
    """Of which pieces a text has to hold one, on every side, for all of the patterns to be found in it."""
    required = [_as_pieces(_either([part for _, part in _Reader(one).whole()]).required) for one in patterns]
    by_rank = chain.from_iterable(zip_longest(*required))
    return tuple(side for side in by_rank if side)[:MOST_SIDES]


def _within(written: str) -> str:
    """What stands in a group that is the whole of a pattern; "" if it is none."""
    return written[3:-1] if written.startswith("(?:") and _Reader(written).is_one_group() else ""


def _as_pieces(required: Sides) -> Sides:
    return tuple(map(_pieces, _rarest(required)[:MOST_SIDES]))


@lru_cache(maxsize=SHARED)
def _pieces(strings: Strings) -> Strings:
    return frozenset(map(_piece, strings))


def forget_parts() -> None:
    """Lets go of what patterns had in common, once an index is made."""
    for shared in (_group_of, _letters_of, _how_frequent, _pieces):
        shared.cache_clear()


def pieces_of(text: str) -> Iterator[str]:
    """All pieces of a text by which cues are looked up, also in small letters; one may come twice."""
    small = text.lower()
    return _pieces_as_written(text) if small == text else chain(_pieces_as_written(text), _pieces_as_written(small))


def _pieces_as_written(text: str) -> Iterator[str]:
    latin = chain.from_iterable(map(_pieces_of_latin, LATIN.findall(text)))
    return chain(text, map(add, text, text[1:]), latin)


def _pieces_of_latin(run: str) -> Iterator[str]:
    yield from map("".join, zip(run, run[1:], run[2:], strict=False))
    yield from map("".join, zip(run, run[1:], run[2:], run[3:], strict=False))
