"""The stories' town with an account that also sends by itself: the service runs beside the test; the account calls it,
and is called, over HTTP. Departments are on the simulator.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import uvicorn
from starlette.applications import Starlette

from bot.app import Service
from bot.catalogues import sentences
from bot.clock import Clock
from bot.operations.exclusive import listen
from bot.platforms.simulator.adapter import Simulator
from bot.platforms.wechat.access import PATH, Access, Template
from bot.platforms.wechat.adapter import WeChat
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from domain.template_messages import TemplateEvent
from tests.stories.acts.in_place import number_in
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING, Speaker, Town
from tests.wechat.account import APP_ID, KEY, TOKEN, Account
from tests.wechat.api import SECRET
from tests.wechat.people import Person
from web import app, simulator, webhooks

LAMP = "上报 振兴路12号路灯不亮"


class WeChatTown(Town):
    """Residents follow the account; departments are on the simulator."""

    account: Account

    async def does(self, person: Person, xml: str) -> str:
        """What somebody is answered."""
        call = await asyncio.wrap_future(self.account.begins(person.openid, xml))
        person.calls.append(call)
        return call.text

    async def writes_to_account(self, person: Person, words: str) -> str:
        return await self.does(person, person.message("text", {"Content": words}))

    async def time_passes(self, **span: float) -> None:
        """For the service, and for the account."""
        self.account.api.passes(timedelta(**span).total_seconds())
        await self.passes(**span)


@asynccontextmanager
async def served(pages: Starlette) -> AsyncIterator[int]:
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(pages, log_config=None, access_log=False, lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield listener.getsockname()[1]
    server.should_exit = True
    await serving
    listener.close()


@asynccontextmanager
async def unasked_town(
    database_url: str, tmp_path: Path, templates: Mapping[TemplateEvent, Template] | None = None
) -> AsyncIterator[WeChatTown]:
    with Account() as account:
        clock = Clock(frozen_at=MONDAY_MORNING)
        room = Simulator(tmp_path / "simulator.sqlite3", clock.now)
        access = Access(
            APP_ID, TOKEN, KEY, secret=SECRET, api_url=account.url, customer_service=True, templates=templates or {}
        )
        wechat = WeChat(access, sentences())
        service = Service(settings_for(database_url, tmp_path), {room.name: room, wechat.name: wechat}, clock)
        await service.start()
        pages = app.build([*simulator.routes(TrainingRoom(service, room)), *webhooks.routes(wechat.routes())], STATIC)
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app=pages), base_url="http://simulator")
        async with served(pages) as port, client:
            account.service = f"http://127.0.0.1:{port}{PATH}"
            town = WeChatTown(service, room, client)
            town.account = account
            yield town
        await service.stop()
        assert list(map(str, account.violations)) == []


async def filed(town: WeChatTown) -> tuple[Speaker, Person, str]:
    """A department's staff, and a resident with the number of her case."""
    staff, _ = await town.department("utilities")
    person = town.account.person()
    await town.does(person, person.event("subscribe"))
    return staff, person, number_in(await town.writes_to_account(person, LAMP))


async def resolves(town: WeChatTown, staff: Speaker, number: str, *, photos: int = 0) -> None:
    await staff.says(f"#{number} 办结 解释说明 灯已修好", photos=photos)  # which needs no photo
    await town.time_passes(minutes=2)
