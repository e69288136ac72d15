"""Several results at once: their questions are answered one after the other."""

from __future__ import annotations

from tests.numbered.town import NumberedTown
from tests.stories.acts.ratings import ratings
from tests.stories.acts.telling import GARBAGE


async def test_the_next_result_is_asked_about_when_the_first_is_rated(town: NumberedTown) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    references = [await resident.files(GARBAGE), await resident.files("建设路8号公厕没人打扫", address="建设路8号")]
    for one in references:
        await staff.says(f"#{one} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    await resident.hears("问题解决了吗")
    await resident.says("解决了")
    await resident.says("满意")
    rated = {one.case_id for one in ratings(town)}
    said = await resident.hears("谢谢您的评价", "问题解决了吗")
    assert sum(one in said["text"] for one in references) == 1
    await resident.says("3")
    assert [one.solved for one in ratings(town) if one.case_id not in rated] == ["no"]
