"""What coordinators find before they decide."""

from __future__ import annotations

from tests.stories.acts.staff import opened
from tests.stories.town import Speaker, Town


async def resolved(town: Town) -> tuple[Speaker, Speaker, str]:
    """A case with a result that its resident has read."""
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", to=card)
    await town.passes(seconds=61)
    return staff, resident, reference


async def unrouted(town: Town, words: str = "这里有个麻烦事，请派人看看") -> tuple[Speaker, str]:
    """A case that the rules leave to a coordinator, having no place."""
    resident = await town.resident("李女士")
    await resident.says(words)
    while not await resident.offers("提交"):
        await resident.taps("跳过" if await resident.offers("跳过") else "其他")
    await resident.taps("提交")
    return resident, await resident.reference()
