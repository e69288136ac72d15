"""Words that may belong to either of two open cases, and are kept with the likelier one."""

from __future__ import annotations

from tests.stories.town import Message, Speaker, Town


async def kept_voice(town: Town) -> tuple[Speaker, Speaker, Speaker, Message]:
    """A voice that was left alone, and what a coordinator heard of it."""
    staff, _ = await town.department("sanitation")
    coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
    await resident.files(LAMP)
    reference = await resident.files(GARBAGE)
    await resident.speaks(7)
    await town.passes(minutes=31)
    await coordinator.hears(reference, "没有点选")
    await coordinator.taps("听语音")
    for one in (staff, resident):
        one.forget_so_far()
    return resident, staff, coordinator, await coordinator.hears(reference, "7 秒")


LAMP = "长征路3号路灯不亮"
GARBAGE = "振兴路12号门口垃圾堆了三天没人清运"
MORE = "今早又有人往那儿扔了两车"


async def kept(town: Town, words: str = MORE, *, photos: int = 0) -> tuple[Speaker, Speaker, Speaker, str]:
    """A resident whose words were left alone, the department, a coordinator, and the case's number."""
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.files(LAMP)
    reference = await resident.files(GARBAGE)
    for one in (staff, coordinator, resident):
        one.forget_so_far()
    await resident.says(words, photos=photos)
    await town.passes(minutes=31)
    return resident, staff, coordinator, reference
