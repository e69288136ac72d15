"""Reads what coordinators and signers want of slips: 督办 城管局 12月5日 #… #… 要求, 督提12 销号, 移出 2, 签发."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain import references
from domain.acts import EDGES
from domain.hearing.clauses import folded
from domain.hearing.slip_names import named_first
from domain.hearing.spans import number_in_words
from domain.kinds import SlipKind
from domain.supervision.slips import SlipNumber


class Order(StrEnum):
    SHOW = "show"
    ISSUE = "issue"
    SEND_BACK = "send_back"
    MOVE_OUT = "move_out"
    ADD = "add"
    DUE = "due"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    CONTEST = "contest"


@dataclass(frozen=True, slots=True)
class DrawUp:
    """A slip to be drawn up over cases; `words` are the rest: the department, the date and the requirement."""

    kind: SlipKind
    references: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class OfSlip:
    """What is to be done with a slip; `slip` is None where the words reply to it. `line` is 0 where none is named."""

    order: Order
    slip: SlipNumber | None = None
    draft: int = 0  # the number of a draft, which has no other
    line: int = 0
    words: str = ""


LISTED = re.compile(r"(?:未销号的?|在办的?|所有|全部)?督办(?:单|件|清单|台账)?[?？。]?|(?:open )?slips", re.IGNORECASE)
OPENS = re.compile(
    r"(?P<urging>(?:下达?|发|开|拟)?(?:一?[份张个])?(?:督导|督办)?催办单|urge by slip)"
    r"|(?P<reminder>(?:下达?|发|开|拟)?(?:一?[份张个])?(?:督导|督办)?(?:提醒单|督办单)|督办|supervise)"
)
DRAFT = re.compile(r"拟稿\s*(?P<number>\d{1,6})(?:号)?[\s,，:：]*|draft\s*(?P<number_en>\d{1,6})[\s,:]*")
# 销号 督提12号: the verb before the slip's name.
VERB_FIRST = re.compile(
    r"(?P<verb>销号|作废|签发|退回修改)\s*(?P<slip>(?:督[\u4e00-\u9fff]{0,5}|拟稿|提醒单|催办单)\s*"
    r"(?:[〔\[【(（]?20\d\d年?[〕\]】)）]?\s*)?第?\d{1,4}\s*号?)(?!\d)[\s,，:：]*"
)
LINE = r"第?(?P<line>\d{1,2}|[一二三四五六七八九十]{1,3})(?:[项条号件行])?"
ORDERS: tuple[tuple[Order, re.Pattern[str]], ...] = (
    (
        Order.SEND_BACK,
        re.compile(r"(?:退回(?:修改|重拟)|不签|改一改|send it back|send back)[\s,，:：]*(?P<words>.*)", re.S),
    ),
    (Order.CONTEST, re.compile(rf"{LINE}[\s,，]*(?:退回|不认可|说明不成立|reject)[\s,，:：]*(?P<words>.*)", re.S)),
    (Order.MOVE_OUT, re.compile(rf"(?:移出|去掉|删掉|拿掉|take out)\s*{LINE}[\s,，:：]*(?P<words>.*)", re.S)),
    (Order.ADD, re.compile(r"(?:加入|加上|补上|add)\s*(?P<words>[#＃]?\s?\d.*)", re.S)),
    (Order.DUE, re.compile(r"(?:时限|期限|反馈时限|限期|改到|due)[\s,，:：]*(?P<words>.+)", re.S)),
    (Order.CLOSE, re.compile(r"(?:销号|销单|close)[\s,，:：]*(?P<words>.*)", re.S)),
    (Order.WITHDRAW, re.compile(r"(?:作废|撤销|withdraw)[\s,，:：]*(?P<words>.*)", re.S)),
    (Order.ISSUE, re.compile(r"(?:签发|同意签发|同意下达|同意|可以下达|sign|issue)[。.!！]?(?P<words>)")),
)


def asks_for_list(text: str) -> bool:
    """督办: which slips are open."""
    return LISTED.fullmatch(folded(text).strip(EDGES)) is not None


def draws_up(text: str) -> DrawUp | None:
    """A slip over cases whose numbers are named; None where no number is, which is talk: 督办的事再说吧."""
    said = folded(text)
    opened = OPENS.match(said)
    if opened is None:
        return None
    found, rest = _references(text[opened.end() :])
    kind = SlipKind.URGING if opened["urging"] else SlipKind.REMINDER
    return DrawUp(kind, found, rest) if found else None


def _references(text: str) -> tuple[tuple[str, ...], str]:
    """All case numbers in a text, each once, and the text without them."""
    found, rest = list[str](), text
    while one := references.parse(rest):
        found.append(one.reference)
        rest = f"{rest[: one.start].rstrip(EDGES + '、#＃')} {rest[one.end :].lstrip(EDGES + '、')}"
    return tuple(dict.fromkeys(found)), " ".join(rest.split())


def of_slip(text: str, codes: Mapping[SlipKind, str], *, replies: bool) -> OfSlip | None:
    """What is wanted of a slip that is named, or that the words reply to; None where neither is so.

    A slip that is named and nothing more is to be shown; words that are no order give None.
    """
    text = VERB_FIRST.sub(r"\g<slip> \g<verb> ", text, count=1) if VERB_FIRST.match(text) else text
    said = folded(text)
    draft = DRAFT.match(said)
    named = None if draft else named_first(text, codes)
    if not (draft or named or replies):
        return None
    end = draft.end() if draft else named.end if named else 0
    number = int(draft["number"] or draft["number_en"]) if draft else 0
    slip = named.slip if named else None
    rest = text[end:].strip()
    if not rest:
        return OfSlip(Order.SHOW, slip, number)
    for order, pattern in ORDERS:
        if found := pattern.fullmatch(folded(rest)):
            line = number_in_words(found["line"]) or 0 if "line" in pattern.groupindex else 0
            begin, end = found.span("words")
            return OfSlip(order, slip, number, line, rest[begin:end].strip(EDGES))
    return None
