"""我的诉求: a resident's own cases, read, added to, withdrawn, or put before a human."""

from __future__ import annotations

import pytest

from tests.stories.acts.coordinators import unrouted
from tests.stories.acts.staff import opened
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town


async def test_my_cases_lists_each_with_its_history(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    first = await resident.files(GARBAGE)
    await resident.says("团结街8号有人占道经营")
    await resident.taps("提交")
    second = await resident.reference()
    await staff.says(f"#{first} 签收")
    await staff.says(f"#{first} 备注 找过物业了")
    await staff.says(f"#{first} 答复 明天来清")
    await town.passes(seconds=61)

    await resident.says("我的诉求")
    await resident.hears("共 2 件", f"#{first}【办理中】", f"#{second}【待签收】")
    await resident.taps(f"办理经过 #{first}")
    history = await resident.hears(f"#{first}【办理中】", "登记", "签收　环境卫生管理处", "明天来清", "办理时限")
    assert "找过物业了" not in history["text"]


async def test_a_number_alone_shows_how_its_case_stands(town: Town) -> None:
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    resident.forget_so_far()
    await resident.says(reference)
    await resident.hears(f"#{reference}【待签收】", "登记")
    await resident.says(f"#{reference}")
    await resident.hears_nothing_of("已补充", "新的问题")


async def test_history_keeps_an_answer_back_that_may_still_be_taken_back(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 答复 写错了的话")
    await resident.says(reference)
    await resident.hears_nothing_of("写错了的话", "答复")
    await town.passes(seconds=61)
    await resident.says(reference)
    history = await resident.hears(f"#{reference}【", "答复：写错了的话")
    assert history["text"].count("答复") == 1


async def test_details_are_added_by_number_by_reply_and_by_button_and_the_department_reads_them_masked(
    town: Town,
) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says(f"#{reference} 又多了一堆，我是李女士13812345678")
    told = await staff.hears("居民补充", "又多了一堆")
    assert "13812345678" not in told["text"]
    assert "李女士" not in told["text"]
    assert told["text"].count(reference) == 1

    await resident.says("味道更大了", to=await resident.hears("已登记", reference))
    await staff.hears("居民补充", "味道更大了")

    await resident.says("我的诉求")
    await resident.taps("办理经过")
    await resident.taps("补充情况")
    await resident.says("这是照片", photos=2)
    await resident.hears("已补充到")
    card = await staff.hears(reference, "待签收")
    assert len(card["photos"]) == 2
    assert len([one for one in await staff.messages() if "这是照片" in one["text"]]) == 1
    await resident.hears_nothing_of("新的问题")


async def test_details_for_an_undecided_case_reach_the_coordinators(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("我有一件烦心的事情想反映")
    await resident.says(f"#{reference} 其实是楼上漏水")
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears("其实是楼上漏水")


async def test_what_is_added_before_dispatch_stands_on_both_cards_masked_with_its_place(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident, reference = await unrouted(town)
    await town.passes(minutes=5)
    await resident.says(f"#{reference} 在振兴路12号门口，那堆东西越来越臭，我是李女士13812345678")
    await coordinator.hears(reference, "地点：振兴路12号门口", "居民补充", "那堆东西越来越臭")
    await coordinator.says(f"#{reference} 派单 环卫处")
    card = await staff.hears(f"#{reference}【待签收】", "地点：振兴路12号门口", "居民补充", "那堆东西越来越臭")
    assert "13812345678" not in card["text"]
    assert "李女士" not in card["text"]


async def test_a_case_is_withdrawn_after_one_question(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says("撤回")
    await resident.taps(f"撤回 #{reference}")
    await resident.hears("确定撤回")
    await resident.taps("确定撤回")
    await resident.hears(reference, "为什么撤回")
    await staff.hears_nothing_of("已撤回")
    await resident.taps("自己解决了")
    await resident.hears(reference, "已撤回")
    await staff.hears(reference, "居民已撤回")
    await staff.hears(f"#{reference}【已撤回】")
    await resident.says("撤回")
    await resident.hears("没有可以撤回")


async def test_a_resolved_case_is_withdrawn_no_more(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says(f"撤回 #{reference}")
    sure = await resident.hears("确定撤回")
    await staff.says(f"#{reference} 办结 已清运", photos=1)
    await town.passes(seconds=61)
    await resident.taps("确定撤回", on=sure)
    await resident.hears("已办结", "不能“撤回诉求”")
    await resident.says(f"撤回 #{reference}")
    await resident.hears_nothing_of(f"#{reference} 已撤回")


async def test_asking_for_a_human_reaches_every_coordinator_with_the_case(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says("人工")
    await resident.hears("督办员", "尽快在这里和您联系")
    for coordinator in (first, second):
        await coordinator.hears(reference, "要求人工")
    await first.says("今日待办")
    await first.hears("要求人工：1 件")


async def test_who_has_no_case_yet_reaches_a_human_who_can_answer(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("人工")
    await resident.hears("督办员", "尽快在这里和您联系")
    await coordinator.hears("要求人工")
    reference = await resident.reference()
    await coordinator.says(f"#{reference} 答复 您好，请问有什么事？")
    await town.passes(seconds=61)
    await resident.hears("您好，请问有什么事？")


async def test_who_asks_for_a_human_while_telling_has_told_it(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("我有一件烦心的事情想反映")
    await resident.says("人工")
    reference = await resident.reference()
    await coordinator.hears(reference, "烦心的事情")
    await coordinator.hears(reference, "要求人工")


async def test_who_asks_for_a_human_while_telling_hears_that_it_was_filed(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号门口垃圾堆了三天没人清")
    await resident.says("人工")
    reference = await resident.reference()
    await resident.hears("已经告诉督办员", "您刚才说的已登记", reference)
    resident.forget_so_far()
    await resident.says("人工")
    await resident.hears("已经告诉督办员")
    await resident.hears_nothing_of("您刚才说的")


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("办结 已劝导犬主", "已办结"),
        ("不予受理 属于劳动争议", "不予受理"),
        ("挂账 2027-04-01 冬季无法施工", "挂账"),
        ("询问 请问是几号楼？", "待补充"),
    ],
)
async def test_what_can_still_be_taken_back_shows_in_no_status(town: Town, verb: str, status: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await coordinator.says(f"#{reference} {verb}")
    for held in (True, False):
        resident.forget_so_far()
        await resident.says("我的诉求")
        listed = await resident.hears(reference)
        await resident.taps(f"办理经过 #{reference}", on=listed)
        story = await resident.hears(reference, "内容：")
        shown = "办理中" if held else status
        assert f"#{reference}【{shown}】" in listed["text"]
        assert f"#{reference}【{shown}】" in story["text"]
        labels = [one["label"] for row in story["choices"] for one in row]
        assert ("解决了" in labels) == (not held and verb.startswith("办结"))
        await town.passes(seconds=61)
