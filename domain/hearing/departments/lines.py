"""Reads which lines of a numbered list words are about: 1-20 签收, 除了三号都签收, 1、4收到，2不归我们.

What is meant by the words of each part is read elsewhere (`domain/commands.py`, `domain/hearing/departments/staff.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from domain.acts import EDGES
from domain.hearing.spans import number_in_words

SEARCHED = 400  # letters


@dataclass(frozen=True, slots=True)
class Part:
    """Numbers of lines, in the order said, and the words said of them."""

    lines: tuple[int, ...]
    words: str


class Unclear(Enum):
    """Lines that were spoken of, and nobody can tell which: 那几件不归我们."""

    WHICH = "which"
    NO_SUCH_LINE = "no such line"


ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
}
WORDS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | ORDINALS
# Beside a number, what makes it an amount, a time, a place or a share, and no line.
AMOUNT = (
    r"(?!\d|\.\d|%|\s*(?:多?个?(?:工作日|小时|月|人|半天)|天|日(?!签)|[点点](?!办|签)|楼|栋"
    r"|幢|单元|层|吨|袋|辆|台|次|遍|趟|米|斤|年|周|块|处|名|位"
    r"|[门车桶线](?!都?(?:坏|没|[不还已正]|[去来送修开锁堵断倒满])(?!了?[一两二三四五六七八九十\d]))"
    r"|号(?:楼|院|门|线|前|之前)|working|days?\b|trucks?\b|bags?\b|crew|guys?\b|hours?\b|pm\b|am\b|o'clock))"
)
CHINESE = r"(?:二?十[一二三四五六七八九]?|[一二两三四五六七八九])"
FEW = "[俩仨]"  # 前仨
ENGLISH = rf"(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})\b"
NUMBER = (
    rf"(?:#\s?)?第?(?:\d{{1,2}}|{CHINESE}|{ENGLISH}){AMOUNT}(?:\s*(?:号(?!码)|[个件条项单](?!人"
    rf"|桶|车)|那[个件条]|号那[个件]))?"
)
TO = r"\s*(?:[-~—–]+|到|至|\bto\b|\bthrough\b)\s*"
AND = r"\s*(?:[、,，/和跟及与还有&+]|\band\b|\s)+\s*"
ITEM = rf"{NUMBER}(?:{TO}{NUMBER})?"
ITEMS = rf"{ITEM}(?:{AND}{ITEM})*"
FROM_ENDS = (
    rf"倒数第(?P<from_last>\d{{1,2}}|{CHINESE})(?:[个件条项单])?"
    rf"|(?:最后|最末|末尾|末了|倒数)(?:面|头)?(?:这|那)?(?:(?P<last>\d{{1,2}}|{CHINESE})?[个件条项单]"
    rf"|(?P<last_few>{FEW})|那?[个件条单])"
    rf"|(?:后|後|尾)(?:面|头|边)?(?:这|那)?(?:(?P<tail>\d{{1,2}}|{CHINESE})[个件条项单]|(?P<tail_few>{FEW}))"
    rf"|(?:前|头|打头|开头|排头)(?:面|头)?(?:这|那)?(?:(?P<head>\d{{1,2}}|{CHINESE})[个件条项单]|(?P<head_few>{FEW})"
    rf"|(?P<head_one>的?[那这]?[个件条单]))|\bthe last (?:one"
    rf"|(?P<last_en>two|three|four))\b|\blast one\b|\bthe first (?P<head_en>two|three|four"
    rf"|five)\b"
)
REST = (
    r"(?:其他|其它|其余|别的|剩下|剩余|余下|另外|后(?:头|面|边)的)(?:的|几[个件])?(?:\s*(?:都|全))?"
    r"|\b(?:the )?(?:rest"
    r"|others|everything else|all the others)\b(?: are| is)?"
)
ALL = (
    r"(?:这\s*)?(?:全部|全都|所有(?:的)?|统统|通通|都|这些|这几[个件])(?:\s*都)?|一[个件条]都(?=不|没)"
    r"|(?P<each>\d{1,2}|[一二两三四五六七八九十])[个件条](?:都|全部?都?)"
    r"|\b(?:all(?: of (?:them|these))?|everything|the lot)\b"
)
ALL_BUT = (
    rf"(?:除(?:了|去|开)?|刨去|不算)\s*(?P<but>{ITEMS})\s*(?:以外|之外|外)?[\s,，]*(?:(?:其他"
    rf"|其它|其余|别的|剩下|余下)(?:的)?[\s,，]*)?(?:我们)?(?:都|全部?|统统)?"
    rf"|\b(?:all|everything)(?: of them)?(?: but| except(?: for)?) (?P<but_en>{ITEMS})"
)
# Numbers that stand side by side: "1.2.3收到", "一三五收到", "1号3号清了"; not "1.5吨".
SIDE_BY_SIDE = re.compile(
    r"^(?:\d{1,2}(?:[.。]\d{1,2})+|[一二三四五六七八九]{2,5}|(?:\d{1,2}号)+\d{1,2}号)"
    r"(?=\s*(?:号(?!楼|院|线)|都|全|收|签|清|弄|办|不|转|退|是|好|已|拉|修|延|搞|接|我|done|ok|got))"
)
NUMERALS = re.compile(r"\d{1,2}号?|[一二三四五六七八九]")
# "除了最后一个都签收": which line the end is depends on how many there are.
BUT_AN_END = re.compile(
    rf"(?P<but>除(?:了|去|开)?|刨去|不算|but|except(?: for)?)\s*(?:the\s+)?"
    rf"(?:(?P<last>最后|最末|末尾|last)|(?P<nth>倒数第))\s*"
    rf"(?P<number>\d{{1,2}}|{CHINESE}|one|two|three)?\s*(?:那|这)?[个件条项]?",
    re.IGNORECASE,
)
ALL_BUT_LAST = re.compile(
    rf"(?:全部?|都|所有(?:的)?|其他的?都|all|everything(?:'s| is)?)\s*(?P<said>[^,，。;；]{{1,20}}?)[\s,，]*"
    rf"(?:除了|除去|除|不算|except(?: for)?|but(?: not)?)\s*(?P<except>{ITEMS})\s*(?:以外|之外|外)?",
    re.IGNORECASE,
)
AND_LAST = re.compile(
    r"(?<=[个件条项单\d一二三四五六七八九十号])\s*(?:和|跟|、|还有)\s*"
    r"(?:最后|末了|末尾)(?:那|这)?[一1]?[个件条]"
)
ENDS = re.compile(FROM_ENDS, re.IGNORECASE)
HEAD = re.compile(
    rf"(?P<all_but>{ALL_BUT})|(?P<all>{ALL})|(?P<items>{ITEMS})|(?P<ends>{FROM_ENDS})|(?P<rest>{REST})", re.IGNORECASE
)
LED_BY = re.compile(
    r"(?:got|ack(?:nowledged)?|received|taking|we'll take|done|收到?了?|签收|接了?|我们?接|办结)\s*(?:#\s?)?$",
    re.IGNORECASE,
)
OPENS = re.compile(
    r"(?:^|[\n,，。.;；!！]"
    r"|(?<=[\u4e00-\u9fff])\s)\s*(?:(?:[那这](?:个)?)?(?:单子|清单|名单|列表|表)[上里]的?"
    r"|那|这|然后|还有|and|but|but the)?\s*$",
    re.IGNORECASE,
)
LAST_COMMA = re.compile(r"[,，](?=[^,，]*$)")
ALSO = re.compile(  # of "三到六都延期两天"
    r"^(?:(?:都|全|也|是(?=[签收办]))+(?=\w)|(?:are|is) (?:all |both |now )?"
    r"(?=done|finished|sorted|fixed|cleared|picked))",
    re.IGNORECASE,
)
# So many of them, and not the lines of these numbers: "两个弄完了", "有三件是老李的".
HOW_MANY = re.compile(r"(?:有|又|那|还|就)?(?:[一两二三四五六七八九十]|\d)[个件条](?!\s*[和跟、])")
# Some are pointed at without a number.
POINTED = re.compile(
    r"^(?:中间|上[边面]|下[边面])(?:那|这)?[个件条]|^(?:那|这|有|其中有?)(?:[一二两三四几]"
    r"|\d{1,2})?[些个件条项俩](?!都)|\b(?:those|these"
    r"|that one|this one|some of them)\b",
    re.IGNORECASE,
)


def read(text: str, last: int, first: int = 1) -> tuple[Part, ...] | Unclear:
    """What is said of which of the lines `first` to `last`, in the order said; empty if words are about no lines."""
    shown = range(first, last + 1)
    said = SIDE_BY_SIDE.sub(lambda found: "、".join(NUMERALS.findall(found[0])), text[:SEARCHED].strip())
    said = BUT_AN_END.sub(lambda found: _numbered_end(found, last), said)
    said = AND_LAST.sub(f"和{last}号", said)
    if POINTED.search(said):
        return Unclear.WHICH
    if but := ALL_BUT_LAST.fullmatch(said.rstrip(EDGES)):
        return _all_but(but, shown)
    heads = _heads(said)
    parts: list[Part] = []
    for at, found in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else len(said)
        lines = _lines(found, shown, parts)
        if not lines or min(lines) < first or max(lines) > last:
            return Unclear.NO_SUCH_LINE if lines else ()
        words = ALSO.sub("", said[found.end() : end].strip(EDGES))
        lead = said[: found.start()].strip(EDGES) if at == 0 else ""
        if lead and words and (comma := LAST_COMMA.search(found[0])):  # "收到1、2，5转住建"
            parts.append(Part(tuple(_items(found[0][: comma.start()])), lead))
            lines = _items(found[0][comma.end() :])
        parts.append(Part(tuple(dict.fromkeys(lines)), words or lead))
    return tuple(parts) if all(one.words for one in parts) else ()


def _all_but(found: re.Match[str], shown: range) -> tuple[Part, ...] | Unclear:
    """ "全收到了，除了2", "all done except 3"."""
    but = set(_items(found["except"]))
    if not but <= set(shown):
        return Unclear.NO_SUCH_LINE
    return (Part(tuple(line for line in shown if line not in but), found["said"].strip(EDGES)),)


def _numbered_end(found: re.Match[str], end: int) -> str:
    """An end of the list that is left out, by its numbers: of five lines, "除了最后两个" leaves out 4 and 5."""
    number = _number(found["number"]) if found["number"] else 1
    lines = [end + 1 - number] if found["nth"] else range(end + 1 - number, end + 1)
    return f"{found['but']} {'、'.join(map(str, lines))}号 "


def names_numbers(text: str) -> bool:
    """Whether words name lines by number, rather than all of them: "1 3 收到", not "都收到"."""
    said = text[:SEARCHED]
    return ONE_ITEM.search(said) is not None or ENDS.search(said) is not None


def tells_how_many(text: str) -> bool:
    return HOW_MANY.match(text.strip()) is not None


def _heads(said: str) -> list[re.Match[str]]:
    """Where lines are named: at the beginning, after a clause, or after a verb that opens the message."""
    heads: list[re.Match[str]] = []
    at = 0
    while found := HEAD.search(said, at):
        before = said[: found.start()]
        opens = OPENS.search(before) is not None
        led = not heads and LED_BY.fullmatch(before.strip()) is not None
        after_lines = bool(heads) and bool(found["items"]) and before.endswith(("。", ".", "；", ";", "，", ","))
        if opens or led or after_lines:
            heads.append(found)
            at = found.end()
        else:
            at = found.start() + 1
    return heads


def _lines(found: re.Match[str], shown: range, before: list[Part]) -> list[int]:
    named = {line for part in before for line in part.lines}
    if found["rest"] and not named:
        return []
    if found["all_but"]:
        but = set(_items(found["but"] or found["but_en"]))
        return [line for line in shown if line not in but] if but <= set(shown) else [0]
    if found["items"]:
        return _items(found["items"])
    if found["rest"]:
        return [line for line in shown if line not in named]
    if found["each"] and _number(found["each"]) != len(shown):
        return []
    if found["all"]:
        return list(shown)
    if found["from_last"]:
        return [shown.stop - _number(found["from_last"])]
    if found["head_one"]:
        return [shown.start]
    if head := found["head"] or found["head_few"] or found["head_en"]:
        return list(range(shown.start, shown.start + _number(head)))
    last = found["last"] or found["last_few"] or found["tail"] or found["tail_few"] or found["last_en"]
    return list(range(shown.stop - (_number(last) if last else 1), shown.stop))


ONE_ITEM = re.compile(
    rf"(?P<first>\d{{1,2}}|{CHINESE}|{ENGLISH})(?:号|[个件条项单]|那[个件条])*(?:{TO}第?(?P<last>\d{{1,2}}"
    rf"|{CHINESE}|{ENGLISH}))?",
    re.IGNORECASE,
)


def _items(text: str) -> list[int]:
    lines: list[int] = []
    for found in ONE_ITEM.finditer(text):
        first = _number(found["first"])
        last = _number(found["last"]) if found["last"] else first
        lines += range(first, last + 1)
    return lines


def _number(numeral: str) -> int:
    return WORDS.get(numeral.casefold()) or number_in_words(numeral) or 0
