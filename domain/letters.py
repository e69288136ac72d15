"""Letters as people see and compare them: without case and width, and never cut in the middle."""

from __future__ import annotations

import unicodedata

JOINER, VARIANTS, SKINS = 0x200D, range(0xFE00, 0xFE10), range(0x1F3FB, 0x1F400)
FLAGS = range(0x1F1E6, 0x1F200)  # two of them are one flag


def fold(text: str) -> str:
    """A text in lower case, letter by letter, so that positions stay those of the text.

    `casefold` makes two or three letters of one in a hundred cases (ß, ŉ, İ, ﬁ): those stay as they are.
    """
    folded = text.casefold()
    return folded if len(folded) == len(text) else "".join(map(_fold_letter, text))


def _fold_letter(letter: str) -> str:
    return next(one for one in (letter.casefold(), letter.lower(), letter) if len(one) == 1)


def comparable(text: str) -> str:
    """A text for comparing with another one, without case, width and blanks. Positions in it mean nothing outside."""
    return "".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).split())


def beginning(text: str, most: int) -> str:
    """At most so many characters from the beginning, not cut within what is seen as one: é, a family, a flag."""
    at = most
    while 0 < at < len(text) and _is_joined(text, at):
        at -= 1
    return text[:at]


def _is_joined(text: str, at: int) -> bool:
    """Whether the characters before and after a position are seen as one."""
    before, after = ord(text[at - 1]), ord(text[at])
    if after in FLAGS and before in FLAGS:
        flags = len(text[:at]) - len(text[:at].rstrip("".join(map(chr, FLAGS))))
        return flags % 2 == 1
    joins = JOINER in (before, after) or after in VARIANTS or after in SKINS
    return joins or unicodedata.category(text[at]).startswith("M")
