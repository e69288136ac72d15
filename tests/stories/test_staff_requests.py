"""What staff ask of a coordinator: returns and extensions, granted, refused, too late, too often, overtaken."""

from __future__ import annotations

import pytest

from tests.stories.acts.staff import opened
from tests.stories.town import Town

RETURN = "退单 依据养犬管理条例，应由公安办理，建议派给交警大队"


@pytest.mark.parametrize("words", ["退单 不归我们管", "退单 建议派给交警大队", "退单 依据条例，建议派给城管局"])
async def test_a_return_without_rule_or_another_unit_is_explained(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, _, card = await opened(town)
    await staff.says(words, to=card)
    await staff.hears("依据", "建议派给环卫处")
    await coordinator.hears_nothing_of("申请退单")


async def test_a_granted_return_goes_to_the_suggested_unit_and_the_residents_date_stays(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    police, _ = await town.department("police")
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("退单", on=card)
    prompt = await staff.hears(reference, "退单依据和建议的承办单位")
    await staff.says("依据养犬管理条例，应由公安办理，建议派给交警大队", to=prompt)
    await staff.hears("退单申请已交督办员")
    await staff.hears(reference, "已申请退单")
    await coordinator.hears(reference, "城市管理执法局申请退单", "建议派给公安局交警大队", "承办人甲")
    await coordinator.taps("同意，改派公安局交警大队")
    await staff.hears(reference, "退单已同意")
    await staff.hears(reference, "现承办单位：公安局交警大队")
    await police.hears(reference, "11月25日（周三）17:00前办结")
    await resident.hears(reference, "已派给公安局交警大队", "11月25日（周三）17:00前")
    await coordinator.says("日报")
    await coordinator.hears("退单率 1/2")


async def test_a_refused_return_is_told_and_the_case_stays(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.says(RETURN, to=card)
    await staff.hears(reference, "已申请退单")
    staff.forget_so_far()
    await staff.says(RETURN, to=card)
    await staff.hears("同样的申请已经提交")
    await coordinator.taps("不同意")
    await staff.hears_nothing_of("退单没有同意")
    await coordinator.says("这条街归你们管", to=await coordinator.hears(reference, "为什么不同意"))
    await staff.hears(reference, "退单没有同意，请继续办理", "原因：这条街归你们管")
    await staff.taps("签收")
    await resident.hears("已签收")


async def test_a_return_is_too_late_after_a_working_day(town: Town) -> None:
    staff, _, _, _, card = await opened(town)
    await town.passes(days=1, hours=9)
    await staff.says(RETURN, to=card)
    await staff.hears("已经过了可以退单的时间")
    staff.forget_so_far()
    await staff.taps("退单")
    await staff.hears("已经过了可以退单的时间")


async def test_after_two_returns_the_unit_is_final(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    [police] = await town.department("police", names=("承办人丙",))
    civil, _ = await town.department("civil")
    await coordinator.says("邀请码 承办人 交警大队")
    code = (await coordinator.hears("登记码"))["text"].split("：", 1)[1][:8]
    await police.says(f"登记 {code}")
    staff, _, _, reference, card = await opened(town)
    await staff.says(RETURN, to=card)
    await coordinator.taps("同意")
    await police.says(f"#{reference} 退单 依据职责分工，建议派给民政局")
    await coordinator.taps("同意")
    await civil.says(f"#{reference} 退单 依据职责分工，建议派给城管局")
    await civil.hears("已经退过两次", "最后确定")


async def test_of_two_coordinators_who_decide_at_once_one_wins_and_the_other_is_told(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    staff, _, _, reference, card = await opened(town)
    await staff.says(RETURN, to=card)
    await first.taps("不同意")
    await first.taps("属于本单位职责")
    await second.taps("同意，改派")
    await second.hears("这项申请已经有决定了", "督办员甲")
    await staff.hears(reference, "退单没有同意")


async def test_an_extension_granted_moves_the_date_and_the_resident_is_told(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await staff.taps("延期")
    prompt = await staff.hears(reference, "要延几个工作日和理由")
    await staff.says("3 天 等收容所腾出位置", to=prompt)
    await staff.hears(reference, "照常计时")
    await staff.hears(reference, "已申请延期", "11月25日（周三）17:00前办结")
    await coordinator.hears(reference, "延期 3 个工作日", "等收容所腾出位置", "承办人甲")
    await coordinator.taps("同意")
    await resident.hears(reference, "办理时限延长到11月30日（周一）17:00")
    await staff.hears(reference, "延期已同意", "11月30日（周一）17:00")
    staff.forget_so_far()
    await staff.says(f"#{reference} 延期 1天 还要一天")
    await staff.hears("只能申请延期一次")


async def test_a_refused_extension_leaves_the_date(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.says("延期 三个工作日，等收容所腾出位置", to=card)
    await coordinator.taps("不同意")
    await coordinator.taps("理由不充分")
    told = await staff.hears(reference, "延期没有同意", "原因：理由不充分")
    assert told["seq"] > card["seq"]
    shown = await staff.hears(reference, "11月25日（周三）17:00前办结")
    assert "已申请延期" not in shown["text"]
    await resident.hears_nothing_of("延长")


@pytest.mark.parametrize("words", ["延期", "延期 等配件", "延期 3天", "延期 60天 等配件"])
async def test_an_extension_needs_days_and_a_reason(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, _, card = await opened(town)
    await staff.says(words, to=card)
    await staff.hears("延", "3天 等配件到货")
    await coordinator.hears_nothing_of("申请延期")


async def test_an_extension_is_asked_a_working_day_before_expiry(town: Town) -> None:
    staff, _, _, _, card = await opened(town)
    await town.passes(days=1, hours=8, minutes=1)
    await staff.says("延期 3天 等配件到货", to=card)
    await staff.hears("到期前一个工作日")


async def test_what_was_asked_lapses_when_the_case_moves_on(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.says("延期 3天 等配件到货", to=card)
    await staff.says("办结 已劝导犬主", to=card)
    await coordinator.says("今日待办")
    await coordinator.hears("没有要处理的事")
    await coordinator.taps("同意")
    await coordinator.hears(reference, "已办结", "不用再决定")


@pytest.mark.parametrize(
    ("words", "days", "until"),
    [
        ("延期 十五天 等收容所腾出位置", 15, "12月16日（周三）17:00"),
        ("延期 二十个工作日 等收容所腾出位置", 20, "12月23日（周三）17:00"),
        ("延期 到12月18日 等收容所腾出位置", 17, "12月18日（周五）17:00"),
        ("延期 到12月19日 等收容所腾出位置", 17, "12月18日（周五）17:00"),
        ("申请延期四个工作日，收容所没有位置", 4, "12月1日（周二）17:00"),
        ("延期 半个月 等收容所腾出位置", 11, "12月10日（周四）17:00"),
    ],
)
async def test_days_and_dates_are_counted_from_the_present_deadline(
    town: Town, words: str, days: int, until: str
) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.hears(reference, "11月25日（周三）17:00前办结")
    await staff.says(words, to=card)
    await staff.hears(reference, f"延 {days} 个工作日，到{until}")
    await coordinator.hears(reference, f"延期 {days} 个工作日", "收容所")


@pytest.mark.parametrize(
    ("words", "days", "until"),
    [
        ("延到下周五", 7, "12月4日（周五）17:00"),
        ("12月19日前办好，申请延期", 17, "12月18日（周五）17:00"),
        ("没八天下不来", 8, "12月7日（周一）17:00"),
        ("怎么也得两周", 10, "12月9日（周三）17:00"),
    ],
)
async def test_what_is_only_likely_an_extension_is_offered_with_its_date(
    town: Town, words: str, days: int, until: str
) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.says(words, to=card)
    offer = await staff.hears(reference, f"要申请延期 {days} 个工作日、到{until}吗")
    await coordinator.hears_nothing_of("延期")
    await staff.taps("延期", on=offer)
    if prompt := next((one for one in await staff.messages() if "写明要延几个工作日和理由" in one["text"]), None):
        await staff.says("收容所没有位置", to=prompt)
    await coordinator.hears(reference, f"延期 {days} 个工作日")


@pytest.mark.parametrize("words", ["不用延期", "上次延了三天不够", "延期的事等科长定", "要不要延期？", "三天前就来过"])
async def test_talk_of_an_extension_spends_none(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    staff.forget_so_far()
    await staff.says(words, to=card)
    await staff.hears_nothing_of("要申请延期", "延期申请")
    await staff.says("延期 3天 等配件", to=card)
    await staff.hears(reference, "延 3 个工作日")
    await coordinator.hears(reference, "延期 3 个工作日")


async def test_a_day_no_later_than_the_deadline_spends_no_extension(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.says("延期 到11月25日 等配件", to=card)
    await staff.hears(reference, "没有申请延期", "11月25日（周三）17:00")
    await staff.says("延到周二", to=card)
    await staff.hears(reference, "没有申请延期")
    await staff.says("延期 3天 等配件", to=card)
    await coordinator.hears(reference, "延期 3 个工作日")


async def test_an_extension_without_days_is_asked_for_them(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.says("人手不够，申请延期", to=card)
    prompt = await staff.hears(reference, "要延几个工作日和理由")
    await staff.says("两天", to=prompt)
    await coordinator.hears(reference, "延期 2 个工作日", "人手不够")
