"""Pictures are made plain one at a time, each by a process of its own, whose end harms nobody."""

from __future__ import annotations

import asyncio

import pytest

from bot.media import cleaning
from bot.media.cleaning import Cleaner, CleanerFailed
from domain.pictures import PictureRefused, Refusal
from tests import pictures as made

CRASH = ("-c", "import os; os.abort()")
SLEEP = ("-c", "import time; time.sleep(600)")
TELLS = "import os, sys; sys.stdout.buffer.write(b'\\xff\\xd8\\xff' + repr(sorted(os.environ)).encode())"
COUNTS = """
import sys, pathlib, time
mine = pathlib.Path({folder!r}) / "here"
mine.touch(exist_ok=False)
sys.stdin.buffer.read()
time.sleep(0.05)
mine.unlink()
sys.stdout.buffer.write(b"\\xff\\xd8\\xff")
"""


async def test_a_picture_comes_back_plain() -> None:
    assert made.markers(await Cleaner().clean(made.photo(6)))[-1] == 0xD9


async def test_the_reason_comes_back_in_place_of_a_picture() -> None:
    with pytest.raises(PictureRefused) as refused:
        await Cleaner().clean(made.png(100_000, 100_000, b""))
    assert refused.value.reason is Refusal.TOO_MANY_PIXELS


async def test_what_is_no_picture_needs_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "PROGRAM", CRASH)
    with pytest.raises(PictureRefused):
        await Cleaner().clean(made.HTML)


async def test_a_picture_that_is_work_without_end_is_refused() -> None:
    with pytest.raises(PictureRefused) as refused:
        await Cleaner(cpu_seconds=1).clean(made.scans_without_end())
    assert refused.value.reason is Refusal.DAMAGED


@pytest.mark.parametrize(
    ("program", "seconds", "fault"),
    [
        (CRASH, 30, PictureRefused),
        (SLEEP, 0.2, CleanerFailed),
        (("-c", "import a_library_that_is_missing"), 30, CleanerFailed),
        (("-c", "import os; os.kill(os.getpid(), 9)"), 30, CleanerFailed),  # as a system short of memory does
    ],
    ids=["crashes", "hangs", "cannot_run", "is_killed"],
)
async def test_a_process_that_ends_badly_ends_nothing_else(
    monkeypatch: pytest.MonkeyPatch, program: tuple[str, ...], seconds: float, fault: type[Exception]
) -> None:
    cleaner = Cleaner(seconds=seconds)
    with monkeypatch.context() as broken:
        broken.setattr(cleaning, "PROGRAM", program)
        with pytest.raises(fault):
            await cleaner.clean(made.photo())
    assert await Cleaner().clean(made.photo())


async def test_the_process_is_told_none_of_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHONGZHI_SECRET", "x")
    monkeypatch.setattr(cleaning, "PROGRAM", ("-c", TELLS))
    told = await Cleaner().clean(made.photo())
    assert b"PYTHONPATH" in told
    assert b"ZHONGZHI" not in told


async def test_there_is_one_process_at_a_time(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(cleaning, "PROGRAM", ("-c", COUNTS.format(folder=str(tmp_path))))
    cleaner = Cleaner()
    assert len(await asyncio.gather(*(cleaner.clean(made.photo()) for _ in range(4)))) == 4


async def test_whoever_gives_up_waiting_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "PROGRAM", SLEEP)
    cleaner = Cleaner()
    waiting = asyncio.create_task(cleaner.clean(made.photo()))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.3):
            await waiting
    monkeypatch.undo()
    assert await cleaner.clean(made.photo())
