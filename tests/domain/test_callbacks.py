"""Calls that reached nobody count by the county's days."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from domain.callbacks import DAYS_TRIED, days_tried, tried_enough
from domain.masking import has_telephone
from tests.tables import each

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


@each(
    "missed, days",
    [
        ([], 0),
        ([at(23, 1), at(23, 9)], 1),
        ([at(23, 15), at(23, 17)], 2),  # eleven at night and one in the morning, of one day by UTC
        ([at(23, 17), at(24, 9)], 1),
        ([at(23, 1), at(25, 1), at(24, 1), at(25, 2)], 3),
    ],
)
def test_two_calls_on_one_day_of_the_county_are_one_try(missed: list[datetime], days: int) -> None:
    assert days_tried(missed, SHANGHAI) == days


def test_three_days_are_enough() -> None:
    assert [tried_enough(days) for days in range(5)] == [False, False, False, True, True]
    assert DAYS_TRIED == 3


@each(
    "words",
    [
        "电话13812345678",
        "138 1234 5678，谢谢",
        "１３８１２３４５６７８",
        "打0571-87654321",
        "057187654321",
        "联系电话：8765 4321",
    ],
)
def test_a_number_that_can_be_called_is_seen(words: str) -> None:
    assert has_telephone(words)


@each("words", ["", "12号3楼", "2026-11-30 10:30", "#26000010", "身份证330102199001011234"])
def test_what_is_no_telephone_is_none(words: str) -> None:
    assert not has_telephone(words)
