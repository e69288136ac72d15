"""Finds a place named in someone's words, where they name one plainly."""

from __future__ import annotations

import re

_CHINESE = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}(?:镇|乡|街道))?"
    r"[\u4e00-\u9fffA-Za-z0-9]{2,10}?"
    r"(?:路口|大街|大道|路|街|巷|胡同|小区|花园|家园|新村|村|桥|广场|市场|公园|社区|学校|小学|中学|医院|车站)"
    r"(?:与[\u4e00-\u9fff]{2,8}(?:路|街|大道)(?:交叉口|路口|交汇处)?)?"
    r"(?:[0-9]{1,5}号(?:楼|院)?)?(?:[0-9]{1,3}(?:栋|幢|号楼|单元))*"
    r"(?:门口|对面|附近|旁边|路口|东侧|西侧|南侧|北侧)?"
)
_ENGLISH = re.compile(
    r"\b(?:near|at|in|on|opposite|behind|outside)\s+((?:the\s+)?(?:[A-Z0-9][\w'.-]*)(?:\s+(?:[A-Z0-9][\w'.-]*|of|and|the))*)"
)
_LEAD = re.compile(
    r"^(?:(?:我们|我|您好|你好|请问|反映|投诉|举报|在|位于|关于|就是|住在?|家住|从|到|是|有|的|和|对|把|被|看到|发现|经过|路过|门前|今天|昨天|每天|现在|近日|最近|晚上|早上))+"
)
LONGEST = 60


def find_place(words: str) -> str:
    """The first place named in the words, as they name it; "" when there is none to be sure of."""
    text = words[:2000]
    for found in _CHINESE.finditer(text):
        place = _LEAD.sub("", found[0])
        if len(place) >= 3:
            return place[:LONGEST]
    english = _ENGLISH.search(text)
    return english[1][:LONGEST].strip() if english else ""
