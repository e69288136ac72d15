"""Finds the names of people in words: by what introduces them, by what follows them, and where they may be some.

A cue that only introduces names is enough; after 我是 there must be a name and nothing else. What is only likely to be
a name is asked of who wrote it, and hidden until they say that it is none.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from domain import announced_names, latin_names
from domain.hearing.cue_index import REMEMBERED, Cue, CueGroup
from domain.name_parts import (
    AFTER,
    ANNOUNCED,
    BEGINS,
    BOUNDED,
    CAPITAL,
    CERTAIN,
    COMPOUND_SURNAMES,
    GIVEN,
    IS,
    KIN,
    LAST,
    LATIN,
    LIKELY,
    NAME,
    NOT_OF_EVERY_DAY,
    REPORTS,
    ROLE,
    ROLES,
    SHORT_NAME,
    SURNAME,
    SURNAMES,
    WHOLE_NAME,
    WITH_DOTS,
)
from domain.plain_letters import in_plain_letters

Span = tuple[int, int]

NAMED = (
    Cue(
        r"(?=[我本名姓联投反举申报诉署落签cfimnrsCFIMNRSıİſ])"  # spares trying every alternative everywhere
        r"(?:(?:我|本人)的?(?:名字|姓名|名)?叫做?|(?:我|本人)的?(?:名字|姓名)[是为:]?|(?<![\u3400-\u9fff])名字[:是叫]"
        r"|(?:姓名|联系人|投诉人|反映人|举报人|申请人|报修人|诉求人|署名|落款|签名)[:是为叫 ]"
        r"|(?i:\bmy (?:full )?name(?:['’]s| is|:)|(?<![A-Za-z] )\b(?:full )?name ?[:=]|\bcontact person ?[:=]"
        r"|\b(?:i am|i['’]m) called|\b(?:regards|sincerely),))"
        rf"[\s:]{{0,2}}({CERTAIN}|{LATIN})"
    ),
    Cue(rf"(?:我(?:就)?[是系]|本人[是系:]?)\s?({LIKELY})"),
    Cue(rf"(?:我|本人)(?:就)?[是系][^,。\n]{{0,15}}?(?:{ROLES})(?:代表)?\s?({LIKELY})"),
    Cue(rf"(?:我|本人|免贵)姓({COMPOUND_SURNAMES}|[{SURNAMES}])"),
    Cue(
        rf"(?i:\bi am|\bi['’]m|\bmyself) ({CAPITAL}(?: {CAPITAL}){{1,3}}"
        rf"|{CAPITAL}(?=[,.!]|\Z| from\b| here\b| living\b))"
    ),
    Cue(rf"(?i:\bthis is) ({CAPITAL}(?: {CAPITAL}){{0,3}})(?= (?:here|speaking|calling|from)\b)"),
)

# Who is named beside the writer, and in what course.
OTHERS = (
    Cue(
        rf"(?=[我俺咱邻同朋隔楼房亲他她])(?:我|俺|咱|邻居|同事|朋友|隔壁|楼上|楼下|房东|亲戚|他|她)(?:们|家|的|自己"
        rf"|那个|这个)*(?:{KIN}){{1,2}}(?:的?名字|名)?"
        rf"(?:{IS}\s?({ANNOUNCED})|[，,]?\s?({NAME}))"
    ),
    Cue(
        rf"(?=[本鄙]|我[叫是])(?:本人|鄙人|我叫|我是)[:：,，]?\s?({NAME})(?=反映|投诉|来|在|住|家|想|要|于|从|因"
        rf"|的(?:电话|手机))"
    ),
    Cue(
        rf"(?:我们?|俺|本人|这里)(?:就|家)?[是系在]?[^，。,.!！?？;；\n]{{1,16}}?(?:的|号楼?|栋|单元|室|组|户主?"
        rf"|代表)\s?"
        rf"({SURNAME}{GIVEN}{LAST}|{SURNAME}{LAST})(?![\u4e00-\u9fff]|[0-9])"
    ),
    Cue(
        rf"(?=[市群网联住业房租居村邻患病家当车店户学同朋室战收产伤死逝受事投反举报来求申委代监残低贫五特退老志独孤"
        rf"失空本姓签署落])"
        rf"(?:{ROLE})(?:的?名字|名)?(?:{IS}\s?({ANNOUNCED})|\s?({BOUNDED}))",
        beside="[人户主东客民众居者属长生学事友名兵员太汉爷款]",
    ),
    Cue(
        rf"(?:[0-9](?:号|室|栋|户|楼|单元|房|房间|组|排)?|隔壁|楼上|楼下|对门|对面|[东西南北]边|旁边"
        rf"|隔壁邻居)的?({NAME})"
        rf"(?=家(?![园苑属庭])|他家|一家|夫妇|夫妻)"
    ),
    Cue(
        rf"{BEGINS}({WHOLE_NAME}|{SHORT_NAME})(?={AFTER})",
        beside="[夫授人爷妈叔婶娘哥姐嫂姨奶伯婆生士志傅师学友汉太妇妻家子女弟妹男岁证话机式]",
    ),
    Cue(rf"(?:^|[\s,，。、;；:：!！?？])({WHOLE_NAME})(?={REPORTS})", re.MULTILINE),
    Cue(
        rf"(?<![大呼喊哭惨尖嚎])(?:名叫|叫做|名为|名字(?:是|叫|[:：])?|叫(?:什么|啥)?)({NAME})(?=的|[,，。、;；:：\s(（]|\Z|在"
        rf"|今年|住|家)"
    ),
    Cue(
        rf"(?i:\bmy (?:son|daughter|wife|husband|father|mother|dad|mum|mom|brother|sister|neighbou?r|friend"
        rf"|colleague|landlord|tenant|grand(?:ma|pa|mother|father|son|daughter)|uncle|aunt|child|kid|baby))"
        rf"(?i:,| is| called| named| is called)? ({CAPITAL}(?: {CAPITAL}){{0,2}}){latin_names.NOT_OF_SHOPS}"
    ),
    Cue(
        rf"(?i:\b(?:contact|contact person|owner|tenant|landlord|neighbou?r|called|named|patient|caller|mr|mrs|ms"
        rf"|miss|dr|uncle|auntie|aunty|granny|grandpa|resident"
        rf"|call))[.:]? ({CAPITAL}(?: {CAPITAL}){{1,2}}){latin_names.NOT_OF_SHOPS}"
    ),
)
PATTERNS = CueGroup((*NAMED, *OTHERS, *announced_names.PATTERNS, *latin_names.SURE))
MOST_TOLD_AGAIN = 50  # names of one text are looked for a second time
GIVEN_OF_NAME = re.compile(rf"(?:{COMPOUND_SURNAMES}|[{SURNAMES}])({NOT_OF_EVERY_DAY}{GIVEN}{GIVEN})")


@lru_cache(maxsize=REMEMBERED)  # what is filed, its preview and its card ask of the same words
def spans(plain: str) -> tuple[Span, ...]:
    """Where the words surely name somebody, there and wherever the name is told again."""
    found = list(_announced(plain))
    again = {told for name in _names_at(plain, found) for told in _told_again_as(name)}
    told = [match.span() for name in again for match in re.finditer(re.escape(name), plain)]
    return (*found, *told)


def names_told(words: str) -> tuple[str, ...]:
    """The names that words surely tell, in all the ways in which they may be told again."""
    plain = in_plain_letters(words)
    told = (one for name in _names_at(plain, spans(plain)) for one in _told_again_as(name))
    return tuple(dict.fromkeys(told))


def _names_at(plain: str, found: Sequence[Span]) -> list[str]:
    names = dict.fromkeys(plain[first:last] for first, last in found)
    return list(islice(names, MOST_TOLD_AGAIN))


def _announced(plain: str) -> Iterator[Span]:
    return (match.span(match.lastindex or 0) for match in PATTERNS.finditer(plain))


def _told_again_as(name: str) -> Iterator[str]:
    """A name as it may be told a second time: with its surname and, if that is no word of every day, without it;
    several in a row one by one."""
    for one in name.split("、"):
        yield from _one_told_again_as(one)


def _one_told_again_as(name: str) -> Iterator[str]:
    if len(name) > 1 and "\u3400" <= name[0] <= "\u9fff":
        yield name
    if given := GIVEN_OF_NAME.fullmatch(name):
        yield given[1]


def looks_like_name(name: str) -> bool:
    """Whether a nickname may be somebody's name: a surname and letters that are given, or Latin letters."""
    return FULL_NAME.fullmatch(name.strip()) is not None


FULL_NAME = re.compile(
    rf"{SURNAME}{GIVEN}{{1,2}}|{SURNAME}(?:先生|女士|小姐|阿姨|老师|师傅|[一-鿿]姐|[一-鿿]哥)|[老小阿]{SURNAME}"
    rf"|{WITH_DOTS}|[A-Za-z][A-Za-z .'-]*"
)


def mark_of(name: str) -> str:
    """Four digits that stand for a name where its letters may not be written: in the token of a button."""
    return f"{zlib.crc32(name.encode()) & 0xFFFF:04x}"
