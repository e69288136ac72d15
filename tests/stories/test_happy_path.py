"""The main story: a resident reports, a department puts it right, the resident rates, the coordinator sees it."""

from __future__ import annotations

from tests.stories.town import Town


async def test_a_case_goes_all_the_way(town: Town) -> None:
    staff, _ = await town.department("city")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")

    reference = await resident.files("振兴路12号门口有人占道经营，流动摊贩把人行道都堵住了")
    await resident.hears(reference, "城市管理执法局")

    card = await staff.hears(reference)
    assert "李女士" not in card["text"]
    await staff.taps("签收")
    await resident.hears(reference, "签收")

    await staff.says("办结 已劝离摊贩，人行道恢复通行", photos=2, to=card)
    await resident.hears_nothing_of("已劝离摊贩")
    await town.passes(seconds=61)
    result = await resident.hears("已劝离摊贩")
    assert len(result["photos"]) == 2

    await resident.taps("解决了")
    await resident.taps("非常满意")
    await resident.hears("谢谢")
    await staff.says("待办")
    await coordinator.says("日报")
    await coordinator.hears("满意率", "1/1")
