"""Buttons and questions that were kept while the case moved on: who comes second is told what has become of it and by
whom, is offered what can be done now, and does nothing else than what was shown."""

from __future__ import annotations

from sqlmodel import select

from storage.tables import Event
from tests.stories.acts.coordinators import resolved, unrouted
from tests.stories.acts.staff import DOGS, in_progress, opened
from tests.stories.town import Message, Speaker, Town


async def press(speaker: Speaker, label: str, on: Message) -> None:
    """A tap on a message as it was shown, though its buttons have changed since."""
    choices = [choice for row in on["choices"] for choice in row]
    token = next(choice["token"] for choice in choices if choice["label"] == label)
    await speaker.town.presses(speaker.chat, speaker.person, on["id"], token)
    await speaker.town.moment()


def actions(town: Town, *names: str) -> list[str]:
    with town.service.database.reading() as tx:
        return [one.action for one in tx.exec(select(Event).order_by(Event.id)) if one.action in names]  # type: ignore[arg-type]


async def test_of_two_coordinators_who_assign_the_second_is_told_and_asked(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    resident, reference = await unrouted(town, DOGS)
    await second.taps("选择承办单位", on=await second.hears(reference, "待派单"))
    old = await second.hears("派给哪个单位")
    await first.taps("派给城市管理执法局", on=await first.hears(reference, "待派单"))
    await press(second, "环境卫生管理处", old)
    told = await second.hears(reference, "待签收", "督办员甲", "派单", "城市管理执法局")
    assert actions(town, "assign", "reassign") == ["assign"]
    await resident.hears_nothing_of("环境卫生管理处")
    await second.taps("改派给环境卫生管理处", on=told)
    await second.hears(reference, "已派给环境卫生管理处")
    assert actions(town, "assign", "reassign") == ["assign", "reassign"]


async def test_words_that_assign_what_somebody_has_assigned_are_asked_about(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, reference = await unrouted(town, DOGS)
    old = await second.hears(reference, "待派单")
    await first.says(f"#{reference} 派单 城管局")
    await second.says("派给环卫处", to=old)
    await second.hears(reference, "督办员甲", "城市管理执法局")
    assert await second.offers("改派给环境卫生管理处")
    second.forget_so_far()
    await second.says(f"#{reference} 派单 环卫处")
    await second.hears(reference, "督办员甲", "城市管理执法局")
    assert actions(town, "assign", "reassign") == ["assign"]
    await second.says(f"#{reference} 改派 环卫处")
    await second.hears(reference, "已派给环境卫生管理处")


async def test_a_reason_to_reject_does_not_reject_what_was_assigned_meanwhile(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, reference = await unrouted(town, DOGS)
    await second.taps("不予受理", on=await second.hears(reference, "待派单"))
    prompt = await second.hears(reference, "理由")
    await first.says(f"#{reference} 派单 城管局")
    await second.says("请向邻县反映", to=prompt)
    await second.hears(reference, "督办员甲", "派单")
    assert actions(town, "reject") == []
    await second.taps("不予受理")
    await second.hears(reference, "不予受理")
    assert actions(town, "reject") == ["reject"]


async def test_a_call_about_a_result_is_not_recorded_of_the_next_one(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, _ = await in_progress(town)
    await staff.says(f"#{reference} 办结 已劝导犬主")
    await town.passes(seconds=61)
    await coordinator.says(f"#{reference} 回访")
    old = await coordinator.hears(reference, "问问题解决了没有")
    await resident.taps("没解决")
    await staff.says(f"#{reference} 办结 已约谈犬主并登记")
    await town.passes(seconds=61)
    await press(coordinator, "解决了", old)
    await coordinator.hears(reference, "已办结", "办结", "承办人甲")
    assert actions(town, "call_back") == []


async def test_the_words_of_a_result_are_not_those_of_the_next_cycle(town: Town) -> None:
    staff, colleague, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await staff.says("办结", to=card)
    await staff.taps("已解决")
    prompt = await staff.hears("办理结果")
    await colleague.says(f"#{reference} 办结 已劝导犬主")
    await town.passes(seconds=61)
    await resident.taps("没解决")
    await staff.says("已劝导犬主拴绳", to=prompt)
    await staff.hears(reference, "重办")
    assert actions(town, "resolve") == ["resolve"]


async def test_what_is_taken_back_is_what_the_button_stood_under(town: Town) -> None:
    staff, _, resident, reference, _ = await in_progress(town)
    await staff.says(f"#{reference} 答复 下午派人去看")
    old = await staff.hears(reference, "撤回")
    await staff.says(f"#{reference} 办结 已劝导犬主")
    await press(staff, "撤回", old)
    await town.passes(seconds=61)
    await resident.hears("已劝导犬主")
    await resident.hears_nothing_of("下午派人去看")


async def test_a_redo_asked_of_an_old_result_does_not_undo_the_new_one(town: Town) -> None:
    staff, _, resident, reference, _ = await in_progress(town)
    await staff.says(f"#{reference} 办结 已劝导犬主")
    await town.passes(seconds=61)
    await resident.taps("部分解决")
    old = await resident.hears("满意吗")
    await resident.taps("要求重办", on=old)
    await staff.says(f"#{reference} 办结 已约谈犬主并登记")
    await town.passes(seconds=61)
    await press(resident, "要求重办", old)
    await resident.hears(reference, "已约谈犬主并登记", "问题解决了吗")
    assert actions(town, "reopen") == ["reopen"]


async def test_words_that_cross_anothers_decision_are_asked_about(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, reference = await unrouted(town, DOGS)
    await first.says(f"#{reference} 派单 城管局")
    await second.says(f"#{reference} 不予受理 请向邻县反映")
    await second.hears(reference, "督办员甲", "城市管理执法局")
    assert actions(town, "assign", "reassign", "reject") == ["assign"]
    await town.passes(minutes=3)
    await second.says(f"#{reference} 改派 环卫处")
    assert actions(town, "assign", "reassign", "reject") == ["assign", "reassign"]
    await second.says(f"#{reference} 改派 城管局")  # their own decision
    assert actions(town, "assign", "reassign", "reject") == ["assign", "reassign", "reassign"]


async def test_of_two_coordinators_who_put_the_category_or_kind_right_the_second_is_told_and_asked(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, reference = await unrouted(town, DOGS)
    await second.says(f"#{reference} 类别")
    old = await second.hears("属于哪一类")
    await first.says(f"#{reference} 类别 垃圾堆积、清运不及时")
    await first.says(f"#{reference} 类型 建议")
    await second.says(f"#{reference} 类别 路灯")
    told = await second.hears(reference, "督办员甲", "垃圾堆积")
    await press(second, "咨询", old)
    await second.hears(reference, "督办员甲", "建议")
    await second.taps("改为“咨询”")
    await second.hears("类型已改为“咨询”")
    await second.taps("改为“路灯不亮", on=told)
    await second.hears("类别改为", "路灯")
    await second.says(f"#{reference} 类别 噪声")  # their own correction
    await second.hears("类别改为", "噪声")
    assert actions(town, "recategorize") == ["recategorize"] * 5


async def test_why_a_case_was_to_be_withdrawn_from_one_department_is_not_said_of_the_next(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, resident, reference, _ = await opened(town)
    await resident.says(f"撤回 #{reference}")
    await resident.taps("确定撤回")
    old = await resident.hears("为什么撤回")
    await coordinator.says(f"#{reference} 改派 环卫处")
    await press(resident, "单位劝我撤", old)
    await resident.hears(f"确定撤回 #{reference}")
    assert actions(town, "withdraw") == []
    await resident.taps("确定撤回")
    await resident.taps("自己解决了")
    assert actions(town, "withdraw") == ["withdraw"]


async def test_an_offer_to_reassign_is_old_once_the_case_has_come_back(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, reference = await unrouted(town, DOGS)
    await first.says(f"#{reference} 派单 城管局")
    await second.says(f"#{reference} 派单 环卫处")
    offered = await second.hears(reference, "督办员甲", "城市管理执法局")
    await town.passes(hours=1)
    for department in ("环卫处", "城管局"):
        await first.says(f"#{reference} 改派 {department}")
    await second.taps("改派给环境卫生管理处", on=offered)
    await second.hears(reference, "督办员甲", "改派", "城市管理执法局")
    assert actions(town, "reassign") == ["reassign", "reassign"]


async def test_an_old_verdict_on_a_redo_that_is_put_off_is_told_until_when(town: Town) -> None:
    only = await town.coordinator("督办员甲")
    _, resident, reference = await resolved(town)
    old = await resident.hears(reference, "问题解决了吗")
    await resident.taps("没解决", on=old)
    await only.says(f"#{reference} 挂账 2027-04-01 冬季无法施工")
    await resident.taps("没解决", on=old)
    await resident.hears(reference, "暂缓办理", "2027年4月1日")
    await only.says(f"{reference} 办理经过")
    await only.hears(reference, "派单依据")
    await only.says(f"办理经过 #{reference}")
    await only.hears(reference, "派单依据")
