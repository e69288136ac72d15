"""时限: whoever answers for a case can see how its date came about."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlmodel import select

from bot.simulation import example_town
from domain.county import County
from domain.kinds import Invites
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.tables import Case, Cycle
from tests.stories.acts.staff import DOGS
from tests.stories.conftest import example
from tests.stories.town import Town
from tests.stories.winter import STARTS_AT, announced, at, forget_limits, happened, knowing, until


@pytest.fixture
def county() -> County:
    """The example, before anything of 2027 is known."""
    return knowing(example().county, frozenset())


@pytest.fixture
def starts_at() -> datetime:
    return STARTS_AT


async def test_staff_and_coordinators_see_limit_holidays_pauses_extension_and_both_dates(town: Town) -> None:
    coordinator, (staff, _) = await town.coordinator("督办员甲"), await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(DOGS)
    await staff.says(f"#{reference} 签收")
    await staff.says(f"#{reference} 询问 请问是几号楼？")
    await staff.says(f"#{reference} 时限")
    await staff.hears("起暂停计时（待补充），恢复后顺延")
    await until(town, at(12, 30, 11))
    await resident.says("三号楼", to=await resident.hears("请问是几号楼"))
    await staff.says(f"#{reference} 延期 3天 等社区配合")
    await coordinator.taps("同意")
    await announced(town)
    for one, says in ((staff, f"#{reference} 时限"), (coordinator, f"#{reference} 时限")):
        one.forget_so_far()
        await one.says(says)
        said = (await one.hears("时限怎么算的"))["text"]
        for part in (
            "期限 2 个工作日，从12月30日（周三）09:00起算",
            "其间放假不算：1月1日至1月3日。",
            "暂停计时（待补充）",
            "已同意延期 3 个工作日。",
            "由1月7日（周四）17:00顺延到1月8日（周五）17:00",
            "原定1月1日（周五）17:00前办结，现在是1月8日（周五）17:00前",
        ):
            assert part in said, said


async def test_it_is_told_in_english_by_reply_to_the_card_and_with_the_response(town: Town) -> None:
    staff, _ = await town.department("city")
    coordinator = await town._newcomer("Coordinator", "coordinators", "en")
    await coordinator.says(
        f"join {await example_town.invite(town.service, Invites.COORDINATOR, [], confidential=False)}"
    )
    reference = await (await town.resident("李女士")).files(DOGS)
    await announced(town)
    await coordinator.says(f"#{reference} deadline")
    await coordinator.hears(
        "The limit is 2 working days from Wed 30 Dec 09:00",
        "Holidays on the way, not counted: 1 Jan to 3 Jan.",
        "The result was first due by Fri 1 Jan 17:00, and is now due by Mon 4 Jan 17:00.",
    )
    await staff.says(f"#{reference} 时限 太短了，要跨年")
    assert [one.action for one in happened(town, "note")] == ["note"]
    await staff.says("时限", to=await staff.hears(reference))
    await staff.hears("签收期限 1 个工作日", "应在12月31日（周四）17:00前签收或答复")


async def test_a_date_that_no_days_move_any_more_says_so(town: Town) -> None:
    staff, _ = await town.department("city")
    reference = await (await town.resident("李女士")).files(DOGS)
    await until(town, at(1, 1, 17, 1))
    await announced(town)
    await staff.says(f"#{reference} 时限")
    await staff.hears("应在1月1日（周五）17:00前办结", "按现在的工作日算是1月4日（周一）17:00", "不再变")


async def test_a_date_that_is_kept_though_holidays_went_says_so(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(DOGS)
    await announced(town)
    await announced(town, knowing(town.service.settings.county, frozenset()))
    await coordinator.says(f"#{reference} 时限")
    await coordinator.hears("现在是1月4日（周一）17:00前", "算是1月1日（周五）17:00；已经定下的日期不往前移")


async def test_a_case_without_a_department_has_no_date(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files("这里的事情没人管，我也说不清楚归谁")
    await coordinator.says(f"#{reference} 时限")
    await coordinator.hears(reference, "派单期限 2 个工作小时，应在", "没有办理时限")


async def test_how_the_limit_of_a_case_of_before_is_known_is_said(town: Town) -> None:
    staff, _ = await town.department("city")
    filled, odd = [await (await town.resident(name)).files(DOGS) for name in ("李女士", "王先生")]

    def shift(tx: Transaction) -> None:
        case = tx.exec(select(Case).where(Case.reference == odd)).one()
        cycle = tx.exec(select(Cycle).where(Cycle.case_id == case.id)).one()
        for row in (case, cycle):
            row.due_at = row.original_due_at = at(1, 1, 16, 7)
            tx.add(row)

    await write(town.service.writer, shift)
    await forget_limits(town)
    await staff.says(f"#{filled} 时限")
    await staff.hears("期限 2 个工作日", "期限按现在的设置补记")
    await staff.says(f"#{odd} 时限")
    await staff.hears(odd, "依据不全")
