"""What the process holds in memory after ten thousand cases, each filed through the front door and told of."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.service import ENGINES, databases, service
from benchmarks.whole_path import drain, move_in, post

LIMIT_MIB = 150.0


def figures(quick: bool) -> Iterator[Mapping[str, Any]]:
    count = 1_000 if quick else 10_000
    with databases() as urls:
        for engine in ENGINES:
            with service(urls[engine]) as running:
                before = running.memory_mib()
                residents = asyncio.run(move_in(running, count))
                asyncio.run(post(running, residents))
                drain(running.url)
                after = running.memory_mib()
            yield {
                "name": "memory",
                "engine": engine,
                "value": round(after, 1),
                "unit": f"MiB after {count} cases",
                "limit": LIMIT_MIB,
                "ratio": round(after / LIMIT_MIB, 2),
                "at_start": round(before, 1),
            }
