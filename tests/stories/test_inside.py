"""What residents told on a platform inside the jurisdiction goes to no group outside, however it is asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.simulation import example_town
from domain.commands import token
from domain.kinds import Invites, Scope
from domain.messages import ChatKind
from storage.casework import cases
from storage.tables import id_of
from tests.stories.abroad import two_platforms
from tests.stories.conftest import settings_for
from tests.stories.town import Speaker, Town

GARBAGE = "振兴路垃圾没人清运"
HOME = frozenset({"simulator"})
NOT_HERE = "不能在这里办"


@pytest.fixture
async def towns(database_url: str, tmp_path: Path, starts_at: datetime) -> AsyncIterator[tuple[Town, Town]]:
    """At home and abroad; only the former is inside."""
    settings = settings_for(database_url, tmp_path)
    settings = replace(settings, county=replace(settings.county, inside=HOME))
    async with two_platforms(settings, tmp_path, starts_at) as both:
        yield both


async def opens(town: Town, *inside: str) -> None:
    """The county draws its line elsewhere, or nowhere."""
    await town.service.reload(replace(town.service.settings.county, inside=frozenset(inside)))


async def heard_in(staff: Speaker) -> str:
    return "\n".join(one["text"] for one in await staff.messages() if one["from"]["id"] == "bot")


async def test_a_case_told_inside_reaches_no_group_outside_and_coordinators_learn_of_it(
    towns: tuple[Town, Town],
) -> None:
    home, abroad = towns
    staff, _ = await abroad.department("sanitation")
    coordinator, resident = await home.coordinator("督办员甲"), await home.resident("李女士")
    reference = await resident.files(GARBAGE)
    await coordinator.hears(f"【#{reference}】未送达环境卫生管理处", "境外平台")
    await resident.says(f"{reference} 补充 已经发臭了")
    await home.passes(days=3)
    assert reference not in await heard_in(staff)
    assert "发臭" not in await heard_in(staff)
    health = await home.service.health_check.health()
    assert health.outbox is not None
    assert health.outbox.count == 0


async def test_the_group_inside_gets_it_and_the_one_outside_does_not(towns: tuple[Town, Town]) -> None:
    home, abroad = towns
    far, _ = await abroad.department("sanitation")
    near, _ = await home.department("sanitation")
    coordinator, resident = await home.coordinator("督办员甲"), await home.resident("李女士")
    reference = await resident.files(GARBAGE)
    await near.hears(reference, GARBAGE)
    await near.taps("签收")
    await near.says(f"办结 {reference} 已清运", photos=1)
    await home.passes(minutes=2)
    await resident.hears("已清运")
    await coordinator.hears_nothing_of("未送达")
    assert reference not in await heard_in(far)


async def test_a_group_that_is_bound_inside_later_is_shown_what_waited(towns: tuple[Town, Town]) -> None:
    home, abroad = towns
    await abroad.department("sanitation")
    resident = await home.resident("李女士")
    reference = await resident.files(GARBAGE)
    near, _ = await home.group("环卫处", "承办人甲", "承办人乙")
    await bind(home, near)
    await near.hears(reference, GARBAGE)
    assert "境外" not in await heard_in(near)


async def bind(town: Town, staff: Speaker) -> None:
    await staff.says(f"绑定 {await example_town.invite(town.service, Invites.GROUP, ['sanitation'])}")


async def test_who_binds_a_group_outside_is_told_what_it_will_not_hear(towns: tuple[Town, Town]) -> None:
    home, abroad = towns
    resident = await home.resident("李女士")
    reference = await resident.files(GARBAGE)
    far, _ = await abroad.group("环卫处", "承办人甲", "承办人乙")
    await bind(abroad, far)
    await far.hears("绑定成功", "本群在境外平台上")
    assert reference not in await heard_in(far)


async def test_what_is_asked_for_in_a_group_outside_is_not_shown(towns: tuple[Town, Town]) -> None:
    home, abroad = towns
    far, _ = await abroad.department("sanitation")
    resident = await home.resident("李女士")
    reference = await resident.files(GARBAGE)
    with home.service.database.reading() as tx:
        case = cases.by_reference(tx, reference)
        assert case is not None
        case_id = id_of(case)
    for asked in ("待办", f"#{reference}", f"#{reference} 签收", f"{reference[-2:]}号那单我们接了", "振兴路那堆拉走了"):
        await far.says(asked)
    for pressed in ("full", "acknowledge"):
        await far.sends_raw(choice=token(Scope.STAFF, case_id, pressed), chat_kind=ChatKind.GROUP)
    said = await heard_in(far)
    assert GARBAGE not in said
    assert "振兴路" not in said
    assert NOT_HERE in said
    with home.service.database.reading() as tx:
        assert tx.get_one(type(case), case_id).acknowledged_at is None


async def test_what_was_told_outside_goes_to_groups_on_either_side(towns: tuple[Town, Town]) -> None:
    home, abroad = towns
    far, _ = await abroad.department("sanitation")
    near, _ = await home.department("sanitation")
    resident = await abroad.resident("王先生")
    reference = await resident.files(GARBAGE)
    await far.hears(reference, GARBAGE)
    await near.hears(reference, GARBAGE)


async def test_without_the_rule_nothing_is_kept(towns: tuple[Town, Town]) -> None:
    home, abroad = towns
    await opens(home)
    far, _ = await abroad.department("sanitation")
    resident = await home.resident("李女士")
    reference = await resident.files(GARBAGE)
    await far.hears(reference, GARBAGE)
    await far.taps("签收")
    await resident.hears("已签收")
    assert "境外" not in await heard_in(far)


async def test_a_line_that_is_drawn_later_holds_for_what_was_shown_and_for_what_waits(
    towns: tuple[Town, Town],
) -> None:
    home, abroad = towns
    await opens(home)
    far, _ = await abroad.department("sanitation")
    resident = await home.resident("李女士")
    reference = await resident.files(GARBAGE)
    card = await far.hears(reference, GARBAGE)
    await home.passes(hours=9)  # in the evening, what is told waits for the morning
    await resident.says(f"{reference} 补充 已经发臭了")
    await opens(home, "simulator")
    await home.passes(days=1)
    assert "发臭" not in await heard_in(far)
    assert GARBAGE not in await heard_in(far)
    await far.says("签收", to=card)
    await far.hears(NOT_HERE)
    await far.says("待办")
    await far.hears_nothing_of("共 1 件")


async def test_parts_of_a_case_stay_inside_as_the_whole_does(towns: tuple[Town, Town]) -> None:
    home, abroad = towns
    far, _ = await abroad.department("sanitation", "city")
    coordinator, resident = await home.coordinator("督办员甲"), await home.resident("李女士")
    reference = await resident.files(GARBAGE)
    await coordinator.says(f"拆单 {reference}\n环卫处 振兴路垃圾没人清运\n城管局 振兴路流动摊贩占道经营")
    await coordinator.hears(f"【#{reference}-1】未送达")
    await coordinator.hears(f"【#{reference}-2】未送达")
    assert reference not in await heard_in(far)
