"""Reads corrections of a place ("写错了，是5号楼", "except that it's building 13"), and puts them into the address."""

from __future__ import annotations

import re

LONGEST_READ = 300  # characters at the beginning of a message
LONGEST = 60

_COUNT = r"(?:[0-9]{1,5}|[一二三四五六七八九十百两]{1,4})"
_UNIT = rf"{_COUNT}\s*(?:号楼|号院|号门(?!口)|号|栋|幢|座|楼|单元|层|室|门|期|组|巷|弄)"
_UNITS = re.compile(rf"(?:{_UNIT})+")
_BUILDING = re.compile(
    r"(?:building|block|bldg\.?|no\.?|number|flat|unit|gate|entrance|floor)\s*[0-9]{1,5}[a-z]?", re.IGNORECASE
)
# What tells that something said before was wrong.
WRONG = re.compile(
    r"(?:写|说|打|弄|搞|记|填|发|讲|报|看)错|错了|不对|更正|纠正|改一?下|改成|改为|换成|应该[是在]"
    r"|应当[是在]|应为|有误|其实[是在]|不是(?!都|早|已经|说).{1,20}?(?<!不)(?<!还)[是在]"
    r"|(?<![不可还要都就])[是在].{1,20}?(?:[,，。 ]"
    r"|，?而)*不(?:是|在)|\b(?:except|wrong|mistake|i meant|i mean|should (?:be|say|read)|change (?:it"
    r"|that|this|the)|not (?:building|block|number|no\.?)? ?[0-9]+|actually|no[,.]? (?:it|that)'?s"
    r"|correction|typo|not .{1,30}?(?:it'?s|but|is))\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:[^\w]|嗯|哎呀?|哦|啊|不好意思|对不起|抱歉|我|地址|地点|楼号|位置|刚才?)*(?:(?:写|说|打|弄|搞|记"
    r"|填|发|讲|报)错|错了|不对|不是"
    r"|更正|纠正|地址改|地点改)|(?:[^\w]|oh|no|sorry|oops)*(?:wrong|my mistake|i meant|correction|not |it'?s not )",
    re.IGNORECASE,
)
# What the right one follows.
_IS = re.compile(
    r"(?:改成|改为|改到|换成|应为|而是|是在|(?<![不可还要都老总])[是在]|\b(?:it'?s|it is|is|i meant?"
    r"|should (?:be|say|read)|to|at)\b)\s*(?P<right>(?:[^，,。；;!！\n.]|(?<=\bno)\.|(?<=\bst)\.|\.(?![\s]|$)){1,60})",
    re.IGNORECASE,
)
# Two of a kind, one of them right: "building 9, not 7", "不是7号楼是9号楼".
_KIND = r"(?:building|block|bldg\.?|number|no\.?|flat|unit|gate|entrance)"
_ONE = rf"(?:{_KIND} ?)?[0-9]{{1,5}}(?![0-9])(?:\s*(?:号楼|号院|号门(?!口)|号|栋|幢|座|楼|单元|室))?"
_END = r"(?=\s*(?:$|[^\w\s]|[啊吧呀哦哈的]))"
_NOT = r"(?:而?不[是在]|\bnot\b)"
_PAIRS = (
    re.compile(rf"(?P<right>{_ONE})[\s,，、]*(?:and )?{_NOT}\s*(?P<wrong>{_ONE}){_END}", re.IGNORECASE),
    re.compile(
        rf"{_NOT}\s*(?P<wrong>{_ONE})[\s,，、;；]*(?:but|it'?s|而?是|在)?\s*(?P<right>{_ONE}){_END}", re.IGNORECASE
    ),
)
# 地方是桂花里: said of the place by its name, whatever stood there before.
_TOLD = re.compile(
    r"(?:^|[，,。；;!！\s])(?:那个|这个|这件|那件|出事的?|发生的?|要报的?|问题的?|真正的?)*(?:地方|地点|地址|位置)(?:就|应该|其实|改|换)?"
    r"(?:是|在|成|为|[:：])(?:在)?\s*(?P<right>[^，,。；;!！?？\n]{2,30})"
    r"|\b(?:place|address|location) (?:is|should be) (?:at |in |on )?(?P<english>[^,;!?\n]{3,60})",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"哪|啥|什么|谁|吗|怎么|[不没]|错|对的?$|(?:一样|同一个|这里|这儿|那里|那儿)$|\b(?:wrong|right|correct|not|where|same|fine|ok)\b"
)
# 不是东门桥啊, perhaps with what it is instead.
_DENIES = re.compile(
    r"(?:[^\w]|哦|啊|哎呀?|唉|都|我|说了?|过|地方|地点|地址|位置|那个|根本|也|你们?|写|搞|弄|错|了)*(?:不是|不在|不叫)(?:在)?"
    r"(?P<wrong>[^，,。；;!！?？\n]{2,20}?)(?:那边|那里|那儿|那个)?[啊呀吧哦的嘛呢了哈哟嘞\s。.!！]*"
    r"(?:[，,。；;\s]*(?:我们?|咱们?|地方|地点|地址|其实|而|应该|就)*(?:是|在|叫)(?:在)?(?P<right>[^，,。；;!！?？\n]{2,30}))?[\s。.!！]*"
)
# The place is wrong. It is the crossing at Park Road
_ALONE = re.compile(
    r"[^\w]*(?:地址|地点|位置|地方)(?:写|填|弄|搞|说)?(?:不对|错)了?[啊吧呀]?[^\w]+(?:我们?|应该|应当|其实)*"
    r"(?:是|在|改成|改为)[^，,。；;!！?？\n]{2,30}[^\w]*"
    r"|\W*(?:(?:sorry|no|oh|please)\W+)*(?:the |this |that )?(?:place|address|location) is "
    r"(?:wrong|not right|incorrect|not correct)\W+"
    r"(?:it'?s|it is|it should be|should be|the right one is) [^,;!?\n]{3,60}",
    re.IGNORECASE,
)
# 地址有误, 改地点, the address is wrong: of a case that is filed.
_THE_PLACE = r"(?:地址|地点|地方|位置|门牌号?|楼号)"
_SAYS_WRONG = re.compile(
    rf"(?:[^\w]|哎呀?|不好意思|对不起|抱歉|我|你们?|报|写|填|的|这个?|上面|刚才?)*(?:{_THE_PLACE}(?:写|填|弄|搞|说|报|记)?(?:得|的)?(?:不对|错|有误)"
    rf"|(?:写|填|弄|搞|说|报|记)错了?{_THE_PLACE}|(?:要|想|得|请|帮我)*(?:改|换|更正)(?:一?下|个)?{_THE_PLACE})"
    r"|\W*(?:(?:sorry|no|oh|please)\W+)*(?:the |this |that |my )?(?:place|address|location)"
    r" is (?:wrong|not right|incorrect)|\W*(?:i gave )?(?:the |a )?wrong (?:place|address|location)\b",
    re.IGNORECASE,
)
# 是东门街不是振兴路, 其实在和平路9号，不是振兴路
_INSTEAD = re.compile(
    r"(?:[^\w]|哦|啊|其实|应该|实际上?|地点|地址|我说的)*(?:是在|[是在])(?P<right>[^，,。；;!！?？\n]{2,30}?)[，,\s]*而?不(?:是在?|在)"
    r"(?P<wrong>[^，,。；;!！?？\n]{2,20}?)[啊吧呀哦的\s。.!！]*"
)
_NUMBER = re.compile(r"[0-9]+")
_AFTER = re.compile(r"[，,。；;!！:：\s]+")
_NOT_THE = re.compile(r"[\s，,]*(?:而?不(?:是|在)|\bnot\b).*$", re.IGNORECASE)
_PARTICLES = re.compile(r"(?:[的啊吧呀哦哈呢嘛]|才对|\bplease\b|\bthanks?\b)+[\s.。]*$", re.IGNORECASE)
_PLACE = re.compile(
    rf"{_UNIT}|(?:路(?![灯面障况])|街(?!道)|巷|胡同|小区|花园|家园|苑|府|湾|村|屯|桥|广场|市场|公园|社区"
    rf"|学校|小学|中学|医院|车站|大厦|公寓|超市"
    r"|[一二三四五六]小|[一二三四五六七八]中|那边|附近|门口|[东南西北][门侧边头]|对面|对过|旁边|后身|后面"
    r"|前面|底下|楼下|中间|当间|拐角|路口|门岗|车库|院)"
    rf"|{_BUILDING.pattern}|\b(?:road|street|lane|gate|garden|market|park|school|square|corner|behind"
    rf"|opposite|next to)\b",
    re.IGNORECASE,
)
_HAPPENS = re.compile(
    r"[漏坏堵臭脏吵塌没了修]|(?<!垃圾)堆(?![旁边那里场])|\b(?:broken|leak\w*|full|smell\w*)\b", re.IGNORECASE
)  # "5号楼漏的水" is no place


def corrected_place(words: str) -> str:
    """The right place in words that correct one, as they name it; "" for words that correct none."""
    read = words[:LONGEST_READ].replace("’", "'")
    if (pair := _pair(read)) and _names_place(pair[0]):
        return pair[0]
    wrong = WRONG.search(read)
    if wrong is None:
        return ""
    named = (_name(found["right"]) for found in _IS.finditer(read))
    last = _AFTER.split(read[wrong.end() :].strip())[-1] if wrong.end() < len(read) else ""
    return next(filter(_names_place, (*named, _name(last))), "")


def corrected_in(address: str, words: str) -> str:
    """As `corrected_place`, of an address that is known: "9, not 7" is "9号楼" where it says "7号楼"."""
    if right := (denied_place(address, words) or corrected_place(words) or told_place(words)):
        return right
    pair = _pair(words[:LONGEST_READ].replace("’", "'"))
    if pair is None or _NUMBER.fullmatch(pair[0]) is None:
        return ""
    old = _numbered(address)
    wrong = _NUMBER.search(pair[1])
    if old is None or wrong is None or _NUMBER.findall(old[0])[:1] != [wrong[0]]:
        return ""
    return _NUMBER.sub(pair[0], old[0], count=1)


def told_place(words: str) -> str:
    """The place in short words that say which it is: 地方是桂花里. "" for others."""
    told = _TOLD.search(words.replace("’", "'")) if len(words) <= LONGEST else None
    name = _name(told["right"] or told["english"]) if told else ""
    if told and told["english"] and not (re.search("[A-Z0-9]", name) or _PLACE.search(name)):
        return ""
    return "" if _NO_PLACE.search(name.casefold()) or _HAPPENS.search(name) else name


def denied_place(address: str, words: str) -> str | None:
    """What words put in place of the known address, or "" where they only say that it is not there; None for words
    that deny nothing of it."""
    found = _DENIES.fullmatch(words.strip()) if address and len(words) <= LONGEST else None
    if found is None or not _is_of(address, found["wrong"].strip()):
        return None
    right = _name(found["right"] or "")
    return "" if _NO_PLACE.search(right) else right


def tells_only_place(address: str, words: str) -> bool:
    """Whether words that put a place right tell of nothing else: they are no part of the complaint."""
    said = words.strip()
    told = _TOLD.match(said) if told_place(said) else None
    if denied_place(address, said) is not None or _ALONE.fullmatch(said.replace("’", "'")):
        return True
    return told is not None and not said[told.end() :].strip(" .。!！")


def put_right(address: str, words: str) -> str | None:
    """As `denied_place`, of the place of a filed case, in words that tell of its place alone: 地点应该是建设路8号,
    是东门街不是振兴路; "" for 地址错了."""
    said = words.strip().replace("’", "'")
    if len(said) > LONGEST:
        return None
    if (denied := denied_place(address, said)) is not None:
        return denied
    instead = _INSTEAD.fullmatch(said)
    if instead and _is_of(address, instead["wrong"]):
        return _name(instead["right"]) if _names_place(instead["right"]) else None
    wrong = _SAYS_WRONG.match(said)
    if wrong is None:
        return told_place(said) if told_place(said) and tells_only_place(address, said) else None
    rest = said[wrong.end() :].strip(" 了啊吧呀嘛哦的。.!！")
    right = corrected_in(address, said)
    return right or (None if rest else "")


def _is_of(address: str, wrong: str) -> bool:
    return wrong in address or address in wrong or (len(wrong) > 2 and wrong[:2] == address[:2])


def _numbered(address: str) -> re.Match[str] | None:
    """The first number of a building in an address."""
    return next((one for numbers in (_UNITS, _BUILDING) if (one := numbers.search(address))), None)


def _pair(read: str) -> tuple[str, str] | None:
    """The right and the wrong one of a pair that words name."""
    found = next((one for pattern in _PAIRS if (one := pattern.search(read))), None)
    return (found["right"].strip(), found["wrong"].strip()) if found else None


def plain_correction(words: str, address: str = "") -> str:
    """As `corrected_in`, for short words that begin with what was wrong, or are a pair, and tell nothing else."""
    short = len(words) <= LONGEST
    begins = _BEGINS.match(words) or _pair(words) or _TOLD.match(words.strip())
    return corrected_in(address, words) if short and begins else ""


def _name(right: str) -> str:
    return _PARTICLES.sub("", _NOT_THE.sub("", right)).strip(" .。").removeprefix("在")[:LONGEST]


def _names_place(name: str) -> bool:
    if name.casefold().startswith(("wrong", "not ")):
        return False
    return _PLACE.search(name) is not None and _HAPPENS.search(name) is None


def corrected_address(address: str, right: str) -> str:
    """The address with the right place in it: a number alone replaces the number there ("滨河花园3号楼旁边" and "5号楼"
    are "滨河花园5号楼旁边"), a name replaces all of it.
    """
    for numbers in (_UNITS, _BUILDING):
        begins = numbers.match(right)
        if begins is None:
            continue
        if old := numbers.search(address):
            rest = address[old.end() :] if begins.end() == len(right) else ""
            return f"{address[: old.start()]}{right}{rest}"[:LONGEST]
        if (other := _numbered(address)) and begins.end() == len(right):  # "building 9" of "7号楼", and the reverse
            number = _NUMBER.sub(_NUMBER.findall(right)[0], other[0], count=1) if _NUMBER.search(right) else right
            return f"{address[: other.start()]}{number}{address[other.end() :]}"[:LONGEST]
        return f"{address} {right}".strip() if right.isascii() else f"{address}{right}"
    return right


# 派错了吧，这是井盖坏了 · 找环保局干嘛
_WRONG_DEPARTMENT = re.compile(
    r"(?:派|分|转|送|归|找|弄|搞)错(?:了)?(?:部门|单位|局|人家|科室)|(?:派|分派|转|转派|分)错(?:了|单|$)"
    r"|(?:找|派给|转给|交给)[\u4e00-\u9fff]{1,6}(?:局|大队|中心|公司)(?:干嘛|干吗|干什么|做什么|有什么用|有啥用|没用)"
    r"|\bwrong (?:department|office|bureau)\b",
    re.IGNORECASE,
)
LONGEST_OF_DEPARTMENT = 60  # letters; Latin ones count half


def says_wrong_department(words: str) -> bool:
    """Whether words that are about little else say that a case went to the wrong department."""
    length = len(words) / 2 if words.isascii() else len(words)
    return length <= LONGEST_OF_DEPARTMENT and _WRONG_DEPARTMENT.search(words) is not None
