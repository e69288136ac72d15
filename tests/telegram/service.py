"""The real service as a process of its own, with the example county, speaking to the emulator."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.emulator.emulator import Emulator
from tests.fakes.service import Running, county_settings, ends, environment_of, free_port, running
from tests.telegram.proxy import Proxy

SECRET = "webhook-secret-of-tests"


def start(emulator: Emulator, folder: Path, *, token: str) -> subprocess.CompletedProcess[str]:
    """Runs a service that ends by itself, for it cannot start."""
    port = free_port()
    told = environment(emulator, folder, port, "polling") | {"ZHONGZHI_TELEGRAM_TOKEN": token}
    return ends(folder, settings(emulator, "polling", port, ""), told)


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
    told = environment(emulator, folder, port, mode) | {"ZHONGZHI_DATABASE_URL": database_url}
    told |= proxy.environment if proxy is not None else {}
    with running(folder, written, told) as service:
        yield service


def settings(emulator: Emulator, mode: str, port: int, more: str) -> str:
    return county_settings() + "\n".join(
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
    told = {"TELEGRAM_TOKEN": emulator.token}
    if mode == "webhook":
        told["TELEGRAM_SECRET"] = SECRET
    return environment_of(folder, port, told)
