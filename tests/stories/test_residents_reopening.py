"""Not solved: 重办 at once, twice within fifteen days; after that a coordinator decides."""

from __future__ import annotations

from tests.stories.acts.dangers import cases
from tests.stories.acts.ratings import case_id, ratings, resolved
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Speaker, Town


async def resolve_again(town: Town, staff: Speaker, reference: str) -> None:
    await staff.says(f"#{reference} 办结 又清运了一遍", photos=1)
    await town.passes(seconds=61)


async def test_not_solved_reopens_at_once_with_its_own_deadline_and_a_fresh_card(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await town.passes(days=1)
    await resident.taps("没解决")
    await resident.hears(reference, "退回重办", "新的办理时限是11月24日")
    await staff.hears(reference, "居民反馈：没有解决")
    card = await staff.hears(f"#{reference}【待签收】", "重办第 1 次")
    assert not card["edited"]
    assert card["choices"][0][0]["label"] == "签收"


async def test_the_third_time_a_coordinator_decides(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await resolved(town)
    for _ in range(2):
        await resident.taps("没解决")
        await resident.hears(reference, "退回重办")
        await resolve_again(town, staff, reference)
        resident.forget_so_far()
    await resident.taps("没解决")
    await resident.hears(reference, "由督办员决定")
    await resident.hears_nothing_of("退回重办")
    await coordinator.hears(reference, "再次要求重办")
    await coordinator.taps("同意")
    await resident.hears(reference, "退回重办")
    await staff.hears(f"#{reference}【待签收】", "重办第 3 次")


async def test_a_coordinator_may_refuse_and_the_resident_is_told_what_is_left(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await resolved(town)
    for _ in range(2):
        await resident.taps("没解决")
        await resolve_again(town, staff, reference)
    await resident.taps("没解决")
    await resident.taps("没解决")
    await resident.hears("同样的申请已经提交")
    await coordinator.taps("不同意")
    await coordinator.says("现场已经清理过两次", to=await coordinator.hears(reference, "为什么不同意重办"))
    await resident.hears(reference, "没有同意", "原因：现场已经清理过两次", "人工")
    await resident.says(reference)
    await resident.hears(f"#{reference}【已办结】")


async def test_after_fifteen_days_a_coordinator_decides(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, _, reference = await resolved(town)
    await town.passes(days=15, hours=1)
    await resident.taps("没解决")
    await resident.hears(reference, "由督办员决定")
    await coordinator.hears(reference, "再次要求重办")


async def test_within_fifteen_days_a_case_that_silence_closed_reopens(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await town.passes(days=14)
    await resident.taps("没解决")
    await resident.hears(reference, "退回重办")
    await staff.hears(f"#{reference}【待签收】")


async def test_partly_solved_offers_a_redo_and_takes_it_only_when_wanted(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("部分解决")
    await resident.says(reference)
    await resident.hears(f"#{reference}【已办结】")
    await resident.taps("要求重办")
    await resident.hears(reference, "退回重办")
    await staff.hears(f"#{reference}【待签收】", "重办第 1 次")


async def test_both_cycles_can_be_rated(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("没解决")
    await resident.taps("不满意")
    await resident.hears("是什么原因")
    await resolve_again(town, staff, reference)
    await resident.taps("解决了")
    await resident.taps("非常满意")
    await resident.hears("谢谢")
    await staff.hears(f"#{reference}【已结案】")


async def test_an_old_button_of_a_case_that_is_being_redone_reopens_nothing(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    result = next(one for one in await resident.messages() if "问题解决了吗" in one["text"])
    await resident.taps("没解决", on=result)
    await resident.taps("没解决", on=result)
    cards = [one for one in await staff.messages() if "重办第" in one["text"] and not one["edited"]]
    assert len(cards) == 1
    await resident.says(reference)
    await resident.hears(f"#{reference}【待签收】")


async def test_who_says_no_is_asked_what_is_missing_and_the_department_reads_it(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号门口垃圾堆了三天没人清")
    await staff.says(f"#{reference} 办结 解释说明 已安排明早清运，今晚先围挡")
    await town.passes(seconds=61)
    await resident.taps("没解决")
    await resident.hears("还差什么没办好")
    await resident.says("只清了一半，墙角还有一大堆")
    await staff.hears(reference, "墙角还有一大堆")
    await resident.says(f"查询 {reference}")
    await resident.hears(reference, "重办")


async def test_a_result_that_is_still_held_is_not_told_once_it_is_to_be_done_again(town: Town) -> None:
    """Held for longer than its minute, since the resident's phone has to stay silent."""
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says("我不敢出声 有人在撬我家的门")
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(minutes=5)
    await resident.sends_raw(choice=f"c:{case_id(town, reference)}:solved:1:no")
    await town.passes(hours=3)
    await resident.hears(reference, "退回重办")
    await resident.hears_nothing_of("已清运并冲洗")


async def test_a_redo_by_mistake_is_taken_back_and_the_result_rated(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    due = cases(town)[0].due_at
    await resident.taps("没解决")
    await staff.hears(reference, "重办第 1 次")
    await resident.says("算了，刚才点错了，解决了")
    await resident.hears(reference, "重办已经撤回")
    await resident.hears("您对这次办理满意吗")
    await staff.hears(reference, "居民撤回了重办")
    await resident.taps("非常满意")
    [case] = cases(town)
    assert (case.status, case.cycle, case.reopened, case.due_at) == ("closed", 1, 0, due)
    assert [(one.cycle, one.solved, one.grade) for one in ratings(town)] == [(1, "yes", 5)]


async def test_a_slip_alone_is_offered_and_the_question_stands_again(town: Town) -> None:
    resident, _, reference = await resolved(town)
    await resident.taps("没解决")
    await resident.says("点错了")
    offered = await resident.hears(reference, "是要撤回刚才的重办吗")
    await resident.taps("撤回重办", on=offered)
    await resident.hears(reference, "原来的结果照旧", "问题解决了吗")
    assert [(one.status, one.outcome) for one in cases(town)] == [("resolved", "solved")]
    assert [one.solved for one in ratings(town)] == [""]
    await town.passes(days=8)
    assert [one.status for one in cases(town)] == ["closed"]  # silence


async def test_a_redo_on_which_the_department_has_acted_goes_on(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("没解决")
    await resident.says("点错了")
    offered = await resident.hears("是要撤回刚才的重办吗")
    await staff.says(f"#{reference} 签收")
    await resident.taps("撤回重办", on=offered)
    await resident.hears(reference, "重办撤不回了")
    assert [(one.status, one.cycle) for one in cases(town)] == [("in_progress", 2)]
