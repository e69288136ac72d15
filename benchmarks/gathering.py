"""How soon messages are durable while the figures of a year of 200,000 cases are worked out, again and again.

With and without take turns, so that a machine whose pace changes is fair to both.
"""

from __future__ import annotations

import asyncio
import urllib.request
from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from sqlalchemy import create_engine, text

from benchmarks import load, made_town
from benchmarks.acknowledgement import RATE
from benchmarks.service import ENGINES, EXAMPLE, Running, another, databases, empty
from benchmarks.whole_path import STORY, drain, move_in

YEAR = 200_000  # cases, at 550 a day
ASKS = "最近365天的日报"
COORDINATOR = "督办员甲"
ASK_EVERY = 2.0  # seconds, in which most of a year is gathered
MOST_RATIO = 2.0
ROUNDS = 3


def figures(quick: bool) -> Iterator[Mapping[str, Any]]:
    count, seconds = (YEAR // 10, 4) if quick else (YEAR, 10)
    with databases() as urls:
        for engine in ENGINES:
            empty(urls[engine])
            _make(urls[engine], count)
            with another(urls[engine], EXAMPLE.read_text(encoding="utf-8"), {}) as running:
                yield {"engine": engine, "size": f"{count:,}", **_measured(running, seconds)}


def _make(url: str, count: int) -> None:
    """A year until now, of which nothing is due: what the town's dates would bring at the start is not measured."""
    made_town.build(url, count)
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM timers"))
    engine.dispose()


def _measured(running: Running, seconds: int) -> Mapping[str, Any]:
    residents = asyncio.run(move_in(running, RATE * seconds))
    asker = _coordinator(running)
    drain(running.url)
    _post(running, residents, None, seconds)  # so that nothing is done for the first time
    alone, beside, memory = load.Outcome(), load.Outcome(), running.memory_mib()
    for _ in range(ROUNDS):
        alone.latencies += _post(running, residents, None, seconds).latencies
        before = _digests(running, asker)
        beside.latencies += _post(running, residents, asker, seconds).latencies
        drain(running.url)
        if (told := _digests(running, asker) - before) != int(seconds / ASK_EVERY):
            raise RuntimeError(f"{told} digests were told")
    with_, without = beside.percentile(0.99), alone.percentile(0.99)
    return {
        "name": "acknowledgement while a year is gathered",
        "value": round(with_, 1),
        "unit": "ms at the 99th percentile",
        "limit": round(MOST_RATIO * without, 1),
        "ratio": round(with_ / (MOST_RATIO * without), 2),
        "without_ms": round(without, 1),
        "memory_mib": [round(memory, 1), round(running.memory_mib(), 1)],
    }


def _coordinator(running: Running) -> tuple[str, str]:
    """The chat and the person of one whom the example town has."""
    state = _read(running, "/simulator/state")
    person = next(one for one in state["people"] if one["name"] == COORDINATOR)
    chat = next(one for one in state["chats"] if one["kind"] == "private" and person["id"] in one["members"])
    return chat["id"], person["id"]


def _digests(running: Running, asker: tuple[str, str]) -> int:
    shown = _read(running, f"/simulator/chats/{asker[0]}/messages")
    return sum("各项率：" in one["text"] for one in shown["messages"])


def _read(running: Running, path: str) -> Any:  # Any: JSON
    with urllib.request.urlopen(f"http://127.0.0.1:{running.port}{path}", timeout=30) as answer:
        return orjson.loads(answer.read())


def _post(
    running: Running, residents: list[tuple[str, str]], asker: tuple[str, str] | None, seconds: int
) -> load.Outcome:
    every = int(RATE * ASK_EVERY)
    bodies = []
    for n in range(RATE * seconds):
        asks = asker is not None and n % every == 0
        (chat, person), words = (asker, ASKS) if asker and asks else (residents[n], STORY.format(n=n))
        bodies.append(orjson.dumps({"chat": chat, "from": person, "text": words, "answer_after": "inbox"}))
    outcome = asyncio.run(load.open_loop(running.port, "/simulator/messages", bodies, RATE))
    if outcome.refused:
        raise RuntimeError(f"{outcome.refused} were refused")
    return outcome
