"""Hundreds of messages (thousands in the soak) to a Telegram that refuses, stumbles, and whose groups move."""

from __future__ import annotations

import logging
import os
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from bot.app import Service
from bot.catalogues import sentences
from bot.clock import Clock
from bot.platforms.base import Pace
from bot.platforms.telegram.access import Access
from bot.platforms.telegram.adapter import Telegram
from domain.content import Content, sentence
from domain.messages import ChatKind
from storage.engine.database import Transaction
from storage.messages import outbox
from storage.messages.outbox import Notice
from storage.people import chats, identities
from storage.tables import id_of
from tests.emulator.chats import Chat, Private
from tests.emulator.emulator import Emulator
from tests.emulator.groups import Group
from tests.emulator.pace import Pace as StrictPace
from tests.emulator.people import Person
from tests.fakes.faults import FaultPlan
from tests.fakes.nursery import QUICK
from tests.stories.conftest import settings_for

SEED = int(os.environ.get("TEST_FAULT_SEED", "0")) or int.from_bytes(os.urandom(4))
log = logging.getLogger(__name__)
GROUPS, TO_GROUPS = 40, 0.2  # the share of messages that groups hear
BLOCKED, MIGRATED = 0.03, 0.05  # of residents; of groups, a hundredth of all messages
FAULTS = FaultPlan(
    SEED, too_many=0.05, server_error=0.05, timeout_after_delivery=0.02, methods=frozenset({"sendMessage"})
)


@dataclass
class Post:
    """What is to be said where; each message has a number of its own, by which it is known again."""

    emulator: Emulator
    service: Service
    chats: dict[int, Chat]  # by the number said there

    async def goes_out(self, seconds: float) -> None:
        self.service.sender.wake()
        await self.emulator.until(self._nothing_waits, seconds, f"all being sent (seed {SEED})")

    def _nothing_waits(self) -> bool:
        return not self.states().keys() & {"waiting", "claimed"}

    def states(self) -> dict[str, list[int]]:
        """Those that are said once more count as waiting."""
        query = (
            "SELECT CASE WHEN state = 'uncertain' AND retry_at IS NOT NULL THEN 'waiting' ELSE state END, id"
            " FROM outbox WHERE kind = 'say' AND case_id IS NULL AND cause IS NULL AND merge_key = ''"
        )
        found: dict[str, list[int]] = {}
        with self.service.database.reading() as tx:
            for state, row_id in tx.connection().execute(text(query)):
                found.setdefault(state, []).append(row_id)
        return found

    def arrived(self) -> Counter[int]:
        """How often each number stands in a chat."""
        seen = [one.text for chat in list(self.emulator.world.chats.values()) for one in chat.sent()]
        return Counter(number for number in (_number(words) for words in seen) if number)


@asynccontextmanager
async def post(database_url: str, folder: Path, *, messages: int, pace: Pace) -> AsyncIterator[Post]:
    async with Emulator() as emulator:
        access = Access(emulator.token, base_url=emulator.base_url, base_file_url=emulator.base_file_url)
        telegram, clock = Telegram(access, sentences()), Clock()
        telegram.pace = pace
        service = Service(settings_for(database_url, folder), {telegram.name: telegram}, clock)
        chats: dict[int, Chat] = {}
        with service.database.transaction() as tx:
            for number, chat in enumerate(_chats(emulator, messages), 1001):
                outbox.enqueue(tx, _known(tx, chat, clock.now()), "zh-CN", Notice(_said(number)), now=clock.now())
                chats[number] = chat
        _befall(emulator)
        await service.start()
        yield Post(emulator, service, chats)
        await service.stop()


def _chats(emulator: Emulator, messages: int) -> list[Chat]:
    """A chat for each message: residents hear one each, groups several."""
    world = emulator.world
    groups = [world.group(f"工作群{number}") for number in range(GROUPS)]
    to_each = round(messages * TO_GROUPS / GROUPS)
    residents = [world.private(world.person("李女士")) for _ in range(messages - GROUPS * to_each)]
    chats: list[Chat] = [*groups * to_each, *residents]
    Random(SEED).shuffle(chats)
    return chats


def _known(tx: Transaction, chat: Chat, now: datetime) -> int:
    external = str(chat.id)
    found = chats.find(tx, "telegram", external)
    if found is None:
        private = chat.id > 0
        person = (
            identities.add_person(tx, "telegram", external, name="", language="zh-CN", now=now) if private else None
        )
        kind = ChatKind.PRIVATE if private else ChatKind.GROUP
        found = chats.add(tx, "telegram", external, kind=kind, title="", person_id=id_of(person) if person else None)
    return id_of(found)


def _said(number: int) -> Content:
    return Content((sentence("error.too_long", most=number),))


def _number(words: str) -> int:
    digits = "".join(letter for letter in words if letter.isdecimal())
    return int(digits) if digits else 0


def _befall(emulator: Emulator) -> None:
    """Some have blocked the bot, and some groups have become supergroups, of which it was not told."""
    world, chance = emulator.world, Random(SEED)
    for person in list(world.people.values()):
        if chance.random() < BLOCKED:
            person.blocks_bot()
    groups = [one for one in list(world.chats.values()) if isinstance(one, Group)]
    for group in groups[: round(len(groups) * MIGRATED)]:
        group.migrates(world.person("王先生"))
    for record in emulator.unacknowledged():
        world.stream.pending.pop(record.id)


async def _judged(post: Post) -> None:
    """Each ended; none was sent before its time, and only where nobody could know once more."""
    states, arrived = post.states(), post.arrived()
    log.info("seed %s: %s", SEED, {state: len(rows) for state, rows in states.items()})
    assert states.keys() <= {"sent", "failed", "uncertain", "cancelled"}
    assert post.emulator.violations == []
    silent = sum(one.fault == "timeout_after_delivery" for one in post.emulator.requests("sendMessage"))
    assert sum(times - 1 for times in arrived.values()) <= silent
    blocked = {number for number, chat in post.chats.items() if (one := _person(chat)) and one.blocked}
    assert arrived.keys() == post.chats.keys() - blocked
    assert len(states.get("failed", [])) == len(blocked)
    tries = Counter(one.chat for one in post.emulator.requests("sendMessage") if one.code == 403)
    assert max(tries.values()) <= 2


def _person(chat: Chat) -> Person | None:
    return chat.person if isinstance(chat, Private) else None


@pytest.mark.timeout(600)
@pytest.mark.parametrize("messages", [600, pytest.param(2_000, marks=pytest.mark.soak)])
async def test_messages_each_end_as_sent_dead_or_uncertain(sqlite_url: str, tmp_path: Path, messages: int) -> None:
    async with post(sqlite_url, tmp_path, messages=messages, pace=QUICK) as sending:
        sending.emulator.follow(replace(FAULTS, retry_after=(1, 4)))
        await sending.goes_out(300)
        await _judged(sending)


@pytest.mark.soak
@pytest.mark.timeout(1200)
async def test_two_thousand_messages_at_telegrams_own_pace(database_url: str, tmp_path: Path) -> None:
    async with post(database_url, tmp_path, messages=2_000, pace=Pace(30, 1.0, 20)) as sending:
        sending.emulator.keep_pace(StrictPace())
        sending.emulator.follow(FAULTS)
        await sending.goes_out(900)
        await _judged(sending)
