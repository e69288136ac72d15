"""To whom a case is passed on (移送): an accusation to who may deal with it, another matter to whom it belongs.

An office may not deal with an accusation of public bodies itself (政府督查工作条例 23), so these receivers are the same
everywhere; the others stand in the county's settings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.county import Elsewhere
from domain.letters import fold


class Receiver(StrEnum):
    """Who may deal with an accusation."""

    DISCIPLINE = "discipline"  # 纪委监委
    STATIONED = "stationed"  # 派驻纪检组, in a department
    SUPERIOR = "superior"  # 上级主管部门
    POLICE = "police"  # 公安督察, of the police themselves
    CRIME = "crime"  # 公安机关, of a crime that is not theirs: blows, fraud


SPOKEN: tuple[tuple[Receiver, re.Pattern[str]], ...] = (
    (
        Receiver.STATIONED,
        re.compile(r"派驻(?:纪检(?:监察)?)?组?|(?:驻\w{1,8})?纪检(?:监察)?组|stationed (?:discipline )?inspectors?"),
    ),
    (Receiver.POLICE, re.compile(r"(?:县|市)?公安(?:局)?督察(?:大队|支队|队)?|警务督察|police inspectors?")),
    (
        Receiver.CRIME,
        re.compile(r"(?:县|市)?(?:公安(?:机关|局|部门)?|警方|派出所)(?!督察)|(?:the )?police(?! inspect)"),
    ),
    (
        Receiver.DISCIPLINE,
        re.compile(r"(?:县|市)?(?:纪委监委|纪检监察|纪委|监委|纪监委)(?:机关)?|discipline(?: commission|\b)"),
    ),
    (
        Receiver.SUPERIOR,
        re.compile(r"(?:其|它|他们的?)?上级(?:主管|业务|行业)?(?:部门|机关|单位)?|superior(?: department|\b)"),
    ),
)
# A unit that is none of these, whose name follows the verb directly: 移送检察院. It is asked to whom.
UNIT = re.compile(r"[\u4e00-\u9fff]{2,10}(?:院|局|委|办|队|所|组|机关|部门|单位|中心)(?=$|[^\u4e00-\u9fff])")
OF_POLICE = re.compile(r"派出所|公安|民警|警察|辅警|协警|交警|刑警|\bpolice")
EDGES = " \t\r\n,，.。!！;；:：、~-—"
TO = re.compile(r"(?:给|到|至|由|to\s+(?:the\s+)?)\s*")
BRACKETS = "()（）"


@dataclass(frozen=True, slots=True)
class Passing:
    """To whom words pass a case on, as a code of `Receiver` or of the settings, and why; no code if they name
    nobody."""

    code: str = ""
    reason: str = ""


def read(words: str, elsewhere: Mapping[str, Elsewhere]) -> Passing:
    """纪委监委 收受红包; to the labour office (unpaid wages). The receiver stands first."""
    said = words.strip(EDGES)
    led = TO.match(said)
    said = said[led.end() :] if led else said
    for code, end in _named(fold(said), elsewhere):
        return Passing(code, said[end:].strip(EDGES + BRACKETS))
    return Passing()


def begins_with(text: str) -> bool:
    """Whether a text begins with who may deal with an accusation: 移送纪委监委 is one word for who writes it."""
    led = TO.match(text)
    said = fold(text[led.end() :] if led else text)
    return any(pattern.match(said) for _, pattern in SPOKEN) or UNIT.match(said) is not None


def may_accuse_police(words: str) -> bool:
    """Whether words speak of the police, who may then not be the ones to deal with them."""
    return OF_POLICE.search(fold(words)) is not None


def _named(said: str, elsewhere: Mapping[str, Elsewhere]) -> list[tuple[str, int]]:
    """Who is named at the beginning, with the end of the name; the longest first."""
    found = [(code.value, hit.end()) for code, pattern in SPOKEN if (hit := pattern.match(said))]
    for one in elsewhere.values():
        names = (one.code, *one.who.words.values(), *one.aliases)
        found += [(one.code, len(name)) for name in names if name and said.startswith(fold(name))]
    return sorted(found, key=lambda pair: -pair[1])
