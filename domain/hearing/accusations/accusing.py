"""Recognises accusations of a public body or its people, which departments must not read.

A word of office crime or of favours, and what amounts to one in ordinary words, count near a public body, a title or
its people; what only an office can do counts alone. Blows count where its people strike them. In a long message, which
speaks of much, a crime that is asked about or suspected, or told in ordinary words, is not sure. Of a case that is
being worked on, what its people want for the work counts without naming them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.hearing.accusations import accusing_cues as cues
from domain.hearing.accusations import accusing_of_work as of_work
from domain.hearing.accusations import accusing_short as short
from domain.hearing.accusations import accusing_ways as ways

NEAR = 18  # characters between a crime and the office, in Chinese
NEAR_WAYS = 26  # what is told in ordinary words takes more of them
OF_WHOM_WAS_SPOKEN = 45  # where 他 or 她 stands for somebody named before
AFTERWARDS = 14
NEAR_IN_ENGLISH = 60
BESIDE = 6  # characters before a crime in which somebody without an office is who does it
CLAUSE = 26  # characters before a blow in which its clause begins
SHORT = 120  # letters of a message in which somebody in office and what they do belong together
SHORT_IN_ENGLISH = 240
LONGEST_OF_WORK = 1000
GIVING = "给送塞提拎递揣交认上里包请"  # who gives, or knows somebody, has no office: whom they name has
SAME = re.compile(r"[他她]")
DOUBT, ASKED = 16, 10  # letters before and after a crime in which it is doubted
DOUBTING = re.compile(
    r"是不是|是否|难道|谁|到底|究竟|怀疑|疑似|质疑|什么|哪[些个]|不是|某些|会不会|有没有|有无|没有|要不"
    r"|如果|莫非|如同|像|打黑|扫黑|除恶|防止"
)
GOOD = re.compile(r"[^\n，,。不]{0,4}(?:好|热情|亲切|温和|不错)")
ASKING = re.compile(r"^[^。！!；;\n]{0,9}(?:[吗么呢？?]|嫌疑)")


Hits = Sequence[re.Match[str]]


def accuses_by_county(text: str, of_county: Hits) -> bool:
    """Whether a further word of crime, from the county's settings, stands near an office; in lower case."""
    return any(_of_county(text, hit) for hit in of_county)


def accuses(text: str, crimes: Hits) -> bool:
    """Whether words in lower case surely accuse. `crimes`: those that stand near an office."""
    if not text.isascii() and _accuses_in_chinese(text, crimes):
        return True
    return not ways.PRETENDS.search(text) and _accuses_in_english(text)


def may_accuse(text: str, crimes: Hits, of_county: Hits) -> bool:
    """Whether words that do not surely accuse, may: a crime of office stands alone, or in doubt."""
    if any(_is_alone(text, hit) for hit in of_county):
        return True
    return bool(crimes) or (not text.isascii() and len(text) > SHORT and _misuses(text))


def crimes_near_office(text: str) -> list[re.Match[str]]:
    """The words of office crime and of favours near a public body, a title or its people."""
    if text.isascii():
        return []
    return [hit for crime in cues.CRIMES for hit in crime.finditer(text) if _near(text, hit)]


def _accuses_in_english(text: str) -> bool:
    if len(text) <= SHORT_IN_ENGLISH and short.SHORTLY_IN_ENGLISH.search(text):
        return True
    crimes = (cues.CRIME_IN_ENGLISH, cues.DONE_IN_ENGLISH)
    return any(_near_in_english(text, hit) for crime in crimes for hit in crime.finditer(text))


def tells_of_misconduct(words: str) -> bool:
    """Whether words about a case tell that who works on it wanted something for it, or threatened."""
    return of_work.WORK.search(words[:LONGEST_OF_WORK].casefold()) is not None


def _accuses_in_chinese(text: str, crimes: Hits) -> bool:
    if ways.DONE_ALONE.search(text) or _strikes(text):
        return True
    if len(text) <= SHORT:
        return bool(crimes) or ways.COVERING.search(text) is not None or _misuses(text)
    return any(not _is_doubted(text, hit) for hit in crimes)


def _is_doubted(text: str, hit: re.Match[str]) -> bool:
    """Whether somebody asks whether there is a crime, suspects one, or says that there is none."""
    before, after = text[max(0, hit.start() - DOUBT) : hit.start()], text[hit.end() : hit.end() + ASKED]
    return DOUBTING.search(re.split(r"[\n。！!？?；;]", before)[-1]) is not None or ASKING.search(after) is not None


def _strikes(text: str) -> bool:
    """Whether people of an office strike somebody, push them or snatch something."""
    struck = cues.STRUCK_BY.search(text)
    if struck is not None and cues.UNOFFICIAL.search(struck[0]) is None:
        return True
    return any(_is_blow(text, hit) for hit in cues.BLOW.finditer(text))


def _is_blow(text: str, hit: re.Match[str]) -> bool:
    """Whether people in office stand before the blow in its clause, and do not help, speak or phone."""
    clause = re.split(r"[\n，,。：:；！!？?]", text[max(0, hit.start() - CLAUSE) : hit.start()])[-1]
    who = cues.PEOPLE.search(clause)
    if who is None or _is_somebody_else(clause, max(0, who.start() - 2)) or cues.UNOFFICIAL.search(clause):
        return False
    between = clause[who.end() :]
    return cues.NO_BLOW.search(between) is None and cues.PHONED.search(text, hit.start(), hit.end() + 6) is None


def _misuses(text: str) -> bool:
    """Whether an office is misused, told in ordinary words."""
    if ways.PRETENDS.search(text):
        return False
    if len(text) <= SHORT and _misuses_shortly(text):
        return True
    return (
        any(_is_hint(text, hit) for hit in ways.HINTING.finditer(text))
        or any(_is_taken(text, hit) for hit in ways.TAKEN.finditer(text))
        or any(_of_office(text, hit) for hit in ways.SHARED.finditer(text))
    )


def _misuses_shortly(text: str) -> bool:
    """Whether a short message tells of people in office and of what they may not do; praise tells of neither."""
    hit = short.SHORTLY.search(text)
    if hit is None or short.PRAISES.search(text) or _refused(text, hit):
        return False
    who = cues.SUBJECT.search(text) or short.ANYBODY.search(text)
    return who is not None and cues.PRIVATE.search(text[: hit.start()]) is None


def _is_hint(text: str, hit: re.Match[str]) -> bool:
    """Whether a hint at a present stands near an office or what only an office decides."""
    start, end = _line(text, hit)
    first, last = max(start, hit.start() - NEAR_WAYS), min(end, hit.end() + NEAR_WAYS)
    return _of_office(text, hit) or (not _refused(text, hit) and ways.MATTER.search(text, first, last) is not None)


def _is_taken(text: str, hit: re.Match[str]) -> bool:
    """Whether people in office take it: nobody without an office is named after them."""
    last = max((one.end() for one in _named_before(text, hit)), default=_start_of_before(text, hit))
    return _of_office(text, hit) and cues.PRIVATE.search(text, last, max(last, hit.start())) is None


def _of_office(text: str, hit: re.Match[str]) -> bool:
    """Whether an office or its people stand before it, or right after."""
    start = _start_of_before(text, hit)
    if _refused(text, hit) or cues.DENIED.search(text[start : hit.start()]):
        return False
    after = min(_line(text, hit)[1], hit.end() + AFTERWARDS)
    return cues.SUBJECT.search(text, start, after) is not None


def _named_before(text: str, hit: re.Match[str]) -> list[re.Match[str]]:
    """The offices and people in office that begin before it; what follows a word helps to tell it."""
    found = cues.SUBJECT.finditer(text, _start_of_before(text, hit), hit.end())
    return [one for one in found if one.start() < hit.start()]


def _start_of_before(text: str, hit: re.Match[str]) -> int:
    """From where somebody before it is sought in its line: further away where 他 or 她 stands for them."""
    start = _line(text, hit)[0]
    spoken_of = SAME.search(text, max(start, hit.start() - BESIDE), hit.end())
    return max(start, hit.start() - (OF_WHOM_WAS_SPOKEN if spoken_of else NEAR_WAYS))


def _refused(text: str, hit: re.Match[str]) -> bool:
    return ways.REFUSED.search(text, hit.start(), min(_line(text, hit)[1], hit.end() + AFTERWARDS)) is not None


def _is_somebody_else(before: str, since: int) -> bool:
    """Whether somebody without an office is named last."""
    return cues.PRIVATE.search(before, since) is not None


def _near(text: str, hit: re.Match[str]) -> bool:
    """Whether an office stands near the crime in its line, and neither a denial nor somebody else just before it."""
    start, end = _line(text, hit)
    before = text[max(start, hit.start() - NEAR) : hit.start()]
    if cues.DENIED.search(before) or (hit[0][0] not in GIVING and cues.PRIVATE.search(before[-BESIDE:])):
        return False
    if hit[0][0] in GIVING and ways.REFUSED.search(text, hit.end(), min(end, hit.end() + AFTERWARDS)):
        return False
    return cues.SUBJECT.search(text, max(start, hit.start() - NEAR), min(end, hit.end() + NEAR)) is not None


def _line(text: str, hit: re.Match[str]) -> tuple[int, int]:
    """Where the line of a match begins and ends: what is beside it, such as the place's name, is another matter."""
    end = text.find("\n", hit.end())
    return text.rfind("\n", 0, hit.start()) + 1, len(text) if end < 0 else end


def _is_alone(text: str, hit: re.Match[str]) -> bool:
    """Whether a crime stands beside nobody without an office, who may commit it too."""
    if _is_praised(text, hit):
        return False
    start, end = _line(text, hit)
    return cues.PRIVATE.search(text, max(start, hit.start() - NEAR), min(end, hit.end() + NEAR)) is None


def _is_praised(text: str, hit: re.Match[str]) -> bool:
    return (
        short.PRAISES.search(text, hit.end(), hit.end() + AFTERWARDS) is not None
        or GOOD.match(text, hit.end()) is not None
    )


def _of_county(text: str, hit: re.Match[str]) -> bool:
    if _is_praised(text, hit):
        return False
    names_office = cues.SUBJECT.search(hit[0]) or cues.SUBJECT_IN_ENGLISH.search(hit[0])
    return names_office is not None or _near(text, hit) or _near_in_english(text, hit)


def _near_in_english(text: str, hit: re.Match[str]) -> bool:
    start, end = _line(text, hit)
    first, last = max(start, hit.start() - NEAR_IN_ENGLISH), min(end, hit.end() + NEAR_IN_ENGLISH)
    return cues.SUBJECT_IN_ENGLISH.search(text, first, last) is not None
