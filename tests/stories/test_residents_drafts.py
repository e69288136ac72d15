"""What a resident has begun to tell outlasts restarts, ends by itself or on request, and finds its case."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.outbound.composing import compose
from bot.outbound.preparing import Rendered
from handlers.cases.case_files import CaseFiles
from storage.messages.outbox import Claimed
from tests.stories.acts.telling import GARBAGE, asked
from tests.stories.town import Town


async def test_who_does_not_confirm_still_gets_a_case(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await town.passes(minutes=29)
    await resident.hears_nothing_of("已登记")
    await town.passes(minutes=2)
    await resident.hears("没有再回复", "已登记", "环境卫生管理处")
    await staff.hears(await resident.reference())


async def test_each_message_gives_the_draft_its_time_anew(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await town.passes(minutes=20)
    await resident.says("味道很大")
    await town.passes(minutes=20)
    await resident.hears_nothing_of("已登记")
    await town.passes(minutes=11)
    await resident.hears("已登记")


async def test_a_complaint_without_a_place_goes_to_a_coordinator(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("垃圾没人清运")
    await town.passes(minutes=31)
    await resident.hears("没有再回复", "督办员")
    reference = await resident.reference()
    await coordinator.hears(reference, "垃圾没人清运")
    await staff.hears_nothing_of(reference)


async def test_a_place_alone_becomes_a_case_for_a_coordinator(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(place={"latitude": 41.68, "longitude": 125.75, "address": "人民广场"})
    await town.passes(minutes=31)
    await coordinator.hears(await resident.reference(), "人民广场", "没有文字")


async def test_a_draft_survives_a_restart(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says("垃圾没人清运", photos=1)
    await town.restarts()
    await resident.says("团结街8号")
    await resident.hears("请核对", "垃圾没人清运", "团结街8号", "1 张")
    await resident.taps("提交")
    card = await staff.hears(await resident.reference(), "垃圾没人清运")
    assert len(card["photos"]) == 1


async def test_a_draft_that_expires_after_a_restart_becomes_a_case(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await town.restarts()
    await town.passes(minutes=31)
    await resident.hears("没有再回复", "环境卫生管理处")


async def test_telling_can_be_cancelled_at_any_moment(town: Town) -> None:
    for name, steps in (("李女士", ["那个东西坏了"]), ("王先生", ["垃圾没人清运"]), ("孙女士", [GARBAGE])):
        resident = await town.resident(name)
        for step in steps:
            await resident.says(step)
        await resident.taps("取消")
        await resident.hears("已取消")
        await town.passes(hours=1)
        await resident.hears_nothing_of("已登记")
        await resident.says("我的诉求")
        await resident.hears("还没有诉求")


async def test_telling_can_be_cancelled_in_words_and_only_once(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(photos=1)
    await resident.says("取消。")
    await resident.hears("已取消")
    await resident.says("取消")
    await resident.hears("没有正在填写的内容")


async def test_pictures_of_what_was_cancelled_are_not_kept(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(photos=2)
    folder = town.service.files.root
    assert len([one for one in folder.rglob("*") if one.is_file()]) == 2
    await resident.taps("取消")
    assert [one for one in folder.rglob("*") if one.is_file()] == []


async def test_buttons_of_a_draft_that_is_gone_say_so(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    preview = await resident.hears("请核对")
    await resident.taps("提交", on=preview)
    await resident.taps("提交", on=preview)
    await resident.hears("已经提交或取消")
    await resident.says("我的诉求")
    await resident.hears("共 1 件")


async def test_who_has_three_open_cases_is_asked_which_one_is_meant(town: Town) -> None:
    staff, _ = await town.department("city", "sanitation")
    resident = await town.resident("李女士")
    first = await resident.files(GARBAGE)
    await resident.says("团结街8号有人占道经营")
    await resident.taps("提交")
    second = await resident.reference()
    await resident.says("长征路3号公共厕所门坏了")
    if await resident.offers("这是新的问题"):
        await resident.taps("这是新的问题")
    await resident.taps("提交")
    third = await resident.reference()
    assert len({first, second, third}) == 3

    resident.forget_so_far()
    await resident.says("今天又来了，电话13812345678", photos=1)
    which = await resident.hears("补充", "新的问题")
    assert [row[0]["label"][:12] for row in which["choices"][:3]] == [f"补充 #{one}" for one in (third, second, first)]
    await resident.taps(f"补充 #{second}")
    await resident.hears("已补充", second)
    added = await staff.hears(second, "今天又来了")
    assert "13812345678" not in added["text"]
    await resident.says("我的诉求")
    await resident.hears("共 3 件")


async def test_an_unanswered_which_becomes_no_case_of_its_own(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.files(GARBAGE)
    await resident.files("团结街8号有人占道经营")
    await resident.says("昨天他又来了一趟")
    await town.passes(minutes=31)
    await resident.hears("没有点选", "督办员")
    await resident.says("我的诉求")
    await resident.hears("共 2 件")


async def test_more_of_the_same_before_choosing_goes_to_the_same_case(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.files("团结街8号有人占道经营")
    await resident.says("今天又多了")
    await resident.says("袋子都破了")
    await resident.taps(f"补充 #{reference}")
    await staff.hears(reference, "今天又多了", "袋子都破了")


async def test_thanks_are_no_complaint(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.files(GARBAGE)
    for word in ("谢谢", "好的，谢谢", "知道了", "👍", "嗯嗯"):
        resident.forget_so_far()
        await resident.says(word)
        await town.passes(hours=1)
        await resident.hears_nothing_of("补充其中一件", "已登记")
    assert sum("已登记" in text for text in await asked(resident)) == 1


async def test_words_said_while_their_question_is_being_written_are_not_asked_about_twice(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    resident = await town.resident("李女士")
    here, waits = asyncio.get_running_loop(), True

    def overtaken(case_files: CaseFiles, claimed: Claimed, *args: Any) -> Rendered:
        nonlocal waits
        if waits and claimed.first.kind == "draft":
            waits = False
            more = town.writes(resident.chat, resident.person, "味道很大", photos=0, place=None, reply_to="")
            asyncio.run_coroutine_threadsafe(more, here).result(timeout=20)
        return compose(case_files, claimed, *args)

    monkeypatch.setattr("bot.outbound.preparing.compose", overtaken)
    await resident.says(GARBAGE)
    previews = [one for one in await resident.messages() if "请核对" in one["text"]]
    assert len(previews) == 1
    assert "味道很大" in previews[0]["text"]


async def test_what_somebody_wants_held_back_is_never_filed_by_silence(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(f"{GARBAGE}，在振兴路18号门口")
    await resident.hears("请核对")
    await resident.says("先别交，我跟老伴商量一下")
    await resident.hears("先不提交")
    await town.passes(hours=23)
    await resident.hears_nothing_of("先按您说的内容登记")
    await town.passes(hours=2)
    await resident.hears("没有登记", "再发一次")
    await staff.hears_nothing_of("振兴路18号")
    await resident.says("我的诉求")
    await resident.hears("还没有")


async def test_what_was_held_back_is_filed_by_the_button_and_bears_no_word_of_the_wait(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(f"{GARBAGE}，在振兴路18号门口")
    await resident.says("Wait, don't send it yet")
    await resident.hears("Not submitted yet")
    await resident.says("桶也坏了")
    preview = await resident.hears("请核对", "桶也坏了", "先不提交")
    assert "Wait" not in preview["text"]
    await resident.taps("提交")
    await staff.hears("桶也坏了")
