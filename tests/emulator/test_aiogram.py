"""A bot written with another library lives against the emulator: it was not made to please one of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)

from tests.emulator.conftest import Town
from tests.emulator.emulator import Emulator
from tests.pictures import photo

BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="好", callback_data="yes")]])


def dispatcher() -> Dispatcher:
    """Echoes words, answers buttons and hands photos back twice, in an album."""
    table = Dispatcher()

    @table.message(F.text)
    async def echo(message: Message) -> None:
        await message.reply(f"<b>{message.text}</b>", reply_markup=BUTTONS, parse_mode="HTML")

    @table.message(F.photo)
    async def hand_back(message: Message, bot: Bot) -> None:
        assert message.photo
        content = await bot.download(message.photo[-1].file_id)
        assert content is not None
        upload = BufferedInputFile(content.read(), "again.jpg")
        await message.answer_media_group(
            [InputMediaPhoto(media=message.photo[-1].file_id, caption="原图"), InputMediaPhoto(media=upload)]
        )

    @table.callback_query()
    async def answer(query: CallbackQuery) -> None:
        await query.answer("收到")
        assert isinstance(query.message, Message)
        await query.message.edit_text("已确认")

    return table


@pytest.fixture
async def other_bot(emulator: Emulator) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(emulator.url))
    async with Bot(emulator.token, session=session) as bot:
        yield bot


async def test_a_small_bot_echoes_answers_buttons_and_hands_albums_back(other_bot: Bot, town: Town) -> None:
    table, telegram, chat = dispatcher(), town.emulator, town.chat
    living = asyncio.create_task(table.start_polling(other_bot, handle_signals=False, polling_timeout=5))
    said = town.resident.writes(chat, "您好")
    await telegram.until(lambda: chat.texts() == ["您好"])
    assert chat.last().reply_to == said.id
    tap = town.resident.taps(chat.last(), "好")
    await telegram.until(lambda: chat.texts() == ["已确认"])
    assert (tap.answer, chat.last().buttons) == ("收到", [])
    town.resident.sends_photo(chat, photo())
    await telegram.until(lambda: len(chat.sent()) == 3)
    assert [(one.text, one.photo) for one in chat.sent()[1:]] == [("原图", photo()), ("", photo())]
    await telegram.until(lambda: not telegram.unacknowledged())
    await table.stop_polling()
    await living
    assert telegram.violations == []


async def test_its_errors_are_told_apart(other_bot: Bot, town: Town) -> None:
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await other_bot.send_message(town.chat.id, "字" * 4097)
    town.emulator.fail_next("sendMessage", "too_many", seconds=7)
    with pytest.raises(TelegramRetryAfter) as told:
        await other_bot.send_message(town.group.id, "x")
    assert told.value.retry_after == 7
    town.resident.blocks_bot()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await other_bot.send_message(town.chat.id, "x")
    group = town.emulator.world.group("供水公司", members=[town.staff])
    grown = group.migrates(by=town.staff)
    with pytest.raises(TelegramMigrateToChat) as moved:
        await other_bot.send_message(group.id, "x")
    assert moved.value.migrate_to_chat_id == grown.id
