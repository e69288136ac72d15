"""A coordinator sends back, suspends, excludes, reads the history, searches, and calls residents back."""

from __future__ import annotations

import asyncio

from sqlmodel import select

from storage.tables import Event
from tests.stories.acts.coordinators import resolved
from tests.stories.acts.staff import DOGS, opened
from tests.stories.town import Town


async def test_a_poor_result_is_sent_back_and_no_longer_counts_as_on_time(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, resident, reference = await resolved(town)
    await coordinator.says(f"#{reference}")
    await coordinator.taps("重办")
    prompt = await coordinator.hears(reference, "写明哪里没办好")
    await coordinator.says("没有说明怎样劝导", to=prompt)
    await staff.hears(reference, "重办，新的办理时限是11月25日（周三）17:00", "没有说明怎样劝导")
    await staff.hears(reference, "重办第 1 次", "办理中")
    await resident.hears(reference, "已退回重办")
    await coordinator.says("今日待办")
    await coordinator.hears("重办中：1 件")
    await staff.says(f"#{reference} 办结 已约谈犬主并登记犬只")
    await town.passes(days=3)
    await coordinator.says("日报")
    await coordinator.hears("按期办结率 1/2", "重办率 1/1")


async def test_a_result_sent_back_within_its_minute_never_reaches_the_resident(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", to=card)
    await coordinator.says(f"#{reference} 重办 没有说明怎样劝导")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已劝导犬主", "问题解决了吗")
    await staff.hears(reference, "没有说明怎样劝导")


async def test_of_two_coordinators_at_the_very_same_moment_one_decides(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    staff, _, _, reference, card = await opened(town)
    await staff.says("延期 2天 等收容所腾出位置", to=card)
    await second.taps("不同意")
    await asyncio.gather(first.taps("同意"), second.taps("理由不充分"))
    told = [await one.hears(reference) for one in (first, second)]
    assert sorted("已经有决定" in one["text"] for one in told) == [False, True]
    await first.says("今日待办")
    await first.hears("没有要处理的事")


async def test_a_suspended_case_stands_still_until_its_date(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await coordinator.says(f"#{reference} 挂账 2026-11-20 冬季无法施工")
    await coordinator.hears("今后的恢复日期")
    await coordinator.says(f"#{reference}")
    await coordinator.taps("挂账")
    prompt = await coordinator.hears(reference, "写明恢复日期和理由")
    await coordinator.says("2026-12-07 冬季无法施工", to=prompt)
    await town.passes(seconds=61)
    await resident.hears(reference, "暂缓办理", "12月7日", "冬季无法施工")
    await staff.hears(reference, "挂账", "12月7日")
    await town.passes(days=10)
    await coordinator.says("今日待办")
    await coordinator.hears("没有要处理的事")
    await town.passes(days=3, hours=23, minutes=45)
    await staff.hears(reference, "挂账结束", "计时继续")
    await staff.hears(reference, "办理中", "12月9日（周三）16:", "前办结")
    told = await resident.hears(reference, "已恢复办理")
    assert told["at"].startswith("2026-12-07T00:3")  # half past eight in the county, not at midnight


async def test_a_suspension_can_end_before_its_date(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _resident, reference, _ = await opened(town)
    await coordinator.says(f"#{reference} 挂账 2026-12-07 等开春")
    await coordinator.says(f"#{reference} 恢复")
    await coordinator.hears(reference, "已恢复办理")
    await staff.hears(reference, "办理中", "前办结")


async def test_an_exclusion_needs_a_reason_and_is_printed_beside(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _resident, reference = await resolved(town)
    await coordinator.says(f"#{reference} 剔除")
    prompt = await coordinator.hears(reference, "写明理由")
    await coordinator.says("培训时的测试件", to=prompt)
    await coordinator.hears(reference, "已剔除，不计入统计")
    await coordinator.says("日报")
    told = await coordinator.hears("剔除 1 件，其中不满意或逾期 0 件", "计入剔除的：办结率 1/1")
    assert "新登记 0 件，办结 0 件" in told["text"]
    await coordinator.says(f"#{reference} 剔除 再来一次")
    await coordinator.hears("已经剔除过了")


async def test_after_a_bad_rating_only_a_second_coordinator_may_exclude(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, resident, reference = await resolved(town)
    await resident.taps("部分解决")
    await resident.taps("非常不满意")
    await first.says(f"#{reference} 剔除 居民误点")
    await first.hears("须由另一位督办员同意")
    await second.hears(reference, "申请剔除", "居民误点", "督办员甲")
    await first.says("今日待办")
    await first.taps("剔除 1")
    await first.taps(f"打开 #{reference}")
    await first.taps("同意")
    await first.hears("要由另一位督办员决定")
    await second.taps("同意")
    await second.hears(reference, "已同意")
    await second.says("日报")
    await second.hears("剔除 1 件，其中不满意或逾期 1 件", "计入剔除的：满意率 0/1")


async def test_after_expiry_too_a_second_coordinator_may_refuse(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, _, _, reference, _ = await opened(town)
    await town.passes(days=3)
    await first.says(f"#{reference} 剔除 单位说办不了")
    await second.hears(reference, "申请剔除")
    await second.taps("不同意")
    await second.taps("应当计入")
    await first.hears(reference, "剔除没有同意", "原因：应当计入")
    await second.says("日报")
    told = await second.hears("按期办结率 0/1")
    assert "剔除" not in told["text"].split("日报（")[1]


async def test_the_history_tells_all_of_it_and_who_did_it(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await staff.says("已派人去看", to=card)
    await staff.says("延期 2天 等收容所腾出位置", to=card)
    await coordinator.taps("同意")
    await coordinator.says(f"#{reference} 改派 交警大队")
    await coordinator.says(f"#{reference} 全文")
    told = await coordinator.hears(reference, "登记", "派单", "签收", "已派人去看", "等收容所腾出位置", "同意延期")
    assert "承办人、城市管理执法局、承办人甲　签收" in told["text"]
    assert "督办员、督办员甲　改派、公安局交警大队" in told["text"]
    assert "李女士" not in told["text"]


async def test_cases_are_found_by_number_words_and_place(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(DOGS + "，就在滨河花园")
    other = await (await town.resident("王先生")).files("楼顶私搭乱建没人管", address="建设路8号")
    for words, found, not_found in (
        ("遛狗", reference, other),
        ("建设路", other, reference),
        ("滨河社区 遛狗", reference, other),
        (other, other, reference),
    ):
        coordinator.forget_so_far()
        await coordinator.says(f"查 {words}")
        await coordinator.hears(found)
        await coordinator.hears_nothing_of(not_found)
    await coordinator.says("查 没有这个词")
    await coordinator.hears("没有找到")


async def test_a_search_by_person_needs_a_reason_and_is_an_event(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(DOGS)
    coordinator.forget_so_far()
    await coordinator.says("查人 李女士")
    await coordinator.hears("请写姓名和理由")
    await coordinator.hears_nothing_of(reference)
    await coordinator.says("查人 李女士，核对重复诉求")
    await coordinator.hears("找到 1 件", reference)
    with town.service.database.reading() as tx:
        details = list(tx.exec(select(Event.details).where(Event.action == "find_person")))
    assert [len(one["found"]) for one in details] == [1]
    assert "李女士" not in str(details)


async def test_a_phone_filed_result_is_called_back_by_a_coordinator_and_counted_apart(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    await coordinator.says("录入 电话 建设路12号有人遛狗不牵绳，来电人13812345678")
    reference = await coordinator.reference()
    await staff.says(f"#{reference} 办结 已劝导犬主")
    await town.passes(days=1, minutes=5)
    await staff.says(f"#{reference} 回访 满意")
    await staff.hears("“回访”要由别人来办")
    await coordinator.says("今日待办")
    await coordinator.taps("待回访 1")
    await coordinator.taps(f"打开 #{reference}")
    await coordinator.hears("回访", "13812345678", "已劝导犬主")
    await coordinator.taps("没联系上")
    await coordinator.hears("没联系上（第 1 天）", "满 3 天")
    await staff.hears(reference, "已办结")
    await coordinator.taps("解决了")
    await coordinator.taps("满意")
    await coordinator.hears("与居民自己的评价分开统计")
    await staff.hears(reference, "已结案")
    await coordinator.says("日报")
    told = await coordinator.hears("人工回访满意 1/1", "还没有评价（办结1，送达0，参评0）")
    assert "待回访" not in told["text"]


async def test_an_unanswered_result_is_called_back_and_may_go_back(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, resident, reference = await resolved(town)
    await coordinator.says("今日待办")
    await coordinator.hears("没有要处理的事")
    await town.passes(days=3, minutes=5)
    await coordinator.says("今日待办")
    await coordinator.taps("待回访 1")
    await coordinator.taps("打开")
    await coordinator.taps("没解决")
    await coordinator.taps("不满意")
    await coordinator.taps("退回重办")
    prompt = await coordinator.hears("写明哪里没办好")
    await coordinator.says("居民说狗还在", to=prompt)
    await staff.hears(reference, "重办", "居民说狗还在")
    await resident.hears(reference, "已退回重办")


async def test_who_asked_for_a_human_waits_until_somebody_was_reached(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, resident, reference = await resolved(town)
    await resident.says("人工")
    await coordinator.hears(reference, "要求人工")
    await coordinator.says(f"#{reference} 回访")
    await coordinator.taps("没联系上")
    await coordinator.says("今日待办")
    await coordinator.hears("要求人工：1 件")
    await coordinator.says(f"#{reference} 回访")
    await coordinator.taps("解决了")
    await coordinator.says("今日待办")
    await coordinator.hears("没有要处理的事")
