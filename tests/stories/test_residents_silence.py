"""What a resident asks to keep quiet, and where they live then: the group reads neither, now or later."""

from __future__ import annotations

from tests.stories.acts.questions import asked
from tests.stories.acts.ratings import resolved
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


async def test_a_wish_in_other_words_and_what_it_covers_stay_off_the_card_and_are_said_to_have(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(HEAP)
    await resident.hears("请核对")
    await resident.says("上回开会我骂过他们 一猜就是我 你们可别说是本院的人反映的")
    preview = await resident.hears("请核对", "承办单位看不到")
    assert not any(one in preview["text"] for one in ("骂过", "一猜", "本院"))
    await resident.taps("提交")
    reference = await resident.reference()
    await staff.hears(reference, "垃圾堆了三天")
    await resident.says("把我后面加的那句话删掉 不要让他们看见")
    await resident.hears(reference, "没有给承办单位看")
    await town.passes(seconds=61)
    await staff.says(f"#{reference} 全文")
    await staff.hears("全文", reference)
    await staff.hears_nothing_of("骂过", "一猜", "本院", "删掉")


async def test_a_sentence_taken_back_is_stopped_or_said_to_have_gone_out(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files(HEAP)
    await resident.says("垃圾里有一袋是我邻居张家的红色编织袋")
    await resident.hears("已补充")
    await resident.says("把我刚才那句删了 不要给他们看")
    await resident.hears(reference, "已经拦下")
    await coordinator.hears(reference, "红色编织袋")
    await town.passes(seconds=61)
    await staff.hears_nothing_of("编织袋", "删了")
    await resident.says("还多了两袋装修的水泥渣")
    await resident.hears("已补充")
    await town.passes(seconds=61)
    await staff.hears(reference, "水泥渣")
    await resident.says("把刚才那句话删掉")
    await resident.hears(reference, "已经发给承办单位了")
    staff.forget_so_far()
    await staff.says(f"#{reference} 全文")
    await staff.hears("全文", reference)
    await staff.hears_nothing_of("水泥渣", "删掉")


async def test_later_words_that_a_wish_covers_wait_for_coordinators(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await resolved(town)
    await resident.taps("没解决")
    await resident.hears(reference, "退回重办")
    await resident.says("第三个桶那里最臭 别跟村里说我住那")
    await resident.hears(reference, "先只给督办员看")
    await town.passes(seconds=61)
    await staff.hears_nothing_of("我住那", "第三个桶")
    await coordinator.hears(reference, "别跟村里说我住那")
