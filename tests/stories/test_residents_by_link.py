"""A sticker on a lamp post: its link carries an area's code, and the next complaint has its place."""

from __future__ import annotations

from tests.stories.town import Town

ROOF = "楼道里屋顶漏水，墙皮脱落"


async def test_a_sticker_greets_and_fills_in_the_place(town: Town) -> None:
    staff, _ = await town.department("east-town")
    resident = await town.resident("李女士")
    await resident.says("/start east-gate")
    await resident.hears("示例县")
    await resident.hears("您在东门社区", "地点已经替您填好")
    await resident.says(ROOF)
    await resident.hears("请核对", "地点：东门社区")
    await resident.taps("提交")
    await resident.hears("已登记")
    await staff.hears(await resident.reference(), "地点：东门社区", "屋顶漏水")


async def test_the_place_of_a_sticker_can_be_changed(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("/start east-gate")
    await resident.says(ROOF)
    await resident.taps("改地点")
    await resident.says("滨河花园3号楼")
    preview = await resident.hears("请核对", "地点：滨河社区 滨河花园3号楼")
    assert "东门" not in preview["text"]


async def test_words_that_name_another_area_prevail_over_the_sticker(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("/start east-gate")
    await resident.says("北岭社区楼道里屋顶漏水")
    await resident.hears("请核对", "地点：北岭社区")


async def test_an_unknown_or_retired_code_is_a_plain_greeting(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("/start nowhere")
    await resident.hears("示例县")
    await resident.hears("有问题要反映")
    await resident.says(ROOF)
    await resident.hears("问题在什么地方")
    other = await town.resident("王先生")
    await other.says("/start")
    await other.hears("有问题要反映")


async def test_who_scans_and_says_nothing_has_filed_nothing(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("/start east-gate")
    await town.passes(hours=2)
    await resident.hears_nothing_of("已登记")
    await resident.says("我的诉求")
    await resident.hears("还没有诉求")


async def test_a_sticker_amid_a_complaint_gives_it_its_place(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(ROOF)
    await resident.hears("问题在什么地方")
    await resident.says("/start east-gate")
    await resident.hears("请核对", ROOF, "地点：东门社区")


async def test_who_has_open_cases_reports_a_new_problem_by_a_sticker(town: Town) -> None:
    resident = await town.resident("李女士")
    first = await resident.files("垃圾堆了三天没人清运")
    await resident.says("/start east-gate")
    await resident.says(ROOF)
    await resident.hears("请核对", ROOF, "东门社区")
    await resident.taps("提交")
    assert await resident.reference() != first


async def test_scanning_twice_asks_again(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("/start east-gate")
    resident.forget_so_far()
    await resident.says("/start riverside")
    await resident.hears("您在滨河社区")
    await resident.says(photos=1)
    await resident.hears("一两句话")
    await resident.says(ROOF)
    await resident.hears("请核对", "地点：滨河社区", "1 张")


async def test_a_place_that_the_words_name_again_is_shown_once(town: Town) -> None:
    staff, _ = await town.department("east-town")
    resident = await town.resident("Ms Li", language="en")
    await resident.says("/start east-gate")
    await resident.says("The roof leaks in the stairwell at East Gate")
    preview = await resident.hears("Place: East Gate")
    assert "East Gate East Gate" not in preview["text"]
    await resident.taps("Submit")
    card = await staff.hears(await resident.reference(), "地点：东门社区")
    assert "东门社区 East" not in card["text"]


async def test_a_place_within_the_area_is_shown_with_the_area_once(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("/start east-gate")
    await resident.says("东门社区3号楼楼道里屋顶漏水")
    preview = await resident.hears("请核对", "地点：东门社区3号楼")
    assert "东门社区 东门社区" not in preview["text"]
