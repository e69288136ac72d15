"""Reads what one message says of several cases by their numbers: 26000041灯好了 26000143已派人站岗.

It is read only where each number stands before its own words, or numbers in a row before theirs: words that compare
or join cases are of all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain import references
from domain.acts import EDGES

SEARCHED = 1000  # letters
MOST = 20  # cases
_TOGETHER = re.compile(
    r"^(?:[跟和与同及是的里在给]|以及|这|那|一样|之前)|(?:[跟和与同及是给]|以及|参照|见|[改并归转派挪合]到)$|同一|重复|合并|并案|一样|一并|一起|对调|搞混|弄混"
    r"|\b(?:same|duplicate|together|merge)\b"
)
_AND = re.compile(r"[\s,，、和跟及与;；]*")
_LEAST = 2  # letters that say something


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of the cases of some references."""

    references: tuple[str, ...]
    words: str


def read(text: str) -> tuple[Told, ...]:
    """Each part with its references, in order; empty if fewer than two cases are told of, each apart."""
    found = references.all_in(text[:SEARCHED])
    if not 2 <= len({one.reference for one in found}) <= MOST or text[: found[0].start].strip(EDGES):
        return ()
    parts: list[Told] = []
    waiting: list[str] = []
    for one, following in zip(found, [*found[1:], None], strict=True):
        between = text[one.end : following.start if following else len(text)]
        waiting.append(one.reference)
        if following and _AND.fullmatch(between):
            continue
        words = between.strip(EDGES)
        if len(words) < _LEAST or _TOGETHER.search(words):
            return ()
        parts.append(Told(tuple(dict.fromkeys(waiting)), words))
        waiting = []
    return tuple(parts)
