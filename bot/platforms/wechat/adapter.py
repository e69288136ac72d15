"""A WeChat Official Account: what people are told is the response to their own message; what they have not just asked
they are told by 客服消息, where the account may send some.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.platforms.base import AnswerInPlace, Joined, JoinPictures, NotNow, Pace, Permit, Receive, SendError, no_wait
from bot.platforms.wechat import writing
from bot.platforms.wechat.access import Access
from bot.platforms.wechat.crypto import table_of
from bot.platforms.wechat.door import Door
from bot.platforms.wechat.reading import PLATFORM, read
from domain.allowance import Allowance, Window
from domain.messages import Incoming, Outgoing, OutgoingPhoto
from domain.template_messages import TemplateEvent, TemplateMessage
from web.platform_routes import Method, Route

if TYPE_CHECKING:
    import httpx

    from bot.platforms.wechat.outward import Outward

LANGUAGES = ("zh-CN", "en")
# As WeChat allows 客服消息 since 2023: after words, and after a menu, a code or following.
ALLOWANCE = Allowance(Window(5, timedelta(hours=48)), Window(3, timedelta(minutes=1)))
PACE = Pace(per_second=20, chat_seconds=0.2, group_per_minute=20)  # WeChat names none; there are no groups


class WeChat:
    """`words` gives a sentence of the catalogues in a language; `now` gives real time in seconds since 1970, by which
    calls are fresh or stale. `transport` is what carries calls of the account's API, in tests.
    """

    def __init__(
        self,
        access: Access,
        words: Callable[[str, str], str],
        now: Callable[[], float] = time.time,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.name = PLATFORM
        # Paced, so that an API that is slow to answer holds up no other platform.
        self.pace: Pace | None = PACE if access.customer_service else None
        self.allowance = ALLOWANCE if access.customer_service else None
        self.templates: Collection[TemplateEvent] = access.templates
        self.buttons = False
        self.answers_pictures = access.customer_service
        self.answer_seconds = 1.0  # WeChat waits five, and then calls again
        self._fetches_voices = access.customer_service  # the right to ask for media comes with it
        self._path = access.path
        self._more = {language: words(language, "answer.more") for language in LANGUAGES}
        self._door = Door(access, now)
        self._load = partial(_load, access, words, self._more, now, transport)
        self._outward: Outward | None = self._load() if access.customer_service else None

    @property
    def refused(self) -> Mapping[str, int]:
        return self._door.refused

    def serve(self, answer: AnswerInPlace) -> None:
        self._door.answer = answer

    async def picture_body(self, photo: OutgoingPhoto) -> str:
        if self._outward is None or self._outward.customer_service is None:
            raise SendError("pictures need an account that may upload them", permanent=True)
        return writing.picture_body(await self._outward.customer_service.uploaded(photo))

    def join_pictures_by(self, join: JoinPictures) -> None:
        if self._outward and self._outward.customer_service:
            self._outward.customer_service.join_pictures_by(join)

    async def lead(self) -> None:
        """One process sets the account's menu."""
        if self._outward and self._outward.menu:
            await self._outward.menu.set()
        await asyncio.Event().wait()

    async def start(self, receive: Receive) -> None:
        """Nothing is asked of WeChat before something is to be said: it calls."""

    async def stop(self) -> None:
        if self._outward:
            await self._outward.close()

    in_doubt = False  # it calls, and is asked for nothing

    async def ping(self) -> None:
        if self._outward:
            await self._outward.ping()

    def parse(self, payload: str) -> Incoming:
        incoming = read(table_of(payload), fetches=self._fetches_voices)
        if incoming is None:
            raise ValueError("nothing for the service")
        return incoming

    def routes(self) -> Sequence[Route]:
        return [Route(self._path, (Method.GET, Method.POST), self._door.admits, self._door.called, self._door.look)]

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        if self._outward is None or self._outward.customer_service is None:
            raise NotNow("answered in place alone", sent=message.sent)
        return await self._outward.customer_service.say(chat, message, permit)

    async def send_template(self, chat: str, message: TemplateMessage, permit: Permit = no_wait) -> str:
        if self._outward is None or self._outward.templates is None:
            raise SendError("no template", permanent=True)
        return await self._outward.templates.send(chat, message, permit)

    def join(self, messages: Sequence[Outgoing]) -> Joined:
        return writing.join(messages, self._more)

    async def take_buttons(self, chat: str, message: str) -> None:
        """There are none; what was said stays as it is."""

    async def fetch(self, file: str) -> bytes:
        outward = self._outward or self._kept(await asyncio.to_thread(self._load))
        return await outward.pictures.fetch(file)

    def _kept(self, loaded: Outward) -> Outward:
        """The first one that was loaded: two pictures may be fetched at once."""
        self._outward = self._outward or loaded
        return self._outward

    async def forget(self, chat: str) -> None:
        """Nothing is kept here; messages stay on the person's phone."""


def _load(
    access: Access,
    words: Callable[[str, str], str],
    more: Mapping[str, str],
    now: Callable[[], float],
    transport: httpx.AsyncBaseTransport | None,
) -> Outward:
    from bot.platforms.wechat.outward import Outward

    return Outward(access, words, more, now, transport)
