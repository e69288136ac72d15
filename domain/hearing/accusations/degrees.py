"""How surely words accuse an office or its people: confidential, held back for coordinators to judge, or not at all.

Confidential: a crime of office, told near a public body, its titles or its people. Held back: such a word alone or
doubted, neglect that is said of an office, and an office that is what somebody reports. A shop, a neighbour or a
property manager who is reported, or does nothing, accuses no office.
"""

from __future__ import annotations

import re
from enum import StrEnum

from domain.hearing.accusations import accusing, suspicions
from domain.hearing.accusations import brief_cues as brief
from domain.hearing.accusations import everyday_cues as everyday
from domain.hearing.accusations import held_back_cues as cues
from domain.hearing.accusations import letter_cues as letters
from domain.hearing.accusations.accusing_cues import PRIVATE, SUBJECT
from domain.hearing.accusations.accusing_short import PRAISES
from domain.hearing.accusations.learnt import Likeness, likeness_of
from domain.hearing.cue_index import Cue, as_words

LONGEST = 20_000
BRIEF = 150  # letters of a message that speaks of one thing
SENTENCE, CLOSE = 24, 12  # letters before a word in which it is said of whom
RIGHT_AFTER, AFTERWARDS = 8, 14
FIRST = 30  # letters of a letter that say what it is about
WHOLE = 80  # letters before a word in which its sentence begins
BESIDE = 12  # letters beside a crime in which somebody without an office may commit it
SENTENCE_ENDS, CLAUSE_ENDS = re.compile(r"[\n。！!？?；;]"), re.compile(r"[\n，,。！!？?；;]")


class Degree(StrEnum):
    NONE = ""
    HELD_BACK = "held_back"
    CONFIDENTIAL = "confidential"


def degree_of(plain: str, county_words: re.Pattern[str] | None = None) -> Degree:
    """The degree of words in lower case. `county_words`: further words of crime, from the county's settings."""
    text = as_words(plain, LONGEST)
    of_county = list(county_words.finditer(text)) if county_words else []
    if accusing.accuses_by_county(text, of_county):
        return Degree.CONFIDENTIAL
    likeness = likeness_of(text)
    crimes = accusing.crimes_near_office(text)
    is_possible = bool(crimes) or likeness > Likeness.NONE
    if is_possible and (accusing.accuses(text, crimes) or suspicions.surely(text)):
        return Degree.CONFIDENTIAL
    if accusing.may_accuse(text, crimes, of_county) or _may_accuse(text, likeness):
        return Degree.HELD_BACK
    return Degree.NONE


def _may_accuse(text: str, likeness: Likeness) -> bool:
    if _is_listed(text) or _tells_beside(text):
        return True
    return likeness > Likeness.NONE and (_hints(text) or suspicions.perhaps(text, likeness))


def _is_listed(text: str) -> bool:
    """Whether a listed word of neglect, or of an office that is reported, stands in it."""
    if cues.REPORTS_IN_ENGLISH.search(text) or cues.IN_ENGLISH.search(text):
        return True
    if text.isascii():
        return False
    if cues.REPORTS_ANYBODY.search(text) and cues.REPORTS.search(text):
        return True
    if _is_long_or_of_office(text) and any(_is_said(text, hit) for hit in letters.COMPILED.finditer(text)):
        return True
    return (
        any(_is_told(text, hit) for hit in cues.DONE_ALONE.finditer(text))
        or (len(text) <= BRIEF and any(_is_said(text, hit) for hit in cues.IDLING.finditer(text)))
        or any(_is_said_of_office(text, hit, SENTENCE) for hit in cues.NEGLECTS.finditer(text))
        or any(_is_said_of_office(text, hit, CLOSE) for hit in cues.SHIRKS.finditer(text))
        or any(_is_beside(text, hit) for hit in cues.SAID_BESIDE.finditer(text))
        or any(_is_bare(text, hit) for hit in cues.BARE.finditer(text))
    )


def _is_long_or_of_office(text: str) -> bool:
    """Whether a text is a letter, or names nobody without an office, who may be all that a short message is about."""
    return len(text) > BRIEF or (everyday.NOT_OF_OFFICE.search(text) is None and cues.OTHERS.search(text) is None)


def _tells_beside(text: str) -> bool:
    """Whether words accuse beside another matter, which most of them are about."""
    if text.isascii():
        return False
    return any(_is_said(text, hit) and _is_of_office(text, hit) for hit in everyday.COMPILED.finditer(text))


def _is_of_office(text: str, hit: re.Match[str]) -> bool:
    """Whether nobody without an office is named, nor thanked, in a short message or in a sentence of a letter."""
    if len(text) <= BRIEF:
        around = (0, len(text))
    else:
        around = _sentence(text, hit)
        if SUBJECT.search(text, *around) is None:
            return False
    return everyday.NOT_OF_OFFICE.search(text, *around) is None and PRAISES.search(text, *around) is None


def _hints(text: str) -> bool:
    """Whether a short message speaks of an office and of what it may not do; thanks and one's own kin accuse nobody."""
    if len(text) > BRIEF or text.isascii():
        return False
    if brief.OF_PUBLIC.search(text) is None or PRAISES.search(text):
        return False
    return any(_is_hint(text, hit) for hit in brief.HINTED.finditer(text))


def _is_hint(text: str, hit: re.Match[str]) -> bool:
    before = text[max(0, hit.start() - BESIDE) : hit.start()]
    if cues.NOT_SAID.search(before) or (brief.OWN_KIN.search(hit[0]) and not brief.HARM.search(hit[0])):
        return False
    if hit[0][0] not in accusing.GIVING and PRIVATE.search(before):
        return False
    return SUBJECT.search(text) is not None or cues.OTHERS.search(before) is None


def _is_said(text: str, hit: re.Match[str]) -> bool:
    if cues.NOT_SAID.search(text, max(0, hit.start() - BESIDE), hit.start()) is None:
        return True
    return cues.UNBELIEVED.search(text[hit.end() : hit.end() + BESIDE]) is not None


def _is_told(text: str, hit: re.Match[str]) -> bool:
    """Whether what only an office can do is said to have been done, and is what a letter is about."""
    if not _is_said(text, hit) or _is_wondered(text, hit):
        return False
    return len(text) <= BRIEF or not _is_grumbled(text, hit)


def _is_said_of_office(text: str, hit: re.Match[str], within: int) -> bool:
    """Whether an office is named last before a word in its sentence, or right after it."""
    if not _is_said(text, hit) or (len(text) > BRIEF and (_is_asked(text, hit) or _is_grumbled(text, hit))):
        return False
    start = _start(text, hit, SENTENCE_ENDS, within)
    if cues.WITH_OTHERS.search(text[start : hit.start()]):
        return False
    named, other = _last(cues.OFFICE, text, start, hit), _last(cues.OTHERS, text, start, hit)
    return named > other or (max(named, other) < 0 and _follows(text, hit))


def _is_asked(text: str, hit: re.Match[str]) -> bool:
    before = text[max(0, hit.start() - BESIDE) : hit.start()]
    return cues.ASKED_BEFORE.search(before) is not None or cues.ASKED_AFTER.match(text[hit.end() :]) is not None


def _is_grumbled(text: str, hit: re.Match[str]) -> bool:
    """Whether a letter says by the way that an office did not help, which nobody shall answer for."""
    if hit.start() < FIRST or not cues.GRUMBLE.match(hit[0]):
        return False
    return cues.PUNISHING.search(text, *_sentence(text, hit)) is None


def _is_wondered(text: str, hit: re.Match[str]) -> bool:
    """Whether a letter asks who could cover somebody up, and names no office that might."""
    if len(text) <= BRIEF or cues.WONDERING.search(text[max(0, hit.start() - SENTENCE) : hit.start()]) is None:
        return False
    start, end = _sentence(text, hit)
    return cues.OFFICE.search(text, start, end) is None and cues.SUSPECTING.search(text, start, end) is None


def _sentence(text: str, hit: re.Match[str]) -> tuple[int, int]:
    """Where the sentence of a word begins and ends."""
    after = SENTENCE_ENDS.search(text, hit.end())
    return _start(text, hit, SENTENCE_ENDS, WHOLE), after.start() if after else len(text)


def _start(text: str, hit: re.Match[str], ends: re.Pattern[str], within: int = SENTENCE) -> int:
    """From where it is sought of whom a word is said."""
    first = max(0, hit.start() - within)
    return max((one.end() for one in ends.finditer(text, first, hit.start())), default=first)


def _last(whom: Cue, text: str, start: int, hit: re.Match[str]) -> int:
    """Where they are named last before a word, -1 if nowhere; the word itself may help to tell them."""
    return max((one.end() for one in whom.finditer(text, start, hit.end()) if one.start() < hit.start()), default=-1)


def _is_beside(text: str, hit: re.Match[str]) -> bool:
    """Whether an office is named before a word in its clause, and nobody else after it."""
    start = _start(text, hit, SENTENCE_ENDS if len(text) <= accusing.SHORT else CLAUSE_ENDS)
    named = _last(cues.OFFICE, text, start, hit)
    return named > _last(cues.OTHERS, text, start, hit) and _is_said(text, hit)


def _follows(text: str, hit: re.Match[str]) -> bool:
    """Whether an office is named right after a word: 不作为的镇政府; in a short message, in the same sentence."""
    after = re.split(r"[\n。！!？?；;]", text[hit.end() : hit.end() + AFTERWARDS])[0]
    if len(text) > accusing.SHORT:
        after = re.split(r"[，,]", after[:RIGHT_AFTER])[0] if after.startswith("的") else ""
    found = cues.OFFICE.search(after)
    return found is not None and cues.OTHERS.search(after, 0, found.end()) is None


def _is_bare(text: str, hit: re.Match[str]) -> bool:
    around = text[max(0, hit.start() - BESIDE) : hit.end() + BESIDE]
    return _is_said(text, hit) and not cues.OTHERS.search(around) and not cues.FEASTS.search(around)
