"""Fetches what people sent: pictures from the address that came with them and from WeChat's own hosts alone, or where
that fails by their MediaId; voices by their MediaId.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

import httpx

from bot.platforms.base import SendError
from bot.platforms.wechat import media
from bot.platforms.wechat.api import Api
from bot.platforms.wechat.reading import VOICE

HOST = re.compile(r"([a-z0-9-]{1,63}\.){1,3}qpic\.cn")  # mmbiz.qpic.cn, mmsns.qpic.cn …
CONNECT_SECONDS, READ_SECONDS = 5.0, 15.0


class Pictures:
    """`also` is a server that stands in for WeChat, such as in tests: its pictures are fetched, too. `api`: where they
    are also asked for by MediaId, which an account may that may send 客服消息.
    """

    def __init__(self, also: str, api: Api | None = None) -> None:
        self._also, self._api = urlsplit(also), api
        self._client = httpx.AsyncClient(
            timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS), follow_redirects=False, trust_env=True
        )

    async def fetch(self, file: str) -> bytes:
        """Raises `SendError`, or `PictureRefused` for one that is too large."""
        address, _, name = file.partition(" ")
        if address == VOICE and self._api:
            return await media.fetch(self._api, name, media.VOICE)
        try:
            return await self._from_address(address)
        except SendError as failed:
            if not (name and self._api):
                raise
            return await self._by_name(self._api, name, failed)

    async def _by_name(self, api: Api, name: str, failed: SendError) -> bytes:
        """Where neither way leads to it, one of them may do so later."""
        try:
            return await media.fetch(api, name)
        except SendError as error:
            raise (error if failed.permanent else failed) from None

    async def _from_address(self, address: str) -> bytes:
        url = self._permitted(address)
        try:
            async with self._client.stream("GET", url) as response:
                _check(response)
                return await media.read(response)
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
