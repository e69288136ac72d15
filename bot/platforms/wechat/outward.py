"""What calls WeChat: the account's API, through it 客服消息 and the menu, and what fetches people's pictures.

Loaded where it is needed, which for an account that answers in place alone is with the first picture: its HTTP client
takes seven MiB.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import httpx

from bot.platforms.base import SendError
from bot.platforms.wechat.access import Access
from bot.platforms.wechat.api import Api, ApiUnreachable
from bot.platforms.wechat.customer_service import CustomerService
from bot.platforms.wechat.menu import Menu, buttons_in
from bot.platforms.wechat.pictures import Pictures
from bot.platforms.wechat.templates import Templates

Words = Callable[[str, str], str]


class Outward:
    """The parameters are those of `WeChat`; `more` says by language that more waits."""

    def __init__(
        self,
        access: Access,
        words: Words,
        more: Mapping[str, str],
        now: Callable[[], float],
        transport: httpx.AsyncBaseTransport | None,
    ) -> None:
        self._api = Api(access, transport)
        self.pictures = Pictures(access.api_url, self._api if access.customer_service else None)
        self.menu = Menu(self._api, buttons_in(words)) if access.menu else None
        self.customer_service = CustomerService(self._api, more, now) if access.customer_service else None
        self.templates = Templates(self._api, access.templates, words, now) if access.templates else None

    async def ping(self) -> None:
        try:
            await self._api.ping()
        except ApiUnreachable as fault:
            raise SendError(str(fault), permanent=False) from None

    async def close(self) -> None:
        await self.pictures.close()
        await self._api.close()
