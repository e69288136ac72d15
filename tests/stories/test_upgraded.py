"""What was begun with the first release goes on with this one: cases are found, people known, timers kept."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from storage.operations import dead_letters
from tests.storage.released_databases import database_at
from tests.stories.acts.staff import DOGS
from tests.stories.town import Speaker, Town


@pytest.fixture
def database_url(empty_url: str) -> str:
    """A database of the first release, which the service finds at its start."""
    database_at(empty_url, "0001")
    return empty_url


@pytest.fixture
def starts_at() -> datetime:
    return datetime(2026, 11, 22, 23, 50, tzinfo=UTC)  # ten minutes before the digest that was set then


@pytest.fixture
async def people(town: Town) -> tuple[Speaker, Speaker]:
    """李女士 and the coordinator 王先生, as that database knows them."""
    return await town.resident("李女士"), await town._newcomer("王先生", "coordinators", "zh-CN")


async def test_a_resident_finds_the_cases_of_before_and_files_the_next(people: tuple[Speaker, Speaker]) -> None:
    resident, _ = people
    await resident.says("我的诉求")
    await resident.hears("26000029", "路灯不亮")
    assert await resident.files(DOGS) == "26000064"


async def test_a_coordinator_gets_the_digest_that_was_due_and_finds_old_words(
    town: Town, people: tuple[Speaker, Speaker]
) -> None:
    _, coordinator = people
    await town.passes(minutes=15)
    await coordinator.hears("11月20日（周五）08:00 至 11月23日（周一）08:00")
    await coordinator.says("查 楼下垃圾")
    await coordinator.hears("26000010")


async def test_what_failed_then_can_still_be_tried_again(town: Town, people: tuple[Speaker, Speaker]) -> None:
    with town.service.database.reading() as tx:
        found = {one.id: one.reason for one in dead_letters.every(tx)}
    assert found == {"in:3": "ValueError", "timer:3": "KeyError", "out:4": "lease expired"}
