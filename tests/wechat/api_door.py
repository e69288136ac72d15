"""The account's API over HTTP: reads a call, lets go wrong what is to go wrong, answers as WeChat does.

In the ledger, the code of a call is WeChat's own error, or 200 where all went well; beyond both, the one of HTTP.
"""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from tests.fakes.faults import AFTER_DELIVERY, Fault, FaultKind
from tests.fakes.forms import Form, read_form
from tests.fakes.ledger import Asked
from tests.fakes.silence import CUT, HTML, Garbage, NoAnswer, say_nothing
from tests.wechat.api import ERRORS, SECRET, TOKEN, Answer, Api, Asking, Refused
from tests.wechat.media import Medium

READ = frozenset({"media/get", "menu/get", "template/get_all_private_template"})
FAILED = {
    FaultKind.TOO_MANY: 429, FaultKind.SERVER_ERROR: 500, FaultKind.BAD_GATEWAY: 502, FaultKind.CONFLICT: 409,
}  # fmt: skip


class Failed(Exception):
    """HTTP itself says that it failed."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class ApiDoor:
    """Made inside the server's loop; `closing` ends what is never answered."""

    def __init__(self, api: Api, closing: asyncio.Event) -> None:
        self._api, self._closing = api, closing
        self.routes = [Route("/cgi-bin/{method:path}", self._ask, methods=["GET", "POST"])]

    async def _ask(self, request: Request) -> Response:
        try:
            body = await request.body()
        except ClientDisconnect:
            return Response(status_code=400)
        method = request.path_params["method"]
        call = _read(request, body)
        call.asked = self._open(method, call)
        self._judge(request, call, method)
        response = await self._answered(request, method, call)
        call.asked.ended = time.monotonic()
        return response

    def _open(self, method: str, call: Asking) -> Asked:
        person = call.body.get("touser")
        told = {**call.query, **{name: said for name, said in call.body.items() if name != "secret"}}
        return self._api.ledger.open(
            method, told, person if isinstance(person, str) else None, datetime.now(UTC), began=call.asked.began
        )

    def _judge(self, request: Request, call: Asking, method: str) -> None:
        """What is wrong with the call itself, whatever it asks for."""
        if SECRET in str(request.url):
            self._api.accuse("secret", "in an address, which proxies write down", call.asked)
        if method != TOKEN and SECRET.encode() in call.raw:
            self._api.accuse("secret", f"told to {method}", call.asked)
        if not self._api.knows(method):
            self._api.accuse("method", "no such call, or one that is not to be used", call.asked)
        if request.method == "POST" and "content-length" not in request.headers:
            self._api.accuse("chunked", "WeChat refuses a body without its length", call.asked)

    async def _answered(self, request: Request, method: str, call: Asking) -> Response:
        asked = call.asked
        try:
            fault = self._api.faults.pick(method, asked.chat)
            await _go_wrong(fault, asked)
            answer = self._taken(request, method, call)
            asked.code = 200
            if fault is not None and fault.kind in AFTER_DELIVERY:
                raise NoAnswer(cut=fault.kind in CUT)
            return _response(answer)
        except Refused as refused:
            asked.code, asked.description = refused.code, ERRORS.get(refused.code, "")
            return _response({"errcode": refused.code, "errmsg": f"{asked.description} rid: 0-0-0"})
        except Failed as failed:
            asked.code = failed.status
            return Response(b"", failed.status)
        except Garbage:
            asked.code = 502
            return Response(HTML, 502)
        except NoAnswer as silence:
            await say_nothing(request, self._closing, cut=silence.cut)
            return Response(b"", 499)

    def _taken(self, request: Request, method: str, call: Asking) -> Answer:
        if not self._api.knows(method):
            raise Failed(404)
        if request.method == "POST" and "content-length" not in request.headers:
            raise Failed(412)
        if (request.method == "GET") != (method in READ):
            raise Refused(43002)
        if call.raw and not (call.body or call.upload):
            raise Refused(47001)
        return self._api.takes(method, call)


async def _go_wrong(fault: Fault | None, asked: Asked) -> None:
    """What goes wrong before anything is done."""
    if fault is None:
        return
    asked.fault = fault.kind
    if fault.kind in FAILED:
        raise Failed(FAILED[fault.kind])
    if fault.kind is FaultKind.GARBAGE:
        raise Garbage
    if fault.kind in (FaultKind.DROP, FaultKind.HANG):
        raise NoAnswer(cut=fault.kind in CUT)
    if fault.kind is FaultKind.DELAY:
        await asyncio.sleep(fault.seconds)


def _read(request: Request, body: bytes) -> Asking:
    """WeChat takes JSON whatever type it is said to have."""
    began = Asked(0, "", {}, None, datetime.now(UTC), time.monotonic())
    query = dict(request.query_params)
    token, kind = query.pop("access_token", ""), request.headers.get("content-type", "")
    is_form = kind.startswith("multipart/form-data")
    try:
        form = read_form("", kind if is_form else "application/json", body)
    except ValueError:
        form = Form()
    return Asking(began, token, query, form.values, body, form.files.get("media"))


def _response(answer: Answer) -> Response:
    """Errors, too, come with 200; and as text, as WeChat sends JSON."""
    if isinstance(answer, Medium):
        headers = {"Content-Disposition": 'attachment; filename="media.jpg"'}
        return Response(answer.content, media_type=answer.mime, headers=headers)
    return Response(orjson.dumps(answer), media_type="text/plain")
