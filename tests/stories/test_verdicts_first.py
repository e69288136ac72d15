"""A verdict on a result, and another matter or a danger in the same words: both are heard."""

from __future__ import annotations

import pytest
from sqlmodel import col, select

from storage.tables import Case
from tests.stories.acts.ratings import ratings, resolved
from tests.stories.town import Town


def cases(town: Town) -> list[Case]:
    with town.service.database.reading() as tx:
        return [Case(**one.model_dump()) for one in tx.exec(select(Case).order_by(col(Case.id)))]


@pytest.mark.parametrize("words", ["没解决 另外门口井盖也坏了", "还是没清走，还有门口井盖没了"])
async def test_a_verdict_before_a_danger_is_recorded_below_its_answer(town: Town, words: str) -> None:
    resident, staff, reference = await resolved(town)
    await resident.says(words)
    danger = await resident.hears("已登记", "别靠近")
    redo = await resident.hears(reference, "重办")
    assert danger["seq"] < redo["seq"]
    assert [one.solved for one in ratings(town)] == ["no"]
    first, second = cases(town)
    assert (first.reopened, bool(first.danger)) == (1, False)
    assert second.danger == "shaft"
    await staff.hears(reference, "重办")
    await resident.hears_nothing_of("满意吗")


async def test_a_verdict_before_another_matter_is_recorded(town: Town) -> None:
    resident, _, reference = await resolved(town)
    await resident.says("没解决 另外楼道灯也坏了")
    await resident.hears(reference, "重办")
    await resident.hears("问题在什么地方")
    assert [one.solved for one in ratings(town)] == ["no"]
    assert len(cases(town)) == 1
    await resident.hears_nothing_of("满意吗")


async def test_what_tells_of_persons_says_nothing_more(town: Town) -> None:
    resident, _, _ = await resolved(town)
    await resident.says("没解决 另外我老公又打我")
    assert ratings(town) == []
