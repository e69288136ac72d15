"""举报: a report of wrongdoing is for named coordinators' eyes only, and every look at it is recorded."""

from __future__ import annotations

from sqlmodel import select

from storage.tables import Event
from tests.stories.town import Speaker, Town

REPORT = "举报城管局工作人员吃拿卡要，在建设路市场收摊贩的钱"


async def filed(town: Town) -> tuple[Speaker, str]:
    resident = await town.resident("李女士")
    return resident, await resident.files(REPORT)


def views(town: Town) -> list[int | None]:
    with town.service.database.reading() as tx:
        return [one.person_id for one in tx.exec(select(Event).where(Event.action == "view"))]


async def test_the_resident_is_told_who_will_read_it_before_and_after(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(REPORT)
    await resident.hears("保密工单", "不发给任何单位")
    await resident.taps("提交")
    await resident.hears("这是保密工单", "不会转给被反映的单位", "每次查看都有记录")


async def test_anyone_can_make_their_report_confidential(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号门口垃圾堆了三天没人清运")
    await resident.taps("设为保密工单")
    await resident.hears("保密工单", "不发给任何单位")
    await resident.taps("提交")
    reference = await resident.reference()
    await resident.hears("这是保密工单", reference)
    await staff.hears_nothing_of(reference)


async def test_no_group_and_no_other_coordinator_sees_anything(town: Town) -> None:
    staff, _ = await town.department("city", "sanitation", "police", "housing")
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    leader = await town.leader("县领导")
    _, reference = await filed(town)
    await named.hears(reference, "保密工单")
    for word in (
        reference,
        f"#{reference} 全文",
        f"查 {reference}",
        "查 吃拿卡要",
        "查 建设路市场",
        "查人 李女士 核对重复",
        "今日待办",
    ):
        await other.says(word)
        await staff.says(word)
        await leader.says(word)
    await other.taps("待派单")
    for one in (staff, other, leader):
        await one.hears_nothing_of("吃拿卡要", "建设路市场")
    assert views(town) == []


async def test_every_view_is_an_event(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    _, reference = await filed(town)
    await named.hears_nothing_of("吃拿卡要")
    await named.taps("打开")
    await named.hears(reference, "吃拿卡要")
    assert len(views(town)) == 1
    await named.says(f"#{reference} 全文")
    await named.hears("举报城管局")
    await other.sends_raw(choice=await named.token("打开"))
    await other.hears("只限指定的督办员")
    assert len(set(views(town))) == 1
    assert len(views(town)) == 2


async def test_it_can_be_answered_resolved_and_rated_without_any_department(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    resident, reference = await filed(town)
    await named.says(f"#{reference} 派单 城管局")
    await named.hears("不能派给单位")
    await named.says(f"#{reference} 答复 已转交纪检组核实")
    await named.says(f"#{reference} 询问 您记得是哪一天吗？")
    await town.passes(seconds=61)
    await resident.hears(reference, "您记得是哪一天吗")
    await resident.says("上周五下午")
    await named.says(f"#{reference} 全文")
    await named.hears("上周五下午")
    await named.says(f"#{reference} 办结 已对当事人停职并退还收费")
    await town.passes(seconds=61)
    await resident.hears(reference, "已转交纪检组核实")
    await resident.hears(reference, "已对当事人停职", "问题解决了吗")
    await resident.taps("解决了")
    await resident.taps("非常满意")
    await resident.hears("谢谢您的评价")


async def test_not_solved_comes_back_to_the_named_coordinators_alone(town: Town) -> None:
    staff, _ = await town.department("city")
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    resident, reference = await filed(town)
    await named.says(f"#{reference} 办结 已对当事人批评教育")
    await town.passes(seconds=61)
    await resident.taps("没解决")
    await resident.taps("不满意")
    await resident.says("第二天照样收钱")
    await named.hears(reference, "再次要求重办")
    await named.taps("同意")
    await resident.hears(reference, "重办")
    for one in (staff, other):
        await one.hears_nothing_of(reference, "照样收钱")


async def test_details_and_withdrawal_of_a_confidential_case_reach_no_group(town: Town) -> None:
    staff, _ = await town.department("city")
    other = await town.coordinator("督办员乙")
    resident, reference = await filed(town)
    await resident.says(f"#{reference} 我拍了照片", photos=1)
    await resident.says(f"人工 #{reference}")
    await resident.says(f"撤回 #{reference}")
    await resident.taps("确定撤回")
    await resident.hears(reference, "已撤回")
    for one in (staff, other):
        await one.hears_nothing_of(reference, "我拍了照片")
