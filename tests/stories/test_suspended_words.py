"""What staff say of a case that was suspended meanwhile is kept, and done by one tap once it is resumed."""

from __future__ import annotations

import pytest

from tests.stories.acts.dangers import cases
from tests.stories.acts.staff import in_progress, three_cases
from tests.stories.town import Speaker, Town


async def suspended(town: Town) -> tuple[Speaker, Speaker, Speaker, str]:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await in_progress(town)
    await staff.says("已劝离犬主，今后每天早晚巡查", to=card)
    await staff.hears("办理结果")
    await coordinator.says(f"#{reference} 挂账 2027-04-01 等新规出台")
    return coordinator, staff, resident, reference


async def test_a_result_offered_before_the_suspension_is_kept_and_given_once_it_is_resumed(town: Town) -> None:
    coordinator, staff, resident, reference = await suspended(town)
    await staff.taps("作为办理结果")
    offered = await staff.hears(reference, "督办员已挂账到", "已记为备注")
    told = await coordinator.hears(reference, "承办单位要办结", "已劝离犬主")
    await staff.taps("已解决", on=offered)
    await staff.hears("还在挂账")
    await coordinator.taps("恢复办理", on=told)
    await staff.taps("已解决", on=offered)
    await staff.hears(reference, "已办结")
    await town.passes(seconds=61)
    await resident.hears(reference, "已劝离犬主")
    assert [one.status for one in cases(town)] == ["resolved"]


@pytest.mark.parametrize(
    ("words", "act"),
    [("办结 已劝离犬主", "办结"), ("退单 依据条例，建议派给环卫处", "退单"), ("延期 3天 等配件到货", "延期")],
)
async def test_an_act_typed_on_a_suspended_case_loses_no_word(town: Town, words: str, act: str) -> None:
    coordinator, staff, resident, reference = await suspended(town)
    await staff.says(f"#{reference} {words}")
    await staff.hears(reference, "督办员已挂账到", f"现在不能{act}")
    await coordinator.hears(reference, f"承办单位要{act}", words.partition(" ")[2])
    await town.passes(minutes=2)
    await resident.hears_nothing_of(words.partition(" ")[2])


async def test_of_several_lines_the_suspended_one_is_told_apart_and_keeps_its_words(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, (building, dogs, vendors) = await three_cases(town)
    await coordinator.says(f"#{dogs} 挂账 2027-04-01 等新规出台")
    await staff.says("待办")
    await staff.says("1 3 办结 已当场劝离，每天早晚巡查", photos=1, to=await staff.hears("待办 3 件", f"3. #{dogs}"))
    offered = await staff.hears(f"第 3 项 #{dogs}", "督办员已挂账到", "现在不能办结")
    await staff.hears("已处理 1 件：办结")
    told = await coordinator.hears(dogs, "承办单位要办结", "每天早晚巡查")
    await coordinator.taps("恢复办理", on=told)
    await staff.taps("已解决", on=offered)
    await town.moment()
    assert {one.reference: one.status for one in cases(town)} == {
        building: "assigned",
        dogs: "resolved",
        vendors: "resolved",
    }


async def test_a_result_without_words_is_asked_for_where_one_can_be_given(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, (_, dogs, vendors) = await three_cases(town)
    await coordinator.says(f"#{dogs} 挂账 2027-04-01 等新规出台")
    await staff.says("待办")
    await staff.says("1 3 办结")
    await staff.hears("第 3 项没有办", dogs, "挂账")
    assert (await staff.offers(f"已解决 #{vendors}"), await staff.offers(f"已解决 #{dogs}")) == (True, False)
