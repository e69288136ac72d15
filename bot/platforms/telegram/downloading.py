"""Downloads what people sent piece by piece; the Telegram library would hold a file in memory twice.

Errors leave here as those of the adapter protocol, without the HTTP library's own, whose text holds the token.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from ssl import SSLContext

import httpx

from bot.platforms.base import FileUnavailable, SendError
from domain.sent_files import PIECE

NOT_THERE = (401, 404)


class Downloads:
    """`timeout`: for how long a piece may be waited for."""

    def __init__(self, timeout: httpx.Timeout, context: SSLContext | bool) -> None:
        self._client = httpx.AsyncClient(timeout=timeout, verify=context, follow_redirects=False)

    async def close(self) -> None:
        await self._client.aclose()

    async def pieces(self, address: str) -> AsyncIterator[bytes]:
        """Raises `SendError`; `FileUnavailable` where it does not lie there."""
        if address.startswith("/"):  # a Bot API server of one's own, on this machine
            async for piece in _of_path(Path(address)):
                yield piece
            return
        try:
            async with self._client.stream("GET", address) as response:
                _check(response.status_code)
                async for piece in response.aiter_bytes(PIECE):
                    yield piece
        except httpx.HTTPError as error:
            raise SendError(f"no file: {type(error).__name__}", permanent=False) from None


def _check(status: int) -> None:
    if status in NOT_THERE:
        raise FileUnavailable("not found")
    if status != httpx.codes.OK:
        raise SendError(f"no file: {status}", permanent=False)


async def _of_path(path: Path) -> AsyncIterator[bytes]:
    try:
        file = await asyncio.to_thread(path.open, "rb")
    except OSError:
        raise FileUnavailable("not found") from None
    with file:
        while piece := await asyncio.to_thread(file.read, PIECE):
            yield piece
