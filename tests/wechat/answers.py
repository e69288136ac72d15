"""What the service answered to a call, read as strictly as WeChat reads it and then some."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree import ElementTree

from tests.wechat.cipher import Cipher, signature

LONGEST_TEXT = 2048  # bytes of UTF-8
TAG = re.compile(r"<(?=[A-Za-z/!?])")
LINE = re.compile(
    r'<a href="weixin://bizmsgmenu\?msgmenucontent=(?P<content>[^"&<>]+)&msgmenuid=(?P<id>[0-9]{1,9})">'
    r"(?P<shown>[^<>]*)</a>"
)
SEALED = {"Encrypt", "MsgSignature", "TimeStamp", "Nonce"}
PICTURE = {"ToUserName", "FromUserName", "CreateTime", "MsgType", "Image"}
TEXT = {"ToUserName", "FromUserName", "CreateTime", "MsgType", "Content"}


class Wrong(Exception):
    """The answer breaks a rule, which `rule` names in one word."""

    def __init__(self, rule: str, detail: str) -> None:
        super().__init__(f"{rule}: {detail}")
        self.rule, self.detail = rule, detail


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text that can be tapped: a tap sends `content`."""

    shown: str
    content: str
    number: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads answers to calls of one account; `cipher` is None in plain mode. `holds`: whether a picture lies there."""

    account: str
    token: str
    cipher: Cipher | None
    holds: Callable[[str], bool] = field(default=lambda media: False)

    def text(self, body: bytes, *, to: str, nonce: str) -> str:
        """What the person reads; "" for an answer without a message, and for a picture its MediaId in brackets. Raises
        `Wrong`."""
        if body in (b"", b"success"):
            return ""
        fields = self._opened(_fields(body), nonce) if self.cipher else _fields(body)
        pictured = fields.keys() == PICTURE
        if fields.keys() != TEXT and not pictured:
            raise Wrong("fields", f"{sorted(fields)}")
        if (fields["ToUserName"], fields["FromUserName"]) != (to, self.account):
            raise Wrong("address", f"from {fields['FromUserName']} to {fields['ToUserName']}, not to {to}")
        if fields["MsgType"] != ("image" if pictured else "text") or not fields["CreateTime"].isdecimal():
            raise Wrong("fields", f"{fields['MsgType']} at {fields['CreateTime']}")
        return self._picture(fields["Image"]) if pictured else checked(fields["Content"])

    def _picture(self, media: str) -> str:
        if not self.holds(media):
            raise Wrong("media", f"no picture {media!r} lies here")
        return f"[{media}]"

    def _opened(self, sealed: dict[str, str], nonce: str) -> dict[str, str]:
        assert self.cipher is not None
        if sealed.keys() != SEALED:
            raise Wrong("unsealed", f"{sorted(sealed)}")
        parts = self.token, sealed["TimeStamp"], sealed["Nonce"], sealed["Encrypt"]
        if sealed["MsgSignature"] != signature(*parts):
            raise Wrong("signature", "that of the answer is not over its parts")
        if sealed["Nonce"] != nonce:
            raise Wrong("nonce", f"{sealed['Nonce']}, not {nonce}")
        try:
            return _fields(self.cipher.open(sealed["Encrypt"]).encode())
        except ValueError as error:
            raise Wrong("sealed", str(error)) from error


def lines_of(text: str) -> list[Line]:
    return [Line(one["shown"], unquote(one["content"]), one["id"]) for one in LINE.finditer(text)]


def shown(text: str) -> str:
    """The text as it stands on the phone, where links are their words."""
    return LINE.sub(lambda one: one["shown"], text)


def _fields(body: bytes) -> dict[str, str]:
    try:
        root = ElementTree.fromstring(body.decode())
    except (ElementTree.ParseError, UnicodeDecodeError) as error:
        raise Wrong("xml", str(error)) from error
    names = [one.tag for one in root]
    if root.tag != "xml" or root.attrib or len(set(names)) != len(names):
        raise Wrong("xml", f"{root.tag} with {names}")
    if nested := [one.tag for one in root if one.attrib or (len(one) and not _is_picture(one))]:
        raise Wrong("xml", f"{nested} is nested")
    return {one.tag: (one[0].text if len(one) else one.text) or "" for one in root}


def _is_picture(element: ElementTree.Element) -> bool:
    inner = [(one.tag, len(one), bool(one.attrib)) for one in element]
    return element.tag == "Image" and inner == [("MediaId", 0, False)] and not (element.text or "").strip()


def checked(content: str) -> str:
    """A text that people may be shown. Raises `Wrong`."""
    if not content.strip():
        raise Wrong("blank", "a text without words")
    if (size := len(content.encode())) > LONGEST_TEXT:
        raise Wrong("length", f"{size} bytes")
    if found := TAG.search(LINE.sub("", content)):
        raise Wrong("link", f"…{content[found.start() : found.start() + 40]}…, which is no line of a menu")
    numbers = [one.number for one in lines_of(content)]
    if len(set(numbers)) != len(numbers):
        raise Wrong("lines", f"numbered {numbers}")
    return content
