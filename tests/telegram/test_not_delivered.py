"""Who has blocked the service, or a group that has thrown it out, without Telegram saying so before a message fails."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.emulator.groups import Group
from tests.stories.acts.cases import assignment, case_of, cycle_of
from tests.stories.acts.telling import GARBAGE
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING
from tests.telegram.town import TelegramTown, telegram_town


@pytest.fixture
async def town(sqlite_url: str, tmp_path: Path) -> AsyncIterator[TelegramTown]:
    async with telegram_town(settings_for(sqlite_url, tmp_path), MONDAY_MORNING) as town:
        yield town


async def test_a_result_that_meets_a_closed_door_waits_for_the_resident(town: TelegramTown) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    town.who(resident.person).blocked = True
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(days=8)
    assert case_of(town, reference).status == "resolved"
    assert cycle_of(town).delivered_at is None
    await resident.hears_nothing_of("已清运并冲洗")
    town.who(resident.person).blocked = False
    await resident.says("我的诉求")
    result = await resident.hears(reference, "已清运并冲洗", "问题解决了吗")
    await resident.taps("没解决", on=result)
    await resident.hears(reference, "退回重办")


async def test_a_question_that_meets_a_closed_door_stops_no_clock(town: TelegramTown) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    town.who(resident.person).blocked = True
    await staff.says(f"#{reference} 询问 请问是几号楼？")
    await staff.hears(reference, "提问没有送到居民")
    assert case_of(town, reference).status == "in_progress"
    await staff.hears_nothing_of("居民没有回复，")
    town.who(resident.person).blocked = False
    await resident.says("你好")


async def test_a_card_that_a_group_could_not_be_shown_starts_no_clock_of_its_department(town: TelegramTown) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    group = town.where(staff.chat)
    assert isinstance(group, Group)
    group.status = "kicked"
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await town.moment()
    await coordinator.hears("群里已没有本服务", "环境卫生管理处")
    await town.passes(days=2)
    assert assignment(town).arrived_at is None
    group.status = "administrator"
    await staff.says("/todo")
    await town.passes(minutes=1)
    card = await staff.hears(reference, "地点")
    assert card["choices"]
    made = assignment(town)
    assert made.arrived_at is not None
    assert made.response_due_at > town.service.clock.now()
