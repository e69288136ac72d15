"""The department asks the resident: answered, left unanswered, or answered late."""

from __future__ import annotations

from tests.stories.acts.questions import asked
from tests.stories.town import Town


async def test_the_next_words_are_the_answer_and_the_clock_runs_again(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await resident.says("靠近学校那边", photos=1)
    await resident.hears("已补充", reference)
    await staff.hears(reference, "居民回复：靠近学校那边", "计时恢复")
    card = await staff.hears(f"#{reference}【办理中】")
    assert len(card["photos"]) == 1
    await resident.hears_nothing_of("新的问题")


async def test_a_short_answer_is_an_answer_where_yes_or_no_was_asked(town: Town) -> None:
    resident, staff, reference = await asked(town, "师傅上门方便吗？")
    await resident.says("好的")
    await staff.hears(reference, "居民回复：好的")


async def test_a_promise_is_no_answer_and_the_question_stays_open(town: Town) -> None:
    resident, staff, reference = await asked(town)
    for words in ("好的", "晚上我下去看看再告诉你"):
        resident.forget_so_far()
        await resident.says(words)
        await resident.hears("不着急")
    resident.forget_so_far()
    await resident.says("稍等，我下去看看再告诉你")
    said = [one for one in await resident.messages() if one["seq"] > resident.seen]
    assert [one["text"] for one in said] == ["稍等，我下去看看再告诉你"]
    await staff.hears_nothing_of("居民回复")
    await town.passes(days=1)
    await resident.says("靠近学校那边")
    await town.passes(seconds=61)
    await staff.hears(reference, "居民回复：靠近学校那边", "计时恢复")


async def test_a_place_can_be_the_answer(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await resident.says(place={"latitude": 41.68, "longitude": 125.75, "address": "长征路小学西门"})
    await staff.hears(reference, "居民回复")
    await staff.hears(f"#{reference}【办理中】", "长征路小学西门")


async def test_an_album_is_one_answer(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await resident.says(photos=3)
    replies = [one for one in await staff.messages() if "居民回复" in one["text"] or "居民补充" in one["text"]]
    assert len(replies) == 1
    card = await staff.hears(f"#{reference}【办理中】")
    assert len(card["photos"]) == 3
    await resident.hears_nothing_of("新的问题")


async def test_an_unanswered_question_stops_nothing_for_ever(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await town.passes(days=5)
    await resident.hears(reference, "没有等到您的补充", "还可以补充")
    await staff.hears(reference, "居民没有回复", "计时恢复")
    await staff.hears(f"#{reference}【办理中】")
    await town.passes(days=2)
    await resident.says("对不起刚看到，靠近学校那边", to=await resident.hears("没有等到"))
    await staff.hears(reference, "居民补充：对不起刚看到")


async def test_an_answer_two_days_later_finds_its_case_without_asking(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await town.passes(days=2)
    await resident.says("靠近学校那边")
    await resident.hears("已补充", reference)
    await town.passes(seconds=61)
    await staff.hears(reference, "居民回复：靠近学校那边", "计时恢复")
    await resident.hears_nothing_of("还是新的问题")
