"""险情 at the door: who is frightened at home is told what to do, and whoever dares not speak is left in silence."""

from __future__ import annotations

import pytest

from domain.hearing.dangers.danger import Danger
from tests.stories.acts.dangers import BREAK_IN, HUSH, answers, cases, drafts
from tests.stories.town import Town

LINE = "请先到安全的地方，拨 110。有人在门外就先锁好门，别开。"
GARBAGE = "团结街8号门口垃圾堆了三天没人清运"


async def test_who_dares_not_open_is_asked_for_the_place_and_coordinators_alone_read_it(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("有个男的一直拍我家门 我不敢开")
    [case] = cases(town)
    assert (case.danger, case.department) == (Danger.VIOLENCE, "")
    told = (await answers(resident))[-1]
    assert told.startswith(LINE)
    assert case.reference in told
    assert "在什么地方" in told
    await duty.hears(case.reference, "正在行凶")


@pytest.mark.parametrize("second", ["我好害怕", "他在门外转来转去", "我一个人在家"])
async def test_a_fear_told_in_two_messages_is_one_danger(town: Town, second: str) -> None:
    resident = await town.resident("李女士")
    await resident.says("门口好像有个人")
    await resident.says(second)
    [case] = cases(town)
    assert case.danger == Danger.VIOLENCE
    assert "门口好像有个人" in case.words
    assert second in case.words
    assert (await answers(resident))[-1].startswith(LINE)
    assert drafts(town) == 0


async def test_a_second_message_that_dares_not_speak_is_answered_silently(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("门口好像有个人")
    resident.forget_so_far()
    await resident.says("我不敢出声")
    assert [case.danger for case in cases(town)] == [Danger.SILENT]
    assert await answers(resident) == [HUSH]


async def test_after_a_break_in_somebody_in_the_corridor_is_danger(town: Town) -> None:
    for name, story in (("李女士", "上周东门街35号我家被小偷撬了门锁 派出所来过了 希望装监控"), ("王先生", "")):
        resident = await town.resident(name)
        if story:
            await resident.files(story)
        before = len(cases(town))
        await resident.says("昨晚又有人在楼道里走动")
        assert [case.danger for case in cases(town)[before:]] == ([Danger.VIOLENCE] if story else [])


async def test_what_was_said_just_before_becomes_its_first_words(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("就是我们楼上那家 每天回来特别晚 我也不知道他是做什么的")
    assert drafts(town) == 1
    await town.passes(minutes=5)
    await resident.says("他拿刀砍我家门")
    [case] = cases(town)
    assert case.words.startswith("就是我们楼上那家")
    assert case.words.endswith("他拿刀砍我家门")
    await town.passes(hours=5)
    assert (len(cases(town)), drafts(town)) == (1, 0)


async def test_a_noise_told_in_the_same_breath_is_its_beginning_and_a_lamp_is_not(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("楼上又吵起来了 噪音特别大")
    await resident.says("男的在打女的 女的喊救命")
    [case] = cases(town)
    assert case.words.startswith("楼上又吵起来了")
    assert (case.danger, case.department, drafts(town)) == (Danger.VIOLENCE, "", 0)


async def test_a_draft_of_another_matter_stays_one_and_is_quiet_in_the_silence(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says(BREAK_IN)
    resident.forget_so_far()
    [case] = cases(town)
    assert (GARBAGE in case.words, drafts(town)) == (False, 1)
    await town.passes(minutes=115)
    assert await answers(resident) == []


@pytest.mark.parametrize("words", ["民警来了 人抓住了 我没事了", "我安全了，可以给我发消息了", "警察走了 我能说话了"])
async def test_safety_in_plain_words_ends_the_silence_and_what_waited_comes(town: Town, words: str) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    [case] = cases(town)
    await duty.says(f"#{case.reference} 答复 民警马上到")
    await town.passes(minutes=5)
    resident.forget_so_far()
    await resident.says(words)
    await town.passes(minutes=2)
    said = await answers(resident)
    assert any(text.startswith("好的，已记下您说的") for text in said)
    assert any("民警马上到" in text for text in said)
    await duty.hears("本人说已经没事", words)


async def test_who_asks_why_nobody_answers_is_heard_by_coordinators_and_left_in_silence(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    resident.forget_so_far()
    await resident.says("怎么没有人回我啊")
    await town.moment()
    await duty.hears("险情补充：怎么没有人回我啊")
    assert await answers(resident) == []


@pytest.mark.parametrize("hours", [3, 50])
async def test_words_of_safety_after_the_silence_begin_no_new_one(town: Town, hours: int) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    await town.passes(hours=hours)
    await resident.says("我没事了")
    [case] = cases(town)
    assert case.danger == Danger.VIOLENCE
    resident.forget_so_far()
    await duty.says(f"#{case.reference} 答复 有事再联系我们")
    await town.passes(minutes=2)
    await resident.hears("有事再联系我们")


@pytest.mark.parametrize(("told", "minutes"), [(BREAK_IN, 121), ("有人在砸我家门", 0)])
async def test_who_told_it_hears_that_a_coordinator_has_ended_it(town: Town, told: str, minutes: int) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(told)
    [case] = cases(town)
    resident.forget_so_far()
    await duty.says(f"#{case.reference} 险情已解除")
    await duty.hears("已记为险情解除")
    if minutes:
        await town.passes(minutes=minutes - 5)
        assert await answers(resident) == []
        await town.passes(minutes=5)
    await resident.hears(case.reference, "值班人员已确认这次险情解除", "110")


async def test_more_danger_is_answered_with_what_to_do_once_more(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("东门街35号两条大狗追着人咬")
    for words, again in (("狗是黄色的", False), ("又来了三条 堵着楼门", True), ("又来了一条", False)):
        await town.passes(minutes=3)
        resident.forget_so_far()
        await resident.says(words)
        said = (await answers(resident))[-1]
        assert said.startswith("请先躲到安全的地方") is again
        assert "已补充到" in said
    assert len(cases(town)) == 1
