"""A group that is there, but does not take everything: what can go without the missing right goes, and coordinators are
told what is missing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from aiogram import types

from tests.emulator.chats import Topic
from tests.emulator.groups import Group
from tests.stories.acts.telling import GARBAGE
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING, Speaker
from tests.telegram.forums import forum_of
from tests.telegram.town import TelegramTown, telegram_town


@pytest.fixture
async def town(sqlite_url: str, tmp_path: Path) -> AsyncIterator[TelegramTown]:
    async with telegram_town(settings_for(sqlite_url, tmp_path), MONDAY_MORNING) as town:
        yield town


async def _group(town: TelegramTown) -> tuple[Speaker, Group]:
    staff, _ = await town.department("sanitation")
    group = town.where(staff.chat)
    assert isinstance(group, Group)
    group.status = "member"
    return staff, group


async def _reports(town: TelegramTown, words: str = "上报 " + GARBAGE, pictures: int = 0) -> None:
    await (await town.resident("李女士")).says(words, photos=pictures)
    await town.moment()


def _told(town: TelegramTown, who: Speaker, words: str) -> list[str]:
    return [one.text for one in town.where(who.chat).shown() if one.by_bot and words in one.text]


async def test_a_group_that_forbids_pictures_gets_all_words_and_coordinators_are_told_once(town: TelegramTown) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, group = await _group(town)
    group.forbids("photo", "document")
    await _reports(town, pictures=1)
    await _reports(town, "上报 建设路8号门口垃圾堆了两天没人清运", pictures=1)
    cards = [one.text for one in group.shown() if one.labels]
    assert len(cards) == 2
    assert all("没能发到这里" in one for one in cards)
    assert len(_told(town, coordinator, "「sanitation」群（环境卫生管理处）不让本服务发图片和文件")) == 1
    assert _told(town, coordinator, "群里已没有本服务，环境") == []


async def test_a_group_that_lets_nobody_speak_is_not_called_lost(town: TelegramTown) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, group = await _group(town)
    group.silences()
    await _reports(town)
    assert len(_told(town, coordinator, "不让本服务发言")) == 1
    assert _told(town, coordinator, "群里已没有本服务，环境") == []
    group.silences(silent=False)
    await staff.says("/todo")
    await town.moment()
    assert [one.labels for one in group.shown() if "垃圾" in one.text] != []


Ended = Callable[[Group, Topic], object]
ENDS: dict[str, tuple[Ended, str]] = {
    "closed": (lambda _, topic: setattr(topic, "closed", True), "话题关了"),
    "deleted": (lambda _, topic: setattr(topic, "deleted", True), "话题已经没有了"),
    "switched off": (lambda forum, _: setattr(forum, "forum", False), "话题已经没有了"),
}


async def test_what_waited_for_a_closed_topic_comes_as_soon_as_it_is_opened(town: TelegramTown) -> None:
    forum, topic, clerk = await forum_of(town)
    topic.closed = True
    await _reports(town)
    assert [one for one in forum.shown() if one.labels] == []
    topic.closed = False
    clerk.says(forum, {"forum_topic_reopened": types.ForumTopicReopened()}, thread=topic)
    await town.handled()
    await town.moment()
    assert [one.thread for one in forum.shown() if one.labels] == [topic.id]


@pytest.mark.parametrize("end", ENDS)
async def test_of_a_topic_that_ended_coordinators_read_what_helps(town: TelegramTown, end: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    forum, topic, _ = await forum_of(town)
    happens, words = ENDS[end]
    happens(forum, topic)
    await _reports(town)
    assert len(_told(town, coordinator, words)) == 1
    assert _told(town, coordinator, "群里已没有本服务，环境") == []
