"""What a resident asks to keep quiet, and where they live then: the group reads neither, now or later."""

from __future__ import annotations

from tests.stories.acts.questions import asked
from tests.stories.town import Town

HEAP = "滨河花园门口垃圾堆了三天没人清运"


async def test_a_home_told_beside_a_wish_for_silence_is_no_place_and_reaches_no_group(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says("你莫说是我讲的啊他凶得很我住柳园巷7号他住8号，他家门口垃圾堆了三天没人清运")
    preview = await resident.hears("请核对", "柳园巷8号", "承办单位看不到")
    assert "7号" not in preview["text"]
    await resident.taps("提交")
    card = await staff.hears(await resident.reference(), "柳园巷8号")
    assert not any(one in card["text"] for one in ("7号", "我讲的"))


async def test_a_wish_said_later_is_kept_from_the_group_with_the_home_it_names(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(HEAP)
    await resident.says("又多了两袋垃圾，我住3-502")
    await resident.hears("已补充")
    await town.passes(seconds=61)
    staff.forget_so_far()
    for said, answer in (
        ("莫去他屋头说是我讲的哈", "承办单位只看到"),
        ("Please do not put the girl's name in it", "The department sees only"),
    ):
        await resident.says(said)
        await resident.hears(answer)
    await resident.says("3-502 is my flat, do not show it")
    await resident.hears("3-502", "now hidden")
    await town.passes(seconds=61)
    await staff.hears_nothing_of("502", "屋头", "girl")
    await staff.says(f"#{reference} 全文")
    full = await staff.hears("全文", reference)
    assert "我住*-***" in full["text"]
    assert not any(one in full["text"] for one in ("502", "屋头", "girl"))


async def test_an_answer_beside_a_wish_for_silence_is_not_lost(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await resident.says("靠近学校那边，别写我的名字")
    await resident.hears(reference, "作为答复转给承办单位")
    await town.passes(seconds=61)
    await staff.hears(reference, "靠近学校那边")
    await staff.hears_nothing_of("别写")
