"""Words that a platform wrote down of a voice are heard like any others; whoever reads them sees what they are."""

from __future__ import annotations

from tests.stories.town import Town

LAMP = "振兴路12号路灯不亮已经三天了"


async def test_a_spoken_complaint_is_filed_with_its_mark(town: Town) -> None:
    staff, _ = await town.department("utilities")
    resident = await town.resident("李女士")
    await resident.sends_raw(text=LAMP, dictated=True)
    await resident.hears("请核对", f"内容：🎤 {LAMP}", "类别：路灯不亮、损坏", "地点：振兴路12号")
    await resident.sends_raw(text="提交", dictated=True)
    await resident.hears("已登记")
    await staff.hears(await resident.reference(), f"🎤 {LAMP}")


async def test_what_is_spoken_later_is_added_with_its_mark(town: Town) -> None:
    staff, _ = await town.department("utilities")
    resident = await town.resident("李女士")
    reference = await resident.files(LAMP)
    await resident.sends_raw(text=f"#{reference} 今晚还是不亮", dictated=True)
    await staff.hears(reference, "🎤 今晚还是不亮")


async def test_a_spoken_danger_is_heard_at_once_with_its_mark(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.sends_raw(text="人民路5号煤气泄漏味道很大", dictated=True)
    await resident.hears("119")
    await coordinator.hears("🎤 人民路5号煤气泄漏味道很大")


async def test_a_spoken_report_is_shown_before_it_is_filed(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.sends_raw(text=f"上报 {LAMP}", dictated=True)
    await resident.hears("请核对", f"🎤 {LAMP}")
    await resident.hears_nothing_of("已登记")
