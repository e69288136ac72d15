"""类型、类别: the resident changes them until the complaint is submitted, a coordinator until it is resolved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import col, select

from storage.tables import Case, Event
from tests.stories.acts.cases import case_of
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town

ASKED = "请问老年公交卡到哪里办理"
PROPOSED = "建议多设几个垃圾分类投放点"


def changes(town: Town) -> list[Mapping[str, Any]]:
    with town.service.database.reading() as tx:
        return list(tx.exec(select(Event.details).where(Event.action == "recategorize").order_by(col(Event.id))))


async def test_a_suggestion_is_asked_for_no_place_and_goes_to_the_department(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(PROPOSED)
    await resident.hears("请核对", "类型：建议")
    await resident.taps("提交")
    await staff.hears(await resident.reference(), "建议")


async def test_the_resident_says_what_kind_it_is_and_more_words_do_not_change_it(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(ASKED)
    await resident.taps("改类别")
    await resident.taps("改类型")
    await resident.hears("哪一种诉求")
    await resident.taps("求助")
    await resident.says("在振兴路12号住")
    await resident.says("请问几天能办好")
    await resident.hears("请核对", "类型：求助")


async def test_the_kind_is_answered_in_words(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.taps("改类别")
    await resident.taps("改类型")
    await resident.says("建议")
    await resident.hears("请核对", "类型：建议")


async def test_kind_and_category_are_said_in_words_and_stand_in_no_complaint(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says("我是想表扬")
    preview = await resident.hears("请核对", "类型：表扬")
    assert "我是想" not in preview["text"]
    await resident.taps("改类别")
    await resident.says("路灯吧")
    preview = await resident.hears("请核对", "类别：路灯不亮")
    assert "路灯吧" not in preview["text"]
    await resident.says("不是路灯呀，主要是噪声")
    await resident.hears("请核对", "类别：噪声扰民")
    await resident.taps("改类别")
    await resident.says("烧烤摊的油烟")
    await resident.hears("请核对", "类别：露天烧烤", "烧烤摊的油烟")


async def test_who_can_name_no_place_goes_on_without(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("垃圾桶满了没人清")
    await resident.hears("问题在什么地方")
    await resident.says("好多地方都有")
    await resident.hears("请核对", "好多地方都有", "地点：没有填写")


async def test_what_is_put_right_in_ones_own_words_is_done_before_it_is_assigned(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("transport")
    reference = await (await town.resident("李女士")).files("有件事想请你们看看")
    await coordinator.says(f"#{reference} 类别不对，应该是公交线路，派给交通局")
    await coordinator.hears(reference, "类别改为：公交")
    await staff.hears(reference, "公交", "待签收")
    await coordinator.says(f"#{reference} 类别 噪音 派城管局")
    await coordinator.hears(reference, "噪声")
    await coordinator.taps("改派给城市管理执法局", on=await coordinator.hears("现在是“待签收”"))
    await coordinator.hears(reference, "城市管理执法局")
    await coordinator.says(f"#{reference} 不是投诉，是咨询")
    await coordinator.hears(reference, "咨询")
    assert [one.get("kind") for one in changes(town)] == [None, None, "enquiry"]


async def test_a_coordinator_changes_kind_and_category_and_the_date_only_moves_later(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    due = case_of(town, reference).due_at
    await coordinator.says(f"#{reference} 类型 建议")
    await coordinator.hears(reference, "类型已改为“建议”")
    assert case_of(town, reference).due_at == due
    await coordinator.says(f"#{reference} 类别 遛狗")
    await coordinator.hears(reference, "类别改为", "遛狗")
    case = case_of(town, reference)
    assert due is not None
    assert case.due_at is not None
    assert case.due_at > due
    await staff.hears(reference, "遛狗")
    kind, category = changes(town)
    assert (kind["kind_was"], kind["kind"]) == ("complaint", "suggestion")
    assert (category["category"], category["due_was"]) == (case.category, due.isoformat())
    assert category["category_was"] != category["category"]
    await coordinator.says(f"#{reference} 类别 垃圾堆积、清运不及时")
    assert case_of(town, reference).due_at == case.due_at


async def test_a_category_that_there_is_not_is_laid_before_the_coordinator(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    before = case_of(town, reference)
    await coordinator.says(f"#{reference} 类别 海洋渔业")
    await coordinator.hears("没有找到这个类别", reference)
    await coordinator.taps("咨询")
    await coordinator.hears("类型已改为“咨询”")
    after = case_of(town, reference)
    assert (after.category, after.kind) == (before.category, "enquiry")


async def test_what_is_resolved_is_changed_no_more(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运两车", photos=1)
    await coordinator.says(f"#{reference} 类型 咨询")
    await coordinator.hears(reference, "已办结")
    with town.service.database.reading() as tx:
        assert tx.exec(select(Case.kind)).one() == "complaint"


async def test_a_kind_put_right_after_filing_is_passed_on_and_changed_by_one_tap(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says("我是表扬不是投诉")
    await resident.hears(reference, "已请督办员把类型改为“表扬”")
    await coordinator.hears(reference, "居民说类型应是“表扬”")
    await coordinator.taps("改为“表扬”")
    await town.passes(minutes=2)
    assert case_of(town, reference).kind == "praise"
    await resident.says("你们弄成投诉了？我是表扬")
    await resident.hears("类型就是“表扬”")
    await staff.hears_nothing_of("我是表扬")


async def test_a_category_put_right_after_filing_is_passed_on_with_the_words(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says("不是垃圾是路灯不亮")
    await resident.hears("已请督办员把类别改为“路灯不亮", "已补充")
    await staff.hears("居民补充：不是垃圾是路灯不亮")
    await coordinator.taps("改为“路灯不亮")
    assert case_of(town, reference).category == "roads-lights"
