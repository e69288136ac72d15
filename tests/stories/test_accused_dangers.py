"""A danger told together with an accusation: who can act learns of the danger, and of nothing else."""

from __future__ import annotations

import pytest

from tests.stories.acts.dangers import cases
from tests.stories.town import Town


@pytest.mark.parametrize(
    ("told", "confidential"),
    [
        ("城管收了开发商的钱不管，振兴路12号燃气漏了，金丝雀", True),
        ("住建局不作为，振兴路12号燃气漏了没人来，金丝雀", False),
    ],
)
async def test_the_department_reads_which_danger_and_where(town: Town, told: str, confidential: bool) -> None:
    staff, _ = await town.department("utilities", "housing", "city")
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says(told, photos=1)
    danger, accusation = cases(town)
    assert (danger.words, danger.department, accusation.words) == ("", "utilities", told)
    assert (accusation.confidential, accusation.held_back, accusation.danger) == (confidential, not confidential, "")
    card = await staff.hears("险情：燃气", "振兴路12号", "只有险情和地点")
    assert card["photos"] == []
    await resident.hears("119", danger.reference, "您说的话单独登记")
    await named.hears(accusation.reference)
    await resident.says("有人来了吗？")
    await resident.hears(danger.reference, "公用事业服务中心")
    await resident.says("味道越来越大了")
    await staff.hears("味道越来越大了")
    await staff.says(f"#{danger.reference} 全文")
    await staff.hears_nothing_of("金丝雀", accusation.reference)
    if confidential:
        await other.says(f"#{danger.reference} 全文")
        await other.hears_nothing_of("金丝雀", accusation.reference)


async def test_of_a_confidential_danger_in_nobodys_hand_all_are_told_whom_to_telephone(town: Town) -> None:
    staff, _ = await town.department("city", "police")
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号城管队员正在打我爸，金丝雀")
    await town.passes(minutes=6)
    await named.hears("5 分钟", "还没有人接到")
    await other.hears_nothing_of("险情")
    await town.passes(minutes=10)
    await other.hears("正在行凶", "振兴路12号", "督办员甲", "110", "总值班室")
    for one in (other, staff):
        await one.hears_nothing_of("金丝雀", "城管", cases(town)[0].reference)
