"""What the clock does around the October holidays: cards, deadlines and the digest wait; what is urgent does not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.stories.acts.digests import digests_of
from tests.stories.acts.staff import DOGS, MANHOLE
from tests.stories.town import Town


@pytest.fixture
def starts_at() -> datetime:
    return datetime(2026, 9, 30, 8, 40, tzinfo=UTC)  # twenty to five in Shanghai, on the eve of the holidays


async def test_the_first_digest_after_the_holidays_covers_them(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await (await town.resident("李女士")).files(DOGS)
    await town.passes(days=3)
    await (await town.resident("王先生")).files(DOGS)
    await town.restarts()
    await town.passes(days=4)
    assert await digests_of(coordinator) == []
    await town.passes(days=1)
    assert await digests_of(coordinator) == ["9月30日（周三）08:00 至 10月8日（周四）08:00"]
    await coordinator.hears("新登记 2 件", "在办 2，逾期 0")
    await town.passes(days=3)  # the Saturday is worked instead, the Sunday is not
    assert [one[-14:] for one in await digests_of(coordinator)] == [
        "10月8日（周四）08:00",
        "10月9日（周五）08:00",
        "0月10日（周六）08:00",
    ]


async def test_holidays_do_not_count_towards_a_limit(town: Town) -> None:
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(DOGS)
    await resident.hears(reference, "10月9日（周五）17:00前")
    await staff.hears(reference, "10月9日（周五）17:00前办结")


async def test_a_card_of_the_holidays_waits_for_their_end_unless_it_is_urgent(town: Town) -> None:
    city, _ = await town.department("city")
    housing, _ = await town.department("housing")
    await town.passes(days=2)
    dogs = await (await town.resident("李女士")).files(DOGS)
    manhole = await (await town.resident("王先生")).files(MANHOLE)
    card = await housing.hears(manhole, "民生保供·待签收", "10月3日（周六）16:4")
    await housing.taps("签收", on=card)
    await housing.hears(manhole, "办理中")
    await town.passes(days=5)
    await city.hears_nothing_of(dogs)
    await town.passes(hours=16)
    await city.hears(dogs, "待签收", "10月9日（周五）17:00前办结")


async def test_an_urgent_deadline_that_lapses_on_a_holiday_is_told_at_once(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    housing, _ = await town.department("housing")
    manhole = await (await town.resident("王先生")).files(MANHOLE)
    await town.passes(days=1, minutes=1)
    await housing.hears(manhole, "已逾期", "请尽快办理")
    await coordinator.hears(manhole, "已逾期")


async def test_a_question_over_the_holidays_pauses_for_working_days(town: Town) -> None:
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(DOGS)
    await staff.says(f"#{reference} 询问 请问是哪个门附近？")
    await town.passes(days=9)
    await staff.hears(reference, "待补充")
    await town.passes(days=4)  # 8, 9 and 10 October are the three working days
    await staff.hears(reference, "居民没有回复")
