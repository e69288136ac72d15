"""Finds what may be the name of a person: after a title, between two boundaries, or by the letters of given names.

It is hidden, and who wrote it is asked whether it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from domain import latin_names, likely_names, nicknames
from domain.given_names import FIRST_LETTERS, SURE_LETTERS
from domain.hearing.cue_index import Cue, CueGroup
from domain.name_parts import (
    AFTER_NAMES,
    BEGINS,
    BEGINS_NAME,
    BOUNDED,
    BY_GIVEN,
    COMPOUND_SURNAMES,
    GIVEN,
    GIVEN_TWO,
    KIN,
    LAST,
    NO_OFFICE,
    NO_PLACE,
    NOT_NAMES,
    ROUGH,
    SHORT_NAME,
    WHOLE_NAME,
)
from domain.person_names import GIVEN_OF_NAME, MOST_TOLD_AGAIN, spans
from domain.plain_letters import in_plain_letters

TITLE = (
    r"经理|主任|书记|支书|局长|副?县长|副?镇长|乡长|村长|组长|队长|校长|院长|所长|科长|站长|处长|会长|董事长|老板"
    r"|负责人|经办人|法人代表|法定代表人|法人|会计|出纳|民警|警官|辅警|保安|门卫|门岗|宿管|楼管|保洁员?|网格员"
    r"|[费货务理送导监检督稽销]员|中介|销售|客服|教练|群主|栋长|村医|校医|电工|木工|瓦工|焊工|水管工|油漆工|外卖员"
    r"|快递员|清洁工|环卫工|保洁阿姨|退休工人|退休教师|退休职工|工人|受理人员|报告人|户籍人口|烈属|军属"
    r"|包工头|工头|老板娘|班主任|老师|教师|医生|大夫|护士|司机|师傅|工作人员|办事员|业务员|置业顾问|楼长|店长|股东"
    r"|开发商|被举报人|被告人?|嫌疑人"
)
# What is only likely to be a name.
# Surnames that begin few other words: with them, three letters between two boundaries may be a name.
PLAIN_SURNAME = (
    rf"(?!{NOT_NAMES})(?<![江姑])(?!(?<=师)傅)"
    rf"[王李张刘陈杨赵吴徐孙胡朱郭罗梁宋郑韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛潘杜戴钟汪姜范姚谭"
    rf"廖邹熊郝崔邱秦邵孟尹黎乔贺龚]"
)
OFFICE_AFTER = r"(?:主任|书记|支书|局长|经理|校长|院长|所长|科长|站长|队长|组长|镇长|村长|老板|警官)"
PINYIN = (
    r"(?:Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Liang|Song|Zheng|Xie"
    r"|Han|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Fu|Shen|Zeng|Peng|Lu|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Yan"
    r"|Pan|Du|Dai|Xia|Zhong|Tian|Ren|Fan|Fang|Shi|Yao|Tan|Zou|Xiong|Kong|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng"
    r"|Qian)"
)
NO_STREET = (
    r"(?!(?:Road|Street|River|Garden|Gardens|Town|Village|Community|Park|Gate|Lane|Estate|County|City|Square"
    r"|Market|Dumplings?|Bakery|Zhuang|Noodles?|Restaurant|Store|Shop|Hotel|School|Building|Bridge)\b)"
)
NO_PLACE_AT_END = BEGINS_NAME + r"(?!.[^\W][路街巷村镇乡县市区园苑府城桥湖河庄塘站角院楼茂店馆厂局所队期组])"
IN_PINYIN = Cue(
    rf"(?<!\bon )(?<!\bat )\b({PINYIN} {NO_STREET}[A-Z][a-z]{{1,8}}(?: [A-Z][a-z]{{1,7}})?)\b{latin_names.NOT_OF_SHOPS}"
)
ALONE = (
    r"(?:^|(?<=[^\u4e00-\u9fff]|[的了和与跟给对被把是有让叫找请替帮由说问及号楼室户组上下门壁工员医机师过名者主长]))"
)
BY_LETTERS = Cue(rf"({NO_PLACE_AT_END}{NO_OFFICE}{PLAIN_SURNAME}{GIVEN_TWO}{NO_PLACE})")
SHORT_BY_LETTERS = Cue(
    rf"{ALONE}({NO_OFFICE}{PLAIN_SURNAME}[{SURE_LETTERS}]{NO_PLACE})"
    r"(?=[的在说家养把他她答弄没不从又都也闯绕装被两三抽和与跟天一夫兄][^\W]?|[,，。;；!！?？\s(（]|\Z|反映)",
    re.MULTILINE,
)
OF_KIN = Cue(rf"(?:^|(?<=[\s,，。;；!！?？、]))(?:{KIN})({BOUNDED}|{WHOLE_NAME})", re.MULTILINE)
WITH_DOT = r"[\u4e00-\u9fff]{2,5}[·•・][\u4e00-\u9fff]{2,5}?"
COMPOUND = Cue(rf"{BEGINS}((?!东方红|东方明)(?:{COMPOUND_SURNAMES}){GIVEN}{{1,2}}|{WITH_DOT})(?=家|{AFTER_NAMES})")
TITLED = Cue(rf"(?:{TITLE})(?:叫|是|[:\s])?({BOUNDED}|{BY_GIVEN}|(?<=\s){ROUGH}(?=\s))")
REPORTING = Cue(
    rf"(?:^|[\s,，。、;；:：!！?？])({SHORT_NAME})(?=反映|投诉|来电|来访|致电|咨询|举报|求助|报修|家住|住在)",
    re.MULTILINE,
)
APART = Cue(
    rf"(?:^|[\s。;；:：!！?？(（])({NO_PLACE_AT_END}{WHOLE_NAME}"
    rf"|(?!东方红|东方明)(?:{COMPOUND_SURNAMES}){GIVEN}{{1,2}})(?=[\s,，。;；!！?？)）]|\Z)",
    re.MULTILINE,
)
BETWEEN = Cue(
    rf"(?:^|(?<=[\s,，。;；:：!！?？(（区村组栋号室楼园户街路头的由和跟与被找系叫给，我"
    rf"三]))({NO_PLACE_AT_END}{NO_OFFICE}{PLAIN_SURNAME}{GIVEN}{LAST}{NO_PLACE})"
    rf"(?=[占打骂偷拿说吵天在把给不拆堆养开负实家等没要的是欠也都就还又来去到向反投举]|[\s,，。;；!！?？)）(（]"
    rf"|\Z|{OFFICE_AFTER})",
    re.MULTILINE,
)
IN_A_ROW = Cue(
    rf"{BEGINS}({PLAIN_SURNAME}{GIVEN}?{LAST})(?=[、和与跟]{PLAIN_SURNAME}{GIVEN}?{LAST}(?:[、和与等打吵]"
    rf"|[二两三四五几]人|[,，。;；]|\Z))"
)
OF_A_HOUSE = Cue(rf"(?<=[0-9室号栋楼户元])的({SHORT_NAME})(?=天天|一直|总是|老是|经常|家|他|她|[，,。]|\Z)")
BEFORE_AN_OFFICE = Cue(rf"{BEGINS}({SHORT_NAME})(?={OFFICE_AFTER})")
DONE_TO = Cue(
    rf"(?<=[和跟与被找])({NO_PLACE_AT_END}{WHOLE_NAME})(?=[打骂说吵占偷的家在把给拿砸威做负承签借欠]|\Z"
    rf"|[,，。;；!！?？\s])"
)
# 高二谢雨欣家长, 三班赵小雨的妈妈
OF_A_CLASS = Cue(
    rf"(?:(?<=[高初大][一二三四])|(?<=年级)|(?<=班))({WHOLE_NAME})(?=的?(?:家长|同学|学生|妈|爸|奶奶|爷爷))"
)
VILLAGE = re.compile(r".家[沟堡窑坡坪岭坳冲屯寨洼台坝梁塬峪岗桥湾店集庄村]|..里|.{0,2}[庄屯沟寨堡营甸坨岭洼窝]子")
GIVEN_LETTERS = re.compile(f".[{SURE_LETTERS}{FIRST_LETTERS}]")
PATTERNS = CueGroup(
    (
        BY_LETTERS,
        SHORT_BY_LETTERS,
        TITLED,
        OF_KIN,
        COMPOUND,
        REPORTING,
        APART,
        BETWEEN,
        IN_A_ROW,
        OF_A_HOUSE,
        BEFORE_AN_OFFICE,
        DONE_TO,
        OF_A_CLASS,
        IN_PINYIN,
        *likely_names.PATTERNS,
        *nicknames.PATTERNS,
        *latin_names.PERHAPS,
    )
)


@lru_cache(maxsize=64)  # the preview, the card and what the resident is told ask of the same words
def perhaps_names(words: str) -> tuple[str, ...]:
    """What may be somebody's name, in the order in which it stands; not what surely is one."""
    plain, found = in_plain_letters(words), dict[int, int]()
    for match in PATTERNS.finditer(plain):
        first, last = match.span(1)
        if last - first < len(words):  # a word that is all of an answer is seldom a name
            found.setdefault(first, last)
    if not found:
        return ()
    sure = bytearray(len(plain))
    for first, last in spans(plain):
        sure[first:last] = b"\1" * (last - first)
    told = dict.fromkeys(words[start : found[start]] for start in sorted(found) if not sure[start])
    names = tuple(one for one in told if not VILLAGE.fullmatch(one))
    alone = (given for name in names[:MOST_TOLD_AGAIN] for given in _told_alone(name, words))
    return tuple(dict.fromkeys((*names, *alone)))


def _told_alone(name: str, words: str) -> Iterator[str]:
    """The given name, where it is told a second time without the surname."""
    given = GIVEN_OF_NAME.fullmatch(name)
    if given and GIVEN_LETTERS.fullmatch(given[1]) and words.count(given[1]) > words.count(name):
        yield given[1]
