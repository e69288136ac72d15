"""A clerk has a minute: a word in reply to what says so, or in the group, takes back what goes to the resident."""

from __future__ import annotations

import pytest

from domain.messages import ChatKind
from tests.stories.acts.staff import DOGS, opened
from tests.stories.town import Message, Speaker, Town


async def told(town: Town, words: str = "办结 已劝导犬主") -> tuple[Speaker, Speaker, Speaker, str, Message]:
    """Two of a group, the resident, the number, and the line that says until when it can be taken back."""
    staff, colleague, resident, reference, card = await opened(town)
    resident.forget_so_far()
    await staff.says(words, to=card)
    line = await staff.hears(reference, "在这之前可以撤回")
    staff.forget_so_far()
    return staff, colleague, resident, reference, line


@pytest.mark.parametrize("words", ["点错了", "还没清，撤回", "撤回吧发错了", "wrong one"])
@pytest.mark.parametrize("act", ["办结 已劝导犬主", "答复 已劝导犬主"])
async def test_plain_words_in_reply_take_it_back(town: Town, words: str, act: str) -> None:
    staff, _, resident, reference, line = await told(town, act)
    await staff.says(words, to=line)
    await staff.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已劝导犬主")


@pytest.mark.parametrize("words", ["慢着 照片传错了", "写错了 撤了", "先不要发"])
@pytest.mark.parametrize("on", ["line", "card"])
async def test_something_wrong_or_a_stop_takes_it_back(town: Town, words: str, on: str) -> None:
    staff, _, resident, reference, line = await told(town)
    card = next(one for one in reversed(await staff.messages()) if f"#{reference}【已办结】" in one["text"])
    await staff.says(words, to=line if on == "line" else card)
    await staff.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已劝导犬主")


async def test_whoever_only_waits_is_shown_the_button(town: Town) -> None:
    staff, _, resident, reference, line = await told(town)
    await staff.says("等一下", to=line)
    await staff.taps("撤回", on=await staff.hears(reference, "还没告诉居民"))
    await staff.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已劝导犬主")


async def test_a_wrong_photo_after_the_minute_is_shown_the_way_to_correct(town: Town) -> None:
    staff, _, resident, reference, line = await told(town)
    await town.passes(seconds=61)
    await resident.hears("已劝导犬主")
    await staff.says("那张照片传错了 是另一条街的", to=line)
    await staff.taps("更正", on=await staff.hears(reference, "撤不回来了", "更正"))
    await staff.says("已批评犬主", to=await staff.hears(reference, "写明改正后的办理情况"))
    await resident.hears(reference, "更正", "已批评犬主")


async def test_plain_words_come_too_late_after_the_minute(town: Town) -> None:
    staff, _, resident, _, line = await told(town)
    await town.passes(seconds=61)
    await staff.says("点错了", to=line)
    await staff.hears("撤不回来了")
    await resident.hears("已劝导犬主")


@pytest.mark.parametrize("words", ["不要撤回", "居民电话打不通", "好"])
async def test_other_words_in_reply_stay_a_note(town: Town, words: str) -> None:
    staff, _, resident, reference, line = await told(town)
    await staff.says(words, to=line)
    await town.passes(seconds=61)
    await resident.hears("已劝导犬主")
    await staff.hears(reference, "备注 1 条")


async def test_the_bare_word_takes_back_the_one_thing_its_speaker_did(town: Town) -> None:
    staff, colleague, resident, reference, _ = await told(town)
    await colleague.says("撤回")
    await colleague.hears("没看懂要办哪一件")
    await colleague.says("我先去现场")
    await staff.says("撤回")
    await staff.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已劝导犬主")
    staff.forget_so_far()
    await staff.says("撤回")
    await staff.hears("没看懂要办哪一件")


async def test_the_bare_word_after_the_minute_says_how(town: Town) -> None:
    staff, _, resident, _, _ = await told(town)
    await town.passes(seconds=61)
    await staff.says("撤回")
    await staff.hears("没看懂要办哪一件")
    await resident.hears("已劝导犬主")


async def test_plain_words_without_a_reply_take_ones_own_back_within_the_minute(town: Town) -> None:
    staff, colleague, resident, reference, _ = await told(town)
    await colleague.says("哎呀刚才那句发错了 快撤")
    await staff.says("哎呀刚才那句发错了 说的是另一条街 快撤")
    await staff.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已劝导犬主")


async def test_plain_words_without_a_reply_are_shown_the_way_to_correct_for_ten_minutes(town: Town) -> None:
    staff, colleague, resident, reference, _ = await told(town)
    await town.passes(seconds=61)
    await resident.hears("已劝导犬主")
    before = len(await staff.messages())
    await colleague.says("刚才那条发错了 撤了吧")
    assert len(await staff.messages()) == before + 1
    await staff.says("刚才那条发错了 撤了吧")
    assert (await staff.hears(reference, "撤不回来了"))["choices"]
    await town.passes(minutes=11)
    before = len(await staff.messages())
    await staff.says("刚才那条发错了 撤了吧")
    assert len(await staff.messages()) == before + 1


async def test_of_several_things_the_one_meant_is_chosen(town: Town) -> None:
    staff, _, resident, reference, _ = await told(town)
    other = await town.resident("王先生")
    second = await other.files(DOGS)
    await staff.says(f"#{reference} 撤回")
    for number in (reference, second):
        await staff.says(f"#{number} 办结 已劝导犬主")
    staff.forget_so_far()
    await staff.says("撤回")
    await staff.hears("要撤回哪一件")
    await staff.taps(f"撤回 #{second}")
    await staff.hears(second, "已撤回，居民没有收到")
    await town.passes(minutes=2)
    await resident.hears("已劝导犬主")
    await other.hears_nothing_of("已劝导犬主")


async def test_the_bare_word_reaches_no_other_group(town: Town) -> None:
    staff, _, resident, _, _ = await told(town)
    elsewhere, _ = await town.department("sanitation", names=("承办人丙", "承办人丁"))
    await staff.elsewhere(elsewhere).sends_raw(chat_kind=ChatKind.GROUP, text="撤回")
    await town.passes(minutes=2)
    await resident.hears("已劝导犬主")
