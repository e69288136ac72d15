"""Whether words tell of what the county does not deal with: lawsuits, arbitration, another office's complaints.

The settings name the words. A place of that name (法院门口) tells of nothing, nor does what is denied.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from domain.county import Elsewhere

BEGINNING = 100  # letters: what the words are about; a law that is cited further on, or another's lawsuit, is not
# What makes a place of the word before it: 法院门口, 仲裁委旁边, 法院路12号.
A_PLACE = (
    r"(?:的?(?:门口|门前|大门|旁边?|边上|附近|对面|斜对面|后面|背后|前面|楼下|东侧|西侧|南侧|北侧|宿舍|家属院|小区|停车场|大楼|大厅外|围墙|路口|站|公交)"
    r"|[东西南北]?(?:路|街|巷)(?:[\d一二三四五六七八九十]|$|[^\w]))"
)
DENIED = re.compile(
    r"(?:不(?:是|想|用|必|打算|要|会|去)?|没有?|未|别|勿|除了|无关)[^，,。；;！!？?\n]{0,3}$"
    r"|\b(?:not?|never|without) (?:an? |the )?$"
)


def elsewhere_in(words: str, known: Mapping[str, Elsewhere]) -> str:
    """The code of what the words tell of; "" for none. Where several are named, the longest word counts."""
    text = words[:BEGINNING].casefold()
    if not _any(tuple(one.words for one in known.values())).search(text):
        return ""
    found = [
        (len(hit[0]), one.code)
        for one in known.values()
        if (pattern := _pattern(one.words)) is not None
        for hit in pattern.finditer(text)
        if DENIED.search(text[: hit.start()][-12:]) is None
    ]
    return max(found)[1] if found else ""


@cache
def _any(words: tuple[tuple[str, ...], ...]) -> re.Pattern[str]:
    """Any of the words of any: most texts hold none, which is seen at once."""
    spoken = {one.casefold() for some in words for one in some if one}
    return re.compile("|".join(map(re.escape, sorted(spoken))) or r"(?!)")


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the words, where it stands for no place; an English one as a whole word."""
    spoken = sorted({one.casefold() for one in words if one}, key=len, reverse=True)
    if not spoken:
        return None
    parts = (rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in spoken)
    return re.compile(rf"(?:{'|'.join(parts)})(?!{A_PLACE})")
