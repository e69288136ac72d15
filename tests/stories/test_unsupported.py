"""What is not taken is answered with what is taken instead, where somebody waits for an answer."""

from __future__ import annotations

import pytest

from bot.platforms.simulator import payload
from domain.messages import ChatKind, Incoming, Update
from tests.stories.town import Town

GARBAGE = "振兴路12号门口垃圾堆了三天没人清运"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("video", "视频收不了"),
        ("video_note", "视频收不了"),
        ("file", "只收 PDF、Word"),
        ("audio", "只收 PDF、Word"),
        ("edit", "作为一条新消息"),
        ("sticker", "这种消息收不了"),
        ("contact", "这种消息收不了"),
        ("poll", "这种消息收不了"),
    ],
)
async def test_a_resident_is_told_what_to_send_instead(town: Town, kind: str, said: str) -> None:
    resident = await town.resident("李女士")
    await resident.sends_raw(unread=kind, message="m1")
    await resident.hears("示例县")
    await resident.hears(said)
    await resident.hears_nothing_of("请用一两句话")


async def test_a_caption_counts_as_words(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.sends_raw(unread="video", text=GARBAGE)
    await resident.hears("视频收不了")
    await resident.hears("请核对", GARBAGE)


async def test_an_edit_adds_nothing(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    resident.forget_so_far()
    await resident.sends_raw(unread="edit", text=f"{GARBAGE}，快来")
    await resident.hears("作为一条新消息")
    await resident.hears_nothing_of("快来")


async def test_several_at_once_are_answered_once(town: Town) -> None:
    resident = await town.resident("李女士")
    now = town.service.clock.now()
    video = Incoming("simulator", resident.chat, ChatKind.PRIVATE, resident.person, "李女士", now, unread="video")
    updates = [Update(f"video:{number}", resident.chat, payload.write(video)) for number in range(3)]
    await town.service.intake.handled(await town.service.intake.receive("simulator", updates))
    await town.moment()
    assert sum("视频收不了" in one["text"] for one in await resident.messages()) == 1


async def test_a_coordinator_is_told_too_and_of_a_voice_as_well(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.sends_raw(unread="sticker")
    await coordinator.hears("这种消息收不了")
    await coordinator.speaks(5)
    await coordinator.hears("收不了语音")


async def test_in_a_group_only_a_reply_to_a_card_is_answered(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    card = await staff.hears(reference)
    staff.forget_so_far()
    await staff.sends_raw(chat_kind=ChatKind.GROUP, unread="video")
    await staff.sends_raw(chat_kind=ChatKind.GROUP, unread="sticker", reply_to="m999")
    await staff.hears_nothing_of("收不了")
    await staff.sends_raw(chat_kind=ChatKind.GROUP, unread="video", text="签收", reply_to=card["id"])
    await staff.hears("视频收不了")
    await staff.hears(f"#{reference}【办理中】")
    await staff.sends_raw(chat_kind=ChatKind.GROUP, unread="edit", text="办结 已清运", reply_to=card["id"])
    await staff.hears("作为一条新消息")
    await staff.hears_nothing_of(f"#{reference}【已办结】", "办理结果")


async def test_a_voice_in_a_departments_group_is_not_taken(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    card = await staff.hears(reference)
    await staff.speaks(3, chat_kind=ChatKind.GROUP, reply_to=card["id"])
    await staff.hears("收不了语音")
