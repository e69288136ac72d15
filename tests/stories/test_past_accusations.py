"""What is said of an accusation that is over is answered or kept with it, and never goes to the accused."""

from __future__ import annotations

import pytest

from tests.stories.acts.dangers import cases
from tests.stories.town import Speaker, Town

BRIBE = "城管队长收了我两条烟，在建设路市场，金丝雀甲"


async def referred(town: Town, *, beside: str = "") -> tuple[Speaker, Speaker, Speaker, str]:
    """The accused's group, a named coordinator, the resident, and the number of what was passed on."""
    staff, _ = await town.department("city", "sanitation")
    named = await town.coordinator("督办员甲", confidential=True)
    resident = await town.resident("李女士")
    if beside:
        await resident.files(beside)
    reference = await resident.files(BRIBE)
    await named.says(f"#{reference} 移送 纪委监委")
    await town.passes(seconds=61)
    for one in (staff, named, resident):
        one.forget_so_far()
    return staff, named, resident, reference


@pytest.mark.parametrize("beside", ["", "振兴路12号门口垃圾堆了三天没人清运"])
async def test_questions_are_answered_with_its_state(town: Town, beside: str) -> None:
    staff, _, resident, reference = await referred(town, beside=beside)
    filed = len(cases(town))
    for asked in ("我举报的那个事查了没有", "纪委什么时候找我", "城管局知道是我举报的吗"):
        await resident.says(asked)
        await resident.hears(reference, "已移送纪委监委", "12388")
        resident.forget_so_far()
    await town.passes(hours=1)
    assert len(cases(town)) == filed
    await staff.hears_nothing_of("举报", "纪委")


@pytest.mark.parametrize("beside", ["", "振兴路12号门口垃圾堆了三天没人清运"])
async def test_what_is_news_is_kept_for_those_who_may_open_it(town: Town, beside: str) -> None:
    staff, named, resident, reference = await referred(town, beside=beside)
    other = await town.coordinator("督办员乙")
    filed = len(cases(town))
    for told in ("他们今天又来我摊子上收钱了，金丝雀乙", "队长在我摊子跟前站了一上午，金丝雀丙"):
        await resident.says(told, photos=1)
        await resident.hears(reference, "只有指定的督办员看得到", "纪委监委")
    await town.passes(hours=1)
    assert len(cases(town)) == filed
    await staff.hears_nothing_of("金丝雀")
    await other.hears_nothing_of("金丝雀")
    await named.taps("打开工单", on=await named.hears(reference, "又发来内容"))
    await named.taps("归入这件", on=await named.hears("金丝雀乙"))
    await resident.hears(reference, "督办员")


async def test_another_accusation_is_a_case_of_its_own(town: Town) -> None:
    _, _, resident, _ = await referred(town)
    await resident.says("我要向纪委举报交警队长吃拿卡要，在人民路3号")
    await resident.hears("保密工单", "请核对")


async def test_a_reply_and_the_number_are_heard_alike(town: Town) -> None:
    _, named, resident, reference = await referred(town)
    await resident.says("我的诉求")
    await resident.says(f"#{reference} 有人来问过我了，金丝雀乙")
    await resident.hears("只有指定的督办员看得到")
    await named.hears(reference, "又发来内容")
    assert len(cases(town)) == 1


async def test_who_fears_reprisals_is_told_what_to_do(town: Town) -> None:
    _, _, resident, reference = await referred(town)
    await resident.says("队长要是报复我怎么办")
    await resident.hears("打击报复", "12388", "110", reference)


async def test_another_matter_is_reported_as_ever(town: Town) -> None:
    _, _, resident, _ = await referred(town)
    await resident.says("人民路3号路灯不亮好几天了")
    await resident.hears("承办单位看到的是")
    await resident.says("我举报的事查了吗")
    await resident.hears("已移送纪委监委")
    await resident.taps("提交")
    assert [one.words for one in cases(town)] == [BRIBE, "人民路3号路灯不亮好几天了"]


async def test_what_may_be_of_a_held_back_case_stays_with_it(town: Town) -> None:
    staff, _ = await town.department("city")
    await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("城管局不作为，振兴路12号门口占道经营，烧烤摊天天摆")
    await resident.says("城管振兴路那个队的人，就我举报的那个，今天还在建设路收摊费")
    await town.passes(hours=1)
    assert len(cases(town)) == 1
    await resident.hears(reference)
    await staff.hears_nothing_of("举报", "摊费")


@pytest.mark.parametrize(
    "told",
    [
        "怎么送给检察院了，我不是要告他坐牢，那我的救助金找谁领？",
        "监委没一个人找过我，你们给捂住了吧",
        "所长说知道是我写的信",
    ],
)
async def test_what_reproaches_beside_a_question_is_read_by_somebody(town: Town, told: str) -> None:
    staff, named, resident, reference = await referred(town)
    other = await town.coordinator("督办员乙")
    await resident.says(told)
    await resident.hears(reference, "已移送纪委监委")
    await named.taps("打开工单", on=await named.hears(reference, "又发来内容"))
    await named.hears(told)
    await town.passes(hours=1)
    assert len(cases(town)) == 1
    await other.hears_nothing_of(told)
    await staff.hears_nothing_of(told)


async def test_what_points_back_and_names_no_place_is_no_other_matter(town: Town) -> None:
    staff, _, resident, _ = await referred(town)
    await resident.says("他们又把车停我楼下了")
    await town.passes(hours=1)
    await staff.hears_nothing_of("停我楼下")
    assert len(cases(town)) == 1


async def test_what_is_added_to_a_confidential_case_is_told_and_read_by_who_opens_it(town: Town) -> None:
    await town.department("city")
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    reference = await resident.files(BRIBE)
    named.forget_so_far()
    await resident.says(f"#{reference} 烟是红塔山，有小票，金丝雀丁")
    told = await named.hears(reference, "又补充了内容")
    assert "金丝雀丁" not in told["text"]
    await named.taps("打开工单", on=told)
    await named.hears("居民补充", "金丝雀丁")
    await other.hears_nothing_of(reference, "金丝雀丁")
