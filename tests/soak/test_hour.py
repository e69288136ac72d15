"""An hour of fifty messages a second: the process grows by no more than a few megabytes, and keeps no file open."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import orjson
import pytest

from benchmarks import load
from benchmarks.service import Running, service
from benchmarks.whole_path import STORY, drain, move_in

SECONDS = int(os.environ.get("SOAK_SECONDS", "3600"))
RATE = 50
ROUND_SECONDS = 60
MOST_GROWTH_MIB = 5.0
WARM_UP_ROUNDS = 5
log = logging.getLogger(__name__)


def bodies(residents: list[tuple[str, str]], numbers: Iterator[int]) -> list[bytes]:
    """A round's messages: residents in turn, so that everyone has cases and nobody floods."""
    said = []
    for _ in range(RATE * ROUND_SECONDS):
        n = next(numbers)
        chat, person = residents[n % len(residents)]
        said.append(orjson.dumps({"chat": chat, "from": person, "text": STORY.format(n=n), "answer_after": "inbox"}))
    return said


def open_files(running: Running) -> int:
    """What stays open: the fewest of a second, in which the round's connections are closed."""
    counts = []
    for _ in range(10):
        counts.append(len(list(Path(f"/proc/{running.process.pid}/fd").iterdir())))
        time.sleep(0.1)
    return min(counts)


@pytest.mark.soak
@pytest.mark.timeout(SECONDS * 2 + 600)
def test_an_hour_of_load_leaves_the_process_as_it_was(sqlite_url: str) -> None:
    numbers = count(1)
    with service(sqlite_url) as running:
        residents = asyncio.run(move_in(running, 30_000))
        memory, files = [], []
        for _ in range(max(SECONDS // ROUND_SECONDS, WARM_UP_ROUNDS + 2)):
            outcome = asyncio.run(load.open_loop(running.port, "/simulator/messages", bodies(residents, numbers), RATE))
            assert outcome.refused == 0
            memory.append(running.memory_mib())
            files.append(open_files(running))
        drain(running.url)
    log.info("MiB, minute by minute: %s; open files: %s", [round(one, 1) for one in memory], files)
    first, last = memory[WARM_UP_ROUNDS], memory[-1]
    assert last - first < MOST_GROWTH_MIB
    assert files[-1] <= max(files[: WARM_UP_ROUNDS + 1]) + 2
