"""Reads how long, and until when: "十五天", "三十个工作日", "半个月", "到12月20日", "下周三前", "by Friday".

A date without a year is the next one that there is from today on. A weekday without a week is the next one after today.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.letters import fold

SEARCHED = 400  # letters
# A date's numbers and what stands between them, as Chinese keyboards write them; one for one, so that positions stay.
DATE_SIGNS = str.maketrans("０１２３４５６７８９－‐‑‒–−／．", "0123456789------/.")


class Unit(StrEnum):
    """How days are counted. "三天" says neither: the reader's rule decides."""

    WORKING = "working"
    CALENDAR = "calendar"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Span:
    """A number of days, and where the words that say it stand in the text. Weeks and months are calendar days."""

    days: int
    unit: Unit
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A date, and where the words that name it stand in the text, with 到 before and 前 after them."""

    day: date
    start: int
    end: int


DIGITS = {"〇": 0, "两": 2, "俩": 2, "仨": 3} | {digit: number for number, digit in enumerate("零一二三四五六七八九")}
SCALES = {"十": 10, "百": 100}
ENGLISH = {
    word: number
    for number, words in enumerate(
        (
            *("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
        ),
        1,
    )
    for word in words.split()
} | {"thirty": 30, "couple of": 2}
NUMERAL = r"\d{1,4}|[零〇一二两俩三四五六七八九十百]{1,6}"
ENGLISH_NUMERAL = rf"\d{{1,3}}|{'|'.join(sorted(ENGLISH, key=len, reverse=True))}"
# Each with an example; `number` is the numeral, the value how many days one of them is.
SPANS: tuple[tuple[re.Pattern[str], Unit, int], ...] = (
    (re.compile(rf"(?P<number>{NUMERAL})\s*个?(?:工作日|working days?)"), Unit.WORKING, 1),  # 三十个工作日
    (re.compile(rf"\b(?P<number>{ENGLISH_NUMERAL})\s+(?:more )?(?:working|business|work) days?\b"), Unit.WORKING, 1),
    (re.compile(r"(?P<number>半)个?月"), Unit.CALENDAR, 15),  # 半个月
    (re.compile(rf"(?P<number>{NUMERAL})\s*个半月"), Unit.CALENDAR, 30),  # 一个半月 (the half is added)
    (re.compile(rf"(?P<number>{NUMERAL})\s*个月"), Unit.CALENDAR, 30),  # 两个月
    (re.compile(rf"(?P<number>{NUMERAL})\s*个?(?:星期|礼拜|周(?![一二三四五六日天末]))"), Unit.CALENDAR, 7),  # 两周
    (re.compile(rf"(?P<number>{NUMERAL})\s*来?天(?!两头|空|气)"), Unit.UNSAID, 1),  # 十五天
    (re.compile(rf"(?<![到至月零〇一二两三四五六七八九十百\d])(?P<number>{NUMERAL})日(?!\d)"), Unit.UNSAID, 1),  # 5日内
    (re.compile(rf"\b(?P<number>{ENGLISH_NUMERAL})\s+(?:more )?days?\b"), Unit.UNSAID, 1),  # 3 days
    (re.compile(r"\b(?P<number>\d{1,3})\s*d\b"), Unit.UNSAID, 1),  # 3d
    (re.compile(rf"\b(?P<number>{ENGLISH_NUMERAL})\s+(?:more )?weeks?\b"), Unit.CALENDAR, 7),  # two weeks
    (re.compile(r"\b(?:a )?(?P<number>fortnight)\b"), Unit.CALENDAR, 14),  # a fortnight
    (re.compile(rf"\b(?P<number>{ENGLISH_NUMERAL})\s+(?:more )?months?\b"), Unit.CALENDAR, 30),  # a month
)


def number_in_words(numeral: str) -> int | None:
    """The number that a numeral writes, in digits or Chinese, up to 9,999; None for anything else.

    "十五" is 15, "三十" 30, "一百二十" 120, "二〇二六" 2026.
    """
    if numeral.isascii():
        return int(numeral) if numeral.isdecimal() else ENGLISH.get(numeral.casefold())
    if all(letter in DIGITS for letter in numeral):
        return int("".join(str(DIGITS[letter]) for letter in numeral)) if numeral else None
    total, digit = 0, None
    for letter in numeral:
        if letter in DIGITS:
            digit = DIGITS[letter]
        elif letter in SCALES:
            total += (1 if digit is None else digit) * SCALES[letter]
            digit = None
        else:
            return None
    return total + (digit or 0)


def span_in(text: str) -> Span | None:
    """The first number of days that the text names; of several that begin there, the longest."""
    lowered = fold(text[:SEARCHED].translate(DATE_SIGNS))
    found = [_span(match, unit, days) for pattern, unit, days in SPANS if (match := pattern.search(lowered))]
    # "12月20日" is a date, and "20日" in it no number of days
    spans = [one for one in found if one is not None and not _within_date(lowered, one)]
    return min(spans, key=lambda one: (one.start, -one.end), default=None)


def _span(found: re.Match[str], unit: Unit, days: int) -> Span | None:
    numeral = found["number"]
    about = len(numeral) == 2 and all(letter in DIGITS for letter in numeral)  # 两三天: the longer is meant
    number = 1 if numeral in ("半", "fortnight") else number_in_words(numeral[1:] if about else numeral)
    if number is None:
        return None
    half = 15 if "个半月" in found[0] else 0
    return Span(number * days + half, unit, found.start(), found.end())


def _within_date(text: str, span: Span) -> bool:
    return any(one.start() < span.end and span.start < one.end() for one in FULL_DATE.finditer(text))


WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 6}
ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
FULL_DATE = re.compile(
    r"(?:(?P<year>\d{4}|二[零〇][零〇一二三四五六七八九]{2})\s*[年/.-]\s*)?"
    r"(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*(?P<mark>月份?|[/.-])\s*"
    r"(?P<day>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?!\d|[%％]|[.]\d)\s*[日号]?"
)
DAY = r"(?P<day>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
DAY_OF_MONTH = re.compile(
    rf"(?:(?P<which>这个?月|本月|下个?月)|(?<![\d月份])){DAY}号(?!楼|院|线|桌|单元|门)"  # 20号
    rf"|(?:(?P<which2>这个?月|本月|下个?月)|(?<=[到至])){DAY.replace('day', 'day2')}日"  # 到20日
    r"|\bthe (?P<day3>\d{1,2})(?:st|nd|rd|th)\b(?! of)"  # by the 18th
)
OF_WEEK = re.compile(r"(?P<week>(?:下+个?|本|这个?|上个?)?)(?:周|星期|礼拜)(?P<day>[一二三四五六日天末])")
END_OF_MONTH = re.compile(r"(?P<which>下个?|本|这个?)?月底|(?P<year>年底|年前)")
NEAR_DAY = re.compile(r"今[天日晚]|明[天日早晚儿]|大后天|后[天日儿]|tomorrow|today|tonight|day after tomorrow")
ENGLISH_DATE = re.compile(
    rf"\b(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>\d{{4}}))?"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{MONTH})\b(?:,?\s+(?P<year2>\d{{4}}))?"
)
ENGLISH_WEEKDAY = re.compile(rf"\b(?P<week>next |this )?(?P<day>{'|'.join(ENGLISH_WEEKDAYS)})\b")
LED = re.compile(r"(?:截止|延期|延|推迟|挂账|挂|压|拖|缓)?[到至](?=$)|\b(?:by|until|till|to|before)\s+$")
FOLLOWED = re.compile(r"(?:之?前|以前|为止|止|那天)")


def date_in(text: str, today: date) -> NamedDay | None:
    """The first date that the text names, as seen from `today`; None if it names none, or one that there is not."""
    lowered = fold(text[:SEARCHED].translate(DATE_SIGNS))
    found: list[tuple[int, int, date]] = []
    for pattern, read in READERS:
        for match in pattern.finditer(lowered):
            if (day := _day_or_none(read, match, today)) is not None:
                found.append((match.start(), match.end(), day))
                break
    if not found:
        return None
    start, end, day = min(found, key=lambda one: (one[0], -one[1]))
    led = LED.search(lowered[:start])
    after = FOLLOWED.match(lowered, end)
    return NamedDay(day, led.start() if led else start, after.end() if after else end)


def _day_or_none(read: Callable[[re.Match[str], date], date | None], found: re.Match[str], today: date) -> date | None:
    try:
        return read(found, today)
    except ValueError:  # the thirtieth of February
        return None


def _full_date(found: re.Match[str], today: date) -> date | None:
    # "12-20", "1.5" and "3/4" are dates only with a year or with 月: they may be a range, an amount or a share
    if "月" not in found["mark"] and not found["year"]:
        return None
    month, day = number_in_words(found["month"]), number_in_words(found["day"])
    return _next(found["year"], month or 0, day or 0, today)


def _next(year: str | None, month: int, day: int, today: date) -> date:
    if year:
        return date(number_in_words(year) or 0, month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


def _day_of_month(found: re.Match[str], today: date) -> date | None:
    which, day = (
        found["which"] or found["which2"] or "",
        number_in_words(found["day"] or found["day2"] or found["day3"]) or 0,
    )
    if "下" in which:
        return _a_month_later(today).replace(day=day)
    this_month = today.replace(day=day)
    later = this_month < today and not which
    return _a_month_later(today).replace(day=day) if later else this_month


def _a_month_later(today: date) -> date:
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)


def _of_week(found: re.Match[str], today: date) -> date | None:
    wanted, week = WEEKDAYS[found["day"]], found["week"]
    if week.startswith("上"):
        return None  # what is over is no date to come
    monday = today - timedelta(days=today.weekday())
    if not week:
        day = monday + timedelta(days=wanted)
        return day if day > today else day + timedelta(days=7)
    return monday + timedelta(days=wanted + 7 * week.count("下"))


def _end_of_month(found: re.Match[str], today: date) -> date | None:
    if found["year"]:
        return date(today.year, 12, 31)
    first = _a_month_later(today)
    first = _a_month_later(first) if (found["which"] or "").startswith("下") else first
    return first - timedelta(days=1)


NEAR_DAYS = (("大后", 3), ("day after", 2), ("后", 2), ("明", 1), ("tomorrow", 1), ("今", 0), ("to", 0))


def _near_day(found: re.Match[str], today: date) -> date | None:
    return today + timedelta(days=next(days for word, days in NEAR_DAYS if found[0].startswith(word)))


def _english_date(found: re.Match[str], today: date) -> date | None:
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    return _next(found["year"] or found["year2"], MONTHS.index(month[:3]) + 1, int(day), today)


def _english_weekday(found: re.Match[str], today: date) -> date | None:
    wanted = ENGLISH_WEEKDAYS.index(found["day"])
    monday = today - timedelta(days=today.weekday())
    if (found["week"] or "").startswith("next"):
        return monday + timedelta(days=7 + wanted)
    day = monday + timedelta(days=wanted)
    return day if day > today else day + timedelta(days=7)


READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (FULL_DATE, _full_date),  # 2026年12月20日, 四月十五
    (DAY_OF_MONTH, _day_of_month),  # 20号, 下月5号
    (OF_WEEK, _of_week),  # 下周三, 本周五
    (END_OF_MONTH, _end_of_month),  # 月底, 年底
    (NEAR_DAY, _near_day),  # 明天, 后天
    (ENGLISH_DATE, _english_date),  # 20 December, Dec 20
    (ENGLISH_WEEKDAY, _english_weekday),  # next Wednesday
)
