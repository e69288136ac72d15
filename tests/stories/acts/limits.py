"""Somebody who says too much."""

from __future__ import annotations

from dataclasses import replace

from tests.stories.town import Speaker, Town

LIMIT = "您发送得太频繁了"


async def limited(town: Town, **limits: int) -> None:
    county = town.service.practice.county
    changed = replace(county.limits, **limits)  # type: ignore[arg-type]  # keys of numbers alone
    await town.service.reload(replace(county, limits=changed))


async def floods(speaker: Speaker, *texts: str) -> None:
    """Says one thing after the other while the clock stands still."""
    for text in texts:
        await speaker.town.post("/simulator/messages", {"chat": speaker.chat, "from": speaker.person, "text": text})
    await speaker.town.service.settle()
