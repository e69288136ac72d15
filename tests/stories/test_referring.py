"""移送: an accusation or another office's matter is passed on, which is an end and no rejection."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage.tables import Case, Event, Statement
from tests.stories.acts.dangers import cases
from tests.stories.acts.staff import opened
from tests.stories.town import Speaker, Town

BRIBE = "举报城管局工作人员吃拿卡要"


async def accused(town: Town) -> tuple[Speaker, Speaker, str]:
    """A named coordinator, who has the card, a resident, and the number of their accusation."""
    named = await town.coordinator("督办员甲", confidential=True)
    resident = await town.resident("李女士")
    reference = await resident.files(BRIBE)
    await named.says(f"#{reference}")
    return named, resident, reference


@pytest.mark.parametrize(
    ("words", "to", "code"),
    [
        ("移送 纪委监委 收受红包", "纪委监委", "discipline"),
        ("移送纪委监委", "纪委监委", "discipline"),
        ("移送 派驻纪检组（收受红包）", "派驻纪检组", "stationed"),
        ("移送给上级主管部门", "上级主管部门", "superior"),
        ("移送 县公安局督察大队", "公安督察", "police"),
        ("移送公安机关 涉嫌敲诈", "公安机关", "crime"),
    ],
)
async def test_an_accusation_is_passed_on_and_its_reporter_told_to_whom(
    town: Town, words: str, to: str, code: str
) -> None:
    named, resident, reference = await accused(town)
    await named.says(f"#{reference} {words}")
    await named.hears(reference, f"已移送{to}", "可以撤回")
    await town.passes(seconds=61)
    told = await resident.hears(reference, f"已按规定移送{to}", "110" if code == "crime" else "12388")
    assert "收受红包" not in told["text"]
    [case] = cases(town)
    assert (case.status, case.referred_to) == ("referred", code)
    assert case.closed_at is not None


async def test_a_button_asks_to_whom_and_passes_it_on(town: Town) -> None:
    named, resident, reference = await accused(town)
    await named.taps("移送")
    await named.hears(reference, "移送给谁")
    await named.taps("派驻纪检组")
    await named.hears("已移送派驻纪检组")
    await named.says(f"#{reference} 撤回移送")
    await named.hears("已撤回")
    assert [(one.status, one.referred_to, one.closed_at) for one in cases(town)] == [("submitted", "", None)]
    await town.passes(seconds=61)
    await resident.hears_nothing_of("移送")


async def test_what_was_referred_by_mistake_is_taken_up_again_and_its_reporter_told(town: Town) -> None:
    named, resident, reference = await accused(town)
    due = cases(town)[0].due_at
    await named.says(f"#{reference} 移送 公安督察")
    await town.passes(seconds=61)
    await resident.hears("已按规定移送公安督察")
    await named.says(f"#{reference} 撤回移送")
    await named.says("点错了", to=await named.hears(reference, "过了可撤回的时间"))
    await named.taps("重新受理", on=await named.hears("点错了"))
    await named.hears(reference, "已重新受理")
    await resident.hears(reference, "之前告诉您已移送公安督察", "由我们继续办理", "点错了")
    assert [(one.status, one.referred_to, one.closed_at, one.due_at) for one in cases(town)] == [
        ("submitted", "", None, due)
    ]
    await named.says(f"#{reference} 移送 纪委监委")
    await named.hears("已移送纪委监委")


async def test_within_the_minute_it_is_taken_back_and_the_reporter_hears_nothing(town: Town) -> None:
    named, resident, reference = await accused(town)
    await named.says(f"#{reference} 移送 公安督察")
    await named.says(f"#{reference} 撤销移送 选错了单位")
    await named.hears("已撤回")
    await town.passes(seconds=61)
    await resident.hears_nothing_of("移送", "撤销")
    assert [one.status for one in cases(town)] == ["submitted"]


async def test_a_rejection_by_mistake_is_undone_too_and_the_case_assigned_anew(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, resident, reference, _ = await opened(town)
    due = cases(town)[0].due_at
    await coordinator.says(f"#{reference} 不予受理 属于邻县")
    await town.passes(seconds=61)
    await resident.hears("不在受理范围")
    await coordinator.says(f"#{reference} 这件不予受理错了")
    await coordinator.says("地点看错了，是本县的", to=await coordinator.hears(reference, "写明为什么"))
    await resident.hears(reference, "已经撤销", "地点看错了")
    await coordinator.says(f"#{reference} 派单 城管局")
    assert [(one.status, one.department, one.due_at) for one in cases(town)] == [("assigned", "city", due)]


async def test_a_danger_that_was_rejected_by_mistake_calls_again(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await (await town.resident("李女士")).says("振兴路12号路面塌了个大坑")
    [case] = cases(town)
    await coordinator.says(f"#{case.reference} 不予受理 属于邻县")
    await town.passes(hours=1)
    await coordinator.says(f"#{case.reference} 重新受理 是本县的")
    coordinator.forget_so_far()
    await town.passes(minutes=6)
    await coordinator.hears(case.reference, "还没有人接")


async def test_who_is_asked_to_whom_may_answer_in_words(town: Town) -> None:
    named, _, reference = await accused(town)
    await named.says(f"#{reference} 移送")
    asked = await named.hears("移送给谁")
    await named.says("纪委 收受红包", to=asked)
    await named.hears(reference, "已移送纪委监委")
    with town.service.database.reading() as tx:
        assert tx.exec(select(Statement.words).where(Statement.action == "refer")).all() == ["收受红包"]
        [details] = tx.exec(select(Event.details).where(Event.action == "refer")).all()
    assert details["receiver"] == "discipline"
    assert "红包" not in str(details)


async def test_ones_own_words_pass_it_on_in_reply_to_the_card_and_are_offered_elsewhere(town: Town) -> None:
    named, _, reference = await accused(town)
    await named.says("转纪委监委", to=await named.hears(reference, "内容："))
    await named.hears(reference, "已移送纪委监委")
    await named.taps("撤回")
    await named.says(f"#{reference}")
    await named.says("要不要移送纪委？")
    assert [one.status for one in cases(town)] == ["submitted"]
    await named.says("让纪检组去查")
    await named.taps("移送", on=await named.hears("要用这句话来移送吗"))
    await named.hears(reference, "已移送派驻纪检组")


async def test_nobody_is_named_and_the_receivers_are_shown(town: Town) -> None:
    named, _, reference = await accused(town)
    await named.says(f"#{reference} 移送 隔壁老王")
    asked = await named.hears("没看出要移送给谁", "移送给谁")
    assert [one["label"] for row in asked["choices"] for one in row] == [
        "纪委监委",
        "派驻纪检组",
        "上级主管部门",
        "公安督察",
        "公安机关",
    ]


async def test_what_speaks_of_the_police_goes_to_them_by_a_second_press_alone(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    reference = await (await town.resident("李女士")).files("派出所民警收了对方两千块钱，把我的案子压下了")
    await named.says(f"#{reference} 移送公安机关")
    asked = await named.hears("请选公安督察")
    assert [one.status for one in cases(town)] == ["submitted"]
    await named.taps("公安督察", on=asked)
    await named.hears(reference, "已移送公安督察")


async def test_a_unit_that_may_not_deal_with_it_is_none_of_the_receivers(town: Town) -> None:
    named, _, reference = await accused(town)
    await named.says(f"#{reference} 移送检察院")
    await named.hears("没看出要移送给谁", "移送给谁")
    assert [one.status for one in cases(town)] == ["submitted"]


async def test_only_who_is_named_passes_an_accusation_on(town: Town) -> None:
    _, _, reference = await accused(town)
    other = await town.coordinator("督办员乙")
    await other.says(f"#{reference} 移送 纪委监委")
    await other.hears("保密工单", "只限指定的督办员查看")
    assert [one.status for one in cases(town)] == ["submitted"]


async def test_what_accuses_nobody_goes_to_no_receiver_of_accusations(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲", confidential=True)
    resident = await town.resident("王先生")
    reference = await resident.files("有件事想请你们看看")
    await coordinator.says(f"#{reference} 移送 纪委监委")
    await coordinator.hears(reference, "不是保密工单", "先设为保密")
    assert [one.status for one in cases(town)] == ["submitted"]


async def test_a_referred_case_is_neither_rated_nor_added_to_and_a_person_may_be_called(town: Town) -> None:
    named, resident, reference = await accused(town)
    await named.says(f"#{reference} 移送 纪委监委")
    await town.passes(days=20)
    await resident.hears_nothing_of("满意", "解决了吗")
    await resident.says("我的诉求")
    await resident.hears(reference, "已移送")
    await resident.taps(f"办理经过 #{reference}")
    await resident.hears("移送纪委监委")
    await resident.says(f"人工 #{reference}")
    await named.hears(reference)
    assert [one.status for one in cases(town)] == ["referred"]


async def test_what_is_anothers_is_said_first_and_passed_on_by_a_button(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("王先生")
    await resident.says("我在建设路12号的饭店干活，老板拖欠工资三个月了")
    await resident.hears("劳动保障监察", "12333", "仍然可以登记", "请核对")
    await resident.taps("提交")
    reference = await resident.reference()
    await coordinator.says(f"#{reference} 移送 劳动监察 属于欠薪")
    await coordinator.hears(reference, "已移送劳动保障监察")
    await town.passes(seconds=61)
    await resident.hears(reference, "归劳动保障监察办理", "12333")
    with town.service.database.reading() as tx:
        assert tx.exec(select(Case.referred_to)).all() == ["wages"]


@pytest.mark.parametrize("words", ["法院门口的路灯不亮，在人民路3号", "建设路12号有人遛狗不牵绳，不是要打官司"])
async def test_a_place_of_that_name_is_nobody_elses(town: Town, words: str) -> None:
    resident = await town.resident("王先生")
    await resident.says(words)
    told = await resident.hears("承办单位看到的是")
    assert "12368" not in told["text"]


async def test_referred_cases_are_counted_apart(town: Town) -> None:
    named, _, reference = await accused(town)
    leader = await town.leader("县领导")
    await named.says(f"#{reference} 移送 纪委监委")
    await town.passes(days=1)
    await leader.says("这个月情况怎么样")
    told = await leader.hears("新登记 0 件", "另移送 1 件")
    assert reference not in told["text"]
