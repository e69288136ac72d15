"""Who cannot say where their words belong is not asked the same without end."""

from __future__ import annotations

from tests.numbered.town import NumberedTown
from tests.stories.acts.cases import case_of
from tests.stories.acts.telling import GARBAGE


async def test_a_coordinator_decides_for_who_does_not_know_which_to_choose(town: NumberedTown) -> None:
    for words in ("随便", "我不晓得选哪个", "行"):
        resident = await town.resident("李女士")
        await resident.files("长征路3号路灯不亮")
        await resident.files(GARBAGE)
        await resident.says("今天又有人来问了")
        await resident.hears("补充其中一件", "这是新的问题")
        resident.forget_so_far()
        await resident.says(words)
        await resident.hears("由督办员判断")
        await resident.hears_nothing_of("补充其中一件")


async def test_an_overlong_preview_is_cut_and_says_how_long_the_words_are(town: NumberedTown) -> None:
    resident = await town.resident("李女士")
    words = "振兴路12号门口垃圾堆了三天没人清运。" + "每天都有垃圾堆在门口没人清运。" * 40
    await resident.says(words)
    preview = await resident.hears("请核对", f"共 {len(words)} 字", "全部")
    assert len(preview["text"].encode()) < 2048
    assert words not in preview["text"]
    await resident.says("提交")
    assert case_of(town, await resident.reference()).words == words
