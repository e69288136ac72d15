"""What leaders ask for, and of which days."""

from __future__ import annotations

from datetime import date

from domain.hearing.officials.leaders import Asked, Listed, listed, read
from domain.hearing.officials.periods import Days, period_in
from tests.tables import each

TODAY = date(2026, 11, 25)  # a Wednesday


@each(
    "words, asked",
    [
        ("前天的日报给我", Asked.DIGEST),
        ("catch me up please", Asked.DIGEST),
        ("上周的拿来", Asked.DIGEST),
        ("下午上会 弄个简短点的", Asked.DIGEST),
        ("拣要紧的说", Asked.DIGEST),
        ("两三句话就行", Asked.DIGEST),
        ("马上要开会", Asked.DIGEST),
        ("something short I can read out", Asked.DIGEST),
        ("马上开会，东门街路灯那件办到哪了", Asked.CASES),
        ("这周整体怎么样", Asked.FIGURES),
        ("住建局最近咋样", Asked.FIGURES),
        ("办结率多少", Asked.FIGURES),
        ("how is sanitation doing", Asked.FIGURES),
        ("哪个局拖得最久", Asked.RANKING),
        ("各部门排个名", Asked.RANKING),
        ("which department is the worst", Asked.RANKING),
        ("幸福里停水那件办到哪了", Asked.CASES),
        ("26000029 怎么样了", Asked.CASES),
        ("把没办完的列出来", Asked.CASES),
        ("what happened to the school gate complaint", Asked.CASES),
        ("举报人是谁", Asked.REPORTER),
        ("谁投诉的，电话给我", Asked.REPORTER),
        ("who reported this?", Asked.REPORTER),
        ("怎么会这么少", Asked.DOUBT),
        ("数跟昨天的对不上", Asked.DOUBT),
        ("过期没结的挑出来给我看看", Asked.CASES),
        ("有没有特别严重的", Asked.CASES),
        ("挂着的都有哪些", Asked.CASES),
        ("二季度各单位的情况", Asked.RANKING),
        ("跟上个月比是多了还是少了", Asked.FIGURES),
        ("哪些还没派", Asked.CASES),
        ("挂着的有几件", Asked.FIGURES),
        ("is the market lamp fixed", Asked.CASES),
        ("供热为什么这么慢", Asked.FIGURES),
        ("are you sure?", Asked.DOUBT),
        ("早上好", Asked.NOTHING),
        ("派人去看看", Asked.NOTHING),
    ],
)
def test_what_a_leader_asks(words: str, asked: Asked) -> None:
    assert read(words) is asked


@each(
    "words, kind",
    [
        ("过了时限还没结的", Listed.OVERDUE),
        ("没派出去的有哪些", Listed.UNASSIGNED),
        ("没人签的那几件", None),
        ("没签收的那几件", Listed.UNSIGNED),
        ("挂着的都有哪些", Listed.SUSPENDED),
        ("重办的拿来看看", Listed.REOPENED),
        ("最急的是哪几件", Listed.OPEN),
        ("振兴路的垃圾", None),
    ],
)
def test_which_cases_are_to_be_listed(words: str, kind: Listed | None) -> None:
    assert listed(words)[0] is kind


@each(
    "words, first, last",
    [
        ("今天", (2026, 11, 25), (2026, 11, 25)),
        ("前天", (2026, 11, 23), (2026, 11, 23)),
        ("本周", (2026, 11, 23), (2026, 11, 25)),
        ("上个星期", (2026, 11, 16), (2026, 11, 22)),
        ("last month", (2026, 10, 1), (2026, 10, 31)),
        ("九月份", (2026, 9, 1), (2026, 9, 30)),
        ("12月", (2025, 12, 1), (2025, 12, 31)),
        ("最近十天", (2026, 11, 16), (2026, 11, 25)),
        ("三季度", (2026, 7, 1), (2026, 9, 30)),
        ("上半年", (2026, 1, 1), (2026, 6, 30)),
        ("10月8号到20号", (2026, 10, 8), (2026, 10, 20)),
        ("12月20日至1月5日", (2025, 12, 20), (2026, 1, 5)),
        ("今年", (2026, 1, 1), (2026, 11, 25)),
    ],
)
def test_days_are_those_that_were(words: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert period_in(words, TODAY) == Days(date(*first), date(*last))


@each("words", ["哪个最慢", "三个月大的孩子", "2月30日"])
def test_no_days_are_read_where_none_are_named(words: str) -> None:
    assert period_in(words, TODAY) is None


@each(
    "today, first, last",
    [
        (TODAY, date(2026, 11, 21), date(2026, 11, 22)),
        (date(2026, 11, 28), date(2026, 11, 28), date(2026, 11, 28)),
    ],
)
def test_a_weekend_is_the_last_that_has_begun(today: date, first: date, last: date) -> None:
    assert period_in("周末收了几条", today) == Days(first, last)
