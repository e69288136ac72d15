"""The emulator's side of HTTP: reads a request, lets go wrong what is to go wrong, answers as the Bot API does."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

import orjson
from aiogram.methods import GetUpdates
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from tests.emulator.calls import BY_NAME, Call, Misfit, read_call
from tests.emulator.courier import Courier
from tests.emulator.jobs import Job
from tests.emulator.models import plain, to_json
from tests.emulator.pace import whole_seconds
from tests.emulator.polling import Poller
from tests.emulator.refusals import OTHER_POLLER, Refusal, bad, conflict, too_many
from tests.emulator.state import Telegram
from tests.emulator.stream import UpdateRecord
from tests.emulator.table import EDITS, SENDS, TABLE
from tests.fakes.faults import AFTER_DELIVERY, Fault, FaultKind
from tests.fakes.forms import Form, read_form
from tests.fakes.ledger import Asked
from tests.fakes.silence import CUT, HTML, Garbage, NoAnswer, gone, say_nothing

NOT_FOUND = Refusal(404, "Not Found")
UNAUTHORIZED = Refusal(401, "Unauthorized")
REFUSED = {
    FaultKind.SERVER_ERROR: Refusal(500, "Internal Server Error"),
    FaultKind.BAD_GATEWAY: Refusal(502, "Bad Gateway"),
    FaultKind.CONFLICT: conflict(OTHER_POLLER),
}


class Door:
    """Made inside the server's loop."""

    def __init__(self, tg: Telegram) -> None:
        self.tg = tg
        self.poller = Poller(tg)
        self.courier = Courier(tg)
        self.closing = asyncio.Event()
        self.app = Starlette(
            routes=[
                Route("/bot{token}/{method}", self._ask, methods=["GET", "POST"]),
                Route("/file/bot{token}/{path:path}", self._download, methods=["GET"]),
            ]
        )

        self.courier.begin_anew()

    async def close(self) -> None:
        await self.courier.close()

    def hear_of(self, record: UpdateRecord) -> None:
        self.poller.wake()
        if record.acknowledged:
            self.courier.carry_again()
        else:
            self.courier.carry(record)

    async def _ask(self, request: Request) -> Response:
        try:
            body = await request.body()
        except ClientDisconnect:
            return Response(status_code=400)
        call, asked = self._read(request, body)
        return await self._finish(request, asked, self._obey(request, call, asked))

    def _read(self, request: Request, body: bytes) -> tuple[Call | Refusal, Asked]:
        """Opens the page of the ledger; a request that is none stands there as well."""
        name = request.path_params["method"]
        kind = BY_NAME.get(name.lower())
        if kind is None or (kind not in TABLE and kind is not GetUpdates):
            return self._accused(name, Form(), "unknown method", NOT_FOUND, rule="method")
        if request.path_params["token"] != self.tg.world.bot.token:
            return UNAUTHORIZED, self._open(name, {}, None)
        form = Form()
        try:
            form = read_form(request.url.query, request.headers.get("content-type", ""), body)
            call = read_call(name, form)
        except Misfit as misfit:
            return self._accused(name, form, misfit.detail, misfit.refusal)
        except ValueError as error:
            return self._accused(name, form, str(error), bad("can't parse request"))
        said = plain(call.model)
        assert isinstance(said, dict)
        return call, self._open(call.name, said, call.chat)

    def _accused(
        self, name: str, form: Form, detail: str, refusal: Refusal, *, rule: str = "parameters"
    ) -> tuple[Refusal, Asked]:
        asked = self._open(name, form.values, None)
        self.tg.ledger.accuse(rule, detail, asked)
        return refusal, asked

    def _open(self, name: str, parameters: dict[str, object], chat: int | None) -> Asked:
        return self.tg.ledger.open(name, parameters, chat, self.tg.world.clock(), began=self.tg.now())

    async def _finish(self, request: Request, asked: Asked, work: Coroutine[None, None, bytes]) -> Response:
        body, code = b"", 0
        try:
            body, code = await work, 200
        except Refusal as refusal:
            body, code, asked.description = orjson.dumps(refusal.body()), refusal.code, refusal.description
        except Garbage:
            body, code = HTML, 502
        except NoAnswer as silence:
            await say_nothing(request, self.closing, cut=silence.cut)
        asked.code, asked.ended = code, self.tg.now()
        return Response(body, code or 499, media_type="application/json")

    async def _obey(self, request: Request, call: Call | Refusal, asked: Asked) -> bytes:
        if isinstance(call, Refusal):
            raise call
        self._mind_patience(asked)
        fault = self.tg.faults.pick(call.name, call.chat)
        await self._go_wrong(request, fault, asked)
        self._keep_pace(call, asked)
        if isinstance(call.model, GetUpdates):
            content = await self._updates(request, call.model)
        else:
            content = self._carry_out(call, asked)
        if fault is not None and fault.kind in AFTER_DELIVERY:
            raise NoAnswer(cut=fault.kind in CUT)
        return b'{"ok":true,"result":' + content + b"}"

    async def _go_wrong(self, request: Request, fault: Fault | None, asked: Asked) -> None:
        """What goes wrong before anything is done."""
        if fault is None:
            return
        asked.fault = fault.kind
        if fault.kind is FaultKind.TOO_MANY:
            raise self._told_to_wait(asked, fault.seconds)
        if fault.kind in REFUSED:
            raise REFUSED[fault.kind]
        if fault.kind is FaultKind.GARBAGE:
            raise Garbage
        if fault.kind in (FaultKind.DROP, FaultKind.HANG):
            raise NoAnswer(cut=fault.kind in CUT)
        if fault.kind is FaultKind.DELAY:
            await asyncio.sleep(fault.seconds)

    def _told_to_wait(self, asked: Asked, wait: float) -> Refusal:
        seconds = whole_seconds(wait)
        self.tg.pacer.penalise(who(asked), self.tg.now() + seconds)
        return too_many(seconds)

    def _mind_patience(self, asked: Asked) -> None:
        """Whoever was told to wait and does not is told again."""
        left = self.tg.pacer.impatient(who(asked), self.tg.now())
        if left is not None:
            self.tg.ledger.accuse("impatience", f"{left:.2f} s before it was allowed to", asked)
            raise too_many(whole_seconds(left))

    def _keep_pace(self, call: Call, asked: Asked) -> None:
        pace = self.tg.pacer.pace
        if pace is None or call.chat is None or not (call.name in SENDS or (pace.edits and call.name in EDITS)):
            return
        wait = self.tg.pacer.count(call.chat, self.tg.now())
        if wait is not None:
            self.tg.ledger.accuse("pace", f"{wait:.2f} s too early", asked)
            raise self._told_to_wait(asked, wait)

    def _carry_out(self, call: Call, asked: Asked) -> bytes:
        with self.tg.world.lock:
            done = to_json(TABLE[type(call.model)](Job(self.tg, call, asked), call.model))
        if call.name in ("setWebhook", "deleteWebhook"):
            if self.tg.hook.url:
                self.poller.send_away("terminated by setWebhook request")
            self.courier.begin_anew()
        return done

    async def _updates(self, request: Request, model: GetUpdates) -> bytes:
        batch = await self.poller.poll(model, gone(request, self.closing))
        return b"[" + b",".join(record.payload for record in batch) + b"]"

    async def _download(self, request: Request) -> Response:
        path = request.path_params["path"]
        asked = self._open("download", {"path": path}, None)
        fault = self.tg.faults.pick("download", None)
        found = self.tg.world.files.fetch(path)
        if fault is None and found is not None and request.path_params["token"] == self.tg.world.bot.token:
            asked.code, asked.ended = 200, self.tg.now()
            return Response(found, media_type="application/octet-stream")
        return await self._finish(request, asked, self._fail_download(request, fault, asked))

    async def _fail_download(self, request: Request, fault: Fault | None, asked: Asked) -> bytes:
        await self._go_wrong(request, fault, asked)
        if fault is not None and fault.kind in AFTER_DELIVERY:
            raise NoAnswer(cut=fault.kind in CUT)
        raise NOT_FOUND


def who(asked: Asked) -> int | str:
    """Whose patience is asked for: a chat's when something is to be shown in it, else the method's."""
    shows = asked.method in SENDS or asked.method in EDITS
    return asked.chat if shows and asked.chat is not None else asked.method
