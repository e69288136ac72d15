"""What a button says does, written by a coordinator, what the button does."""

from __future__ import annotations

import pytest

from tests.stories.acts.dangers import cases
from tests.stories.town import Town


@pytest.mark.parametrize("by", ["number", "reply"])
@pytest.mark.parametrize(
    ("take", "over"), [("已接到", "险情已解除"), ("已接到。", "险情已解除！"), ("I have it", "Danger is over")]
)
async def test_the_buttons_own_words_do_what_the_buttons_do(town: Town, by: str, take: str, over: str) -> None:
    first, other = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("救命，有人拿刀砍人，在振兴路12号")
    reference = await resident.reference()
    card = await first.hears(reference)
    for words, done in ((take, "您接到了"), (over, "险情解除")):
        await first.says(f"#{reference} {words}" if by == "number" else words, to=card if by == "reply" else None)
        await first.hears(reference, done)
    await other.hears(reference, "督办员甲", "已接到")
    await other.hears(reference, "督办员甲", "险情已解除")
    assert [one.danger for one in cases(town)] == [""]


async def test_other_words_for_the_buttons_are_known_and_an_end_is_asked_about_while_nobody_has_it(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("救命，有人拿刀砍人，在振兴路12号")
    reference = await resident.reference()
    await duty.says(f"#{reference} 并单")
    await duty.hears("不认识", "已接到", "险情已解除")
    await duty.says(f"#{reference} 险情解除")
    assert [bool(one.danger) for one in cases(town)] == [True]
    await duty.says(f"#{reference} 我来处理")
    await duty.hears(reference, "您接到了")
    await duty.says(f"#{reference} 险情解除")
    await duty.hears(reference, "险情解除")
    assert [one.danger for one in cases(town)] == [""]


@pytest.mark.parametrize("words", ["已接到", "险情已解除"])
async def test_without_danger_the_buttons_words_are_a_note_like_any_other(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("傍晚总有人遛狗不牵绳，孩子很害怕")
    await coordinator.says(f"#{reference}")
    await coordinator.says(words, to=await coordinator.hears(reference))
    await coordinator.hears(reference, "备注已记下")
