"""Telegram: residents in private chats, staff in groups."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Coroutine, Sequence
from contextlib import suppress
from dataclasses import replace
from time import monotonic

from bot import log
from bot.platforms.base import (
    Pace,
    Permit,
    Receive,
    SendError,
    UncertainSend,
    Unreachable,
    Unusable,
    no_wait,
)
from bot.platforms.telegram.access import SECRET_HEADER, WEBHOOK_PATH, Access
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.editing import SentPhotos, edit, photos_of
from bot.platforms.telegram.keys import Address, address_of, number_of
from bot.platforms.telegram.menus import COMMANDS, LANGUAGES
from bot.platforms.telegram.poller import Poller
from bot.platforms.telegram.reading import ASKED_FOR, PLATFORM, Me, read
from bot.platforms.telegram.received import UpdateFilter, load
from bot.platforms.telegram.refusals import TokenRefused
from bot.platforms.telegram.sending import send
from bot.platforms.telegram.update_client import UpdateClient, context_for
from domain.kinds import Restriction
from domain.messages import Incoming, Outgoing
from web.platform_routes import Answer, Method, Request, Route, bears_secret

PERMITTED = Pace(per_second=30, chat_seconds=1.0, group_per_minute=20)
FIRST_SECONDS = 5.0  # a start waits so long for Telegram, then goes on without it
AGAIN_SECONDS = 5.0
STOP_SECONDS = 1.0  # for calls under way to end
WEBHOOK_LOOK_SECONDS = 60.0
NAME_SECONDS = 60.0  # a new name is asked for no more often
NAME_PATIENCE = 2.0  # seconds; meanwhile updates are not kept
BOT_NAME = re.compile(r"@(\w{2,29}bot)\b", re.ASCII | re.IGNORECASE)  # as all bots are called
MOST_AT_ONCE = 20  # calls of the webhook
FORBIDDEN = "403"  # in what Telegram says of a call that we refused
PRESSES_AT_ONCE = 16  # that are answered; the other connections are for messages
REFUSED = (
    "Telegram 不认这个令牌；请从 @BotFather 取得正确的令牌，写入环境变量 ZHONGZHI_TELEGRAM_TOKEN。\n"
    "Telegram does not know this token; get the right one from @BotFather and put it into ZHONGZHI_TELEGRAM_TOKEN."
)


class Telegram:
    """`words` gives a sentence of the catalogues in a language."""

    def __init__(self, access: Access, words: Callable[[str, str], str]) -> None:
        self.name = PLATFORM
        self.pace: Pace | None = PERMITTED
        self.buttons = True
        self._access, self._words = access, words
        context = context_for(access.base_url)
        self._client = Client(
            access.token, base_url=access.base_url, base_file_url=access.base_file_url, context=context
        )
        self._updates = UpdateClient(access.token, base_url=access.base_url, context=context)
        self._poller = Poller(self._updates, self._keep, self._clear)
        self._filter, self._photos, self._me = UpdateFilter(access.groups), SentPhotos(), Me()
        self._receive: Receive | None = None
        self._answering = asyncio.Semaphore(PRESSES_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._refused = False
        self._name_asked = -NAME_SECONDS
        self._fault = ""
        self._refused_call = asyncio.Event()

    async def start(self, receive: Receive) -> None:
        """Raises `Unusable` when Telegram refuses the token. Without an answer it goes on, and asks again meanwhile."""
        self._receive = receive
        asked = self._start_task(self._learn_name())
        await asyncio.wait([asked], timeout=FIRST_SECONDS)
        if self._refused:
            raise Unusable(REFUSED)

    async def stop(self) -> None:
        self._receive = None
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=STOP_SECONDS)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._updates.close()
        await self._client.close()

    async def lead(self) -> None:
        """Only the leading process polls, or sees to it that the webhook stays set."""
        while not await self._succeeded(self._set_up_updates()):
            continue
        self._start_task(self._offer_menus())
        if self._access.webhook_url:
            await self._watch_webhook()
        else:
            await self._poller.run()

    @property
    def in_doubt(self) -> bool:
        return self._poller.in_doubt

    async def ping(self) -> None:
        await self._client.me()

    def parse(self, payload: str) -> Incoming:
        incoming = read(load(payload), replace(self._me, hears_any=True))
        if incoming is None:
            raise ValueError("nothing for the service")
        return incoming

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        to = _address(chat)
        if message.edit_of:
            return await edit(self._client, to, message, self._photos, permit)
        went = await send(self._client, to, message, permit)
        if went:
            self._photos.note(to.chat, went[-1], photos_of(message))
        return went

    def routes(self) -> Sequence[Route]:
        """The webhook; none where Telegram is asked for updates instead."""
        secret = self._access.webhook_secret
        bears = bears_secret(SECRET_HEADER, secret)

        def admits(request: Request) -> bool:
            admitted = bears(request)
            if not admitted:
                self._refused_call.set()  # somebody may have set the webhook with another secret
            return admitted

        return [Route(WEBHOOK_PATH, (Method.POST,), admits, self._called)] if secret else []

    async def take_buttons(self, chat: str, message: str) -> None:
        to = _address(chat)
        number = number_of(message, to.chat)
        if number is None:
            return
        try:
            await self._client.take_buttons(to.chat, number)
        except SendError as fault:
            if not fault.permanent or isinstance(fault, Unreachable):
                raise

    def take_restrictions(self, chat: str) -> Collection[Restriction]:
        return [*self._client.restrictions.pop(_address(chat).chat, ())]

    async def fetch(self, file: str) -> bytes:
        return b"".join([piece async for piece in self._client.download(file)])

    def download(self, file: str) -> AsyncIterator[bytes]:
        return self._client.download(file)

    async def forget(self, chat: str) -> None:
        """Messages stay with Telegram; the adapter keeps nothing but which photos each message had."""
        self._photos.forget(_address(chat).chat)

    # Updates

    async def hear(self, body: bytes) -> None:
        """A call of the webhook; its update is durable when this returns. Raises `ValueError` for what is no update."""
        await self._keep([body.decode()])

    async def _called(self, request: Request) -> Answer:
        await self.hear(request.body)
        return Answer()

    async def _keep(self, payloads: Sequence[str]) -> int | None:
        """Keeps updates; only then do pressed buttons stop spinning. Returns the highest of their numbers."""
        assert self._receive is not None
        await self._learn_new_name(payloads)
        received = [self._filter.receive(payload, self._me) for payload in payloads]
        await self._receive(self.name, [one.update for one in received if one.update])
        for press in filter(None, (one.press for one in received)):
            self._start_task(self._answer(press))
        return max((one.number for one in received if one.number is not None), default=None)

    async def _answer(self, press: str) -> None:
        try:
            async with self._answering:
                await self._client.answer(press)
        except (SendError, UncertainSend):
            return  # the press is too old, or the button spins until the app gives up

    # Setting up

    async def _learn_name(self) -> None:
        while True:
            try:
                name, hears_all = await self._client.me()
            except TokenRefused:
                log.line("telegram.token_refused")
                self._refused = True
                return
            except (SendError, UncertainSend):
                await asyncio.sleep(AGAIN_SECONDS)
            else:
                self._me = Me(name, hears_all)
                log.line("telegram.ready", hears_all=int(hears_all))
                return

    async def _learn_new_name(self, payloads: Sequence[str]) -> None:
        """Somebody speaks to a bot that is called otherwise: it may be this one, under a new name. Asked once in a
        minute at most."""
        name, since = self._me.name.casefold(), monotonic() - self._name_asked
        named = {one.casefold() for payload in payloads for one in BOT_NAME.findall(payload)}
        if not name or since < NAME_SECONDS or named <= {name}:
            return
        self._name_asked = monotonic()
        with suppress(SendError, UncertainSend, TimeoutError):
            async with asyncio.timeout(NAME_PATIENCE):
                self._me = Me(*await self._client.me())

    async def _succeeded(self, call: Awaitable[None]) -> bool:
        """Whether the call succeeded. After a fault it returns when the call may be made again."""
        try:
            await call
        except (SendError, UncertainSend) as fault:
            log.line("telegram.not_set_up", why=type(fault).__name__)
            await asyncio.sleep(max(AGAIN_SECONDS, getattr(fault, "retry_after", 0.0)))
            return False
        return True

    async def _offer_menus(self) -> None:
        for scope, commands in COMMANDS.items():
            for code, language in LANGUAGES.items():
                said = {name: self._words(language, key) for name, key in commands.items()}
                while not await self._succeeded(self._client.set_commands(scope, code, said)):
                    continue

    async def _set_up_updates(self) -> None:
        if self._access.webhook_url:
            await self._client.set_webhook(self._own_url, self._access.webhook_secret, ASKED_FOR, MOST_AT_ONCE)
        else:
            await self._client.delete_webhook()

    @property
    def _own_url(self) -> str:
        return self._access.webhook_url.rstrip("/") + WEBHOOK_PATH

    async def _clear(self) -> None:
        """Deletes a webhook that somebody set although the settings say polling."""
        try:
            await self._client.delete_webhook()
        except (SendError, UncertainSend):
            return

    async def _watch_webhook(self) -> None:
        """Checks now and then that the webhook is still set, and logs what went wrong with it. After a call that was
        refused it is set again at once, but not more often than it is checked: anybody may call."""
        while True:
            self._refused_call.clear()
            await self._succeeded(self._check_webhook())
            with suppress(TimeoutError):
                async with asyncio.timeout(WEBHOOK_LOOK_SECONDS):
                    await self._refused_call.wait()
                log.line("telegram.webhook_lost")
                await self._succeeded(self._set_up_updates())
                await asyncio.sleep(WEBHOOK_LOOK_SECONDS)

    async def _check_webhook(self) -> None:
        """By all that was set. Telegram does not say the secret, but that calls with another one were refused."""
        assert self._receive is not None
        found = await self._client.webhook()
        await self._receive(self.name, [])
        as_set = (found.url, found.kinds, found.most) == (self._own_url, frozenset(ASKED_FOR), MOST_AT_ONCE)
        if not as_set or (found.fault != self._fault and FORBIDDEN in found.fault):
            log.line("telegram.webhook_lost")
            await self._set_up_updates()
        elif found.waiting and found.fault != self._fault:
            log.line("telegram.webhook_fails", waiting=found.waiting)
        self._fault = found.fault

    def _start_task(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _address(chat: str) -> Address:
    to = address_of(chat)
    if to is None:
        raise Unreachable("no chat of Telegram")
    return to
