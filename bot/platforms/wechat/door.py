"""Where WeChat calls: who may come in, and what an update is answered.

A call is signed over token, timestamp and nonce, and an encrypted one a second time over its body too. The first is
checked before the body is read; the second, its app id and its nonce before anything is kept.
"""

from __future__ import annotations

import re
from collections import Counter, OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address

from bot import log
from bot.platforms.base import AnswerInPlace
from bot.platforms.wechat import fields, reading
from bot.platforms.wechat.access import Access, Mode
from bot.platforms.wechat.crypto import Cipher, OtherAccount, Table, envelope_of, is_signed, table_of
from bot.platforms.wechat.writing import xml_of
from domain.messages import Update
from web.platform_routes import Answer, Method, Request

FRESH_SECONDS = 300
SAID_AGAIN_SECONDS = 60.0  # each reason is logged at most so often
SHORT = re.compile(r"[0-9]{1,12}")
NONCE = re.compile(r"[A-Za-z0-9_-]{1,64}")
ECHO = re.compile(r"[A-Za-z0-9+/=_-]{1,1024}")
SUCCESS = Answer(b"success", "text/plain")
REFUSED = Answer(b"", status=403)
FORWARDED = ("x-forwarded-for", "x-real-ip", "forwarded")


RUNS = Answer(
    "服务在运行；这不是微信发来的。\nThe service runs; this was not sent by WeChat.\n".encode(),
    "text/plain",
    status=403,
)
SIGNS = ("signature", "msg_signature", "timestamp", "nonce")  # a call without all of them is none of WeChat's


class Refused(StrEnum):
    """Why a call was refused."""

    NOT_WECHAT = "not_wechat"
    SIGNATURE = "signature"
    STALE = "stale"
    REPLAYED = "replayed"
    OTHER_ACCOUNT = "other_account"
    NOT_ENCRYPTED = "not_encrypted"
    NOT_LOCAL = "not_local"
    UNREADABLE = "unreadable"


# What is likely wrong here, beside the reason in the log; a call that is merely forged has the same reasons.
ADVICE: Mapping[Refused, str] = {
    Refused.NOT_WECHAT: "有人用浏览器打开了这个地址，或在扫描。Somebody opened the address in a browser, or scans it.",
    Refused.SIGNATURE: "后台的 Token 与 ZHONGZHI_WECHAT_TOKEN 不一致？Does the Token in the console differ?",
    Refused.STALE: "本机时钟不准？请对时。Is this machine's clock wrong? Set it by NTP.",
    Refused.OTHER_ACCOUNT: "AppID 或 EncodingAESKey 与后台不一致？Do both match the console?",
    Refused.NOT_ENCRYPTED: "请在公众号后台选“安全模式”。Choose 安全模式 in the console.",
    Refused.NOT_LOCAL: '明文模式只在本机可用；请写 mode = "encrypted"。Plain mode serves this machine alone.',
}


@dataclass(frozen=True, slots=True)
class Call:
    """What is signed of a call."""

    timestamp: str
    nonce: str


class Nonces:
    """Those that came lately, each with the message that it came with."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, tuple[float, str]] = OrderedDict()

    def fits(self, nonce: str, key: str, now: float) -> bool:
        """Whether it is new, or came with this message before: then it is a redelivery."""
        while self._seen and next(iter(self._seen.values()))[0] < now - 2 * FRESH_SECONDS:
            self._seen.popitem(last=False)
        return self._seen.setdefault(nonce, (now, key))[1] == key


class Door:
    """`now` gives real time in seconds since 1970."""

    def __init__(self, access: Access, now: Callable[[], float]) -> None:
        self._access, self._now = access, now
        self._encrypted = access.mode is Mode.ENCRYPTED
        self._cipher = Cipher(access.token, access.key, access.app_id) if self._encrypted else None
        self._nonces = Nonces()
        self._logged_at: dict[str, float] = {}
        self.refused: Counter[str] = Counter()
        self.answer: AnswerInPlace | None = None

    def admits(self, request: Request) -> bool:
        """Whether WeChat signed it lately. Reads no body."""
        if _is_unsigned(request):
            return self._refuse(Refused.NOT_WECHAT)
        query = request.query
        timestamp, nonce = query.get("timestamp", ""), query.get("nonce", "")
        signed = is_signed(query.get("signature", ""), self._access.token, timestamp, nonce)
        if not (signed and NONCE.fullmatch(nonce)):
            return self._refuse(Refused.SIGNATURE)
        late = int(self._now()) - int(timestamp) if SHORT.fullmatch(timestamp) else None
        if late is None or abs(late) > FRESH_SECONDS:
            return self._refuse(Refused.STALE, seconds=late or 0)
        if not self._encrypted and not _is_local(request):
            return self._refuse(Refused.NOT_LOCAL)
        return True

    def look(self, request: Request) -> Answer | None:
        """Who opens the address in a browser reads that it leads here."""
        return RUNS if _is_unsigned(request) and request.method is Method.GET else None

    async def called(self, request: Request) -> Answer:
        """Raises `ValueError` for what WeChat cannot have sent."""
        try:
            return self._echo(request) if request.method is Method.GET else await self._heard(request)
        except OtherAccount:
            self._refuse(Refused.OTHER_ACCOUNT)
            return REFUSED
        except ValueError:
            self._refuse(Refused.UNREADABLE)
            raise

    def _echo(self, request: Request) -> Answer:
        """The address is being entered in the console, which wants its own words back."""
        echo, signature = request.query.get("echostr", ""), request.query.get("msg_signature", "")
        if not ECHO.fullmatch(echo):
            raise ValueError("nothing to say back")
        if signature and self._cipher:
            call = _call(request)
            if not is_signed(signature, self._access.token, call.timestamp, call.nonce, echo):
                self._refuse(Refused.SIGNATURE)
                return REFUSED
            echo = self._cipher.decrypted(echo, call.timestamp, call.nonce)
        return Answer(echo.encode(), "text/plain")

    async def _heard(self, request: Request) -> Answer:
        body = self._opened(request)
        if isinstance(body, Refused):
            self._refuse(body)
            return REFUSED
        table = table_of(body)
        incoming, key = reading.read(table), reading.key_of(table)
        if not self._nonces.fits(_call(request).nonce, key, self._now()):
            self._refuse(Refused.REPLAYED)
            return REFUSED
        if incoming is None:
            _log_failure(table)
            return SUCCESS
        assert self.answer is not None
        said = await self.answer(Update(key, incoming.chat, body))
        return self._response(request, table, said) if said else SUCCESS

    def _opened(self, request: Request) -> str | Refused:
        """The message or event as XML, decrypted."""
        body = request.body.decode()
        if self._cipher is None:
            return body
        if "msg_signature" not in request.query:
            return Refused.NOT_ENCRYPTED
        encrypted, call = envelope_of(body), _call(request)
        parts = self._access.token, call.timestamp, call.nonce, encrypted
        if not is_signed(request.query["msg_signature"], *parts):
            return Refused.SIGNATURE
        return self._cipher.decrypted(encrypted, call.timestamp, call.nonce)

    def _response(self, request: Request, table: Table, said: str) -> Answer:
        now = int(self._now())
        to, by = fields.identity(table, "FromUserName"), fields.identity(table, "ToUserName")
        xml = xml_of(said, to=to, by=by, at=now)
        if self._cipher:
            xml = self._cipher.encrypted(xml, str(now), _call(request).nonce)
        return Answer(xml.encode(), "application/xml")

    def _refuse(self, why: Refused, *, seconds: int = 0) -> bool:
        """Counts it, and says it now and then. Returns False."""
        self.refused[why.value] += 1
        now = self._now()
        if abs(now - self._logged_at.get(why, 0.0)) >= SAID_AGAIN_SECONDS:
            self._logged_at[why] = now
            late = {"seconds": seconds} if why is Refused.STALE else {}
            log.line("wechat.refused", why=why.value, count=self.refused[why.value], **late, advice=ADVICE.get(why, ""))
        return False


def _log_failure(table: Table) -> None:
    """A template message that did not arrive; what it told of waits all the same."""
    if failed := reading.template_failure(table):
        number, why = failed
        log.line("wechat.template_not_delivered", message=number, why=why[:40])


def _call(request: Request) -> Call:
    return Call(request.query.get("timestamp", ""), request.query.get("nonce", ""))


def _is_unsigned(request: Request) -> bool:
    return not any(name in request.query for name in SIGNS)


def _is_local(request: Request) -> bool:
    """Whether it comes from this machine, and not over a proxy on it."""
    try:
        return ip_address(request.peer).is_loopback and not any(name in request.headers for name in FORWARDED)
    except ValueError:
        return False
