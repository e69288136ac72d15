"""`kill -9` under load, by polling and by webhook: the emulator's own ledger says what was acknowledged."""

from __future__ import annotations

import asyncio
import logging
import os
import random
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.request import urlopen

import pytest

from domain.kinds import Invites
from storage.engine.database import Database
from storage.people import invitations
from tests.emulator.emulator import Emulator
from tests.fakes.nursery import Nursery
from tests.fakes.service import county, free_port
from tests.telegram import service
from tests.telegram.reckoning import Reckoning
from tests.telegram.telling import Telling

SEED = int(os.environ.get("TEST_CRASH_SEED", "0")) or int.from_bytes(os.urandom(4))
IN_TEST, BY_WEBHOOK, IN_SOAK = 15, 50, 500
ALIVE_SECONDS = (0.02, 0.5)
READY_SECONDS = 20.0
DRAIN_SECONDS_A_KILL = 2.4  # what came in meanwhile piles up: the more often it is killed, the more is left to do
HUNDREDS = 7200  # seconds for hundreds of kills
GROUPS = 4
log = logging.getLogger(__name__)


@dataclass
class Run:
    """A service that is killed and started anew, one process at a time."""

    emulator: Emulator
    nursery: Nursery
    folder: Path
    port: int
    environment: dict[str, str] = field(repr=False)
    pid: int = 0

    @property
    def log(self) -> Path:
        return self.folder / "log"

    async def start(self) -> None:
        self.pid = await self.nursery.start(self.folder / "config.toml", self.environment, self.log)

    async def ready(self) -> None:
        await asyncio.to_thread(self.emulator.wait_for, self._answers, READY_SECONDS, "an answer of the service")

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=5):
                return True
        except OSError:
            return False

    async def kill(self) -> None:
        """As a power cut would; one that ended by itself is a fault."""
        os.kill(self.pid, signal.SIGKILL)
        await self.emulator.until(lambda: not Path(f"/proc/{self.pid}").exists(), READY_SECONDS, "its end")

    def in_hand(self) -> int:
        """Messages that a sender was found to have had in hand when it was killed."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return sum(int(line.partition("messages=")[2]) for line in lines if "outbox.left_in_hand" in line)


@asynccontextmanager
async def running(database_url: str, folder: Path, mode: str) -> AsyncIterator[tuple[Run, Reckoning]]:
    async with Emulator() as emulator, Nursery() as nursery:
        port = free_port()
        (folder / "config.toml").write_text(service.settings(emulator, mode, port, ""), encoding="utf-8")
        environment = service.environment(emulator, folder, port, mode) | {"ZHONGZHI_DATABASE_URL": database_url}
        run, database = Run(emulator, nursery, folder, port, environment), Database(database_url)
        reckoning = Reckoning(database, emulator)
        await run.start()
        await run.ready()
        _bind_groups(emulator, database)
        await emulator.until(reckoning.settled, READY_SECONDS, "groups being bound")
        yield run, reckoning
        await run.kill()
        database.close()


def _bind_groups(emulator: Emulator, database: Database) -> None:
    departments = [one.code for one in county().open_departments()]
    with database.transaction() as tx:
        codes = [
            invitations.issue(tx, Invites.GROUP, departments[one::GROUPS], real_now=datetime.now(UTC))
            for one in range(4)
        ]
    for number, code in enumerate(codes):
        staff = emulator.world.person(f"承办人{number}")
        group = emulator.world.group(f"工作群{number}", members=[staff], kind="supergroup")
        staff.writes(group, f"/bind@{emulator.world.bot.username} {code}")


async def killed_under_load(run: Run, reckoning: Reckoning, kills: int) -> None:
    chance, telling = random.Random(SEED), Telling(run.emulator)
    telling.begin()
    for _ in range(kills):
        await asyncio.sleep(chance.uniform(*ALIVE_SECONDS))
        await run.kill()
        await run.start()
        if chance.random() > 0.1:
            await run.ready()
    await run.ready()
    await telling.end()
    await run.emulator.until(reckoning.settled, kills * DRAIN_SECONDS_A_KILL, "everything being handled and sent")
    stories, in_hand = telling.stories, run.in_hand()
    log.info("seed %s, stories %s, updates %s, in hand %s", SEED, len(stories), len(run.emulator.updates), in_hand)
    reckoning.nothing_lost_or_doubled(stories)
    reckoning.every_case_is_whole()
    reckoning.order_is_kept(stories)
    reckoning.everyone_heard_their_number(stories)
    reckoning.repeats_were_in_hand(in_hand)
    reckoning.database_is_sound()
    assert run.emulator.violations == []


@pytest.mark.timeout(900)
async def test_nothing_is_lost_by_polling_when_the_process_is_killed(sqlite_url: str, tmp_path: Path) -> None:
    async with running(sqlite_url, tmp_path, "polling") as (run, reckoning):
        await killed_under_load(run, reckoning, IN_TEST)


@pytest.mark.soak
@pytest.mark.timeout(900)
async def test_nothing_is_lost_by_webhook_when_the_process_is_killed(postgresql_url: str, tmp_path: Path) -> None:
    async with running(postgresql_url, tmp_path, "webhook") as (run, reckoning):
        await killed_under_load(run, reckoning, BY_WEBHOOK)


@pytest.mark.soak
@pytest.mark.timeout(HUNDREDS)
@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_nothing_is_lost_in_hundreds_of_kills(database_url: str, tmp_path: Path, mode: str) -> None:
    async with running(database_url, tmp_path, mode) as (run, reckoning):
        await killed_under_load(run, reckoning, IN_SOAK)
