"""Cases in the hands of a department."""

from __future__ import annotations

from tests.stories.town import Message, Speaker, Town

DOGS = "傍晚总有人遛狗不牵绳，孩子很害怕"
VENDORS = "振兴路12号门口有人占道经营，流动摊贩把人行道都堵住了"
SIGNALS = "十字路口红绿灯坏了两天"
MANHOLE = "窨井的井盖松动，车一过就响"  # urgent by its category, and no danger


async def opened(town: Town, words: str = DOGS) -> tuple[Speaker, Speaker, Speaker, str, Message]:
    """One member of the group, another, the resident, the case's number and its card."""
    staff, colleague = await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(words)
    return staff, colleague, resident, reference, await staff.hears(reference)
