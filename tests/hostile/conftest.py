"""The town of the stories and a service of its own, both with their limits lifted: here the parsers have to hold."""

from __future__ import annotations

import os
import re
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest
from sqlalchemy import create_engine, text

from bot.app import Service
from bot.clock import Clock
from bot.platforms.simulator.adapter import Simulator
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from tests.fakes import forked
from tests.fakes.forked import Forked
from tests.stories.conftest import EXAMPLE, settings_for
from tests.stories.town import MONDAY_MORNING, Town
from web import app, simulator

OWN_FAULT = re.compile(r"^\S+ \S+ ERROR .*", re.MULTILINE)  # uvicorn's lines about broken connections begin otherwise
LIFTED = {"messages_per_minute": 0, "group_messages_per_minute": 0, "complaints_per_day": 0, "code_tries": 100_000}


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    settings = settings_for(database_url, tmp_path)
    county = settings.county
    lifted = replace(county.limits, **LIFTED)  # type: ignore[arg-type]  # keys of numbers alone
    settings = replace(settings, county=replace(county, limits=lifted))
    clock = Clock(frozen_at=MONDAY_MORNING)
    room = Simulator(tmp_path / "simulator.sqlite3", clock.now)
    service = Service(settings, {room.name: room}, clock)
    await service.start()
    pages = app.build(simulator.routes(TrainingRoom(service, room)), STATIC)
    transport = httpx.ASGITransport(app=pages)
    async with httpx.AsyncClient(transport=transport, base_url="http://simulator") as client:
        yield Town(service, room, client)
    await service.stop()


@dataclass(frozen=True, slots=True)
class Server:
    """A service in a process of its own, with the example's people and groups, reached over loopback."""

    port: int
    pid: int
    database_url: str

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def memory(self) -> int:
        """Bytes in memory."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) * 1024

    def states(self, table: str) -> dict[str, int]:
        """How many rows of the inbox or outbox are in each state."""
        engine = create_engine(self.database_url)
        with engine.connect() as connection:
            rows = connection.execute(text(f"SELECT state, count(*) FROM {table} GROUP BY state")).all()
        engine.dispose()
        return dict(map(tuple, rows))


@pytest.fixture
def server(database_url: str, tmp_path: Path) -> Iterator[Server]:
    with serving(database_url, tmp_path) as served:
        yield served


@pytest.fixture
def sqlite_server(sqlite_url: str, tmp_path: Path) -> Iterator[Server]:
    with serving(sqlite_url, tmp_path) as served:
        yield served


@contextmanager
def serving(database_url: str, folder: Path) -> Iterator[Server]:
    """Runs a service; afterwards it must have ended when told to, and must have logged no fault."""
    config, log, port = folder / "config.toml", folder / "log", free_port()
    limits = "".join(f"{name} = {value}\n" for name, value in LIFTED.items())
    written = re.sub(rf"^(?:{'|'.join(LIFTED)}) = .*\n", "", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    config.write_text(written.replace("[limits]\n", f"[limits]\n{limits}"), encoding="utf-8")
    settings = {"DATABASE_URL": database_url, "DATA_DIR": str(folder / "data"), "PORT": str(port)}
    environment = os.environ | {f"ZHONGZHI_{name}": value for name, value in settings.items()}
    process = forked.start(["--config", str(config), "run"], environment, log)
    try:
        await_answer(process, f"http://127.0.0.1:{port}/simulator/state")
        yield Server(port, process.pid, database_url)
    finally:
        process.terminate()
        ended = process.wait(30)
    said = log.read_text(encoding="utf-8")
    sys.stderr.write(said)  # shown by pytest when the test has failed
    assert ended in (0, -signal.SIGTERM), said
    assert OWN_FAULT.findall(said) == []


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def await_answer(process: Forked, url: str) -> None:
    for _ in range(2000):
        with suppress(httpx.TransportError):
            if httpx.get(url, timeout=60).is_success:
                return
        assert process.poll() is None, "the service ended before it began"
        time.sleep(0.05)
    raise AssertionError("the service never began")
