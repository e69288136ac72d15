"""A WeChat Official Account that answers only in place: what people are told is the response to their own message."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.platforms.base import AnswerInPlace, Joined, NotNow, Pace, Permit, Receive, no_wait
from bot.platforms.wechat import writing
from bot.platforms.wechat.access import Access
from bot.platforms.wechat.crypto import table_of
from bot.platforms.wechat.door import Door
from bot.platforms.wechat.reading import PLATFORM, read
from domain.messages import Incoming, Outgoing
from web.platform_routes import Method, Route

if TYPE_CHECKING:
    from bot.platforms.wechat.pictures import Pictures

LANGUAGES = ("zh-CN", "en")


class WeChat:
    """`words` gives a sentence of the catalogues in a language; `now` gives real time in seconds since 1970, by which
    calls are fresh or stale.
    """

    def __init__(self, access: Access, words: Callable[[str, str], str], now: Callable[[], float] = time.time) -> None:
        self.name = PLATFORM
        self.pace: Pace | None = None
        self.buttons = False
        self.answer_seconds = 1.0  # WeChat waits five, and then calls again
        self._path = access.path
        self._more = {language: words(language, "answer.more") for language in LANGUAGES}
        self._door = Door(access, now)
        self._api_url = access.api_url
        self._pictures: Pictures | None = None

    @property
    def refused(self) -> Mapping[str, int]:
        return self._door.refused

    def serve(self, answer: AnswerInPlace) -> None:
        self._door.answer = answer

    async def start(self, receive: Receive) -> None:
        """Nothing is asked of WeChat: it calls."""

    async def stop(self) -> None:
        if self._pictures:
            await self._pictures.close()

    def parse(self, payload: str) -> Incoming:
        incoming = read(table_of(payload))
        if incoming is None:
            raise ValueError("nothing for the service")
        return incoming

    def routes(self) -> Sequence[Route]:
        return [Route(self._path, (Method.GET, Method.POST), self._door.admits, self._door.called)]

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        raise NotNow("answered in place alone", sent=message.sent)

    def join(self, messages: Sequence[Outgoing]) -> Joined:
        return writing.join(messages, self._more)

    async def take_buttons(self, chat: str, message: str) -> None:
        """There are none; what was said stays as it is."""

    async def fetch(self, file: str) -> bytes:
        pictures = await asyncio.to_thread(_loaded)
        if self._pictures is None:
            self._pictures = pictures(self._api_url)
        return await self._pictures.fetch(file)

    async def forget(self, chat: str) -> None:
        """Nothing is kept here; messages stay on the person's phone."""


def _loaded() -> type[Pictures]:
    """With the first picture, and by no start: its HTTP client takes up to seven MiB."""
    from bot.platforms.wechat.pictures import Pictures

    return Pictures
