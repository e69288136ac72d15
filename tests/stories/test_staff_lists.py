"""待办 and acts on several of its lines; old cards and old buttons; what outside working hours waits till morning."""

from __future__ import annotations

import pytest

from tests.stories.acts.staff import DOGS, MANHOLE, opened, three_cases
from tests.stories.town import Town


async def test_the_list_is_most_urgent_first_and_takes_several_lines(town: Town) -> None:
    staff, colleague, (building, dogs, vendors) = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件", "1 3 5 签收")
    lines = [line for line in listed["text"].splitlines() if line[:1].isdecimal()]
    assert [one in line for one, line in zip((vendors, dogs, building), lines, strict=True)] == [True] * 3
    await colleague.says("1、3 签收")
    await colleague.hears("已处理 2 件：签收")
    await staff.says(f"#{vendors} 全文")
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    assert [line.count("办理中") for line in listed["text"].splitlines() if line[:1].isdecimal()] == [1, 0, 1]


async def test_what_a_line_cannot_do_is_told_and_the_rest_is_done(town: Town) -> None:
    staff, colleague, (_building, dogs, _vendors) = await three_cases(town)
    await staff.says(f"#{dogs} 签收")
    await staff.says("待办")
    await colleague.says("1 2 3 签收")
    told = await colleague.hears("已处理 2 件：签收", "第 2 项没有办", "承办人甲先办了")
    assert told["text"].index("已处理") < told["text"].index("第 2 项")
    await staff.says("1 2 办结 已劝离")
    await staff.hears("已处理 1 件：办结", "第 1 项没有办", "要有照片")


async def test_wrong_numbers_are_explained(town: Town) -> None:
    staff, _, _ = await three_cases(town)
    await staff.says("1 2 签收")
    await staff.hears("请先发送“/todo”")
    await staff.says("待办")
    await staff.says("1 7 签收")
    await staff.hears("没有这个序号", "只有 3 件")
    await staff.says("1 2 备注")
    await staff.hears("写上内容")
    await staff.hears_nothing_of("已处理")


async def test_a_reply_to_an_older_list_means_its_lines(town: Town) -> None:
    staff, colleague, (building, _dogs, vendors) = await three_cases(town)
    await staff.says("待办")
    old = await staff.hears("待办 3 件")
    await staff.says(f"#{vendors} 办结 已劝离", photos=1)
    await colleague.says("待办")
    await staff.says("3 签收", to=old)
    await staff.hears("已处理 1 件")
    await staff.hears(building, "办理中")


async def test_paused_cases_stand_last(town: Town) -> None:
    staff, _, (_building, _dogs, vendors) = await three_cases(town)
    await staff.says(f"#{vendors} 询问 请问是哪个路口？")
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    assert "3. #" + vendors in listed["text"]


async def test_an_old_card_says_where_a_reassigned_case_is(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await coordinator.says(f"#{reference} 改派 交警大队")
    await staff.hears(f"#{reference} 本单位不用再办理。现承办单位：公安局交警大队")
    for act in ("签收", "备注一下"):
        staff.forget_so_far()
        await staff.says(act, to=card)
        await staff.hears(reference, "现由公安局交警大队办理")


async def test_an_old_button_says_what_has_become_of_the_case(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await resident.says("撤回")
    await resident.taps(f"撤回 #{reference}")
    await resident.taps("确定撤回")
    await resident.taps("不想等了")
    await staff.hears(reference, "居民已撤回，不用再办理")
    staff.forget_so_far()
    body = {"chat": staff.chat, "from": staff.person, "message": card["id"], "token": card["choices"][0][0]["token"]}
    await town.post("/simulator/taps", {**body, "answer_after": "handled"})
    await town.moment()
    await staff.hears(reference, "已撤回")
    await staff.says("待办")
    await staff.hears("没有待办")


async def test_a_closed_case_takes_no_more_words(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", to=card)
    await town.passes(days=8)
    await resident.hears(reference, "先结案了")
    await staff.hears(reference, "已结案")
    staff.forget_so_far()
    await staff.says("还要补一句", to=card)
    await staff.hears(reference, "已结案")


async def test_outside_working_hours_only_urgent_cards_arrive_at_once(town: Town) -> None:
    city, _ = await town.department("city")
    housing, _ = await town.department("housing")
    await town.passes(hours=11)  # eight in the evening
    dogs = await (await town.resident("李女士")).files(DOGS)
    manhole = await (await town.resident("王先生")).files(MANHOLE)
    await housing.hears(manhole, "民生保供")
    await city.hears_nothing_of(dogs)
    await town.passes(hours=12)
    await city.hears_nothing_of(dogs)
    await town.passes(minutes=31)
    await city.hears(dogs, "待签收")


async def test_a_case_that_moves_on_at_night_never_shows_in_the_first_group(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    city, _ = await town.department("city")
    police, _ = await town.department("police")
    await town.passes(hours=11)
    dogs = await (await town.resident("李女士")).files(DOGS)
    await coordinator.says(f"#{dogs} 改派 交警大队")
    await town.passes(hours=13)
    await police.hears(dogs, "待签收")
    await city.hears_nothing_of(dogs)


async def test_talk_about_lines_does_nothing_to_them(town: Town) -> None:
    staff, colleague, references = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    for words in ("1 2 办结不了，缺材料", "1 3 签收了吗？", "1 2 3 办结 还没清", "2 退单合适吗？"):
        staff.forget_so_far()
        await colleague.says(words, to=listed)
        await staff.hears("没看懂要办哪一件")
        await staff.hears_nothing_of("已处理")
    staff.forget_so_far()
    await colleague.says("1 2 办结不了，缺材料")
    assert [one for one in await staff.messages() if one["from"]["id"] == "bot" and one["seq"] > staff.seen] == []
    for one in references:
        await staff.says(f"#{one}")
        await staff.hears(f"#{one}")
    await staff.hears_nothing_of("已办结", "备注")


async def test_lines_are_named_as_people_name_them(town: Town) -> None:
    staff, colleague, (_building, _dogs, vendors) = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    await colleague.says("除了一号都签收", to=listed)
    await colleague.hears("已处理 2 件：签收")
    staff.forget_so_far()
    await colleague.says("全部签收", to=listed)
    await colleague.hears("已处理 1 件：签收", "第 2 项没有办")
    await staff.says("1-2 备注 已派人去看", to=listed)
    await colleague.hears("已处理 2 件：备注")
    await staff.says(f"#{vendors}")
    await staff.hears(vendors, "备注 1 条")


async def test_several_acts_stand_in_one_message(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, colleague, (building, dogs, vendors) = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件", f"1. #{vendors}", f"2. #{dogs}")
    await colleague.says("1收到，第二个不归我们，转交警，3下午去看", to=listed)
    await colleague.hears("已处理 1 件：签收")
    await staff.hears(building, "办理中", "备注 1 条")
    await colleague.hears("已处理 1 件：退单")
    await coordinator.hears(dogs, "申请退单", "建议派给公安局交警大队")


async def test_lines_that_are_not_theirs_are_returned_with_the_words_as_the_reason(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, colleague, (building, _dogs, _vendors) = await three_cases(town)
    await staff.says("待办")
    await colleague.says("第三个不是我们的", to=await staff.hears("待办 3 件"))
    await coordinator.hears(building, "申请退单，没有写建议的单位", "理由：不是我们的")
    await coordinator.taps("同意")
    await coordinator.hears(building, "待派单")


async def test_finished_lines_are_offered_one_by_one(town: Town) -> None:
    staff, colleague, (building, dogs, _vendors) = await three_cases(town)
    await staff.says("待办")
    await colleague.says("2和3都弄利索了，牌子也换了", to=await staff.hears("待办 3 件"))
    for one in (dogs, building):
        await colleague.hears(one, "作为办理结果", "牌子也换了")
    await staff.hears_nothing_of("已办结")


@pytest.mark.parametrize(("words", "noted"), [("2还在等吊车", 1), ("1号2号都看过了", 2)])
async def test_what_is_told_of_lines_is_noted(town: Town, words: str, noted: int) -> None:
    staff, colleague, references = await three_cases(town)
    await staff.says("待办")
    await colleague.says(words, to=await staff.hears("待办 3 件"))
    await colleague.hears(f"已处理 {noted} 件：备注")
    for one in references:
        await staff.says(f"#{one}")
    await staff.hears("备注 1 条")
    await staff.hears_nothing_of("已办结")


async def test_a_line_for_which_days_are_wanted_is_asked_for_and_refused_by_its_number(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, colleague, (_building, dogs, _vendors) = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件", f"2. #{dogs}")
    await colleague.says("2号要等厂家发货，给我们两天", to=listed)
    await colleague.hears("已处理 1 件：延期")
    await coordinator.hears(dogs, "延期 2 个工作日", "等厂家发货")
    await colleague.says("2 车坏了延两天", to=listed)
    await colleague.hears("第 2 项没有办")


@pytest.mark.parametrize("words", ["2不归我们，其他都收到了", "都收到了，2不归我们"])
async def test_what_is_returned_is_not_signed(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, colleague, (_building, dogs, _vendors) = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件", f"2. #{dogs}")
    await colleague.says(words, to=listed)
    await colleague.hears("已处理 2 件：签收")
    await coordinator.hears(dogs, "申请退单")
    await colleague.says("都收到了", to=listed)
    await staff.says(f"#{dogs} 全文")
    await staff.hears_nothing_of(f"#{dogs}【办理中】")


async def test_days_of_several_lines_are_asked_for_together(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, colleague, (building, dogs, _vendors) = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    await colleague.says("二和三都延期两天", to=listed)
    await colleague.hears("已处理 2 件：延期")
    for one in (building, dogs):
        await coordinator.hears(one, "延期 2 个工作日", "两天")


@pytest.mark.parametrize("words", ["那两件不归我们", "有一件不是咱的"])
async def test_lines_that_nobody_can_tell_are_asked_after(town: Town, words: str) -> None:
    staff, colleague, references = await three_cases(town)
    await staff.says("待办")
    await colleague.says(words, to=await staff.hears("待办 3 件"))
    await colleague.hears("哪几项")
    for one in references:
        await staff.says(f"#{one}")
    await staff.hears_nothing_of("备注 1 条")


async def test_right_after_a_list_only_acts_and_nods_are_about_its_lines(town: Town) -> None:
    staff, colleague, _ = await three_cases(town)
    await staff.says("待办")
    staff.forget_so_far()
    before = len(await staff.messages())
    for words in ("小赵管1、2，剩下的我来", "3号下午去", "前两个谁去看过", "都收到", "全部收到"):
        await colleague.says(words)
    assert len(await staff.messages()) == before + 5
    await colleague.says("1 3 收到")
    await colleague.hears("已处理 2 件：签收")


async def test_several_case_numbers_in_one_message_each_get_their_own_words(town: Town) -> None:
    staff, _, (building, dogs, vendors) = await three_cases(town)
    await staff.says(f"{building} 签收 {dogs}已派人站岗 {vendors}摊子都清走了，路面扫过")
    await staff.hears(f"#{building}：签收", f"#{dogs}：签收", f"#{vendors}：请看对这件单独问的话")
    await staff.hears(vendors, "摊子都清走了", "办理结果")
    await staff.says(f"{building} 备注 周五拆 {dogs} 备注 夜里再巡一遍 26000001 备注 没有这件")
    await staff.hears(f"#{building}：备注", f"#{dogs}：备注")
    await staff.says(f"#{dogs} 全文")
    told = await staff.hears("全文", "夜里再巡一遍")
    assert "周五拆" not in told["text"]
