"""An accusation of the coordinating office itself goes to the leader whom the settings name, and to no coordinator."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlmodel import select

from storage.tables import Event
from tests.stories.acts.dangers import cases
from tests.stories.town import Speaker, Town

ACCUSED = "举报督办中心的督办员吃拿卡要，替人压单"


async def accused(town: Town) -> tuple[Speaker, Speaker, Speaker, str]:
    """A named coordinator, the leader in charge, a resident, and the number of their accusation of the office."""
    named = await town.coordinator("督办员甲", confidential=True)
    leader = await town.leader("李副县长", "in_charge")
    resident = await town.resident("李女士")
    named.forget_so_far()
    reference = await resident.files(ACCUSED)
    return named, leader, resident, reference


async def test_the_leader_is_told_and_no_coordinator(town: Town) -> None:
    named, leader, resident, reference = await accused(town)
    await resident.hears(reference, "只有分管领导能看到", "督办员看不到")
    told = await leader.hears(reference, "反映督办单位自己")
    assert "吃拿卡要" not in told["text"]
    await named.hears_nothing_of(reference, "吃拿卡要", "保密工单")


async def test_the_preview_says_who_will_see_it(town: Town) -> None:
    await town.leader("李副县长", "in_charge")
    resident = await town.resident("李女士")
    await resident.says(f"{ACCUSED}，在振兴路12号")
    await resident.hears("只有分管领导能看到", "督办员和任何单位都看不到")


async def test_no_coordinator_finds_opens_or_counts_it(town: Town) -> None:
    named, _, _, reference = await accused(town)
    for words in (
        f"#{reference}",
        f"查 {reference}",
        "查 吃拿卡要",
        "查人 李女士 核对重复诉求",
        "今日待办",
        f"#{reference} 全文",
    ):
        await named.says(words)
    await named.hears("没有找到这个编号")
    await named.hears("没有要处理的事")
    await named.hears_nothing_of("吃拿卡要", f"#{reference}【")
    with town.service.database.reading() as tx:
        assert tx.exec(select(Event.action).where(Event.action == "view")).all() == []


async def test_the_leader_opens_it_and_passes_it_on(town: Town) -> None:
    named, leader, resident, reference = await accused(town)
    await leader.taps("打开工单")
    await leader.hears("吃拿卡要", "督办员看不到")
    await leader.taps("移送")
    await leader.taps("纪委监委")
    await leader.hears(reference, "已移送纪委监委")
    await town.passes(seconds=61)
    await resident.hears(reference, "已按规定移送纪委监委", "12388")
    assert [(one.status, one.referred_to) for one in cases(town)] == [("referred", "discipline")]
    await named.hears_nothing_of(reference)
    with town.service.database.reading() as tx:
        assert "view" in tx.exec(select(Event.action)).all()


async def test_the_leader_answers_in_words_with_the_number(town: Town) -> None:
    _, leader, resident, reference = await accused(town)
    await leader.says(f"#{reference} 答复 已经收到，正在核查")
    await town.passes(seconds=61)
    await resident.hears(reference, "已经收到，正在核查")


async def test_who_reported_it_is_told_who_has_it(town: Town) -> None:
    _, leader, resident, reference = await accused(town)
    await resident.says("办到哪了？")
    await resident.hears("由分管领导办理", "督办员和承办单位看不到")
    await resident.says(f"人工 #{reference}")
    await resident.hears("已经告诉分管领导", reference)
    await leader.hears(reference, "要求人工")
    await leader.says(f"#{reference} 询问 是哪一天的事？")
    await town.passes(seconds=61)
    await resident.hears("受理这件的领导想请您补充", "是哪一天的事")


@pytest.mark.parametrize(
    "words",
    [
        "查人 李女士 {ref} 核对重复诉求",
        "查 遛狗 {ref}",
        "今日待办 {ref}",
        "录入 电话 建设路路灯不亮 {ref}",
        "邀请码 城管局 {ref}",
        "把没派的都派给环卫处 {ref}",
        "还有几个没派，列出来",
        "#{other} 派单 环卫处",
        "#{other} 剔除 重复",
    ],
)
async def test_the_leader_may_do_nothing_else_that_coordinators_may(town: Town, words: str) -> None:
    _, leader, _, reference = await accused(town)
    await town.department("city")
    other = await (await town.resident("王先生")).files("建设路12号有人遛狗不牵绳")
    await leader.taps("打开工单")
    await leader.taps("答复")
    leader.forget_so_far()
    before = [(one.status, one.department, one.excluded) for one in cases(town)]
    await leader.says(words.format(ref=reference, other=other))
    assert [(one.status, one.department, one.excluded) for one in cases(town)] == before
    said = [one for one in await leader.messages() if one["seq"] > leader.seen and one["from"]["id"] == "bot"]
    for one in said:
        assert not any(word in one["text"] for word in ("李女士", "今日待办：", "登记码", "绑定码", "王先生"))
        assert not any(choice["token"].startswith(("q:", "r:")) for row in one["choices"] for choice in row)


@pytest.mark.parametrize("function", ["", "in_charge"])
async def test_a_coordinator_by_name_who_took_something_again_does_not_read_it(town: Town, function: str) -> None:
    accused = await town.coordinator("督办员甲")
    if function:
        reads = await town.leader("李副县长", function)
    else:
        _without_function(town)
        reads = await town.coordinator("督办员丁", confidential=True)
    await town.department("city")
    resident = await town.resident("李女士")
    words = "督办员甲又收了装修公司的购物卡，诉求一直压着"
    first = await resident.files("建设路12号有人遛狗不牵绳")
    accused.forget_so_far()
    reference = await resident.files(words)
    await reads.hears(reference)
    await resident.says(f"#{first} {words}")
    await resident.hears("单独登记")
    await accused.hears_nothing_of("购物卡", reference)


async def test_what_accuses_somebody_else_is_handed_over(town: Town) -> None:
    named, leader, _, reference = await accused(town)
    await leader.taps("打开工单")
    await leader.taps("转督办员")
    await leader.hears(reference, "收不回来")
    await named.hears_nothing_of(reference)
    await leader.taps("确定转督办员")
    await leader.hears(reference, "已转给指定的督办员")
    await named.hears(reference, "保密工单")
    await named.taps("打开工单")
    await named.hears("吃拿卡要")
    await leader.says(f"#{reference}")
    await leader.hears("没有找到这个编号")


async def test_it_waits_for_the_leader_and_operators_are_told(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    operator = await town._official("运维", "operator", confidential=False)
    other = await town.leader("县领导")
    resident = await town.resident("李女士")
    reference = await resident.files(ACCUSED)
    told = await operator.hears("要由分管领导看", "还没有人担任")
    assert reference not in told["text"]
    await other.hears("要由分管领导看", "还没有人担任")
    await other.hears_nothing_of(reference)
    leader = await town._newcomer("李副县长", "coordinators", "zh-CN")
    await named.says("邀请码 领导 分管领导")
    code = (await named.hears("领导码", "分管领导"))["text"].split("：", 1)[1][:8]
    await leader.says(f"加入 {code}")
    await leader.hears("以分管领导加入")
    await leader.hears(reference, "反映督办单位自己")
    await named.hears("李副县长以分管领导的身份加入了")
    await leader.says("待办")
    await leader.hears("只有您看得到", reference)


@pytest.mark.parametrize("function", ["", "head"])
async def test_no_other_leader_is_told(town: Town, function: str) -> None:
    other = await town.leader("县领导", function)
    other.forget_so_far()
    _, _, _, reference = await accused(town)
    await other.says(f"#{reference}")
    await other.hears("没有找到这个编号")
    await other.says("待办")
    await other.hears_nothing_of(f"#{reference}【", "吃拿卡要")


async def test_who_was_told_is_not_accused(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    await town.leader("李副县长", "in_charge")
    resident = await town.resident("李女士")
    reference = await resident.files("跟督办员反映过，举报城管局工作人员吃拿卡要")
    await named.hears(reference, "保密工单")


async def test_an_accusation_of_the_office_told_later_is_the_leaders_too(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    leader = await town.leader("李副县长", "in_charge")
    await town.department("city")
    resident = await town.resident("李女士")
    first = await resident.files("建设路12号有人遛狗不牵绳")
    named.forget_so_far()
    await resident.says(f"#{first} {ACCUSED}")
    await resident.hears("单独登记", "只有分管领导看得到")
    await leader.hears("反映督办单位自己")
    await named.hears_nothing_of("保密工单", "吃拿卡要")
    await named.says(f"#{first} 全文")
    await named.hears_nothing_of("另有保密工单")


async def test_where_the_settings_name_no_function_any_more_those_cases_stay_shut_to_coordinators(town: Town) -> None:
    operator = await town._official("运维", "operator", confidential=False)
    named, leader, resident, reference = await accused(town)
    county = town.service.practice.county
    unnamed = replace(county, leaders={code: one for code, one in county.leaders.items() if not one.accusations})
    for _ in range(2):
        await town.service.reload(unnamed)
    await town.moment()
    await operator.hears("accusations = true", "督办员看不到")
    assert len([one for one in await operator.messages() if "accusations = true" in one["text"]]) == 1
    await resident.says(f"#{reference} 他昨天又要了一条烟")
    await resident.says("办到哪了？")
    await resident.hears("由领导办理", "督办员和承办单位看不到")
    await named.says(f"#{reference}")
    await named.hears("没有找到这个编号")
    await named.hears_nothing_of("吃拿卡要", "一条烟", "保密工单")
    await leader.says(f"#{reference}")
    await leader.hears("吃拿卡要")


def _without_function(town: Town) -> None:
    """As if the county had never named one."""
    practice = town.service.practice
    leaders = {code: replace(one, accusations=False) for code, one in practice.county.leaders.items()}
    town.service.practice = replace(practice, county=replace(practice.county, leaders=leaders))


@pytest.mark.parametrize("words", ["邀请码 领导 主任", "code leader head", "邀请码 领导 办公室主任"])
async def test_a_code_names_the_function(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says(words)
    code = (await coordinator.hears("领导码", "办公室主任"))["text"].split("：", 1)[1][:8]
    somebody = await town.resident("李主任")
    await somebody.says(f"加入 {code}")
    await somebody.hears("以办公室主任加入")
    await somebody.says("日报")
    await somebody.hears("群众诉求办理日报")


async def test_a_function_that_there_is_not_names_those_that_there_are(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("邀请码 领导 书记员")
    await coordinator.hears("没有这个职务", "办公室主任", "分管领导")
    await coordinator.says("邀请码 领导")
    await coordinator.hears("领导码")


FURTHER = ("他们主任昨晚堵在我家楼下，晓得是我写的", "他们报复我！千万别让督办员看见")


@pytest.mark.parametrize("told", FURTHER)
@pytest.mark.parametrize("over", [True, False])
async def test_what_is_said_later_stays_with_the_leader(town: Town, told: str, over: bool) -> None:
    named, leader, resident, reference = await accused(town)
    if over:
        await leader.says(f"#{reference} 移送 纪委监委")
        await town.passes(seconds=61)
    leader.forget_so_far()
    await resident.says(told)
    await resident.hears(reference, "督办员和承办单位看不到", "打击报复")
    await leader.hears(reference)
    await town.passes(hours=1)
    await resident.hears_nothing_of("指定的督办员", "只给督办员看")
    assert len(cases(town)) == 1
    await named.hears_nothing_of(reference, told)


@pytest.mark.parametrize("over", [True, False])
async def test_who_asks_is_told_that_no_coordinator_sees_it(town: Town, over: bool) -> None:
    _, leader, resident, reference = await accused(town)
    if over:
        await leader.says(f"#{reference} 移送 纪委监委")
        await town.passes(seconds=61)
    resident.forget_so_far()
    await resident.says("这些话督办员能看到吗")
    await resident.hears(reference, "督办员和承办单位看不到")
    await resident.hears_nothing_of("指定的督办员", "已补充")


@pytest.mark.parametrize(("tap", "count"), [("归入这件", 1), ("作为新诉求登记", 2)])
async def test_the_leader_decides_on_later_words_and_no_coordinator_reads_them(
    town: Town, tap: str, count: int
) -> None:
    named, leader, resident, reference = await accused(town)
    await leader.says(f"#{reference} 移送 纪委监委")
    await town.passes(seconds=61)
    await resident.says(FURTHER[0])
    await leader.taps("打开工单", on=await leader.hears(reference, "又发来内容"))
    await leader.taps(tap, on=await leader.hears(FURTHER[0]))
    await resident.hears("分管领导")
    assert len(cases(town)) == count
    await named.hears_nothing_of("保密工单", FURTHER[0], reference)
