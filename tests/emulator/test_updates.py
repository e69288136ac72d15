"""How a bot that asks is told what people did: once acknowledged no more, and never two who ask at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import httpx
import orjson
import pytest
from telegram import Bot, Update
from telegram.error import Conflict

from tests.emulator.conftest import Town
from tests.pictures import photo

Polls = Callable[[int], Awaitable[list[dict[str, object]]]]


def texts(updates: tuple[Update, ...]) -> list[str]:
    return [one.effective_message.text or "" for one in updates if one.effective_message]


async def test_an_update_comes_until_a_later_offset_acknowledges_it(bot: Bot, town: Town) -> None:
    for number in range(3):
        town.resident.writes(town.chat, f"第{number}句")
    first = await bot.get_updates(limit=2)
    assert texts(first) == ["第0句", "第1句"]
    assert texts(await bot.get_updates()) == ["第0句", "第1句", "第2句"]
    assert texts(await bot.get_updates(offset=first[-1].update_id + 1)) == ["第2句"]
    assert [one.acknowledged is not None for one in town.emulator.updates] == [True, True, False]
    assert len(town.emulator.unacknowledged()) == 1


async def test_a_negative_offset_keeps_so_many_from_the_end(bot: Bot, town: Town) -> None:
    for number in range(3):
        town.resident.writes(town.chat, f"第{number}句")
    assert texts(await bot.get_updates(offset=-1)) == ["第2句"]
    assert len(town.emulator.unacknowledged()) == 1


async def test_a_long_poll_ends_with_the_first_update(bot: Bot, town: Town) -> None:
    waiting = asyncio.create_task(bot.get_updates(timeout=30))
    await town.emulator.until(lambda: town.emulator.requests("getUpdates"))
    town.resident.writes(town.chat, "在吗")
    assert texts(await asyncio.wait_for(waiting, 2)) == ["在吗"]


async def test_a_second_who_asks_sends_the_first_away(bot: Bot, town: Town) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await town.emulator.until(lambda: town.emulator.requests("getUpdates"))
    async with Bot(town.emulator.token, base_url=town.emulator.base_url) as other:
        second = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        town.resident.writes(town.chat, "在吗")
        assert texts(await second) == ["在吗"]
    assert town.emulator.conflicts == 1


async def test_nobody_may_ask_while_a_webhook_is_set(bot: Bot, town: Town) -> None:
    waiting = asyncio.create_task(bot.get_updates(timeout=30))
    await town.emulator.until(lambda: town.emulator.requests("getUpdates"))
    await bot.set_webhook("http://127.0.0.1:9/nobody")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await waiting
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_only_kinds_that_were_asked_for_are_told_from_then_on(bot: Bot, town: Town) -> None:
    said = town.resident.writes(town.chat, "前")
    assert len(await bot.get_updates(allowed_updates=["edited_message"])) == 1
    town.resident.writes(town.chat, "后")
    town.resident.edits(said, "改")
    assert texts(await bot.get_updates(offset=town.emulator.updates[0].id + 1)) == ["改"]
    assert [(one.kind, one.why) for one in town.emulator.world.stream.withheld] == [("message", "allowed_updates")]


async def test_an_album_arrives_as_updates_of_one_group_with_one_caption(bot: Bot, town: Town) -> None:
    town.resident.sends_album(town.chat, [photo(), photo(6), photo(3)], "三张")
    messages = [one.message for one in await bot.get_updates() if one.message]
    assert len({one.media_group_id for one in messages}) == 1
    assert [one.caption for one in messages] == ["三张", None, None]


async def test_everything_a_person_can_send_is_read_by_the_library(bot: Bot, town: Town) -> None:
    one, chat = town.resident, town.chat
    said = one.starts("case-7")
    one.sends_document(chat, b"x" * 9, "application/pdf", "投诉.pdf", caption="见附件")
    one.sends_voice(chat)
    one.sends_video(chat)
    one.sends_video_note(chat)
    one.sends_sticker(chat)
    one.sends_contact(chat)
    one.sends_poll(chat)
    live = one.sends_location(chat, 41.7, 125.9, live_period=900)
    one.moves(live, 41.8, 125.9)
    one.sends_venue(chat, 41.7, 125.9, "公园", "振兴路")
    one.forwards(said, chat)
    one.edits(said, "/help")
    one.blocks_bot()
    updates = await bot.get_updates()
    assert len(updates) == 14
    assert updates[0].message is not None
    assert updates[0].message.text == "/start case-7"
    assert [(e.type, e.offset, e.length) for e in updates[0].message.entities] == [("bot_command", 0, 6)]
    assert updates[-1].my_chat_member is not None
    assert updates[-1].my_chat_member.new_chat_member.status == "kicked"


async def test_mentions_and_commands_are_marked_in_utf16_units(bot: Bot, town: Town) -> None:
    town.resident.writes(town.chat, "😀 /list@zhongzhi_test_bot @wang_xs #漏水 #12 /结果")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert [(one.type, one.offset, one.length) for one in update.message.entities] == [
        ("bot_command", 3, 23),
        ("mention", 27, 8),
        ("hashtag", 36, 3),
    ]


async def test_a_broken_update_is_handed_out_as_it_was_pushed(emulator_polls: Polls, town: Town) -> None:
    record = town.emulator.push_raw({"message": {"message_id": "seven", "chat": None}})
    (update,) = await emulator_polls(0)
    assert update == {"update_id": record.id, "message": {"message_id": "seven", "chat": None}}
    assert await emulator_polls(record.id + 1) == []


async def test_a_share_of_what_was_acknowledged_comes_again(emulator_polls: Polls, town: Town) -> None:
    town.emulator.disturb(repeated=0.3, reordered=0.2, seed=7)
    for number in range(200):
        town.resident.writes(town.chat, str(number))
    heard: list[object] = []
    offset = 0
    while batch := await emulator_polls(offset):
        heard += [one["update_id"] for one in batch]
        offset = max(offset, *(int(str(one["update_id"])) + 1 for one in batch))
    assert len(set(heard)) == 200
    assert 230 < len(heard) < 290
    assert heard != sorted(heard, key=str)
    assert town.emulator.unacknowledged() == []


async def test_the_newest_update_comes_a_second_time_on_request(emulator_polls: Polls, town: Town) -> None:
    town.resident.writes(town.chat, "在吗")
    (first,) = await emulator_polls(0)
    after = town.emulator.updates[0].id + 1
    assert await emulator_polls(after) == []
    town.emulator.repeat_last()
    assert await emulator_polls(after) == [first]


async def test_a_poll_can_be_answered_with_garbage(bot: Bot, town: Town) -> None:
    town.resident.writes(town.chat, "在吗")
    town.emulator.fail_next("getUpdates", "garbage")
    with pytest.raises(Exception, match="Bad Gateway"):
        await bot.get_updates()
    assert texts(await bot.get_updates()) == ["在吗"]


@pytest.fixture
async def emulator_polls(town: Town) -> Polls:
    """Asks as a poller without a library does."""

    async def poll(offset: int) -> list[dict[str, object]]:
        address = f"{town.emulator.base_url}{town.emulator.token}/getUpdates?offset={offset}&limit=50"
        async with httpx.AsyncClient(verify=False) as client:
            said = orjson.loads((await client.get(address)).content)
        result: list[dict[str, object]] = said["result"]
        return result

    return poll
