"""Complaints told as people tell them, in six messages with thanks at the end: how many are handled and answered."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from benchmarks import load
from benchmarks.service import ENGINES, Running, databases, service
from benchmarks.whole_path import CONNECTIONS, drain, move_in

STORY = ("振兴路{n}号路灯坏了", "晚上没法走", "请尽快看看", "提交", "谢谢", "谢谢")


def figures(quick: bool) -> Iterator[Mapping[str, Any]]:
    people = 64 if quick else 480
    with databases() as urls:
        for engine in ENGINES:
            with service(urls[engine]) as running:
                residents = asyncio.run(move_in(running, people + CONNECTIONS))
                _tell(running, residents[people:])  # so that nothing is done for the first time
                cpu, began = running.cpu_seconds(), time.perf_counter()
                kept = _tell(running, residents[:people])
                seconds, count = time.perf_counter() - began, people * len(STORY)
                if kept.refused:
                    raise RuntimeError(f"{kept.refused} were refused")
                used = running.cpu_seconds() - cpu
            yield {
                "name": "conversations",
                "engine": engine,
                "value": round(count / seconds),
                "unit": "messages/s, handled and answered",
                "limit": round(kept.rate),  # as fast as they were kept, in the same minute
                "ratio": round(count / seconds / kept.rate, 3),
                "cpu_ms": round(used / count * 1000, 2),
            }


def _tell(running: Running, residents: list[tuple[str, str]]) -> load.Outcome:
    """Sixteen people speak at a time, each one message after the other; returns when all of it was answered."""
    bodies = [
        orjson.dumps({"chat": chat, "from": person, "text": said.format(n=n), "answer_after": "inbox"})
        for at in range(0, len(residents), CONNECTIONS)
        for said in STORY
        for n, (chat, person) in enumerate(residents[at : at + CONNECTIONS], at)
    ]
    kept = asyncio.run(load.closed_loop(running.port, "/simulator/messages", bodies, CONNECTIONS))
    drain(running.url)
    return kept
