"""The service as a stranger would start it, on an empty folder, and a real Chromium before it."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from bot import config
from domain.calendar import WorkingCalendar
from tests.browser.visitor import Visitor
from tests.fakes import forked
from tests.fakes.service import PATIENCE
from tests.fakes.waiting import wait_for

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "config.example.toml"
NAMES = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
LAPTOP = (1366, 768)
PHONE = (390, 844)


@pytest.fixture
def chromium() -> str:
    """The browser's program; `CHROMIUM` in the environment names one to be preferred."""
    names = (os.environ.get("CHROMIUM", ""), *NAMES)
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium here: install one (Debian: chromium) or name it in CHROMIUM to run the browser test")
    return found


@pytest.fixture
def service(chromium: str, tmp_path: Path) -> Iterator[str]:
    """The address of a service that has just been set up. Asks for a browser first: without one nothing is started."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    given = {"ZHONGZHI_DATA_DIR": str(tmp_path / "data"), "ZHONGZHI_PORT": str(_free_port())}
    said, log = tmp_path / "said", tmp_path / "service.log"
    process = forked.start(["--config", str(EXAMPLE), "run"], plain | given, said, log)
    try:
        yield _address(said, given["ZHONGZHI_PORT"], log)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _address(said: Path, port: str, log: Path) -> str:
    """Waits for the line that says where to look, which is what a person does."""
    wait_for(lambda: f":{port}/" in said.read_text(), PATIENCE, "the service's start", told=log.read_text)
    return f"http://127.0.0.1:{port}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        await opened.close()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where screenshots are put; `ZHONGZHI_SCREENSHOTS` names a folder that outlives the test."""
    given = os.environ.get("ZHONGZHI_SCREENSHOTS")
    return Path(given) if given else tmp_path


@pytest.fixture
async def laptop(browser: Browser, service: str, pictures: Path) -> AsyncIterator[Visitor]:
    async for visitor in _visit(browser, service, pictures, size=LAPTOP):
        yield visitor


@pytest.fixture
async def phone(browser: Browser, service: str, pictures: Path) -> AsyncIterator[Visitor]:
    async for visitor in _visit(browser, service, pictures, size=PHONE):
        yield visitor


async def _visit(browser: Browser, service: str, pictures: Path, *, size: tuple[int, int]) -> AsyncIterator[Visitor]:
    width, height = size
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        locale="zh-CN",
        has_touch=size == PHONE,
        is_mobile=size == PHONE,
        device_scale_factor=2 if size == PHONE else 1,
        reduced_motion="reduce",
    )
    page = await context.new_page()
    visitor = Visitor(page, pictures)
    page.on("pageerror", lambda error: visitor.faults.append(str(error)))
    page.on("console", lambda said: visitor.faults.append(said.text) if said.type == "error" else None)
    await context.request.post(f"{service}/simulator/clock", data={"to": _working_morning().isoformat()})
    await page.goto(service)
    yield visitor
    await context.close()
    assert visitor.faults == []


def _working_morning() -> datetime:
    """Nine o'clock of the next working day: outside working hours a card would wait for the morning."""
    county = config.load(EXAMPLE, {}).county
    calendar = WorkingCalendar(county.hours, county.time_zone)
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    opening = calendar.next_opening(datetime.combine(tomorrow.date(), time(0, 0), UTC))
    return opening + timedelta(minutes=30)
