"""Finds a place that somebody's words name clearly."""

from __future__ import annotations

import re
from collections.abc import Collection

_KINDS = (
    "路口|大街|大道|路(?![灯面障况政过])|街|巷|胡同|小区|花园|家园|新村|村|桥"
    "|广场|市场|公园|社区|学校|小学|中学|医院|车站"
)
_CHINESE = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}(?:镇|乡|街道))?"
    r"[\u4e00-\u9fffA-Za-z0-9]{2,10}?"
    rf"(?:{_KINDS})"
    r"(?:与[\u4e00-\u9fff]{2,8}?(?:路|街|大道)(?:交叉口|路口|交汇处)?)?"
    r"(?:[0-9]{1,5}号(?:楼|院)?)?(?:[0-9]{1,3}(?:栋|幢|号楼|单元))*"
    r"(?:门口|对面|附近|旁边|路口|东侧|西侧|南侧|北侧)?"
)
_NO_NAME = (
    r"(?!(?:I|The|A|An|My|Our|It|This|That|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[0-9]+)\b)"
)
_ENGLISH = re.compile(
    r"\b(?:near|at|in|on|opposite|behind|outside|along)\s+(?:the\s+)?"
    rf"({_NO_NAME}[A-Z][\w'.-]*(?:\s+(?:[A-Z0-9][\w'.-]*|(?:of|and|the)\s+[A-Z][\w'.-]*))*)"
)
_BEFORE = re.compile(r".*(?:位于|住在|看到|发现|经过|路过|走到|[在从到])(?=.{3})")
_LEAD = re.compile(
    r"^(?:我们|我|您好|你好|请问|反映|投诉|举报|位于|关于|就是|家住|是|有|的|和|对|把|被|门前|今天|昨天|每天|现在|近日|最近|晚上"
    r"|早上)+"
)
_SOME = re.compile(rf"(?:[的这那某条座个些各每]|哪个)(?:{_KINDS})$")
LONGEST = 60


def beside_area(names: Collection[str], address: str) -> tuple[bool, str]:
    """How an area and an address are shown together without naming a place twice: whether the area comes first, and
    which part of the address follows."""
    if address.strip().casefold() in map(str.casefold, names):
        return True, ""
    within = any(not name.isascii() and address.startswith(name) for name in names)  # "North Ridge Road" is no area
    return not within, address


def find_place(words: str) -> str:
    """The first place in the words, as they name it; "" when none is certain."""
    text = words[:2000]
    for found in _CHINESE.finditer(text):
        place = _LEAD.sub("", _BEFORE.sub("", found[0]))
        if len(place) >= 3 and not _SOME.search(place):
            return place[:LONGEST]
    english = _ENGLISH.search(text)
    return english[1][:LONGEST].strip(" .") if english else ""
