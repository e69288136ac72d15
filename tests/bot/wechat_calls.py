"""Calls as WeChat makes them, encrypted and signed by code of the tests' own."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import httpx
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from starlette.applications import Starlette

from bot.catalogues import sentences
from bot.platforms.wechat.access import Access, Mode
from bot.platforms.wechat.adapter import WeChat
from domain.messages import Update
from web import webhooks

APP_ID, TOKEN = "wx0123456789abcdef", "Zhongzhi2026"
KEY = "ZIBtGtm7kbUp133SsIljEgVe1lsRAN8nALjtIFh5dQM"
ACCOUNT, PERSON = "gh_0123456789ab", "oZz-0001_Li"
NOW = 1_764_500_000
AT = datetime.fromtimestamp(NOW, UTC)
ENCRYPTED = Access(APP_ID, TOKEN, KEY)
PLAIN = Access(APP_ID, TOKEN, mode=Mode.PLAIN)


def signature(*parts: str) -> str:
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


def encrypted(text: str | bytes, *, app_id: str = APP_ID, key: str = KEY) -> str:
    content = text if isinstance(text, bytes) else text.encode()
    whole = b"x" * 16 + len(content).to_bytes(4, "big") + content + app_id.encode()
    padding = 32 - len(whole) % 32
    aes = base64.b64decode(f"{key}=")
    made = Cipher(algorithms.AES(aes), modes.CBC(aes[:16])).encryptor()
    return base64.b64encode(made.update(whole + bytes([padding]) * padding) + made.finalize()).decode()


def decrypted(text: str) -> str:
    aes = base64.b64decode(f"{KEY}=")
    opened = Cipher(algorithms.AES(aes), modes.CBC(aes[:16])).decryptor()
    whole = opened.update(base64.b64decode(text)) + opened.finalize()
    end = 20 + int.from_bytes(whole[16:20], "big")
    assert whole[end : -whole[-1]].decode() == APP_ID
    return whole[20:end].decode()


def field(name: str, value: str) -> str:
    return f"<{name}><![CDATA[{value}]]></{name}>"


def xml(kind: str = "text", *, said: str | None = None, number: str | None = "24000000000000001", **more: str) -> str:
    """A message, or with `kind="event"` an event; `more` are its fields."""
    fields = {"Content": said} if said is not None else {}
    written = "".join(field(name, value) for name, value in (fields | more).items())
    written += f"<MsgId>{number}</MsgId>" if number and kind != "event" else ""
    return (
        f"<xml>{field('ToUserName', ACCOUNT)}{field('FromUserName', PERSON)}<CreateTime>{NOW}</CreateTime>"
        f"{field('MsgType', kind)}{written}</xml>"
    )


def envelope(message: str | bytes, **how: str) -> tuple[str, str]:
    """The body of an encrypted call, and what is signed of it."""
    hidden = encrypted(message, **how)
    return f"<xml>{field('ToUserName', ACCOUNT)}{field('Encrypt', hidden)}</xml>", hidden


def query(nonce: str, at: int = NOW, token: str = TOKEN) -> dict[str, str]:
    return {"signature": signature(token, str(at), nonce), "timestamp": str(at), "nonce": nonce}


class Account:
    """An adapter, what it kept, and what it is called by."""

    def __init__(self, access: Access = ENCRYPTED, said: str = "已登记 #12345678") -> None:
        self.platform = WeChat(access, sentences(), lambda: self.now)
        self.platform.serve(self._answer)
        self.now, self.said = float(NOW), said
        self.kept: list[Update] = []
        self.peer = "127.0.0.1"
        self.page = Starlette(routes=webhooks.routes(self.platform.routes()))

    async def _answer(self, update: Update) -> str:
        self.kept.append(update)
        return self.said

    async def calls(self, message: str | bytes, nonce: str = "1", at: int = NOW, **more: str) -> tuple[int, str]:
        """An encrypted call, as WeChat makes it unless `more` says otherwise."""
        body, hidden = envelope(message)
        signed = query(nonce, at) | {"msg_signature": signature(TOKEN, str(at), nonce, hidden), "encrypt_type": "aes"}
        return await self.posts(body, signed | more)

    async def posts(self, body: str | bytes, asked: Mapping[str, str], **headers: str) -> tuple[int, str]:
        return await self._asked("POST", asked, body, headers)

    async def gets(self, asked: Mapping[str, str]) -> tuple[int, str]:
        return await self._asked("GET", asked, "", {})

    async def _asked(
        self, method: str, asked: Mapping[str, str], body: str | bytes, headers: Mapping[str, str]
    ) -> tuple[int, str]:
        transport = httpx.ASGITransport(self.page, client=(self.peer, 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
            response = await client.request(method, "/wechat", content=body, params=dict(asked), headers=dict(headers))
        return response.status_code, response.text

    @property
    def refused(self) -> dict[str, int]:
        return dict(self.platform.refused)


def content_of(answer: str) -> str:
    """What a person reads in an encrypted answer, whose signature is checked."""
    found = re.fullmatch(
        r"<xml>\s*<Encrypt><!\[CDATA\[(?P<hidden>[^]]+)\]\]></Encrypt>\s*<MsgSignature><!\[CDATA\[(?P<signed>\w+)\]\]>"
        r"</MsgSignature>\s*<TimeStamp>(?P<at>\d+)</TimeStamp>\s*<Nonce><!\[CDATA\[(?P<nonce>\w+)\]\]></Nonce>\s*</xml>",
        answer,
    )
    assert found is not None, answer
    assert found["signed"] == signature(TOKEN, found["at"], found["nonce"], found["hidden"])
    return plain_content_of(decrypted(found["hidden"]))


def plain_content_of(answer: str) -> str:
    begins = f"<xml>{field('ToUserName', PERSON)}{field('FromUserName', ACCOUNT)}<CreateTime>"
    assert answer.startswith(begins), answer
    found = re.search(r"<MsgType><!\[CDATA\[text\]\]></MsgType><Content>(.*)</Content></xml>\Z", answer, re.DOTALL)
    assert found is not None, answer
    sections = re.findall(r"<!\[CDATA\[(.*?)\]\]>", found[1], re.DOTALL)
    assert "".join(f"<![CDATA[{one}]]>" for one in sections) == found[1]
    return "".join(sections)


def is_refused(read: Callable[[str], object], broken: str) -> bool:
    """Whether reading it raises a `ValueError`; any other error goes on."""
    try:
        read(broken)
    except ValueError:
        return True
    return False
