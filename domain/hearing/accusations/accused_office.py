"""Whether an accusation is of the office that runs the service: then it is not for its coordinators.

The office has to be who is accused: not who was told (向督办中心反映), nor who is named beside another one that is.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from domain.hearing.accusations.accusing_cues import PRIVATE
from domain.hearing.accusations.degrees import Degree, degree_of
from domain.hearing.cue_index import Cue

OWN_PEOPLE = ("督办员", "督查员", "coordinators", "coordinator")  # as the service itself calls them
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
OBJECT = re.compile(
    r"(?:收|拿|吃|跟|和|与|帮|包庇|袒护|偏袒|勾结|串通|受|被|替|给|为|要)(?:了|过|受|着)?[^，,、]{0,8}$"
)
# What no coordinator may have of anybody: of them it is sure, whoever else is named as having given it.
BENEFIT = re.compile(
    r"红包|好处|回扣|贿|钱|[\d一二两三五六八十百千万几]块|[百千万]元|现金|信封|购物卡|礼[品金物]|卡要|索[要拿取]|贪|串通|勾结|包庇|入股|干股|分红"
    r"|吃请|请客|宴请|(?:吃|喝)(?:了|过)?[^，,。]{0,6}(?:饭|酒|顿)|(?:收|拿|要|抽|送|塞|递|拎|提)[^，,。卖]{0,10}(?:烟|酒|茶叶?|礼|卡|土特产)"
    r"|\b(?:bribes?|money|cash|gifts?|envelopes?|cigarettes|kickbacks?|red packets?)\b"
)
GIVEN = re.compile(  # what follows the name of whom it was given to, not told: 给督办员甲塞了两千块, 请督办员吃了顿饭
    r"[^，,。]{0,6}(?:塞|送|递|拎|提|揣|转|孝敬|打点|上供|吃|喝)"
)
BY_ANYBODY = "县政府工作人员"  # stands for the office, whose own name need not be known as a public body's
BY_ANYBODY_IN_ENGLISH = "the government official "


def accuses_office(words: str, names: Collection[str]) -> bool:
    """Whether words accuse the office of which these are the names, in any case."""
    text = words[:20_000].casefold()
    return any(_degree(text, hit) is not Degree.NONE for hit in _named(tuple(names)).finditer(text))


def surely_accuses_office(words: str, names: Collection[str]) -> bool:
    """Whether words in lower case say that its people took something or did another crime, not just too little."""
    return any(_degree(words, hit) is Degree.CONFIDENTIAL for hit in _named(tuple(names)).finditer(words[:20_000]))


def _degree(text: str, hit: re.Match[str]) -> Degree:
    before = text[max(0, hit.start() - BEFORE) : hit.start()]
    after = SENTENCE_END.split(text[hit.end() : hit.end() + AHEAD])[0]
    if TOLD.search(before) and not REPORTED.search(before):
        return Degree.CONFIDENTIAL if GIVEN.match(after) and _has_benefit(after) else Degree.NONE
    if _is_done_by_another(after, OTHER):
        return Degree.NONE
    by_anybody = BY_ANYBODY_IN_ENGLISH if hit[0].isascii() else BY_ANYBODY
    degree = degree_of(f"{by_anybody}{after}")
    return Degree.CONFIDENTIAL if degree is not Degree.NONE and _has_benefit(after) else degree


def _has_benefit(after: str) -> bool:
    """Whether its people have it: nobody without an office stands before it as who does something."""
    benefit = BENEFIT.search(after)
    return benefit is not None and not _is_done_by_another(after[: benefit.start()], PRIVATE)


def _is_done_by_another(text: str, others: re.Pattern[str] | Cue) -> bool:
    return any(OBJECT.search(text[: other.end()]) is None for other in others.finditer(text))


@cache
def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    spoken = sorted({one.casefold() for one in (*names, *OWN_PEOPLE) if one}, key=len, reverse=True)
    parts = (rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in spoken)
    letters = "".join(sorted({re.escape(one[0]) for one in spoken}))
    return re.compile(rf"(?=[{letters}])(?:{'|'.join(parts)})")  # at most letters of a text none of them is tried
