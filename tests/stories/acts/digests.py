"""Digests as coordinators got them: the period of each, which stands below its heading."""

from __future__ import annotations

from tests.stories.town import Speaker


async def digests_of(speaker: Speaker) -> list[str]:
    texts = [one["text"] for one in await speaker.messages() if one["from"]["id"] == "bot"]
    return [text[text.index("日报（") :].splitlines()[1] for text in texts if "日报（" in text]
