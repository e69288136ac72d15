"""Reads how much more time staff ask for (延期 十五天, 延到下周五), and what is only an estimate (得二十天)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.acts import EDGES
from domain.hearing.cue_tables import one_of
from domain.hearing.departments import more_time_cues as cues
from domain.hearing.spans import NEAR_DAY, NamedDay, Span, Unit, date_in, span_in
from domain.letters import fold

MORE_TIME, NO_MORE_TIME = one_of(cues.MORE_TIME), one_of(cues.NO_MORE_TIME)
ESTIMATES, AFTER_ESTIMATE = one_of(cues.ESTIMATES), one_of(cues.AFTER_ESTIMATE)
# Without any of these, words name no days and no date.
COUNTED = re.compile(
    r"\d|年前|[一二两三四五六七八九十半几](?:个|来|多|天|周|日|月|礼|星)|周[一二三四五六日天末]|下周|星期|礼拜|月底"
    r"|下个?月|年底"
    r"|\bthe \d{1,2}(?:st|nd|rd|th)\b|\b(?:days?|weeks?|months?|\w+day)\b"
)
SOME_DAY = date(2000, 1, 3)  # a Monday: whether words name a day does not depend on today
# Without any of these, words name no day.
DATED = re.compile(r"[\d周号日月天后期拜底末前年]|day|tomorrow|night|[a-z]{3}", re.IGNORECASE)
MOST_DAYS = 4  # that are looked for in one message
LED = re.compile(r"(?:截止|延期|延|推迟|推|拖|缓)?[到至]|by\b|until\b|till\b|to\b")
SPAN_ASKED = re.compile(
    r"(?:加|给|宽限?|缓|延期?|延长|多|批|推后?|晚)(?:个|我们?|上|出)*$|\b(?:extend|need|another|for|by|extra)\s*$"
)
WITHIN = re.compile(r"(?:之?内|里)[^,，。]{0,6}不")
NEXT_WEEK = re.compile(r"下个?(?:周|星期|礼拜)(?![一二三四五六日天末\d])|\bnext week\b")
AFTER_DAY, WILL_BE_DONE = one_of(cues.AFTER_DAY), one_of(cues.WILL_BE_DONE)
# Of the reason, these are no part: "申请延期四个工作日，配件没到" asks because of "配件没到".
ASKED_WITH = (
    *("申请延期", "延期", "申请", "延长", "延到", "延至", "展期", "宽限", "再给", "给加", "弄完", "办完", "请"),
    *("extension", "extend", "until", "till", "by", "to", "for"),
)


@dataclass(frozen=True, slots=True)
class MoreTime:
    """Until when, or how many days more, and why. Days that are not said to be calendar days are working days.

    Without a day and days (0) none were understood.
    """

    until: date | None = None
    days: int = 0
    unit: Unit = Unit.WORKING
    reason: str = ""


OPENS = re.compile(
    r"(?:我们?|咱们?|这[件个]|特|现|需要?|想|要)*(?:申请|请求|再)?(?:办理)?(?:延期|延长|展期|宽限"
    r"|延(?=[\d一两二三四五六七八九十]))|extend|extension\b"
)


def opens(words: str) -> bool:
    """Whether words begin with asking for more time."""
    return OPENS.match(words.casefold().strip(EDGES)) is not None


def names_day(words: str) -> bool:
    return _day_in(words, SOME_DAY) is not None


def names_far_day(words: str) -> bool:
    """Whether words name a day further off than the day after tomorrow is called by name."""
    named = _day_in(words, SOME_DAY)
    return named is not None and not _is_near(words, named)


def asks(said: str) -> bool:
    """Whether words ask for more time, rather than deny, report or ask about it."""
    return MORE_TIME.search(said) is not None and NO_MORE_TIME.search(said) is None


def estimates(said: str) -> bool:
    """Whether words tell how long the work will take: 得二十天, 没八天下不来."""
    if not COUNTED.search(said):
        return False
    day = _day_in(said, SOME_DAY)
    found = _span_in(said) or day
    if found is None:
        return False
    before, after = said[: found.start], said[found.end :]
    if day is not None and not _is_near(said, day) and (AFTER_DAY.match(said, day.end) or _is_until(said, day)):
        return True
    if not (before.strip(EDGES) or after.strip(EDGES)):
        return True  # 三天
    return ESTIMATES.search(before) is not None or AFTER_ESTIMATE.match(after) is not None


def _is_until(said: str, day: NamedDay) -> bool:
    """Whether it will be done by a day: "12月10号前弄完", "下礼拜二吧"; not of the past, denied or somebody else's."""
    return WILL_BE_DONE.match(said, day.end) is not None and cues.OF_OTHERS.search(said) is None


def promises(said: str) -> bool:
    """Whether it is promised to be done by a day, rather than said not to be possible before."""
    day = _day_in(said, SOME_DAY)
    return day is not None and WILL_BE_DONE.match(said, day.end) is not None and cues.NOT_BEFORE.search(said) is None


def more_time(words: str, today: date) -> MoreTime:
    """How much more time words name, and the reason beside it. What is named first counts: "2天 吊车后天才到"."""
    named, span = _day_in(words, today), _span_in(words)
    if named is not None and not (span and (span.start < named.start or _is_asked(words, span))):
        return MoreTime(until=named.day, reason=_reason(words, named.start, named.end))
    if span is None:
        return MoreTime(reason=_reason(words, 0, 0))
    unit = Unit.CALENDAR if span.unit is Unit.CALENDAR else Unit.WORKING
    return MoreTime(days=span.days, unit=unit, reason=_reason(words, span.start, span.end))


def _span_in(words: str) -> Span | None:
    """The first number of days, without those within which it does not go: "三天内弄不完，得五天"."""
    found = span_in(words)
    if found is None or not WITHIN.match(words, found.end):
        return found
    after = span_in(words[found.end :])
    return replace(after, start=found.end + after.start, end=found.end + after.end) if after else found


def _is_asked(words: str, span: Span) -> bool:
    """Whether the days are what is asked for, whatever day stands before them: "明天才能弄完，给加一天"."""
    return SPAN_ASKED.search(words[: span.start].casefold()) is not None


def _day_in(words: str, today: date) -> NamedDay | None:
    """The day that words are about: the first until which it is to last, else the first after today, else today."""
    days = _days_in(words, today)
    led = (one for one in days if LED.match(words[one.start : one.end].casefold()))
    later = (one for one in days if one.day > today)
    return next(led, None) or next(later, None) or _next_week(words, today) or next(iter(days), None)


def _days_in(words: str, today: date) -> list[NamedDay]:
    days: list[NamedDay] = []
    at = 0
    while len(days) < MOST_DAYS and DATED.search(words, at) and (found := date_in(words[at:], today)):
        days.append(NamedDay(found.day, at + found.start, at + found.end))
        at += found.end
    return days


def _next_week(words: str, today: date) -> NamedDay | None:
    """ "得下周" may take until the end of the working week."""
    found = NEXT_WEEK.search(words)
    if found is None:
        return None
    friday = today - timedelta(days=today.weekday()) + timedelta(days=11)
    return NamedDay(friday, found.start(), found.end())


def _is_near(words: str, day: NamedDay) -> bool:
    return NEAR_DAY.search(words[day.start : day.end].casefold()) is not None


def _reason(words: str, start: int, end: int) -> str:
    """The words without those that only ask."""
    before, after = (_without_lead(_without_tail(one)) for one in (words[:start], words[end:]))
    return "，".join(one for one in (before, after) if len(one) > 1)


def _without_lead(words: str) -> str:
    left, was = words.strip(EDGES), ""
    while left != was:
        was = left
        for one in ASKED_WITH:
            if fold(left).startswith(one) and not (one.isascii() and left[len(one) : len(one) + 1].isalpha()):
                left = left[len(one) :].strip(EDGES)
    return left


def _without_tail(words: str) -> str:
    left, was = words.strip(EDGES), ""
    while left != was:
        was = left
        for one in ASKED_WITH:
            if fold(left).endswith(one) and not (one.isascii() and left[-len(one) - 1 : -len(one)].isalpha()):
                left = left[: -len(one)].strip(EDGES)
    return left
