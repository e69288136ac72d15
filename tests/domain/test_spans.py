"""How long and until when, in people's words."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.hearing.spans import Unit, date_in, number_in_words, span_in
from tests.tables import each

MONDAY = date(2026, 11, 30)


@each(
    "text, days, unit",
    [
        ("延期 十五天 吊车在修", 15, Unit.UNSAID),
        ("申请延期三十个工作日", 30, Unit.WORKING),
        ("再给俺两三天", 3, Unit.UNSAID),
        ("延期3天", 3, Unit.UNSAID),
        ("延期１５天", 15, Unit.UNSAID),
        ("怕是要二十来天", 20, Unit.UNSAID),
        ("得半个月", 15, Unit.CALENDAR),
        ("一个半月才行", 45, Unit.CALENDAR),
        ("拖两周", 14, Unit.CALENDAR),
        ("俩礼拜", 14, Unit.CALENDAR),
        ("5日内办结", 5, Unit.UNSAID),
        ("extend by ten working days", 10, Unit.WORKING),
        ("give us a fortnight", 14, Unit.CALENDAR),
        ("two more weeks please", 14, Unit.CALENDAR),
        ("extend 3d", 3, Unit.UNSAID),
        ("5 more days", 5, Unit.UNSAID),
    ],
)
def test_a_number_of_days_is_read_in_digits_and_in_words(text: str, days: int, unit: Unit) -> None:
    found = span_in(text)
    assert found is not None
    assert (found.days, found.unit) == (days, unit)


@each("text", ["到12月20日", "延到20日", "三天两头来催", "下周三前", "今天天气不好", "", "3号楼"])
def test_what_is_no_number_of_days_gives_none(text: str) -> None:
    assert span_in(text) is None


@each(
    "text, day",
    [
        ("挂到12月20日", date(2026, 12, 20)),
        ("挂账 2026-12-15 新泵要等厂家", date(2026, 12, 15)),
        ("挂账 2026－12－15 新泵要等厂家", date(2026, 12, 15)),
        ("２０２６／１２／１５前", date(2026, 12, 15)),
        ("2026–12–15", date(2026, 12, 15)),
        ("2027年1月5号前", date(2027, 1, 5)),
        ("压到四月十五", date(2027, 4, 15)),
        ("十二月二十号之前弄完", date(2026, 12, 20)),
        ("延到20号", date(2026, 12, 20)),
        ("下月5号", date(2026, 12, 5)),
        ("下周三前", date(2026, 12, 9)),
        ("延到本周五", date(2026, 12, 4)),
        ("周五之前", date(2026, 12, 4)),
        ("下下周一", date(2026, 12, 14)),
        ("月底前", date(2026, 11, 30)),
        ("拖到年底", date(2026, 12, 31)),
        ("后天", date(2026, 12, 2)),
        ("大后天吧", date(2026, 12, 3)),
        ("until 20 December", date(2026, 12, 20)),
        ("by Dec 20th", date(2026, 12, 20)),
        ("next Wednesday", date(2026, 12, 9)),
        ("by Friday", date(2026, 12, 4)),
        ("the day after tomorrow", date(2026, 12, 2)),
    ],
)
def test_a_date_is_the_next_one_from_today_on(text: str, day: date) -> None:
    found = date_in(text, MONDAY)
    assert found is not None
    assert found.day == day


@each(
    "text",
    [
        "",
        "先挂着",
        "3号楼",
        "六号院",
        "1-5 签收",
        "上周五就说过了",
        "2月30日",
        "3.5吨",
        "12号门前",
        "3．5吨",
        "1－5 签收",
    ],
)
def test_what_is_no_date_to_come_gives_none(text: str) -> None:
    assert date_in(text, MONDAY) is None


def test_the_rest_of_the_words_is_what_stands_around_a_date() -> None:
    text = "延期到12月20日前 吊车在修"
    found = date_in(text, MONDAY)
    assert found is not None
    assert (text[: found.start] + text[found.end :]).strip() == "吊车在修"


@each("numeral, number", [("十五", 15), ("三十", 30), ("一百二十", 120), ("二〇二六", 2026), ("12", 12), ("廿", None)])
def test_numerals_are_read_as_they_are_said(numeral: str, number: int | None) -> None:
    assert number_in_words(numeral) == number


@given(st.text(max_size=60), st.dates(date(2025, 1, 1), date(2030, 12, 31)))
def test_any_text_gives_a_date_and_a_span_that_stand_in_it_or_none(text: str, today: date) -> None:
    for found in (span_in(text), date_in(text, today)):
        assert found is None or 0 <= found.start < found.end <= len(text)
