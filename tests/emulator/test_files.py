"""Files larger than a bot may download, and paths that are good for an hour."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError

from tests.emulator.conftest import Town
from tests.emulator.files import DOWNLOAD_LIMIT
from tests.pictures import photo


async def test_twenty_mebibytes_are_downloaded_and_a_byte_more_is_not(bot: Bot, town: Town) -> None:
    town.resident.sends_document(town.chat, bytes(DOWNLOAD_LIMIT), "video/mp4", "长.mp4")
    town.resident.sends_document(town.chat, bytes(DOWNLOAD_LIMIT + 1), "video/mp4", "太长.mp4")
    documents = [one.message.document for one in await bot.get_updates() if one.message]
    assert documents[0] is not None
    assert documents[1] is not None
    assert len(await (await bot.get_file(documents[0].file_id)).download_as_bytearray()) == DOWNLOAD_LIMIT
    assert documents[1].file_size == DOWNLOAD_LIMIT + 1
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(documents[1].file_id)


async def test_a_path_is_forgotten_and_an_unknown_file_is_none(bot: Bot, town: Town) -> None:
    shown = town.resident.sends_photo(town.chat, photo())
    assert shown.message.photo
    found = await bot.get_file(shown.message.photo[-1].file_id)
    town.emulator.world.files.forget_paths()
    with pytest.raises(InvalidToken, match="Not Found"):  # what python-telegram-bot makes of any 404
        await found.download_as_bytearray()
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("no-such-file")


async def test_a_download_can_fail(bot: Bot, town: Town) -> None:
    shown = town.resident.sends_photo(town.chat, photo())
    assert shown.message.photo
    found = await bot.get_file(shown.message.photo[-1].file_id)
    town.emulator.fail_next("download", "server_error")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await found.download_as_bytearray()
    assert bytes(await found.download_as_bytearray()) == photo()


async def test_the_same_picture_has_one_unique_id(bot: Bot, town: Town) -> None:
    first, second = (town.resident.sends_photo(town.chat, photo()) for _ in range(2))
    assert first.message.photo
    assert second.message.photo
    assert first.message.photo[-1].file_unique_id == second.message.photo[-1].file_unique_id
    assert first.message.photo[-1].file_id != second.message.photo[-1].file_id
