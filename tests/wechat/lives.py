"""Processes of the service on one database, each at its port; killed one at a time, and started anew."""

from __future__ import annotations

import asyncio
import os
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

from tests.crash.course import until
from tests.crash.ward import Life
from tests.fakes.nursery import Nursery
from tests.fakes.service import environment_of, free_port
from tests.wechat.account import Account
from tests.wechat.api import SECRET
from tests.wechat.beside import SECRETS, written
from tests.wechat.points import TOLD

READY_SECONDS, POINT_SECONDS = 20.0, 10.0


@dataclass
class Run:
    """Processes of the service on one database, each at its port; killed one at a time, and started anew."""

    nursery: Nursery
    folder: Path
    environments: dict[int, dict[str, str]] = field(repr=False)
    lives: dict[int, Life] = field(default_factory=dict)
    died_at: Counter[str] = field(default_factory=Counter)

    @property
    def doors(self) -> list[str]:
        return [f"http://127.0.0.1:{port}/wechat" for port in self.environments]

    async def start(self, port: int, point: str = "") -> None:
        config, log_file = self.folder / "config.toml", self.folder / "log"
        pid = await self.nursery.start(config, self.environments[port], log_file, point=point)
        self.lives[port] = Life(pid, port, 0.0, point=point)

    async def ready(self, port: int) -> None:
        await until(lambda: _answers(port), READY_SECONDS, self._last_words)

    def _last_words(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")[-2000:]

    async def kill(self, port: int) -> None:
        """As a power cut would: anywhere, or where it comes by its named moment."""
        life = self.lives[port]
        if life.point:
            os.kill(life.pid, TOLD)
            async with asyncio.timeout(POINT_SECONDS):
                await life.ended()
        else:
            os.kill(life.pid, signal.SIGKILL)
            await life.ended()
        self.died_at[life.point or "anywhere"] += 1


def _answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
            return True
    except OSError:
        return False


@asynccontextmanager
async def running(
    database_url: str, folder: Path, places: int, *, simulator: bool = False, more: str = ""
) -> AsyncIterator[tuple[Run, Account]]:
    with Account() as account:
        (folder / "config.toml").write_text(written(account, simulator=simulator, more=more), encoding="utf-8")
        told = {**SECRETS, "WECHAT_SECRET": SECRET, "DATABASE_URL": database_url}
        ports = [free_port() for _ in range(places)]
        async with Nursery() as nursery:
            run = Run(nursery, folder, {port: environment_of(folder / str(port), port, told) for port in ports})
            for port in ports:
                (folder / str(port)).mkdir()
                await run.start(port)
            for port in ports:
                await run.ready(port)
            yield run, account
