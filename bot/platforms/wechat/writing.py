"""Writes what is said to a person as the text of one answer: messages below each other, choices as numbered lines.

A line is a link that sends the choice's own words, as if they had been typed, with its number where another line of
the answer has the same words. What people wrote becomes no link: the
only tags are those made here. Photos, voices and files cannot stand in an answer; a line says so. Photos that were
shown before the words, by 客服消息, have ids of their own kind in `Outgoing.sent`.
"""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.platforms.base import Joined
from bot.platforms.cutting import pieces, shortened, utf8_bytes
from domain.messages import Choice, Outgoing, Place

LONGEST_ANSWER = 2048  # bytes of UTF-8
MORE_BYTES = 80  # for the line that says that more waits, and what is between
MOST = LONGEST_ANSWER - MORE_BYTES
PIECE = MOST // 4  # of a message that is longer than that, so that one also goes with others
SAID = "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{}]]></Content>"
SHOWN = "<MsgType><![CDATA[image]]></MsgType><Image><MediaId><![CDATA[{}]]></MediaId></Image>"
PICTURE_BODY = "\x01picture "
PICTURE_ID = re.compile("picture-[0-9a-f]{16}")
BETWEEN = "\n\n"
LINK = '<a href="weixin://bizmsgmenu?msgmenucontent={words}&msgmenuid={number}">{line}</a>'
NUMBERED = "{number}. {label}"
# What would end the link, or have it send other words; in its other width it reads the same and names the same line.
WIDE = str.maketrans("\"'<>&#%\n\r\t", "＂＇＜＞＆＃％   ")
HAN = re.compile("[\u4e00-\u9fff]")
TAG = re.compile(r"<(?=[A-Za-z/!?])")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

More = Mapping[str, str]  # language → the sentence that more waits


@dataclass(frozen=True, slots=True)
class _Part:
    """What an answer says of a message: all of it, or so many of its pieces."""

    text: str
    pieces: int = 0
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of an answer: how many stand above a message's own, and which labels stand there more than once."""

    above: int
    doubled: frozenset[str]


def join(messages: Sequence[Outgoing], more: More) -> Joined:
    """As many messages as one answer holds, and where some are left, that more waits.

    One that is too long for any answer is begun where there is room: it is cut the same way each time, and the pieces
    that were in earlier answers (`Outgoing.sent`) are left out.
    """
    joined = _joined(messages)
    if joined.taken == len(messages) and not joined.begun:
        return joined
    language = "zh-CN" if HAN.search(joined.body) else "en"  # a message does not say in which it is
    return replace(joined, body=_below(joined.body, more[language]))


def _joined(messages: Sequence[Outgoing]) -> Joined:
    counted = Counter(one.label for message in messages for one in message.lines)
    lines = _Lines(0, frozenset(label for label, count in counted.items() if count > 1))
    body, taken = "", 0
    for message in messages:
        part = _part(message, lines, MOST - utf8_bytes(f"{body}{BETWEEN}" if body else ""))
        if part is None:
            break
        body, taken = _below(body, part.text), taken + 1
        lines = replace(lines, above=lines.above + len(message.lines))
        if not part.whole:
            return Joined(body, taken, begun=part.pieces)
    return Joined(body, taken)


def picture_body(media: str) -> str:
    """The body of an answer that is a picture, by its MediaId. No words begin so: `NO_XML` is cut out of all."""
    return f"{PICTURE_BODY}{media}"


def picture_id() -> str:
    """WeChat names no message that it takes."""
    return f"picture-{secrets.token_hex(8)}"


def words_id() -> str:
    return f"words-{secrets.token_hex(8)}"


def is_shown(message: Outgoing) -> bool:
    """Whether its photos were."""
    return any(map(PICTURE_ID.fullmatch, message.sent))


def _said(message: Outgoing) -> list[str]:
    """The ids of its words that were said before."""
    return [one for one in message.sent if not PICTURE_ID.fullmatch(one)]


def xml_of(body: str, *, to: str, by: str, at: int) -> str:
    """The response that says or shows it. A text that ends CDATA goes on in another."""
    if body.startswith(PICTURE_BODY):
        said = SHOWN.format(body.removeprefix(PICTURE_BODY))
    else:
        said = SAID.format(body.replace("]]>", "]]]]><![CDATA[>"))
    return (
        f"<xml><ToUserName><![CDATA[{to}]]></ToUserName><FromUserName><![CDATA[{by}]]></FromUserName>"
        f"<CreateTime>{at}</CreateTime>{said}</xml>"
    )


def _below(body: str, added: str) -> str:
    return BETWEEN.join(filter(None, (body, added)))


def _part(message: Outgoing, lines: _Lines, room: int) -> _Part | None:
    """What the room holds of a message; None where it does not even begin, or would fit whole into the next answer."""
    if not _said(message):
        if (whole := _with_choices(_words(message), message, lines, room)) is not None:
            return _Part(whole)
        if _with_choices(_words(message), message, replace(lines, above=0), MOST) is not None:
            return None
    part = _pieces_of(message, lines, room)
    return part if part.pieces else None


def _pieces_of(message: Outgoing, lines: _Lines, room: int) -> _Part:
    """The next pieces of a long message, as many as the room holds. The last of all are its choices."""
    cut = pieces(_words(message), PIECE, utf8_bytes)
    sent = len(_said(message))
    before = sent if sent < len(cut) + bool(message.choices) else 0
    said, count = "", 0
    for piece in cut[before:]:
        if utf8_bytes(said + piece) > room:
            break
        said, count = said + piece, count + 1
    said = said.strip("\n")
    if before + count < len(cut):
        return _Part(said, count, whole=False)
    if (ended := _with_choices(said, message, lines, room)) is not None:
        return _Part(ended, count + 1)
    return _Part(said, count, whole=False)


def _with_choices(words: str, message: Outgoing, lines: _Lines, room: int) -> str | None:
    """Words with the choices below: as links, or where these take too much room as plain lines; None for neither."""
    for written in _ways(message, lines):
        whole = "\n".join(filter(None, (words, *written)))
        if utf8_bytes(whole) <= room:
            return whole
    return None


def _words(message: Outgoing) -> str:
    return "\n".join(filter(None, _lines_of_words(message)))


def _lines_of_words(message: Outgoing) -> Iterator[str]:
    unshown = (message.photos and not is_shown(message)) or message.voice or message.file
    yield _as_written(message.with_line(message.unshown if unshown else "")).strip()
    yield from _on_map(message)


def _as_written(text: str) -> str:
    return TAG.sub("＜", NO_XML.sub("", text))


def _on_map(message: Outgoing) -> Iterator[str]:
    """A place as WeChat shows it: its address unless that was said, and a link to the map, else its degrees."""
    place = message.place or Place()
    yield "" if place.address in message.text else _as_written(place.address)
    if place.latitude is not None and place.longitude is not None:
        yield message.map_link or f"{place.latitude:.5f}, {place.longitude:.5f}"


def _ways(message: Outgoing, lines: _Lines) -> Iterator[list[str]]:
    """The choices as lines, numbered on from those above: as links, plain, or cut so that an answer holds all."""
    plain = _plain_lines(message, lines)
    yield [
        LINK.format(words=_words_of(one, number, lines), number=number, line=line)
        for number, (one, line) in enumerate(zip(message.lines, plain, strict=True), start=lines.above + 1)
    ]
    yield plain
    if plain:
        yield [shortened(line, MOST // len(plain) - 1, utf8_bytes) for line in plain]


def _words_of(choice: Choice, number: int, lines: _Lines) -> str:
    """What a tap on a line sends."""
    label = NO_XML.sub("", choice.label).translate(WIDE)
    return NUMBERED.format(number=number, label=label) if choice.label in lines.doubled else label


def _plain_lines(message: Outgoing, lines: _Lines) -> list[str]:
    numbers = enumerate(message.lines, start=lines.above + 1)
    return [NUMBERED.format(number=number, label=_as_written(one.label)) for number, one in numbers]
