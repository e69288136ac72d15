"""How soon residents on an Official Account read their answer: calls as WeChat makes them, encrypted, in an open loop.

Beside them, in the same seconds, messages of the training room are told as soon as they are kept: the acknowledgement.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import orjson

from benchmarks import load
from benchmarks.load import Call
from benchmarks.service import ENGINES, Running, another, databases, service
from benchmarks.whole_path import move_in
from tests.emulator.emulator import Emulator
from tests.wechat.account import Account
from tests.wechat.beside import SECRETS, written
from tests.wechat.calls import Caller
from tests.wechat.people import Person

RATE = 20
AT_ONCE = 40  # residents who tell their complaints side by side, each message two seconds after the one before
STORY = ("振兴路{n}号路灯坏了，晚上没法走", "提交", "我的诉求")
WITHIN_SECONDS, SHARE, TIMES = 1.0, 0.99, 10.0
ALONE_MIB, WITH_ALL_MIB = 150.0, 175.0
VARIABLES = {f"ZHONGZHI_{name}": value for name, value in SECRETS.items()}


def figures(quick: bool) -> Iterator[Mapping[str, Any]]:
    with databases() as urls, Account() as account:
        caller = Caller(account.reader, account.ledger, patience=5)
        for engine in ENGINES:
            yield _answers(account, caller, urls[engine], engine, processes=1, quick=quick)
        yield _answers(account, caller, urls["postgresql"], "postgresql", processes=2, quick=quick)
        for engine in ENGINES:
            yield from _memory(account, caller, urls[engine], engine, quick)
        asyncio.run(caller.close())


# Answers


@dataclass
class Town:
    """Residents of the account, who call one process and then another, and a column of the training room."""

    account: Account
    caller: Caller
    running: Sequence[Running]
    acknowledged: load.Outcome = field(default_factory=load.Outcome)

    def answers(self, residents: int) -> tuple[load.Outcome, int]:
        """What came of all their calls, and how many got no words."""
        told = enumerate(self._told(residents))
        calls = [_call(self.caller, person, words, self._port(n)) for n, (person, words) in told]
        empty: list[int] = []

        def note(number: int, answer: bytes) -> None:
            if answer in (b"", b"success"):
                empty.append(number)

        outcome, self.acknowledged = asyncio.run(self._both(calls, note))
        if refused := outcome.refused + self.acknowledged.refused:
            raise RuntimeError(f"{refused} were refused")
        return outcome, len(empty)

    async def _both(
        self, calls: Sequence[Call], note: Callable[[int, bytes], None]
    ) -> tuple[load.Outcome, load.Outcome]:
        room = await asyncio.to_thread(self._room, len(calls) // 2)
        return await asyncio.gather(load.open_calls(calls, RATE, each=note), load.open_calls(room, RATE / 2))

    def _room(self, count: int) -> list[Call]:
        first = self.running[0]
        chats = asyncio.run(move_in(first, AT_ONCE))
        return [
            Call(first.port, "/simulator/messages", orjson.dumps(
                {"chat": chat, "from": person, "text": "谢谢", "answer_after": "inbox"}
            ))
            for chat, person in (chats[n % AT_ONCE] for n in range(count))
        ]  # fmt: skip

    def _told(self, residents: int) -> Iterator[tuple[Person, str]]:
        for first in range(0, residents, AT_ONCE):
            people = [self.account.person() for _ in range(AT_ONCE)]
            for words in STORY:
                yield from ((one, words.format(n=first + n + 1)) for n, one in enumerate(people))

    def _port(self, number: int) -> int:
        return self.running[number % len(self.running)].port


def _call(caller: Caller, person: Person, words: str, port: int) -> Call:
    xml = person.message("text", {"Content": words})
    query, body = caller.sealed(xml, caller.call(person.openid, xml).nonce)
    return Call(port, f"/wechat?{urlencode(query)}", body)


def _answers(
    account: Account, caller: Caller, url: str, engine: str, *, processes: int, quick: bool
) -> Mapping[str, Any]:
    residents = AT_ONCE * (1 if quick else 10)
    how = written(account, simulator=True), VARIABLES
    with ExitStack() as stack:
        running = [stack.enter_context(service(url, *how))]
        running += [stack.enter_context(another(url, *how)) for _ in range(processes - 1)]
        town = Town(account, caller, running)
        town.answers(AT_ONCE)  # so that nothing is done for the first time
        before = [one.cpu_seconds() for one in running]
        outcome, empty = town.answers(residents)
        cpu = sum(one.cpu_seconds() for one in running) - sum(before)
    within = sum(one <= WITHIN_SECONDS for one in outcome.latencies) / len(outcome.latencies)
    p99, acknowledged = outcome.percentile(0.99), town.acknowledged.percentile(0.99)
    return {
        "name": "answers in place",
        "engine": engine,
        "processes": processes,
        "value": round(p99, 1),
        "unit": f"ms at the 99th percentile, {RATE} a second",
        "limit": round(TIMES * acknowledged, 1),
        "ratio": round(p99 / (TIMES * acknowledged), 2),
        "within_a_second": round(within, 4),
        "wanted_within_a_second": SHARE,
        "p50_ms": round(outcome.percentile(0.5), 1),
        "p999_ms": round(outcome.percentile(0.999), 1),
        "acknowledged_p50_ms": round(town.acknowledged.percentile(0.5), 1),
        "acknowledged_p99_ms": round(acknowledged, 1),
        "messages": len(outcome.latencies),
        "without_words": empty,
        "cpu_ms": round(cpu / len(outcome.latencies) * 1000, 2),
    }


# Memory


def _memory(account: Account, caller: Caller, url: str, engine: str, quick: bool) -> Iterator[Mapping[str, Any]]:
    alone = written(account, simulator=False), VARIABLES
    yield _held(account, caller, url, engine, "WeChat alone", alone, ALONE_MIB, quick)
    with Emulator() as emulator:
        telegram = [
            "[telegram]", "enabled = true", f'base_url = "{emulator.base_url}"',
            f'base_file_url = "{emulator.base_file_url}"', 'mode = "polling"',
        ]  # fmt: skip
        more = {**VARIABLES, "ZHONGZHI_TELEGRAM_TOKEN": emulator.token}
        every = written(account, simulator=True, more="\n".join(telegram)), more
        yield _held(account, caller, url, engine, "all three platforms", every, WITH_ALL_MIB, quick)


def _held(
    account: Account,
    caller: Caller,
    url: str,
    engine: str,
    what: str,
    how: tuple[str, Mapping[str, str]],
    limit: float,
    quick: bool,
) -> Mapping[str, Any]:
    residents = AT_ONCE * (2 if quick else 25)
    with service(url, *how):
        pass  # the first start brings the database up to date, which no later one does
    with another(url, *how) as running:
        before = running.memory_mib()
        outcome = _told_at_once(account, caller, running, residents)
        after = running.memory_mib()
    return {
        "name": f"memory, {what}",
        "engine": engine,
        "value": round(after, 1),
        "unit": f"MiB after {len(outcome.latencies)} messages",
        "limit": limit,
        "ratio": round(after / limit, 2),
        "at_start": round(before, 1),
    }


def _told_at_once(account: Account, caller: Caller, running: Running, residents: int) -> load.Outcome:
    """As fast as they are answered, sixteen at a time."""
    outcome = load.Outcome()
    waiting = iter([account.person() for _ in range(residents)])

    async def tell() -> None:
        connection = await load.connect(running.port)
        for person in waiting:
            for words in STORY:
                call, began = _call(caller, person, words.format(n=len(outcome.latencies)), 0), time.perf_counter()
                status, _ = await connection.request("POST", call.path, call.body)
                outcome.latencies.append(time.perf_counter() - began)
                outcome.refused += status >= 300
        connection.close()

    async def every() -> None:
        await asyncio.gather(*(tell() for _ in range(16)))

    asyncio.run(every())
    if outcome.refused:
        raise RuntimeError(f"{outcome.refused} were refused")
    return outcome
