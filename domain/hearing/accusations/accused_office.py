"""Whether an accusation is of the office that runs the service: then it is not for its coordinators.

The office has to be who is accused: not who was told (向督办中心反映), nor who is named beside another one that is.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from domain.hearing.accusations.degrees import Degree, degree_of

OWN_PEOPLE = ("督办员", "督查员", "coordinators", "the coordinator")  # as the service itself calls them
TOLD = re.compile(
    r"(?:向|跟|给|找|打|去|到|在|经|由|通过|请|求|让|叫|麻烦|联系|致电|告诉|告知|问|问过|希望|建议|感谢|谢谢|求助)(?:了|过|你们?|您|县|本县|咱们?|我们?|的|,|，)*$"
    r"|(?:反映|投诉|举报|报告|上报|转|派)(?:给|到|至|了给)(?:了|过|县|本县|我们?)*$"
    r"|\b(?:to|told|tell|asked|ask|with|called|via|through|thank)(?: the| our| your)? ?$"
)
REPORTED = re.compile(
    r"(?:举报|投诉|控告|检举|告|揭发)(?:一下|县|本县|你们?|这个|那个|的)*$|\b(?:report|accuse|against)(?: the)? ?$"
)
SENTENCE_END = re.compile(r"[。！!？?；;\n]")
AHEAD, BEFORE = 40, 14  # letters
# Another body or its people: who is named between the office and the deed has done it.
OTHER = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:局|委员会|管委会|镇政府|乡政府|派出所|交警|城管|学校|医院|法院|检察院|支队|大队|村委会?|居委会?|街道办)"
    r"|(?:村|社区|镇|乡)?(?:支书|书记|镇长|乡长|村长|局长|所长|校长|院长)|物业|开发商|公司|老板"
    r"|\b(?:bureau|police|school|hospital|court|developer|company|mayor)\b"
)
# Whose money it took, or whom it shields, has not done it.
OBJECT = re.compile(r"(?:收|拿|吃|跟|和|与|帮|包庇|袒护|偏袒|勾结|串通|受|替|给|为|要)(?:了|过|受|着)?[^，,、]{0,8}$")
BY_ANYBODY = "县政府工作人员"  # stands for the office, whose own name need not be known as a public body's
BY_ANYBODY_IN_ENGLISH = "the government official "


def accuses_office(words: str, names: Collection[str]) -> bool:
    """Whether words accuse the office of which these are the names, in any case."""
    text = words[:20_000].casefold()
    return any(_is_accused(text, hit) for hit in _named(tuple(names)).finditer(text))


def _is_accused(text: str, hit: re.Match[str]) -> bool:
    before = text[max(0, hit.start() - BEFORE) : hit.start()]
    if TOLD.search(before) and not REPORTED.search(before):
        return False
    after = SENTENCE_END.split(text[hit.end() : hit.end() + AHEAD])[0]
    if any(OBJECT.search(after[: other.end()]) is None for other in OTHER.finditer(after)):
        return False
    if hit[0].isascii():
        return degree_of(f"{BY_ANYBODY_IN_ENGLISH}{after}") is not Degree.NONE
    return degree_of(f"{BY_ANYBODY}{after}") is not Degree.NONE


@cache
def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    spoken = sorted({one.casefold() for one in (*names, *OWN_PEOPLE) if one}, key=len, reverse=True)
    parts = (rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in spoken)
    return re.compile("|".join(parts))
