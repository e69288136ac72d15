"""Beside a real platform service time is real: nobody moves the clock, and what was moved while practising is void."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.config import Config
from bot.platforms.wechat.settings import WeChatSection
from storage.engine import service_settings
from storage.engine.writing import write
from tests.stories.town import Town


def _with_wechat(settings: Config) -> Config:
    sections = {**settings.sections, "wechat": WeChatSection(enabled=True)}
    return replace(settings, sections=sections, platforms=(*settings.platforms, "wechat"))


async def test_the_clock_is_not_moved_beside_a_real_platform(town: Town) -> None:
    town.service.settings = _with_wechat(town.service.settings)
    before = town.service.clock.now()
    for language, said in (("zh-CN", "时间不能拨"), ("en", "cannot be moved")):
        headers = {"accept-language": language}
        answer = await town.client.post("/simulator/clock", json={"forward": "day"}, headers=headers)
        assert answer.status_code == 409
        assert said in answer.text
        assert "ZHONGZHI_DATA_DIR" in answer.text
    assert town.service.clock.now() == before


async def test_a_clock_moved_while_practising_does_not_count_there(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="zhongzhi")
    await write(town.service.writer, lambda tx: service_settings.set_setting(tx, "clock.moved_seconds", "86400.0"))
    assert _offset(town) == timedelta(days=1)
    town.service.clock.offset = timedelta()
    town.service.settings = _with_wechat(town.service.settings)
    assert _offset(town) == timedelta()
    [line] = [one.getMessage() for one in caplog.records if "clock.shift_ignored" in one.getMessage()]
    assert "platforms=wechat" in line
    assert "ZHONGZHI_DATA_DIR" in line


def _offset(town: Town) -> timedelta:
    with town.service.database.reading() as tx:
        town.service._take_up_clock(tx)
    return town.service.clock.offset
