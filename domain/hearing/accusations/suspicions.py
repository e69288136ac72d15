"""What people suspect of an office in everyday words, in a message that speaks of one thing.

Kin in office, backing, leaks, presents, public money that is gone, fakes, selections and fines without a receipt hold
it back for coordinators, beside an office or what only an office gives; who suspects a shop, a neighbour or a manager
accuses no office. Threats and blows by people of an office, and money that a public service extorts, are sure.
"""

from __future__ import annotations

import re

from domain.hearing.accusations import english_signs
from domain.hearing.accusations import suspicion_cues as cues
from domain.hearing.accusations import suspicion_pairs as pairs
from domain.hearing.accusations import suspicion_signs as signs
from domain.hearing.accusations import suspicions_in_english as english
from domain.hearing.accusations import threat_cues as threats
from domain.hearing.accusations.accusing_ways import PRETENDS, REFUSED
from domain.hearing.accusations.english_places import without_places
from domain.hearing.accusations.held_back_cues import NOT_SAID
from domain.hearing.accusations.learnt import Likeness, likeness_of
from domain.hearing.accusations.suspicion_places import (
    ASKS,
    ASKS_FOR,
    FIRMS,
    NO_OFFICE,
    OFFICE,
    OWN,
    PRIVATE,
    THANKS,
    UNBELIEVED,
)
from domain.hearing.cue_index import Cue

LONGEST, LONGEST_IN_ENGLISH = 130, 320  # letters of a message that speaks of one thing
BRIEF, BRIEF_IN_ENGLISH = 85, 180
BEFORE, AROUND = 12, 14
OF_WHOM = 40  # letters before a threat in which who threatens is named


def surely(text: str) -> bool:
    """Whether people of an office threaten or strike, or a public service extorts money."""
    if text.isascii():
        return _short(text, LONGEST_IN_ENGLISH) and _threatens_in_english(text)
    if not _short(text, LONGEST) or _is_about_others(text):
        return False
    return _strikes(text) or _extorts(text) or any(_is_of_office(text, hit) for hit in _threats(text))


def perhaps(text: str, likeness: Likeness = Likeness.OPEN) -> bool:
    """Whether words hint at what an office or its people may not do; `likeness`: to such words, as was learnt."""
    if text.isascii():
        return _perhaps_in_english(text, likeness)
    if _is_about_others(text):
        return False
    if _is_like_one(text, likeness):
        return True
    if not _short(text, LONGEST):
        return False
    if likeness > Likeness.LITTLE and _signs_agree(text):
        return True
    if OFFICE.search(text) is None:
        return False
    if PRIVATE.search(text) is None and _threats(text):
        return True
    if likeness > Likeness.LITTLE and _are_paired(text):
        return True
    return any(_is_suspected(text, hit) for cue in cues.SUSPICIONS for hit in cue.finditer(text))


def _perhaps_in_english(text: str, likeness: Likeness) -> bool:
    """As `perhaps`; a body that only tells where something is accuses nobody and says nothing for an accusation."""
    about = without_places(text)
    if about != text:
        named = english.HINT_OF_OFFICE.search(about) is not None
        likeness = likeness_of(about) if named else min(likeness, Likeness.OPEN)
    return _is_like_one_in_english(about, likeness) or (_short(text, LONGEST_IN_ENGLISH) and _hints_in_english(about))


def _is_like_one(text: str, likeness: Likeness) -> bool:
    """Whether the whole resembles an accusation, and nobody tells that he does not believe it. Who asks for an office
    by its name is like one by that name alone."""
    if likeness < Likeness.MUCH or UNBELIEVED.search(text) or ASKS_FOR.search(text):
        return False
    return likeness is Likeness.MOST or _names_office(text)


def _is_like_one_in_english(text: str, likeness: Likeness) -> bool:
    if likeness < Likeness.MUCH or PRETENDS.search(text):
        return False
    return english.HINT_OF_OFFICE.search(text) is not None or not english.PRIVATE.search(text)


def _names_office(text: str) -> bool:
    """Whether somebody in office, or what only they give, is named."""
    return OFFICE.search(text) is not None or any(signs.SIGNS[kind].search(text) for kind in signs.OF_OFFICE)


def _short(text: str, longest: int) -> bool:
    return len(text) <= longest


def _is_about_others(text: str) -> bool:
    return THANKS.search(text) is not None or PRETENDS.search(text) is not None


def _strikes(text: str) -> bool:
    return any(PRIVATE.search(hit[0]) is None for hit in threats.BLOW.finditer(text))


def _extorts(text: str) -> bool:
    return any(
        PRIVATE.search(hit[0]) is None and not REFUSED.search(text, hit.start(), hit.end() + AROUND)
        for hit in threats.PAID_TO_OFFICE.finditer(text)
    )


def _threats(text: str) -> list[re.Match[str]]:
    return [hit for hit in threats.THREAT.finditer(text) if _is_said(text, hit)]


def _is_of_office(text: str, hit: re.Match[str]) -> bool:
    """Whether people of an office are named near a threat, and nobody else."""
    near = text[max(0, hit.start() - OF_WHOM) : hit.end() + AROUND]
    return threats.OFFICE_WHO.search(near) is not None and PRIVATE.search(near) is None


def _is_suspected(text: str, hit: re.Match[str]) -> bool:
    """Whether it is said of somebody other than the writer's own people, and believed."""
    before = text[max(0, hit.start() - BEFORE) : hit.start()]
    if not _is_said(text, hit) or OWN.search(before[-4:] + hit[0][:4]):
        return False
    others = FIRMS if cues.OF_KIN.search(hit[0]) else PRIVATE
    return others.search(before) is None


def _signs_agree(text: str) -> bool:
    """Whether somebody in office, or what only they give, stands with signs of misuse: the longer, the more of them."""
    if ASKS.search(text) or NO_OFFICE.search(text) or REFUSED.search(text) or signs.KIND_OR_ASKED.search(text):
        return False
    told = {kind for kind, sign in signs.SIGNS.items() if sign.search(text)}
    office = len(told & signs.OF_OFFICE)
    if len(text) <= BRIEF:
        return office > 0 and bool(told & signs.WEIGHTY)
    return (office > 0 and len(told - signs.OF_OFFICE) > 1) or (office > 1 and bool(told & signs.TELLING))


def _are_paired(text: str) -> bool:
    """Whether both sides of a pair stand near one another, neither of somebody without an office."""
    if ASKS.search(text):
        return False
    return any(_is_paired(text, hit, second) for first, second in pairs.COMPILED for hit in first.finditer(text))


def _is_paired(text: str, hit: re.Match[str], second: Cue) -> bool:
    start, end = max(0, hit.start() - pairs.REACH), hit.end() + pairs.REACH
    if not _is_suspected(text, hit):
        return False
    return second.search(text, start, end) is not None


def _is_said(text: str, hit: re.Match[str]) -> bool:
    before, after = text[max(0, hit.start() - BEFORE) : hit.start()], text[hit.end() : hit.end() + AROUND]
    return NOT_SAID.search(before) is None and UNBELIEVED.search(before + after) is None


def _threatens_in_english(text: str) -> bool:
    return any(english.PRIVATE.search(hit[0]) is None for hit in english.THREATENED.finditer(text))


def _hints_in_english(text: str) -> bool:
    if PRETENDS.search(text):
        return False
    if english.HINT_OF_OFFICE.search(text) is None or english.PRIVATE.search(text):
        return _signs_in_english(text)
    return english.SUSPECTED.search(text) is not None or _signs_in_english(text)


def _signs_in_english(text: str) -> bool:
    if len(text) > BRIEF_IN_ENGLISH or english_signs.ASKS.search(text):
        return False
    if english_signs.NEAR_OFFICE.search(text) and english_signs.SIGN.search(text):
        return True
    if english_signs.PEOPLE.search(text) is None or english_signs.KIND.search(text) or english.PRIVATE.search(text):
        return False
    return english_signs.IS_ODD.search(text) is not None
