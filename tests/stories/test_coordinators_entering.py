"""Cases that coordinators enter: by phone, from a leader with a date, and from another office with its number."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.stories.acts.dangers import cases
from tests.stories.town import Town


@pytest.mark.parametrize(
    "words",
    [
        "录入：李女士来电，振兴路12号有人遛狗不牵绳，电话5550123",
        "刚接个电话，振兴路12号有人遛狗不牵绳，你给登记上",
        "登记一下，刚才有人打电话说振兴路12号有人遛狗不牵绳",
    ],
)
async def test_what_was_told_on_the_phone_is_filed_by_the_same_understanding(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    await coordinator.says(words)
    done = await coordinator.hears("已登记", "已派给城市管理执法局", "登记错了就点“不予受理”")
    await staff.hears("遛狗不牵绳", "振兴路12号")
    assert [one.source for one in cases(town)] == ["phone"]
    await coordinator.taps("不予受理", on=done)
    await coordinator.says("登记错了，是重复的", to=await coordinator.hears("不予受理", "请回复"))
    assert [one.status for one in cases(town)] == ["rejected"]


async def test_a_call_that_is_only_told_of_is_filed_by_a_tap_alone(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("有人打电话说振兴路12号有人遛狗不牵绳")
    offer = await coordinator.hears("要登记成新工单吗", "遛狗不牵绳")
    assert cases(town) == []
    await coordinator.taps("登记（电话）", on=offer)
    await coordinator.hears("已登记")
    assert len(cases(town)) == 1


async def test_words_that_nobody_files_are_deleted_after_a_day(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("有人打电话说振兴路12号有人遛狗不牵绳")
    offer = await coordinator.hears("要登记成新工单吗", "遛狗不牵绳")
    assert await _outbox_tells(town, "遛狗不牵绳")
    await town.passes(days=1, minutes=1)
    assert not await _outbox_tells(town, "遛狗不牵绳")
    await coordinator.taps("登记（电话）", on=offer)
    await coordinator.hears("已经处理过，或者放得太久了")
    assert cases(town) == []


async def _outbox_tells(town: Town, words: str) -> bool:
    with town.service.database.reading() as tx:
        return any(words in str(one) for one in tx.execute(text("SELECT content FROM outbox")).scalars())


async def test_a_leaders_date_counts_if_it_is_earlier(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    await coordinator.says("录入 领导批示 振兴路12号有人遛狗不牵绳，限一天")
    await coordinator.hears("已登记", "较早的办：11月24日（周二）17:00前")
    await staff.hears("11月24日（周二）17:00前办结")
    await coordinator.says("录入 领导批示 振兴路20号有人遛狗不牵绳，年底前办结")
    await coordinator.hears("较早的办：11月25日（周三）17:00前")


async def test_a_case_from_above_keeps_its_number_and_its_limit_and_is_found_by_the_number(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    words = "录入 市12345 外部编号 20261123-0042 11月24日12点前 振兴路12号有人遛狗不牵绳"
    await coordinator.says(words)
    await coordinator.hears("已登记", "上级转办，外部编号 20261123-0042", "11月24日（周二）12:00前")
    reference = await coordinator.reference()
    await staff.hears(reference, "11月24日（周二）12:00前办结")
    coordinator.forget_so_far()
    await coordinator.says("查 20261123-0042")
    await coordinator.hears(reference, "来源：上级转办")
    await coordinator.says(words)
    await coordinator.hears("已经登记过", reference)
    assert [(one.source, one.external_number) for one in cases(town)] == [("higher_office", "20261123-0042")]


async def test_a_limit_is_kept_until_there_is_a_department(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    await coordinator.says("录入 领导批示 这里有个麻烦事请派人看看，11月24日12点前")
    await coordinator.hears("已登记", "等待派单", "11月24日（周二）12:00前")
    await coordinator.says("派城管")
    await staff.hears("11月24日（周二）12:00前办结")


async def test_a_call_that_tells_of_danger_is_filed_and_whom_to_call_is_told(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("登记一个电话：振兴路12号井盖没了")
    await coordinator.hears("已登记", "有人掉下去拨 119")
    assert [(one.source, bool(one.danger), one.words) for one in cases(town)] == [("phone", True, "振兴路12号井盖没了")]


async def test_danger_that_a_coordinator_only_tells_of_is_offered_to_be_filed(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("团结街8号井盖没了")
    await coordinator.hears("有人掉下去拨 119", "要登记成新工单吗")
    await coordinator.taps("登记（电话）")
    await coordinator.hears("已登记")
    assert [(one.source, bool(one.danger)) for one in cases(town)] == [("phone", True)]
