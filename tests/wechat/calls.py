"""Calls of the account: one for each thing that somebody did, tried three times, for five seconds each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from random import Random
from xml.sax.saxutils import escape

import httpx

from tests.fakes.ledger import Asked, Ledger
from tests.wechat.answers import Reader, Wrong
from tests.wechat.cipher import RANDOM, signature

PATIENCE = 5.0  # seconds
TRIES = 3


@dataclass
class Call:
    """Something that somebody did. `texts`: what was answered at each try that was; "" where nothing was to be said."""

    person: str
    xml: str
    nonce: str
    tries: list[Asked] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What the person read."""
        return next((one for one in self.texts if one), "")

    @property
    def seconds(self) -> float:
        """How long the answer took that counts."""
        return self.tries[-1].ended - self.tries[-1].began


def to_xml(fields: Mapping[str, str | int]) -> str:
    """Numbers are plain, all else is CDATA, as WeChat writes it."""
    inner = "".join(
        f"<{name}>{value}</{name}>" if isinstance(value, int) else f"<{name}>{_quoted(value)}</{name}>"
        for name, value in fields.items()
    )
    return f"<xml>{inner}</xml>"


def _quoted(value: str) -> str:
    return escape(value) if "]]>" in value else f"<![CDATA[{value}]]>"


class Caller:
    """Lives in the account's loop; `at` is the address of the service."""

    def __init__(self, reader: Reader, ledger: Ledger, *, patience: float, seed: int = 1) -> None:
        self.reader, self.ledger, self.patience = reader, ledger, patience
        self._random, self._numbers = Random(seed), count(1)
        self._client = httpx.AsyncClient(timeout=httpx.Timeout(patience), trust_env=False)

    async def close(self) -> None:
        await self._client.aclose()

    def call(self, person: str, xml: str) -> Call:
        return Call(person, xml, f"{self._random.randrange(10**9):09}{next(self._numbers)}")

    async def deliver(self, call: Call, at: str) -> Call:
        """Tries three times, `patience` apart; whoever has not answered by then leaves people with an error message."""
        for _ in range(TRIES):
            if await self.deliver_once(call, at):
                return call
            await asyncio.sleep(max(0.0, call.tries[-1].began + self.patience - time.monotonic()))
        self.ledger.accuse("unanswered", "the person was told that the account is out of order", call.tries[-1])
        return call

    async def deliver_once(self, call: Call, at: str) -> bool:
        """One try; returns whether it was answered in time."""
        asked = self.ledger.open(
            "callback", {"try": len(call.tries) + 1}, call.person, datetime.now(UTC), began=time.monotonic()
        )
        call.tries.append(asked)
        query, body = self.sealed(call.xml, call.nonce)
        try:
            async with asyncio.timeout(self.patience):
                response = await self._client.post(at, params=query, content=body)
        except (TimeoutError, httpx.HTTPError) as error:
            asked.description, asked.ended = type(error).__name__, time.monotonic()
            return False
        asked.code, asked.ended = response.status_code, time.monotonic()
        if response.status_code != 200:
            return False
        self._hear(call, response.content, asked)
        return True

    def _hear(self, call: Call, body: bytes, asked: Asked) -> None:
        try:
            text = self.reader.text(body, to=call.person, nonce=call.nonce)
        except Wrong as wrong:
            self.ledger.accuse(wrong.rule, wrong.detail, asked)
            return
        if call.text and text != call.text:
            self.ledger.accuse("changed", "another answer at a redelivery", asked)
        call.texts.append(text)

    def sealed(self, xml: str, nonce: str, *, at: int = 0) -> tuple[dict[str, str], bytes]:
        """The query and the body of a call, as of now or of another second."""
        timestamp = str(at or int(time.time()))
        query = {"signature": signature(self.reader.token, timestamp, nonce), "timestamp": timestamp, "nonce": nonce}
        if self.reader.cipher is None:
            return query, xml.encode()
        encrypted = self.reader.cipher.seal(xml, self._random.randbytes(RANDOM))
        query["encrypt_type"] = "aes"
        query["msg_signature"] = signature(self.reader.token, timestamp, nonce, encrypted)
        return query, to_xml({"ToUserName": self.reader.account, "Encrypt": encrypted}).encode()

    async def confirms(self, at: str) -> bool:
        """The console asks the address to say its own words back, sealed ones opened."""
        nonce, timestamp = f"{self._random.randrange(10**9)}", str(int(time.time()))
        echo = f"{self._random.randrange(10**18)}"
        query = {"signature": signature(self.reader.token, timestamp, nonce), "timestamp": timestamp, "nonce": nonce}
        response = await self._client.get(at, params={**query, "echostr": echo})
        return response.status_code == 200 and response.text == echo
