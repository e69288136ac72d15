"""People who follow the account: they write, tap lines, send photos and places, and read what they are answered."""

from __future__ import annotations

import time
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.wechat.answers import Line, lines_of, shown
from tests.wechat.api import Pushed
from tests.wechat.calls import Call, to_xml
from tests.wechat.forms import Filled

if TYPE_CHECKING:
    from tests.wechat.account import Account


@dataclass
class Person:
    """`openid` is all that the service is told of them."""

    account: Account
    openid: str
    calls: list[Call] = field(default_factory=list)

    def writes(self, text: str) -> Call:
        return self._does(self.message("text", {"Content": text}))

    def taps(self, label: str) -> Call:
        """Taps the newest line that shows this, or begins so behind its number: it sends the line's own words."""
        line = self.line(label)
        return self._does(self.message("text", {"Content": line.content, "bizmsgmenuid": line.number}))

    def sends_photo(self, content: bytes, *, address: str = "") -> Call:
        """It lies with the account for three days, and at an address; `address`: another one than its own."""
        kept = self.account.api.media.keep(content, self.account.api.now())
        return self._does(self.message("image", {"PicUrl": address or self.account.picture(content), "MediaId": kept}))

    def sends_place(self, north: float, east: float, label: str = "") -> Call:
        """The degrees of a Chinese map (GCJ-02)."""
        where: dict[str, str | int] = {"Location_X": f"{north:.6f}", "Location_Y": f"{east:.6f}", "Scale": 16}
        return self._does(self.message("location", where | {"Label": label}))

    def speaks(self, recognition: str | None = None, *, content: bytes = b"") -> Call:
        """`content`: what lies with the account for three days."""
        media = self.account.api.media.keep(content, self.account.api.now(), mime="audio/amr") if content else "voice1"
        heard = {} if recognition is None else {"Recognition": recognition}
        return self._does(self.message("voice", {"MediaId": media, "Format": "amr", **heard}))

    def sends_file(self, name: str) -> Call:
        """As WeChat hands one over that was sent from the chat's own history: what is in it does not come along."""
        return self._does(self.message("file", {"Title": name, "Description": "", "FileKey": "k1"}))

    def follows(self, scene: str = "") -> Call:
        """With `scene` by a code that was printed for it."""
        return self._does(self.event("subscribe", f"qrscene_{scene}" if scene else ""))

    def scans(self, scene: str) -> Call:
        """The same code, as a follower."""
        return self._does(self.event("SCAN", scene))

    def unfollows(self) -> Call:
        return self._does(self.event("unsubscribe"))

    def clicks(self, key: str) -> Call:
        """A point of the account's menu."""
        return self._does(self.event("CLICK", key))

    def begins(self, text: str) -> Future[Call]:
        """Writes without waiting for the answer, which `calls` does not hold."""
        return self.account.begins(self.openid, self.message("text", {"Content": text}))

    # What they read.

    @property
    def pushed(self) -> list[Pushed]:
        """What the service sent by itself, oldest first."""
        return self.account.api.pushed[self.openid]

    @property
    def forms(self) -> list[Filled]:
        """The forms that they were sent, oldest first."""
        return self.account.api.forms.sent.get(self.openid, [])

    @property
    def texts(self) -> list[str]:
        """What they were answered and sent, oldest first, as it stands on the phone."""
        return [shown(one) for one in self._read]

    @property
    def lines(self) -> list[Line]:
        """The lines that can be tapped in the newest text that has some."""
        return next((found for one in reversed(self._read) if (found := lines_of(one))), [])

    @property
    def _read(self) -> list[str]:
        answered = [(one.tries[-1].ended, one.text) for one in self.calls if one.text]
        sent = [(one.at, one.text) for one in self.pushed if one.text]
        return [text for _, text in sorted(answered + sent, key=lambda one: one[0])]

    def hears(self, *words: str) -> str:
        """The newest text, which has to hold all these words."""
        assert self.texts, f"nothing was said; {words} was expected"
        missing = [word for word in words if word not in self.texts[-1]]
        assert not missing, f"{missing} is not in:\n{self.texts[-1]}"
        return self.texts[-1]

    def line(self, label: str) -> Line:
        for one in self.lines:
            words = one.shown.partition(". ")[2] or one.shown
            if label == one.shown or words.startswith(label):
                return one
        raise AssertionError(f"no line {label!r}; there are {[one.shown for one in self.lines]}")

    # How it goes over the wire.

    def message(self, kind: str, fields: Mapping[str, str | int]) -> str:
        return to_xml({**self._from(kind), **fields, "MsgId": next(self.account.messages)})

    def event(self, event: str, key: str = "") -> str:
        """Events have no number of their own."""
        return to_xml({**self._from("event"), "Event": event, "EventKey": key})

    def told_of_form(self, number: int, status: str) -> str:
        """What became of a form that the service sent."""
        event: dict[str, str | int] = {"Event": "TEMPLATESENDJOBFINISH", "MsgID": number, "Status": status}
        return to_xml({**self._from("event"), **event})

    def _from(self, kind: str) -> dict[str, str | int]:
        made = int(time.time())
        return {
            "ToUserName": self.account.reader.account,
            "FromUserName": self.openid,
            "CreateTime": made,
            "MsgType": kind,
        }

    def _does(self, xml: str) -> Call:
        call = self.account.calls(self.openid, xml)
        self.calls.append(call)
        return call
