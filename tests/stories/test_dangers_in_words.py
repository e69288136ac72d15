"""险情 by words instead of buttons, in two messages, passed on; and who says that they will petition."""

from __future__ import annotations

import pytest

from domain.hearing.dangers.danger import Danger
from domain.lifecycle import Action
from domain.messages import IncomingPhoto
from tests.stories.acts.dangers import answers, cases, drafts, events
from tests.stories.town import Town

FIRE = "振兴路12号一楼着火了"
BEIJING = "再没人管我就去北京上访"


@pytest.mark.parametrize(("words", "action"), [("已打通", Action.GOT_THROUGH), ("不是险情", Action.END_DANGER)])
async def test_what_the_buttons_say_does_the_same_in_words(town: Town, words: str, action: Action) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(FIRE)
    await town.passes(hours=1)
    await resident.says(words)
    assert events(town, action) == 1
    await duty.hears("本人说")
    assert (len(cases(town)), drafts(town)) == (1, 0)


async def test_without_a_danger_such_words_are_told_as_ever(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("已打通")
    assert events(town, Action.GOT_THROUGH) == 0


async def test_a_danger_told_in_two_messages_is_one(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("有个孩子")
    assert cases(town) == []
    await resident.says("掉井里了")
    await resident.hears("有人掉下去拨 119")
    told = cases(town)
    assert [(one.danger, one.words) for one in told] == [(Danger.SHAFT, "有个孩子 掉井里了")]
    assert drafts(town) == 0


async def test_the_second_half_of_a_danger_comes_within_minutes(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("有个孩子")
    await town.passes(minutes=11)
    await resident.says("在阳台外面")
    assert cases(town) == []


async def test_neighbours_who_tell_of_one_fire_have_each_a_case(town: Town) -> None:
    for name in ("李女士", "王先生"):
        await (await town.resident(name)).says(FIRE)
    assert [one.danger for one in cases(town)] == [Danger.FIRE, Danger.FIRE]


@pytest.mark.parametrize("by", ["number", "reply"])
async def test_a_danger_that_was_passed_on_stays_listed_and_calls_end(town: Town, by: str) -> None:
    duty, other = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("我家孩子走丢了，六岁，在振兴路市场")
    resident.forget_so_far()
    case = cases(town)[0]
    if by == "number":
        await duty.says(f"#{case.reference} 已报 公安、民政")
    else:
        await duty.says("已报 公安、民政", to=await duty.hears("险情"))
    await duty.hears(f"#{case.reference} 已记下：已报公安、民政")
    await other.hears("督办员甲已报公安、民政", "还没有解除")
    assert cases(town)[0].danger == Danger.MISSING
    await duty.says(f"#{case.reference}")
    await duty.hears("险情已报：公安、民政")
    duty.forget_so_far()
    await town.passes(hours=1)
    await duty.hears_nothing_of("还没有人接到")
    assert await answers(resident) == []


@pytest.mark.parametrize("words", ["还没报公安", "报公安了吗", "要报 公安"])
async def test_what_was_not_passed_on_is_no_event(town: Town, words: str) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("我家孩子走丢了，六岁，在振兴路市场")
    await duty.says(f"#{cases(town)[0].reference} {words}")
    assert events(town, Action.REPORT_DANGER) == 0


async def test_who_says_that_they_will_petition_hears_from_a_person_and_no_department_reads_it(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号垃圾桶满了好几天没人清")
    await resident.says(BEIJING)
    await resident.hears("督办员", "会尽快在这里和您联系")
    await duty.hears(f"#{reference}", "说要上访", BEIJING)
    await town.moment()
    await staff.hears_nothing_of("北京")
    assert (len(cases(town)), drafts(town), cases(town)[0].danger) == (1, 0, "")
    assert events(town, Action.CALL_HUMAN) == 1


async def test_a_complaint_that_ends_so_is_filed_as_ever_and_coordinators_learn_of_it(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号垃圾桶满了好几天没人清，臭得没法开窗，再不解决我们全家去市里上访")
    await duty.hears(f"#{reference}", "说到要上访")
    await staff.hears(reference)


async def test_without_a_case_one_is_begun_for_the_person_who_answers(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(BEIJING)
    await duty.hears("说要上访", BEIJING)
    assert [one.department for one in cases(town)] == [""]


@pytest.mark.parametrize("words", ["信访局在哪", "振兴路口货车把路堵了", "我不想上访，只想解决"])
async def test_what_only_names_petitions_or_blocked_roads_is_told_as_ever(town: Town, words: str) -> None:
    await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(words)
    assert events(town, Action.CALL_HUMAN) == 0


async def test_the_second_picture_of_an_answer_may_tell_of_danger(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号垃圾桶满了好几天没人清")
    await staff.says(f"/ask #{reference} 能发张照片吗？")
    await town.moment()
    for number, text in enumerate(("", "垃圾桶着火了")):
        photo = IncomingPhoto(await town.picture())
        await resident.sends_raw(text=text, photos=(photo,), album="album-1", message=f"m{number}")
    assert [one.danger for one in cases(town)] == ["", Danger.FIRE]


async def test_words_that_deny_a_danger_offer_to_end_it_and_those_alone_end_it(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号煤气味很大")
    await resident.says("不是煤气，是楼下炒糊了锅")
    await resident.hears("已补充", "不算险情，点“不是险情”")
    await resident.taps("不是险情")
    await coordinator.hears("本人说不是险情")
    await resident.says("团结街8号煤气味很大")
    await resident.says("误会了，不是险情")
    await resident.hears("不按险情办")
    assert [one.danger for one in cases(town)] == ["", ""]
