"""What the service sent, written down outside of it, in the test's own process."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.operations.exclusive import listen


@dataclass(frozen=True, slots=True)
class Arrival:
    """One message that reached the platform. The same message may come again; nobody here knows it."""

    id: int
    chat: str
    text: str
    reply_to: str
    edit_of: str
    at: datetime


@dataclass
class Ledger:
    """A platform's side of the wire: `POST /deliveries` writes an arrival down and answers its number."""

    arrivals: list[Arrival] = field(default_factory=list)

    async def __aenter__(self) -> Ledger:
        self._door = listen("127.0.0.1", 0)
        app = Starlette(routes=[Route("/deliveries", self._deliveries, methods=["POST"])])
        quiet = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off", timeout_keep_alive=3600)
        self._server = uvicorn.Server(quiet)
        self._server.capture_signals = nullcontext  # type: ignore[assignment]  # signals are the test's own
        self._serving = asyncio.create_task(self._server.serve(sockets=[self._door]))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.should_exit = self._server.force_exit = True
        await self._serving
        self._door.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._door.getsockname()[1]}"

    def in_chat(self, chat: str) -> list[Arrival]:
        return [one for one in self.arrivals if one.chat == chat]

    async def _deliveries(self, request: Request) -> JSONResponse:
        try:
            said = await request.json()
        except ClientDisconnect:  # killed while it was speaking
            return JSONResponse({}, status_code=400)
        arrival = Arrival(len(self.arrivals) + 1, **said, at=datetime.now(UTC))
        self.arrivals.append(arrival)
        return JSONResponse({"id": arrival.id})
