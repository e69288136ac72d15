"""A fake Official Account: `with Account(...) as account:` gives people who follow it and write to the service.

It calls the service over HTTP as WeChat does, from a thread with a loop of its own, checks every answer, serves the
pictures that its people send, and has an API (`account.api`). Each rule that the service breaks is a violation.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import Future
from itertools import count
from types import TracebackType
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.fakes.ledger import Ledger, Violation
from tests.fakes.serving import ServerThread
from tests.wechat import reach
from tests.wechat.answers import Reader
from tests.wechat.api import Api
from tests.wechat.api_door import ApiDoor
from tests.wechat.calls import PATIENCE, Call, Caller
from tests.wechat.cipher import Cipher
from tests.wechat.people import Person

APP_ID = "wx0123456789abcdef"
NAME = "gh_0123456789ab"  # the account's own id, to which people write
TOKEN = "tokenoftests"
KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
FIRST_MESSAGE = 24_000_000_000_000_000  # numbers of messages have 17 digits

Done = TypeVar("Done")


class Front:
    """What the account serves, and the loop from which it calls."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self.closing = asyncio.Event()
        door = ApiDoor(account.api, self.closing)
        self.app = Starlette(routes=[Route("/pictures/{name}", self._picture, methods=["GET"]), *door.routes])
        self.caller = Caller(account.reader, account.ledger, patience=account.patience)
        self.calls: set[asyncio.Task[Any]] = set()

    async def _picture(self, request: Request) -> Response:
        content = self._account.pictures.get(request.path_params["name"])
        return Response(content, media_type="image/jpeg") if content else Response(status_code=404)

    async def close(self) -> None:
        for call in self.calls:
            call.cancel()
        await self.caller.close()


class Account:
    """`service` is the address at which the service is called; it may change from call to call."""

    def __init__(self, service: str = "", *, encrypted: bool = True, patience: float = PATIENCE) -> None:
        self.service, self.patience = service, patience
        self.cipher = Cipher(KEY, APP_ID) if encrypted else None
        self.reader = Reader(NAME, TOKEN, self.cipher, lambda media: self.api.holds(media))
        self.ledger = Ledger()
        self.api = Api(APP_ID, self.ledger)
        self.pictures: dict[str, bytes] = {}
        self.messages = count(FIRST_MESSAGE)
        self._people = count(1)
        self._server = ServerThread("wechat", lambda: Front(self))

    def __enter__(self) -> Account:
        self._server.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.stop()

    @property
    def url(self) -> str:
        """Where its pictures are fetched, and where its API is."""
        return f"http://127.0.0.1:{self._server.port}"

    @property
    def violations(self) -> list[Violation]:
        return list(self.ledger.violations)

    def person(self) -> Person:
        """Somebody who has not followed yet."""
        person = Person(self, f"o{next(self._people):027}")
        self.api.reach.meet(person.openid)
        return person

    def picture(self, content: bytes) -> str:
        """The address at which a picture lies from now on."""
        name = f"{len(self.pictures) + 1}.jpg"
        self.pictures[name] = content
        return f"{self.url}/pictures/{name}"

    # Calls, which return when they are answered or given up.

    def calls(self, person: str, xml: str) -> Call:
        return self.begins(person, xml).result()

    def begins(self, person: str, xml: str) -> Future[Call]:
        """As `calls`, for many at once."""
        return self._in_loop(self._deliver(person, xml))

    def calls_again(self, call: Call, *, at: str = "") -> Call:
        """A further try of a call, as when its answer was lost on the way; `at`: of another process of the service."""
        self._in_loop(self._front.caller.deliver_once(call, at or self.service)).result()
        return call

    def confirms(self) -> bool:
        """Whether the console would take the address."""
        return self._in_loop(self._front.caller.confirms(self.service)).result()

    async def _deliver(self, person: str, xml: str) -> Call:
        caller = self._front.caller
        self.api.reach.does(person, xml, self.api.now())
        call = await caller.deliver(caller.call(person, xml), self.service)
        if reach.leaves(xml) and call.tries[-1].code == 200:
            self.api.reach.told_left(person, call.tries[-1].ended)
        return call

    @property
    def _front(self) -> Front:
        assert self._server.served is not None
        return self._server.served

    def _in_loop(self, work: Coroutine[Any, Any, Done]) -> Future[Done]:
        return self._server.run(work)
