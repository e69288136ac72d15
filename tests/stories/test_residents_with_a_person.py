"""人工: what is said then is for the coordinator; it neither withdraws a case nor calls anybody again."""

from __future__ import annotations

from tests.stories.acts.dangers import cases
from tests.stories.town import Speaker, Town

LAMP = "振兴路12号的路灯不亮，晚上太黑"


async def _calls(town: Town) -> tuple[Speaker, Speaker, str]:
    coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
    reference = await resident.files(LAMP)
    await resident.says("人工")
    await resident.hears("已经告诉督办员")
    return coordinator, resident, reference


async def test_words_that_only_tell_of_withdrawing_go_to_the_coordinator(town: Town) -> None:
    coordinator, resident, reference = await _calls(town)
    for words in ("报了四回了，每回都说修好了", "物业让我撤回投诉 我不愿意", "不用来了，我自己修好了"):
        await resident.says(words)
        await resident.hears("已转给督办员", reference)
        await coordinator.hears(reference, words)
    await resident.hears_nothing_of("确定撤回")
    await resident.says("撤回")
    await resident.taps(f"撤回 #{reference} {LAMP[:16]}")
    await resident.hears("确定撤回")
    await resident.taps("不撤回")
    await resident.hears("好的，没有撤回")


async def test_the_state_of_the_call_is_told_and_nobody_is_called_anew(town: Town) -> None:
    coordinator, resident, reference = await _calls(town)
    await resident.says("什么时候给我打电话")
    await resident.hears("您", "找过人工", "不用再找")
    await coordinator.hears(reference, "什么时候给我打电话")
    await coordinator.says(f"#{reference} 答复 您在哪个镇")
    await town.passes(seconds=61)
    await resident.hears("您在哪个镇")
    await resident.says("东河镇")
    await resident.hears("已转给督办员", reference)
    await coordinator.hears(reference, "东河镇")


async def test_words_beside_a_withdrawal_are_kept(town: Town) -> None:
    resident = await town.resident("李女士")
    reference = await resident.files(LAMP)
    await resident.says("不用来了，我自己换了灯泡")
    await resident.hears("您说：“不用来了，我自己换了灯泡”", "确定撤回")
    await resident.taps("不撤回，作为补充")
    await resident.hears(f"已补充到 #{reference}")


async def test_another_matter_is_passed_on_and_becomes_a_case_by_a_tap_alone(town: Town) -> None:
    coordinator, resident, reference = await _calls(town)
    resident.forget_so_far()
    other = "另外建设路8号的公厕也没人打扫"
    await resident.says(other)
    await resident.hears("已转给督办员", reference, "没有另外登记")
    await coordinator.hears(reference, other)
    await resident.hears_nothing_of("请核对")
    await resident.taps("这是新的问题")
    await resident.hears("请核对", other)
    await resident.taps("提交")
    assert await resident.reference() != reference


async def test_that_a_department_is_the_wrong_one_coordinators_read_and_it_does_not(town: Town) -> None:
    staff, _ = await town.department("environment")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.files("振兴路12号门口的风机天天轰鸣")
    wrong = "派错了吧，这是井盖坏了"
    await resident.says(wrong)
    await resident.hears("已经告诉督办员")
    await coordinator.hears(wrong)
    await staff.hears_nothing_of(wrong)
    assert [one.danger for one in cases(town)] == [""]
