"""Coordinators in their own words: what is sure and harms nobody is done, the rest is offered, talk changes nothing."""

from __future__ import annotations

import pytest

from tests.stories.acts.coordinators import unrouted
from tests.stories.acts.staff import DOGS, opened
from tests.stories.town import Speaker, Town


async def with_card(town: Town) -> tuple[Speaker, Speaker, str, dict[str, object]]:
    """A coordinator who was just shown an unassigned case, and staff of the department it may go to."""
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    _, reference = await unrouted(town, DOGS)
    card = await coordinator.hears(reference, "待派单")
    coordinator.forget_so_far()
    return coordinator, staff, reference, card


async def in_hand(town: Town) -> tuple[Speaker, Speaker, Speaker, str, dict[str, object]]:
    """A case that a department works on, opened by a coordinator."""
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await coordinator.says(f"#{reference}")
    shown = await coordinator.hears(reference, "办理中")
    for one in (coordinator, staff, resident):
        one.forget_so_far()
    return coordinator, staff, resident, reference, shown


@pytest.mark.parametrize(
    "words", ["派城管", "这个是城管的", "不是环卫的，给城管局吧", "派环卫，不对，派城管", "派城管，抄送环卫"]
)
async def test_an_unassigned_case_goes_where_the_words_surely_send_it(town: Town, words: str) -> None:
    coordinator, staff, reference, _ = await with_card(town)
    await coordinator.says(words)
    await coordinator.hears(reference, "已派给城市管理执法局")
    await staff.hears(reference, "待签收")


@pytest.mark.parametrize("words", ["估计是城管的", "要是环卫不接就给城管", "这个呢还是给那个城管吧他们老说不归他们"])
async def test_what_likely_sends_it_is_offered_and_done_by_a_tap(town: Town, words: str) -> None:
    coordinator, staff, reference, _ = await with_card(town)
    await coordinator.says(words)
    offer = await coordinator.hears(reference, "要派单吗", words)
    await staff.hears_nothing_of(reference)
    await coordinator.taps("派给城市管理执法局", on=offer)
    await staff.hears(reference, "待签收")


@pytest.mark.parametrize("words", ["先别派城管", "这不是城管的活儿吧？", "派城管合适吗"])
async def test_who_denies_or_asks_sends_it_nowhere(town: Town, words: str) -> None:
    coordinator, staff, reference, _ = await with_card(town)
    await coordinator.says(words)
    await coordinator.hears(reference, "没有派单")
    await staff.hears_nothing_of(reference)


async def test_of_two_cases_shown_together_neither_is_assigned_untapped(town: Town) -> None:
    coordinator, staff, reference, _ = await with_card(town)
    _, other = await unrouted(town)
    await coordinator.hears(other, "待派单")
    await coordinator.says("派城管")
    await coordinator.taps("派给城市管理执法局", on=await coordinator.hears(other, "要派单吗"))
    await staff.hears(other, "待签收")
    await staff.hears_nothing_of(reference)


async def test_a_unit_that_there_is_not_is_said_to_be_none_with_the_likeliest(town: Town) -> None:
    coordinator, _, reference, _ = await with_card(town)
    await coordinator.says("给街道吧")
    told = await coordinator.hears(reference, "没有“街道”这个承办单位")
    labels = [one["label"] for row in told["choices"] for one in row]
    assert labels == ["派给城东镇人民政府", "派给城西镇人民政府", "派给经济开发区管委会", "选择承办单位"]


async def test_what_reaches_others_is_offered_without_a_reply_and_done_with_one(town: Town) -> None:
    coordinator, _, resident, reference, shown = await in_hand(town)
    await coordinator.says("这是劳动纠纷，不受理")
    offer = await coordinator.hears(reference, "要用这句话来不予受理吗", "这是劳动纠纷")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("不在受理范围")
    await coordinator.taps("不是", on=offer)
    await coordinator.says("挂到12月28日，等设备到货", to=shown)
    await coordinator.hears(reference, "已挂账，2026年12月28日")
    await town.passes(minutes=2)
    await resident.hears(reference, "暂缓办理", "等设备到货")


async def test_a_suspension_without_a_reason_is_asked_for_it_and_one_without_a_date_for_that(town: Town) -> None:
    coordinator, _, resident, reference, shown = await in_hand(town)
    await coordinator.says("先挂着", to=shown)
    await coordinator.hears(reference, "挂到哪天")
    await coordinator.says("暂缓二十天", to=shown)
    asked = await coordinator.hears(reference, "挂到2026年12月13日", "写明原因")
    await resident.hears_nothing_of("暂缓")
    await coordinator.says("等设备到货", to=asked)
    await coordinator.hears(reference, "已挂账，2026年12月14日")


async def test_an_act_that_the_state_forbids_is_said_to_be_impossible_with_what_is_possible(town: Town) -> None:
    coordinator, staff, _, reference, _ = await in_hand(town)
    await coordinator.says("写得太简单，打回去重做")
    told = await coordinator.hears(reference, "还不能重办", "什么也没有办")
    await coordinator.taps("催办", on=told)
    await staff.hears(reference, "督办员催办")


async def test_urging_is_passed_on_once_a_working_day(town: Town) -> None:
    coordinator, staff, resident, reference, _ = await in_hand(town)
    await coordinator.says("再催一下")
    await coordinator.hears(reference, "已向城市管理执法局催办")
    await staff.hears(reference, "督办员催办")
    staff.forget_so_far()
    await coordinator.says("催催他们")
    await coordinator.hears(reference, "今天已经", "催过")
    await staff.hears_nothing_of("督办员催办")
    await resident.hears_nothing_of(reference)


async def test_notes_state_date_and_calls_are_had_by_words(town: Town) -> None:
    coordinator, _, resident, reference, _ = await in_hand(town)
    await coordinator.says("备注：王先生下午来取材料")
    await coordinator.hears(reference, "备注已记下", "承办单位看“全文”时看得到")
    await coordinator.says("现在谁在办")
    await coordinator.hears(reference, "承办单位：城市管理执法局")
    await coordinator.says("还有几天到期")
    await coordinator.hears(reference, "时限怎么算的")
    await coordinator.says("给居民回个电话吧")
    asked = await coordinator.hears(f"回访 #{reference}", "还没有办结")
    await coordinator.says("说明天在家等", to=asked)
    await coordinator.hears(reference, "备注已记下")
    await town.passes(minutes=5)
    await resident.hears_nothing_of(reference)


async def test_news_and_plans_are_noted_a_denial_included(town: Town) -> None:
    coordinator, staff, resident, reference, _ = await in_hand(town)
    await coordinator.says("我一会儿去现场转一圈")
    await coordinator.hears(reference, "备注已记下")
    coordinator.forget_so_far()
    await coordinator.says("先别催，司机说已经在路上了")
    await coordinator.hears(reference, "备注已记下")
    await town.passes(minutes=5)
    await staff.hears_nothing_of("督办员催办")
    await resident.hears_nothing_of(reference)


async def test_a_correction_of_oneself_never_sends_to_the_first(town: Town) -> None:
    coordinator, staff, reference, _ = await with_card(town)
    await coordinator.says("给环卫吧。。哎呀说错了 遛狗是城管那摊")
    offer = await coordinator.hears(reference, "要派单吗")
    assert "派给环境卫生管理处" not in str(offer["choices"])
    await coordinator.taps("派给城市管理执法局", on=offer)
    await staff.hears(reference, "待签收")


async def test_a_double_and_two_matters_in_one_are_offered(town: Town) -> None:
    coordinator, _, reference, card = await with_card(town)
    await coordinator.says("跟早上那条一模一样", to=card)
    await coordinator.hears(reference, "要用这句话来不予受理吗")
    await coordinator.says("这不是两码事吗", to=card)
    await coordinator.hears(reference, "拆单", "请回复")


async def test_a_nod_is_nothing_and_other_talk_gets_one_line(town: Town) -> None:
    coordinator, _, _, reference, _ = await in_hand(town)
    await coordinator.says("嗯，知道了")
    await coordinator.hears_nothing_of(reference)
    await coordinator.says("今天风真大")
    await coordinator.hears(reference, "没看懂要办什么")


async def test_a_word_that_is_no_act_is_said_to_be_unknown(town: Town) -> None:
    coordinator, _, _, reference, _ = await in_hand(town)
    await coordinator.says(f"#{reference} 合并")
    await coordinator.hears(reference, "不认识“合并”", "挂账", "不予受理")


async def test_parts_without_a_department_go_by_the_rules_or_wait(town: Town) -> None:
    coordinator, _, resident, reference, _ = await in_hand(town)
    await coordinator.says("说了两件事，拆一下：\n1. 振兴路12号遛狗不牵绳\n2. 有个麻烦事要问")
    await coordinator.taps("拆单", on=await coordinator.hears(reference, "要用这句话来拆单吗"))
    await coordinator.hears(reference, "已拆成 2 件")
    await resident.hears(f"#{reference}-1", "城市管理执法局", f"#{reference}-2", "暂未派单")
    await coordinator.hears(f"#{reference}-2【待派单】")


async def test_how_to_answer_is_shown_before_it_is_sent(town: Town) -> None:
    coordinator, _, resident, reference, shown = await in_hand(town)
    await coordinator.taps("答复", on=shown)
    prompt = await coordinator.hears(reference, "要告诉居民的话")
    await coordinator.says("跟他说明天上午修，语气客气点", to=prompt)
    offer = await coordinator.hears(reference, "作为答复发给居民吗", "“明天上午修”")
    await resident.hears_nothing_of("明天上午")
    await coordinator.taps("发给居民", on=offer)
    await town.passes(seconds=61)
    await resident.hears(f"【#{reference}】督办员答复：明天上午修")


async def test_another_command_after_a_prompt_is_done_and_no_answer(town: Town) -> None:
    coordinator, staff, resident, reference, shown = await in_hand(town)
    await coordinator.taps("答复", on=shown)
    await coordinator.says("催一下城管")
    await staff.hears(reference, "督办员催办")
    await coordinator.taps("答复", on=shown)
    await coordinator.says("今天还剩几件没派？")
    await coordinator.hears("今日待办")
    await coordinator.taps("答复", on=shown)
    await coordinator.says("等一下，我先问问")
    await coordinator.hears(reference, "没有发给居民")
    await town.passes(minutes=5)
    await resident.hears_nothing_of(reference)


async def test_a_wrong_press_is_cancelled_and_what_was_meant_is_done_or_offered(town: Town) -> None:
    coordinator, staff, resident, reference, shown = await in_hand(town)
    await coordinator.taps("答复", on=shown)
    await coordinator.says("按错了，我要催城管")
    await coordinator.hears(reference, "没有答复")
    await staff.hears(reference, "督办员催办")
    await coordinator.taps("答复", on=shown)
    await coordinator.says("点错了，挂到12月20日 等配件")
    await coordinator.taps("不是", on=await coordinator.hears(reference, "要用这句话来挂账吗"))
    await coordinator.taps("答复", on=shown)
    await coordinator.says("现在谁在办？")
    await coordinator.hears(reference, "办理中")
    await town.passes(minutes=5)
    await resident.hears_nothing_of(reference)


@pytest.mark.parametrize("quoted", [False, True])
@pytest.mark.parametrize(
    "words", ["算了不回他了 叫城管自己去讲", "先不答复了", "让城管自己回", "稍后再说", "never mind"]
)
async def test_a_prompt_that_is_given_up_sends_nothing(town: Town, words: str, quoted: bool) -> None:
    coordinator, _, resident, reference, shown = await in_hand(town)
    await coordinator.taps("答复", on=shown)
    prompt = await coordinator.hears(reference, "要告诉居民的话")
    await coordinator.says(words, to=prompt if quoted else None)
    await coordinator.hears(reference, "没有答复")
    await town.passes(minutes=5)
    await resident.hears_nothing_of(reference)


@pytest.mark.parametrize("quoted", [False, True])
async def test_what_is_asked_beside_giving_up_is_shown(town: Town, quoted: bool) -> None:
    coordinator, _, resident, reference, shown = await in_hand(town)
    await coordinator.taps("答复", on=shown)
    prompt = await coordinator.hears(reference, "要告诉居民的话")
    await coordinator.says("回头再说 先看看还有几件没派", to=prompt if quoted else None)
    await coordinator.hears(reference, "没有答复")
    await coordinator.hears("今日待办")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("回头再说")


async def test_words_for_the_resident_on_an_opened_case_are_offered(town: Town) -> None:
    coordinator, _, resident, reference, shown = await in_hand(town)
    await coordinator.says("回群众：周五上午来换灯", to=shown)
    offer = await coordinator.hears(reference, "“周五上午来换灯”")
    await town.passes(minutes=2)
    await resident.hears_nothing_of("换灯")
    await coordinator.taps("发给居民", on=offer)
    await town.passes(seconds=61)
    await resident.hears(f"【#{reference}】督办员答复：周五上午来换灯")


@pytest.mark.parametrize("words", ["我得核实一下", "这个不好回啊"])
async def test_talk_after_a_prompt_is_neither_sent_nor_offered(town: Town, words: str) -> None:
    coordinator, _, resident, reference, shown = await in_hand(town)
    await coordinator.taps("答复", on=shown)
    await coordinator.says(words)
    said = await coordinator.hears(reference, "没有发给居民")
    assert not said["choices"]
    await resident.hears_nothing_of(words)


async def test_cases_are_found_by_what_people_remember(town: Town) -> None:
    coordinator, _, reference, _ = await with_card(town)
    await coordinator.says("上礼拜遛狗不牵绳那个，想不起编号了")
    await coordinator.hears("找到 1 件", reference)
    await coordinator.says("11月1日到11月30日一共来了多少件")
    await coordinator.hears("11月1日至11月30日：新登记 1 件")


async def test_an_answer_to_words_for_coordinators_is_offered_to_the_resident(town: Town) -> None:
    coordinator, _, resident, reference, _ = await in_hand(town)
    await resident.says("找人工")
    await resident.says("是18号那家的")
    notice = await coordinator.hears(reference, "居民对督办员说：是18号那家的")
    await coordinator.says("知道位置了马上派人", to=notice)
    await coordinator.hears(reference, "知道位置了马上派人")
    assert await coordinator.offers("只作备注")
    await resident.hears_nothing_of("知道位置了")
    await coordinator.taps("发给居民")
    await town.passes(seconds=61)
    await resident.hears(reference, "知道位置了马上派人")


@pytest.mark.parametrize("quoted", [False, True])
async def test_a_refusal_that_is_given_up_leaves_the_request_undecided(town: Town, quoted: bool) -> None:
    coordinator, staff, _, reference, _ = await in_hand(town)
    await staff.says(f"#{reference} 延期 2天 配件没到")
    await coordinator.taps("不同意", on=await coordinator.hears(reference, "延期 2 个工作日"))
    prompt = await coordinator.hears(reference, "原因")
    staff.forget_so_far()
    await coordinator.says("算了先不驳 我再问问", to=prompt if quoted else None)
    await coordinator.hears(reference, "申请还在，没有决定")
    await staff.hears_nothing_of("不同意")


async def test_a_refusal_that_comes_too_late_is_told_who_decided_what(town: Town) -> None:
    coordinator, staff, _, reference, _ = await in_hand(town)
    other = await town.coordinator("督办员乙")
    await staff.says(f"#{reference} 延期 2天 配件没到")
    asked = await coordinator.hears(reference, "延期 2 个工作日")
    await coordinator.taps("不同意", on=asked)
    prompt = await coordinator.hears(reference, "原因")
    await other.taps("同意", on=await other.hears(reference, "延期 2 个工作日"))
    for words in ("不", "理由不充分，再想办法"):
        coordinator.forget_so_far()
        await coordinator.says(words, to=prompt)
        await coordinator.hears(reference, "已经有决定了：已同意", "督办员乙")


async def test_a_danger_that_is_none_is_offered_to_be_over(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("救命，有人拿刀砍人，在振兴路12号")
    reference = await resident.reference()
    card = await coordinator.hears(reference)
    await coordinator.says("这个不是险情，按普通的走", to=card)
    await coordinator.taps("险情已解除", on=await coordinator.hears(reference, "按险情办"))
    await coordinator.hears(reference, "险情解除")


async def test_the_day_of_a_suspension_is_kept_with_words_that_come_after(town: Town) -> None:
    coordinator, _, _, reference, shown = await in_hand(town)
    await coordinator.says("挂到12月20日", to=shown)
    await coordinator.hears(reference, "12月20日")
    await coordinator.says("等配件从厂里发来")
    await coordinator.taps("挂账", on=await coordinator.hears(reference, "等配件从厂里发来"))
    await coordinator.hears(reference, "12月", "挂账")
