"""Starts services by the dozen: one process loads everything once, and forks one for each line it reads.

A line is JSON: the settings' path, the environment, where the log lies, and at which moment of `tests.wechat.points`
the service is to die, if at any. The answer is a pid.
"""

from __future__ import annotations

import asyncio
import ctypes
import gc
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from bot import __main__ as command_line
from bot.commands import run as _run  # noqa: F401  loaded before anybody is forked
from bot.platforms.base import Pace
from bot.platforms.telegram.adapter import Telegram
from bot.platforms.wechat import adapter as _adapter  # noqa: F401  as above
from domain.hearing.dangers import danger
from tests.wechat import points

ROOT = Path(__file__).parents[2]
PR_SET_PDEATHSIG = 1
QUICK = Pace(2_000, 0.0005, 100_000)  # thousands of messages in a minute; the real pace is judged elsewhere


class Nursery:
    """The process that forks, as the test sees it."""

    async def __aenter__(self) -> Nursery:
        command = (sys.executable, "-m", "tests.fakes.nursery")
        self._process = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert await self._answer() == "loaded"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()  # it ends, and with it all that it started
        await self._process.wait()

    async def start(self, config: Path, environment: dict[str, str], log: Path, *, point: str = "") -> int:
        assert self._process.stdin is not None
        order = {"config": str(config), "environment": environment, "log": str(log), "point": point}
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        return int(await self._answer())

    async def _answer(self) -> str:
        assert self._process.stdout is not None
        return (await self._process.stdout.readline()).decode().strip()


def _live(order: dict[str, Any]) -> int:
    """This process is the service from now on, and ends with whoever started it."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    handle = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(handle, sys.stdout.fileno())
    os.dup2(handle, sys.stderr.fileno())
    os.environ.update(order["environment"])
    if order["point"]:
        points.arm(order["point"])
    sys.argv = ["bot", "--config", order["config"], "run"]
    return command_line.main()


def _at_any_pace() -> None:
    begin = Telegram.__init__

    def quickly(self: Telegram, *about: Any) -> None:  # Any: whatever the product's own takes
        begin(self, *about)
        self.pace = QUICK

    Telegram.__init__ = quickly  # type: ignore[method-assign, assignment]


def _nurse() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # whoever ends is gone at once: nobody waits for them here
    _at_any_pace()
    danger.prepare()
    gc.collect()
    gc.freeze()  # pages stay shared with those that are forked
    sys.stdout.write("loaded\n")
    sys.stdout.flush()
    while line := sys.stdin.buffer.readline():
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os._exit(_live(json.loads(line)))
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _nurse()
