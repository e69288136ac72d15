"""What staff do in their group with one hand: acknowledge, note, ask, answer, take back; and what is no command."""

from __future__ import annotations

import asyncio

import pytest

from tests.stories.acts.staff import DOGS, opened
from tests.stories.town import Town


async def test_a_case_is_acknowledged_by_button_by_reply_and_by_number(town: Town) -> None:
    staff, colleague, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await resident.hears(reference, "已签收")
    await staff.hears(reference, "办理中")

    others = [await town.resident("王先生") for _ in range(4)]
    second, third, fourth, fifth = [await one.files(DOGS) for one in others]
    await colleague.says("签收", to=await colleague.hears(second))
    await staff.says(f"＃{third} 签收")
    await staff.says(f"签收#{fourth}")
    await colleague.says("签收了", to=await colleague.hears(fifth))
    for one in others:
        await one.hears("已签收")


@pytest.mark.parametrize(
    "words",
    [
        "已派人去看",
        "答复过居民了，等他确认",
        "2 个同事已到场",
        "帮助居民联系了物业",
        "办结前再去看一次",
        "open the drain first",
        "full of rubbish again",
    ],
)
async def test_a_reply_without_a_verb_is_a_silent_note(town: Town, words: str) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    staff.forget_so_far()
    resident.forget_so_far()
    before = len(await staff.messages())
    await staff.says(words, to=card)
    await town.passes(minutes=5)
    assert len(await staff.messages()) == before + 1  # what was said, and nothing in answer
    await staff.hears(reference, "备注 1 条")
    await resident.hears_nothing_of(words, reference)
    await staff.says(f"#{reference} 全文")
    await staff.hears("备注", words)


async def test_talk_among_colleagues_is_left_alone(town: Town) -> None:
    staff, colleague, _, _, _ = await opened(town)
    before = len(await staff.messages())
    for talk in ("中午吃什么", "你好", "那个延期的怎么样了", "答复了吗", "待办的都看看", "3 点开会"):
        await colleague.says(talk)
    await colleague.says(photos=1)
    assert len(await staff.messages()) == before + 7


async def test_a_verb_without_a_case_gets_one_helpful_line(town: Town) -> None:
    staff, _, _, _, card = await opened(town)
    await town.passes(hours=1)
    await staff.says("签收")
    await staff.hears("没看懂要办哪一件", "退单", "延期")
    staff.forget_so_far()
    await staff.says("办结 已经劝离")
    await staff.hears("没看懂要办哪一件")
    staff.forget_so_far()
    await staff.says("派单 环卫处", to=card)
    await staff.hears("要由别人来办")
    await staff.says("帮助")
    await staff.hears("签收", "备注", "询问", "答复", "退单", "延期", "办结")


async def test_a_wrong_digit_in_the_number_finds_no_case(town: Town) -> None:
    staff, _, _, reference, _ = await opened(town)
    wrong = f"{reference[:-1]}{(int(reference[-1]) + 1) % 10}"
    await staff.says(f"#{wrong} 签收")
    await staff.hears("没有找到这个编号")


async def test_an_answer_waits_a_minute_and_can_be_taken_back(town: Town) -> None:
    staff, colleague, resident, reference, card = await opened(town)
    await staff.says("答复 明天上午去处理", to=card)
    await staff.hears(reference, "60 秒后")
    await town.passes(seconds=40)
    await colleague.says("撤回", to=card)
    await staff.hears(reference, "居民没有收到")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("明天上午去处理")

    await staff.says("答复 后天上午去处理", to=card)
    await staff.taps("撤回")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("后天上午去处理")

    await staff.says(f"#{reference} 答复 周三处理", photos=1)
    await town.passes(seconds=61)
    told = await resident.hears(reference, "承办单位答复：周三处理")
    assert len(told["photos"]) == 1
    await staff.says("撤回", to=card)
    await staff.hears("已经过了可撤回的时间")


async def test_an_answer_by_button_is_the_reply_to_the_prompt(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("答复", on=card)
    prompt = await staff.hears(reference, "请承办人甲回复本条", "告诉居民")
    await staff.says("答复居民要牵绳的通知周五张贴", to=prompt)
    await town.passes(seconds=61)
    await resident.hears("承办单位答复：答复居民要牵绳的通知周五张贴")


async def test_a_question_pauses_the_clock_until_the_resident_replies(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.hears(reference, "11月25日（周三）17:00前办结")
    await staff.taps("询问", on=card)
    prompt = await staff.hears(reference, "请承办人甲回复本条", "暂停计时")
    await staff.says("请问是哪个门附近？", to=prompt)
    await staff.hears("等待回复时暂停计时")
    question = await resident.hears(reference, "请问是哪个门附近？")
    await staff.hears(reference, "待补充")

    await town.passes(hours=23, minutes=45)
    await resident.says("南门", to=question)
    await staff.hears(reference, "居民回复：南门", "计时恢复")
    await staff.hears(reference, "11月26日（周四）", "办理中")
    staff.forget_so_far()
    await staff.says("询问 还有别的吗？", to=card)
    await staff.hears("已经问过居民")
    staff.forget_so_far()
    await staff.taps("询问")
    await staff.hears("已经问过居民")


async def test_a_question_left_unanswered_pauses_for_three_working_days_at_most(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says("询问 请问是哪个门附近？", to=card)
    await town.passes(days=3)
    await staff.hears(reference, "待补充")
    await town.passes(days=1)
    await staff.hears(reference, "居民没有回复", "计时恢复")
    await resident.hears(reference, "没有等到您的补充")
    await staff.hears(reference, "12月1日（周二）", "前办结")


async def test_no_question_is_asked_in_the_last_fifth_of_the_time(town: Town) -> None:
    staff, _, resident, _reference, card = await opened(town)
    await staff.taps("签收")
    await town.passes(days=2, hours=4)
    await staff.taps("询问")
    await staff.hears("不足五分之一")
    await staff.says("询问 请问是哪个门附近？", to=card)
    await resident.hears_nothing_of("哪个门附近")


async def test_of_two_who_press_at_once_one_wins_and_the_other_is_told_who_and_when(town: Town) -> None:
    staff, colleague, _, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await colleague.taps("签收", on=card)
    await colleague.hears("承办人甲先办了", "11月23日（周一）09:00", reference, "办理中")
    staff.forget_so_far()
    await staff.taps("签收", on=card)
    await staff.hears(reference, "办理中", "不用办")
    await staff.hears_nothing_of("先办了")


async def test_two_presses_in_the_same_instant_are_one_acknowledgement(town: Town) -> None:
    staff, colleague, resident, reference, card = await opened(town)
    await asyncio.gather(staff.taps("签收", on=card), colleague.taps("签收", on=card))
    await staff.hears("先办了", reference)
    said = [one["text"] for one in await resident.messages()]
    assert sum(text.count("已签收") for text in said) == 1


async def test_a_report_in_a_departments_group_is_told_where_it_belongs(town: Town) -> None:
    staff, _, _, _, card = await opened(town)
    for reply_to in (None, card):
        staff.forget_so_far()
        await staff.says("/report 东门路灯不亮", to=reply_to)
        await staff.hears("承办单位的工作群", "不登记")
    staff.forget_so_far()
    await staff.says("上报 给局里的材料谁有？")
    await staff.hears_nothing_of("工作群", "备注")


@pytest.mark.parametrize("words", ["办结 已清理摊位", "签收", "退单：不归我们", "resolve cleared"])
async def test_a_note_that_begins_like_another_act_is_asked_about(town: Town, words: str) -> None:
    staff, _, _, reference, _ = await opened(town)
    staff.forget_so_far()
    await staff.says(f"/note #{reference} {words}")
    await staff.hears(reference, "没有记备注")
    await staff.hears_nothing_of("备注 1 条", "已办结")


@pytest.mark.parametrize("words", ["办结的事已和他说过", "办结了再说", "已办结 等回访", "回访 周五"])
async def test_a_note_that_only_tells_of_an_act_is_kept(town: Town, words: str) -> None:
    staff, _, _, reference, _ = await opened(town)
    await staff.says(f"/note #{reference} {words}")
    await staff.hears(reference, "备注 1 条")


TALK = (
    "办结不了，缺材料",
    "办结还要等三天",
    "答复居民要慎重，这人老上访",
    "询问居民说没有房产证",
    "签收不了，不是我们的",
    "退单的话要写依据吗",
    "resolve is not possible, no papers",
    "answer nobody yet",
)


@pytest.mark.parametrize("words", TALK)
@pytest.mark.parametrize("by_number", [False, True])
async def test_talk_about_an_act_is_a_note_and_nothing_else(town: Town, words: str, by_number: bool) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    for one in (staff, resident):
        one.forget_so_far()
    await staff.says(f"#{reference} {words}" if by_number else words, to=None if by_number else card)
    await town.passes(minutes=5)
    await staff.hears(reference, "办理中", "备注 1 条")
    assert await resident.messages() == [one for one in await resident.messages() if one["seq"] <= resident.seen]
    await staff.hears_nothing_of("已办结", "后发给居民", "已交督办员")


@pytest.mark.parametrize("words", ["办结 还没清完", "办结 不了", "退单 这样写行吗？", "签收 了吗？"])
async def test_a_verb_set_off_that_is_no_act_is_told_to_be_a_note(town: Town, words: str) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says(words, to=card)
    await staff.hears(reference, f"没有当作“{words[:2]}”", "记为备注")
    await staff.hears(reference, "备注 1 条")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已办结", "已签收", "还没清完")


@pytest.mark.parametrize(
    ("words", "then"), [("签收了", "办理中"), ("办结部分解决：劝离了两只", "已办结"), ("延期3天，等配件", "已申请延期")]
)
async def test_an_act_whose_own_words_follow_directly_is_done(town: Town, words: str, then: str) -> None:
    staff, _, _, reference, card = await opened(town)
    await staff.says(words, to=card)
    await staff.hears(reference, then)
