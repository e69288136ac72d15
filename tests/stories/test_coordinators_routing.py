"""A coordinator gives cases their way: by buttons and words, again, in parts, or not at all; and files for others."""

from __future__ import annotations

import pytest

from bot.simulation import example_town
from domain.kinds import Invites
from tests.stories.acts.coordinators import unrouted
from tests.stories.acts.staff import DOGS
from tests.stories.town import Town

THREE = "有人遛狗不牵绳；红绿灯坏了；垃圾没人清运。"


async def test_a_coordinator_joins_with_a_code_that_works_once(town: Town) -> None:
    code = await example_town.invite(town.service, Invites.COORDINATOR, [])
    first, second = await town.resident("督办员甲"), await town.resident("督办员乙")
    await first.says(f"加入 {code}")
    await first.hears("您已成为督办员", "今日待办")
    await second.says(f"加入 {code}")
    await second.hears("用过")
    await second.says("今日待办")
    await second.hears_nothing_of("待派单")


async def test_an_unrouted_case_is_assigned_by_the_suggested_button(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    resident, reference = await unrouted(town, DOGS)
    await resident.hears(reference, "督办员会尽快确定")
    card = await coordinator.hears(reference, "待派单", DOGS)
    first = card["choices"][0][0]["label"]
    assert first == "派给城市管理执法局"
    await coordinator.says("今日待办")
    await coordinator.hears("待派单：1 件")
    await coordinator.taps("派给城市管理执法局")
    await coordinator.hears(reference, "已派给城市管理执法局")
    await staff.hears(reference, "待签收")
    await resident.hears(reference, "已派给城市管理执法局", "11月25日（周三）17:00前")
    await coordinator.says("今日待办")
    await coordinator.hears("没有要处理的事")


async def test_the_category_can_be_chosen_first(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    _, reference = await unrouted(town)
    await coordinator.taps("选择类别")
    await coordinator.taps("市容")
    await coordinator.taps("遛狗")
    await coordinator.hears(reference, "类别改为", "遛狗")
    await coordinator.taps("派给城市管理执法局")
    await staff.hears(reference, "遛狗", "11月25日（周三）17:00前办结")


async def test_a_case_is_assigned_and_reassigned_by_words(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    city, _ = await town.department("city")
    police, _ = await town.department("police")
    resident, reference = await unrouted(town, DOGS)
    await coordinator.says(f"#{reference} 派单 城管局")
    await city.hears(reference, "待签收")
    await coordinator.says(f"#{reference} 派单 城管局")
    await coordinator.hears("已经在城市管理执法局了")
    await coordinator.says(f"#{reference} 改派 交警大队")
    await city.hears(reference, "现承办单位：公安局交警大队")
    await police.hears(reference, "11月25日（周三）17:00前办结")
    await resident.hears(reference, "已派给公安局交警大队")


async def test_a_department_without_a_group_is_pointed_out(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, reference = await unrouted(town, DOGS)
    await coordinator.taps("选择承办单位")
    await coordinator.taps("水利局")
    await coordinator.hears(reference, "还没有绑定工作群", "邀请码 水利局")


async def test_three_problems_in_one_message_become_three_cases(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    city, _ = await town.department("city")
    police, _ = await town.department("police")
    sanitation, _ = await town.department("sanitation")
    resident, reference = await unrouted(town, THREE)
    await coordinator.taps("拆单")
    prompt = await coordinator.hears(reference, "每行一个问题")
    await coordinator.says("城管局 遛狗不牵绳\n交警大队 红绿灯坏了\n环卫处 垃圾没人清运", to=prompt)
    await coordinator.hears(reference, "已拆成 3 件")
    await resident.hears(reference, "已分成 3 件", f"#{reference}-1", f"#{reference}-2", f"#{reference}-3")
    await city.hears(f"#{reference}-1", "遛狗不牵绳", "11月25日（周三）17:00前办结")
    await police.hears(f"#{reference}-2", "红绿灯坏了", "11月26日（周四）17:00前办结")
    await sanitation.hears(f"#{reference}-3", "垃圾没人清运", "11月23日（周一）14:30前办结")
    await city.hears_nothing_of("红绿灯坏了", f"{reference}-3")

    await city.says(f"#{reference}-1 办结 已劝导犬主")
    await town.passes(seconds=61)
    await resident.hears(f"{reference}-1", "已劝导犬主")
    await resident.taps("解决了")
    await resident.taps("满意")
    await coordinator.says("日报")
    told = await coordinator.hears("新登记 3 件", "满意率 1/1")
    assert "待派单" not in told["text"]


async def test_each_part_keeps_its_own_place_and_none_that_it_does_not_name(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    city, _ = await town.department("city")
    police, _ = await town.department("police")
    sanitation, _ = await town.department("sanitation")
    _, reference = await unrouted(town, THREE)
    parts = "城管局 滨河路8号遛狗不牵绳\n交警大队 人民路路口红绿灯坏了\n环卫处 垃圾没人清运"
    await coordinator.says(f"#{reference} 拆单 {parts}")
    assert "地点：滨河社区 滨河路8号" in (await city.hears(f"#{reference}-1"))["text"]
    assert "人民路路口" in (await police.hears(f"#{reference}-2", "地点："))["text"]
    assert "地点：没有填写" in (await sanitation.hears(f"#{reference}-3"))["text"]
    await coordinator.hears("已拆成 3 件", f"没写地点：#{reference}-3")


async def test_what_the_resident_added_before_and_adds_after_goes_with_each_part(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    city, _ = await town.department("city")
    sanitation, _ = await town.department("sanitation")
    resident, reference = await unrouted(town, THREE)
    await resident.says(f"#{reference} 狗是白色的", photos=1)
    await coordinator.says(f"#{reference} 拆单 城管局 遛狗不牵绳\n环卫处 垃圾没人清运")
    for staff, number in ((city, 1), (sanitation, 2)):
        await staff.hears(f"#{reference}-{number}", "居民补充：狗是白色的")
        assert len((await staff.hears(f"#{reference}-{number}", "内容："))["photos"]) == 1
    told = await resident.hears(reference, "已分成 2 件")
    await resident.says("今天又来了", to=told)
    await resident.hears(f"#{reference}-1、#{reference}-2")
    for staff, number in ((city, 1), (sanitation, 2)):
        await staff.hears(f"#{reference}-{number}", "居民补充：今天又来了")
    await resident.says(f"#{reference} 还是没人管", photos=1)
    for staff, number in ((city, 1), (sanitation, 2)):
        await staff.hears(f"#{reference}-{number}", "居民补充：还是没人管")
        assert len((await staff.hears(f"#{reference}-{number}", "内容："))["photos"]) == 2


async def test_parts_that_cannot_be_read_are_pointed_out_and_nothing_is_split(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, reference = await unrouted(town, THREE)
    await coordinator.says(f"#{reference} 拆单 城管局 遛狗不牵绳")
    await coordinator.hears("2 到 10 行")
    await coordinator.says(f"#{reference} 拆单 城管局 遛狗不牵绳\n那个单位 红绿灯坏了")
    await coordinator.hears("这一行没看懂：“那个单位 红绿灯坏了”")
    await coordinator.says(f"#{reference}")
    await coordinator.hears(reference, "待派单")


async def test_a_rejection_says_why_and_where_to_go(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, reference = await unrouted(town)
    await coordinator.taps("不予受理")
    prompt = await coordinator.hears(reference, "写明理由和居民可以去哪里办")
    await coordinator.says("查无此地，请到县法院立案庭办理", to=prompt)
    await town.passes(seconds=61)
    await resident.hears(reference, "不在受理范围", "查无此地，请到县法院立案庭办理", "“人工”")
    await coordinator.hears(reference, "已定为不予受理")
    await coordinator.says("今日待办")
    await coordinator.hears("没有要处理的事")
    await resident.says("那这事归谁管？孩子都咳嗽半个月了")
    await resident.hears(reference, "不予受理", "找人说")
    await resident.taps("找人工")
    await coordinator.hears(reference, "要求人工")


@pytest.mark.parametrize(("said", "whole"), [("那我该找谁？老人要冻出病了", True), ("垃圾还堆着没人清", False)])
async def test_a_new_complaint_after_a_rejection_has_the_first_ones_place(town: Town, said: str, whole: bool) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号门口垃圾堆了三天没人清运")
    await coordinator.says(f"#{reference} 不予受理 请找物业")
    await town.passes(seconds=61)
    await resident.says(said if whole else f"#{reference} {said}")
    await resident.taps("这是新的问题", on=await resident.hears(reference, "不予受理"))
    preview = await resident.hears("请核对", "地点：振兴路12号门口", "垃圾", said)
    assert ("堆了三天" in preview["text"]) is whole


async def test_cases_from_phone_note_and_visit_are_filed(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    await coordinator.says("录入 电话 建设路12号有人遛狗不牵绳，来电人电话13812345678")
    await coordinator.hears("已登记", "已派给城市管理执法局")
    reference = await coordinator.reference()
    card = await staff.hears(reference, "遛狗")
    assert "13812345678" not in card["text"]
    await coordinator.says("录入 领导批示 关于建设路环境的批示，请研究")
    await coordinator.hears("已登记", "等待派单")
    await coordinator.hears("来源：领导批示")
    await coordinator.says("录入 走访 建设路市场里有人遛狗")
    coordinator.forget_so_far()
    await coordinator.says("录入 建设路路灯不亮")
    offer = await coordinator.hears("从哪里来的", "建设路路灯不亮")
    await coordinator.hears_nothing_of("已登记")
    await coordinator.taps("登记（电话）", on=offer)
    await coordinator.hears("已登记")
    await coordinator.taps("登记（电话）", on=offer)
    await coordinator.hears("已经处理过")


async def test_a_pressed_button_of_a_case_that_moved_on_says_so(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, reference = await unrouted(town, DOGS)
    old = await second.hears(reference, "待派单")
    await first.taps("派给城市管理执法局")
    await second.hears(reference, "待签收")
    body = {"chat": second.chat, "from": second.person, "message": old["id"], "token": old["choices"][0][0]["token"]}
    await town.post("/simulator/taps", {**body, "answer_after": "handled"})
    await town.moment()
    await second.hears(reference, "待签收", "督办员甲", "城市管理执法局")


async def test_a_leader_cannot_press_a_coordinators_button_and_reads_only_the_masked_card_of_a_case(town: Town) -> None:
    coordinator, leader = await town.coordinator("督办员甲"), await town.leader("县领导")
    staff, _ = await town.department("city")
    _resident, reference = await unrouted(town, DOGS)
    card = await coordinator.hears(reference, "待派单")
    token = card["choices"][0][0]["token"]
    await leader.sends_raw(choice=token, reply_to="1")
    for words in (
        f"#{reference}",
        f"#{reference} 派单 城管局",
        f"查 {reference}",
        "查人 李女士 想看看",
        "录入 电话 路灯不亮",
    ):
        await leader.says(words)
    await leader.hears("谁反映的查不到")
    told = await leader.hears(f"#{reference}【待派单】", DOGS)
    assert not told["choices"]
    await leader.hears_nothing_of("李女士")
    await staff.hears_nothing_of(reference)
    await leader.says("日报")
    told = await leader.hears("日报", "新登记 1 件")
    assert not told["choices"]
    for word in (reference, "李女士", "遛狗", "今日待办"):
        assert word not in told["text"]


@pytest.mark.parametrize("by", ["number", "reply"])
async def test_an_unknown_department_is_said_to_be_none_before_the_menu(town: Town, by: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, reference = await unrouted(town)
    said = f"#{reference} 派单 火星局" if by == "number" else "派单 火星局"
    card = await coordinator.hears(reference, "待派单")
    coordinator.forget_so_far()
    await coordinator.says(said, to=card if by == "reply" else None)
    told = await coordinator.hears("没有这个承办单位", "派给哪个单位")
    assert told["choices"]
    coordinator.forget_so_far()
    await coordinator.says(f"#{reference} 派单")
    await coordinator.hears("派给哪个单位")
    await coordinator.hears_nothing_of("没有这个承办单位")
