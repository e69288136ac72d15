"""Reads of which days somebody asks: "这个月", "上周", "10月15到11月15", "last week". They are over, or go on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.hearing.clauses import folded
from domain.hearing.spans import number_in_words

MOST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class Days:
    """A range of days; both ends are in it."""

    first: date
    last: date


NUMBER = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
MONTH_DAY = (
    r"(?:(?P<year{0}>\d{{4}})\s*年)?\s*(?P<month{0}>\d{{1,2}}"
    r"|[一二三四五六七八九十]{{1,2}})\s*月\s*(?P<day{0}>\d{{1,2}})\s*[日号]?"
)
BETWEEN = re.compile(
    MONTH_DAY.format(1) + r"\s*(?:到|至|—|-|~|～)\s*(?:(?P<month2>\d{1,2}"
    r"|[一二三四五六七八九十]{1,2})\s*月\s*)?(?P<day2>\d{1,2})\s*[日号]?"
)
ONE_DAY = re.compile(MONTH_DAY.format(1))
LAST_DAYS = re.compile(rf"(?:最近|近|这|过去|前)(?P<count>{NUMBER})天|\b(?:last|past) (?P<number>\d{{1,3}}) days\b")
ONE_MONTH = re.compile(r"(?<!个)(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?!\s*\d)")


def period_in(text: str, today: date) -> Days | None:
    """The days that a text names; None if it names none."""
    said = folded(text)
    for pattern, read in READERS:
        if found := pattern.search(said):
            try:
                return read(found, today)
            except ValueError:  # the thirtieth of February
                return None
    return None


def _past(year: str | None, month: str, day: int, today: date) -> date:
    """The last such day that there was."""
    number = number_in_words(month) or 0
    if year:
        return date(int(year), number, day)
    this_year = date(today.year, number, day)
    return this_year if this_year <= today else date(today.year - 1, number, day)


def _between(found: re.Match[str], today: date) -> Days:
    first = _past(found["year1"], found["month1"], int(found["day1"]), today)
    last = date(first.year, number_in_words(found["month2"] or found["month1"]) or 0, int(found["day2"]))
    return Days(first, last if last >= first else last.replace(year=first.year + 1))


def _one_day(found: re.Match[str], today: date) -> Days:
    day = _past(found["year1"], found["month1"], int(found["day1"]), today)
    return Days(day, day)


def _last_days(found: re.Match[str], today: date) -> Days:
    count = min(number_in_words(found["count"] or found["number"]) or 1, MOST_DAYS)
    return Days(today - timedelta(days=count - 1), today)


def _month_of(first: date) -> Days:
    return Days(first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1))


def _one_month(found: re.Match[str], today: date) -> Days:
    return _month_of(_past(None, found["month"], 1, today))


def _before(days: int) -> Callable[[re.Match[str], date], Days]:
    return lambda _, today: Days(today - timedelta(days=days), today - timedelta(days=days))


def _week(back: int) -> Callable[[re.Match[str], date], Days]:
    def read(_: re.Match[str], today: date) -> Days:
        monday = today - timedelta(days=today.weekday() + 7 * back)
        return Days(monday, monday + timedelta(days=6) if back else today)

    return read


def _weekend(_: re.Match[str], today: date) -> Days:
    """The last one that has begun."""
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    return Days(saturday, min(saturday + timedelta(days=1), today))


def _this_month(_: re.Match[str], today: date) -> Days:
    return Days(today.replace(day=1), today)


def _last_month(_: re.Match[str], today: date) -> Days:
    return _month_of((today.replace(day=1) - timedelta(days=1)).replace(day=1))


def _year(back: int) -> Callable[[re.Match[str], date], Days]:
    def read(_: re.Match[str], today: date) -> Days:
        first = date(today.year - back, 1, 1)
        return Days(first, date(first.year, 12, 31) if back else today)

    return read


QUARTERS = {"一": 0, "1": 0, "二": 1, "2": 1, "三": 2, "3": 2, "四": 3, "4": 3}


def _quarter(found: re.Match[str], today: date) -> Days:
    """The named quarter, the last that has begun; the present one, or the one before it."""
    now = (today.month - 1) // 3
    named = found["number"]
    wanted = QUARTERS[named] if named else now - 1 if found["which"] == "上" else now
    year = today.year - 1 if wanted > now or wanted < 0 else today.year
    first = date(year, wanted % 4 * 3 + 1, 1)
    return Days(first, min((first + timedelta(days=95)).replace(day=1) - timedelta(days=1), today))


def _half_year(found: re.Match[str], today: date) -> Days:
    first = date(today.year, 1 if found[0].startswith("上") else 7, 1)
    first = first if first <= today else first.replace(year=today.year - 1)
    return Days(first, min(date(first.year, 6 if first.month == 1 else 12, 30 if first.month == 1 else 31), today))


READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Days]], ...] = (
    (BETWEEN, _between),  # 10月15到11月15
    (ONE_DAY, _one_day),  # 11月20日
    (LAST_DAYS, _last_days),  # 最近七天
    (re.compile(r"前[天日]|day before yesterday"), _before(2)),
    (re.compile(r"昨[天日晚儿]|yesterday"), _before(1)),
    (re.compile(r"今[天日儿]|today"), _before(0)),
    (re.compile(r"周末|\bweekend\b"), _weekend),
    (re.compile(r"上上(?:周|星期|礼拜)"), _week(2)),
    (re.compile(r"上(?:个)?(?:周|星期|礼拜)|\b(?:last|past|previous) week\b"), _week(1)),
    (re.compile(r"[这本](?:个)?(?:周|星期|礼拜)|\bthis week\b"), _week(0)),
    (re.compile(r"上(?:个)?月|\b(?:last|past|previous) month\b"), _last_month),
    (re.compile(r"[这本当](?:个)?月|\bthis month\b"), _this_month),
    (re.compile(r"去年|\blast year\b"), _year(1)),
    (re.compile(r"今年|[这本]年度?|\bthis year\b"), _year(0)),
    (re.compile(r"第?(?:(?P<number>[一二三四1-4])|(?P<which>[上这本]))(?:个)?季度"), _quarter),
    (re.compile(r"[上下]半年"), _half_year),
    (ONE_MONTH, _one_month),  # 10月份
)
