"""催办: passed to the group as a line with buttons, once a working day, counted; the third goes to coordinators."""

from __future__ import annotations

from tests.stories.acts.kept_words import GARBAGE
from tests.stories.town import Speaker, Town


async def in_hand(town: Town) -> tuple[Speaker, Speaker, Speaker, str]:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 签收")
    await resident.says(f"#{reference}")
    for one in (staff, coordinator, resident):
        one.forget_so_far()
    return resident, staff, coordinator, reference


async def urges(resident: Speaker, reference: str) -> None:
    await resident.sends_raw(choice=(await resident.token("补充情况")).replace(":add", ":urge"), reply_to="1")


async def test_urging_reaches_the_group_with_buttons_and_the_resident_is_told_the_state(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await urges(resident, reference)
    line = await staff.hears(reference, "居民催办（第 1 次）", "前办结")
    assert "办结" in [choice["label"] for row in line["choices"] for choice in row]
    await resident.hears("已转给环境卫生管理处催办", f"#{reference}【办理中】", "环境卫生管理处正在办理", "前给您结果")
    await staff.hears(f"#{reference}【办理中】", "居民催办 1 次")


async def test_a_second_time_the_same_day_is_counted_and_answered_truly_but_not_passed_on(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await urges(resident, reference)
    staff.forget_so_far()
    await town.passes(hours=2)
    await urges(resident, reference)
    await resident.hears("已经替您催过", f"#{reference}【办理中】")
    await staff.hears_nothing_of("居民催办（")
    await town.passes(days=1)
    await urges(resident, reference)
    await staff.hears(reference, "居民催办（第 3 次）")


async def test_the_third_goes_to_coordinators(town: Town) -> None:
    resident, _, coordinator, reference = await in_hand(town)
    for _ in range(2):
        await urges(resident, reference)
    await coordinator.hears_nothing_of("已催办")
    await urges(resident, reference)
    await coordinator.hears(reference, "居民已催办 3 次", "环境卫生管理处")
    assert await coordinator.offers("打开")


async def test_what_no_department_has_is_urged_of_coordinators(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("楼上老是有奇怪的响动")
    await resident.says(f"#{reference}")
    await urges(resident, reference)
    await coordinator.hears(reference, "居民催办（第 1 次）", "督办员手里")
    await resident.hears("已转给督办员", "确定由哪个单位办理")


async def test_what_is_told_beside_urging_reaches_the_department_masked_and_the_anger_does_not(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says("怎么还没人来清，袋子都破了流一地，13812345678，一帮饭桶")
    await resident.hears("已补充到", reference, "已转给环境卫生管理处催办")
    told = await staff.hears(reference, "居民补充", "袋子都破了流一地")
    assert not any(one in told["text"] for one in ("饭桶", "13812345678"))
    await staff.hears(reference, "居民催办（第 1 次）")
    await staff.says(f"#{reference} 全文")
    assert "饭桶" not in (await staff.hears("全文", "袋子都破了流一地"))["text"]
