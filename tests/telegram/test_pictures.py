"""A picture of a shape that Telegram refuses reaches the department all the same, and so do its words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image

from bot.config import Config
from tests import pictures as made
from tests.emulator import content
from tests.emulator.files import picture_size
from tests.emulator.groups import Group
from tests.made_files import DOCX
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING, Speaker
from tests.telegram.town import TelegramTown, telegram_town

STRIP = made.written_as("PNG", Image.new("RGB", (300, 7200), made.LEFT))
WORDS = "人民路12号门口有人占道经营，摆摊挡路"


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[TelegramTown]:
    settings: Config = settings_for(database_url, tmp_path)
    async with telegram_town(settings, MONDAY_MORNING) as town:
        yield town


async def _group(town: TelegramTown) -> tuple[Group, Speaker]:
    staff, *_ = await town.department("city")
    group = town.where(staff.chat)
    assert isinstance(group, Group)
    return group, staff


async def _reports(town: TelegramTown, *pictures: bytes) -> None:
    resident = await town.resident("李女士")
    who, where = town.who(resident.person), town.where(resident.chat)
    if len(pictures) > 1:
        who.sends_album(where, pictures, WORDS)
    else:
        who.sends_document(where, pictures[0], "image/png", "screenshot.png", caption=WORDS)
    await town.handled()
    await town.moment()
    await resident.taps("提交")
    await resident.hears("已登记，编号")


async def test_a_long_screenshot_sent_as_a_file_is_shown_with_its_case(town: TelegramTown) -> None:
    group, _ = await _group(town)
    await _reports(town, STRIP)
    card = group.last()
    assert ("占道经营" in card.text, card.photos) == (True, 1)
    assert picture_size(card.photo) == (360, 7200)


@pytest.mark.parametrize("several", [False, True])
async def test_pictures_kept_before_in_such_a_shape_are_handed_over_as_files(
    town: TelegramTown, several: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    group, _ = await _group(town)
    narrow = made.written_as("JPEG", Image.new("RGB", (107, 2560), made.LEFT))
    monkeypatch.setattr(
        "bot.media.cleaning.Cleaner.clean", lambda _, content: _kept(narrow if content == STRIP else content)
    )
    await _reports(town, *([made.photo(), STRIP] if several else [STRIP]))
    *_, card = group.sent()
    assert "占道经营" in card.text
    files = [one for one in group.sent() if one.message.document]
    assert len(files) == (2 if several else 1)


async def _kept(content: bytes) -> bytes:
    return content


async def test_where_no_pictures_may_be_sent_the_words_come_with_a_line(town: TelegramTown) -> None:
    group, staff = await _group(town)
    group.status = "member"
    group.forbids("photo", "document")
    await _reports(town, made.photo(), STRIP)
    (card,) = [one for one in group.shown() if "占道经营" in one.text]
    assert card.text.endswith("（有图片没能发到这里，文字是完整的。）")
    assert "签收" in str(card.labels)
    await staff.taps("签收")
    assert "办理中" in card.text


async def test_where_no_files_may_be_sent_a_group_reads_that_one_is_missing(town: TelegramTown) -> None:
    group, staff = await _group(town)
    group.status = "member"
    group.forbids("document")
    coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
    await resident.files(WORDS)
    await resident.sends_file("占道的情况.docx", DOCX)
    await coordinator.taps("转发 占道的情况")
    await coordinator.taps("确定发到")
    await staff.hears("占道的情况.docx", "（文件没能发到这里，文字是完整的。）")
    await coordinator.hears("不让本服务发", "文件")


async def test_of_a_picture_that_never_comes_sender_and_coordinators_are_told(
    town: TelegramTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.media.fetching.MOST_ASKED", 1)
    coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
    town.world.files.not_served = True
    await resident.says(f"上报 {WORDS}", photos=2)
    await town.moment()
    await resident.hears("没能从聊天平台取到", "请再发一次")
    await coordinator.hears("有图片、语音或文件没能从聊天平台取到")


@pytest.mark.parametrize("result_first", [True, False])
async def test_before_and_after_with_a_line_each_are_both_pictures_of_the_result(
    town: TelegramTown, result_first: bool
) -> None:
    group, staff = await _group(town)
    resident = await town.resident("李女士")
    reference = await resident.files(WORDS)
    (card,) = [one for one in group.shown() if one.labels]
    clerk, album = town.who(staff.person), {"media_group_id": "1357"}
    captions = ["办结 摊贩已劝离，处理前", "处理后"] if result_first else ["处理前", "办结 摊贩已劝离，处理后"]
    for number, caption in enumerate(captions):
        picture = content.photo(town.world.files, made.photo(size=(64 + number, 64)))
        clerk.says(group, picture | content.captioned(caption) | album, reply_to=card)
    await town.handled()
    await town.passes(minutes=2)
    told = await resident.hears(reference, "摊贩已劝离")
    assert len(told["photos"]) == 2
