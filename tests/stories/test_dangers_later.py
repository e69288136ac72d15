"""险情, after its first message: what else is said of it reaches who is on duty, and nobody's silence is broken."""

from __future__ import annotations

import pytest

from domain.hearing.dangers.danger import Danger
from domain.lifecycle import Action
from tests.stories.acts.dangers import BREAK_IN, HUSH, answers, cases, drafts, events
from tests.stories.town import Town

SAFE = "好的，已记下您说的。有变化随时写在这里。"
PILLS = "药都在我手边"


async def test_words_long_after_it_go_to_it_at_once(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("我不想活了")
    await town.passes(hours=2)
    await resident.says(PILLS)
    await town.moment()
    await duty.hears("险情补充", PILLS, cases(town)[0].reference)
    await resident.hears("已补充到")
    assert (len(cases(town)), drafts(town)) == (1, 0)


async def test_of_things_the_department_reads_it_at_once_and_masked(town: Town) -> None:
    staff, _ = await town.department("utilities")
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号楼道煤气味很重")
    await town.passes(hours=12)  # at night
    await resident.says("楼上也闻到了，我电话13812345678")
    await town.moment()
    told = await staff.hears("居民补充：楼上也闻到了")
    assert "13812345678" not in told["text"]
    await duty.hears("险情补充：楼上也闻到了")


async def test_what_is_plainly_another_problem_is_told_as_ever(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号楼道煤气味很重")
    await town.passes(hours=1)
    await resident.says("东门街35号的路灯不亮")
    await resident.hears("请核对", "东门街35号的路灯不亮")
    assert await resident.offers("补充 #")
    assert drafts(town) == 1


@pytest.mark.parametrize("over", ["不是险情", "险情已解除", "a day"])
async def test_when_it_is_over_words_are_told_as_ever(town: Town, over: str) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号围墙倒了")
    match over:
        case "不是险情":
            await resident.taps(over)
        case "险情已解除":
            await duty.taps(over)
            await duty.taps("确定已解除", on=await duty.hears("还没有人接", "改不回来"))
        case _:
            await town.passes(hours=25)
    await town.passes(minutes=31)
    await resident.says("砖头还在路边堆着")
    assert await resident.offers("这是新的问题")


async def test_an_answer_to_what_another_case_asked_since_is_that_answer(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号垃圾桶满了好几天没人清")
    await resident.says("我不想活了")
    await town.passes(hours=1)
    await staff.says(f"/ask #{reference} 请问是几号楼？")
    await resident.says("三号楼东边那个")
    await staff.hears("居民回复：三号楼东边那个")


async def test_several_words_within_a_moment_are_one_message_to_coordinators(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("前夫踹门要杀我")
    duty.forget_so_far()
    for text in ("幸福里3号楼", "他手里有东西"):
        await town.post("/simulator/messages", {"chat": resident.chat, "from": resident.person, "text": text})
    await town.service.settle()
    await town.moment()
    told = [one for one in await answers(duty) if "险情补充" in one]
    assert len(told) == 1
    assert "幸福里3号楼" in told[0]
    assert "他手里有东西" in told[0]


async def test_until_somebody_has_it_coordinators_are_told_three_times(town: Town) -> None:
    await town.passes(hours=13)  # at night
    duty, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("我家孩子走丢了，六岁，在振兴路市场")
    for minutes, calls in ((4, 0), (1, 1), (10, 2), (30, 3), (600, 3)):
        await town.passes(minutes=minutes)
        for one in (duty, second):
            told = [text for text in await answers(one) if "还没有人接到" in text]
            assert len(told) == calls
            assert sum("总值班室" in text for text in told) == (calls == 3)
    await duty.taps("已接到", on=await duty.hears("45 分钟"))
    await second.hears("督办员甲已接到")


@pytest.mark.parametrize("end", ["已接到", "险情已解除", "不是险情", "撤回", "办结"])
async def test_whoever_has_it_or_ends_it_ends_the_calls(town: Town, end: str) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("我家孩子走丢了，六岁，在振兴路市场")
    reference = cases(town)[0].reference
    match end:
        case "不是险情":
            await resident.taps(end)
        case "撤回":
            await resident.says(f"撤回 #{reference}")
            await resident.taps("确定撤回")
        case "办结":
            await duty.says(f"#{reference} 办结 孩子已由民警送回家")
        case "险情已解除":
            await duty.taps(end)
            await duty.taps("确定已解除")
        case _:
            await duty.taps(end)
    await town.passes(hours=1)
    await duty.hears_nothing_of("还没有人接到")


async def test_of_things_the_departments_signature_ends_the_calls(town: Town) -> None:
    staff, _ = await town.department("utilities")
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号楼道煤气味很重")
    await town.passes(minutes=5)
    await duty.hears("5 分钟", "还没有人接到")
    await staff.says("签收", to=await staff.hears("险情：燃气"))
    duty.forget_so_far()
    await town.passes(hours=1)
    await duty.hears_nothing_of("还没有人接到")


async def test_of_a_confidential_one_that_nobody_may_read_all_are_told_that_nobody_has_it(town: Town) -> None:
    duty = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("派出所收了他的钱，有人正在砸我家门")
    await town.passes(minutes=5)
    await duty.hears("还没有人接到")
    assert not await duty.offers("已接到")


async def test_what_a_coordinator_says_into_the_silence_is_said_to_wait(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    reference = cases(town)[0].reference
    for act in ("答复 警察马上到", "询问 在几楼？"):
        duty.forget_so_far()
        await duty.says(f"#{reference} {act}")
        await duty.hears("对方要求静默", "11:00", "以后才会送到")
        await duty.hears_nothing_of("秒后发给居民", "秒后问居民")
    await town.passes(minutes=121)
    await resident.hears("警察马上到")


async def test_each_further_word_keeps_it_silent_for_longer(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    await duty.says(f"#{cases(town)[0].reference} 答复 警察马上到")
    await town.passes(minutes=90)
    resident.forget_so_far()
    await resident.says("他还在外面")
    await town.passes(minutes=100)
    assert await answers(resident) == []
    await resident.says("还在")
    await town.passes(minutes=119)
    assert await answers(resident) == []
    await town.passes(minutes=2)
    await resident.hears("警察马上到")


async def test_in_the_silence_any_other_danger_goes_to_coordinators_alone(town: Town) -> None:
    staff, _ = await town.department("utilities")
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    resident.forget_so_far()
    for words in ("振兴路12号楼道煤气味很重", "着火了", "我流了好多血"):
        await resident.says(words)
        await town.moment()
        await duty.hears("险情补充", words)
    assert await answers(resident) == []
    [case] = cases(town)
    assert (case.danger, case.department) == (Danger.SILENT, "")
    await staff.hears_nothing_of("煤气")


@pytest.mark.parametrize(("language", "words"), [("zh-CN", "他走了 我安全了"), ("en", "he left, I am safe now")])
async def test_who_is_safe_ends_the_silence_and_reads_one_line(town: Town, language: str, words: str) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士", language)
    await resident.says(BREAK_IN)
    resident.forget_so_far()
    await resident.says(words)
    await town.moment()
    assert len(await answers(resident)) == 1
    assert "?" not in (await answers(resident))[0].replace("？", "?")
    await duty.hears("本人说已经没事", words)
    [case] = cases(town)
    assert case.danger == Danger.VIOLENCE  # until a coordinator says that it is over
    await resident.says("帮助")
    await duty.says(f"#{case.reference} 答复 好的")
    await duty.hears("60 秒后发给居民")


@pytest.mark.parametrize("words", ["他没走", "我不安全", "他找到我了", "他还没找到我"])
async def test_what_only_sounds_safe_leaves_it_silent(town: Town, words: str) -> None:
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    resident.forget_so_far()
    await resident.says(words)
    assert await answers(resident) == []
    assert cases(town)[0].danger == Danger.SILENT


async def test_who_asked_for_silence_within_a_week_is_answered_silently_again(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    await resident.says("他走了 我安全了")
    await town.passes(days=3)
    resident.forget_so_far()
    await resident.says("他又来了 正在砸我家门")
    assert await answers(resident) == [HUSH]
    await resident.says("我安全了")
    await town.passes(days=8)
    resident.forget_so_far()
    await resident.says("有人正在砸我家门")
    assert (await answers(resident))[0].startswith("请先到安全的地方")


async def test_in_a_residents_group_who_hides_is_not_answered_either(town: Town) -> None:
    speaker, *_ = await town.community("东门社区", "李女士", "王先生")
    duty = await town.coordinator("督办员甲")
    await speaker.says(f"/report {BREAK_IN}")
    speaker.forget_so_far()
    await speaker.says("/report 着火了")
    await town.moment()
    await duty.hears("险情补充", "着火了")
    assert await answers(speaker) == []
    assert len(cases(town)) == 1


async def test_who_is_safe_is_heard_under_the_danger_and_under_no_other_case(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号垃圾桶满了好几天没人清")
    await resident.says("我家孩子走丢了，六岁，在振兴路市场")
    await staff.says(f"/ask #{reference} 请问是几号楼？")
    await resident.says("孩子找到了，谢谢")
    await town.moment()
    [_, danger] = cases(town)
    await duty.hears(danger.reference, "本人说已经没事", "孩子找到了")
    assert danger.danger == Danger.MISSING
    await resident.hears(SAFE)
    await staff.hears_nothing_of("孩子找到了")


async def test_a_danger_is_due_within_the_countys_urgent_hours_and_a_question_stops_no_clock(town: Town) -> None:
    staff, _ = await town.department("utilities")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号楼道煤气味很重")
    [case] = cases(town)
    assert case.due_at is not None
    due = case.due_at
    assert (due - case.filed_at).total_seconds() == 24 * 3600
    await staff.says("签收", to=await staff.hears("险情：燃气"))
    await staff.says(f"/ask #{case.reference} 请问是几单元？")
    await staff.hears("险情不停计时")
    await town.passes(hours=25)
    assert (cases(town)[0].due_at, cases(town)[0].paused_at, events(town, Action.OVERDUE)) == (due, None, 1)
    await staff.hears("已逾期", case.reference)


async def test_a_danger_of_any_category_has_the_urgent_limit(town: Town) -> None:
    resident = await town.resident("李女士")
    await town.department("city")
    await resident.says("振兴路12号围墙倒了压到路人摊位占道")
    [case] = cases(town)
    assert case.due_at is not None
    assert (case.due_at - case.filed_at).total_seconds() == 24 * 3600
