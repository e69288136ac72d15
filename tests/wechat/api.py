"""What the account's API knows and does. Each rule that the service breaks is a violation.

Tests order errors (`refuses`), what goes wrong on the way (`faults`), and let time pass (`passes`).
"""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count

import orjson

from tests.fakes.faults import Faults
from tests.fakes.forms import Upload
from tests.fakes.ledger import Asked, Ledger
from tests.wechat import media, menus
from tests.wechat.answers import Wrong, checked
from tests.wechat.forms import Forms
from tests.wechat.media import Media, Medium
from tests.wechat.reach import Known, Reach
from tests.wechat.tokens import Tokens

SECRET = "0123456789abcdef0123456789abcdef"
ADDRESS = "203.0.113.7"  # of the service, as the platform sees it
SETTINGS = frozenset({40001, 40002, 40013, 40037, 40125, 40164, 47003, 48001})  # errors that only the operator can end
TOKEN, TOKEN_ENDED = "stable_token", frozenset({40001, 40014, 42001})
MOST_TIMES = 5  # so often each of them may be met within a minute
ERRORS: Mapping[int, str] = {
    -1: "system error", 40001: "invalid credential, access_token is invalid or not latest",
    40002: "invalid grant_type", 40003: "invalid openid", 40004: "invalid media type", 40005: "invalid file type",
    40007: "invalid media_id", 40008: "invalid message type", 40009: "invalid image size", 40013: "invalid appid",
    40014: "invalid access_token", 40016: "invalid button size", 40018: "invalid button name size",
    40019: "invalid button key size", 40017: "invalid button type", 40037: "invalid template_id",
    40125: "invalid appsecret", 40164: f"invalid ip {ADDRESS} ipv6 ::ffff:{ADDRESS}, not in whitelist",
    40200: "invalid account type", 41001: "access_token missing", 41005: "media data missing",
    42001: "access_token expired", 43002: "require POST method", 43004: "require subscribe",
    44004: "empty content", 45002: "content size out of limit", 45009: "reach max api daily quota limit",
    45015: "response out of time limit or subscription is canceled", 45047: "out of response count limit",
    46003: "menu no exist", 47001: "data format error", 47003: "argument invalid!", 48001: "api unauthorized",
}  # fmt: skip


class Refused(Exception):
    """The call is answered with an error."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Pushed:
    """A message that the service sent by itself: its words, or its picture. `at` is monotonic."""

    text: str
    picture: bytes
    at: float


@dataclass
class Asking:
    """A call, read: `query` without its token, what a JSON body holds, or the file that came."""

    asked: Asked
    token: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, object] = field(default_factory=dict)
    raw: bytes = b""
    upload: Upload | None = None


Answer = Mapping[str, object] | Medium


class Api:
    """`verified`: whether the account may do more than answer. `listed`: whether the service's address is. `askers`: so
    often one token may be asked for, which is how many processes begin while it is good; an error that speaks of the
    token allows one more.
    """

    def __init__(self, app_id: str, ledger: Ledger) -> None:
        self.verified, self.listed, self.askers = True, True, 2
        self.tokens, self.reach, self.media, self.faults = Tokens(), Reach(), Media(), Faults()
        self.menu: list[object] | None = None
        self.forms = Forms()
        self.pushed: defaultdict[str, list[Pushed]] = defaultdict(list)
        self.ledger, self._app_id, self._ahead = ledger, app_id, 0.0
        self._ordered: defaultdict[str, deque[tuple[int, str | None]]] = defaultdict(deque)
        self._met: defaultdict[int, deque[float]] = defaultdict(deque)
        self._numbers = count(1)
        self._calls: Mapping[str, Callable[[Asking], Answer]] = {
            TOKEN: self._token,
            "message/custom/send": self._send,
            "message/template/send": self._fill,
            "media/upload": self._upload,
            "media/get": self._file,
            "menu/create": self._create_menu,
            "menu/get": self._menu,
            "template/get_all_private_template": self._all_forms,
        }

    # Of tests.

    def now(self) -> float:
        return time.time() + self._ahead

    def passes(self, seconds: float) -> None:
        """So much time passes here, and not for the service."""
        self._ahead += seconds

    def refuses(self, method: str, code: int, count: int = 1, *, person: str | None = None) -> None:
        """The next calls of a method are answered with an error, whoever they are for or for one person."""
        self._ordered[method].extend([(code, person)] * count)

    # What the door calls.

    def knows(self, method: str) -> bool:
        return method in self._calls

    def takes(self, method: str, call: Asking) -> Answer:
        """Raises `Refused`."""
        try:
            self._order(method, call.asked)
            if method != TOKEN:
                self._admit(call)
            return self._calls[method](call)
        except Refused as refused:
            self._meet(method, refused.code, call.asked)
            raise

    def accuse(self, rule: str, detail: str, asked: Asked) -> None:
        self.ledger.accuse(rule, detail, asked)

    def _order(self, method: str, asked: Asked) -> None:
        waiting = self._ordered[method]
        for at, (code, person) in enumerate(waiting):
            if person in (None, asked.chat):
                del waiting[at]
                raise Refused(code)

    def _admit(self, call: Asking) -> None:
        if fault := self.tokens.fault(call.token, self.now()):
            raise Refused(fault)
        if not self.verified:
            raise Refused(48001)

    def _meet(self, method: str, code: int, asked: Asked) -> None:
        """An error that only the operator can end is not to be met again and again; a token's end is no such one."""
        if method != TOKEN and code in TOKEN_ENDED:
            self.tokens.excuse()
        elif code in SETTINGS:
            self._count(code, asked)

    def _count(self, code: int, asked: Asked) -> None:
        met = self._met[code]
        met.append(asked.began)
        while met[0] < asked.began - 60:
            met.popleft()
        if len(met) > MOST_TIMES:
            self.accuse("insists", f"{code} for the {len(met)}th time within a minute", asked)

    # The calls themselves.

    def _token(self, call: Asking) -> Answer:
        said = call.body
        if said.get("grant_type") != "client_credential":
            raise Refused(40002)
        if said.get("appid") != self._app_id:
            raise Refused(40013)
        if said.get("secret") != SECRET:
            raise Refused(40125)
        if not self.listed:
            raise Refused(40164)
        if forced := bool(said.get("force_refresh", False)):
            self.accuse("forced", "a forced token ends those of other processes", call.asked)
        token = self.tokens.give(self.now(), anew=forced)
        if token.given > self.askers:
            self.accuse("tokens", f"one token was asked for {token.given} times", call.asked)
        return {"access_token": token.text, "expires_in": int(token.until - self.now())}

    def _send(self, call: Asking) -> Answer:
        person, kind = str(call.asked.chat or ""), call.body.get("msgtype")
        if kind not in ("text", "image"):
            self.accuse("kind", f"{kind}", call.asked)
            raise Refused(40200 if kind == "msgmenu" else 40008)
        content = call.body.get(kind)
        if call.body.keys() != {"touser", "msgtype", kind} or not isinstance(content, dict):
            self.accuse("fields", f"{sorted(call.body)}", call.asked)
            raise Refused(47001)
        if b"\\u" in call.raw:
            self.accuse("escaped", "people would read the escapes", call.asked)
        text = self._words(content, call.asked) if kind == "text" else ""
        picture = self._picture(content, call.asked) if kind == "image" else b""
        self._reach(person, call.asked)
        self.pushed[person].append(Pushed(text, picture, time.monotonic()))
        call.asked.messages.append(next(self._numbers))
        return {"errcode": 0, "errmsg": "ok"}

    def _fill(self, call: Asking) -> Answer:
        def accuse(rule: str, detail: str) -> None:
            self.accuse(rule, detail, call.asked)

        person = str(call.asked.chat or "")
        if code := self.forms.fault(call.body, accuse):
            raise Refused(code)
        if b"\\u" in call.raw:
            self.accuse("escaped", "people would read the escapes", call.asked)
        number = self.forms.keep(person, self._follower(person, call.asked), call.body, accuse)
        call.asked.messages.append(number)
        return {"errcode": 0, "errmsg": "ok", "msgid": number}

    def _all_forms(self, call: Asking) -> Answer:
        """Each form with its text, in which the names of its fields stand."""
        return {
            "template_list": [
                {
                    "template_id": form,
                    "title": f"模板{number}",
                    "primary_industry": "",
                    "deputy_industry": "",
                    "content": "\n".join(f"{name}:{{{{{name}.DATA}}}}" for name in sorted(fields)),
                    "example": "",
                }
                for number, (form, fields) in enumerate(self.forms.fields.items(), start=1)
            ]
        }

    def _words(self, content: Mapping[str, object], asked: Asked) -> str:
        text = content.get("content")
        if content.keys() != {"content"} or not isinstance(text, str):
            self.accuse("fields", f"{sorted(content)}", asked)
            raise Refused(47001)
        try:
            return checked(text)
        except Wrong as wrong:
            self.accuse(wrong.rule, wrong.detail, asked)
            if wrong.rule in ("length", "blank"):
                raise Refused(45002 if wrong.rule == "length" else 44004) from None
            return text

    def _picture(self, content: Mapping[str, object], asked: Asked) -> bytes:
        if content.keys() != {"media_id"}:
            self.accuse("fields", f"{sorted(content)}", asked)
            raise Refused(47001)
        found = self.media.find(str(content["media_id"]), self.now())
        if found is None:
            raise Refused(40007)
        return found.content

    def _follower(self, person: str, asked: Asked) -> Known:
        known = self.reach.of(person)
        if known is None:
            raise Refused(40003)
        if not known.follows:
            if known.left_at is not None and known.left_at < asked.began:
                self.accuse("unfollowed", "the person had left, which the service had been told", asked)
            raise Refused(43004)
        return known

    def _reach(self, person: str, asked: Asked) -> None:
        known, now = self._follower(person, asked), self.now()
        if not known.left(now):
            known.refused += 1
            if known.refused > 1:
                self.accuse("used_up", f"call {known.refused} where nothing may be sent", asked)
            raise Refused(45047 if known.open_at(now) else 45015)
        self.reach.spend(person, now)

    def holds(self, media: str) -> bool:
        """Whether a picture lies here, which an answer may name."""
        return self.media.find(media, self.now()) is not None

    def _upload(self, call: Asking) -> Answer:
        if call.query != {"type": "image"}:
            raise Refused(40004)
        if call.upload is None or not call.upload.name or not call.upload.content:
            raise Refused(41005)
        content = call.upload.content
        if len(content) > media.LARGEST:
            self.accuse("size", f"a picture of {len(content)} bytes", call.asked)
            raise Refused(40009)
        if not (mime := media.mime_of(content)):
            self.accuse("picture", "a file that is no picture", call.asked)
            raise Refused(40005)
        if media.is_noted(content):
            self.accuse("notes", "a picture with what a phone wrote beside it", call.asked)
        name = self.media.keep(content, self.now(), mime=mime)
        return {"type": "image", "media_id": name, "created_at": int(self.now())}

    def _file(self, call: Asking) -> Answer:
        found = self.media.find(call.query.get("media_id", ""), self.now())
        if found is None:
            raise Refused(40007)
        return found

    def _create_menu(self, call: Asking) -> Answer:
        if code := menus.fault(call.body):
            self.accuse("menu", ERRORS[code], call.asked)
            raise Refused(code)
        if b"\\u" in call.raw:
            self.accuse("escaped", "people would read the escapes", call.asked)
        buttons = menus.kept(call.body)
        if buttons == self.menu:
            self.accuse("menu_again", "the same menu was there", call.asked)
        self.menu = buttons
        return {"errcode": 0, "errmsg": "ok"}

    def _menu(self, call: Asking) -> Answer:
        if self.menu is None:
            raise Refused(46003)
        return {"menu": {"button": orjson.loads(orjson.dumps(self.menu))}}
