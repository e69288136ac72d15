"""Calls `getUpdates` on a connection of its own, and hands the answer on as it is.

Not through the library, which acknowledges updates before they are kept, and reads all of a batch or nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from enum import StrEnum
from ssl import SSLContext

import httpx
import orjson

HOLD_SECONDS = 25  # for so long Telegram keeps a request open while there is no update
CONNECT_SECONDS = 10.0
GRACE_SECONDS = 10.0  # after that, for the answer to arrive


class Cause(StrEnum):
    """Why no updates come."""

    NETWORK = "network"
    SERVER = "server"  # Telegram's own fault, or a proxy's
    TOO_MANY = "too_many"
    TOKEN = "token_refused"
    OTHER_PROCESS = "another_process_polls"
    WEBHOOK = "webhook_is_set"


CAUSES = {401: Cause.TOKEN, 404: Cause.TOKEN, 409: Cause.OTHER_PROCESS, 429: Cause.TOO_MANY}


class NoUpdates(Exception):
    """Telegram gave none. `after`: for how many seconds it takes no further request."""

    def __init__(self, cause: Cause, after: float = 0.0) -> None:
        super().__init__(cause)
        self.cause, self.after = cause, after


def context_for(base_url: str) -> SSLContext | bool:
    """The certificates, loaded once since that takes long. A Bot API server on this machine needs none."""
    return False if base_url.startswith("http://") else httpx.create_ssl_context()


class UpdateClient:
    def __init__(self, token: str, *, base_url: str, context: SSLContext | bool) -> None:
        self._url, self._context = f"{base_url}{token}/getUpdates", context
        self._client = self._connect()

    def _connect(self) -> httpx.AsyncClient:
        timeout = httpx.Timeout(CONNECT_SECONDS, read=HOLD_SECONDS + GRACE_SECONDS)
        return httpx.AsyncClient(timeout=timeout, verify=self._context)

    async def get_updates(self, offset: int, kinds: Sequence[str]) -> bytes:
        """The answer with the updates from `offset` on; all before it are acknowledged by that. Raises `NoUpdates`."""
        asked = {"offset": offset, "timeout": HOLD_SECONDS, "allowed_updates": kinds}
        try:
            async with asyncio.timeout(HOLD_SECONDS + GRACE_SECONDS + CONNECT_SECONDS):
                answer = await self._client.post(self._url, json=asked)
        except (httpx.HTTPError, TimeoutError):
            raise NoUpdates(Cause.NETWORK) from None  # its text may hold the address, and with it the token
        if answer.status_code != 200:
            raise _refusal(answer.status_code, answer.content)
        return answer.content

    async def renew(self) -> None:
        """Replaces the connections."""
        old, self._client = self._client, self._connect()
        await old.aclose()

    async def close(self) -> None:
        await self._client.aclose()


def _refusal(status: int, content: bytes) -> NoUpdates:
    cause = CAUSES.get(status, Cause.SERVER)
    try:
        said = orjson.loads(content)
        if cause is Cause.OTHER_PROCESS and "webhook" in str(said["description"]):
            cause = Cause.WEBHOOK
        return NoUpdates(cause, float(said.get("parameters", {}).get("retry_after", 0)))
    except (ValueError, KeyError, TypeError, AttributeError):
        return NoUpdates(cause)
