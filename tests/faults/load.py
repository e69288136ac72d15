"""Residents who tell complaints through the simulator's front door, and write down what was answered."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx

MOST_AT_ONCE = 100
TROUBLES = ("路灯坏了", "井盖松动", "垃圾没人清运", "路面塌陷")
CONFIRM = "提交"


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """One message that the service said it has: the platform's id of it, and when."""

    message: str
    at: float


@dataclass
class Load:
    """`rate` messages a second are begun, three of each resident, each after the one before it was acknowledged.

    `told` holds what each resident who came to the end should find as their case's words.
    """

    client: httpx.AsyncClient
    rate: float
    acknowledged: list[Acknowledged] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)
    refused: list[tuple[float, httpx.Response]] = field(default_factory=list)
    _residents: set[asyncio.Task[None]] = field(default_factory=set)
    _sent_away: int = 0  # who were told to come again later; others begin meanwhile, or nobody would ask
    _number: int = 0

    async def run(self) -> None:
        due = time.monotonic()
        while True:
            while len(self._residents) - self._sent_away >= MOST_AT_ONCE:
                await asyncio.wait(self._residents, return_when=asyncio.FIRST_COMPLETED, timeout=0.05)
            self._number += 1
            resident = asyncio.create_task(self._tell(self._number))
            self._residents.add(resident)
            resident.add_done_callback(self._residents.discard)
            due += 3 / self.rate
            await asyncio.sleep(max(due - time.monotonic(), 0))

    async def end(self) -> None:
        """Whoever began tells it to the end."""
        await asyncio.gather(*self._residents)

    def break_off(self) -> None:
        for resident in self._residents:
            resident.cancel()

    async def _tell(self, number: int) -> None:
        body = {"name": f"李女士{number}", "column": "residents", "language": "zh-CN"}
        made = (await self._send("/simulator/people", body)).json()
        chat, person = made["chat"]["id"], made["person"]["id"]
        words = (f"振兴路{number}号{TROUBLES[number % len(TROUBLES)]}", "晚上看不见路，请尽快来人")
        for place, text in enumerate([*words, CONFIRM]):
            said = {"chat": chat, "from": person, "text": text, "key": f"{number}:{place}"}
            answer = await self._send("/simulator/messages", said)
            self.acknowledged.append(Acknowledged(answer.json()["messages"][0], time.monotonic()))
        self.told[chat] = "\n".join(words)

    async def _send(self, path: str, body: dict[str, str]) -> httpx.Response:
        """Sends it until it is taken, as a platform does: under the same key, and not before it was told to."""
        while True:
            answer = await self.client.post(path, json=body)
            if answer.is_success:
                return answer
            self.refused.append((time.monotonic(), answer))
            self._sent_away += 1
            await asyncio.sleep(float(answer.headers["retry-after"]))
            self._sent_away -= 1

    def acknowledged_between(self, begin: float, end: float) -> int:
        return sum(begin <= one.at < end for one in self.acknowledged)

    def first_after(self, moment: float) -> float:
        """Seconds until the first acknowledgement after a moment."""
        return min((one.at for one in self.acknowledged if one.at >= moment), default=float("inf")) - moment


@asynccontextmanager
async def load(client: httpx.AsyncClient, rate: float) -> AsyncIterator[Load]:
    """Tells until the block ends; then whoever began tells it to the end."""
    told = Load(client, rate)
    telling = asyncio.create_task(told.run())
    try:
        yield told
    except BaseException:
        told.break_off()
        raise
    finally:
        telling.cancel()
        await asyncio.wait([telling])
    await told.end()
