"""How much a short message resembles those that accuse an office, by weights learnt from examples (`weights.py`).

Everyday hints have no words of their own: who is named beside what, and how it is told, weighs for or against. Words
that accuse are only believed where the whole message is not unlike an accusation; where it is much like one, none are
needed beside an office, and where it is most like one, not even that.
"""

from __future__ import annotations

import math
from enum import IntEnum

from domain.hearing.accusations.features import parts_of
from domain.hearing.accusations.weights import BASE, TABLE

LONGEST, LONGEST_IN_ENGLISH = 130, 320  # letters of a message that speaks of one thing
SHORTEST = 12  # letters that say enough to be compared
LITTLE, SOME, MUCH, MOST = -25, 0, 4, 8  # tenths; tried on messages that nothing was learnt from (`tests/strangers`)


class Likeness(IntEnum):
    """How far a message is like those that accuse; of a long one, or a few letters, nothing is
    known, which leaves it open."""

    NONE = 0
    LITTLE = 1
    OPEN = 2
    MUCH = 3
    MOST = 4


def likeness_of(text: str) -> Likeness:
    """The likeness of words in lower case."""
    if not SHORTEST <= len(text) <= (LONGEST_IN_ENGLISH if text.isascii() else LONGEST):
        return Likeness.OPEN
    tenths = weight_of(text)
    if tenths > MUCH:
        return Likeness.MOST if tenths > MOST else Likeness.MUCH
    if tenths > SOME:
        return Likeness.OPEN
    if text.isascii():
        return Likeness.OPEN  # too little was learnt from English to doubt what it says
    return Likeness.LITTLE if tenths > LITTLE else Likeness.NONE


def weight_of(text: str) -> float:
    """What the parts of words in lower case say for an accusation, in tenths; below nought, against one."""
    known = [WEIGHTS[one] for one in KNOWN.intersection(parts_of(text))]
    return BASE + sum(known) / math.sqrt(max(1, len(known)))


def read_table(table: str) -> dict[str, int]:
    """The weights of parts, of which each line names those that have the same."""
    read: dict[str, int] = {}
    for line in table.splitlines():
        weight, *parts = line.split(" ")
        read.update((part.replace("_", " "), int(weight)) for part in parts)
    return read


WEIGHTS = read_table(TABLE)
KNOWN = frozenset(WEIGHTS)
