"""What is said in a danger that goes on: answered in its language, without a greeting or a menu, with what helps."""

from __future__ import annotations

from tests.stories.acts.dangers import answers, cases
from tests.stories.town import Town


async def test_a_danger_told_in_english_is_answered_in_english(town: Town) -> None:
    resident = await town.resident("Ms Li")
    await resident.says("our building is on fire")
    [first] = await answers(resident)
    assert first.startswith("Leave at once;")
    await resident.says("my son is still inside")
    await resident.hears("Do not go back in yourself. Tell 119")


async def test_no_greeting_while_the_danger_is_open_and_each_word_has_its_line(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("厨房有煤气味")
    await resident.says("119打不通")
    await resident.hears("还不通就拨 110")
    await resident.says("我孩子还在里面")
    await resident.hears("别自己进去救。告诉 119")
    await resident.says("在吗")
    await resident.hears("在，您接着说。", "请先到屋外")
    await resident.hears_nothing_of("示例县文明创建督办中心", "我的诉求")
    assert len(cases(town)) == 1


async def test_somebody_who_wants_to_die_is_not_left_with_added(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("我不想活了")
    await resident.says("没人管我")
    await resident.hears("您不是一个人。请现在拨 12356")
    await resident.hears_nothing_of("示例县文明创建督办中心")


async def test_the_greeting_comes_when_the_danger_is_over(town: Town) -> None:
    resident = await town.resident("王先生")
    await resident.says("他拿刀在门口砍门")
    await resident.says("不知道是谁")
    await resident.hears("别开门")
    await resident.says("不是险情")
    await resident.hears_nothing_of("示例县文明创建督办中心")
    await resident.says("你好")
    await resident.hears("示例县文明创建督办中心")


async def test_dangers_that_are_not_over_stand_first_in_todays_list(town: Town) -> None:
    coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
    await resident.says("厨房有煤气味")
    await coordinator.says("今日待办")
    await coordinator.hears("今日待办\n险情还没解除：1 件")
    await resident.says("不是险情")
    await coordinator.says("今日待办")
    await coordinator.hears_nothing_of("险情还没解除：0 件")
