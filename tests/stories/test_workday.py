"""工作日 2027-02-05: coordinators and leaders ask whether a day is worked, and are told why, and how certain it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.county import County
from tests.stories.conftest import example
from tests.stories.town import Town

UNKNOWN = "暂定：2027 年的放假安排还没有"


@pytest.fixture
def county() -> County:
    found = example().county
    hours = replace(
        found.hours,
        holidays=found.hours.holidays | {date(2026, 9, 3)},
        extra_workdays=found.hours.extra_workdays | {date(2026, 11, 28)},
        years=frozenset({2024, 2025, 2026}),
    )
    return replace(found, hours=hours)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("工作日 2026-11-30", "2026年11月30日（周一）是工作日：平日。"),
        ("工作日 2026-11-29", "2026年11月29日（周日）不是工作日：每周休息的日子。"),
        ("工作日 2026-10-01", "2026年10月1日（周四）不是工作日：国庆节放假。"),
        ("工作日2026年10月10日", "2026年10月10日（周六）是工作日：国庆节调休上班。"),
        ("/工作日：2026/9/3？", "2026年9月3日（周四）不是工作日：本县规定放假。"),
        ("workday 2026-11-28", "2026年11月28日（周六）是工作日：本县规定上班。"),
        ("工作日 ２０２６-１１-３０", "2026年11月30日（周一）是工作日：平日。"),
        ("工作日 2026－11–30", "2026年11月30日（周一）是工作日：平日。"),
    ],
)
async def test_a_coordinator_and_a_leader_are_told_why_a_day_is_worked(town: Town, asked: str, answer: str) -> None:
    for official in (await town.coordinator("督办员甲"), await town.leader("县领导")):
        await official.says(asked)
        said = await official.hears(answer)
        assert "暂定" not in said["text"]


async def test_a_day_of_an_unknown_year_is_provisional(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("工作日 2027-02-05")
    await coordinator.hears("2027年2月5日（周五）是工作日：平日。", UNKNOWN)


async def test_it_is_told_in_the_readers_language(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("English")
    await coordinator.says("/workday 2026-10-10")
    await coordinator.hears("Sat 10 Oct 2026 is a working day: worked instead, for National Day.")
    await coordinator.says("workday 2027-02-06")
    await coordinator.hears(
        "Sat 6 Feb 2027 is not a working day", "Provisional: the holidays of 2027 are not known yet"
    )


@pytest.mark.parametrize(
    "words",
    ["工作日", "工作日？", "workday", "工作日 2026-02-30", "工作日 12-30", "工作日 0001-01-01", "工作日 9999-12-31"],
)
async def test_without_a_day_that_there_is_one_is_told_how_to_ask(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says(words)
    await coordinator.hears("请写：工作日 2027-02-05")


async def test_other_words_that_begin_so_are_no_question(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("工作日上午会有人联系您")
    await coordinator.hears("您可以发送")
    await coordinator.hears_nothing_of("请写：工作日")
    resident = await town.resident("李女士")
    await resident.says("工作日 2026-11-30")
    await resident.hears_nothing_of("是工作日：")
