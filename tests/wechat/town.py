"""The stories' town whose residents follow an Official Account: they write over HTTP, sealed, to the real adapter.

Groups and coordinators are on the simulator. What could not be answered in place waits until a resident writes.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from starlette.applications import Starlette

from bot.app import Service
from bot.catalogues import sentences
from bot.clock import Clock
from bot.config import Config
from bot.operations.exclusive import listen
from bot.platforms.simulator.adapter import Simulator
from bot.platforms.wechat.access import PATH, Access
from bot.platforms.wechat.adapter import WeChat
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from tests.stories.town import Message, Speaker, Town
from tests.wechat.account import APP_ID, KEY, TOKEN, Account
from tests.wechat.answers import lines_of, shown
from tests.wechat.calls import Call
from tests.wechat.people import Person
from web import app, simulator, webhooks

words = cache(sentences)
RESIDENTS = "residents"


class WeChatTown(Town):
    """A resident's chat is their openid; each answer is one message of it, and its lines are its choices."""

    def __init__(self, service: Service, room: Simulator, client: httpx.AsyncClient, account: Account) -> None:
        super().__init__(service, room, client)
        self.account = account
        self.people: dict[str, Person] = {}

    async def _newcomer(self, name: str, column: str, language: str) -> Speaker:
        if column != RESIDENTS:
            return await super()._newcomer(name, column, language)
        person = self.account.person()
        self.people[person.openid] = person
        return Speaker(self, person.openid, person.openid)

    async def writes(
        self, chat: str, person: str, text: str, *, photos: int, place: dict[str, Any] | None, reply_to: str
    ) -> None:
        if who := self.people.get(chat):
            assert (photos, place, reply_to) == (0, None, ""), "nobody can send this here"
            await self._does(who, who.message("text", {"Content": text}))
        else:
            await super().writes(chat, person, text, photos=photos, place=place, reply_to=reply_to)

    async def presses(self, chat: str, person: str, message: str, token: str) -> None:
        """Taps a line, which sends the words that stand in it."""
        who = self.people.get(chat)
        if who is None:
            await super().presses(chat, person, message, token)
            return
        line = next(one for one in lines_of(who.calls[int(message)].text) if one.content == token)
        await self._does(who, who.message("text", {"Content": line.content, "bizmsgmenuid": line.number}))

    async def _does(self, who: Person, xml: str) -> None:
        call = await asyncio.wrap_future(self.account.begins(who.openid, xml))
        who.calls.append(call)

    async def shown(self, chat: str) -> list[Message]:
        who = self.people.get(chat)
        if who is None:
            return await super().shown(chat)
        return [_message(number, call) for number, call in enumerate(who.calls) if call.text]

    def last_seq(self, chat: str) -> int:
        who = self.people.get(chat)
        return super().last_seq(chat) if who is None else len(who.calls)


def _message(number: int, call: Call) -> Message:
    """As the simulator's HTTP interface has it. A line's token is what it sends."""
    return {
        "id": str(number),
        "seq": number + 1,
        "from": {"id": "bot"},
        "text": shown(call.text),
        "choices": [[{"label": one.shown.partition(". ")[2], "token": one.content}] for one in lines_of(call.text)],
        "photos": [],
        "reply_to": None,
    }


@asynccontextmanager
async def wechat_town(settings: Config, folder: Path, starts_at: datetime) -> AsyncIterator[WeChatTown]:
    with Account() as account:
        clock = Clock(frozen_at=starts_at)
        room = Simulator(folder / "simulator.sqlite3", clock.now)
        wechat = WeChat(Access(APP_ID, TOKEN, KEY, api_url=account.url), words())
        service = Service(settings, {room.name: room, wechat.name: wechat}, clock)
        await service.start()
        pages = app.build([*simulator.routes(TrainingRoom(service, room)), *webhooks.routes(wechat.routes())], STATIC)
        async with served(pages) as port:
            account.service = f"http://127.0.0.1:{port}{PATH}"
            async with httpx.AsyncClient(
                transport=httpx.ASGITransport(app=pages), base_url="http://simulator"
            ) as client:
                yield WeChatTown(service, room, client, account)
        await service.stop()
        assert list(map(str, account.violations)) == []


@asynccontextmanager
async def served(pages: Starlette) -> AsyncIterator[int]:
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(pages, log_config=None, access_log=False, lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield listener.getsockname()[1]
    server.should_exit = True
    with suppress(asyncio.CancelledError):
        await serving
    listener.close()
