"""Finds a place that somebody's words name clearly."""

from __future__ import annotations

import re
from collections.abc import Collection

_COUNT = r"[0-9一二三四五六七八九十百]{1,5}"
_KINDS = (
    r"路口|大街|大道|路(?![灯面障况政过])|街(?!道)|巷|胡同|小区|花园|家园|公寓|大厦|国际城|新城|新村|村(?![民委里干支])|桥"
    r"|广场|市场|公园|社区|学校|小学|中学|大学|幼儿园|医院|车站|(?:苑|(?<!政)府|湾)(?![区人务])(?:小区)?"
    r"|[一二三四五六七八九0-9]期(?:小区)?|[^工]厂(?![商家房长里])"
)
# The second primary school is called 二小, the first middle school 县一中; their letters mean other things as well.
_SCHOOLS = (
    r"(?:[县市]|城关|实验)?第?[一二三四五六七八九十]{1,2}[小中]"
    r"(?=学|门|[东南西北]门|对[面过]|旁边|附近|后[面身墙]|前面|那|路口|斜对)"
)
_WHERE = r"门口|对面|对过|附近|旁边|边上|路口|[东南西北][侧门]|后身|后面|前面|楼下|底下"
_BESIDE = r"(?:[^\W的了在有没是不被把和与从到往]{1,6}?)??"  # what stands there: 振兴路老王家门口
_CHINESE = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}(?:镇|乡|街道))?"
    rf"(?:{_SCHOOLS}|[东西南北](?:市场|大街|花园|公园|广场)|[\u4e00-\u9fffA-Za-z0-9]{{2,10}}?(?:{_KINDS}))"
    r"(?:与[\u4e00-\u9fff]{2,8}?(?:路|街|大道)(?:交叉口|路口|交汇处)?)?"
    rf"(?:{_COUNT}号(?:楼|院)?)?(?:{_COUNT}(?:栋|幢|号楼|单元|期))*"
    rf"(?:{_BESIDE}(?:{_WHERE}))?"
)
_NO_NAME = (
    r"(?!(?:I|The|A|An|My|Our|It|This|That|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[0-9]+)\b)"
)
_ENGLISH = re.compile(
    r"\b(?:near|at|in|on|opposite|behind|outside|along)\s+(?:the\s+)?"
    rf"({_NO_NAME}[A-Z][\w'.-]*(?:\s+(?:[A-Z0-9][\w'.-]*|(?:of|and|the)\s+[A-Z][\w'.-]*))*)"
)
_BEFORE = re.compile(
    r".*(?:位于|住在|看到|看见|发现|经过|路过|走到|靠近|希望|反映|因为|而且|但是|还有|以及|我们|你们|他们|请问|听说"
    r"|[在从到的了着](?!海))(?=.{3})"
)
# 和, 对 and the like begin names, too (和平路): they are left out only before a name of two letters or more.
_LEAD = re.compile(
    r"^(?:[0-9]{1,2}(?=[\u4e00-\u9fff])(?![号栋区期路中小院厂])|[区县](?![一二三四五六医])(?=.{4})"
    r"|我们|我|您好|你好|请问|请|反映|投诉|举报|位于|关于|就是|家住|门前|今天|昨天|每天|现在|近日|最近|晚上|早上|希望"
    rf"|要求|恳请|建议|本人|还有|另外|(?:是|有|和|对|把|被|靠近|给|由|让)(?!平|谐|睦|顺|兴|美|泰|悦|润|煦|畅)(?=..(?!{_WHERE})))+"
)
_NO_NAMES = (
    r"[的这那某条座个些各每在到从该本整]|哪个|我们?|咱们?|一个|两个|其他|附近|周边|隔壁|住宅|居民|商业|高档|封闭|安置|靠近"
    r"|路过|走|没法走|马|没|垄断|扰乱|进入"
)
_SOME = re.compile(rf"(?:^(?:.*?)(?:{_NO_NAMES})|^[^东南西北中老新]?)(?:{_KINDS})$")
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
