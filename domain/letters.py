"""Letters as people see and compare them: without case and width, and never cut in the middle."""

from __future__ import annotations

import re
import unicodedata

JOINER, VARIANTS, SKINS = 0x200D, range(0xFE00, 0xFE10), range(0x1F3FB, 0x1F400)
FLAGS = range(0x1F1E6, 0x1F200)  # two of them are one flag


def fold(text: str) -> str:
    """A text in lower case, letter by letter, so that positions stay those of the text.

    `casefold` makes two or three letters of one in a hundred cases (ß, ŉ, İ, ﬁ): those stay as they are.
    """
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return _OTHERS.sub(lambda found: found[0].casefold(), _CAPITALS.sub(lambda found: found[0].lower(), text))


# Read by runs: of a long text of such letters alone, one by one would take a second.
_SEVERAL = "".join(one for one in map(chr, range(0xFB18)) if len(one.casefold()) > 1)
_CAPITALS = re.compile("[" + "".join(one for one in _SEVERAL if len(one.lower()) == 1 and one.lower() != one) + "]+")
_OTHERS = re.compile(f"[^{_SEVERAL}]+")


def composed(text: str) -> str:
    """A text with one character for a letter and its accents, where there is one: é for e and ´.

    Words are kept as they were said; what is looked for, and the names it is looked for in, are composed.
    """
    return unicodedata.normalize("NFC", text)


def spellings(text: str) -> tuple[str, ...]:
    """A text as it may stand in what was said: composed, with its accents apart, and as it is given."""
    return tuple(dict.fromkeys((composed(text), unicodedata.normalize("NFD", text), text)))


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
