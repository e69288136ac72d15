"""Writes what is said to a person as the text of one answer: messages below each other, choices as numbered lines.

A line is a link that sends the choice's own words, as if they had been typed. What people wrote becomes no link: the
only tags are those made here. Photos and voices cannot stand in an answer; a line says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from bot.platforms.base import Joined
from bot.platforms.cutting import pieces, utf8_bytes
from domain.gcj02 import to_gcj02
from domain.messages import Choice, Outgoing, Place

LONGEST_ANSWER = 2048  # bytes of UTF-8
MORE_BYTES = 80  # for the line that says that more waits, and what is between
MOST = LONGEST_ANSWER - MORE_BYTES
BETWEEN = "\n\n"
LINK = '<a href="weixin://bizmsgmenu?msgmenucontent={label}&msgmenuid={number}">{number}. {label}</a>'
# A label with one of these would end the link, or send other words than its own.
UNLINKABLE = re.compile("[\"'<>&#%\x00-\x1f\ud800-\udfff\ufffe\uffff]")
TAG = re.compile(r"<(?=[A-Za-z/!?])")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MAP = "https://apis.map.qq.com/uri/v1/marker?marker=coord:{north:.6f},{east:.6f};title:{title}&referer=zhongzhi"
LONGEST_TITLE = 20
NO_TITLE = "位置"


def join(messages: Sequence[Outgoing]) -> Joined:
    """As many messages as one answer holds, whole. Of a first one that is too long for any answer, its next piece: it
    is cut the same way each time, and those pieces that were in earlier answers (`Outgoing.sent`) are left out.
    """
    first, *others = messages
    cut = _cut(first)
    ahead = cut[len(first.sent) :] or cut
    if len(ahead) > 1:
        return Joined(ahead[0], taken=1, begun=True)
    body, numbered, taken = ahead[0], len(_choices(first)), 1
    for message in others:
        added = _whole(message, numbered, MOST - utf8_bytes(body + BETWEEN))
        if added is None:
            break
        body, numbered, taken = _below(body, added), numbered + len(_choices(message)), taken + 1
    return Joined(body, taken)


def xml_of(body: str, *, to: str, by: str, at: int) -> str:
    """The response that says it. A text that ends CDATA goes on in another."""
    content = body.replace("]]>", "]]]]><![CDATA[>")
    return (
        f"<xml><ToUserName><![CDATA[{to}]]></ToUserName><FromUserName><![CDATA[{by}]]></FromUserName>"
        f"<CreateTime>{at}</CreateTime><MsgType><![CDATA[text]]></MsgType>"
        f"<Content><![CDATA[{content}]]></Content></xml>"
    )


def _below(body: str, added: str) -> str:
    return BETWEEN.join(filter(None, (body, added)))


def _whole(message: Outgoing, numbered: int, room: int) -> str | None:
    """The message with its choices as links, or where these take too much room as plain lines; None for neither."""
    words = _words(message)
    for lines in _ways(message, numbered):
        whole = "\n".join(filter(None, (words, *lines)))
        if utf8_bytes(whole) <= room:
            return whole
    return None


def _cut(message: Outgoing) -> list[str]:
    """The message in pieces that each fit into an answer. Choices stay with the end of the words where they can."""
    if (whole := _whole(message, 0, MOST)) is not None:
        return [whole]
    *before, last = _shown(pieces(_words(message), MOST, utf8_bytes))
    for lines in _ways(message, 0):
        end = "\n".join(filter(None, (last, *lines)))
        if utf8_bytes(end) <= MOST:
            return [*before, end]
    plain = "\n".join(_plain_lines(message, 0))
    return [*before, *_shown([last]), *pieces(plain, MOST, utf8_bytes)]


def _shown(cut: Sequence[str]) -> list[str]:
    """Without pieces that hold nothing, which WeChat does not take."""
    return [stripped for piece in cut if (stripped := piece.strip("\n"))] or [""]


def _words(message: Outgoing) -> str:
    return "\n".join(filter(None, _lines_of_words(message)))


def _lines_of_words(message: Outgoing) -> Iterator[str]:
    yield _as_written(message.text).strip()
    if message.photos or message.voice:
        yield _as_written(message.unshown)
    if message.place:
        yield _on_map(message.place, said=message.text)


def _as_written(text: str) -> str:
    return TAG.sub("＜", NO_XML.sub("", text))


def _on_map(place: Place, said: str) -> str:
    """A place as WeChat shows it: its address unless that was said, and a link to the map."""
    address = "" if place.address in said else _as_written(place.address)
    if place.latitude is None or place.longitude is None:
        return address
    north, east = to_gcj02(place.latitude, place.longitude)
    title = quote(_as_written(place.address)[:LONGEST_TITLE] or NO_TITLE)
    return "\n".join(filter(None, (address, MAP.format(north=north, east=east, title=title))))


def _choices(message: Outgoing) -> list[Choice]:
    return [choice for row in message.choices for choice in row]


def _ways(message: Outgoing, numbered: int) -> Iterator[list[str]]:
    """The choices as lines, numbered on from so many: as links, then plain."""
    plain = _plain_lines(message, numbered)
    yield [
        line if UNLINKABLE.search(one.label) else LINK.format(label=one.label, number=number)
        for number, (one, line) in enumerate(zip(_choices(message), plain, strict=True), start=numbered + 1)
    ]
    yield plain


def _plain_lines(message: Outgoing, numbered: int) -> list[str]:
    return [f"{number}. {_as_written(one.label)}" for number, one in enumerate(_choices(message), start=numbered + 1)]
