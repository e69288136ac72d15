"""Fetches the pictures that people sent, from the address that came with them and from WeChat's own hosts alone."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

import httpx

from bot.platforms.base import SendError
from domain.pictures import LARGEST, PictureRefused, Refusal

HOST = re.compile(r"([a-z0-9-]{1,63}\.){1,3}qpic\.cn")  # mmbiz.qpic.cn, mmsns.qpic.cn …
CONNECT_SECONDS, READ_SECONDS = 5.0, 15.0


class Pictures:
    """`also` is a server that stands in for WeChat, such as in tests: its pictures are fetched, too."""

    def __init__(self, also: str) -> None:
        self._also = urlsplit(also)
        self._client = httpx.AsyncClient(
            timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS), follow_redirects=False, trust_env=True
        )

    async def fetch(self, address: str) -> bytes:
        """Raises `SendError`, or `PictureRefused` for one that is too large."""
        url = self._permitted(address)
        try:
            async with self._client.stream("GET", url) as response:
                _check(response)
                return await _read(response)
        except httpx.InvalidURL:
            raise SendError("no address of a picture", permanent=True) from None
        except httpx.HTTPError as error:
            raise SendError(f"a picture was not fetched: {type(error).__name__}", permanent=False) from None

    async def close(self) -> None:
        await self._client.aclose()

    def _permitted(self, address: str) -> str:
        """The address, over HTTPS at WeChat's own hosts. Raises `SendError` for any other host."""
        try:
            asked = urlsplit(address)
            own = HOST.fullmatch(asked.hostname or "") and asked.port in (None, 80, 443)
            plain = asked.username is None and asked.scheme in ("http", "https")
        except ValueError:
            raise SendError("no address of a picture", permanent=True) from None
        if plain and own:
            return SplitResult("https", asked.hostname or "", asked.path, asked.query, "").geturl()
        if plain and (asked.scheme, asked.netloc) == (self._also.scheme, self._also.netloc):
            return address
        raise SendError("a picture from a host that is not WeChat's", permanent=True)


def _check(response: httpx.Response) -> None:
    status = response.status_code
    if status != 200:
        raise SendError(f"a picture was not fetched: {status}", permanent=status < 500 and status not in (408, 429))
    if int(response.headers.get("content-length") or 0) > LARGEST:
        raise PictureRefused(Refusal.TOO_LARGE)


async def _read(response: httpx.Response) -> bytes:
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > LARGEST:
            raise PictureRefused(Refusal.TOO_LARGE)
    return bytes(content)
