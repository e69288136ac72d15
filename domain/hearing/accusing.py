"""Recognises accusations of a public body or its people, which departments must not read.

A word of office crime or of favours counts near a public body, a title or its people; what only an office can do counts
alone. Blows count where its people strike them. 举报 counts where the office is what is reported: a shop, a
neighbour or a stall that is reported accuses nobody. 不作为 and 推诿 in passing are criticism.
"""

from __future__ import annotations

import re

from domain.hearing import accusing_cues as cues

NEAR = 18  # characters between a crime and the office, in Chinese
NEAR_IN_ENGLISH = 60
BESIDE = 6  # characters before a crime in which somebody without an office is who does it
LONGEST = 20_000
GIVING = "给送塞提拎递揣交认上里"  # who gives, or knows somebody, has no office: whom they name has


def accuses(plain: str, county_words: re.Pattern[str] | None = None) -> bool:
    """Whether words in lower case accuse. `county_words`: further words of crime, from the county's settings."""
    text = plain[:LONGEST]
    if _reports(text) or (not text.isascii() and _accuses_in_chinese(text)):
        return True
    if any(_near_in_english(text, hit) for hit in cues.CRIME_IN_ENGLISH.finditer(text)):
        return True
    return county_words is not None and any(_of_county(text, hit) for hit in county_words.finditer(text))


def _accuses_in_chinese(text: str) -> bool:
    if cues.OF_OFFICE.search(text) or (cues.BLOW_HINT.search(text) and cues.BLOW.search(text)):
        return True
    found = (crime.finditer(text) for hint, crime in cues.CRIMES if hint is None or hint.search(text))
    return any(_near(text, hit) for hits in found for hit in hits)


def _reports(text: str) -> bool:
    """Whether an office is what is reported (举报)."""
    return cues.REPORTED_HINT.search(text) is not None and any(
        cues.PRIVATE.search(hit[0]) is None for hit in cues.REPORTED.finditer(text)
    )


def _near(text: str, hit: re.Match[str]) -> bool:
    """Whether an office stands near the crime in its line, and neither a denial nor somebody else just before it."""
    start, end = _line(text, hit)
    before = text[max(start, hit.start() - NEAR) : hit.start()]
    if cues.DENIED.search(before) or (hit[0][0] not in GIVING and cues.PRIVATE.search(before[-BESIDE:])):
        return False
    return cues.SUBJECT.search(text, max(start, hit.start() - NEAR), min(end, hit.end() + NEAR)) is not None


def _line(text: str, hit: re.Match[str]) -> tuple[int, int]:
    """Where the line of a match begins and ends: what is beside it, such as the place's name, is another matter."""
    end = text.find("\n", hit.end())
    return text.rfind("\n", 0, hit.start()) + 1, len(text) if end < 0 else end


def _of_county(text: str, hit: re.Match[str]) -> bool:
    names_office = cues.SUBJECT.search(hit[0]) or cues.SUBJECT_IN_ENGLISH.search(hit[0])
    return names_office is not None or _near(text, hit) or _near_in_english(text, hit)


def _near_in_english(text: str, hit: re.Match[str]) -> bool:
    start, end = _line(text, hit)
    first, last = max(start, hit.start() - NEAR_IN_ENGLISH), min(end, hit.end() + NEAR_IN_ENGLISH)
    return cues.SUBJECT_IN_ENGLISH.search(text, first, last) is not None
