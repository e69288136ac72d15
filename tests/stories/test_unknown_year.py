"""Dates that reach a year whose holidays nobody knows yet: told as provisional to everyone, wherever they are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from domain.county import County, LimitUnit
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.tables import Cycle
from tests.stories.acts.communities import GARBAGE, in_group
from tests.stories.acts.staff import MANHOLE, opened
from tests.stories.conftest import example
from tests.stories.town import Town

DUE = "1月1日（周五）17:00（暂定）"


@pytest.fixture
def starts_at() -> datetime:
    return datetime(2026, 12, 30, 2, 0, tzinfo=UTC)  # Wednesday, ten o'clock in Shanghai


@pytest.fixture
def county() -> County:
    found = example().county
    return replace(found, hours=replace(found.hours, years=frozenset({2024, 2025, 2026})))


async def test_a_due_date_in_an_unknown_year_is_told_as_provisional(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, _ = await opened(town)
    await resident.hears(reference, f"应在{DUE}前给您结果")
    await staff.hears(reference, f"{DUE}前办结")
    await staff.says("待办")
    await staff.hears(reference, DUE, "1.")
    await coordinator.says(f"#{reference}")
    await coordinator.hears(reference, f"{DUE}前办结")
    resident.forget_so_far()
    await resident.says(f"#{reference}")
    await resident.hears(f"办理时限：{DUE}")


async def test_a_card_shows_its_date_plainly_once_the_year_is_known(town: Town) -> None:
    staff, _, resident, reference, _ = await opened(town)
    county = town.service.practice.county
    await town.service.reload(replace(county, hours=replace(county.hours, years=frozenset({2026, 2027}))))
    staff.forget_so_far()
    resident.forget_so_far()
    await staff.says("待办")
    await staff.hears(reference, "1月1日（周五）17:00")
    await resident.says(f"#{reference}")
    await resident.hears("办理时限：1月1日（周五）17:00")
    await staff.hears_nothing_of("暂定")
    await resident.hears_nothing_of("暂定")


async def test_an_extension_into_an_unknown_year_is_told_as_provisional_to_all(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.says("延期 3天 等配件", to=card)
    await coordinator.hears(reference, f"现时限{DUE}")
    await coordinator.taps("同意")
    await staff.hears(reference, "延期已同意", "1月6日（周三）17:00（暂定）")
    await resident.hears(reference, "办理时限延长到1月6日（周三）17:00（暂定）")


async def test_a_redo_and_what_is_overdue_are_told_with_their_provisional_dates(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 已劝离并登记", to=card)
    await town.passes(minutes=2)
    await coordinator.says(f"#{reference} 重办 没有到现场")
    await staff.hears(reference, f"重办，新的办理时限是{DUE}")
    await resident.hears(reference, f"新的办理时限是{DUE}")
    await town.passes(days=5)
    await staff.hears(reference, f"已逾期，应在{DUE}前办结")


async def test_how_a_date_came_about_says_so_of_the_response_too(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.passes(days=1)
    _, _, _, reference, _ = await opened(town)
    await coordinator.says(f"#{reference} 时限")
    said = await coordinator.hears("时限", DUE)
    assert said["text"].count("（暂定）") == 2  # the response by the first, the result by the fourth of January


async def test_a_suspension_that_ends_in_an_unknown_year_is_told_as_provisional(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, _ = await opened(town)
    await coordinator.says(f"#{reference} 挂账 2027-04-01 冬季无法施工")
    await coordinator.hears("2027年4月1日（暂定）恢复")
    await town.passes(seconds=70)  # in which it can be taken back
    await resident.hears("暂缓办理，计划2027年4月1日（暂定）恢复。原因：冬季无法施工")
    await staff.hears("挂账至2027年4月1日（暂定）")


async def test_how_certain_a_date_is_goes_by_the_limit_that_it_rests_on(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, _, reference, _ = await opened(town)

    def work(tx: Transaction) -> None:  # as if the county had set another limit since
        cycle = tx.exec(select(Cycle)).one()
        cycle.limit_amount, cycle.limit_unit = 55, LimitUnit.HOURS
        tx.add(cycle)

    await write(town.service.writer, work)
    coordinator.forget_so_far()
    await coordinator.says(f"#{reference}")
    await coordinator.hears(reference, "1月1日（周五）17:00前办结")
    await coordinator.says(f"#{reference} 时限")
    await coordinator.hears("55 小时")
    await coordinator.hears_nothing_of("17:00（暂定）")


async def test_a_limit_in_hours_runs_through_holidays_and_is_certain(town: Town) -> None:
    housing, _ = await town.department("housing")
    await town.passes(days=1)
    resident = await town.resident("李女士")
    reference = await resident.files(MANHOLE)
    await resident.hears(reference, "1月1日（周五）10:0")
    await resident.hears_nothing_of("暂定")
    await housing.hears(reference, "民生保供")
    await housing.hears_nothing_of("暂定")


async def test_a_complaint_without_a_preview_hears_of_it_too(town: Town) -> None:
    resident = await town.resident("李女士", language="en")
    await resident.says("/report Stray dogs near Riverside Garden, the children are afraid to go out")
    await resident.hears("Fri 1 Jan 17:00 (provisional)")


async def test_who_reports_in_a_residents_group_hears_of_it_alone(town: Town) -> None:
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    resident = await town.resident("李女士")
    await resident.says("你好")
    await town.passes(days=1, hours=6)
    await in_group(resident.elsewhere(one), f"上报 {GARBAGE}")
    await resident.hears("应在1月1日（周五）11:30（暂定）前给您结果")
