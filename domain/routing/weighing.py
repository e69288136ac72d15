"""How much a word of the county's lists says of what a complaint is about: by what it is, and by where it stands.

What a complaint is about stands in its first sentence; who writes, and what else is wrong, comes before and after it.
The figures were tried on real complaints (docs/routing.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SHORTEST_WORD, LONGEST_WORD = 1.5, 4  # Chinese letters: a longer word is more exact, but does not say more
LATIN = 2  # letters of a Latin word that weigh as much as one Chinese letter
LEAD, NEAR, MIDDLE = 60, 200, 600  # letters; of Latin text more, see `LATIN_LENGTH`
LATIN_LENGTH = 2.5
IN_LEAD, IN_NEAR, IN_MIDDLE, FURTHER = 3.0, 1.5, 1.0, 0.4
AGAIN = 0.25  # of a word's weight, each time it is said again
HINT = 0.35  # of a word that may be said of much else
SHORTEST_LEAD = 6

GREETING = re.compile(
    r"\s*(?:(?:尊敬|敬爱|亲爱)的)?[^\s，,。！!：:？?\n]{0,14}(?:领导|书记|市长|县长|镇长|区长|局长|主任|部门|同志)们?"
    r"[，,：:！!。\s]+(?:(?:您|你)们?好[，,：:！!。\s]*)?"
    r"|\s*(?:(?:您|你)们?好|大家好|hello|hi|dear [a-z]+)[，,：:！!。\s]+"
)
END = re.compile(r"[。！？!?\n；;]|\.\s")
SELF = re.compile(
    r"(?:本人|我们?|笔者|我家)(?:全家|一家)?(?:是|系|家?住|居住|作为|乃)[^，,。！!？?；;\n]{0,40}[，,。！!？?；;\n]"
)


@dataclass(frozen=True, slots=True)
class Weighing:
    """Where the parts of one text lie; `lead` is its first sentence after a greeting."""

    lead: tuple[int, int]
    near: int
    middle: int
    introductions: tuple[tuple[int, int], ...]

    def of(self, word: str, start: int, *, hint: bool) -> float:
        """The weight of a word that begins at `start`."""
        letters = len(word) / LATIN if word.isascii() else max(len(word), SHORTEST_WORD)
        length = min(letters, LONGEST_WORD)
        doubtful = hint or any(first <= start < last for first, last in self.introductions)
        return length * self._place(start) * (HINT if doubtful else 1.0)

    def _place(self, start: int) -> float:
        if self.lead[0] <= start < self.lead[1]:
            return IN_LEAD
        if start < self.near:
            return IN_NEAR
        return IN_MIDDLE if start < self.middle else FURTHER


def weighing_of(plain: str) -> Weighing:
    """The parts of a text in lower case."""
    scale = LATIN_LENGTH if plain.isascii() else 1.0
    greeting = GREETING.match(plain)
    begins = greeting.end() if greeting else 0
    near, middle = begins + int(NEAR * scale), begins + int(MIDDLE * scale)
    introductions = tuple(found.span() for found in SELF.finditer(plain, 0, near))
    if introductions and introductions[0][0] <= begins + 1:
        begins = introductions[0][1]
    ended = END.search(plain, begins + SHORTEST_LEAD, begins + int(LEAD * scale))
    return Weighing((begins, ended.start() if ended else begins + int(LEAD * scale)), near, middle, introductions)
