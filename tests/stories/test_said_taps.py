"""Who has no finger free says what stands on the button."""

from __future__ import annotations

from tests.stories.acts.staff import opened
from tests.stories.town import Town


async def test_staff_say_that_what_they_told_is_the_result(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await staff.says("狗都带走了，主人罚过了", to=card)
    offer = await staff.hears(reference, "作为办理结果")
    await staff.says("嗯", to=offer)  # two buttons do something
    await town.passes(minutes=2)
    await resident.hears_nothing_of("带走")
    await staff.says("就算办完了吧", to=offer)
    await staff.hears(reference, "已办结")
    await town.passes(seconds=61)
    await resident.hears(reference, "狗都带走了，主人罚过了")


async def test_a_coordinator_says_yes_to_what_was_just_offered(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, resident, reference, _ = await opened(town)
    await coordinator.says(f"#{reference}")
    await coordinator.taps("答复", on=await coordinator.hears(reference, "待签收"))
    await coordinator.says("明天上午派人去看")
    await coordinator.hears(reference, "发给居民")
    await coordinator.says("对，发给居民")
    await town.passes(seconds=61)
    await resident.hears(reference, "明天上午派人去看")


async def test_a_request_is_decided_by_a_word_in_reply_and_by_none_said_beside_it(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.says("退单 依据城市管理条例，建议派给环卫处", to=card)
    asked = await coordinator.hears(reference, "退单", "环境卫生")
    await coordinator.says("同意")
    await staff.hears_nothing_of("退单已同意")
    await coordinator.says("不同意，这片一直归他们", to=asked)
    await coordinator.hears(reference, "为什么不同意")
    await coordinator.says("同意", to=asked)
    await staff.hears(reference, "退单已同意")
