"""日报的配图: one picture of the day's figures behind the text, where the extra is there and the drawing succeeds."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import orjson
import pytest
from sqlalchemy import select

from bot.operations import subprocesses
from bot.outbound.charts import charting
from bot.outbound.charts.charting import PNG
from storage.messages.outbox import CLAIMED, OUTBOX, WAITING
from tests.stories.acts.digests import digests_of
from tests.stories.acts.staff import DOGS
from tests.stories.town import Message, Speaker, Town

MISSING = ("-c", "import a_library_that_is_missing")
REALLY_INSTALLED = charting.installed
PATIENCE = 30.0  # seconds, on a machine that is busy


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Mapping[str, Any]]:
    """Has services that start from here on draw; all that they have drawn."""
    monkeypatch.setattr(charting, "installed", lambda: True)
    run, seen = subprocesses.run, []

    async def noted(program: tuple[str, ...], given: bytes, **about: Any) -> tuple[int, bytes]:
        seen.append(orjson.loads(given))
        return await run(program, given, **about)

    monkeypatch.setattr(subprocesses, "run", noted)
    return seen


async def settled(town: Town) -> None:
    """Everything is said, what had to be drawn first included."""
    async with asyncio.timeout(PATIENCE):
        while await town.service.database.aside(_waits, town):
            await town.service.charts.settled()
            await town.service.settle()
            await asyncio.sleep(0.02)


def _waits(town: Town) -> bool:
    with town.service.database.reading() as tx:
        return tx.connection().execute(select(OUTBOX.c.id).where(WAITING | CLAIMED).limit(1)).first() is not None


async def pictures_of(speaker: Speaker) -> list[Message]:
    return [one for one in await speaker.messages() if one["from"]["id"] == "bot" and one["photos"]]


async def morning(town: Town) -> None:
    """A complaint has come, then the next working day begins."""
    await town.department("city")
    await (await town.resident("李女士")).files(DOGS)
    await town.passes(days=1)
    await settled(town)


async def test_the_digest_comes_as_text_and_one_picture_of_the_same_figures(
    drawn: list[Mapping[str, Any]], town: Town
) -> None:
    await town.restarts()
    coordinator, leader = await town.coordinator("督办员甲"), await town.leader("县领导")
    await morning(town)
    for reader in (coordinator, leader):
        [text] = [one for one in await reader.messages() if "日报（" in one["text"]]
        [picture] = await pictures_of(reader)
        assert (picture["text"], picture["seq"] > text["seq"]) == ("", True)
        [photo] = picture["photos"]
        answer = await town.client.get(photo["url"])
        assert (answer.headers["content-type"], answer.content[:8]) == (PNG, charting.SIGNATURE)
        assert drawn[0]["title"] in text["text"]
        assert drawn[0]["counts"] in text["text"]
        assert "城市管理执法局：新登记 1，办结 0，在办 1，逾期 0" in text["text"]
        assert {"name": "城市管理执法局", "counts": [0, 1, 0]} in drawn[0]["departments"]
    assert len(drawn) == 1  # both read the same


async def test_it_comes_once_however_often_the_service_restarts(drawn: list[Mapping[str, Any]], town: Town) -> None:
    await town.restarts()
    coordinator = await town.coordinator("督办员甲")
    await (await town.resident("李女士")).files(DOGS)
    await town.passes(days=1)
    for _ in range(3):
        await town.restarts()
    await settled(town)
    await town.restarts()
    await settled(town)
    assert len(await pictures_of(coordinator)) == 1
    assert len(await digests_of(coordinator)) == 1


async def test_without_the_extra_there_is_the_text_alone(
    drawn: list[Mapping[str, Any]], monkeypatch: pytest.MonkeyPatch, town: Town
) -> None:
    monkeypatch.setattr(charting, "find_spec", lambda _: None)
    monkeypatch.setattr(charting, "installed", REALLY_INSTALLED)
    await town.restarts()
    coordinator = await town.coordinator("督办员甲")
    await morning(town)
    assert await pictures_of(coordinator) == []
    assert len(await digests_of(coordinator)) == 1
    assert drawn == []


@pytest.mark.parametrize(
    "program", [MISSING, ("-c", "import time; time.sleep(600)")], ids=["taken away meanwhile", "hangs"]
)
async def test_what_cannot_be_drawn_leaves_the_text_alone(
    drawn: list[Mapping[str, Any]], monkeypatch: pytest.MonkeyPatch, town: Town, program: tuple[str, ...]
) -> None:
    monkeypatch.setattr(charting, "PROGRAM", program)
    monkeypatch.setattr(charting, "SECONDS", 0.5)
    await town.restarts()
    coordinator = await town.coordinator("督办员甲")
    await morning(town)
    assert len(drawn) == 1
    assert await pictures_of(coordinator) == []
    assert len(await digests_of(coordinator)) == 1


async def test_where_nothing_was_at_work_there_is_no_picture(drawn: list[Mapping[str, Any]], town: Town) -> None:
    await town.restarts()
    coordinator = await town.coordinator("督办员甲")
    await town.passes(days=1)
    await settled(town)
    assert len(await digests_of(coordinator)) == 1
    assert await pictures_of(coordinator) == []
    assert drawn == []


async def test_whoever_asks_for_the_digest_gets_the_picture_too(drawn: list[Mapping[str, Any]], town: Town) -> None:
    await town.restarts()
    leader = await town.leader("县领导")
    await town.department("city")
    await (await town.resident("李女士")).files(DOGS)
    await leader.says("日报")
    await settled(town)
    assert len(await pictures_of(leader)) == 1
    assert len(drawn) == 1
