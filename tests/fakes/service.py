"""The real service as a process of its own, with the example county, speaking to a fake of some platform."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bot import config
from domain.county import County
from tests.fakes import forked
from tests.fakes.waiting import wait_for

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
# Cards come at once, at whatever hour the tests run.
HOURS = re.compile(r"^(\w+day) = \[.*\]$", re.MULTILINE)
CALENDAR, YEARS = 'calendar = "china"', [*range(2026, 2100)]  # without holidays, and none of them unknown


@dataclass
class Running:
    """A service that has started; `log` is what it wrote so far."""

    process: forked.Forked
    port: int
    folder: Path
    environment: dict[str, str] = field(repr=False)

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")

    def invite(self, *purpose: str) -> str:
        """A one-time code, as an operator has it printed."""
        printed = forked.run(words(self.folder, "invite", *purpose), self.environment)
        printed.check_returncode()
        found = re.search(r"\d{8}", printed.stdout)
        assert found, printed.stdout
        return found[0]

    def stop(self, told: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(told)
        return self.process.wait(PATIENCE)


def ends(folder: Path, settings: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs a service that ends by itself, for it cannot start."""
    (folder / "config.toml").write_text(settings, encoding="utf-8")
    return forked.run(words(folder, "run"), environment)


@contextmanager
def running(folder: Path, settings: str, environment: dict[str, str]) -> Iterator[Running]:
    """Starts the service in `folder`, where it finds what an earlier one left, and stops it in the end."""
    (folder / "config.toml").write_text(settings, encoding="utf-8")
    process = forked.start(words(folder, "run"), environment, folder / "log")
    service = Running(process, int(environment["ZHONGZHI_PORT"]), folder, environment)
    try:
        wait_for(lambda: _has_begun(service), PATIENCE, "the service's start", told=lambda: service.log[-2000:])
        yield service
    finally:
        if process.poll() is None:
            service.stop()


def _has_begun(service: Running) -> bool:
    assert service.process.poll() is None, service.log
    return f":{service.port}/" in service.log


def words(folder: Path, *asked: str) -> list[str]:
    """What is typed behind `python -m bot`."""
    return ["--config", str(folder / "config.toml"), *asked]


def county_settings() -> str:
    """The example county at work day and night, without platforms and with an answer that cannot be taken back."""
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    written, marker, _ = example.partition("[simulator]")
    assert marker
    assert CALENDAR in written
    written = written.replace(CALENDAR, 'calendar = "table"').replace("\nyears = []", f"\nyears = {YEARS}")
    written = written.replace("take_back_seconds = 60", "take_back_seconds = 0")
    return HOURS.sub(r'\1 = ["00:00-24:00"]', written)


def environment_of(folder: Path, port: int, told: Mapping[str, str]) -> dict[str, str]:
    """This process's, with `told` as the only variables of the service."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    ours = {"DATA_DIR": str(folder / "data"), "PORT": str(port), **told}
    return plain | {f"ZHONGZHI_{name}": value for name, value in ours.items()}


@cache
def county() -> County:
    return config.load(ROOT / "config.example.toml", {}).county


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port
