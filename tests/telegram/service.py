"""The real service as a process of its own, with the example county, speaking to the emulator."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bot import config
from domain.county import County
from tests.emulator.emulator import Emulator
from tests.telegram.proxy import Proxy

ROOT = Path(__file__).parents[2]
SECRET = "webhook-secret-of-tests"
PATIENCE = 30.0
# Cards come at once, at whatever hour the tests run.
HOURS = re.compile(r"^(\w+day) = \[.*\]$", re.MULTILINE)
CALENDAR, YEARS = 'calendar = "china"', [*range(2026, 2100)]  # without holidays, and none of them unknown


@dataclass
class Running:
    """A service that has started; `log` is what it wrote so far."""

    process: subprocess.Popen[bytes]
    port: int
    folder: Path
    environment: dict[str, str] = field(repr=False)

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")

    def invite(self, *purpose: str) -> str:
        """A one-time code, as an operator has it printed."""
        command = [sys.executable, "-m", "bot", "--config", str(self.folder / "config.toml"), "invite", *purpose]
        printed = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=60, check=True
        )
        found = re.search(r"\d{8}", printed.stdout)
        assert found, printed.stdout
        return found[0]

    def stop(self, told: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(told)
        return self.process.wait(PATIENCE)


def start(emulator: Emulator, folder: Path, *, token: str) -> subprocess.CompletedProcess[str]:
    """Runs a service that ends by itself, for it cannot start."""
    port = free_port()
    (folder / "config.toml").write_text(settings(emulator, "polling", port, ""), encoding="utf-8")
    told = environment(emulator, folder, port, "polling") | {"ZHONGZHI_TELEGRAM_TOKEN": token}
    command = [sys.executable, "-m", "bot", "--config", str(folder / "config.toml"), "run"]
    return subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True, timeout=60)


@contextmanager
def serving(
    emulator: Emulator,
    folder: Path,
    *,
    mode: str = "polling",
    more: str = "",
    database_url: str = "",
    proxy: Proxy | None = None,
) -> Iterator[Running]:
    """Starts the service in `folder`, where it finds what an earlier one left, and stops it in the end."""
    port = free_port()
    written = settings(emulator, mode, port, more)
    if proxy is not None:
        written = written.replace(emulator.url, proxy.leads_to)
    (folder / "config.toml").write_text(written, encoding="utf-8")
    told = environment(emulator, folder, port, mode) | {"ZHONGZHI_DATABASE_URL": database_url}
    told |= proxy.environment if proxy is not None else {}
    command = [sys.executable, "-m", "bot", "--config", str(folder / "config.toml"), "run"]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=told, stdout=log, stderr=log)
        running = Running(process, port, folder, told)
        try:
            emulator.wait_for(lambda: _has_begun(running), PATIENCE, "the service's start")
            yield running
        finally:
            if process.poll() is None:
                running.stop()


def _has_begun(running: Running) -> bool:
    assert running.process.poll() is None, running.log
    return f":{running.port}/" in running.log


def settings(emulator: Emulator, mode: str, port: int, more: str) -> str:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    county, marker, _ = example.partition("[simulator]")
    assert marker
    assert CALENDAR in county
    county = county.replace(CALENDAR, 'calendar = "table"').replace("\nyears = []", f"\nyears = {YEARS}")
    county = county.replace("take_back_seconds = 60", "take_back_seconds = 0")
    return HOURS.sub(r'\1 = ["00:00-24:00"]', county) + "\n".join(
        [
            "[simulator]",
            "enabled = false",
            "[sender]",
            "notice_window_seconds = 0",
            "prompt_window_seconds = 0.3",
            "[telegram]",
            "enabled = true",
            f'base_url = "{emulator.base_url}"',
            f'base_file_url = "{emulator.base_file_url}"',
            f'mode = "{mode}"',
            f'webhook_url = "http://127.0.0.1:{port}"' if mode == "webhook" else "",
            more,
        ]
    )


def environment(emulator: Emulator, folder: Path, port: int, mode: str) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    told = {"DATA_DIR": str(folder / "data"), "PORT": str(port), "TELEGRAM_TOKEN": emulator.token}
    if mode == "webhook":
        told["TELEGRAM_SECRET"] = SECRET
    return plain | {f"ZHONGZHI_{name}": value for name, value in told.items()}


@cache
def county() -> County:
    return config.load(ROOT / "config.example.toml", {}).county


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port
