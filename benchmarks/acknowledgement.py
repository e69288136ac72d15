"""How soon a message is durable and the platform told so: open loop, so that a slow answer delays no later message."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from benchmarks import load
from benchmarks.service import ENGINES, databases, service
from benchmarks.whole_path import STORY, move_in

RATE = 200
LIMIT_MS = 25.0
GOAL_MS = 10.0


def figures(quick: bool) -> Iterator[Mapping[str, Any]]:
    count = RATE * (5 if quick else 30)
    with databases() as urls:
        for engine in ENGINES:
            with service(urls[engine]) as running:
                residents = asyncio.run(move_in(running, count))
                bodies = [
                    orjson.dumps({"chat": chat, "from": person, "text": STORY.format(n=n), "answer_after": "inbox"})
                    for n, (chat, person) in enumerate(residents)
                ]
                asyncio.run(load.open_loop(running.port, "/simulator/messages", bodies[:RATE], RATE))
                outcome = asyncio.run(load.open_loop(running.port, "/simulator/messages", bodies[RATE:], RATE))
            p99 = outcome.percentile(0.99)
            yield {
                "name": "acknowledgement",
                "engine": engine,
                "value": round(p99, 1),
                "unit": "ms at the 99th percentile",
                "limit": LIMIT_MS,
                "ratio": round(p99 / LIMIT_MS, 2),
                "goal": GOAL_MS,
                "p50_ms": round(outcome.percentile(0.5), 1),
                "p999_ms": round(outcome.percentile(0.999), 1),
                "refused": outcome.refused,
            }
