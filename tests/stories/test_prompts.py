"""A prompt takes only its answer: what else is said after it reaches no resident by itself, and is not lost."""

from __future__ import annotations

import pytest

from tests.stories.acts.staff import opened
from tests.stories.town import Message, Speaker, Town

RUDE = "这人天天投诉，有病吧"


async def asked_for_result(town: Town) -> tuple[Speaker, Speaker, Speaker, str, Message]:
    """A group in which somebody tapped 办结 and 已解决: two members, the resident, the number and the question."""
    staff, colleague, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await staff.taps("办结")
    await staff.taps("已解决")
    prompt = await staff.hears(reference, "请承办人甲回复本条", "做了什么")
    for one in (staff, resident):
        one.forget_so_far()
    return staff, colleague, resident, reference, prompt


@pytest.mark.parametrize(
    "words", ["点错了", "取消", "撤回", "不是这件，是另一件", "wrong one, sorry", "其实还没修，科长叫先点"]
)
async def test_a_press_that_was_wrong_is_let_go(town: Town, words: str) -> None:
    staff, _, resident, reference, prompt = await asked_for_result(town)
    await staff.says(words, to=prompt)
    await staff.hears(reference, "没有办结", "还是原样")
    await town.passes(minutes=5)
    await staff.hears_nothing_of("已办结")
    await resident.hears_nothing_of(reference)


@pytest.mark.parametrize("words", ["写啥？", "收到", "这个算谁的？"])
async def test_what_is_no_answer_keeps_the_question_open(town: Town, words: str) -> None:
    staff, colleague, resident, reference, prompt = await asked_for_result(town)
    await staff.says(words, to=prompt)
    again = await staff.hears(reference, "没有当作“办结”的内容")
    await town.passes(minutes=5)
    await staff.hears_nothing_of("已办结")
    await resident.hears_nothing_of(reference)
    await town.passes(hours=3)
    await colleague.says("已劝导犬主并登记", to=again)
    await town.passes(seconds=61)
    await resident.hears(reference, "已解决", "已劝导犬主并登记")


@pytest.mark.parametrize("words", ["等一下", "等会儿，视频还在传", "小张你来写"])
async def test_what_puts_the_answer_off_is_met_with_silence_and_the_question_stays(town: Town, words: str) -> None:
    staff, colleague, resident, reference, prompt = await asked_for_result(town)
    before = len(await staff.messages())
    await staff.says(words, to=prompt)
    await town.passes(minutes=5)
    assert len(await staff.messages()) == before + 1
    await colleague.says("已劝导犬主并登记", to=prompt)
    await town.passes(seconds=61)
    await resident.hears(reference, "已解决", "已劝导犬主并登记")


async def test_a_result_said_right_after_the_question_without_quoting_it_is_offered(town: Town) -> None:
    staff, colleague, resident, reference, _ = await asked_for_result(town)
    await colleague.says("中午吃啥")
    await staff.hears_nothing_of(reference)
    await staff.says("狗已经送收容所了，犬主也登记了")
    await staff.says("犬主已劝离")
    offer = await staff.hears(reference, "是哪一种结果", "犬主已劝离")
    await town.passes(minutes=5)
    await resident.hears_nothing_of(reference)
    await staff.taps("已解决", on=offer)
    await town.passes(seconds=61)
    await resident.hears(reference, "已解决", "犬主已劝离")


async def test_a_reply_hours_later_and_by_another_is_the_answer(town: Town) -> None:
    _, colleague, resident, reference, prompt = await asked_for_result(town)
    await town.passes(hours=3)
    await colleague.says("已劝导犬主，周末再来看", to=prompt)
    await town.passes(seconds=61)
    await resident.hears(reference, "已劝导犬主，周末再来看")


async def test_its_own_verb_before_an_answer_keeps_the_outcome_that_was_chosen(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("办结", on=card)
    await staff.taps("解释说明")
    await staff.says("办结 该犬已登记", to=await staff.hears(reference, "请承办人甲回复本条"))
    await town.passes(seconds=61)
    await resident.hears("解释说明", "该犬已登记")


async def test_a_result_that_does_not_go_with_solved_is_offered_with_its_outcomes(town: Town) -> None:
    staff, colleague, resident, reference, prompt = await asked_for_result(town)
    await staff.says("大狗带走了，剩下的下周再来", photos=1, to=prompt)
    offer = await staff.hears(reference, "是哪一种结果", "“大狗带走了，剩下的下周再来”")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("大狗")
    await colleague.taps("部分解决", on=offer)
    await town.passes(seconds=61)
    told = await resident.hears(reference, "部分解决", "大狗带走了，剩下的下周再来")
    assert len(told["photos"]) == 1


async def test_an_answer_that_sounds_like_talk_is_offered_and_dropped_by_one_tap(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("答复", on=card)
    prompt = await staff.hears(reference, "告诉居民")
    await staff.says("这个谁去看过？", to=prompt)
    offer = await staff.hears(reference, "作为答复发给居民吗", "这个谁去看过？")
    await staff.taps("不是", on=offer)
    await staff.hears("没有发出去")
    staff.forget_so_far()
    await staff.taps("发给居民", on=offer)
    await staff.hears("已经处理过")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("谁去看过")


async def asked_for_answer(town: Town) -> tuple[Speaker, Speaker, str, Message]:
    """A coordinator who tapped 答复: she, the resident, the number and the question."""
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await coordinator.says(f"#{reference}")
    await coordinator.taps("答复")
    prompt = await coordinator.hears(reference, "要告诉居民的话")
    for one in (coordinator, resident):
        one.forget_so_far()
    return coordinator, resident, reference, prompt


async def test_what_a_coordinator_writes_after_a_prompt_is_offered_and_never_sent_untapped(town: Town) -> None:
    coordinator, resident, reference, _ = await asked_for_answer(town)
    await town.passes(hours=3)
    await coordinator.says("明天上午过去看看")
    await coordinator.hears(f"#{reference} 这句话要作为答复发给居民吗", "明天上午过去看看")
    await town.passes(days=2)
    await resident.hears_nothing_of("明天上午")


@pytest.mark.parametrize("quoted", [False, True])
async def test_what_is_said_about_whoever_reported_is_never_offered_as_the_answer(town: Town, quoted: bool) -> None:
    coordinator, resident, reference, prompt = await asked_for_answer(town)
    await coordinator.says(RUDE, to=prompt if quoted else None)
    told = await coordinator.hears(f"#{reference} 这句没有发给居民")
    assert not told["choices"]
    await town.passes(minutes=5)
    await resident.hears_nothing_of("有病")
    await coordinator.says(f"#{reference} 全文")
    history = await coordinator.hears("签收", reference)
    assert "明天上午" not in history["text"]


async def test_one_tap_sends_what_was_offered_once(town: Town) -> None:
    coordinator, resident, reference, _ = await asked_for_answer(town)
    await coordinator.says("已经派车了，下午就到", photos=1)
    offer = await coordinator.hears("发给居民吗")
    await town.restarts()
    for _ in range(3):
        await coordinator.taps("发给居民", on=offer)
    await town.passes(seconds=61)
    told = await resident.hears(reference, "已经派车了，下午就到")
    assert len(told["photos"]) == 1
    said = [one["text"] for one in await resident.messages()]
    assert sum("已经派车了" in text for text in said) == 1


async def test_what_replies_to_the_prompt_is_the_answer(town: Town) -> None:
    coordinator, resident, reference, prompt = await asked_for_answer(town)
    await coordinator.says("已经派车了，下午就到", to=prompt)
    await town.passes(seconds=61)
    await resident.hears(reference, "已经派车了，下午就到")


async def test_what_staff_want_instead_of_a_result_is_offered(town: Town) -> None:
    staff, _, resident, reference, prompt = await asked_for_result(town)
    await staff.says("还没弄完，我以为点这个是延期，能不能再给四天", to=prompt)
    await staff.hears(reference, "没有办结")
    await staff.hears(reference, "要申请延期")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("没弄完")


@pytest.mark.parametrize("quoted", [False, True])
async def test_a_coordinator_lets_a_prompt_go(town: Town, quoted: bool) -> None:
    coordinator, resident, reference, prompt = await asked_for_answer(town)
    await coordinator.says("点错了，不是这件", to=prompt if quoted else None)
    await coordinator.hears(reference, "没有答复")
    await coordinator.says(RUDE)
    await coordinator.hears(reference, "没看懂要办什么")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("点错", "有病")


async def test_commands_after_a_prompt_are_commands(town: Town) -> None:
    coordinator, resident, reference, _ = await asked_for_answer(town)
    await coordinator.says("今日待办")
    await coordinator.hears("今日待办")
    await coordinator.says(f"#{reference}")
    await coordinator.taps("答复")
    await coordinator.says("查 振兴路")
    await coordinator.hears("找到")
    await coordinator.taps("答复")
    await coordinator.says("取消")
    await coordinator.hears(reference, "没有答复")
    await town.passes(minutes=5)
    await resident.hears_nothing_of(reference)


@pytest.mark.parametrize(
    ("label", "words", "says"),
    [
        ("不予受理", "属于劳动争议", "不予受理"),
        ("挂账", "2027-04-01 冬季无法施工", "挂账"),
        ("剔除", "重复反映", "剔除"),
        ("询问", "请问是几号楼", "询问"),
    ],
)
async def test_what_cannot_be_undone_waits_for_a_tap_too(town: Town, label: str, words: str, says: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, _ = await opened(town)
    await coordinator.says(f"#{reference}")
    if label == "不予受理":
        await coordinator.says(f"#{reference} 不予受理")
    else:
        await coordinator.taps(label)
    resident.forget_so_far()
    await coordinator.says(words)
    await coordinator.hears(reference, says, words)
    await town.passes(minutes=5)
    await resident.hears_nothing_of(words)
    await staff.hears(reference, "待签收")
    await coordinator.taps("发给居民" if label == "询问" else label)
    await coordinator.hears(f"#{reference} ", "60 秒后问居民" if label == "询问" else "已")


async def test_a_verb_without_number_or_quote_is_offered(town: Town) -> None:
    coordinator, resident, reference, _ = await asked_for_answer(town)
    await coordinator.says("不予受理 属于劳动争议")
    await coordinator.hears(f"#{reference} 要用这句话来不予受理吗", "“属于劳动争议”")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("不在受理范围", "劳动争议")


async def test_an_offer_is_good_for_a_day_and_goes_with_the_case_that_is_forgotten(town: Town) -> None:
    coordinator, resident, _, _ = await asked_for_answer(town)
    await coordinator.says("已经派车了")
    offer = await coordinator.hears("发给居民吗")
    await town.passes(hours=25)
    await coordinator.taps("发给居民", on=offer)
    await coordinator.hears("放得太久")
    await coordinator.says("再说一次，已经派车了")  # after the error nothing is being asked
    await coordinator.hears("没看懂要办什么", "什么也没有变")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("派车")


async def test_an_offer_goes_with_the_case_that_is_forgotten(town: Town) -> None:
    coordinator, resident, _, _ = await asked_for_answer(town)
    await coordinator.says("已经派车了")
    offer = await coordinator.hears("发给居民吗")
    await resident.says("删除我的数据")
    await resident.taps("确定删除")
    await coordinator.taps("发给居民", on=offer)
    await town.passes(minutes=5)
    await resident.hears_nothing_of("派车")
    assert all("已经派车了" not in one["text"] for one in await coordinator.messages() if one["from"]["id"] == "bot")


TALK = ("不予受理的话居民会上访", "重办过两次了，先别动", "答复居民要慎重", "挂账到什么时候？")


@pytest.mark.parametrize("words", TALK)
@pytest.mark.parametrize("quoted", [False, True])
async def test_a_coordinators_talk_about_an_act_is_offered_as_a_note(town: Town, words: str, quoted: bool) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, _ = await opened(town)
    await coordinator.says(f"#{reference}")
    card = await coordinator.hears(reference, "待签收")
    for one in (coordinator, resident, staff):
        one.forget_so_far()
    await coordinator.says(words if quoted else f"#{reference} {words}", to=card if quoted else None)
    offer = await coordinator.hears(reference, "什么也没有办", words)
    await town.passes(minutes=5)
    await staff.hears_nothing_of(reference)
    await coordinator.taps("备注", on=offer)
    await coordinator.hears(reference, "备注已记下")
    await town.passes(minutes=5)
    assert not [one for one in await resident.messages() if one["seq"] > resident.seen]
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears("备注", words)


@pytest.mark.parametrize("quoted", [False, True])
async def test_whether_to_assign_is_answered_by_one_line_that_changes_nothing(town: Town, quoted: bool) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, _ = await opened(town)
    await coordinator.says(f"#{reference}")
    card = await coordinator.hears(reference, "待签收")
    staff.forget_so_far()
    asked = "派单给环卫处合适吗？"
    await coordinator.says(asked if quoted else f"#{reference} {asked}", to=card if quoted else None)
    told = await coordinator.hears(reference, "没有派单", "环境卫生管理处")
    assert not told["choices"]
    await staff.hears_nothing_of(reference)


async def test_words_that_reply_to_a_coordinators_card_are_a_note(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, resident, reference, _ = await opened(town)
    await coordinator.says(f"#{reference}")
    card = await coordinator.hears(reference, "待签收")
    await coordinator.says("分管领导已过问", to=card)
    await coordinator.hears(reference, "备注已记下")
    await coordinator.says(f"#{reference} 居民是老上访户")
    await coordinator.taps("备注", on=await coordinator.hears(reference, "要记为备注吗"))
    await town.passes(minutes=5)
    await resident.hears_nothing_of("过问", "上访")
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears("分管领导已过问", "居民是老上访户")


async def test_a_question_that_replies_to_a_coordinators_card_is_not_noted_untapped(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, _, reference, _ = await opened(town)
    await coordinator.says(f"#{reference}")
    card = await coordinator.hears(reference, "待签收")
    coordinator.forget_so_far()
    await coordinator.says("这不是城管的活儿吧？", to=card)
    await coordinator.hears(reference, "没有派单", "也没有别的变化")
    await coordinator.says("居民住几楼？", to=card)
    await coordinator.hears(reference, "没有记下", "要记为备注吗")
    await coordinator.says("进展怎么样了", to=card)
    await coordinator.hears_nothing_of("备注已记下")


async def test_a_result_under_a_number_that_is_called_one_is_kept(town: Town) -> None:
    staff, _, _, reference, _ = await opened(town)
    await staff.says(f"编号：{reference}\n处理结果：已劝导犬主")
    await staff.hears(reference, "备注 1 条")


async def test_a_departments_name_alone_answers_which_one_and_talk_of_it_does_not(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("有件事想请你们看看")
    await coordinator.says(f"#{reference}")
    await coordinator.taps("选择承办单位")
    await coordinator.says("城管局那帮人又要推")
    await coordinator.hears(reference, "要用这句话来派单吗")
    await coordinator.taps("不是")
    await coordinator.says(f"#{reference}")
    await coordinator.hears(reference, "待派单")
    await coordinator.taps("选择承办单位")
    await coordinator.says("城管局")
    await coordinator.hears(reference, "已派给城市管理执法局")
    await coordinator.says(f"#{reference}")
    await coordinator.taps("改派")
    await coordinator.says("环卫处")
    await coordinator.hears(reference, "要用这句话来")
    await coordinator.taps("派单")
    await coordinator.hears(reference, "已派给环境卫生管理处")


NOT_SOLVED = ["修不了", "剩下的下周拉", "清了一半", "没能修好", "还差一半"]


@pytest.mark.parametrize("words", NOT_SOLVED)
@pytest.mark.parametrize("named", [False, True])
async def test_a_result_typed_with_its_verb_is_read_as_a_reply_is(town: Town, words: str, named: bool) -> None:
    staff, _, resident, reference, card = await opened(town)
    resident.forget_so_far()
    await staff.says(f"#{reference} 办结 {words}" if named else f"办结 {words}", to=None if named else card)
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已解决", words)
    if await staff.offers("部分解决"):
        await staff.hears("告诉居民吗", words)
        await staff.taps("部分解决")
        await town.passes(seconds=61)
        await resident.hears(reference, "部分解决", words)
    else:
        await staff.hears(reference, "没有当作“办结”的内容")


async def test_a_typed_result_that_is_not_done_yet_keeps_its_question_open_and_its_picture(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    resident.forget_so_far()
    await staff.says("办结 没修好", photos=1, to=card)
    again = await staff.hears(reference, "没有当作“办结”的内容")
    await staff.hears(reference, "备注 1 条")
    await staff.says("办结 点错了", to=card)
    await staff.hears(reference, "没有办结")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已解决")
    await staff.says("已劝导犬主并登记", to=again)
    await town.passes(seconds=61)
    await resident.hears(reference, "已解决", "已劝导犬主并登记")


async def test_a_typed_result_with_its_outcome_needs_no_second_look(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 部分解决 剩下的下周拉", to=card)
    await town.passes(seconds=61)
    await resident.hears(reference, "部分解决", "剩下的下周拉")


async def test_what_is_over_is_not_offered_anew(town: Town) -> None:
    staff, _, _, reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", to=card)
    await town.passes(minutes=2)
    await staff.says("办结 剩下的下周拉", to=card)
    await staff.hears(reference, "已办结")
    await staff.hears_nothing_of("告诉居民吗")


@pytest.mark.parametrize("words", [*NOT_SOLVED, "点错了"])
async def test_a_doubtful_result_of_several_lines_is_refused_for_all(town: Town, words: str) -> None:
    staff, _, resident, reference, _ = await opened(town)
    resident.forget_so_far()
    await staff.says("待办")
    before = len(await staff.messages())
    await staff.says(f"1 办结 {words}")
    await staff.hears("一件也没有办", "部分解决")
    assert len(await staff.messages()) == before + 2
    await town.passes(minutes=5)
    await resident.hears_nothing_of(reference)
    await staff.says("1 办结 部分解决 剩下的下周拉")
    await town.passes(seconds=61)
    await resident.hears(reference, "部分解决", "剩下的下周拉")
