"""What a resident says beside an open case: attached, told, asked about; and what is another matter."""

from __future__ import annotations

import pytest

from tests.stories.acts.kept_words import GARBAGE
from tests.stories.town import Speaker, Town

MORE = "旁边又多了一堆碎砖头"


async def in_hand(town: Town) -> tuple[Speaker, Speaker, Speaker, str]:
    """Resident, department and coordinator of a case in progress, and its number."""
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 签收")
    for one in (staff, coordinator, resident):
        one.forget_so_far()
    return resident, staff, coordinator, reference


async def test_words_are_attached_and_reach_the_group_after_the_minute(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says(MORE)
    await resident.hears(f"已补充到 #{reference}")
    assert await resident.offers("这是新的问题")
    await staff.hears_nothing_of("碎砖头")
    await town.passes(seconds=61)
    await staff.hears(reference, f"居民补充：{MORE}")


async def test_words_that_tell_nothing_plainly_may_have_been_impatience(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says("我天天从那儿绕着走")
    await resident.hears(f"已补充到 #{reference}")
    assert await resident.offers("这是新的问题")
    await resident.taps("催一下")
    await resident.hears("已转给环境卫生管理处催办")
    await staff.hears(reference, "居民催办（第 1 次）")
    resident.forget_so_far()
    await resident.says(MORE)
    await resident.hears("已补充")
    assert not await resident.offers("催一下")


async def test_who_asks_for_their_language_adds_nothing(town: Town) -> None:
    resident, staff, _, _ = await in_hand(town)
    state = (await resident.messages())[-1]
    await resident.says("have you got this in English please", to=state)
    await resident.hears("English")
    await town.passes(seconds=61)
    await staff.hears_nothing_of("居民补充")


async def test_one_tap_within_the_minute_makes_them_a_new_problem_and_the_group_learns_nothing(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says(MORE)
    await resident.taps("这是新的问题")
    await town.passes(seconds=61)
    await staff.hears_nothing_of("碎砖头", "居民说明")
    await staff.says(f"#{reference} 全文")
    full = await staff.hears("全文", reference)
    assert "碎砖头" not in full["text"]
    assert await resident.offers("取消")


async def test_a_tap_after_the_minute_tells_the_group_to_leave_them_aside(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says(MORE)
    added = await resident.hears("已补充")
    await town.passes(minutes=5)
    await resident.taps("这是新的问题", on=added)
    await staff.hears(reference, "居民说明", "另一件事")


async def test_thanks_get_one_kind_line_and_change_nothing(town: Town) -> None:
    resident, staff, _, _ = await in_hand(town)
    for words in ("谢谢啦", "好嘞，那我等消息"):
        resident.forget_so_far()
        await resident.says(words)
        await resident.hears("不客气")
    await town.passes(minutes=40)
    await staff.hears_nothing_of("居民")


async def test_who_asks_how_far_it_is_is_told_unit_date_and_next_step(town: Town) -> None:
    resident, _, _, reference = await in_hand(town)
    await resident.says("现在办到啥程度了")
    told = await resident.hears(f"#{reference}【办理中】", "环境卫生管理处正在办理", "前给您结果")
    labels = [choice["label"] for row in told["choices"] for choice in row]
    assert {"补充情况", "撤回诉求", "找人工", f"催办 #{reference}"} <= set(labels)


async def test_urging_that_tells_more_is_passed_on_and_attached(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says("怎么还没人来，今早又多了三袋，把单元门堵了")
    await staff.hears(reference, "居民催办（第 1 次）")
    await town.passes(seconds=61)
    await staff.hears(reference, "居民补充", "又多了三袋")


async def test_the_words_of_anger_are_read_by_coordinators_alone(town: Town) -> None:
    resident, staff, coordinator, reference = await in_hand(town)
    await resident.says("再不来我就找记者")
    await staff.hears(reference, "居民催办")
    await staff.says(f"#{reference} 全文")
    await staff.hears_nothing_of("记者")
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears(reference, "再不来我就找记者")


async def test_a_withdrawal_in_words_is_asked_once_and_says_why(town: Town) -> None:
    resident, staff, coordinator, reference = await in_hand(town)
    await resident.says("你们不用来了，我叫人拉走了")
    await resident.hears("确定撤回", reference)
    await staff.hears_nothing_of("已撤回")
    await resident.taps("确定撤回")
    await resident.taps("单位劝我撤")
    await resident.hears(reference, "已撤回")
    await staff.hears(reference, "居民已撤回")
    await coordinator.hears(reference, "单位劝的", "环境卫生管理处")


@pytest.mark.parametrize("words", ["千万先别撤", "我可没说要撤"])
async def test_who_denies_a_withdrawal_withdraws_nothing(town: Town, words: str) -> None:
    resident, _, _, reference = await in_hand(town)
    await resident.says(words)
    await resident.hears("没有撤回", f"#{reference}【办理中】")


async def test_good_news_before_the_result_is_thanked_for_and_rates_nothing(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says("刚才都拉走了，地也扫了")
    await resident.hears("太好了", f"已补充到 #{reference}", "再请您评价")
    assert await resident.offers("这是新的问题")
    await town.passes(seconds=61)
    await staff.hears(reference, "居民补充：刚才都拉走了")
    await resident.taps("已经解决了")
    await resident.hears("确定撤回")


async def test_another_problem_begins_a_draft_that_also_offers_the_case(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says("团结街8号有人占道经营")
    await resident.hears("请核对", "占道经营")
    await resident.taps(f"补充 #{reference}")
    await staff.hears(reference, "居民补充：团结街8号有人占道经营")


async def test_what_may_belong_is_shown_to_coordinators_alone(town: Town) -> None:
    resident, staff, coordinator, reference = await in_hand(town)
    await resident.says(place={"latitude": 41.7, "longitude": 125.8, "address": "北山公园"})
    await resident.hears("督办员看一眼", reference)
    await coordinator.hears(reference, "请看一眼", "北山公园")
    await town.passes(minutes=40)
    await staff.hears_nothing_of("北山")
    await coordinator.says("今日待办")
    await coordinator.hears("请看一眼：1 件")
    await resident.taps(f"补充 #{reference}", on=await resident.hears("督办员看一眼"))
    await staff.hears(reference, "居民补充")


async def test_words_for_somebody_else_go_nowhere_until_a_tap(town: Town) -> None:
    resident, staff, coordinator, reference = await in_hand(town)
    await resident.says("老公 晚上几点回来")
    said = await resident.hears("没有记进去", reference)
    await town.passes(minutes=40)
    for one in (staff, coordinator):
        await one.hears_nothing_of("晚上几点回来")
    await resident.taps(f"补充 #{reference}", on=said)
    await staff.hears(reference, "居民补充：老公 晚上几点回来")
    await resident.taps(f"补充 #{reference}", on=said)
    await resident.hears("已经失效")


async def test_a_wrong_place_is_put_right_on_the_card(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says("门牌号写错了，是振兴路15号")
    await resident.hears("地点已改为：振兴路15号", reference)
    await staff.hears(f"#{reference}【办理中】", "振兴路15号")
    await staff.hears(reference, "居民更正了地点：振兴路15号", "门牌号写错了")


async def test_an_old_case_of_which_nothing_was_said_takes_nothing(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 签收")
    await coordinator.says(f"#{reference} 挂账 2027-04-01 冬季无法施工")
    await town.passes(days=15)
    resident.forget_so_far()
    await resident.says("长征路3号路灯不亮")
    await resident.hears("请核对")
    assert not await resident.offers("补充 #")


async def test_after_asking_for_a_person_words_go_to_coordinators_at_once(town: Town) -> None:
    resident, staff, coordinator, reference = await in_hand(town)
    await resident.says("给我找个真人说话")
    await resident.hears("督办员", reference, "现在是上班时间")
    await coordinator.hears(reference, "居民要求人工")
    await resident.says("他们上回来光照相不干活")
    await resident.hears("已转给督办员", reference)
    await coordinator.hears(reference, "居民对督办员说：他们上回来光照相不干活")
    await town.passes(minutes=2)
    await staff.hears_nothing_of("照相")
    await staff.says(f"#{reference} 全文")
    await staff.hears_nothing_of("照相")
    await coordinator.says(f"#{reference} 答复 明天上午我去现场看")
    await town.passes(seconds=61)
    await resident.hears(reference, "明天上午我去现场看")
    await resident.says("我的诉求")
    await resident.hears("共 1 件")


async def test_when_a_date_passes_the_resident_is_told_once(town: Town) -> None:
    resident, _, _, reference = await in_hand(town)
    await town.passes(days=3)
    told = [one["text"] for one in await resident.messages() if "还没有给" in one["text"]]
    assert len(told) == 1
    assert all(word in told[0] for word in (reference, "环境卫生管理处", "督办员已经知道"))


async def test_an_official_reports_like_anybody(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    official = await town.coordinator("督办员甲")
    await official.says(f"我要反映 {GARBAGE}")
    await official.hears("请核对", "垃圾堆了三天")
    await official.taps("提交")
    reference = await official.reference()
    await staff.says(f"#{reference} 签收")
    await staff.says(f"#{reference} 询问 请问在门的哪一边？")
    await official.hears(reference, "请问在门的哪一边？")
    await official.says("左手边")
    await staff.hears(reference, "居民回复：左手边")
    await official.says("我的诉求")
    await official.hears("共 1 件")
    await official.says("今日待办")
    await official.hears("今日待办")


async def test_one_more_thing_beside_it_is_a_detail_that_may_urge(town: Town) -> None:
    resident, staff, _, reference = await in_hand(town)
    await resident.says("垃圾旁边还有张破床也没人拉")
    await resident.hears(f"已补充到 #{reference}")
    assert await resident.offers("这是新的问题")
    assert await resident.offers("催一下")
    await staff.hears_nothing_of("催办")


async def asked_which(town: Town) -> tuple[Speaker, Speaker, str]:
    """Somebody with two cases who is asked where their words belong, and the department and number of the second."""
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.files("长征路3号路灯不亮")
    reference = await resident.files(GARBAGE)
    await resident.says("今天又有人来问了")
    await resident.hears("补充其中一件")
    resident.forget_so_far()
    return resident, staff, reference


@pytest.mark.parametrize(
    ("words", "heard"), [("催一下", "要催哪一件"), ("不用了，已经自己解决了", "要撤回哪一件"), ("算了不报了", "取消")]
)
async def test_plain_words_while_it_is_asked_where_others_belong_are_heard_for_what_they_are(
    town: Town, words: str, heard: str
) -> None:
    resident, _, _ = await asked_which(town)
    await resident.says(words)
    await resident.hears(heard)


async def test_a_correction_of_two_cases_changes_the_place_of_the_one_that_is_tapped(town: Town) -> None:
    resident, staff, reference = await asked_which(town)
    await resident.says("写错了，是16号门口")
    await resident.taps(f"补充 #{reference}")
    await resident.hears("16号门口", f"已补充到 #{reference}")
    await staff.hears(f"#{reference}【待签收】", "振兴路16号门口")


async def test_words_of_somebodys_conduct_are_for_coordinators_and_not_for_that_group(town: Town) -> None:
    coordinator = await town.coordinator("陈主任")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says("来的那个师傅凶得很")
    await resident.hears(reference, "先只给督办员看")
    await town.passes(minutes=2)
    await coordinator.hears(reference, "凶得很")
    await staff.hears_nothing_of("凶得很")
