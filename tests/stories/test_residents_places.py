"""The place of a problem is taken from the words, and a name that was written with a slip is proposed."""

from __future__ import annotations

import pytest
from sqlmodel import col, select

from domain.lifecycle import Action
from storage.tables import Case, Event
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


async def test_the_place_of_a_filed_case_is_put_right_on_its_card(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号门口垃圾堆了三天没人清运")
    await resident.says("地点应该是建设路8号")
    await resident.hears("地点已改为：建设路8号", reference)
    told = await staff.hears(reference, "居民更正了地点：建设路8号")
    assert "居民补充" not in told["text"]
    await staff.hears(f"#{reference}【待签收】", "地点：建设路8号")
    await resident.says("不是建设路啊")
    await resident.hears(reference, "现在的地点是“建设路8号”")
    await resident.says("和平路9号旁边")
    await staff.hears(reference, "居民更正了地点：和平路9号旁边")
    with town.service.database.reading() as tx:
        assert tx.exec(select(Case.address)).all() == ["和平路9号旁边"]
        details = tx.exec(select(Event.details).where(Event.action == "add_details")).all()
    assert [one.get("place") for one in details] == ["changed", "changed"]


def areas_told(town: Town) -> list[tuple[str, str] | None]:
    with town.service.database.reading() as tx:
        details = tx.exec(select(Event.details).where(Event.action == Action.ADD_DETAILS).order_by(col(Event.id))).all()
    return [(one["area_was"], one["area"]) if "area" in one else None for one in details]


async def test_a_corrected_place_changes_the_area_that_the_wrong_one_told(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("东门街12号门口垃圾堆了三天没人清运")
    await resident.says("地点应该是滨河路8号")
    await staff.hears(f"#{reference}【待签收】", "滨河社区", "滨河路8号")
    await resident.says("地点应该是建设路8号")
    await resident.hears("地点已改为：建设路8号")
    assert areas_told(town) == [("east-gate", "riverside"), ("riverside", "")]
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears(reference, "补充", "滨河社区")


async def test_an_area_that_a_sticker_told_stays_with_the_case(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("/start riverside")
    await resident.files("振兴路12号门口垃圾堆了三天没人清运")
    await resident.says("地点应该是建设路8号")
    await resident.hears("地点已改为：建设路8号")
    assert areas_told(town) == [None]
