"""Who asks to report and does not say what is asked to say it: such words are part of no complaint."""

from __future__ import annotations

import pytest

from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town


@pytest.mark.parametrize("words", ["我要反映", "上报", "/report"])
async def test_it_is_asked_what_it_is_about(town: Town, words: str) -> None:
    resident = await town.resident("李女士")
    await resident.says(words)
    await resident.hears("您请说：是什么事、在哪里？")
    await resident.says(GARBAGE)
    preview = await resident.hears("请核对")
    assert f"内容：{GARBAGE}" in preview["text"]
    await resident.says(words)
    again = await resident.hears("请核对")
    assert words not in again["text"]
    await resident.taps("提交")
    reference = await resident.reference()
    resident.forget_so_far()
    await resident.says(words)
    await resident.hears("您请说：是什么事、在哪里？")
    await resident.says(f"#{reference}")
    shown = await resident.hears(reference, "登记")
    assert words not in shown["text"].replace("登记", "")


async def test_an_official_s_next_words_are_their_own_complaint(town: Town) -> None:
    official = await town.coordinator("督办员甲")
    await official.says("我要反映")
    await official.hears("请用一两句话说说是什么问题")
    await official.says(GARBAGE)
    preview = await official.hears("请核对")
    assert f"内容：{GARBAGE}" in preview["text"]
