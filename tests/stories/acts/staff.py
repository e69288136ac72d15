"""Cases in the hands of a department."""

from __future__ import annotations

from tests.stories.town import Message, Speaker, Town

DOGS = "傍晚总有人遛狗不牵绳，孩子很害怕"
VENDORS = "振兴路12号门口有人占道经营，流动摊贩把人行道都堵住了"
SIGNALS = "十字路口红绿灯坏了两天"
MANHOLE = "窨井的井盖松动，车一过就响"  # 民生保供 by its category, and no danger


async def opened(town: Town, words: str = DOGS) -> tuple[Speaker, Speaker, Speaker, str, Message]:
    """One member of the group, another, the resident, the case's number and its card."""
    staff, colleague = await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(words)
    return staff, colleague, resident, reference, await staff.hears(reference)


async def in_progress(town: Town, words: str = DOGS) -> tuple[Speaker, Speaker, Speaker, str, Message]:
    staff, colleague, resident, reference, card = await opened(town, words)
    await staff.taps("签收", on=card)
    await resident.hears(reference, "已签收")
    for one in (staff, resident):
        one.forget_so_far()
    return staff, colleague, resident, reference, card


async def three_cases(town: Town) -> tuple[Speaker, Speaker, list[str]]:
    """A group with three cases, the one due last filed first."""
    staff, colleague = await town.department("city")
    told = ("楼顶私搭乱建没人管", DOGS, VENDORS)
    return staff, colleague, [await (await town.resident("李女士")).files(one) for one in told]
