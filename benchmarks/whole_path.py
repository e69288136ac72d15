"""The whole path: a complete complaint in one message, answered after its case's commit, with the sender running."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from sqlalchemy import create_engine, text

from benchmarks import load
from benchmarks.service import ENGINES, Running, databases, limit, service

CONNECTIONS = 16
GOAL = 0.30
STORY = "上报 振兴路{n}号门口的生活垃圾堆了三天没有人清运，天热味道很大，影响附近居民出行，请尽快派人处理。"
DRAIN_SECONDS = 300.0
LEFT = text(
    "SELECT (SELECT count(*) FROM inbox WHERE state = 'new'),"
    " (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'claimed') AND hold_until <= :now)"
)
SENT = text("SELECT count(*) FROM deliveries")
CASES = text("SELECT count(*) FROM cases")


def figures(quick: bool) -> Iterator[Mapping[str, Any]]:
    count = 600 if quick else 3_000
    with databases() as urls:
        for engine in ENGINES:
            with limit(urls[engine]) as bare:
                reference = asyncio.run(post(bare, [(f"c{n}", f"p{n}") for n in range(count)]))
                least = bare.cpu_seconds()
            with service(urls[engine]) as running:
                yield from _served(engine, running, reference, least / count, count)


def _served(
    engine: str, running: Running, reference: load.Outcome, least_cpu: float, count: int
) -> Iterator[Mapping[str, Any]]:
    residents = asyncio.run(move_in(running, count + 50))
    asyncio.run(post(running, residents[count:]))  # so that nothing is done for the first time
    before, cpu = _count(running.url), running.cpu_seconds()
    outcome = asyncio.run(post(running, residents[:count]))
    used, began = running.cpu_seconds() - cpu, time.perf_counter()
    sent = _sent(running.url)
    drain(running.url)
    drained, seconds = _sent(running.url) - sent, time.perf_counter() - began
    cases = _count(running.url) - before
    if cases != count or outcome.refused:
        raise RuntimeError(f"{count} complaints became {cases} cases; {outcome.refused} were refused")
    yield {
        "name": "whole path",
        "engine": engine,
        "value": round(outcome.rate),
        "unit": "complaints/s",
        "limit": round(reference.rate),
        "ratio": round(outcome.rate / reference.rate, 3),
        "goal": GOAL,
        "p99_ms": round(outcome.percentile(0.99), 1),
        "limit_p99_ms": round(reference.percentile(0.99), 1),
        "cpu_ms": round(used / count * 1000, 2),
        "limit_cpu_ms": round(least_cpu * 1000, 2),
    }
    yield {
        "name": "drain",
        "engine": engine,
        "value": round(drained / seconds) if drained else 0,
        "unit": "messages/s",
        "left_after_load": drained,
        "sent_during_load": sent,
    }


async def move_in(running: Running, count: int) -> list[tuple[str, str]]:
    """So many residents, as (chat, person)."""
    found: list[tuple[str, str]] = []

    def note(_: int, answer: bytes) -> None:
        made = orjson.loads(answer)
        found.append((made["chat"]["id"], made["person"]["id"]))

    body = orjson.dumps({"name": "李女士", "column": "residents"})
    await load.closed_loop(running.port, "/simulator/people", [body] * count, CONNECTIONS, note)
    return found


async def post(running: Running, residents: list[tuple[str, str]]) -> load.Outcome:
    bodies = [
        orjson.dumps({"chat": chat, "from": person, "text": STORY.format(n=n), "answer_after": "handled"})
        for n, (chat, person) in enumerate(residents, 1)
    ]
    return await load.closed_loop(running.port, "/simulator/messages", bodies, CONNECTIONS)


def _read(url: str, query: Any, **values: object) -> Any:  # Any: a row of whatever was asked
    engine = create_engine(url)
    with engine.connect() as connection:
        row = connection.execute(query, values).one()
    engine.dispose()
    return row


def _count(url: str) -> int:
    return int(_read(url, CASES)[0])


def _sent(url: str) -> int:
    return int(_read(url, SENT)[0])


def drain(url: str) -> None:
    """Waits until nothing is left that could be handled or sent now."""
    latest = time.monotonic() + DRAIN_SECONDS
    while time.monotonic() < latest:
        now = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime())
        if not any(_read(url, LEFT, now=now)):
            return
        time.sleep(0.05)
    raise RuntimeError("inbox and outbox were not drained")
