"""Calls of the account's API, over httpx: the library's own client asks for tokens without end, and shows the secret in
the text of its errors.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx
import orjson

from bot.platforms.wechat.access import Access

CONNECT_SECONDS, READ_SECONDS = 5.0, 10.0
TOKEN_PATH, SEND_PATH = "/cgi-bin/stable_token", "/cgi-bin/message/custom/send"
NOBODY = "zhongzhi-try"  # no openid: 28 characters
NO_SUCH_PERSON = 40003


class ApiRefused(Exception):
    """WeChat answered with an error. `said` is its text, which names an address that it does not know."""

    def __init__(self, code: int, said: str) -> None:
        super().__init__(f"errcode {code}")
        self.code, self.said = code, said


class ApiUnreachable(Exception):
    """There was no answer, or none of WeChat's."""


class Api:
    def __init__(self, access: Access) -> None:
        self._access = access
        self._client = httpx.AsyncClient(
            base_url=access.api_url, timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
        )
        self.answered_at: datetime | None = None  # by WeChat's clock

    async def close(self) -> None:
        await self._client.aclose()

    async def token(self) -> str:
        """A token, the same for all who ask while it is good. Raises `ApiRefused` or `ApiUnreachable`."""
        asked = {
            "grant_type": "client_credential",
            "appid": self._access.app_id,
            "secret": self._access.secret,
            "force_refresh": False,
        }
        token = (await self._post(TOKEN_PATH, asked)).get("access_token")
        if not isinstance(token, str) or not token:
            raise ApiUnreachable("no token in the answer")
        return token

    async def check_customer_service(self, token: str) -> None:
        """Whether 客服消息 may be sent, by sending one to nobody. Raises `ApiRefused` or `ApiUnreachable`."""
        asked = {"touser": NOBODY, "msgtype": "text", "text": {"content": "-"}}
        try:
            await self._post(SEND_PATH, asked, access_token=token)
        except ApiRefused as refused:
            if refused.code != NO_SUCH_PERSON:
                raise

    async def _post(self, path: str, asked: Mapping[str, object], **query: str) -> Mapping[str, object]:
        try:
            response = await self._client.post(path, content=orjson.dumps(asked), params=query)
        except httpx.HTTPError as error:
            raise ApiUnreachable(type(error).__name__) from None  # its text may hold the address with the token
        self.answered_at = _moment(response.headers.get("date", "")) or self.answered_at
        return _answer(response)


def _answer(response: httpx.Response) -> Mapping[str, object]:
    try:
        said = orjson.loads(response.content)
    except ValueError:
        raise ApiUnreachable(f"HTTP {response.status_code}") from None
    if not isinstance(said, dict):
        raise ApiUnreachable(f"HTTP {response.status_code}")
    code = said.get("errcode", 0)
    if type(code) is not int or code:
        raise ApiRefused(code if type(code) is int else -1, str(said.get("errmsg", "")))
    return said


def _moment(date: str) -> datetime | None:
    """The time in an HTTP header; None where there is none."""
    try:
        return parsedate_to_datetime(date).astimezone(UTC)
    except (ValueError, TypeError):
        return None
