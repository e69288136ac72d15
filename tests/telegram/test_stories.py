"""The main stories, unchanged, in a town on Telegram: over HTTP to the real adapter, by the emulator's people."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.stories import (
    test_cards_not_delivered,
    test_communities,
    test_coordinators_deciding,
    test_coordinators_routing,
    test_digests,
    test_files,
    test_happy_path,
    test_residents_by_link,
    test_residents_confidential,
    test_residents_forgotten,
    test_residents_own_cases,
    test_residents_questions,
    test_residents_rating,
    test_residents_reopening,
    test_residents_steps,
    test_residents_telling,
    test_results_not_delivered,
    test_staff_acts,
    test_staff_binding,
    test_staff_lists,
    test_staff_requests,
    test_staff_results,
)
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING
from tests.telegram.town import TelegramTown, telegram_town

STORIES = (
    test_happy_path,
    test_residents_telling,
    test_residents_questions,
    test_residents_steps,
    test_residents_rating,
    test_residents_reopening,
    test_residents_own_cases,
    test_residents_by_link,
    test_residents_confidential,
    test_residents_forgotten,
    test_staff_acts,
    test_staff_binding,
    test_staff_lists,
    test_staff_requests,
    test_staff_results,
    test_coordinators_routing,
    test_coordinators_deciding,
    test_digests,
    test_communities,
    test_results_not_delivered,
    test_cards_not_delivered,
    test_files,
)
ITS_FILE = "reads the simulator's file, or lets its pages erase what Telegram keeps"
AT_ONCE = "has the simulator say several things before anybody hears of the first"
RAW = "hands over what no simulator's page says; how the adapter reads it stands in tests/bot"
LEFT_OUT = {
    "test_a_wall_of_text_is_kept_whole": "Telegram takes 4,096 characters in a message, and as many are sent",
    "test_several_changes_within_a_moment_are_one_message": AT_ONCE,
    "test_a_flood_of_talk_is_nobodys_concern": AT_ONCE,
    "test_an_album_whose_pictures_come_one_by_one_is_one_result": "every album of Telegram comes so",
    "test_nothing_that_was_said_is_left_anywhere": ITS_FILE,
    "test_the_group_sees_that_the_words_are_gone_and_can_still_resolve": ITS_FILE,
    "test_deleting_again_deletes_what_came_since": ITS_FILE,
    "test_where_the_chat_is_emptied_nothing_is_said_to_stay_in_it": ITS_FILE,
    "test_a_picture_that_someone_else_sent_too_stays_theirs": "sends the very same picture from two phones",
    "test_a_hidden_admin_reports_nothing": RAW,
    "test_nothing_comes_back_that_may_have_arrived": "has what Telegram took be uncertain, so that a repeat is right",
    "test_a_clerk_who_deletes_their_data_leaves_the_record_of_the_office": RAW,
    "test_a_picture_that_comes_after_its_result_was_taken_back_stays_inside": RAW,
    "test_what_came_beside_a_video_is_filed_and_the_video_is_not_taken": RAW,
    "test_a_residents_group_that_is_lost_is_told_to_coordinators": RAW,
    "test_coordinators_are_told_of_each_case_for_a_group_that_removed_the_service": RAW,
    "test_a_redo_is_told_of_where_its_card_cannot_arrive": RAW,
}


def _stories(module: ModuleType) -> Iterator[tuple[str, Callable[..., object]]]:
    for name, story in vars(module).items():
        if name.startswith("test_") and story.__module__ == module.__name__ and name not in LEFT_OUT:
            yield name, story


for module in STORIES:
    for name, story in _stories(module):
        assert globals().setdefault(name, story) is story, f"there are two {name}"


@pytest.fixture
async def town(sqlite_url: str, tmp_path: Path) -> AsyncIterator[TelegramTown]:
    async with telegram_town(settings_for(sqlite_url, tmp_path), MONDAY_MORNING) as town:
        yield town


async def test_who_deletes_their_data_is_told_first_what_stays_on_their_phone(town: TelegramTown) -> None:
    resident = await town.resident("李女士")
    await resident.says("删除我的数据")
    await resident.hears("确定删除吗", "聊天记录在您的手机上，本服务删不了")
    await resident.taps("确定删除")
    await resident.hears("确定删除吗")


def test_only_stories_that_there_are_have_been_left_out() -> None:
    told = {name for module in STORIES for name in vars(module)}
    assert told >= LEFT_OUT.keys()
