"""The load: residents who tell complaints, message after message, and repeat what was not acknowledged."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import count, cycle

import httpx
import orjson

from tests.crash.ward import Ward

CONNECTIONS = 16
AGAIN_SECONDS = 0.1
PAUSE_SECONDS = 0.03  # residents think before they go on, which leaves some of the machine to those that start
TROUBLES = ("路灯坏了", "井盖松动", "垃圾没人清运", "路面塌陷")
AT_ONCE, CONFIRM, THANKS = "上报 ", "提交", "谢谢"


@dataclass(frozen=True, slots=True)
class Said:
    """One message in its chat, by the platform's key."""

    key: str
    chat: str
    text: str
    kind: str = "private"
    sender: str = ""

    def body(self) -> bytes:
        return orjson.dumps({**asdict(self), "sender": self.sender or self.chat})


@dataclass
class Load:
    """Sixteen connections, each a resident at a time. `acknowledged` is what was answered with success, in order."""

    ward: Ward
    acknowledged: dict[str, Said] = field(default_factory=dict)
    repeats: int = 0
    stopping: bool = False

    async def __aenter__(self) -> Load:
        limits = httpx.Limits(max_connections=4 * CONNECTIONS, max_keepalive_connections=4 * CONNECTIONS)
        self._client = httpx.AsyncClient(timeout=60.0, limits=limits, trust_env=False)
        self._numbers = count(1)
        self._ports = cycle(self.ward.ports)
        self._residents: list[asyncio.Task[None]] = []
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._residents:
            task.cancel()
        await asyncio.gather(*self._residents, return_exceptions=True)
        await self._client.aclose()

    def begin(self) -> None:
        self._residents = [asyncio.create_task(self._keep_telling()) for _ in range(CONNECTIONS)]

    async def end(self) -> None:
        """Nobody begins anew; who is telling something tells it to the end."""
        self.stopping = True
        await asyncio.gather(*self._residents)

    async def _keep_telling(self) -> None:
        while not self.stopping:
            await self.tell(complaint(next(self._numbers)))

    async def tell(self, story: Iterable[Said]) -> None:
        for said in story:
            await self.say(said)
            await asyncio.sleep(PAUSE_SECONDS)

    async def say(self, said: Said) -> None:
        """Says it until it is acknowledged, to whoever answers: as a platform does, under the same key."""
        while not await self._offer(said, next(self._ports)):
            self.repeats += 1
            await asyncio.sleep(AGAIN_SECONDS)
        self.acknowledged[said.key] = said

    async def _offer(self, said: Said, port: int) -> bool:
        life = self.ward.life_on(port)
        try:
            answer = await self._client.post(f"http://127.0.0.1:{port}/wire/updates", content=said.body())
        except httpx.TransportError:  # nobody there, or killed before the answer
            return False
        if answer.is_success and life is self.ward.life_on(port):
            life.answered()
        assert answer.status_code < 500 or answer.status_code == 503, answer.text
        return answer.is_success


def complaint(number: int) -> Iterator[Said]:
    """A complaint filed at once, or told in one message and confirmed, or in several, with thanks to be answered."""
    chat = f"resident-{number}"
    told = f"振兴路{number}号{TROUBLES[number % len(TROUBLES)]}"
    texts = [AT_ONCE + told]
    if number % 4 == 1:
        texts = [told, CONFIRM]
    elif number % 4:
        texts = [f"{told} 第1句", "晚上没法走 第2句", "请尽快看看 第3句", CONFIRM, THANKS, THANKS]
    for place, text in enumerate(texts, 1):
        yield Said(f"{chat}:{place}", chat, text)
