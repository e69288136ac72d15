"""Complaints told as people tell them, in six messages with thanks at the end: how many are handled and answered."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import orjson

from benchmarks import load
from benchmarks.service import ENGINES, Running, databases, limit, service
from benchmarks.whole_path import CONNECTIONS, drain, move_in

STORY = ("振兴路{n}号路灯坏了", "晚上没法走", "请尽快看看", "提交", "谢谢", "谢谢")

Said = tuple[str, str, str]  # chat, person, words


@dataclass
class Used:
    """Of all rounds, on one side: seconds, and the processor's."""

    seconds: float = 0.0
    cpu: float = 0.0

    def add(self, running: Running, work: Callable[[], load.Outcome]) -> load.Outcome:
        cpu, began = running.cpu_seconds(), time.perf_counter()
        outcome = work()
        self.seconds += time.perf_counter() - began
        self.cpu += running.cpu_seconds() - cpu
        if outcome.refused:
            raise RuntimeError(f"{outcome.refused} were refused")
        return outcome


def figures(quick: bool) -> Iterator[Mapping[str, Any]]:
    """The limit and the service take their turns, so that a machine whose pace changes is fair to both."""
    rounds, people = (2, 64) if quick else (6, 160)
    with databases() as urls, databases() as bare_urls:
        for engine in ENGINES:
            with limit(bare_urls[engine]) as bare, service(urls[engine]) as running:
                yield _in_turn(engine, bare, running, rounds, people)


def _in_turn(engine: str, bare: Running, running: Running, rounds: int, people: int) -> Mapping[str, Any]:
    residents = asyncio.run(move_in(running, rounds * people + CONNECTIONS))
    _tell(running, residents[rounds * people :], 0)  # so that nothing is done for the first time
    reference, served, kept = Used(), Used(), 0.0
    for at in range(0, rounds * people, people):
        reference.add(bare, partial(_post, bare, _spoken_to_the_limit(range(at + 1, at + people + 1))))
        kept += served.add(running, partial(_tell, running, residents[at : at + people], at)).rate
    count = rounds * people * len(STORY)
    return {
        "name": "conversations",
        "engine": engine,
        "value": round(count / served.seconds),
        "unit": "messages/s, handled and answered",
        "limit": round(count / reference.seconds),
        "ratio": round(reference.seconds / served.seconds, 3),
        "kept_per_second": round(kept / rounds),
        "cpu_ms": round(served.cpu / count * 1000, 2),
        "limit_cpu_ms": round(reference.cpu / count * 1000, 2),
    }


def _tell(running: Running, residents: Sequence[tuple[str, str]], first: int) -> load.Outcome:
    """Returns when all of it was handled and answered."""
    outcome = _post(running, _spoken(residents, first))
    drain(running.url)
    return outcome


def _spoken(residents: Sequence[tuple[str, str]], first: int) -> Iterator[Said]:
    """Sixteen people speak at a time, each one message after the other."""
    for at in range(0, len(residents), CONNECTIONS):
        for said in STORY:
            for n, (chat, person) in enumerate(residents[at : at + CONNECTIONS], first + at):
                yield chat, person, said.format(n=n)


def _spoken_to_the_limit(numbers: Sequence[int]) -> Iterator[Said]:
    """The same, in chats by whose names the limit knows which message of which story it is."""
    for at in range(0, len(numbers), CONNECTIONS):
        for place, said in enumerate(STORY):
            for n in numbers[at : at + CONNECTIONS]:
                yield f"c{n}:{place}", f"p{n}", said.format(n=n)


def _post(running: Running, spoken: Iterator[Said]) -> load.Outcome:
    bodies = [
        orjson.dumps({"chat": chat, "from": person, "text": words, "answer_after": "inbox"})
        for chat, person, words in spoken
    ]
    return asyncio.run(load.closed_loop(running.port, "/simulator/messages", bodies, CONNECTIONS))
