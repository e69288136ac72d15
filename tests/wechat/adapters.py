"""The service's own adapter, speaking to the fake account's API."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.catalogues import sentences
from bot.media.collages import Collages
from bot.platforms.wechat.access import Access
from bot.platforms.wechat.adapter import WeChat
from tests.wechat.account import APP_ID, KEY, TOKEN, Account
from tests.wechat.api import SECRET


@asynccontextmanager
async def adapter(account: Account, *, customer_service: bool = True, menu: bool = False) -> AsyncIterator[WeChat]:
    access = Access(
        APP_ID, TOKEN, KEY, secret=SECRET, api_url=account.url, customer_service=customer_service, menu=menu
    )
    made = WeChat(access, sentences())
    made.join_pictures_by(Collages().join)
    try:
        yield made
    finally:
        await made.stop()
