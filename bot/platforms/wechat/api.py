"""Calls of the account's API, over httpx: the library's own client asks for tokens without end, and shows the secret in
the text of its errors.

A token is asked for once, by whoever needs one, while the others wait for it. Asked for without force, WeChat gives the
same one to every process.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import TypeVar

import httpx
import orjson

from bot.platforms.wechat.access import Access

CONNECT_SECONDS, READ_SECONDS = 5.0, 20.0
TOKEN_PATH, SEND_PATH = "/cgi-bin/stable_token", "/cgi-bin/message/custom/send"
MENU_PATH = "/cgi-bin/menu/get"
NOBODY = "zhongzhi-try"  # no openid: 28 characters
BUSY, NO_SUCH_PERSON = -1, 40003
TOKEN_REFUSED = frozenset({40001, 40014, 42001})  # wrong or run out
# Before a token runs out: from then on WeChat gives another, and both are good. But it is not asked for all the time.
RENEWED_SECONDS, LEAST_SECONDS = 300, 60
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

T = TypeVar("T")


class ApiRefused(Exception):
    """WeChat answered with an error. `said` is its text, which names an address that it does not know."""

    def __init__(self, code: int, said: str) -> None:
        super().__init__(f"errcode {code}")
        self.code, self.said = code, said


class ApiUnreachable(Exception):
    """There was no answer, or none of WeChat's. `uncertain`: the call may have been made for all that."""

    def __init__(self, why: str, *, uncertain: bool = False) -> None:
        super().__init__(why)
        self.uncertain = uncertain


@dataclass(frozen=True, slots=True)
class _Token:
    """Good until a moment of the monotonic clock."""

    text: str = field(repr=False)
    until: float


class Api:
    """`transport` is what carries the calls, in tests."""

    def __init__(self, access: Access, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._access = access
        self._client = httpx.AsyncClient(
            base_url=access.api_url,
            timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
            transport=transport,
        )
        self._token: _Token | None = None
        self._asking: asyncio.Task[_Token] | None = None
        self.answered_at: datetime | None = None  # by WeChat's clock

    async def close(self) -> None:
        if self._asking:
            self._asking.cancel()
        await self._client.aclose()

    async def token(self) -> str:
        """The token, or a new one when it has run out. Raises `ApiRefused` or `ApiUnreachable`."""
        if self._token and monotonic() < self._token.until:
            return self._token.text
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask_for_token())
            self._asking.add_done_callback(self._asked)
        self._token = await asyncio.shield(self._asking)
        return self._token.text

    async def with_token(self, call: Callable[[str], Awaitable[T]]) -> T:
        """Makes a call that is given a token; once more with a new one where WeChat refuses it. Raises `ApiRefused` or
        `ApiUnreachable`."""
        token = await self.token()
        try:
            return await call(token)
        except ApiRefused as refused:
            if refused.code not in TOKEN_REFUSED:
                raise
        if self._token and self._token.text == token:
            self._token = None
        return await call(await self.token())

    async def send_text(self, person: str, words: str) -> None:
        """客服消息. Raises `ApiRefused` or `ApiUnreachable`."""
        await self.with_token(lambda token: self._send_text(token, person, words))

    async def check_customer_service(self, token: str) -> None:
        """Whether 客服消息 may be sent, by sending one to nobody. Raises `ApiRefused` or `ApiUnreachable`."""
        try:
            await self._send_text(token, NOBODY, "-")
        except ApiRefused as refused:
            if refused.code != NO_SUCH_PERSON:
                raise

    async def ping(self) -> None:
        """A call that changes nothing, and asks for no token that is there already. Raises `ApiUnreachable`, also where
        WeChat is too busy to answer anything."""
        try:
            token = await self.token()
            await self.get(MENU_PATH, access_token=token)
        except ApiRefused as refused:
            if refused.code == BUSY:
                raise ApiUnreachable(str(refused)) from None

    async def post(self, path: str, asked: Mapping[str, object], **query: str) -> Mapping[str, object]:
        """Raises `ApiRefused` or `ApiUnreachable`."""
        return await self._answer(self._client.post(path, content=orjson.dumps(asked), params=query))

    async def get(self, path: str, **query: str) -> Mapping[str, object]:
        """Raises `ApiRefused` or `ApiUnreachable`."""
        return await self._answer(self._client.get(path, params=query))

    async def upload(self, path: str, picture: bytes, **query: str) -> Mapping[str, object]:
        """A JPEG as a form. Raises `ApiRefused` or `ApiUnreachable`."""
        files = {"media": ("photo.jpg", picture, "image/jpeg")}
        return await self._answer(self._client.post(path, files=files, params=query))

    @asynccontextmanager
    async def stream(self, path: str, **query: str) -> AsyncIterator[httpx.Response]:
        """What WeChat has to be asked for by GET, not yet read. Raises `ApiUnreachable`, also while it is read."""
        try:
            async with self._client.stream("GET", path, params=query) as response:
                yield response
        except httpx.HTTPError as error:
            raise ApiUnreachable(type(error).__name__) from None

    async def _answer(self, call: Awaitable[httpx.Response]) -> Mapping[str, object]:
        try:
            response = await call
        except httpx.HTTPError as error:  # its text may hold the address with the token
            raise ApiUnreachable(type(error).__name__, uncertain=not isinstance(error, NEVER_SENT)) from None
        self.answered_at = _moment(response.headers.get("date", "")) or self.answered_at
        return answer_of(response)

    async def _send_text(self, token: str, person: str, words: str) -> None:
        asked = {"touser": person, "msgtype": "text", "text": {"content": words}}
        await self.post(SEND_PATH, asked, access_token=token)

    async def _ask_for_token(self) -> _Token:
        asked = {
            "grant_type": "client_credential",
            "appid": self._access.app_id,
            "secret": self._access.secret,
            "force_refresh": False,
        }
        began = monotonic()
        try:
            said = await self.post(TOKEN_PATH, asked)
        except ApiUnreachable as fault:
            raise ApiUnreachable(str(fault)) from None  # what the token is for was not sent
        token, seconds = said.get("access_token"), said.get("expires_in")
        if not isinstance(token, str) or not token:
            raise ApiUnreachable("no token in the answer")
        good = seconds - RENEWED_SECONDS if isinstance(seconds, int) else 0
        return _Token(token, began + max(good, LEAST_SECONDS))

    def _asked(self, task: asyncio.Task[_Token]) -> None:
        self._asking = None
        if not task.cancelled():
            task.exception()  # whoever waited was given it; nobody may be left


def answer_of(response: httpx.Response) -> Mapping[str, object]:
    """What WeChat says. Raises `ApiRefused`, or `ApiUnreachable` for what only a server between can have said."""
    said = _table_in(response.content) if response.is_success else None
    if said is None:
        raise ApiUnreachable(f"HTTP {response.status_code}", uncertain=not response.is_client_error)
    code = said.get("errcode", 0)
    if type(code) is not int or code:
        raise ApiRefused(code if type(code) is int else -1, str(said.get("errmsg", "")))
    return said


def _table_in(content: bytes) -> Mapping[str, object] | None:
    try:
        said = orjson.loads(content)
    except ValueError:
        return None
    return said if isinstance(said, dict) else None


def _moment(date: str) -> datetime | None:
    """The time in an HTTP header; None where there is none."""
    try:
        return parsedate_to_datetime(date).astimezone(UTC)
    except (ValueError, TypeError):
        return None
