"""A department that asks."""

from __future__ import annotations

from tests.stories.town import Speaker, Town

POTHOLE = "长征路3号门口路面破损，有个大坑"


async def asked_of_two(town: Town) -> tuple[Speaker, Speaker, str]:
    """As `asked`, with a second case about which the department has asked, too: words may answer either."""
    staff, _ = await town.department("housing")
    resident = await town.resident("李女士")
    first = await resident.files(POTHOLE)
    other = await resident.files("团结街8号门口路面有个坑")
    for reference in (first, other):
        await staff.says(f"#{reference} 签收")
        await staff.says(f"#{reference} 询问 请问坑有多深？")
    await resident.says("谢谢")
    for speaker in (staff, resident):
        speaker.forget_so_far()
    return resident, staff, other


async def asked(town: Town, question: str = "请问坑在路哪一边？") -> tuple[Speaker, Speaker, str]:
    staff, _ = await town.department("housing")
    resident = await town.resident("李女士")
    reference = await resident.files(POTHOLE)
    await staff.says(f"#{reference} 签收")
    await staff.says(f"#{reference} 询问 {question}")
    await resident.hears(reference, question, "直接回复")
    for one in (staff, resident):
        one.forget_so_far()
    return resident, staff, reference
