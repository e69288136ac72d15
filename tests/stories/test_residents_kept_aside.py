"""补充还是新的问题？ left untapped: the words wait with the likeliest case, for coordinators alone."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import select

from storage.tables import Case, Draft
from tests.stories.acts.forgetting import kept_pictures, rows_with
from tests.stories.acts.kept_words import GARBAGE, LAMP, MORE, kept
from tests.stories.acts.questions import asked, asked_of_two
from tests.stories.town import Town

STALLS = "团结街8号有人占道经营"
STALLS_BETWEEN = "灯底下、垃圾边上都有人占道经营"


async def test_left_alone_it_is_no_new_case_and_no_department_sees_it(town: Town) -> None:
    resident, staff, coordinator, reference = await kept(town, photos=1)
    await resident.hears(f"#{reference}", "只有督办员看得到", "承办单位看不到")
    await coordinator.hears(reference, MORE, "没有点选")
    await staff.says(f"#{reference} 全文")
    full = await staff.hears("全文", reference)
    assert full["photos"] == []
    await staff.says("待办")
    await staff.hears_nothing_of("今早又有人", "居民补充")
    card = await staff.hears(f"#{reference}【待签收】")
    assert card["photos"] == []
    await resident.says("我的诉求")
    await resident.hears("共 2 件")


async def test_coordinators_find_it_in_the_history_and_on_their_list(town: Town) -> None:
    _, _, coordinator, reference = await kept(town, photos=1)
    notice = await coordinator.hears(reference, MORE)
    assert len(notice["photos"]) == 1
    coordinator.forget_so_far()
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears(MORE, "留给督办员")
    await coordinator.says("今日待办")
    await coordinator.hears("请看一眼：1 件")
    coordinator.forget_so_far()
    await coordinator.taps("请看一眼 1")
    await coordinator.taps(f"打开 #{reference}")
    await coordinator.hears(MORE)
    await coordinator.taps("转给承办单位")
    coordinator.forget_so_far()
    await coordinator.says("今日待办")
    await coordinator.hears_nothing_of("请看一眼：")


async def test_a_coordinator_passes_it_on_and_the_resident_hears_so(town: Town) -> None:
    resident, staff, coordinator, reference = await kept(town, f"{MORE}，电话13812345678", photos=1)
    await coordinator.taps("转给承办单位")
    told = await staff.hears(reference, f"居民补充：{MORE}")
    assert "13812345678" not in told["text"]
    card = await staff.hears(f"#{reference}【待签收】")
    assert len(card["photos"]) == 1
    await coordinator.hears(reference, "已转给")
    await resident.hears(reference, "督办员", "转给承办单位")
    await coordinator.taps("转给承办单位", on=await coordinator.hears("没有点选"))
    await coordinator.hears("已经有人处理")
    assert sum(MORE in one["text"] for one in await staff.messages()) == 1


async def test_a_coordinator_files_it_as_a_new_case(town: Town) -> None:
    resident, staff, coordinator, reference = await kept(town, STALLS_BETWEEN)
    await coordinator.taps("作为新诉求登记")
    told = await resident.hears("督办员", "新的诉求", "已登记")
    new = await resident.reference()
    assert new != reference
    assert reference not in told["text"].splitlines()[1]
    await coordinator.hears(new, "占道经营")
    await coordinator.says(f"#{reference} 全文")
    history = await coordinator.hears(f"#{reference}【", "移出")
    assert "占道经营" not in history["text"]
    await staff.hears_nothing_of("占道经营")


async def test_one_tap_of_the_resident_adds_it_after_all(town: Town) -> None:
    resident, staff, coordinator, reference = await kept(town)
    await resident.taps(f"补充 #{reference}", on=await resident.hears("只有督办员看得到"))
    await resident.hears("已补充", reference)
    await staff.hears(reference, f"居民补充：{MORE}")
    await coordinator.taps("转给承办单位")
    await coordinator.hears("已经有人处理")
    assert sum(MORE in one["text"] for one in await staff.messages()) == 1


async def test_one_tap_of_the_resident_makes_it_a_new_problem_and_the_old_question_still_works(town: Town) -> None:
    resident, _, coordinator, reference = await kept(town, STALLS_BETWEEN)
    old = next(one for one in await resident.messages() if "还是新的问题" in one["text"])
    await resident.taps("这是新的问题", on=old)
    await resident.says("团结街8号")
    await resident.hears("请核对", "占道经营")
    await resident.taps("提交")
    assert await resident.reference() != reference
    await coordinator.taps("作为新诉求登记")
    await coordinator.hears("已经有人处理")
    await resident.says("我的诉求")
    await resident.hears("共 3 件")


async def test_one_tap_of_the_resident_takes_it_back(town: Town) -> None:
    resident, _, coordinator, _ = await kept(town, photos=1)
    await resident.taps("取消")
    await resident.hears("已取消")
    assert kept_pictures(town) == []
    await coordinator.taps("转给承办单位")
    await coordinator.hears("已经有人处理")


async def test_words_said_later_are_asked_about_anew(town: Town) -> None:
    resident, _, coordinator, reference = await kept(town)
    resident.forget_so_far()
    await resident.says("那边老是这样")
    await resident.hears("还是新的问题")
    await town.passes(minutes=31)
    await coordinator.hears(reference, "那边老是这样")
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears("没有点选", MORE)
    await coordinator.hears("没有点选", "那边老是这样")


async def test_words_that_fit_one_of_two_cases_are_added_to_it(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    rubbish = await resident.files(GARBAGE)
    await resident.files(LAMP)
    await resident.says("桶边上臭得开不了窗")
    await resident.hears(f"已补充到 #{rubbish}")
    assert await resident.offers("这是新的问题")
    await town.passes(seconds=61)
    await staff.hears(rubbish, "居民补充：桶边上臭得开不了窗")


async def test_a_case_that_has_ended_meanwhile_keeps_it_and_nothing_is_filed(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    lamp = await resident.files(LAMP)
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运", photos=1)
    await town.passes(seconds=61)
    result = await resident.hears("问题解决了吗")
    await resident.says("那两车又停回来")
    await resident.taps("解决了", on=result)
    await resident.taps("非常满意")
    await resident.says(f"撤回 #{lamp}")
    await resident.taps("确定撤回")
    await resident.taps("不想等了")
    await town.passes(minutes=31)
    await coordinator.hears("那两车又停回来")
    await resident.says("我的诉求")
    await resident.hears("共 2 件")
    await coordinator.taps("作为新诉求登记")
    assert not any("转给承办单位" in str(one["choices"]) for one in await coordinator.messages())


async def test_what_may_be_the_answer_is_not_called_no_answer(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await asked_of_two(town)
    await resident.says("靠近学校那边")
    await resident.hears("还是新的问题")
    await town.passes(minutes=31)
    await coordinator.hears(reference, "可能就是对询问的答复", "靠近学校")
    await town.passes(days=5)
    await staff.hears(reference, "居民发来了内容", "督办员", "计时恢复")
    await staff.hears_nothing_of("靠近学校")
    await resident.hears(reference, "您发来的内容", "督办员")
    await staff.hears(f"#{reference}【办理中】")


async def test_passed_on_while_the_question_waits_it_is_the_answer(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await asked_of_two(town)
    await resident.says("靠近学校那边")
    await town.passes(minutes=31)
    await coordinator.taps("转给承办单位")
    await staff.hears(reference, "居民回复：靠近学校那边", "计时恢复")
    await staff.hears(f"#{reference}【办理中】")


async def test_an_answer_two_days_later_is_the_answer_and_one_tap_makes_it_another_problem(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await town.passes(days=2)
    await resident.says("靠近学校那边", photos=1)
    await resident.hears(reference, "答复", "转给承办单位")
    await town.passes(seconds=61)
    await staff.hears(reference, "居民回复：靠近学校那边", "计时恢复")
    await resident.taps("这是新的问题")
    await staff.hears(reference, "另一件事", "不是", "可以再询问一次")
    staff.forget_so_far()
    resident.forget_so_far()
    await staff.says(f"#{reference} 全文")
    full = await staff.hears("全文", reference)
    assert "靠近学校那边" not in full["text"]
    assert full["photos"] == []
    await staff.says(f"#{reference} 询问 请问是几号楼？")
    await staff.hears(f"#{reference}【待补充】")
    await resident.hears(reference, "请问是几号楼？")


async def test_of_an_answer_moved_out_after_the_result_no_question_is_promised(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await resident.says("靠近学校那边", photos=1)
    answered = await resident.hears(reference, "答复", "转给承办单位")
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    await resident.taps("这是新的问题", on=answered)
    await staff.hears(reference, "另一件事")
    await staff.hears_nothing_of("可以再询问一次")


async def test_urging_two_days_later_is_passed_on_and_no_answer(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await town.passes(days=2)
    await resident.says("人呢 等了一上午")
    await resident.hears("催办", f"#{reference}【待补充】", "请问坑在路哪一边？")
    await staff.hears(reference, "居民催办")
    await staff.hears_nothing_of("居民回复")
    await resident.says("靠近学校那边")
    await town.passes(seconds=61)
    await staff.hears(reference, "居民回复：靠近学校那边")


async def test_one_more_problem_is_no_answer_and_one_tap_makes_it_one(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await resident.says("对了，垃圾桶也满了没人收")
    await resident.hears("垃圾桶也满了" if await resident.offers("提交") else "地方")
    await staff.hears_nothing_of("居民回复")
    await resident.taps(f"补充 #{reference}")
    await staff.hears(reference, "居民回复：对了，垃圾桶也满了")


async def test_a_photo_two_days_later_is_the_answer(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await town.passes(days=2)
    await resident.says(photos=1)
    await town.passes(seconds=61)
    await staff.hears(reference, "居民回复", "计时恢复")
    card = await staff.hears(f"#{reference}【办理中】")
    assert len(card["photos"]) == 1
    await resident.hears_nothing_of("还是新的问题")


async def test_a_complaint_told_at_once_is_never_taken_for_an_answer(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await resident.says("上报 团结街8号有人占道经营")
    await resident.hears("已登记", "城市管理执法局")
    await staff.hears_nothing_of("居民回复")
    await staff.says("待办")
    await staff.hears(reference, "待补充")


async def test_of_a_confidential_case_the_named_alone_are_told_and_without_words(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.files(LAMP)
    reference = await resident.files("举报城管局工作人员吃拿卡要，在建设路市场收摊贩的钱")
    named.forget_so_far()
    await resident.says("昨天他又来了一趟")
    await town.passes(minutes=31)
    notice = await named.hears(reference, "居民又发来内容")
    assert "昨天他又来" not in notice["text"]
    await named.taps("打开", on=notice)
    await named.hears("昨天他又来了一趟")
    await named.taps("归入这件")
    await named.says(f"#{reference} 全文")
    await named.hears(reference, "昨天他又来了一趟")
    await other.hears_nothing_of(reference, "昨天他又来")


async def test_what_waits_with_a_confidential_case_stays_confidential_when_a_coordinator_files_it(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    named = await town.coordinator("督办员甲", confidential=True)
    resident = await town.resident("李女士")
    await resident.files("举报城管局工作人员吃拿卡要，在建设路市场收摊贩的钱")
    await resident.says("振兴路12号门口又堆了一车垃圾")
    await town.passes(minutes=31)
    await named.taps("打开")
    await named.taps("作为新诉求登记")
    await resident.hears("督办员", "新的诉求", "保密工单")
    await staff.hears_nothing_of("一车垃圾")


async def test_a_voice_waits_too_and_is_written_down_for_coordinators_alone(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.files(LAMP)
    reference = await resident.files(GARBAGE)
    await resident.speaks(7)
    await town.passes(minutes=31)
    await coordinator.taps("听语音", on=await coordinator.hears(reference, "没有点选"))
    await coordinator.says("桶边上又堆了一车", to=await coordinator.hears(reference, "7 秒"))
    await coordinator.hears(reference, "桶边上又堆了一车", "没有点选")
    await resident.hears(reference, "您的语音已记成文字：桶边上又堆了一车")
    await staff.hears_nothing_of("桶边上", "🎤")
    await coordinator.taps("转给承办单位")
    await staff.hears(reference, "居民补充：桶边上又堆了一车")


async def test_asking_for_a_person_files_nothing_either(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.files(LAMP)
    reference = await resident.files(GARBAGE)
    await resident.says(MORE)
    await resident.says("人工")
    await coordinator.hears(reference, MORE)
    await coordinator.hears(reference, "要求人工")
    await resident.says("我的诉求")
    await resident.hears("共 2 件")
    await staff.hears_nothing_of(MORE)


async def test_it_goes_with_its_person(town: Town) -> None:
    resident, _, coordinator, _ = await kept(town, "金丝雀甲又来了", photos=1)
    passes_on = await coordinator.token("转给承办单位")
    await resident.says("删除我的数据")
    await resident.taps("确定删除")
    assert rows_with(town, "金丝雀甲") == []
    assert kept_pictures(town) == []
    await coordinator.hears_nothing_of("金丝雀甲")
    await coordinator.sends_raw(choice=passes_on)
    await coordinator.hears("已经有人处理")


async def test_it_goes_with_its_case_once_that_was_kept_long_enough(town: Town) -> None:
    resident, _, _, reference = await kept(town, "金丝雀甲又来了", photos=1)
    await resident.says(f"撤回 #{reference}")
    await resident.taps("确定撤回")
    await resident.taps("发错了")
    await town.service.reload(replace(town.service.settings.county, retention_days=3))
    await town.passes(days=5)
    assert {one.split(":")[0] for one in rows_with(town, "金丝雀甲")} <= {"inbox"}  # emptied by another clock
    assert kept_pictures(town) == []


async def test_a_preview_still_files_itself(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.files(GARBAGE)
    await resident.says(STALLS)
    await resident.hears("请核对", "占道经营")
    await town.passes(minutes=31)
    await resident.hears("没有再回复", "城市管理执法局")


async def test_the_question_where_nothing_came_is_told_as_before(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await town.passes(days=5)
    await resident.hears(reference, "没有等到您的补充")
    await staff.hears(reference, "居民没有回复")


async def test_what_is_said_of_an_ended_case_is_cleared_by_keeping_it_there(town: Town) -> None:
    resident, staff, coordinator, reference = await kept(town)
    await coordinator.says(f"#{reference} 不予受理 请向邻县反映")
    await town.passes(seconds=61)
    staff.forget_so_far()
    await coordinator.taps("看过了，记在这件")
    await coordinator.hears(reference, "已记在这件里", "只有督办员看得到")
    await resident.hears(reference, "督办员看过了", "没有另外登记")
    await staff.hears_nothing_of(MORE)
    coordinator.forget_so_far()
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears(MORE)
    await coordinator.says("今日待办")
    await coordinator.hears_nothing_of("请看一眼")


async def test_nobody_but_coordinators_settles_it_for_the_resident(town: Town) -> None:
    resident, staff, coordinator, reference = await kept(town)
    leader = await town.leader("县领导")
    stranger = await town.resident("王先生")
    tokens = [await coordinator.token(one) for one in ("转给承办单位", "作为新诉求登记", "看过了，记在这件")]
    adds = await resident.token(f"补充 #{reference}")
    for one in (staff, leader, stranger, resident):
        for token in tokens:
            await one.sends_raw(choice=token)
    await stranger.sends_raw(choice=adds)
    await staff.hears_nothing_of(MORE)
    await coordinator.taps("转给承办单位")
    await staff.hears(reference, f"居民补充：{MORE}")


async def test_a_place_alone_waits_with_the_case_and_moves_nothing(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says(place={"latitude": 41.68, "longitude": 125.75, "address": ""})
    await town.passes(minutes=31)
    await coordinator.hears(reference, "41.68000, 125.75000")
    await staff.says("待办")
    await staff.hears_nothing_of("openstreetmap")
    await coordinator.taps("转给承办单位")
    await staff.hears(f"#{reference}【待签收】", "openstreetmap")


async def test_no_second_draft_is_opened_beside_the_one_that_is_being_told(town: Town) -> None:
    """Whatever is asked next would be asked of both: what was kept waits until the other is filed."""
    resident, _, _, _ = await kept(town, STALLS_BETWEEN)
    question = await resident.hears("没有点选")
    await resident.says("楼下有人占道经营卖烧烤")
    resident.forget_so_far()
    await resident.taps("这是新的问题", on=question)
    await resident.hears("还有一条诉求没有提交", "不会丢")
    await resident.says("长征路3号")
    await resident.taps("提交")
    await resident.taps("这是新的问题", on=question)
    await resident.says("团结街8号")
    await resident.taps("提交")
    with town.service.database.reading() as tx:
        filed = [(one.words, one.address) for one in tx.exec(select(Case))]
        assert tx.exec(select(Draft)).all() == []
    assert ("楼下有人占道经营卖烧烤", "长征路3号") in filed
    assert (STALLS_BETWEEN, "团结街8号") in filed


async def test_a_reply_that_is_another_problem_waits_for_the_one_that_is_being_told(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await resident.says("靠近学校那边")
    added = await resident.hears("已补充", reference)
    await resident.says("楼下有人占道经营卖烧烤")
    resident.forget_so_far()
    await resident.taps("这是新的问题", on=added)
    await resident.hears("还有一条诉求没有提交")
    await staff.hears_nothing_of("另一件事")
    await resident.says("取消")
    await resident.taps("这是新的问题", on=added)
    await resident.hears("问题在什么地方")
    await staff.hears(reference, "另一件事")
