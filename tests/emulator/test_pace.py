"""Whoever speaks too fast is told to wait, and whoever does not wait is written down. Chance follows its seed."""

from __future__ import annotations

import time
from datetime import timedelta
from itertools import count

import pytest
from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from tests.emulator.conftest import Town
from tests.emulator.pace import Pace, Pacer, Window
from tests.fakes.faults import FaultPlan


async def test_a_second_message_within_a_second_is_refused_and_written_down(bot: Bot, town: Town) -> None:
    town.emulator.keep_pace()
    await bot.send_message(town.chat.id, "一")
    await bot.send_message(town.group.id, "另一个")
    with pytest.raises(RetryAfter) as told:
        await bot.send_message(town.chat.id, "二")
    assert told.value.retry_after == timedelta(seconds=1)
    assert [one.rule for one in town.emulator.violations] == ["pace"]
    assert town.chat.texts() == ["一"]


async def test_whoever_does_not_wait_is_told_again(bot: Bot, town: Town) -> None:
    town.emulator.fail_next("sendMessage", "too_many", seconds=1, chat=town.chat)
    for _ in range(2):
        with pytest.raises(RetryAfter):
            await bot.send_message(town.chat.id, "一")
    await bot.send_message(town.group.id, "别的聊天不受影响")
    assert [one.rule for one in town.emulator.violations] == ["impatience"]
    began = time.monotonic()
    await town.emulator.until(lambda: time.monotonic() > began + 1.0)
    await bot.send_message(town.chat.id, "一")
    assert len(town.emulator.violations) == 1


def test_windows_slide() -> None:
    pacer = Pacer(Pace(group=Window(3, 60.0), group_burst=None))
    assert [pacer.count(-1, now) for now in (0.0, 10.0, 20.0)] == [None] * 3
    assert pacer.count(-1, 59.0) == pytest.approx(1.0)
    assert pacer.count(-1, 60.0) is None
    assert pacer.count(-1, 61.0) == pytest.approx(9.0)


def test_thirty_messages_a_second_are_the_most_over_all_chats() -> None:
    pacer, chats = Pacer(Pace()), count(1)
    assert all(pacer.count(next(chats), 0.5) is None for _ in range(30))
    assert pacer.count(next(chats), 1.0) == pytest.approx(0.5)
    assert pacer.count(next(chats), 1.5) is None


async def test_chance_is_the_same_for_the_same_seed(bot: Bot, town: Town) -> None:
    plan = FaultPlan(
        seed=6, server_error=0.2, bad_gateway=0.2, connect_refused=0.1, methods=frozenset({"sendChatAction"})
    )
    courses = []
    for _ in range(2):
        town.emulator.follow(plan)
        courses.append([await _outcome(bot, town) for _ in range(30)])
    assert courses[0] == courses[1]
    assert {"", "Internal Server Error", "Bad Gateway"} < set(courses[0])
    town.emulator.heal()
    assert await _outcome(bot, town) == ""


async def _outcome(bot: Bot, town: Town) -> str:
    try:
        await bot.send_chat_action(town.chat.id, "typing")
    except TelegramError as error:
        return str(error)
    return ""
