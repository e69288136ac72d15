"""Whether words that answer "where is it?" name a place: by a name, only vaguely, only as "here", or not at all."""

from __future__ import annotations

import re
from enum import StrEnum

from domain.hearing.places import find_place

LONGEST_NAME = 14  # letters: a short name that nothing tells to be one may still be a place


class Spot(StrEnum):
    NAMED = "named"  # 振兴路12号, 二小对过
    VAGUE = "vague"  # 工地旁边, 卖板面的对面
    ONLY_HERE = "only_here"  # 就我们小区呗
    NONE = "none"  # 臭死了 没法走路


_COUNT = r"(?:[0-9]{1,5}|[一二三四五六七八九十百两]{1,4})"
_NUMBERED = re.compile(
    rf"{_COUNT}\s*(?:号楼|号院|号门|号(?![称线])|栋|幢|座(?!城)|楼(?![下上])|单元|[层室](?!$|了)|期(?!间)"
    rf"|组|队|弄|巷)|[0-9]{{1,4}}-[0-9]{{1,4}}"
)
_KIND = (
    r"大街|大道|路(?![灯面障况过])|街|巷|胡同|弄堂|小区|花园|家园|新村|公寓|大厦|广场|市场|超市|商场|商店"
    r"|饭店|宾馆|酒店|公园|社区|学校|小学|中学|大学|一中|二中|三中|[一二三四五]小|幼儿园|医院|卫生院|诊所"
    r"|车站|站牌|银行|邮局|派出所|村|屯|乡|镇|工地|工厂|厂|庙|桥|银行|药店|网吧|加油站|停车场|车库|岗亭"
    r"|门岗|凉亭|水塔|铁塔|河|湖|渠|坝|塘|国际城|苑|府|湾|店|厅|馆|站|局|院"
)
_WHERE = re.compile(
    r"门口|大门|[东南西北正后侧前]门|对面|对过|对着|斜对|旁边|边上|附近|跟前|后身|[前后左右上下里外]面"
    r"|[前后里外]头|[前后]边|里边|外边|底下|楼下|楼上|楼道|楼后|楼前|屋后|[东南西北][侧边头面]"
    r"|往[东南西北前后里]|拐角|把角|路口|岔口|中间|当间|当中|路边|道边|河边|院里|院子|街上|胡同里|地下室"
    r"|尽头|入口|出口|交叉口|交汇|隔壁|靠近|挨着"
)
_NAME = re.compile(rf"[\u4e00-\u9fff0-9a-z]{{1,}}(?:{_KIND})")
_ENDS = re.compile(
    rf"(?:{_KIND}|[口门楼区里处角边旁岸坡沟])(?:那|那里|那儿|那块儿?|那边|这|这里|这儿|这边|这块儿?)?(?:啊"
    rf"|吧|呗|呀|的|嘛|了)*[\s。.!！]*$"
)
# Only where the writer is: which place, nobody else knows.
_ONLY_HERE = re.compile(
    r"(?:[^\w]|老地方|老位置|就|就是|在|是|还|能|还能|当然|不就|肯定|哪|哪儿|我们?|咱们?|俺们?|我家|你们?"
    r"|自己|家|这|这儿|这里|这边|那|那儿|那里|那边|本|的|小区|村里?|院里?|院子|楼下|楼上|门口|附近|旁边|里"
    r"|边|单位|学校|呗|啊|吧|呀|嘛|哈|了|外面|外头|门外|窗外|屋里|家里|here|there|right|just|at|in|outside"
    r"|my|our|the|home|house|place|flat|building|street|where|i|live|we|of|course|near|me|by|obviously"
    r"|same|as|always|front)+",
)
_SAYS = re.compile(  # a letter of sentences, not of names
    r"我|你|下午|电话|图上|照片|同上|到处|[了不没别要给说是会能想让被把得着咋啥谁快多少就先吗呢]"
)
# A sentence tells what happens: no place, unless it also names one.
_HAPPENS = re.compile(
    r"死了|到底|[收拿]了|又多|又[来有]|来不来|多了|你们?(?!那|家|单位|门口|楼|办公)|[臭脏坏漏堵满吵塌摔]|没[法人有]|不[能让是好想会给]|太|而且|居然|竟然|一直|老是|总是|天了|已经"
    r"|昨[天晚]|今[天早晚]|每天|受不了|怎么|赶紧|快点|麻烦|希望|能不能|尽快|谢谢|老人|孩子们?|\b(?:it|it's"
    r"|its|is|are|was|were|has|have|had|smells?|stinks?|can'?t|cannot|people|nobody|please|hurry|they"
    r"|really|very|so|too|been|told|know|look|same|describe|everywhere|also|already|waiting|since|don't"
    r"|they|we|need|want|get|got)\b"
)
_ENGLISH = re.compile(
    r"\b(?:near|at|behind|opposite|outside|inside|next to|beside|between|across|corner|building|block|bldg"
    r"|road|street|lane|avenue|gate|market|park|school|hospital|station|square|garden|flat|floor|entrance"
    r"|bridge|village|bus stop|shop|supermarket|stairwell|courtyard|in front of|round the back|by the"
    r"|car park|underpass|estate|compound|no\.? ?[0-9]+)\b"
)
_PLAIN_NAME = re.compile(r"[\w\s'.-]{2,40}")


def spot_in(text: str) -> Spot:
    """How clearly words name a place. Questions and talk are left out before."""
    said = text.casefold().strip()
    if _ONLY_HERE.fullmatch(said):
        return Spot.ONLY_HERE
    if _NUMBERED.search(said) or find_place(text):
        return Spot.NAMED
    happens = _HAPPENS.search(said) is not None
    if said.isascii():
        return _english(said, happens=happens)
    if _WHERE.search(said) or (_NAME.search(said) and not happens) or (_ENDS.search(said) and not happens):
        return Spot.NONE if happens and not _located(said) else Spot.VAGUE
    return Spot.VAGUE if not happens and len(said) <= LONGEST_NAME and not _SAYS.search(said) else Spot.NONE


def _located(said: str) -> bool:
    """Whether a sentence that tells what happens also says beside what: a thing and a side of it."""
    return re.search(rf"(?:{_KIND}|[\u4e00-\u9fff]{{2}}的)(?:的)?(?:{_WHERE.pattern})", said) is not None


def _english(said: str, *, happens: bool) -> Spot:
    if _ENGLISH.search(said):
        return Spot.VAGUE
    return Spot.VAGUE if not happens and len(said.split()) <= 4 and _PLAIN_NAME.fullmatch(said) else Spot.NONE
