"""Something spoken."""

from __future__ import annotations

from tests.stories.town import Speaker, Town


async def spoken(town: Town, resident: Speaker) -> str:
    """A complaint told by voice alone, and its number."""
    await resident.speaks(12)
    await resident.taps("提交")
    return await resident.reference()
