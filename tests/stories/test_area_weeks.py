"""周报 and 转发: what residents' groups in which no bot can be are told, by people who paste it there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.county import County
from tests.stories.acts.ratings import resolved
from tests.stories.acts.telling import GARBAGE
from tests.stories.conftest import example
from tests.stories.town import Speaker, Town

LAMP = "东门社区12号楼前路灯不亮"
DEAL = "东门社区城管局的王队长收了红包"


@pytest.fixture
def county() -> County:
    return replace(example().county, weekly_area_text=True)


async def reported(town: Town) -> Speaker:
    """In East Gate two cases, one of which has its result, and one that only coordinators know of."""
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files("东门社区垃圾没人清运", address="东门社区12号楼")
    await resident.files(LAMP)
    await resident.files(DEAL)
    await staff.says(f"#{reference} 办结 已清运，李女士电话13812345678", photos=1)
    await town.passes(seconds=61)
    return resident


async def texts(coordinator: Speaker) -> list[str]:
    said = [one["text"] for one in await coordinator.messages() if one["from"]["id"] == "bot"]
    return [one for one in said if "社区一周" in one]


async def test_each_area_comes_once_with_mondays_digest(town: Town) -> None:
    coordinator, leader = await town.coordinator("督办员甲"), await town.leader("县领导")
    await reported(town)
    await town.passes(days=6, hours=20)
    assert await texts(coordinator) == []
    await town.passes(hours=4)
    [text] = await texts(coordinator)
    assert text.splitlines() == [
        "东门社区一周（11月23日至11月29日）",
        "居民反映 2 件，办结 1 件：",
        "· 垃圾堆积、清运不及时：反映 1，办结 1",
        "· 路灯不亮、损坏：反映 1，办结 0",
        "身边有什么问题，给示例县群众诉求服务发一句话就行。",
    ]
    await town.restarts()
    await town.passes(days=3)
    assert len(await texts(coordinator)) == 1
    assert await texts(leader) == []


async def test_none_comes_where_the_county_does_not_want_it(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.service.reload(replace(town.service.settings.county, weekly_area_text=False))
    await reported(town)
    await town.passes(days=8)
    assert await texts(coordinator) == []


@pytest.mark.parametrize("asked", ["周报 东门社区", "周报东门", "weekly East Gate"])
async def test_it_is_told_at_any_time_to_coordinators(town: Town, asked: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await reported(town)
    await coordinator.says(asked)
    await coordinator.hears("东门社区一周（11月16日至11月22日）", "没有登记的问题")
    await town.passes(days=7)
    coordinator.forget_so_far()
    await coordinator.says(asked)
    told = (await coordinator.hears("东门社区一周", "反映 2 件"))["text"]
    assert not any(one in told for one in ("李女士", "12号楼", "138", "红包", "城管局", "2600"))
    await resident.says("周报 东门社区")
    await resident.hears_nothing_of("东门社区一周")


@pytest.mark.parametrize("asked", ["转发", "怎么转发给邻居？", "forward"])
async def test_a_result_is_told_in_a_line_for_neighbours_only_on_asking(town: Town, asked: str) -> None:
    resident, _, reference = await resolved(town)
    await resident.hears_nothing_of("转发给邻居")
    await resident.says(asked)
    told = (await resident.hears("转发给邻居", "垃圾堆积", "已办结"))["text"]
    assert not any(one in told for one in ("李女士", "12号", reference, "冲洗"))
    await resident.taps("解决了")


async def test_who_asks_in_english_gets_the_line_in_english(town: Town) -> None:
    resident, _, reference = await resolved(town)
    await resident.says("share it with my neighbours")
    told = (await resident.hears("For your neighbours", "was dealt with"))["text"]
    assert not any(one in told for one in ("李女士", "12号", reference))


async def test_what_only_coordinators_know_or_has_no_result_is_not_forwarded(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("转发")
    await resident.hears("还没有可以转发的结果")
    reference = await resident.files(GARBAGE)
    resident.forget_so_far()
    await resident.says(f"转发 {reference}")
    await resident.hears("还没有可以转发的结果")
