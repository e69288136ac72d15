"""照片: the photos of a result, on asking, as far as a platform can show them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.messages import OutgoingPhoto
from tests.bot.answered import Answered
from tests.stories.acts.in_place import number_in, platform_of, rows, town_answered_by
from tests.stories.acts.ratings import resolved
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town


class Showing(Answered):
    """Its answers may be pictures."""

    answers_pictures = True

    async def picture_body(self, photo: OutgoingPhoto) -> str:
        return f"picture:{photo.sha256}"


async def test_where_pictures_are_shown_all_come_at_once(town: Town) -> None:
    resident, _, reference = await resolved(town)
    await resident.says("看一下照片")
    shown = await resident.hears(reference, "共 1 张")
    assert len(shown["photos"]) == 1


async def _read(town: Town) -> Answered:
    """A result with three photos was read."""
    there = platform_of(town.service)
    staff, _ = await town.department("sanitation")
    await there.says("李女士", "你好")
    number = number_in(await there.says("李女士", f"上报 {GARBAGE}"))
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=3)
    await town.passes(seconds=61)
    told = await there.says("李女士", "你好")
    assert "已清运" in told
    assert ("回复“照片”逐张看" in told) is isinstance(there, Showing)
    return there


@pytest.fixture
async def showing(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async with town_answered_by(Showing, database_url, tmp_path) as town:
        yield town


async def test_where_an_answer_is_a_picture_they_come_one_by_one(showing: Town) -> None:
    there = await _read(showing)
    kept = rows(
        showing.service,
        "SELECT sha256 FROM media JOIN attachments ON media.id = media_id WHERE purpose = 'proof' ORDER BY media.id",
    )
    for one in kept:
        assert await there.says("李女士", "照片") == f"picture:{one}"
    assert "共 3 张" in await there.says("李女士", "照片")
    assert await there.says("李女士", "照片") == f"picture:{kept[0]}"
    assert "满意吗" in await there.says("李女士", "1")  # the question is still the last one


@pytest.fixture
async def telling(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async with town_answered_by(Answered, database_url, tmp_path) as town:
        yield town


async def test_where_there_are_words_alone_it_is_said(telling: Town) -> None:
    there = await _read(telling)
    body = await there.says("李女士", "照片")
    assert "3 张照片" in body
    assert "只能发文字" in body


async def test_without_a_result_the_word_is_as_before(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.files(GARBAGE)
    resident.forget_so_far()
    await resident.says("照片")
    await resident.hears_nothing_of("办理结果的照片")
