"""Letters as they are compared: full-width and decorated ones as the plain ones they stand for."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from domain.hearing.cue_index import REMEMBERED, Words

MOST_REMEMBERED = 20_000


class _Plain(dict[int, str]):
    """Maps full-width, circled and decorated characters to plain ones, one for one, so that positions stay.

    Filled when a character is met: all of Unicode would take a hundred megabytes.
    """

    def __missing__(self, code: int) -> str:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        plain = unicodedata.normalize("NFKC", chr(code))
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


PLAIN = _Plain()


@lru_cache(
    maxsize=REMEMBERED
)  # the same words are searched for doubtful names, and masked in the answer and on each card
def in_plain_letters(text: str) -> Words:
    """The text in plain letters, letter by letter."""
    return Words(text.translate(PLAIN))
