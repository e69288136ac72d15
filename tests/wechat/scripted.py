"""What stands in for the service where the account itself is tested: it answers as it is told to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from xml.etree import ElementTree

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.wechat.account import APP_ID, KEY, NAME, TOKEN
from tests.wechat.calls import to_xml
from tests.wechat.cipher import Cipher, signature

Script = Callable[["Heard"], bytes]


class Heard:
    """One call, opened."""

    def __init__(self, query: dict[str, str], body: bytes, number: int) -> None:
        self.query, self.number = query, number
        sealed = {one.tag: one.text or "" for one in ElementTree.fromstring(body.decode())}
        parts = TOKEN, query["timestamp"], query["nonce"]
        assert query["signature"] == signature(*parts)
        assert query["msg_signature"] == signature(*parts, sealed["Encrypt"])
        inner = Cipher(KEY, APP_ID).open(sealed["Encrypt"])
        self.fields = {one.tag: one.text or "" for one in ElementTree.fromstring(inner)}

    def answer(self, content: str, **other: str) -> str:
        """The plain XML of an answer; `other` are fields that are not as they should be."""
        fields: dict[str, str | int] = {
            "ToUserName": self.fields["FromUserName"], "FromUserName": NAME, "CreateTime": 1, "MsgType": "text",
            "Content": content,
        }  # fmt: skip
        return to_xml(fields | other)

    def sealed(self, xml: str, *, key: str = KEY, app_id: str = APP_ID, nonce: str = "", signed: str = "") -> bytes:
        nonce = nonce or self.query["nonce"]
        encrypted = Cipher(key, app_id).seal(xml, b"0123456789abcdef")
        made = {"Encrypt": encrypted, "TimeStamp": "17", "Nonce": nonce}
        made["MsgSignature"] = signed or signature(TOKEN, "17", nonce, encrypted)
        return to_xml(dict(made)).encode()

    def says(self, content: str) -> bytes:
        return self.sealed(self.answer(content))


class Scripted:
    """`seconds` for each call in turn, then none; `codes` likewise, then 200."""

    def __init__(self, script: Script, *, seconds: list[float] | None = None, codes: list[int] | None = None) -> None:
        self.script, self.seconds, self.codes = script, seconds or [], codes or []
        self.heard: list[Heard] = []
        self.closing = asyncio.Event()
        self.app = Starlette(routes=[Route("/wechat", self._called, methods=["GET", "POST"])])

    async def _called(self, request: Request) -> Response:
        if request.method == "GET":
            return Response(request.query_params["echostr"])
        number = len(self.heard)
        heard = Heard(dict(request.query_params), await request.body(), number)
        self.heard.append(heard)
        if number < len(self.seconds):
            await asyncio.sleep(self.seconds[number])
        return Response(self.script(heard), self.codes[number] if number < len(self.codes) else 200)

    async def close(self) -> None: ...
