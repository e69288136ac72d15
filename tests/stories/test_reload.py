"""A changed county is taken over while the service runs; what is gone from it keeps its name in old cases."""

from __future__ import annotations

from dataclasses import replace

from domain.calendar import ALL_DAY
from domain.county import Name
from tests.stories.acts.county import without
from tests.stories.town import Town


async def test_a_department_that_is_gone_keeps_its_name_and_gets_no_new_cases(town: Town) -> None:
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    coordinator = await town.coordinator("督办员甲")
    first = await resident.files("振兴路12号有流动摊贩占道经营")
    await staff.hears(first)

    await town.service.reload(without(town.service.settings.county, "city"))
    await resident.says("我的诉求")
    await resident.taps(f"办理经过 #{first}")
    await resident.hears(first, "城市管理执法局")
    other = await town.resident("王先生")
    second = await other.files("建设街8号有流动摊贩占道经营")
    await coordinator.hears(second)
    await staff.hears_nothing_of(second)


async def test_a_department_that_comes_back_is_open_again(town: Town) -> None:
    county = town.service.settings.county
    await town.service.reload(without(county, "city"))
    assert town.service.practice.county.departments["city"].retired
    await town.service.reload(county)
    assert not town.service.practice.county.departments["city"].retired


async def test_a_new_name_shows_at_once(town: Town) -> None:
    county = town.service.settings.county
    named = replace(county.departments["city"], name=Name({"zh-CN": "综合执法局", "en": "Enforcement"}))
    await town.service.reload(replace(county, departments={**county.departments, "city": named}))
    resident = await town.resident("李女士")
    await resident.files("振兴路12号有流动摊贩占道经营")
    await resident.hears("综合执法局")


async def test_wider_hours_let_go_what_was_held_for_the_old_ones(town: Town) -> None:
    """A card that came in the evening waits for the morning, unless the office turns out to be open."""
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    await town.passes(hours=11)
    reference = await resident.files("振兴路12号有流动摊贩占道经营")
    await staff.hears_nothing_of(reference)
    county = town.service.settings.county
    always = dict.fromkeys(range(7), ((ALL_DAY, ALL_DAY),))
    open_late = replace(county.hours, spans=always)
    await town.service.reload(replace(county, hours=open_late))
    await town.moment()
    await staff.hears(reference)
