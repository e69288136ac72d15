"""Two or three problems told in one message are offered apart, each with its own place."""

from __future__ import annotations

from sqlmodel import col, select

from storage.tables import Case
from tests.stories.town import Town

TWO = "振兴路12号门口垃圾堆了三天没人清运，另外长征路3号的路面有个大坑"


def cases(town: Town) -> list[Case]:
    with town.service.database.reading() as tx:
        found = list(tx.exec(select(Case).order_by(col(Case.id))))
        tx.expunge_all()
        return found


async def test_each_goes_to_its_own_department_with_its_own_place(town: Town) -> None:
    waste, _ = await town.department("sanitation")
    roads, _ = await town.department("housing")
    resident = await town.resident("李女士")
    await resident.says(TWO)
    await resident.hears("请核对", "您说了 2 件事")
    await resident.taps("分开登记")
    await resident.hears("1. 振兴路12号门口垃圾", "2. 长征路3号的路面有个大坑", "长征路3号")
    await resident.taps("提交")
    first, second = cases(town)
    await waste.hears(first.reference, "振兴路12号")
    await roads.hears(second.reference, "长征路3号")
    assert "大坑" not in first.words
    assert "垃圾" not in second.words
    await resident.hears(first.reference)
    await resident.hears(second.reference)


async def test_nobody_tapped_and_they_are_filed_as_one(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(TWO)
    await town.passes(minutes=31)
    assert [one.words for one in cases(town)] == [TWO]


async def test_it_is_said_in_words_and_taken_back(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(TWO)
    await resident.says("分开登记吧")
    await resident.hears("1. 振兴路12号门口垃圾")
    await resident.taps("合在一起")
    await resident.hears("内容：" + TWO)
    await resident.taps("提交")
    assert len(cases(town)) == 1


async def test_a_part_without_a_place_has_the_place_of_the_whole_and_the_photos_go_with_each(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("滨河花园3号楼门口垃圾没人清运。还有一个事，路灯也不亮", photos=1)
    await town.passes(seconds=30)
    await resident.taps("分开登记")
    await resident.taps("提交")
    first, second = cases(town)
    assert first.address == second.address != ""


async def test_one_problem_with_more_to_say_is_one(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号门口垃圾堆了三天没人清运，另外麻烦你们快一点")
    preview = await resident.hears("请核对")
    assert "件事" not in preview["text"]


async def test_one_of_them_is_left_out_and_the_other_stays(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(TWO)
    await resident.hears("您说了 2 件事")
    await resident.says("算了，路面不要了，只说垃圾")
    await resident.hears("请核对", "内容：振兴路12号门口垃圾堆了三天没人清运\n", "地点：振兴路12号门口")
    await resident.says("算了，漏水的不说了")
    await resident.hears("不用再反映了吗")
    await resident.hears_nothing_of("已取消")
    await resident.taps("提交")
    assert [(one.words, one.address) for one in cases(town)] == [
        ("振兴路12号门口垃圾堆了三天没人清运", "振兴路12号门口")
    ]


async def test_a_place_is_nobody_elses_than_the_problem_after_it(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("我家楼下垃圾没人收，还有团结街8号路灯不亮，再就是井盖响")
    await resident.hears("您说了 3 件事")
    await resident.taps("分开登记")
    await resident.taps("提交")
    assert [one.address for one in cases(town)] == ["", "团结街8号", "团结街8号"]


async def test_by_something_without_a_name_it_is_not_where_the_problem_before_is(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("团结街8号路灯不亮，另外幼儿园门口井盖松动")
    await resident.hears("您说了 2 件事")
    await resident.taps("分开登记")
    await resident.taps("提交")
    assert [one.address for one in cases(town)] == ["团结街8号", ""]


async def test_what_is_done_is_left_out_and_what_is_told_beside_it_stays(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(TWO)
    await resident.says("垃圾今天拉走了，那个不用管了。还有那个坑在3号院门口")
    await resident.hears_nothing_of("已取消")
    assert "件事：" not in (await resident.hears("请核对"))["text"]
    await resident.taps("提交")
    (one,) = cases(town)
    assert "垃圾" not in one.words
    assert "还有那个坑在3号院门口" in one.words
    assert one.address == "长征路3号"


async def test_one_of_the_cancelled_is_taken_up_again(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(TWO)
    await resident.says("算了不报了")
    await resident.says("路面还是报吧")
    await resident.hears("请核对", "长征路3号的路面有个大坑")
    await resident.taps("提交")
    assert ["垃圾" in one.words for one in cases(town)] == [False]


ACCUSED = "振兴路12号的垃圾堆了五天没人清，环卫所的张所长收了商户的红包才这样"


async def test_a_lamp_told_beside_an_accusation_reaches_its_department_and_the_accusation_does_not(town: Town) -> None:
    waste, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(ACCUSED, photos=1)
    await town.passes(seconds=30)
    await resident.hears("您说了 2 件事", "只给督办员看")
    await resident.says("垃圾单独报，张所长那个只给你们上面看")
    await resident.hears("1. 环卫所的张所长", "2. 振兴路12号的垃圾堆了五天没人清\n")
    await resident.taps("提交")
    accusation, waste_case = cases(town)
    assert (accusation.confidential, waste_case.confidential) == (True, False)
    card = await waste.hears(waste_case.reference, "垃圾堆了五天")
    assert "所长" not in card["text"]
    assert "📷" not in card["text"]
    await waste.hears_nothing_of(accusation.reference, "红包")


async def test_left_alone_or_made_confidential_nothing_of_it_reaches_a_department(town: Town) -> None:
    waste, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(ACCUSED)
    await resident.taps("分开登记")
    await resident.taps("不用保密")
    await resident.taps("设为保密工单")
    await town.passes(minutes=31)
    assert [one.confidential for one in cases(town)] == [True]
    await waste.hears_nothing_of("垃圾")


async def test_an_accusation_is_left_out_and_the_ordinary_problem_goes_its_way(town: Town) -> None:
    waste, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(ACCUSED)
    await resident.says("张所长的事先别报了，垃圾还是要清")
    await resident.says("垃圾还是报吧")
    (one,) = cases(town)
    assert (one.words, one.confidential) == ("振兴路12号的垃圾堆了五天没人清", False)
    await waste.hears(one.reference)


async def test_each_of_several_is_where_it_is_said_to_be(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("说三个事：翠湖小区9号楼门口垃圾没人清，路面有个大坑，小区西门外烧烤摊油烟大")
    await resident.hears("您说了 3 件事")
    await resident.taps("分开登记")
    await resident.hears("翠湖小区西门外")
    await resident.says("第二个是南门口的")
    await resident.hears("2. 路面有个大坑", "翠湖小区南门口")
    await resident.taps("改第1件的地点")
    await resident.says("翠湖小区8号楼")
    await resident.taps("提交")
    assert [one.address for one in cases(town)] == ["翠湖小区8号楼", "翠湖小区南门口", "翠湖小区西门外"]
