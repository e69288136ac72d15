"""How much more time words ask for, as a table. Today is Monday, 30 November 2026."""

from __future__ import annotations

from datetime import date

from domain.hearing.departments.extensions import MoreTime, asks, estimates, more_time, names_day, names_far_day, opens
from domain.hearing.spans import Unit
from tests.tables import each

TODAY = date(2026, 11, 30)
WORKING, CALENDAR = Unit.WORKING, Unit.CALENDAR


@each(
    "words, days, unit, reason",
    [
        ("十五天 等配件", 15, WORKING, "等配件"),
        ("三十个工作日，要重新招标", 30, WORKING, "要重新招标"),
        ("3天 等配件", 3, WORKING, "等配件"),
        ("申请延期四个工作日，配件没到", 4, WORKING, "配件没到"),
        ("人手不够，再给五天", 5, WORKING, "人手不够"),
        ("三天 吊车下周二才到", 3, WORKING, "吊车下周二才到"),
        ("两周，吊车在别处", 14, CALENDAR, "吊车在别处"),
        ("半个月 设备维修", 15, CALENDAR, "设备维修"),
        ("3 days for parts", 3, WORKING, "parts"),
        ("延期三天", 3, WORKING, ""),
        ("等配件", 0, WORKING, "等配件"),
        ("明天才有车，给加一天", 1, WORKING, "明天才有车"),
        ("三天内弄不完，得五天", 5, WORKING, "三天内弄不完，得"),
    ],
)
def test_days_are_read_with_the_reason_beside_them(words: str, days: int, unit: Unit, reason: str) -> None:
    assert more_time(words, TODAY) == MoreTime(days=days, unit=unit, reason=reason)


@each(
    "words, until, reason",
    [
        ("到12月18日 等配件", date(2026, 12, 18), "等配件"),
        ("延到下周五", date(2026, 12, 11), ""),
        ("今天弄不完，延到周四", date(2026, 12, 3), "今天弄不完"),
        ("车被占着，得下周", date(2026, 12, 11), "车被占着，得"),
        ("12月18日前修好，申请延期", date(2026, 12, 18), "修好"),
        ("to 18 December, the crane is elsewhere", date(2026, 12, 18), "the crane is elsewhere"),
    ],
)
def test_a_day_is_read_too(words: str, until: date, reason: str) -> None:
    assert more_time(words, TODAY) == MoreTime(until=until, reason=reason)


@each(
    "words",
    ["延期三天", "申请延期", "缓三天", "能不能晚两天", "往后推推", "再宽限两天", "延到月底", "need an extension"],
)
def test_more_time_is_asked_for(words: str) -> None:
    assert asks(words)


@each(
    "words",
    ["不用延期", "先别延期", "上次延的不够", "延期的事先放放", "要不要延期", "已经延过了", "no need for an extension"],
)
def test_what_denies_reports_or_asks_about_it_asks_for_none(words: str) -> None:
    assert not asks(words)


@each(
    "words",
    [
        "最快下周三",
        "下周才有车",
        "周五前肯定去不了",
        "得二十天",
        "没八天下不来",
        "怎么也得到下周四",
        "六天",
        "will take ten days",
    ],
)
def test_an_estimate_is_one(words: str) -> None:
    assert estimates(words)


@each("words", ["昨晚两天没睡", "三天前就清了", "下周四开会", "昨天来过", "满三天了"])
def test_days_in_passing_are_no_estimate(words: str) -> None:
    assert not estimates(words)


def test_who_opens_with_it_asks_in_so_many_words() -> None:
    assert opens("申请延期四个工作日")
    assert opens("延期三天，等配件")
    assert not opens("等配件，延期三天")
    assert names_day("延到下周五")
    assert not names_day("延期三天")


def test_a_day_further_off_is_told_from_tomorrow() -> None:
    assert names_far_day("最快下周三")
    assert not names_far_day("得明天")
    assert not names_far_day("得三天")
