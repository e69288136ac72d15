"""What a short message is made of, for the learnt weights: its letters, who and what it names, and who beside what.

Kinds of persons and things stand for the words that name them (`主任`, `队长`: T), so that what was learnt of one is
known of all. In Chinese the parts are groups of letters, in English words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from operator import add

_KIN = (
    r"亲[戚属家]|家属|侄[子女儿]?|外甥女?|[大小]舅子|小姨子|丈[母人]娘?|老丈人|舅舅?|叔叔?|姑[姑父夫]?|姨[夫妈]?|伯伯?"
    r"|[表堂][弟哥姐妹叔]|弟[弟媳]?|哥哥?|嫂子?|姐[姐夫]?|妹[妹夫]?|儿子?|闺女|女[儿婿]|媳妇|老[婆公]|爱人|对象"
    r"|连襟|战友|同学|发小|老乡|相好|熟人|哥们|男人|婆家|娘家"
)
_OFFICIAL = (
    r"(?<![店厂班船列家])[局处科所站镇乡县区市村校院股园]长(?![房沙期江])|[大中支]?队长|组长|(?<!物业)主任|书记|支书"
    r"|会计|干部|(?<!厂)(?<!公司)领导|科员|民警|警察|交警|城管|[辅协]警|协管|法官|考官|队员|网格员|工作人员|办事员"
    r"|当[官头]的|[管主]事的|穿制服的?|戴袖[标箍]的?|执法的?|窗口|大夫|医生|护士|老师|村医|护工"
    r"|[查管收验拆批测抄押]\w{0,4}的(?:人|那个)?"
)
_BODY = r"派出所|公安局?|法院|检察院|政府"
_BUREAU = r"[\u4e00-\u9fff]{1,3}局(?![面势限部])"
_FURTHER_BODY = (
    r"社区|居委会?|村委会?|街道办?|[村镇乡县局所队站]里"
    r"|[镇乡县村]上|上[头面边]|拆迁办|征收办|民政|环保|消防|安监|工商|税务|信访办?|水管[所站]|林业站|粮站|卫生院"
    r"|敬老院|殡仪馆"
)
_PRIVATE = (
    r"物业|业委会|房东|中介|邻居|保安|楼[上下]|对门|隔壁|健身房?|超市|快递|外卖|平台|培训班?|辅导班|托管班?|加油站|经理"
    r"|[店厂]长|同事|司机|保险|银行|理发店?|开发商|包?工头|婚庆|装修"
)
NUMERALS = "一二两三四五六七八九十百千万几半0-9"
_GIFT = r"红包|好处|茶叶|[烟酒](?![花囱店])|礼|猪|[羊鸡鹅鱼]|土产|年货|购物卡|信封|意思|饭局|吃饭|坐坐|喝[酒茶]"
_PUBLIC = (
    r"低保|五保|贫困户?|扶贫|补贴|补助|补偿款?|征地|拆迁|安置|宅基地|公租房|指标|名额|学位|编制|招聘|面试|公益岗|招标|中标"
    r"|工程|救灾|慰问|粮补|执照|许可|证|罚款|票|名单|签字|手印|验收"
)
ANY = "\u4e00-\u9fff"
# Each under its letter (`BUREAU` and `BODY` are a B as well), with the letters with which it may begin.
KINDS = {
    "O": ("我俺咱", rf"(?:我|俺|咱)(?:们|家)?(?:的|那|有个)?(?:{_KIN}|[爸妈爹娘爷奶孙娃]+)"),
    "Q": ("物业房中邻保楼对隔健超快外平培辅托加经店厂同司银理开包工婚装", _PRIVATE),
    "T": (
        "局处科所站镇乡县区市村校院股园大中支队组主书会干领民警交城辅协法考网工办当管穿戴执窗医护老查收验拆批测抄押",
        _OFFICIAL,
    ),
    "B": ("派公法检政", _BODY),
    "BUREAU": (ANY, _BUREAU),
    "BODY": ("社居村街镇乡县局所队站上拆征民环消安监工商税信水林粮卫敬殡", _FURTHER_BODY),
    "K": ("亲家侄外大小丈老舅叔姑姨伯表堂弟哥嫂姐妹儿闺女媳爱对连战同发相熟男婆娘", _KIN),
    "G": ("红好茶烟酒礼猪羊鸡鹅鱼土年购信意饭吃坐喝", _GIFT),
    "P": ("低五贫扶补征拆安宅公指名学编招面中工救慰粮执许证罚票签手验", _PUBLIC),
    "N": (NUMERALS, rf"[{NUMERALS}]+"),
}
KINDS_IN_ENGLISH = {
    "Q": r"landlord|neighbou?rs?|gym|managers?|guards?|property|shop|mall|tutor|company|boss|driver|seller|private",
    "T": r"officers?|officials?|clerks?|inspectors?|police\w*|wardens?|mayor|director|secretary|head|chief|nurse"
    r"|doctor|teacher|judge|chengguan|accountant|principal|leader|staff|cops?",
    "B": r"bureau|office|government|station|county|village|town|hall|court|hospital|school|department|committee"
    r"|hotline",
    "K": r"cousins?|nephews?|nieces?|brothers?|sisters?|wife|husband|sons?|daughters?|uncle|aunt|relatives?|friends?"
    r"|father|mother|in-law",
    "G": r"cash|bribes?|gifts?|tea|dinner|meals?|cigarettes|carton|liquor|wine|envelopes?|money|yuan|card|fruit|fish",
    "P": r"permits?|licen[cs]e|subsid\w+|allowance|pension|tender|contract|fines?|stamps?|exam|lists?|relief|posts?"
    r"|receipts?|signature|complain\w*|petition|letter",
    "N": r"\d+|one|two|three|fifty|hundred|thousand|half|twice",
}
LONGEST_OF_KINDS = 4  # letters
# The groups of letters in which a kind stands: how many of them before it, and how many from it on.
AROUND = [(before, length - before) for length in range(2, LONGEST_OF_KINDS + 1) for before in range(length)]
WITHIN, AFTER = 14, 8  # letters between two kinds, and after a kind
WORDS_WITHIN = 10
STOP = re.compile(r"[\s，,。.！!？?；;]+")
KIND = re.compile(r"[A-Z]")
WORD = re.compile(r"[a-z0-9'-]+|[A-Z]")


def _pattern(*kinds: str) -> re.Pattern[str]:
    """At most letters of a text no kind begins, and none of them is tried."""
    letters = "".join(KINDS[name][0] for name in kinds)
    ways = "|".join(f"(?P<{name}>(?=[{KINDS[name][0]}])(?:{KINDS[name][1]}))" for name in kinds)
    return re.compile(f"(?=[{letters}])(?:{ways})")


NAMED = _pattern(*KINDS)
WITHOUT_BUREAU = _pattern(*(name for name in KINDS if name != "BUREAU"))  # any letter may begin the name of one
NAMED_IN_ENGLISH = re.compile("|".join(rf"(?P<{name}>\b(?:{pattern})\b)" for name, pattern in KINDS_IN_ENGLISH.items()))


def features_of(text: str) -> set[str]:
    """The parts of words in lower case."""
    return set(parts_of(text))


def parts_of(text: str) -> Iterable[str]:
    """As `features_of`, one part after the other; what is told twice comes twice."""
    if text.isascii():
        return _in_english(text)
    told = STOP.sub(" ", text)
    pairs = [*map(add, told, told[1:])]
    return chain(told, pairs, map(add, pairs, told[2:]), _named(told))


def _named(text: str) -> list[str]:
    told = (NAMED if "局" in text else WITHOUT_BUREAU).sub(_kind, text)
    named = [found.start() for found in KIND.finditer(told)]
    found = [*_pairs(told, named, WITHIN)]
    for at in named:
        left = len(told) - at
        found += [f"#{told[at - before : at + after]}" for before, after in AROUND if before <= at and after <= left]
        found += [f"~{told[at]}{letter}" for letter in told[at + 1 : at + 1 + AFTER] if not letter.isupper()]
    return found


def _pairs(told: str | list[str], named: list[int], within: int) -> Iterator[str]:
    for order, first in enumerate(named):
        for second in named[order + 1 :]:
            if second - first > within:
                break
            yield f"@{told[first]}{told[second]}"


def _in_english(text: str) -> Iterator[str]:
    words, told = WORD.findall(text), WORD.findall(NAMED_IN_ENGLISH.sub(_kind, text))
    for one in (words, told):
        yield from one
        yield from (f"{first} {second}" for first, second in pairwise(one))
    yield from _pairs(told, [at for at, word in enumerate(told) if word.isupper()], WORDS_WITHIN)


def _kind(hit: re.Match[str]) -> str:
    return (hit.lastgroup or "")[:1]
