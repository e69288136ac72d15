"""Two results read in one answer: the lines of each live on until it is answered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.answered import Answered
from tests.stories.acts.in_place import number_in, offered, platform_of, taps, town_answered_by
from tests.stories.acts.ratings import case_id, ratings
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town

TOILET = "建设路8号公厕没人打扫"


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async with town_answered_by(Answered, database_url, tmp_path) as town:
        yield town


@pytest.fixture
async def references(town: Town) -> list[str]:
    """In the order in which their results were read."""
    there = platform_of(town.service)
    staff, _ = await town.department("sanitation")
    await there.says("李女士", "你好")
    filed = [number_in(await there.says("李女士", f"上报 {words}")) for words in (GARBAGE, TOILET)]
    for one in filed:
        await staff.says(f"#{one} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    body = await there.says("李女士", "你好")
    assert [one.label for one in offered(town.service)][:6] == ["解决了", "部分解决", "没解决"] * 2
    return sorted(filed, key=body.index)


def verdicts(town: Town) -> dict[int, str]:
    return {one.case_id: one.solved for one in ratings(town)}


async def test_the_second_is_answered_below_the_question_for_a_grade(town: Town, references: list[str]) -> None:
    there = platform_of(town.service)
    first, second = (case_id(town, one) or 0 for one in references)
    body = await there.says("李女士", "1")
    assert body.index("满意吗") < body.index(references[1])
    await taps(town, "李女士", "没解决")
    assert verdicts(town) == {first: "yes", second: "no"}


async def test_a_tap_on_an_old_line_is_its_own_choice(town: Town, references: list[str]) -> None:
    """A tap sends the line's words, after its number where they stand twice."""
    there = platform_of(town.service)
    first, second = (case_id(town, one) or 0 for one in references)
    await there.says("李女士", "1. 解决了")
    await there.says("李女士", "4. 解决了")
    assert verdicts(town) == {first: "yes", second: "yes"}


@pytest.mark.parametrize("grade", ["2", "4"])
async def test_the_second_is_asked_about_beside_thanks_and_reasons(
    town: Town, references: list[str], grade: str
) -> None:
    there = platform_of(town.service)
    _, second = (case_id(town, one) or 0 for one in references)
    await there.says("李女士", "1")
    assert references[1] in await there.says("李女士", grade)
    await taps(town, "李女士", "部分解决")
    assert verdicts(town)[second] == "partly"
