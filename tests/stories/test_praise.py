"""表扬: passed on and thanked for. It has no date, no standard and no picture, and nothing of it is to be solved."""

from __future__ import annotations

from tests.stories.town import Town


async def test_praise_is_passed_on_without_a_date_a_standard_or_a_question(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says("表扬扫振兴路的师傅，垃圾收得真干净")
    await resident.taps("提交")
    reference = await resident.reference()
    await resident.hears(reference, "表扬已转给环境卫生管理处", "谢谢您")
    await resident.hears_nothing_of("前给您结果")
    card = await staff.hears(reference, "表扬", "待签收")
    assert "前办结" not in card["text"]

    await town.passes(days=9)
    await resident.says(f"#{reference}")
    await resident.hears(reference, "表扬已转给环境卫生管理处")
    for one in (resident, staff):
        await one.hears_nothing_of("给您结果", "逾期")

    await staff.taps("办结")
    await staff.taps("已解决")
    await staff.hears_nothing_of("办结标准", "照片")
    await staff.says(f"#{reference} 办结 已解决 已经转告班组，大家很高兴")
    await town.passes(seconds=61)
    await resident.hears(reference, "大家很高兴")
    await resident.hears_nothing_of("问题解决了吗")
    await town.passes(days=8)
    await resident.hears_nothing_of("问题解决了吗")
