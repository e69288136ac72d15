"""`parse_mode=MarkdownV2` as Telegram reads it: every mark that is not meant as one has to be escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from aiogram.types import MessageEntity

from tests.emulator.entities import utf16_length
from tests.emulator.hypertext import unparsable

KINDS = {
    "*": "bold",
    "_": "italic",
    "__": "underline",
    "~": "strikethrough",
    "||": "spoiler",
    "`": "code",
    "```": "pre",
    "[": "text_link",
}
NAMES = {"text_link": "Url", "pre": "PreCode"}
RESERVED = "_*[]()~`>#+-=|{}.!"
MARK = re.compile(
    r"\\(?P<plain>[\x01-\x7e])|(?P<mark>```|__|\|\||[*_~`\[])|(?P<link>\]\((?P<url>[^)]*)\))|(?P<other>.)", re.S
)


@dataclass
class Reader:
    text: str = ""
    entities: list[MessageEntity] = field(default_factory=list)
    open: list[tuple[str, int, int]] = field(default_factory=list)  # mark, offset in the text, byte in the source

    def mark(self, mark: str, byte: int) -> None:
        if self.open and self.open[-1][0] == mark:
            self.close()
        else:
            self.open.append((mark, utf16_length(self.text), byte))

    def close(self, url: str | None = None) -> None:
        mark, offset, _ = self.open.pop()
        length = utf16_length(self.text) - offset
        if length > 0:
            self.entities.append(MessageEntity(type=KINDS[mark], offset=offset, length=length, url=url))

    @property
    def in_code(self) -> bool:
        return bool(self.open) and self.open[-1][0] in ("`", "```")


def parse_markdown(source: str) -> tuple[str, list[MessageEntity]]:
    reader = Reader()
    for part in MARK.finditer(source):
        _read(reader, part, len(source[: part.start()].encode()))
    if reader.open:
        mark, _, byte = reader.open[-1]
        name = NAMES.get(KINDS[mark], KINDS[mark].capitalize())
        raise unparsable(f"Can't find end of {name} entity at byte offset {byte}")
    return reader.text, sorted(reader.entities, key=lambda one: (one.offset, -one.length))


def _read(reader: Reader, part: re.Match[str], byte: int) -> None:
    if part["plain"]:
        reader.text += part["plain"]
    elif reader.in_code and part.group() != reader.open[-1][0]:
        reader.text += part.group()
    elif part["mark"]:
        reader.mark(part["mark"], byte)
    elif part["link"] and reader.open and reader.open[-1][0] == "[":
        reader.close(part["url"])
    elif part.group()[0] in RESERVED:
        raise unparsable(f"Character '{part.group()[0]}' is reserved and must be escaped with the preceding '\\'")
    else:
        reader.text += part.group()
