"""What Telegram finds in a text by itself: commands, mentions, hashtags and links, at offsets in UTF-16 units."""

from __future__ import annotations

import re

from aiogram.types import MessageEntity

FOUND = re.compile(
    r"(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@[A-Za-z][A-Za-z0-9_]{2,31})(?!\w)"
    r"|(?<!\w)(?P<hashtag>#(?!\d+(?!\w))\w+)"
    r"|(?P<url>https?://[^\s<>]+)"
)


def utf16_length(text: str) -> int:
    """The unit in which Telegram counts text: characters beyond the first plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def find_entities(text: str) -> list[MessageEntity] | None:
    """Letters of commands are Latin only, so `/结果` is none; `#123` is no hashtag. None when nothing is found."""
    if "/" not in text and "@" not in text and "#" not in text:
        return None
    found = [
        MessageEntity(
            type=str(match.lastgroup),
            offset=utf16_length(text[: match.start()]),
            length=utf16_length(match.group()),
        )
        for match in FOUND.finditer(text)
    ]
    return found or None


def command_of(text: str) -> tuple[str, str] | None:
    """The command that a text begins with, and the bot it names, which may be empty."""
    match = FOUND.match(text)
    if match is None or match.lastgroup != "bot_command":
        return None
    command, _, addressee = match.group().partition("@")
    return command, addressee
