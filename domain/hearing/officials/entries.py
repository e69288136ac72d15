"""Reads what a coordinator enters for somebody else: where it came from, its number there, its limit, and the words.

"录入：王大爷来电，东门街路灯不亮" · "录入 市12345 外部编号 20261208-0017 12月8日17点前 …" · "录入 领导批示 … 限三天"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from domain.acts import EDGES
from domain.hearing.clauses import folded
from domain.hearing.spans import Unit, date_in, span_in


class Source(StrEnum):
    """来源, of what a coordinator enters."""

    HIGHER_OFFICE = "higher_office"
    LEADER_NOTE = "leader_note"
    PHONE = "phone"
    VISIT = "visit"


HEAD = 40  # letters in which the source is told
LEADER = r"(?:县|区|市)?(?:领导|书记|(?:副?县|副?区|副?市)长|主要负责人)"
PASSED_ON = r"的?(?:批示|交办|批转|批|指示|要求|让办|督办)(?:件|的)?"
# Each with an example; what the words begin with counts, else the first that is found.
SOURCES: tuple[tuple[Source, re.Pattern[str]], ...] = (
    (
        Source.HIGHER_OFFICE,  # 市12345转办
        re.compile(
            r"(?:[市省州]\s*)?12345(?:热线|平台)?(?:转办|转来|派下?来|下派|工单)?|[市省](?:里|级|局|厅"
            r"|政府|热线|长热线|长信箱)?(?:转办|交办|下派|转来|派来|派下来)(?:件|的)?"
            r"|上级(?:单位|部门)?(?:转办|交办|转来|派来|督办)?(?:件|的)?|外部编号(?=[\s:：A-Za-z0-9])"
            r"|\bfrom above\b|\bcity hotline\b"
        ),
    ),
    (
        Source.LEADER_NOTE,  # 领导批示
        re.compile(
            rf"^[\u4e00-\u9fff]?{LEADER}(?:{PASSED_ON})?|^leader(?:'s note)?\b"
            rf"|{LEADER}{PASSED_ON}|批示(?:件)?|\bleader's note\b"  # "学校领导不公平" only speaks of one
        ),
    ),
    (Source.VISIT, re.compile(r"走访|来访|上门(?:反映)?|到?窗口|当面|来办公室|\bvisit\b")),  # 来访
    (
        Source.PHONE,
        re.compile(r"电话(?!\s*[:：]?\s*\d[\d-]{5,})|来电|打(?:来|了)?(?:个)?电话|\b(?:phone|call|called|rang)\b"),
    ),  # 来电
)
NUMBER = re.compile(
    r"(?:外部)?(?:编号|单号|工单号|流水号|件号|号码?)\s*(?:是"
    r"|为)?[:：\s]*(?P<number>[A-Za-z0-9][A-Za-z0-9/_-]{4,29})|(?P<bare>\b[A-Z]{0,6}\d{6,12}-\d{2,8}\b)",
    re.IGNORECASE,
)
LIMITED = re.compile(
    r"(?:限期?|务必|必须|须|要求|要|截止(?:到|至)?|时限|于|在|\bby|\bbefore|\bdeadline)[:：\s]*(?:在|于)?$"
)
WITHIN = re.compile(
    r"\s*(?:(?P<hour>\d{1,2})\s*[点时:：](?P<minute>\d{2})?\s*分?)?\s*(?:之?前|以前|之?内|以内|止"
    r"|截止)?(?:办结|办完|解决|办好|完成|回复|反馈)?"
)
HOUSE_NUMBER = re.compile(r"(?<=[路街道巷弄里村])\d{1,4}号")  # 和平路20号 is no day
ENDS = re.compile(r"[之以]?[前内]|止|办结|办完")


@dataclass(frozen=True, slots=True)
class Limit:
    """When the result is due by those who passed the case on: a day with a time, or a number of days from now."""

    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """`source` is None where the words do not tell it."""

    words: str
    source: Source | None = None
    number: str = ""
    limit: Limit | None = None
    working_days: int = 0  # instead of a day: working days from now


def read(text: str, today: date) -> Entry:
    head = folded(text)[:HEAD]
    told = [(one, found.start()) for one, pattern in SOURCES if (found := pattern.search(head))]
    source = min(told, key=lambda one: one[1] > 0, default=(None, 0))[0]
    number = NUMBER.search(text[:120]) if source is Source.HIGHER_OFFICE else None
    cut = [number.span()] if number else []
    limit, days, where = None, 0, (0, 0)
    if source in (Source.HIGHER_OFFICE, Source.LEADER_NOTE):
        addresses = [one.span() for one in HOUSE_NUMBER.finditer(text)]
        limit, days, where = _limit(_blanked(text, [*cut, *addresses]), today)
        cut += [where] if where[1] else []
    words = _without(text, cut)
    return Entry(_without_source(words, source), source, _number(number), limit, days)


def _number(found: re.Match[str] | None) -> str:
    return (found["number"] or found["bare"]) if found else ""


def _limit(text: str, today: date) -> tuple[Limit | None, int, tuple[int, int]]:
    """The limit, and where the text names it."""
    if named := date_in(text, today):
        after = WITHIN.match(text, named.end)
        tail = text[named.end : after.end()] if after else ""
        led = LIMITED.search(text[: named.start])
        if led or (after and after["hour"]) or ENDS.search(text[named.start : named.end] + tail):
            start, end = led.start() if led else named.start, after.end() if after else named.end
            return Limit(named.day, _time(after)), 0, (start, end)
    if span := span_in(text):
        after = WITHIN.match(text, span.end)
        led = LIMITED.search(text[: span.start])
        if led or (after and ENDS.search(after[0])):
            where = (led.start() if led else span.start, after.end() if after else span.end)
            if span.unit is Unit.WORKING:
                return None, span.days, where
            return Limit(today + timedelta(days=span.days)), 0, where
    return None, 0, (0, 0)


def _time(found: re.Match[str] | None) -> time | None:
    if not found or not found["hour"] or int(found["hour"]) > 23:
        return None
    return time(int(found["hour"]), int(found["minute"] or 0) % 60)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    kept, at = "", 0
    for start, end in sorted(spans):
        kept += text[at : max(at, start)].rstrip(EDGES) + " "
        at = max(at, end)
    return (kept + text[at:].lstrip(EDGES)).lstrip(EDGES).rstrip()  # a last "？" says what the words mean


def _without_source(words: str, source: Source | None) -> str:
    """The words without the source that they begin with: "电话 路灯不亮"."""
    if source is None:
        return words
    pattern = next(pattern for one, pattern in SOURCES if one is source)
    found = pattern.match(folded(words))
    return words[found.end() :].lstrip(EDGES + "：:").rstrip() if found else words
