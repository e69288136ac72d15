"""The place of a problem is taken from the words, and a name that was written with a slip is proposed."""

from __future__ import annotations

import pytest

from tests.stories.town import Town


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("我家住滨河花园，振兴路12号门口垃圾堆了三天", "地点：振兴路12号门口"),
        ("和平路9号旁边垃圾堆了三天", "地点：和平路9号旁边"),
        ("垃圾堆了三天没人清运，在和谐家园六号楼", "和谐家园六号楼"),
    ],
)
async def test_the_place_is_the_problems(town: Town, words: str, place: str) -> None:
    resident = await town.resident("李女士")
    await resident.says(words)
    await resident.hears("请核对", place)


async def test_a_known_name_with_a_wrong_letter_is_proposed_and_not_taken(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("北林路12号门口垃圾堆了三天没人清运")
    await resident.hears("请核对", "地点：北林路12号门口", "“北林路”是不是“北岭路”？")
    await resident.taps("是北岭路")
    preview = await resident.hears("请核对", "北岭路12号门口")
    assert "是不是" not in preview["text"]


async def test_a_slip_is_proposed_where_a_place_is_asked_for(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("和邪家园垃圾堆了三天没人清运")
    await resident.hears("问题在什么地方", "“和邪家园”是不是“和谐家园”？")
    await resident.taps("是和谐家园")
    await resident.hears("请核对", "和谐家园")


@pytest.mark.parametrize("words", ["臭死了 没法走路", "而且昨晚还有老人摔倒了", "谢谢"])
async def test_a_sentence_is_no_address(town: Town, words: str) -> None:
    resident = await town.resident("李女士")
    await resident.says("垃圾堆了三天没人清运")
    await resident.hears("问题在什么地方")
    await resident.says(words)
    await resident.hears_nothing_of("地点：")
    await resident.says("振兴路12号")
    await resident.hears("请核对", "地点：振兴路12号")
