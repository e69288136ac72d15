"""`kill -9` under load: what people were answered is there, and once."""

from __future__ import annotations

import asyncio
import logging
import os
import random
import re
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

import pytest
from sqlalchemy import text

from storage.engine.database import Database
from tests.fakes.nursery import Nursery
from tests.fakes.service import environment_of, free_port
from tests.fakes.waiting import until
from tests.wechat.account import KEY, TOKEN, Account
from tests.wechat.calls import Call
from tests.wechat.service import settings

SEED = int(os.environ.get("TEST_CRASH_SEED", "0")) or int.from_bytes(os.urandom(4))
KILLS = 25  # on each database
ALIVE_SECONDS = (0.05, 0.6)
READY_SECONDS = 20.0
PATIENCE = 1.5  # seconds; killed as often as this, a service would leave most people unanswered at five
TELLING = 8  # people at once
REFERENCE = re.compile(r"编号 (\d{8})")
log = logging.getLogger(__name__)


@dataclass
class Run:
    """A service that is killed and started anew, one process at a time."""

    account: Account
    nursery: Nursery
    folder: Path
    environment: dict[str, str] = field(repr=False)
    pid: int = 0

    async def start(self) -> None:
        self.pid = await self.nursery.start(self.folder / "config.toml", self.environment, self.folder / "log")

    async def ready(self) -> None:
        await asyncio.to_thread(self._wait)

    def _wait(self) -> None:
        asyncio.run(until(self._answers, READY_SECONDS, "an answer of the service"))

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.environment['ZHONGZHI_PORT']}/healthz", timeout=5):
                return True
        except OSError:
            return False

    async def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        await until(lambda: not Path(f"/proc/{self.pid}").exists(), READY_SECONDS, "its end")


@asynccontextmanager
async def running(database_url: str, folder: Path) -> AsyncIterator[Run]:
    port = free_port()
    told = {"WECHAT_TOKEN": TOKEN, "WECHAT_ENCODING_AES_KEY": KEY, "DATABASE_URL": database_url}
    with Account(f"http://127.0.0.1:{port}/wechat", patience=PATIENCE) as account:
        (folder / "config.toml").write_text(settings(account, ""), encoding="utf-8")
        async with Nursery() as nursery:
            run = Run(account, nursery, folder, environment_of(folder, port, told))
            await run.start()
            await run.ready()
            yield run
            await run.kill()


class Telling:
    """People who each report one lamp, `TELLING` at once, until it is enough."""

    def __init__(self, account: Account) -> None:
        self._account, self._enough = account, False
        self.calls: list[Call] = []

    async def go_on(self) -> None:
        await asyncio.gather(*(self._tell(number) for number in range(TELLING)))

    async def _tell(self, number: int) -> None:
        while not self._enough:
            one = self._account.person()
            words = f"上报 振兴路{number}号路灯不亮，编号{one.openid}"
            self.calls.append(await asyncio.wrap_future(one.begins(words)))

    def end(self) -> None:
        self._enough = True


@pytest.mark.timeout(600)
async def test_nothing_that_was_answered_is_lost_and_no_case_is_doubled(database_url: str, tmp_path: Path) -> None:
    chance = random.Random(SEED)
    async with running(database_url, tmp_path) as run:
        telling = Telling(run.account)
        at_work = asyncio.create_task(telling.go_on())
        for _ in range(KILLS):
            await asyncio.sleep(chance.uniform(*ALIVE_SECONDS))
            await run.kill()
            await run.start()
            await run.ready()
        telling.end()
        await at_work
        judge(database_url, telling.calls)
        broken = [str(one) for one in run.account.violations if one.rule != "unanswered"]
        assert broken == []


def judge(database_url: str, calls: list[Call]) -> None:
    """The account's ledger against the database: each answer's number is one case of the one who read it."""
    database = Database(database_url)
    query = """SELECT c.reference, a.external FROM cases c JOIN audience o ON o.case_id = c.id
        JOIN chat_aliases a ON a.chat_id = o.chat_id"""
    with database.reading() as tx:
        filed = {row.reference: row.external for row in tx.connection().execute(text(query))}
    database.close()
    answered = {found[1]: call.person for call in calls if (found := REFERENCE.search(call.text))}
    repeated = sum(len(call.tries) > 1 and bool(call.text) for call in calls)
    log.info("seed %s, calls %s, answered %s, of them again %s", SEED, len(calls), len(answered), repeated)
    assert len(answered) > KILLS
    assert answered.items() <= filed.items()
    assert [openid for openid, cases in Counter(filed.values()).items() if cases > 1] == []
