"""The service as people start it, in a process of its own, and what is asked of it over HTTP."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parents[2]
START_SECONDS, STOP_SECONDS = 30, 10
LOG_LETTERS = 4000
LOOK_SECONDS, TICK_SECONDS = 0.15, 0.05
SAME_SECONDS = 1.1  # for so long, and a little less, `/healthz` tells the same
CHANGES = {
    "example = true": "example = false",
    "least_free_mb = 500": "least_free_mb = 1",
}


@dataclass(frozen=True, slots=True)
class Look:
    """What `/healthz` said once: from when to when, by the clock that does not jump, and what."""

    asked: float
    answered: float
    code: int
    said: dict[str, Any]


@dataclass
class House:
    """One running service. `looks` is all that `/healthz` said while it was watched.

    Whoever watches has connections of its own: residents who wait for an answer fill up theirs.
    """

    pid: int
    client: httpx.AsyncClient
    watcher: httpx.AsyncClient
    looks: list[Look] = field(default_factory=list)
    waits: list[tuple[float, float]] = field(default_factory=list)

    async def look(self) -> Look:
        asked = time.monotonic()
        answer = await self.watcher.get("/healthz")
        found = Look(asked, time.monotonic(), answer.status_code, answer.json())
        self.looks.append(found)
        return found

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        """Looks all the time, and notes how long the machine did something else."""
        tasks = [asyncio.create_task(one) for one in (self._keep_looking(), self._keep_time())]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)

    async def _keep_looking(self) -> None:
        while True:
            await self.look()
            await asyncio.sleep(LOOK_SECONDS)

    async def _keep_time(self) -> None:
        while True:
            self.waits.append((time.monotonic(), sum(_waited(pid) for pid in {self.pid, os.getpid()})))
            await asyncio.sleep(TICK_SECONDS)

    def stalled(self, begin: float, end: float) -> float:
        """For how many seconds of a span the service and the test had to wait for a processor; it is not to blame."""
        before = max((waited for at, waited in self.waits if at <= begin), default=0.0)
        after = min((waited for at, waited in self.waits if at >= end), default=self.waits[-1][1])
        return after - before

    def was_quick(self) -> None:
        """Every look was answered within two seconds."""
        slow = [one for one in self.looks if one.answered - one.asked > 2 + self.stalled(one.asked, one.answered)]
        assert slow == []

    async def until(self, holds: Callable[[Look], bool], *, within: float) -> Look:
        """The first look at which something holds, from now on."""
        give_up = time.monotonic() + within
        while not holds(found := await self.look()):
            assert time.monotonic() < give_up, found
            await asyncio.sleep(0.05)
        return found

    async def drained(self, *, within: float = 60) -> None:
        """All that came in is handled, and all that was to be said is sent."""
        await asyncio.sleep(SAME_SECONDS)  # what it saw last may be from before the last message
        await self.until(lambda look: _idle(look.said), within=within)

    async def metric(self, name: str) -> float:
        """A metric's value, summed over its labels."""
        lines = (await self.client.get("/metrics")).text.splitlines()
        found = [line.rpartition(" ")[2] for line in lines if line.partition(" ")[0].partition("{")[0] == name]
        assert found, name
        return sum(map(float, found))


def _waited(pid: int) -> float:
    """For how many seconds a process's main thread has waited for a processor since it began, where Linux counts it."""
    counted = Path(f"/proc/{pid}/schedstat")
    return int(counted.read_text().split()[1]) / 1e9 if counted.exists() else 0.0


def _idle(said: dict[str, Any]) -> bool:
    waiting = (said["inbox"], said["outbox"])
    return said["status"] == "ok" and all(one is not None and one["count"] == 0 for one in waiting)


@asynccontextmanager
async def house(
    folder: Path, database_url: str = "", *, before: Callable[[], object] | None = None
) -> AsyncIterator[House]:
    """A service whose files lie in `folder`; `before` runs in its process before it starts."""
    port, config = _free_port(), folder.parent / f"{folder.name}.toml"
    config.write_text(_settings(), encoding="utf-8")
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    told = {"ZHONGZHI_DATA_DIR": str(folder), "ZHONGZHI_PORT": str(port), "ZHONGZHI_DATABASE_URL": database_url}
    log = (folder.parent / f"{folder.name}.log").open("wb")
    process = subprocess.Popen(  # noqa: ASYNC220  nothing else waits meanwhile
        [sys.executable, "-m", "bot", "--config", str(config), "run"],
        cwd=ROOT,
        env={**plain, **told},
        stdout=log,
        stderr=subprocess.STDOUT,
        preexec_fn=before,
    )
    try:
        async with _client(port, 200) as client, _client(port, 10) as watcher:
            found = House(process.pid, client, watcher)
            await _open(found, process)
            yield found
    except BaseException:
        _show_end(Path(log.name))
        raise
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(STOP_SECONDS)
        log.close()


def _client(port: int, connections: int) -> httpx.AsyncClient:
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=2)
    return httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=20, limits=limits, trust_env=False)


def _show_end(log: Path) -> None:
    sys.stderr.write(log.read_text(encoding="utf-8")[-LOG_LETTERS:])


async def _open(found: House, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + START_SECONDS
    while True:
        assert process.poll() is None, "the service did not start"
        try:
            await found.look()
        except httpx.TransportError:
            assert time.monotonic() < give_up
            await asyncio.sleep(0.05)
        else:
            return


def _settings() -> str:
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    for old, new in CHANGES.items():
        assert old in text
        text = text.replace(old, new)
    return text


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])
