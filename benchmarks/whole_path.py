"""The whole path: a complete complaint in one message, answered after its case's commit, with the sender running."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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


@dataclass
class Measured:
    """What came of all rounds, on one side: an outcome of each, and the processor's seconds."""

    rounds: list[load.Outcome] = field(default_factory=list)
    cpu: float = 0.0

    def post(self, running: Running, residents: list[tuple[str, str]]) -> None:
        before = running.cpu_seconds()
        outcome = asyncio.run(post(running, residents))
        self.cpu += running.cpu_seconds() - before
        self.rounds.append(outcome)

    def together(self) -> load.Outcome:
        latencies = [one for outcome in self.rounds for one in outcome.latencies]
        return load.Outcome(sum(one.seconds for one in self.rounds), latencies)


def figures(quick: bool) -> Iterator[Mapping[str, Any]]:
    """The limit and the service take their turns, so that a machine whose pace changes is fair to both."""
    rounds, count = (3, 200) if quick else (6, 1_000)
    with databases() as urls, databases() as bare_urls:
        for engine in ENGINES:
            with limit(bare_urls[engine]) as bare, service(urls[engine]) as running:
                yield from _in_turn(engine, bare, running, rounds, count)


def _in_turn(engine: str, bare: Running, running: Running, rounds: int, count: int) -> Iterator[Mapping[str, Any]]:
    residents = asyncio.run(move_in(running, rounds * count + 50))
    asyncio.run(post(running, residents[rounds * count :]))  # so that nothing is done for the first time
    drain(running.url)
    reference, served, before = Measured(), Measured(), _count(running.url)
    drained, draining, during = 0, 0.0, 0
    for at in range(0, rounds * count, count):
        reference.post(bare, [(f"c{n}", f"p{n}") for n in range(at, at + count)])
        told = _sent(running.url)
        served.post(running, residents[at : at + count])
        began, sent = time.perf_counter(), _sent(running.url)
        drain(running.url)  # else what is still to be sent would be in the limit's way
        draining += time.perf_counter() - began
        drained, during = drained + _sent(running.url) - sent, during + sent - told
    cases, refused = _count(running.url) - before, sum(one.refused for one in served.rounds)
    if cases != rounds * count or refused:
        raise RuntimeError(f"{rounds * count} complaints became {cases} cases; {refused} were refused")
    bound, reached = reference.together(), served.together()
    yield {
        "name": "whole path",
        "engine": engine,
        "value": round(reached.rate),
        "unit": "complaints/s",
        "limit": round(bound.rate),
        "ratio": round(reached.rate / bound.rate, 3),
        "goal": GOAL,
        "rounds": [round(one.rate / two.rate, 3) for one, two in zip(served.rounds, reference.rounds, strict=True)],
        "p99_ms": round(reached.percentile(0.99), 1),
        "limit_p99_ms": round(bound.percentile(0.99), 1),
        "cpu_ms": round(served.cpu / cases * 1000, 2),
        "limit_cpu_ms": round(reference.cpu / cases * 1000, 2),
    }
    yield {
        "name": "drain",
        "engine": engine,
        "value": round(drained / draining) if drained else 0,
        "unit": "messages/s",
        "left_after_load": drained,
        "sent_during_load": during,
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
