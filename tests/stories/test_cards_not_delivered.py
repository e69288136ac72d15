"""A card that reached no group is not the department's to answer: its clock starts with the card; somebody is told."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import select

from domain.county import LimitUnit
from domain.messages import Happening
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.tables import Assignment, Cycle
from tests.stories.acts.cases import assignment
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Speaker, Town

UNBOUND = "没有绑定工作群"


def cycle(town: Town) -> Cycle:
    with town.service.database.reading() as tx:
        return Cycle(**tx.exec(select(Cycle)).one().model_dump())


async def binds(town: Town, coordinator: Speaker, staff: Speaker) -> None:
    await coordinator.says("邀请码 环境卫生管理处")
    told = await coordinator.hears("绑定码：")
    await staff.says(f"绑定 {told['text'].split('：', 1)[1][:8]}")


async def test_a_card_that_arrives_starts_the_departments_clock(town: Town) -> None:
    await town.department("sanitation")
    await (await town.resident("李女士")).files(GARBAGE)
    made = assignment(town)
    assert made.arrived_at is not None
    assert timedelta() <= made.arrived_at - made.assigned_at < timedelta(minutes=1)
    assert not cycle(town).late_card


async def test_coordinators_are_told_once_that_a_department_has_no_group_and_what_to_do(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    told = await coordinator.hears(reference, "未送达", "环境卫生管理处", UNBOUND, "邀请码")
    await resident.says(f"#{reference} 还在堆着")
    await town.passes(days=1)
    found = [one for one in await coordinator.messages() if UNBOUND in one["text"]]
    assert [one["id"] for one in found] == [told["id"]]


async def test_a_departments_clock_starts_when_its_group_is_bound_and_the_residents_date_stays(
    town: Town,
) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    due = cycle(town).due_at
    await town.passes(days=2)
    assert assignment(town).arrived_at is None
    await coordinator.says("日报")
    assert not any("及时签收率" in one["text"] for one in await coordinator.messages())  # nobody had anything to answer
    [staff] = await town.group("环卫处工作群", "承办人甲")
    await binds(town, coordinator, staff)
    await staff.hears(reference, "待签收")
    made, now = assignment(town), town.service.clock.now()
    assert made.arrived_at is not None
    assert now - made.arrived_at < timedelta(minutes=1)
    assert made.response_due_at > now + timedelta(hours=20)
    assert cycle(town).late_card
    assert cycle(town).due_at == due


async def test_the_clock_runs_on_the_limit_that_the_case_was_assigned_with(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await (await town.resident("李女士")).files(GARBAGE)

    def work(tx: Transaction) -> None:  # as if the county had set another limit since
        made = tx.exec(select(Assignment)).one()
        made.limit_amount, made.limit_unit = 3, LimitUnit.WORKING_DAYS
        tx.add(made)

    await write(town.service.writer, work)
    [staff] = await town.group("环卫处工作群", "承办人甲")
    await binds(town, coordinator, staff)
    made = assignment(town)
    assert made.arrived_at is not None
    assert made.response_due_at - made.arrived_at > timedelta(days=2, hours=20)


async def test_figures_do_not_blame_a_department_that_never_had_the_case(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await town.passes(days=12)
    late = await coordinator.hears(reference, "已逾期", "还没有收到")
    assert "【" in late["text"]
    await coordinator.says("日报")
    told = (await coordinator.hears("日报（"))["text"]
    assert "已逾期 1 件" in told  # the county's
    [line] = [line for line in told.splitlines() if line.startswith("环境卫生管理处：")]
    assert "在办 1，逾期 0" in line
    assert "　按期 0/1" not in told
    assert "按期办结率 0/1" in told


async def test_coordinators_are_told_of_each_case_for_a_group_that_removed_the_service(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    await town.befalls(staff, Happening.LOST)
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await coordinator.hears(reference, "未送达", "环境卫生管理处", "重新拉进群")


async def test_an_overdue_line_is_not_said_to_a_group_before_its_card(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await town.passes(days=11)
    [staff] = await town.group("环卫处工作群", "承办人甲")
    await binds(town, coordinator, staff)
    await staff.hears(f"#{reference}【已逾期·待签收】")
    await staff.hears_nothing_of("请尽快办理")


async def test_a_case_that_is_sent_to_a_department_without_a_group_is_told_of_too(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    coordinator.forget_so_far()
    await coordinator.says(f"#{reference} 改派 城管局")
    await coordinator.hears(reference, "已派给城市管理执法局")
    await coordinator.hears(reference, "未送达", "城市管理执法局", UNBOUND)
    assert assignment(town).arrived_at is None


async def test_whoever_answers_a_case_has_it_card_or_not(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await town.passes(days=2, hours=12)  # nine in the evening: the card comes in the morning
    [staff] = await town.group("环卫处工作群", "承办人甲")
    await binds(town, coordinator, staff)
    assert assignment(town).arrived_at is None
    await staff.says(f"#{reference} 签收")
    made = assignment(town)
    assert made.arrived_at is not None
    assert made.responded_at is not None
    assert made.arrived_at == made.responded_at < made.response_due_at
    assert cycle(town).late_card


async def test_a_department_that_got_a_case_late_can_still_return_it(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await town.passes(days=3)
    [staff] = await town.group("环卫处工作群", "承办人甲")
    await binds(town, coordinator, staff)
    await staff.says(f"#{reference} 退单 依据城市管理条例，建议派给城管局")
    await staff.hears(reference, "退单申请已交督办员")


async def test_a_redo_is_told_of_where_its_card_cannot_arrive(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    await town.befalls(staff, Happening.LOST)
    coordinator.forget_so_far()
    await resident.taps("没解决")
    await coordinator.hears(reference, "未送达", "重新拉进群")
