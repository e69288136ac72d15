"""Cuts a message that tells of several things where its writer does: by numbers, or by words such as 另外, 还有个事.

Whether each part is a problem of its own is for others to tell; a part that is none belongs to the one before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.hearing.residents.spots import Spot, spot_in

LONGEST = 300  # characters; a longer text is a letter about one matter more often than not
SHORT = 100
SHORTEST_PART = 3  # characters; what is shorter belongs to the part before it
MOST = 3

_START = r"(?:^|(?<=[\s，,。.；;：:！!？?]))"
_NUMBERED = (
    rf"{_START}(?:[(（]?[1-5一二三四五][)）]|[1-5一二三四五][、.．](?!\d)|[①②③④⑤]|第[一二三四五](?:个|件|点|条|，|、|是|,)(?:问题|事情?)?)"
    r"[、，,:： ]*"
    rf"|{_START}[一二三四五](?:是|来|则)(?![一二三四五六七八九十]|样|会|起|直|回)"
)
_AND = (
    r"另外|还有就是|再就是|再一个|再有|还有(?=一?[个件]|[，,]|我们?|咱|那|在|门|楼|小区|路|\S{0,8}也)|此外"
    r"|顺便(?:再)?(?:说|问|反映)?(?:一下|一声|个事)?|除此之外|also|another (?:thing|problem|issue)|one more thing"
    r"|besides that|and there is also"
)
# In letters these go on with the same matter more often than not.
_AND_IN_SHORT = r"还有(?!一[点些]|很多|好多|不少)|再说(?:说|一下)?(?!了|吧)|然后(?!又|再|就|才|还|被|他|她|它|我)"
# 路灯不亮，井盖也坏了
_TOO = r"(?<=[\s，,。])(?=[\u4e00-\u9fff]{1,8}也(?:都)?(?:坏|不亮|不响|没[人水电气]|堵|满|漏|灭|破|断|脏|乱|塌|裂))"
_OF_IT = r"(?:(?:一?[个件]|一[点条])(?:事情?|问题)?)?(?:就是|是|呢)?[，,：: ]*"
_CUT = re.compile(rf"{_NUMBERED}|{_START}(?:{_AND}){_OF_IT}", re.IGNORECASE)
_CUT_IN_SHORT = re.compile(rf"{_NUMBERED}|{_START}(?:{_AND}|{_AND_IN_SHORT}){_OF_IT}|{_TOO}|[；;]", re.IGNORECASE)
_ANNOUNCED = re.compile(  # 说三个事：
    r"\W*(?:您好|你好)?\W*(?:我|我们)?(?:想|要|来|就)?(?:跟你们|给你们|向你们)?(?:说|讲|报|反映|投诉|上报|有)?(?:一下|下)?"
    r"(?:这)?(?:[两二三四几2-4]|好几)?(?:个|件|点|样|桩)?(?:事情?|问题|情况)\W*"
    r"|\W*(?:先说|首先|第一(?:个|件)?)\W*|\W*(?:i have )?(?:two|three|several|a few) (?:things|problems|issues)\W*",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:我|我们|咱|咱们|俺|俺们)(?:这边|这)?的?(?:家|小区|村|院|楼|单元|宿舍|单位|学校|社区|[^\W\d_]{2,4}(?:小区|花园|家园|苑))"
    r"|\b(?:my|our) (?:home|house|flat|building|block|estate|street|village)\b"
)
# 说三个事：路灯不亮，楼道堆满东西，…: so many clauses as are announced may be problems of their own
_COUNTED = re.compile(
    r"^[^，,。]{0,12}?(?:[两二三23]|两三)(?:个|件|样|桩|处)(?:事情?|问题|情况)"
    r"|^[^,.]{0,16}?\b(?:two|three|2|3) (?:things|problems|issues)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[，,、。；;！!\n]|\.(?=\s|$)")
# 小区西门外: a spot of the estate that was named before
_SPOT = re.compile(
    r"(?:^|(?<=[\W在是到往从就还有]))(?:(?:小区|院子?|村|校|市场|公园)?的?(?P<spot>[东南西北正后侧前大]门(?:口|外面?|里面?|对面|旁边?|边上?)?)"
    r"|(?:小区|院子|村子?|学校|市场|公园)(?P<side>外面|里面|后面|前面|对面|旁边|门口))"
)
# 幼儿园门口, 菜市场旁边: somewhere without a name, which is not where the problem before is
_LANDMARK = re.compile(
    r"(?P<kind>幼儿园|小学|中学|(?P<school>学校)|卫生院|卫生所|医院|药店|菜?市场|超市|公园|广场|派出所|银行|公交站|车站|加油站|敬老院|养老院|村委会?)的?"
    r"(?:[东南西北正后侧前大]?门(?:口|外|前|旁)?|旁边?|对面|后面|前面|附近|隔壁|里面?|那[儿边里])"
)
_SCHOOL = re.compile(r"[小中大]学|学校|学院|[一二三四五六七八九十](?:小|中)|附[小中]")
_ESTATE = re.compile(
    r"^.{0,20}?[^\W\d_](?:小区|花园|家园|新村|公寓|国际城|社区|大院|宿舍|学校|小学|中学|市场|公园|村|苑|里)"
)
# 第二个是西门外的 · 烧烤那个在南门口
_PLACED = re.compile(
    r"[^\w]*(?:不对|错了|那个)?[，, ]*(?P<thing>第[一二三123]|最后一?|[^，,。不]{1,8}?)(?:个|件|条|处)?"
    r"(?:的|那[个件条处]|这[个件条处])?(?:的?(?:地址|地点|位置|地方))?(?:不(?:是|在)[^，,。]{1,16}[，, ]+)?"
    r"(?:应该|应当|其实)?(?:是在|是|在|改成|改为|写)"
    r"(?P<place>[^，,。是]{2,30}?)(?:的|那里|那儿|那边|啊|吧|呀|哈)*[^\w]*"
)
_EDGES = " \t\r\n，,。.；;、"


def parts_of(words: str) -> tuple[str, ...]:
    """The parts of a message in their order, without what numbers or joins them; one part where nothing cuts it."""
    if len(words) > LONGEST:
        return (words,)
    cuts = list((_CUT_IN_SHORT if len(words) <= SHORT else _CUT).finditer(words))
    if counted := _COUNTED.match(words):
        commas = [one for one in _CLAUSE.finditer(words, counted.end() + 1) if not _within(one, cuts)]
        cuts = sorted([*cuts, *commas], key=re.Match.start)
    if not cuts:
        return (words,)
    ends = [one.start() for one in cuts] + [len(words)]
    starts = [0, *(one.end() for one in cuts)]
    found = [words[start:end].strip(_EDGES) for start, end in zip(starts, ends, strict=True)]
    told: list[str] = []
    for one in found:
        if told and len(one) < SHORTEST_PART:
            told[-1] = f"{told[-1]}，{one}" if one else told[-1]
        elif one and not _ANNOUNCED.fullmatch(one):
            told.append(one)
    return tuple(told) if len(told) > 1 else (words,)


def is_own(words: str) -> bool:
    """Whether words place something at the writer's own home: 我们小区井盖响."""
    return _OWN.search(words.casefold()) is not None


def _within(mark: re.Match[str], cuts: list[re.Match[str]]) -> bool:
    return any(one.start() <= mark.start() < one.end() for one in cuts)


def spot_beside(words: str, before: str) -> str:
    """The spot that words name without its estate, at the estate of the place `before`: 翠湖小区西门外; "" where either
    is not told."""
    if is_elsewhere(words, before):
        return ""
    spot, estate = _SPOT.search(words), _ESTATE.match(before)
    return f"{estate[0]}{spot['spot'] or spot['side']}" if spot and estate else ""


def is_elsewhere(words: str, before: str) -> bool:
    """Whether words tell that it is by something without a name, which the place `before` is not: 幼儿园门口."""
    found = _LANDMARK.search(words)
    if found is None or found["kind"] in before:
        return False
    return not found["school"] or _SCHOOL.search(before) is None


def at_estate(place: str, before: str) -> str:
    """A place that is a spot alone, at the estate of the place `before`; any other as it is."""
    return (spot_beside(place, before) if _SPOT.fullmatch(place) else "") or place


@dataclass(frozen=True, slots=True)
class Placed:
    """Where one of several problems is said to be, and how that problem is called."""

    thing: str
    place: str


def placed_in(words: str) -> Placed | None:
    """第二个是西门外的; None for other words."""
    found = _PLACED.fullmatch(words.strip())
    return Placed(found["thing"], found["place"]) if found and spot_in(found["place"]) is not Spot.NONE else None
