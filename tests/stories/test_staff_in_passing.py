"""Staff in passing: a day of their own accord, finished work named by its place, lines of a list in people's words."""

from __future__ import annotations

import pytest

from tests.stories.acts.staff import VENDORS, in_progress, opened, three_cases
from tests.stories.town import Town


@pytest.mark.parametrize("words", ["人手都借走了，最早也得12月30日", "能不能缓四天，铲车在别处"])
async def test_a_day_of_their_own_accord_is_offered_as_an_extension(town: Town, words: str) -> None:
    staff, _, _, reference, card = await in_progress(town)
    await staff.says(words, to=card)
    await staff.hears(reference, "已记为备注", "要申请延期")


async def test_a_day_before_the_deadline_is_told_to_be_no_later(town: Town) -> None:
    staff, _, _, reference, card = await in_progress(town)
    await staff.says("能不能延到明天", to=card)
    await staff.hears(reference, "不比它晚")


async def test_finished_work_is_offered_for_the_only_case_at_the_place_that_it_names(town: Town) -> None:
    staff, colleague, resident, reference, card = await opened(town, VENDORS)
    await staff.taps("签收", on=card)
    await resident.hears(reference, "已签收")
    for one in (staff, resident):
        one.forget_so_far()
    await colleague.says("振兴路12号的摊子都劝走了 谁填一下")
    asked = await staff.hears(reference, "要作为办理结果告诉居民吗")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("劝走了")
    await colleague.taps("已解决", on=asked)
    await staff.hears(reference, "照片")


@pytest.mark.parametrize(
    "words", ["人民路的摊子都劝走了", "振兴路12号的摊子劝走了没", "振兴路12号明天去劝", "都劝走了"]
)
async def test_another_place_or_no_finished_work_is_talk(town: Town, words: str) -> None:
    staff, colleague, _, _, card = await opened(town, VENDORS)
    await staff.taps("签收", on=card)
    staff.forget_so_far()
    before = len(await staff.messages())
    await colleague.says(words)
    await town.passes(minutes=5)
    assert len(await staff.messages()) == before + 1


async def test_the_own_list_and_the_use_of_the_service_are_told_to_whoever_asks(town: Town) -> None:
    staff, _, _, reference, _ = await opened(town)
    await staff.says("我手上还压着几件没办？")
    await staff.hears("待办 1 件", reference)
    await staff.says("机器人发的卡片怎么回啊")
    await staff.hears("回复工单卡片写")


async def test_of_lines_that_are_only_said_to_be_done_it_is_asked_what_was_done(town: Town) -> None:
    staff, colleague, (building, dogs, _vendors) = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    await colleague.says("除了2都弄完了", to=listed)
    asked = await staff.hears("第 1、3 项都办完了？")
    assert not await staff.offers(f"已解决 #{dogs}")
    await colleague.taps(f"已解决 #{building}", on=asked)
    await staff.hears(building, "写明做了什么")


async def test_lines_are_extended_to_a_day_as_a_coordinator_decides(town: Town) -> None:
    staff, colleague, _ = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    await colleague.says("后俩延到12月30日，人都在扫雪", to=listed)
    await staff.hears("已处理 2 件：延期")
