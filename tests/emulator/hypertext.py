"""`parse_mode=HTML` as Telegram reads it: few tags, and a sentence for each way to get them wrong."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from aiogram.types import MessageEntity

from tests.emulator.entities import utf16_length
from tests.emulator.refusals import bad

TAG = re.compile(r"<(/?)([^\s>/]*)([^>]*)>|<")
KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
ESCAPED = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")
HREF = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))""")


@dataclass
class Reader:
    text: str = ""
    entities: list[MessageEntity] = field(default_factory=list)
    open: list[tuple[str, int, str]] = field(default_factory=list)  # tag, offset, attributes

    def begin(self, tag: str, attributes: str, at: int) -> None:
        if tag not in KINDS:
            raise unparsable(f'Unsupported start tag "{tag}" at byte offset {at}')
        self.open.append((tag, utf16_length(self.text), attributes))

    def end(self, tag: str, at: int) -> None:
        if not self.open:
            raise unparsable(f"Unexpected end tag at byte offset {at}")
        begun, offset, attributes = self.open.pop()
        if tag and tag != begun:
            raise unparsable(f'Unmatched end tag at byte offset {at}, expected "</{begun}>", found "</{tag}>"')
        length = utf16_length(self.text) - offset
        if length > 0:
            self.add(KINDS[begun], offset, length, attributes)

    def add(self, kind: str, offset: int, length: int, attributes: str) -> None:
        link = HREF.search(attributes) if kind == "text_link" else None
        if kind == "text_link" and link is None:
            return
        url = unescape(next(filter(None, link.groups()), "")) if link else None
        self.entities.append(MessageEntity(type=kind, offset=offset, length=length, url=url))


def unescape(text: str) -> str:
    """Four names and all numbers; what is none of them stays as it was written."""
    return ESCAPED.sub(lambda match: html.unescape(match.group()), text)


def unparsable(detail: str) -> Exception:
    return bad(f"can't parse entities: {detail}")


def parse_html(source: str) -> tuple[str, list[MessageEntity]]:
    reader, at = Reader(), 0
    for tag in TAG.finditer(source):
        reader.text += unescape(source[at : tag.start()])
        offset = len(source[: tag.start()].encode())
        if tag.group() == "<":
            raise unparsable(f"Unclosed start tag at byte offset {offset}")
        step = reader.end if tag.group(1) else None
        if step:
            step(tag.group(2).lower(), offset)
        else:
            reader.begin(tag.group(2).lower(), tag.group(3), offset)
        at = tag.end()
    reader.text += unescape(source[at:])
    if reader.open:
        raise unparsable(f'Can\'t find end tag corresponding to start tag "{reader.open[-1][0]}"')
    return reader.text, sorted(reader.entities, key=lambda one: (one.offset, -one.length))
