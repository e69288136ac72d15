"""A residents' group."""

from __future__ import annotations

from domain.messages import ChatKind
from tests.stories.town import Speaker

GARBAGE = "垃圾堆了三天没人清运"


async def in_group(speaker: Speaker, text: str, **values: object) -> None:
    """What somebody with a chat of their own says in a group."""
    await speaker.sends_raw(chat_kind=ChatKind.GROUP, text=text, **values)
