"""Finds names of places in Chinese words by how they end, and where each begins: after a mark, another name or a word
that belongs to none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.hearing import place_cues as cues
from domain.hearing import place_words
from domain.hearing.place_cues import Ending

LONGEST_NAME = 10  # letters before what ends a name
BACKWARD = 22  # letters
MARKS = re.compile(r"[^\w*]|_|[\u3040-\u30ff]")
CODE = re.compile(r"[A-Z][0-9]{0,2}$")
CROSSED = ("与", "和", "、", "及", "同", "-", "—", "跟")
CROSSING_ENDS = re.compile(rf"(?:{cues.CROSSING.pattern})(?:[东南西北]+[侧角面]?)?(?:[桥底]下)?$")
INSTITUTIONS = ("学院", "大学", "医院", "公园", "广场", "中学", "学校")
BUS = re.compile(r".*[0-9]{2,3}路$")  # 星沙15路
STRAY = re.compile(r"[0-9a-z]{1,4}(?=[\u4e00-\u9fff](?<![号国省县路线栋区期中小大]))")  # "2:00和平路"
DIRECTIONS = re.compile(r"[东西南北中老新前后上下]{1,2}")
DIRECTED = re.compile(r"(?:街|市场|大街|花园|公园|广场|关|湖|桥|村|巷)")


@dataclass(frozen=True, slots=True)
class Name:
    """A place as words name it. `kind`: how its last name ends; `exact`: a number or a side of it is told."""

    start: int
    end: int
    kind: Ending
    exact: bool


def names_in(text: str) -> Iterator[Name]:
    """The places in the order in which they stand. Names that follow each other are one place, 龙山镇海丰北路602号, and
    so are two that cross."""
    last: Name | None = None
    for name in _chains(text):
        if last and text[last.end : name.start] in CROSSED and CROSSING_ENDS.search(text, name.start, name.end):
            name = Name(last.start, name.end, name.kind, exact=True)
        elif last:
            yield last
        last = name
    if last:
        yield last


def _chains(text: str) -> Iterator[Name]:
    start, end, failed, kind, short, exact = 0, -1, 0, "", False, False
    for found in cues.NAMED.finditer(text):
        if found.end() <= end:
            continue
        began, named = _beginning(text, max(end, failed), found)
        if began == end and found.start() >= end:
            if not _is_part(text, found, named, kind, short=short):
                continue
        elif found.lastgroup == Ending.OWNED or not _is_name(text, began, found):
            failed = found.end() if found.lastgroup == Ending.ADMIN else failed
            continue
        else:
            if kind:
                yield _whole(text, start, end, kind, exact=exact)
            start, exact = began, False
        kind, short = found.lastgroup or "", len(found[0]) == 1
        end, numbered = _with_units(text, found.end(), kind)
        short, exact = short and not numbered, exact or numbered
    if kind:
        yield _whole(text, start, end, kind, exact=exact)


def _beginning(text: str, floor: int, found: re.Match[str]) -> tuple[int, str]:
    """Where the name begins that ends here, and the part of it before its ending."""
    low = max(floor, found.start() - BACKWARD)
    at = began = word = earlier = low
    begins_here = low > 0 and (low == floor or MARKS.match(text[low - 1]) is not None)
    if begins_here and low < found.start() and text[low] in place_words.BEGIN_NAMES:
        at = low + 1
    stop = found.start()
    while at < stop:
        if text[at : at + 2] in place_words.PAIRS and at + 2 <= found.end():
            at += 2
            continue
        step = _word(text, at, stop)
        at += step or 1
        if step:
            word, began, earlier = at - step, at, began
    began = min(began, stop)
    if began == stop and stop - earlier == 2 and text[stop - 1] in place_words.WITHIN_NAMES and len(found[0]) > 1:
        began = earlier  # 滨和花园
    if found.lastgroup == Ending.SCHOOL and "第" not in found[0] and (began != floor or floor == 0):
        return stop, ""
    if found.lastgroup == Ending.ROAD and (led := cues.NAMED_BY_WORD.search(text[low:stop])):
        began = min(began, low + led.start())
    elif found.lastgroup == Ending.ROAD and began == stop and word == floor > 0 and stop - word == 2:
        began = word  # a road that is called by a word, after another name: 科苑街道联通路
    if floor > 0 and floor < began and _is_whole(text, floor, began, found):
        began = floor
    if found.lastgroup == Ending.ADMIN and (code := CODE.search(text, began, stop)):
        began = code.start()
    if stray := STRAY.match(text, began, found.end()):
        began = min(stray.end(), stop)
    return began, text[began:stop]


def _is_whole(text: str, floor: int, began: int, found: re.Match[str]) -> bool:
    """Whether what seemed to be a word before the name is a part of it, since another name stands before: 东能华府 (of
    which 华府 would be left), 环境工程学院."""
    gap, ending = text[floor:began], found[0]
    if gap in place_words.OF_INSTITUTIONS and ending in INSTITUTIONS:
        return True
    within = (
        began - floor <= 3
        and found.start() - began <= 1
        and found.lastgroup in (Ending.ESTATE, Ending.PUBLIC, Ending.ADMIN)
    )
    parts = {gap[at : at + length] for length in (2, 3) for at in range(len(gap) - length + 1)}
    return within and text[floor] not in place_words.LETTERS and not (MARKS.search(gap) or parts & place_words.WORDS)


def _word(text: str, at: int, stop: int) -> int:
    """How many letters of a word that belongs to no name stand here."""
    for length in (4, 3, 2):
        if at + length <= stop and text[at : at + length] in place_words.WORDS:
            return length
    letter = text[at]
    return 1 if letter in place_words.LETTERS or MARKS.match(letter) else 0


def _is_name(text: str, began: int, found: re.Match[str]) -> bool:
    name, ending = text[began : found.start()], found[0]
    if found.lastgroup == Ending.SCHOOL:
        return True
    if not 1 <= len(name) <= LONGEST_NAME:
        return False
    if BUS.match(name + ending) or cues.NOTHING.fullmatch(name + ending) or cues.NO_END.search(name + ending):
        return False
    if name.isascii():
        return found.lastgroup == Ending.ADMIN or not name.isalpha()
    if len(name) == 1:
        return DIRECTIONS.fullmatch(name) is not None and DIRECTED.match(ending) is not None
    return True


def _is_part(text: str, found: re.Match[str], named: str, before: str, *, short: bool) -> bool:
    """Whether what follows a name is more of the place: "小学" says nothing of a county, and something of a road. A
    name that ends in one letter may only have seemed to end: 高桥街道, 莲湖村."""
    ending, kind = found[0], found.lastgroup
    if kind == Ending.OWNED:
        return before == Ending.ADMIN and 3 <= len(named) <= LONGEST_NAME - 2
    if kind == Ending.ADMIN and before != Ending.ADMIN and not short:
        return False
    if kind == Ending.SCHOOL:
        return True
    if named:
        whole = named + ending
        if short and cues.NUMBERED.fullmatch(whole):
            return True
        return not BUS.match(whole) and cues.NOTHING.fullmatch(whole) is None and cues.NO_END.search(whole) is None
    if short and before != Ending.ADMIN:
        return cues.CROSSING.match(text, found.start()) is None and not text.startswith(("边", "旁"), found.end())
    if kind == Ending.ROAD and (before == Ending.PUBLIC or text[: found.start()].endswith("花园")):
        return cues.CROSSING.match(text, found.start()) is None
    numbered = text[found.start() - 1] in "栋幢元室层楼0123456789"
    return before != Ending.ADMIN and kind in (Ending.ESTATE, Ending.PUBLIC) and len(ending) > 1 and not numbered


def _with_units(text: str, end: int, kind: str) -> tuple[int, bool]:
    if found := cues.UNITS.match(text, end):
        return found.end(), True
    if kind == Ending.VILLAGE and (found := cues.GROUP.match(text, end)):
        return found.end(), True
    return end, False


def _whole(text: str, start: int, end: int, kind: str, *, exact: bool) -> Name:
    """The place with the side of it that is told: 门口, 与团结街交叉口."""
    if kind == Ending.ADMIN and text[end - 1] in "省市县区镇乡":
        return Name(start, end, Ending.ADMIN, exact)  # A7县路口镇 is at no crossing
    side = cues.CROSSING.match(text, end) or cues.SIDE.match(text, end)
    if side is None and not exact and kind in (Ending.ROAD, Ending.ESTATE, Ending.PUBLIC):
        side = cues.BESIDE.match(text, end)
    return Name(start, side.end() if side else end, Ending(kind), exact or side is not None)
