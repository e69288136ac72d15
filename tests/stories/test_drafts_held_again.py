"""Drafts that are held, given up and taken up again; places put right by a pair of numbers."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage.tables import Case, Draft
from tests.stories.town import Speaker, Town

LEAK = "滨河花园2号楼门口水管漏水，流了一地"


def filed(town: Town) -> list[Case]:
    with town.service.database.reading() as tx:
        found = list(tx.exec(select(Case)))
        tx.expunge_all()
        return found


def draft(town: Town) -> Draft:
    with town.service.database.reading() as tx:
        found = tx.exec(select(Draft)).one()
        tx.expunge_all()
        return found


async def telling(town: Town) -> Speaker:
    resident = await town.resident("李女士")
    await resident.says(LEAK)
    await resident.hears("请核对")
    resident.forget_so_far()
    return resident


@pytest.mark.parametrize("words", ["好的", "嗯", "谢谢", "那就好", "那就好 谢谢", "👌"])
async def test_a_held_draft_is_not_filed_by_a_nod(town: Town, words: str) -> None:
    resident = await telling(town)
    await resident.says("先不提交")
    await resident.hears("先不提交")
    await resident.says(words)
    assert filed(town) == []


async def test_a_held_draft_is_filed_by_who_says_so(town: Town) -> None:
    resident = await telling(town)
    await resident.says("先等等")
    await resident.says("好的")
    assert filed(town) == []
    await resident.says("就这样吧给我报上")
    assert len(filed(town)) == 1


@pytest.mark.parametrize("words", ["那就好", "那就好 谢谢"])
async def test_relief_files_no_draft(town: Town, words: str) -> None:
    resident = await telling(town)
    await resident.says(words)
    assert filed(town) == []


async def test_once_filed_it_is_offered_to_be_withdrawn(town: Town) -> None:
    resident = await telling(town)
    await resident.taps("提交")
    await resident.reference()
    await resident.says("别交了")
    await resident.hears("撤回")
    assert await resident.offers("确定撤回")


async def test_what_was_given_up_is_taken_up_again(town: Town) -> None:
    resident = await telling(town)
    await resident.says("算了不说了")
    await resident.hears("已取消", "没有登记")
    await resident.says("哎还是报吧")
    await resident.hears("请核对", "漏水")
    await resident.taps("提交")
    assert [one.words for one in filed(town)] == [LEAK]


@pytest.mark.parametrize("way", ["word", "tap"])
async def test_it_is_taken_up_as_it_was(town: Town, way: str) -> None:
    staff, _ = await town.department("housing")
    resident = await telling(town)
    await resident.says("地址不对")
    await resident.says("滨河花园5号楼门口")
    await resident.taps("设为保密")
    await resident.says("算了不说了")
    await resident.hears("已取消")
    await (resident.says("还是报吧") if way == "word" else resident.taps("仍要反映"))
    await resident.hears("保密工单", "滨河花园5号楼门口")
    await resident.taps("提交")
    await resident.reference()
    assert [(one.address, one.confidential) for one in filed(town)] == [("滨河花园5号楼门口", True)]
    await staff.hears_nothing_of("漏水")


async def test_after_half_an_hour_it_is_told_anew(town: Town) -> None:
    resident = await telling(town)
    await resident.says("算了不说了")
    await town.passes(minutes=31)
    resident.forget_so_far()
    await resident.says("还是报吧")
    await resident.hears_nothing_of("漏水")


async def test_who_wants_it_done_gives_nothing_up(town: Town) -> None:
    resident = await telling(town)
    await resident.says("不发了 先给我弄")
    await resident.hears_nothing_of("已取消")
    assert draft(town).words.startswith(LEAK)


@pytest.mark.parametrize("words", ["Sorry, building 12, not 2. I mix them up.", "不是2号楼是12号楼", "12，不是2"])
async def test_the_right_one_of_a_pair_replaces_the_number(town: Town, words: str) -> None:
    resident = await telling(town)
    await resident.says(words)
    assert "12" in draft(town).address
    assert "2号楼" not in draft(town).address.replace("12号楼", "")
    await resident.taps("提交")
    await resident.reference()
    await resident.says("写反了，是2号楼不是12号楼")
    assert [one.address for one in filed(town)] == ["滨河花园2号楼门口"]


async def test_a_place_that_still_is_wrong_is_asked_for(town: Town) -> None:
    resident = await telling(town)
    await resident.says("the place still says 2, doesn't it?")
    assert draft(town).step == "place"


async def test_who_has_an_open_case_is_not_told_that_nothing_is_filed(town: Town) -> None:
    resident = await town.resident("王先生")
    await resident.says("你是机器人吗")
    await resident.hears("什么都没有登记")
    await resident.files(LEAK)
    resident.forget_so_far()
    await resident.says("你是机器人吗")
    await resident.hears_nothing_of("什么都没有登记")


async def test_who_wants_no_name_is_told_that_none_is_shown_and_files_by_a_tap(town: Town) -> None:
    resident = await telling(town)
    await resident.says("挺好 就是别写我名字")
    await resident.hears("不写您的名字", "看不到是谁反映的")
    assert filed(town) == []
    await resident.taps("提交")
    assert [one.named for one in filed(town)] == [False]
