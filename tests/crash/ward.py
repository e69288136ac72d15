"""Starts processes of the service, waits for their end, and ends those it started, by their pid."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.crash.service import Order

ROOT = Path(__file__).parents[2]
SERVICE = (sys.executable, "-m", "tests.crash.service")
PATIENCE_SECONDS = 20


@dataclass
class Life:
    """One process, from its start to its end."""

    pid: int
    port: int
    started: float
    cold: bool = False
    point: str = ""
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    ready_after: float = 0.0  # seconds from its start to its first acknowledgement

    def answered(self) -> None:
        if not self.ready.is_set():
            self.ready_after = time.monotonic() - self.started
            self.ready.set()

    async def ended(self) -> None:
        """Waits until the process is gone."""
        loop, gone = asyncio.get_running_loop(), asyncio.Event()
        try:
            handle = os.pidfd_open(self.pid)
        except ProcessLookupError:
            return
        try:
            loop.add_reader(handle, gone.set)
            await gone.wait()
        finally:
            loop.remove_reader(handle)
            os.close(handle)


@dataclass
class Ward:
    """All processes on one database; each port is one place for a process."""

    database_url: str
    folder: Path
    ledger: str
    places: int = 1
    ports: list[int] = field(default_factory=list)
    lives: list[Life] = field(default_factory=list)

    async def __aenter__(self) -> Ward:
        self._one_order = asyncio.Lock()
        self._cold: list[asyncio.subprocess.Process] = []
        self.ports = [_free_port() for _ in range(self.places)]
        self._nursery = await asyncio.create_subprocess_exec(
            *SERVICE, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._nursery.stdout is not None
        await self._nursery.stdout.readline()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._nursery.stdin is not None
        self._nursery.stdin.close()  # it ends, and with it all that it started
        await self._nursery.wait()
        for process in self._cold:
            if process.returncode is None:
                process.kill()
            await process.wait()

    @property
    def log(self) -> Path:
        return self.folder / "service.log"

    async def start(self, port: int, *, point: str = "", passes: int = 0, cold: bool = False) -> Life:
        order = Order(
            self.database_url, str(self.folder / "data"), port, self.ledger, str(self.log), point=point, passes=passes
        )
        started = time.monotonic()
        pid = await (self._start_cold(order) if cold else self._fork(order))
        life = Life(pid, port, started, cold, point)
        self.lives.append(life)
        return life

    async def _fork(self, order: Order) -> int:
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        async with self._one_order:
            self._nursery.stdin.write(order.to_json())
            return int(await self._nursery.stdout.readline())

    async def _start_cold(self, order: Order) -> int:
        arguments = (*SERVICE, "--cold", order.to_json().decode())
        self._cold.append(await asyncio.create_subprocess_exec(*arguments, cwd=ROOT))
        return self._cold[-1].pid

    def life_on(self, port: int) -> Life:
        """The newest process at a port."""
        return next(one for one in reversed(self.lives) if one.port == port)

    async def kill(self, life: Life) -> None:
        """Ends a process as a power cut would; one that ended by itself is a fault."""
        try:
            os.kill(life.pid, signal.SIGKILL)
        except ProcessLookupError:
            if life.point:  # it has just come by its point
                return
            raise AssertionError(f"ended by itself; its log ends:\n{self._last_words()}") from None
        await life.ended()

    @asynccontextmanager
    async def supervised(self) -> AsyncIterator[list[Life]]:
        """Starts another process wherever one ends, and tells which ended."""
        ended: list[Life] = []

        async def supervise(port: int) -> None:
            while True:
                life = self.life_on(port)
                await life.ended()
                ended.append(life)
                await self.start(port)

        tasks = [asyncio.create_task(supervise(port)) for port in self.ports]
        yield ended
        for task in tasks:
            task.cancel()

    async def ready(self, life: Life) -> None:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await life.ready.wait()
        except TimeoutError:
            raise AssertionError(f"never ready; its log ends:\n{self._last_words()}") from None

    def _last_words(self) -> str:
        return self.log.read_text()[-3000:] if self.log.exists() else ""

    def logged(self, event: str, name: str) -> list[int]:
        """The numbers that the processes logged under a name with an event."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        found = (line.partition(f" {event} ")[2] for line in lines)
        return [int(word.partition("=")[2]) for rest in found for word in rest.split() if word.startswith(f"{name}=")]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])
