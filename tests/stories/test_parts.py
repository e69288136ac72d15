"""What a case owns goes with each of its parts, as far as those who work on a part may have it."""

from __future__ import annotations

from tests.stories.acts.cases import case_of
from tests.stories.acts.coordinators import unrouted
from tests.stories.town import Town

TWO = "城管局 遛狗不牵绳\n环卫处 垃圾没人清运"


async def test_what_was_said_to_a_person_alone_reaches_no_department_of_a_part(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    city, _ = await town.department("city")
    resident, reference = await unrouted(town, "遛狗不牵绳，垃圾也没人清运")
    await resident.says("人工")
    await resident.says("我怕狗主人找我麻烦，别让单位知道")
    await coordinator.hears(reference, "找我麻烦")
    await coordinator.says(f"#{reference} 拆单 {TWO}")
    await town.passes(minutes=2)
    await city.hears(f"#{reference}-1", "遛狗不牵绳")
    await city.says(f"#{reference}-1 全文")
    await city.hears_nothing_of("找我麻烦")


async def test_a_voice_is_heard_with_each_part(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.speaks(12)
    await resident.taps("提交")
    reference = await resident.reference()
    await coordinator.says(f"#{reference} 拆单 {TWO}")
    await coordinator.says(f"#{reference}-2 全文")
    await coordinator.hears(f"#{reference}-2", "垃圾没人清运")
    await coordinator.taps("听语音")
    assert (await coordinator.hears(f"#{reference}-2", "12 秒"))["voice"]
    assert case_of(town, f"{reference}-2").parent_id
