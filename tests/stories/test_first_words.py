"""What a resident says first: talk and questions about the service file nothing, accusations reach no department."""

from __future__ import annotations

import pytest

from tests.stories.town import Town


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("对面是真人吗", "自动登记"),
        ("你们能用英语回复吗", "English"),
        ("要是我举报村里的厂子，他们会知道是我说的吗", "看不到是谁反映的"),
        ("明天会下雨吗", "帮不上"),
        ("你们都是一群废物", "很生气"),
        ("有件事 不知道该不该找你们", "您请说"),
    ],
)
async def test_what_reports_nothing_gets_one_line_and_files_nothing(town: Town, words: str, line: str) -> None:
    resident = await town.resident("李女士")
    await resident.says(words)
    await resident.hears(line)
    await town.passes(hours=1)
    await resident.hears_nothing_of("已登记", "请核对")
    await resident.says("取消")
    await resident.hears("没有正在填写的内容")


async def test_a_forwarded_notice_is_reported_only_by_a_tap(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("【停电通知】本周六检修团结街线路，停电一天，请互相转告。")
    asked = await resident.hears("转发的通知")
    await town.passes(hours=1)
    await resident.hears_nothing_of("已登记", "请核对")
    await resident.taps("仍要反映", on=asked)
    await resident.hears("请核对", "停电通知")
    await resident.taps("仍要反映", on=asked)
    await resident.hears("这个按钮已经失效")


async def test_unclear_words_begin_a_draft_by_a_tap(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("我孙子考上北京啦")
    await resident.taps("这是新的问题", on=await resident.hears("没看出要反映什么"))
    await resident.hears("哪一类")


async def test_an_offer_lapses_after_a_day(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("我孙子考上北京啦")
    asked = await resident.hears("没看出要反映什么")
    await town.passes(hours=25)
    await resident.taps("这是新的问题", on=asked)
    await resident.hears("这个按钮已经失效")


async def test_a_question_about_the_service_changes_no_draft_and_holds_it(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号门口垃圾堆了三天没人清运")
    await resident.says("会不会让物业知道是我说的？")
    await resident.hears("看不到是谁反映的")
    await town.passes(hours=1)
    await resident.hears_nothing_of("已登记")
    await resident.taps("提交")
    await resident.hears("已登记")


async def test_an_enquiry_is_not_asked_where_it_is(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("社保卡丢了去哪补办")
    await resident.hears("请核对", "咨询")
    await resident.hears_nothing_of("什么地方")


async def test_an_accusation_in_ordinary_words_reaches_named_coordinators_alone(town: Town) -> None:
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    await resident.says("建设路市场那个城管，谁给他塞烟谁就能占道摆摊")
    await resident.hears("请核对", "只有指定的督办员")
    await resident.taps("提交")
    await staff.hears_nothing_of(await resident.reference(), "塞烟")


async def test_who_reports_a_shop_is_heard_by_its_department(town: Town) -> None:
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    await resident.files("举报建设路市场门口那家店占道经营")
    await staff.hears(await resident.reference(), "占道经营")
