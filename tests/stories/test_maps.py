"""A card shows the place on the map that the county chose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.county import County
from domain.maps import MapSite, map_link
from tests.stories.conftest import example
from tests.stories.town import Town

NORTH, EAST = 41.7286, 125.9357


@pytest.fixture
def county() -> County:
    return replace(example().county, map=MapSite.AMAP)


async def test_cards_link_to_the_map_that_the_county_chose(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says("垃圾没人清运", place={"latitude": NORTH, "longitude": EAST, "address": "振兴路12号"})
    await resident.taps("提交")
    reference = await resident.reference()
    await staff.hears(f"#{reference}", map_link(MapSite.AMAP, NORTH, EAST, reference))
    await town.service.reload(replace(town.service.settings.county, map=MapSite.TENCENT))
    await staff.says(f"签收 {reference}")
    await staff.hears(f"#{reference}", map_link(MapSite.TENCENT, NORTH, EAST, reference))
