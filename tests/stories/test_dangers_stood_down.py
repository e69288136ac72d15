"""A danger that was none is stood down, and somebody who lies in a danger by things gets an ambulance."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.hearing.dangers.danger import Danger
from tests.stories.acts.dangers import answers, assignments, cases
from tests.stories.acts.ratings import resolved
from tests.stories.town import Town


async def test_who_lies_in_gas_is_told_of_with_it_and_needs_an_ambulance(town: Town) -> None:
    staff, _ = await town.department("utilities")
    resident = await town.resident("李女士")
    await resident.says("厨房煤气味好大，我婆婆晕倒在里面")
    [first] = await answers(resident)
    assert first.startswith("请先到屋外")
    assert "把人移到屋外" in first
    assert "拨 120" in first
    resident.forget_so_far()
    await resident.says("抱不动她，她没反应")
    await resident.hears("抱不动就拖", "已补充到")
    await resident.hears_nothing_of("在什么地方", "别随便挪动")
    await staff.hears("居民补充：抱不动她，她没反应")
    await resident.says("消防来了没有")
    await resident.hears("再拨 119 或 120 问", "待签收")
    assert [one.danger for one in cases(town)] == [Danger.GAS]


async def test_who_lies_elsewhere_is_another_danger(town: Town) -> None:
    resident = await town.resident("王先生")
    await resident.says("振兴路12号着火了，我爸在里面没反应")
    await resident.hears("请马上离开", "马上拨 120")
    await resident.says("他还在里面，昏倒了")
    await resident.hears("别自己进去救", "马上拨 120", "已补充到")
    await resident.says("东门街35号门口有个人晕倒了")
    assert [one.danger for one in cases(town)] == [Danger.FIRE, Danger.ILLNESS]


async def test_all_that_was_made_of_a_false_alarm_is_stood_down(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号煤气味很大")
    await town.passes(minutes=40)
    await resident.says("振兴路12号楼道也有煤气味")
    first, second = (one.reference for one in cases(town))
    await resident.says("搞错了…没有煤气，不用来了")
    await resident.hears(f"#{first} 不按险情办")
    await resident.hears(f"#{second} 不按险情办")
    await coordinator.hears(f"【#{first}】本人说不是险情")
    assert [one.danger for one in cases(town)] == ["", ""]
    await resident.says("都撤了吧")
    await resident.hears("撤回哪")
    assert await resident.offers(f"撤回 #{first}")
    assert await resident.offers(f"撤回 #{second}")


async def test_a_denial_that_names_a_danger_files_none_and_offers_the_tap(town: Town) -> None:
    resident = await town.resident("王先生")
    await resident.says("振兴路12号电线掉下来了")
    resident.forget_so_far()
    await resident.says("虚惊一场，不是电线掉下来，是晾衣绳")
    await resident.hears("已补充到", "不算险情，点“不是险情”")
    await resident.says("不用来了")
    await resident.hears("确定")
    await resident.says("没有什么险情啊")
    await resident.hears("不按险情办")
    assert [one.danger for one in cases(town)] == [""]


async def test_that_a_result_does_not_hold_is_no_danger(town: Town) -> None:
    resident, _, _ = await resolved(town)
    await resident.says("我说不满意 水还在冒")
    await resident.hears_nothing_of("请到高处去")
    assert [one.danger for one in cases(town)] == [""]


async def test_who_takes_a_danger_back_gives_the_department_its_ordinary_time(town: Town) -> None:
    staff, _ = await town.department("housing")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号路面塌了个大坑")
    [before], [soon] = cases(town), assignments(town)
    await resident.says("搞错了，不是险情")
    [case], [later] = cases(town), assignments(town)
    assert before.due_at is not None
    assert before.due_at < datetime(2026, 11, 30, 9, tzinfo=UTC) == case.due_at
    assert case.original_due_at == case.due_at
    assert later.response_due_at > soon.response_due_at
    await staff.hears("险情已解除", "办理时限")
    await resident.hears("不按险情办", "现在的办理时限是")


async def test_a_coordinator_alone_moves_no_date_that_is_nearly_late(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.department("housing")
    await (await town.resident("李女士")).says("振兴路12号路面塌了个大坑")
    [before] = cases(town)
    await town.passes(hours=22)
    await coordinator.says(f"#{before.reference} 险情已解除")
    [case] = cases(town)
    assert (case.danger, case.due_at) == ("", before.due_at)
