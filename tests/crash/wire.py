"""A platform for crash tests: updates come in by HTTP, and what the service sends goes to a ledger outside of it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import orjson

from benchmarks.load import Connection, connect
from bot.platforms.base import Pace, Permit, Receive, SendError, UncertainSend, no_wait
from domain.messages import ChatKind, Incoming, Outgoing, Update
from web.platform_routes import Answer, Method, Request, Route

ANSWER_SECONDS = 60.0


class Wire:
    """`POST /wire/updates` is answered when the update is durable; sending is a POST to the ledger, which gives ids."""

    def __init__(self, ledger: str) -> None:
        self.name = "wire"
        self.pace: Pace | None = None
        self.buttons = True
        self._port = int(ledger.rpartition(":")[2])
        self._free: list[Connection] = []
        self._receive: Receive | None = None

    async def start(self, receive: Receive) -> None:
        self._receive = receive

    async def stop(self) -> None:
        self._receive = None
        for connection in self._free:
            connection.close()

    def routes(self) -> list[Route]:
        return [Route("/wire/updates", (Method.POST,), lambda _: True, self._updates)]

    async def _updates(self, request: Request) -> Answer:
        if self._receive is None:
            return Answer(status=503)
        said = orjson.loads(request.body)
        rows = await self._receive(self.name, [Update(said["key"], said["chat"], request.body.decode())])
        return Answer(orjson.dumps({"rows": rows}), "application/json")

    def parse(self, payload: str) -> Incoming:
        said = orjson.loads(payload)
        return Incoming(
            platform=self.name,
            chat=said["chat"],
            chat_kind=ChatKind(said["kind"]),
            sender=said["sender"],
            sender_name="李女士",
            sent_at=datetime.now(UTC),
            message=said["key"],
            chat_title=said["chat"] if said["kind"] == ChatKind.GROUP else "",
            language="zh-CN",
            text=said["text"],
        )

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        body = {"chat": chat, "text": message.text, "reply_to": message.reply_to, "edit_of": message.edit_of}
        try:
            connection = await self._connection()
        except ConnectionError as error:
            raise SendError("nobody there", permanent=False) from error
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                status, answer = await connection.request("POST", "/deliveries", orjson.dumps(body))
        except (ConnectionError, TimeoutError) as error:
            connection.close()
            raise UncertainSend("no answer") from error
        if status >= 300:
            connection.close()
            raise UncertainSend(f"answered {status}")
        self._free.append(connection)
        return [str(orjson.loads(answer)["id"])]

    async def _connection(self) -> Connection:
        """One that is kept open: a client that does more takes three quarters of a sender's time."""
        while self._free:
            if (connection := self._free.pop()).is_open:
                return connection
        return await connect(self._port)

    async def take_buttons(self, chat: str, message: str) -> None:
        """Nobody presses buttons here."""

    async def fetch(self, file: str) -> bytes:
        raise SendError("nobody sends pictures here", permanent=True)

    async def forget(self, chat: str) -> None:
        """Keeps nothing of a chat."""
