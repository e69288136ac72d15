"""确定删除吗, 确定撤回吗: words answer them as taps do; a wish to delete reaches no case and no department."""

from __future__ import annotations

import pytest

from tests.stories.town import Town

LAMP = "振兴路12号的路灯不亮，晚上太黑"


@pytest.mark.parametrize("words", ["确认删除", "确认", "好的删吧", "删", "delete them"])
async def test_a_deletion_is_confirmed_in_words(town: Town, words: str) -> None:
    resident = await town.resident("李女士")
    await resident.files(LAMP)
    await resident.says("删除我的数据")
    await resident.hears("确定删除吗")
    await resident.says(words)
    await resident.hears("已经删除")


async def test_a_mere_yes_is_asked_again_and_nothing_is_passed_on(town: Town) -> None:
    staff, _ = await town.department("utilities")
    resident = await town.resident("李女士")
    await resident.files(LAMP)
    await resident.says("全删了吧")  # a wish, without the question before it
    await resident.hears("确定删除吗")
    await resident.says("好")
    await resident.hears("确定删除吗")
    await resident.says("不删了")
    await resident.hears("什么都没有删除")
    await town.passes(seconds=61)
    await staff.hears_nothing_of("删了吧", "居民补充")


async def test_a_withdrawal_is_confirmed_by_a_nod(town: Town) -> None:
    resident = await town.resident("李女士")
    reference = await resident.files(LAMP)
    await resident.says(f"撤回 #{reference}")
    await resident.says("嗯")
    await resident.hears(reference, "为什么撤回")
