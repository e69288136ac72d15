"""Staff in passing: a day of their own accord, finished work named by its place, lines of a list in people's words."""

from __future__ import annotations

import pytest

from tests.stories.acts.staff import VENDORS, in_progress, opened, three_cases
from tests.stories.town import Town


@pytest.mark.parametrize("words", ["人手都借走了，最早也得12月30日", "能不能缓四天，铲车在别处"])
async def test_a_day_of_their_own_accord_is_offered_as_an_extension(town: Town, words: str) -> None:
    staff, _, _, reference, card = await in_progress(town)
    await staff.says(words, to=card)
    await staff.hears(reference, "已记为备注", "要申请延期")


async def test_a_day_before_the_deadline_is_told_to_be_no_later(town: Town) -> None:
    staff, _, _, reference, card = await in_progress(town)
    await staff.says("能不能延到明天", to=card)
    await staff.hears(reference, "不比它晚")


async def test_finished_work_is_offered_for_the_only_case_at_the_place_that_it_names(town: Town) -> None:
    staff, colleague, resident, reference, card = await opened(town, VENDORS)
    await staff.taps("签收", on=card)
    await resident.hears(reference, "已签收")
    for one in (staff, resident):
        one.forget_so_far()
    await colleague.says("振兴路12号的摊子都劝走了 谁填一下")
    asked = await staff.hears(reference, "要作为办理结果告诉居民吗")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("劝走了")
    await colleague.taps("已解决", on=asked)
    await staff.hears(reference, "照片")


@pytest.mark.parametrize(
    "words", ["人民路的摊子都劝走了", "振兴路12号的摊子劝走了没", "振兴路12号明天去劝", "都劝走了"]
)
async def test_another_place_or_no_finished_work_is_talk(town: Town, words: str) -> None:
    staff, colleague, _, _, card = await opened(town, VENDORS)
    await staff.taps("签收", on=card)
    staff.forget_so_far()
    before = len(await staff.messages())
    await colleague.says(words)
    await town.passes(minutes=5)
    assert len(await staff.messages()) == before + 1


async def test_the_own_list_and_the_use_of_the_service_are_told_to_whoever_asks(town: Town) -> None:
    staff, _, _, reference, _ = await opened(town)
    await staff.says("我手上还压着几件没办？")
    await staff.hears("待办 1 件", reference)
    await staff.says("机器人发的卡片怎么回啊")
    await staff.hears("回复工单卡片写")


async def test_of_lines_that_are_only_said_to_be_done_it_is_asked_what_was_done(town: Town) -> None:
    staff, colleague, (building, dogs, _vendors) = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    await colleague.says("除了2都弄完了", to=listed)
    asked = await staff.hears("第 1、3 项都办完了？")
    assert not await staff.offers(f"已解决 #{dogs}")
    await colleague.taps(f"已解决 #{building}", on=asked)
    await staff.hears(building, "写明做了什么")


async def test_finished_lines_right_after_a_list_are_offered_or_asked_about(town: Town) -> None:
    staff, colleague, (building, dogs, vendors) = await three_cases(town)
    for one in (building, dogs, vendors):
        await staff.says(f"#{one} 签收")
    await staff.says("待办")
    await staff.hears("待办 3 件")
    staff.forget_so_far()
    await colleague.says("1和3弄完了 摊子都劝走了")
    for reference in (building, vendors):
        await staff.hears(reference, "作为办理结果", "弄完了 摊子都劝走了")
    await staff.says("待办")
    await staff.hears("待办 3 件")
    await colleague.says("两个弄完了 吃饭去")
    await colleague.says("除了2 剩下的都办完了")
    await staff.hears("第 1、3 项都办完了？")
    assert not await staff.offers(f"已解决 #{dogs}")


async def test_all_lines_but_one_are_taken_on_right_after_a_list(town: Town) -> None:
    staff, colleague, _ = await three_cases(town)
    await staff.says("待办")
    await staff.hears("待办 3 件")
    await colleague.says("除了最后一个 别的我们接")
    await staff.hears("已处理 2 件：签收")


async def test_a_return_that_names_the_place_of_the_only_case_is_offered(town: Town) -> None:
    staff, colleague, _, reference, _ = await opened(town, VENDORS)
    await colleague.says("振兴路12号这件退了 让街道找房东")
    asked = await staff.hears(reference, "要用这句话来退单吗")
    assert await staff.offers("退单")
    await colleague.taps("不是", on=asked)


async def test_a_return_right_after_the_only_card_is_offered_with_its_reason(town: Town) -> None:
    staff, colleague, _, reference, _ = await opened(town, VENDORS)
    await colleague.says("这个不归我们管，应该是街道的，退了吧")
    asked = await staff.hears(reference, "要用这句话来退单吗", "应该是街道的")
    await colleague.taps("退单", on=asked)
    await staff.hears(reference, "退单")
    staff.forget_so_far()
    await colleague.says("老周把饭钱退了")
    await staff.hears_nothing_of("退单")


async def test_lines_are_extended_to_a_day_as_a_coordinator_decides(town: Town) -> None:
    staff, colleague, _ = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    await colleague.says("后俩延到12月30日，人都在扫雪", to=listed)
    await staff.hears("已处理 2 件：延期")


@pytest.mark.parametrize("words", ["振兴路12号的跟人家说别着急，下午就去", "振兴路12号那边说一声 替我问下那家几点收摊"])
async def test_words_for_the_resident_of_the_only_case_at_a_place_are_offered(town: Town, words: str) -> None:
    staff, colleague, resident, reference, _ = await in_progress(town, VENDORS)
    await colleague.says(words)
    asked = await staff.hears(reference, "发给居民吗")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("下午就去", "几点收摊")
    assert await staff.offers("发给居民")
    await colleague.taps("不是", on=asked)


async def test_who_takes_on_the_case_at_a_place_is_offered_to_sign_it(town: Town) -> None:
    staff, colleague, resident, reference, _ = await opened(town, VENDORS)
    staff.forget_so_far()
    await colleague.says("振兴路12号这单算我的 吃完饭就去")
    asked = await staff.hears(reference, "还没有签收")
    await resident.hears_nothing_of("已签收")
    await colleague.taps("签收", on=asked)
    await resident.hears(reference, "已签收")


@pytest.mark.parametrize(
    "words",
    ["振兴路12号那家要是再打来，就说明天到", "老马你那车修好没 振兴路12号那边等着呢", "振兴路12号那件谁来"],
)
async def test_what_is_said_to_colleagues_of_a_place_is_talk(town: Town, words: str) -> None:
    staff, colleague, _, _, _ = await opened(town, VENDORS)
    staff.forget_so_far()
    before = len(await staff.messages())
    await colleague.says(words)
    await town.passes(minutes=5)
    assert len(await staff.messages()) == before + 1


async def test_a_reply_to_what_the_resident_added_is_offered_to_be_told(town: Town) -> None:
    staff, colleague, resident, reference, _ = await in_progress(town)
    await resident.says(f"#{reference} 今天傍晚又来了两条")
    added = await staff.hears(reference, "居民补充")
    await staff.says("一块儿去看，六点到", to=added)
    asked = await staff.hears(reference, "要作为答复告诉居民吗")
    await resident.hears_nothing_of("六点到")
    await colleague.taps("告诉居民", on=asked)
    await town.passes(minutes=5)
    await resident.hears("六点到")


@pytest.mark.parametrize("words", ["收到", "@小李 你去看看", "两条啥狗"])
async def test_a_nod_an_order_or_a_question_in_reply_to_it_is_not(town: Town, words: str) -> None:
    staff, _, resident, reference, _ = await in_progress(town)
    await resident.says(f"#{reference} 今天傍晚又来了两条")
    added = await staff.hears(reference, "居民补充")
    await staff.says(words, to=added)
    assert not await staff.offers("告诉居民")


async def test_a_promise_signs_the_card_and_a_later_day_is_offered_beside_it(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says("12月30号前弄完", to=card)
    await resident.hears(reference, "已签收")
    await staff.hears(reference, "要申请延期")


async def test_a_line_is_returned_right_after_the_list_in_peoples_words(town: Town) -> None:
    staff, colleague, _ = await three_cases(town)
    await staff.says("待办")
    await staff.hears("待办 3 件")
    await colleague.says("第二个不是咱的，退了")
    await staff.hears("已处理 1 件：退单")


async def test_a_tool_that_is_not_theirs_returns_no_line(town: Town) -> None:
    staff, colleague, _ = await three_cases(town)
    await staff.says("待办")
    await staff.hears("待办 3 件")
    before = len(await staff.messages())
    await colleague.says("2号车不是我们的")
    await town.passes(minutes=5)
    assert len(await staff.messages()) == before + 1


async def test_of_a_line_extended_to_no_later_day_the_days_are_asked_by_a_tap(town: Town) -> None:
    staff, colleague, _ = await three_cases(town)
    await staff.says("待办")
    listed = await staff.hears("待办 3 件")
    await colleague.says("3延到明天", to=listed)
    told = await staff.hears("第 3 项没有办", "不比它晚")
    await colleague.taps("延期", on=told)
    await staff.hears("写明要延几个工作日")
