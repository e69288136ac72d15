"""What Telegram refuses, it refuses in words and codes that python-telegram-bot tells apart."""

from __future__ import annotations

import time

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, ReplyParameters
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from tests.emulator.conftest import Town
from tests.emulator.content import Content
from tests.pictures import photo


def button(**wishes: object) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("按", **wishes)]])  # type: ignore[arg-type]  # one wrong on purpose


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"text": "字" * 4097}, "Message is too long"),
        ({"text": "😀" * 2049}, "Message is too long"),
        ({"text": "  \n "}, "Message text is empty"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "Can't parse entities: can't find end tag corresponding"),
        ({"text": "<x>x</x>", "parse_mode": "HTML"}, "unsupported start tag"),
        ({"text": "3.5", "parse_mode": "MarkdownV2"}, "character '.' is reserved"),
        ({"text": "*x", "parse_mode": "MarkdownV2"}, "can't find end of Bold entity at byte offset 0"),
        ({"text": "x", "reply_markup": button(callback_data="数" * 22)}, "Button_data_invalid"),
        ({"text": "x", "reply_markup": button(callback_data="a", url="https://a.cn")}, "exactly one of"),
        ({"text": "x", "reply_markup": button()}, "Text buttons are unallowed"),
        ({"text": "x", "reply_to_message_id": 999}, "Message to be replied not found"),
        ({"text": "x", "message_thread_id": 5}, "Message thread not found"),
        ({"text": "x", "chat_id": 12345}, "Chat not found"),
    ],
)
async def test_a_message_that_cannot_be_sent_is_a_bad_request(
    bot: Bot, town: Town, asked: dict[str, object], words: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.send_message(**({"chat_id": town.chat.id} | asked))  # type: ignore[arg-type]  # as the table has it
    assert town.chat.sent() == []
    assert town.emulator.requests("sendMessage")[0].code == 400


async def test_what_is_just_short_enough_is_sent(bot: Bot, town: Town) -> None:
    await bot.send_message(town.chat.id, "<b>" + "字" * 4096 + "</b>", parse_mode="HTML")
    await bot.send_message(town.chat.id, "x", reply_markup=button(callback_data="a" * 64))
    await bot.send_message(town.chat.id, "x", reply_parameters=ReplyParameters(999, allow_sending_without_reply=True))
    assert len(town.chat.sent()) == 3


async def test_a_caption_has_1024_characters_at_most(bot: Bot, town: Town) -> None:
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(town.chat.id, photo(), caption="字" * 1025)


async def test_a_photo_has_to_be_one(bot: Bot, town: Town) -> None:
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(town.chat.id, b"not a picture")
    with pytest.raises(BadRequest, match="remote file identifier"):
        await bot.send_photo(town.chat.id, "AgACnobodyknowsit")


async def test_an_album_has_two_photos_at_least_and_ten_at_most(bot: Bot, town: Town) -> None:
    for number in (1, 11):
        with pytest.raises(BadRequest, match="2-10"):
            await bot.send_media_group(town.chat.id, [InputMediaPhoto(photo())] * number)
    assert town.chat.sent() == []


async def test_edits_say_what_is_wrong_with_them(bot: Bot, town: Town) -> None:
    sent = await bot.send_message(town.chat.id, "原文")
    theirs = town.resident.writes(town.chat, "我的")
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
        await bot.edit_message_text("原文", chat_id=town.chat.id, message_id=sent.message_id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", chat_id=town.chat.id, message_id=999)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", chat_id=town.chat.id, message_id=theirs.id)
    with pytest.raises(BadRequest, match="There is no caption"):
        await bot.edit_message_caption(caption="x", chat_id=town.chat.id, message_id=sent.message_id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(town.chat.id, 999)


async def test_an_old_or_unknown_tap_cannot_be_answered(bot: Bot, town: Town) -> None:
    await bot.send_message(town.chat.id, "x", reply_markup=button(callback_data="a"))
    tap = town.resident.taps(town.chat.last(), "按")
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query(tap.id, "字" * 201)
    town.emulator.let_taps_live(0)
    for number in (tap.id, "1"):
        with pytest.raises(BadRequest, match="Query is too old"):
            await bot.answer_callback_query(number)


async def test_a_button_of_a_deleted_message_is_tapped_on_a_slow_phone(bot: Bot, town: Town) -> None:
    sent = await bot.send_message(town.chat.id, "x", reply_markup=button(callback_data="a"))
    shown = town.chat.last()
    await sent.delete()
    town.resident.taps(shown, "按", as_it_was=True)
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert not update.callback_query.message.is_accessible


async def test_who_blocked_the_bot_or_is_gone_cannot_be_written_to(bot: Bot, town: Town) -> None:
    town.resident.blocks_bot()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(town.chat.id, "x")
    town.resident.unblocks_bot()
    await bot.send_message(town.chat.id, "x")
    town.resident.deactivates()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(town.chat.id, "x")
    stranger = town.emulator.world.private(town.staff, started=False)
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(stranger.id, "x")


@pytest.mark.parametrize(("size", "taken"), [((10, 200), True), ((10, 201), False), ((9_000, 1_001), False)])
async def test_a_photo_of_a_shape_that_telegram_does_not_show_is_refused(
    bot: Bot, town: Town, size: tuple[int, int], taken: bool
) -> None:
    picture, dot = photo(size=size), photo()
    calls = (
        lambda: bot.send_photo(town.chat.id, picture),
        lambda: bot.send_media_group(town.chat.id, [InputMediaPhoto(dot), InputMediaPhoto(picture)]),
    )
    for call in calls:
        if taken:
            await call()
        else:
            with pytest.raises(BadRequest, match="Photo_invalid_dimensions"):
                await call()
    assert len(town.chat.sent()) == (3 if taken else 0)


async def test_a_group_that_wants_no_pictures_says_so(bot: Bot, town: Town) -> None:
    town.group.forbids("photo", "document", "voice")
    for call, kind in (
        (bot.send_photo, "photos"),
        (bot.send_document, "documents"),
        (bot.send_voice, "voice messages"),
    ):
        with pytest.raises(BadRequest, match=f"Not enough rights to send {kind} to the chat"):
            await call(town.group.id, photo())
    await bot.send_message(town.group.id, "x")


async def test_a_group_that_does_not_want_the_bot_says_so(bot: Bot, town: Town) -> None:
    town.group.silences()
    with pytest.raises(BadRequest, match="Not enough rights to send text messages to the chat"):
        await bot.send_message(town.group.id, "x")
    town.group.promotes_bot(town.staff)
    await bot.send_message(town.group.id, "x")
    town.group.removes_bot(town.staff)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(town.group.id, "x")


async def test_a_migrated_group_tells_its_new_id(bot: Bot, town: Town) -> None:
    grown = town.group.migrates(town.staff)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(town.group.id, "x")
    assert moved.value.new_chat_id == grown.id


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("too_many", RetryAfter),
        ("server_error", NetworkError),
        ("bad_gateway", NetworkError),
        ("garbage", NetworkError),
        ("conflict", Conflict),
        ("drop", NetworkError),
        ("hang", TimedOut),
        ("timeout_after_delivery", TimedOut),
        ("drop_after_delivery", NetworkError),
    ],
)
async def test_an_ordered_fault_comes_once_and_is_known_by_its_class(
    bot: Bot, town: Town, kind: str, error: type[Exception]
) -> None:
    town.emulator.fail_next("sendMessage", kind, chat=town.chat)
    await bot.send_message(town.group.id, "另一个群")
    with pytest.raises(error) as raised:
        await bot.send_message(town.chat.id, "一次", read_timeout=0.2)
    assert type(raised.value) is error
    assert town.chat.texts() == (["一次"] if kind.endswith("after_delivery") else [])
    assert town.emulator.requests("sendMessage", town.chat)[0].fault == kind
    if kind != "too_many":
        await bot.send_message(town.chat.id, "再次")
        assert town.chat.last().text == "再次"


async def test_a_delayed_answer_comes_late(bot: Bot, town: Town) -> None:
    town.emulator.fail_next("sendMessage", "delay", seconds=0.2)
    began = time.monotonic()
    await bot.send_message(town.chat.id, "x")
    assert time.monotonic() - began >= 0.2


async def test_nobody_listens_while_telegram_is_unreachable(bot: Bot, town: Town) -> None:
    await bot.send_message(town.chat.id, "前")
    with town.emulator.unreachable(), pytest.raises(NetworkError, match="ConnectError"):
        await bot.send_message(town.chat.id, "中")
    await bot.send_message(town.chat.id, "后")
    assert town.chat.texts() == ["前", "后"]


async def test_a_wrong_token_and_an_unknown_method_are_turned_away(bot: Bot, town: Town) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", base_url=town.emulator.base_url):
            pass
    with pytest.raises(BadRequest, match="404"):
        await asked(town, "sendTelepathy", {})
    assert [one.rule for one in town.emulator.violations] == ["method"]


async def test_a_parameter_that_the_bot_api_does_not_have_is_a_violation(bot: Bot, town: Town) -> None:
    with pytest.raises(BadRequest, match="400"):
        await asked(town, "sendMessage", {"chat_id": town.chat.id, "text": "x", "mood": "good"})
    with pytest.raises(BadRequest, match="400"):
        await asked(town, "sendMessage", {"chat_id": town.chat.id, "text": ["x"]})
    assert [one.rule for one in town.emulator.violations] == ["parameters", "parameters"]


async def asked(town: Town, method: str, body: Content) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{town.emulator.base_url}{town.emulator.token}/{method}", json=body)
    if answer.status_code != 200:
        raise BadRequest(answer.text)
