"""Asks for updates over HTTP, on a connection of its own, and takes what comes as it is.

Not through the library: that acknowledges updates before anybody has kept them, and reads all or none of a batch.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from enum import StrEnum
from ssl import SSLContext

import httpx
import orjson

HOLD_SECONDS = 25  # for so long Telegram keeps a question open while there is nothing
CONNECT_SECONDS = 10.0
GRACE_SECONDS = 10.0  # beyond that, for the answer to come


class Why(StrEnum):
    """What stands between us and updates."""

    NETWORK = "network"
    SERVER = "server"  # Telegram's own fault, or a proxy's
    TOO_MANY = "too_many"
    TOKEN = "token_refused"
    OTHER_PROCESS = "another_process_polls"
    WEBHOOK = "webhook_is_set"


WHY = {401: Why.TOKEN, 404: Why.TOKEN, 409: Why.OTHER_PROCESS, 429: Why.TOO_MANY}


class NoUpdates(Exception):
    """Telegram gave none; `after` is for how many seconds it wants to be left alone."""

    def __init__(self, why: Why, after: float = 0.0) -> None:
        super().__init__(why)
        self.why, self.after = why, after


def context_for(base_url: str) -> SSLContext | bool:
    """What connections are checked by, loaded once since that takes long. A server of one's own may do without."""
    return False if base_url.startswith("http://") else httpx.create_ssl_context()


class Line:
    def __init__(self, token: str, *, base_url: str, context: SSLContext | bool) -> None:
        self._url, self._context = f"{base_url}{token}/getUpdates", context
        self._client = self._connect()

    def _connect(self) -> httpx.AsyncClient:
        timeout = httpx.Timeout(CONNECT_SECONDS, read=HOLD_SECONDS + GRACE_SECONDS)
        return httpx.AsyncClient(timeout=timeout, verify=self._context)

    async def ask(self, offset: int, kinds: Sequence[str]) -> bytes:
        """The answer with what has come since `offset`, by which all before it is acknowledged. Raises `NoUpdates`."""
        asked = {"offset": offset, "timeout": HOLD_SECONDS, "allowed_updates": kinds}
        try:
            async with asyncio.timeout(HOLD_SECONDS + GRACE_SECONDS + CONNECT_SECONDS):
                answer = await self._client.post(self._url, json=asked)
        except (httpx.HTTPError, TimeoutError):
            raise NoUpdates(Why.NETWORK) from None  # its text may hold the address, and with it the token
        if answer.status_code != 200:
            raise _refusal(answer.status_code, answer.content)
        return answer.content

    async def renew(self) -> None:
        """Begins anew with fresh connections."""
        old, self._client = self._client, self._connect()
        await old.aclose()

    async def close(self) -> None:
        await self._client.aclose()


def _refusal(status: int, content: bytes) -> NoUpdates:
    why = WHY.get(status, Why.SERVER)
    try:
        said = orjson.loads(content)
        if why is Why.OTHER_PROCESS and "webhook" in str(said["description"]):
            why = Why.WEBHOOK
        return NoUpdates(why, float(said.get("parameters", {}).get("retry_after", 0)))
    except (ValueError, KeyError, TypeError, AttributeError):
        return NoUpdates(why)
