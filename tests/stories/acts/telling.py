"""A complaint as residents tell it."""

from __future__ import annotations

from tests.stories.town import Speaker

GARBAGE = "振兴路12号门口垃圾堆了三天没人清运"


async def asked(one: Speaker) -> list[str]:
    """What the service has said in this chat, oldest first."""
    return [message["text"] for message in await one.messages() if message["from"]["id"] == "bot"]
