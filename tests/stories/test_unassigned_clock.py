"""A case without a department has a clock, as its acknowledgement has; coordinators are told together what passes."""

from __future__ import annotations

from sqlalchemy import delete, update
from sqlmodel import col, select

from domain.county import LimitUnit
from domain.kinds import TimerKind
from storage.tables import Case, Timer
from tests.stories.acts.coordinators import unrouted
from tests.stories.acts.staff import opened
from tests.stories.town import Speaker, Town

ACCUSES = "城管队员收了摊主的红包，吃拿卡要"


def case(town: Town, reference: str) -> Case:
    with town.service.database.transaction() as tx:
        return tx.exec(select(Case).where(Case.reference == reference)).one()


async def told(speaker: Speaker) -> list[str]:
    """The messages about what is late, the newest last."""
    texts = [
        one["text"] for one in await speaker.messages() if one["from"]["id"] == "bot" and one["seq"] > speaker.seen
    ]
    return [one for one in texts if one.startswith(("派单超时", "签收超时"))]


async def test_what_nobody_has_assigned_in_time_is_told_to_all_coordinators_once_and_together(town: Town) -> None:
    one, other = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, first = await unrouted(town)
    _, second = await unrouted(town)
    kept = case(town, first)
    assert (kept.assignment_limit_amount, kept.assignment_limit_unit) == (2, LimitUnit.WORKING_HOURS)
    await town.passes(hours=1, minutes=55)
    assert await told(one) == []
    await town.passes(minutes=20)
    for speaker in (one, other):
        [message] = await told(speaker)
        assert "派单超时：2 件" in message
        assert all(f"#{reference}【待派单】已等2小时" in message for reference in (first, second))
        assert await speaker.offers("派单超时 2")
    await one.taps(f"打开 #{first}")
    await one.taps("选择承办单位")
    await one.taps("城市管理执法局")
    assert case(town, first).assignment_due_at is None
    await town.passes(days=1)
    assert len(await told(other)) == 1


async def test_it_is_told_once_an_hour_at_most(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await unrouted(town)
    await town.passes(minutes=30)
    await unrouted(town)
    await town.passes(hours=1, minutes=50)  # the first has passed at eleven, the second at half past
    assert ["1 件" in one for one in await told(coordinator)] == [True]
    await town.passes(hours=2, minutes=30)  # by noon it was late again, and the offices were closed
    assert ["2 件" in one for one in await told(coordinator)] == [False, True]


async def test_what_can_wait_is_told_at_the_opening_and_supplies_at_any_hour(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.passes(hours=6, minutes=30)  # half past three
    await unrouted(town)
    await town.passes(hours=5)
    assert await told(coordinator) == []
    _, water = await unrouted(town, "家里停水了")  # without a place, at half past eight in the evening
    assert case(town, water).assignment_limit_unit == LimitUnit.HOURS
    await town.passes(hours=2, minutes=15)
    [message] = await told(coordinator)
    assert f"#{water}【民生保供·待派单】已等2小时" in message
    await town.passes(hours=9, minutes=45)  # half past eight in the morning
    assert len(await told(coordinator)) == 1  # the other one was told with it


async def test_a_department_that_does_not_acknowledge_is_told_of_to_coordinators(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.hears(reference)
    await town.passes(days=1, hours=7, minutes=55)
    assert await told(coordinator) == []
    await town.passes(hours=16)  # its limit passed at closing time
    [message] = await told(coordinator)
    assert "签收超时：1 件" in message
    assert f"#{reference}【待签收】" in message
    await coordinator.says("今日待办")
    await coordinator.hears("签收超时：1 件")
    await staff.taps("签收", on=card)
    await coordinator.says("今日待办")
    await coordinator.hears_nothing_of("签收超时：0 件")
    assert "签收超时" not in (await coordinator.messages())[-1]["text"]


async def test_the_clock_runs_anew_after_a_return_a_split_and_a_rejection_taken_back(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, _ = await opened(town)
    assert case(town, reference).assignment_due_at is None
    await staff.says("待办")
    await staff.says("第一个不是咱的，退了")
    await town.passes(hours=1)
    await coordinator.taps("同意")
    back = case(town, reference)
    if back.status == "submitted":
        assert back.assignment_due_at is not None
    _, whole = await unrouted(town)
    await coordinator.says(f"#{whole} 拆单\n1 路灯不亮\n2 那边没人管")
    ended = case(town, whole)
    with town.service.database.transaction() as tx:
        parts = tx.exec(select(Case).where(Case.parent_id == ended.id, Case.status == "submitted")).all()
    assert parts
    assert all(one.assignment_due_at is not None for one in parts)
    assert ended.assignment_due_at is None


async def test_a_rejection_that_is_taken_back_starts_it_anew(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, reference = await unrouted(town)
    was = case(town, reference).assignment_due_at
    await town.passes(minutes=10)
    await coordinator.says(f"#{reference} 不予受理 不在受理范围，可以找法院")
    assert case(town, reference).assignment_due_at is None
    await coordinator.says("撤回")
    again = case(town, reference)
    assert again.status == "submitted"
    assert was is not None
    assert again.assignment_due_at is not None
    assert again.assignment_due_at > was


async def test_a_confidential_case_is_told_to_the_named_coordinators_alone(town: Town) -> None:
    named, other = await town.coordinator("督办员甲", confidential=True), await town.coordinator("督办员乙")
    _, reference = await unrouted(town, ACCUSES)
    assert case(town, reference).confidential
    await town.passes(hours=2, minutes=15)
    [message] = await told(named)
    assert f"#{reference}【保密工单】已等2小时" in message
    assert "红包" not in message
    assert await told(other) == []


async def test_a_category_that_cannot_wait_makes_the_date_earlier(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.passes(hours=7, minutes=30)  # half past four
    _, reference = await unrouted(town)
    was = case(town, reference).assignment_due_at
    await coordinator.says("今日待办")
    await coordinator.taps("待派单 1")
    await coordinator.taps(f"打开 #{reference}")
    await coordinator.taps("选择类别")
    await coordinator.taps("水电气暖")
    await coordinator.taps("停水")
    now = case(town, reference).assignment_due_at
    assert was is not None
    assert now is not None
    assert now < was


async def test_cases_of_an_earlier_version_get_a_clock_at_the_start(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, reference = await unrouted(town)
    with town.service.database.transaction() as tx:
        tx.connection().execute(update(Case).values(assignment_due_at=None, assignment_limit_amount=None))
        tx.connection().execute(delete(Timer).where(col(Timer.kind) == TimerKind.PASSED))
    await town.restarts()
    assert case(town, reference).assignment_due_at is not None
    await town.passes(hours=2, minutes=15)
    assert len(await told(coordinator)) == 1


async def test_an_acknowledgement_that_an_earlier_version_did_not_watch_is_watched_from_the_start(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await opened(town)
    with town.service.database.transaction() as tx:
        tx.connection().execute(delete(Timer).where(col(Timer.kind) == TimerKind.PASSED))
    await town.restarts()
    await town.passes(days=1, hours=23, minutes=35)  # the opening after its limit
    [message] = await told(coordinator)
    assert "签收超时：1 件" in message


async def test_requests_and_who_asks_for_a_person_show_how_long_they_wait(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.says("延期 3天 等配件", to=card)
    await resident.says("人工")
    await town.passes(hours=3)
    await coordinator.says("今日待办")
    await coordinator.taps("延期 1")
    await coordinator.hears(f"#{reference}【待签收】已等3小时")
    await coordinator.says("今日待办")
    await coordinator.taps("要求人工 1")
    await coordinator.hears(f"#{reference}【待签收】已等3小时")


async def test_the_digest_counts_what_is_late(town: Town) -> None:
    leader = await town.leader("分管领导")
    await unrouted(town)
    await leader.says("日报")
    await leader.hears_nothing_of("派单超时")
    await town.passes(hours=3)
    await leader.says("日报")
    await leader.hears("派单超时 1 件")


async def test_a_danger_to_persons_waits_for_no_department_once_a_coordinator_has_it(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("我丈夫正在打我，快来人")
    reference = await resident.reference()
    assert case(town, reference).assignment_limit_unit == LimitUnit.HOURS
    await coordinator.taps("已接到")
    assert case(town, reference).assignment_due_at is None
    await town.restarts()
    await town.passes(hours=3)
    assert await told(coordinator) == []
    await coordinator.taps("险情已解除")
    assert case(town, reference).assignment_limit_unit == LimitUnit.WORKING_HOURS


async def test_what_is_held_back_has_a_section_and_an_age(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, reference = await unrouted(town)
    await coordinator.says("今日待办")
    await coordinator.hears_nothing_of("待核对")
    with town.service.database.transaction() as tx:
        tx.connection().execute(update(Case).values(held_back=True))
    await town.passes(hours=1)
    await coordinator.says("今日待办")
    await coordinator.taps("待核对 1")
    await coordinator.hears("待核对：1 件", f"#{reference}【待派单】已等1小时")
