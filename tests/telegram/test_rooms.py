"""Where a message belongs is known from our own: by the message that is answered, also where Telegram no longer says
the topic."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.emulator.groups import Group
from tests.emulator.shown import Shown
from tests.stories.acts.cases import case_of
from tests.stories.acts.telling import GARBAGE
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING
from tests.telegram.forums import forum_of
from tests.telegram.town import TelegramTown, telegram_town


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[TelegramTown]:
    async with telegram_town(settings_for(database_url, tmp_path), MONDAY_MORNING) as town:
        yield town


def _cards(forum: Group) -> list[Shown]:
    return [one for one in forum.shown() if "签收" in str(one.labels)]


async def test_a_tap_on_an_old_card_of_a_topic_is_heard_in_its_topic(town: TelegramTown) -> None:
    """After some days Telegram sends no more of the card than its number."""
    forum, topic, clerk = await forum_of(town)
    reference = await (await town.resident("李女士")).files(GARBAGE)
    (card,) = _cards(forum)
    card.out_of_reach = True
    await town.presses(str(forum.id), str(clerk.id), str(card.id), "签收")
    await town.moment()
    assert case_of(town, reference).status == "in_progress"
    assert {one.thread for one in forum.shown() if one.by_bot} == {topic.id}
    assert "还没有绑定" not in str(forum.texts())


async def test_a_department_whose_topics_were_switched_off_works_on_in_its_group(town: TelegramTown) -> None:
    forum, _, clerk = await forum_of(town)
    resident = await town.resident("李女士")
    first = await resident.files(GARBAGE)
    (card,) = _cards(forum)
    forum.forum = False
    await (await town.resident("王先生")).says("上报 建设路8号门口垃圾堆了两天没人清运")
    assert len(_cards(forum)) == 1
    clerk.writes(forum, "/todo")
    await town.handled()
    await town.moment()
    assert first in forum.texts()[-1] + forum.texts()[-2]
    assert len(_cards(forum)) == 2
    clerk.writes(forum, "/note 已派人去看", reply_to=card)
    await town.handled()
    await town.moment()
    assert "备注 1 条" in card.text
