"""The resident's word on a result: solved or not, five grades, reasons; the first tap already counts."""

from __future__ import annotations

from sqlmodel import select

from storage.tables import Audience, Case, Draft
from tests.stories.acts.ratings import case_id, ratings, resolved
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town


async def test_the_result_comes_with_outcome_answer_and_pictures(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says("办结 部分解决 大件明天再拉", photos=3, to=await staff.hears(reference))
    await town.passes(seconds=61)
    result = await resident.hears(reference, "办理结果：部分解决", "大件明天再拉", "问题解决了吗")
    assert len(result["photos"]) == 3
    assert [one["label"] for one in result["choices"][0]] == ["解决了", "部分解决", "没解决"]


async def test_the_first_tap_counts_even_when_nothing_follows(town: Town) -> None:
    resident, staff, _ = await resolved(town)
    await resident.taps("解决了")
    assert [(one.solved, one.grade) for one in ratings(town)] == [("yes", None)]
    await staff.hears("居民反馈：已解决")
    await town.passes(days=4)
    await resident.hears_nothing_of("想听听您的意见")


async def test_all_five_grades_are_offered_and_thanked_for(town: Town) -> None:
    resident, _, reference = await resolved(town)
    await resident.taps("解决了")
    asked = await resident.hears("满意吗")
    labels = [one["label"] for row in asked["choices"] for one in row]
    assert labels == ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]
    await resident.taps("满意")
    await resident.hears("谢谢您的评价")
    await resident.says(reference)
    await resident.hears(f"#{reference}【已结案】")


async def test_ratings_can_be_typed(town: Town) -> None:
    resident, staff, _ = await resolved(town)
    await resident.says("没解决")
    await staff.hears("居民反馈：没有解决")
    await resident.says("非常不满意")
    await resident.says("来的人看了一眼就走了，我13812345678")
    told = await staff.hears("不满意的原因", "看了一眼就走了")
    assert "13812345678" not in told["text"]
    await resident.hears("谢谢您的评价")
    await resident.hears_nothing_of("新的问题", "请核对")
    assert [(one.solved, one.grade) for one in ratings(town)] == [("no", 1)]


async def test_a_second_grade_keeps_the_first(town: Town) -> None:
    resident, _, _ = await resolved(town)
    await resident.taps("解决了")
    await resident.taps("不满意")
    await resident.taps("非常满意")
    assert [(one.first_grade, one.grade) for one in ratings(town)] == [(2, 5)]


async def test_reasons_are_tapped_and_written_and_reach_department_and_coordinators(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await resolved(town)
    await resident.taps("部分解决")
    await resident.taps("不满意")
    await coordinator.hears(reference, "不满意")
    await resident.taps("办得太慢")
    await resident.taps("态度不好")
    await resident.hears("办得太慢、态度不好")
    await resident.taps("自己写")
    await resident.says("等了整整一天")
    await staff.hears(reference, "等了整整一天")
    await staff.hears(reference, "态度不好")
    await coordinator.hears(reference, "等了整整一天")
    assert [(one.reasons, one.words) for one in ratings(town)] == [(["slow", "attitude"], "等了整整一天")]


async def test_who_was_pressed_for_a_good_grade_tells_coordinators_alone(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await resolved(town)
    await resident.taps("解决了")
    await resident.taps("非常满意")
    staff.forget_so_far()
    await resident.taps("有人要求我给好评")
    await resident.hears("只有督办员能看到")
    await coordinator.hears(reference, "有人要求给好评", "环境卫生管理处")
    await staff.says(f"#{reference} 全文")
    await staff.says("待办")
    await staff.hears_nothing_of("好评")


async def test_one_reminder_after_three_days_and_no_second(town: Town) -> None:
    resident, _, reference = await resolved(town)
    await town.passes(days=2, hours=23)
    await resident.hears_nothing_of("想听听您的意见")
    await town.passes(hours=2)
    reminder = await resident.hears(reference, "想听听您的意见")
    resident.forget_so_far()
    await town.passes(days=3)
    await resident.hears_nothing_of("想听听您的意见")
    await resident.taps("解决了", on=reminder)
    assert [one.solved for one in ratings(town)] == ["yes"]


async def test_silence_closes_after_seven_days_and_is_never_praise(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, _, reference = await resolved(town)
    await town.passes(days=7, hours=1)
    await resident.hears(reference, "没有收到您的评价", "先结案了", "15 天")
    assert ratings(town) == []
    await coordinator.says("日报")
    said = [one["text"] for one in await coordinator.messages()]
    assert any("还没有评价（办结1，送达1，参评0）" in text for text in said)
    assert not any("满意率" in text for text in said)


async def test_a_rating_is_still_welcome_after_silence_has_closed_the_case(town: Town) -> None:
    resident, _, _ = await resolved(town)
    await town.passes(days=8)
    await resident.taps("解决了")
    await resident.taps("基本满意")
    assert [(one.solved, one.grade) for one in ratings(town)] == [("yes", 3)]


async def test_words_after_a_result_that_are_another_matter_are_asked_about(town: Town) -> None:
    resident, _, _ = await resolved(town)
    await resident.says("团结街8号有人占道经营")
    await resident.hears("请核对", "团结街8号有人占道经营")
    await resident.taps("取消")
    assert ratings(town) == []


async def test_words_that_the_problem_is_back_reopen_and_reach_the_department(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.says("才过一天又堆满了")
    await staff.hears(reference, "没有解决")
    await staff.hears(reference, "才过一天又堆满了")
    await resident.hears(reference, "退回重办")


async def test_a_reply_that_the_problem_is_back_is_kept_for_whoever_does_it_again(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, _, reference = await resolved(town)
    result = await resident.messages()
    await resident.says("第二天又堆满了，跟没清一样", to=result[-1])
    await resident.hears(reference, "退回重办")
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears("第二天又堆满了")


async def test_a_result_is_rated_once_it_can_no_longer_be_taken_back(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await resident.says("我的诉求")
    await resident.taps(f"办理经过 #{reference}")
    assert not await resident.offers("部分解决")
    resident.forget_so_far()
    await resident.sends_raw(choice=f"c:{case_id(town, reference)}:solved:1:partly")
    await resident.hears("还没有办理结果")
    assert ratings(town) == []
    await staff.says(f"#{reference} 撤回")
    await staff.says(f"#{reference} 办结 已清运，大件也拉走了", photos=1)
    await town.passes(seconds=61)
    await resident.taps("部分解决", on=await resident.hears("大件也拉走了"))
    await town.passes(days=9)
    await resident.hears(reference, "已结案")


async def test_who_spoke_after_the_result_is_not_told_that_nothing_was_heard(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.says(f"#{reference} 门口那片昨天下午有人来冲了水，不过冲完味道反而更大")
    await town.passes(seconds=61)
    await staff.hears(reference, "味道反而更大")
    resident.forget_so_far()
    await town.passes(days=8)
    await resident.hears(reference, "说的情况收到了", "先结案了", "15 天")
    await resident.hears_nothing_of("没有收到")


async def test_silence_waits_while_words_said_since_wait_for_a_coordinator(town: Town) -> None:
    resident, _, reference = await resolved(town)
    await town.passes(hours=2)
    with town.service.database.transaction() as tx:
        case = tx.exec(select(Case)).one()
        told = tx.exec(select(Audience)).one()
        words = Draft(
            person_id=told.person_id, chat_id=told.chat_id, words="那边又不对劲", touched_at=town.service.clock.now()
        )
        words.case_id, words.step = case.id, "which"
        tx.add(words)
    resident.forget_so_far()
    await town.passes(days=8)
    await resident.hears_nothing_of("先结案了")
    await town.passes(days=7)
    await resident.hears(reference, "说的情况收到了", "先结案了")


async def test_a_long_reason_is_kept_whole_and_one_too_long_is_refused_with_the_bound(town: Town) -> None:
    resident, _, _ = await resolved(town)
    await resident.taps("部分解决")
    await resident.taps("不满意")
    await resident.taps("自己写")
    told = f"{'来的人看了一眼就走了，袋子还在。' * 200}最后一句"
    await resident.says(told)
    assert [one.words for one in ratings(town)] == [told]
    resident.forget_so_far()
    await resident.taps("自己写")
    await resident.says("没人来过，袋子还在。" * 1990)
    await resident.hears("20000 字")
    assert [one.words for one in ratings(town)] == [told]
