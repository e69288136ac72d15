"""办结: with an outcome and words that say something, with pictures where the category demands proof, by who may."""

from __future__ import annotations

import pytest

from bot.simulation import example_town
from domain.kinds import Invites
from domain.messages import ChatKind, IncomingPhoto
from tests.stories.acts.staff import SIGNALS, VENDORS, opened
from tests.stories.town import Message, Speaker, Town


async def test_a_result_is_given_in_words_with_its_outcome(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 部分解决 已劝导，周末再巡查", to=card)
    await staff.hears(reference, "60 秒后告诉居民")
    await town.passes(seconds=61)
    await resident.hears(reference, "部分解决", "已劝导，周末再巡查", "问题解决了吗")
    await staff.hears(reference, "已办结", "部分解决。已劝导，周末再巡查")


async def test_a_result_by_buttons_asks_outcome_and_then_words(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("办结", on=card)
    await staff.hears("办理结果是哪一种")
    await staff.taps("解释说明")
    prompt = await staff.hears(reference, "请承办人甲回复本条", "居民会看到")
    await staff.says("该犬已登记，主人已承诺牵绳", to=prompt)
    await town.passes(seconds=61)
    await resident.hears("解释说明", "该犬已登记，主人已承诺牵绳")


@pytest.mark.parametrize("words", ["已转办", "处理中", "received", "已收到", "forwarded", "了"])
async def test_a_hollow_result_is_refused(town: Town, words: str) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says(f"办结 {words}", to=card)
    await staff.hears("请写明做了什么")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已办结")
    await staff.says("待办")
    await staff.hears("待办 1 件", reference)


async def test_a_result_can_be_taken_back_by_word_and_by_button_and_the_clock_goes_on(town: Town) -> None:
    staff, colleague, resident, reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", to=card)
    await town.passes(seconds=30)
    await colleague.says(f"#{reference} 撤回")
    await staff.hears(reference, "居民没有收到")
    await staff.hears(reference, "办理中", "前办结")
    await staff.says("办结 已劝导犬主，张贴告示", to=card)
    await staff.taps("撤回")
    await town.passes(days=1)
    await resident.hears_nothing_of("已劝导犬主")
    await staff.says(f"#{reference} 办结 已劝导犬主并登记犬只")
    await town.passes(seconds=61)
    await resident.hears("已劝导犬主并登记犬只")
    staff.forget_so_far()
    await staff.taps("撤回")
    await staff.hears("已经过了可撤回的时间")
    await resident.hears("问题解决了吗")


async def test_after_the_result_staff_cannot_write_to_the_resident(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", to=card)
    await town.passes(minutes=2)
    for words in ("答复 请给个好评", "询问 您满意吗？", "办结 已再次劝导"):
        staff.forget_so_far()
        await staff.says(words, to=card)
        await staff.hears(reference, "已办结")
    await staff.says("给他打过电话了", to=card)
    await staff.hears(reference, "备注 1 条")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("好评", "您满意吗？", "打过电话")


async def test_staff_see_solved_or_not_and_why_but_never_the_grade(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", to=card)
    await town.passes(minutes=2)
    await resident.taps("没解决")
    await resident.taps("非常不满意")
    await resident.taps("办得太慢")
    await staff.hears(reference, "居民反馈：没有解决")
    await staff.hears(reference, "办得太慢")
    await staff.hears_nothing_of("非常不满意")
    await staff.says("待办")
    await staff.hears_nothing_of("累计满意")


async def test_where_the_category_demands_proof_only_the_picture_is_asked_for(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town, VENDORS)
    await staff.says("办结 已劝离摊贩", to=card)
    prompt = await staff.hears(reference, "还差办结后的照片")
    await staff.says(photos=1, to=prompt)
    await town.passes(seconds=61)
    result = await resident.hears(reference, "办理情况：已劝离摊贩")
    assert len(result["photos"]) == 1


async def test_a_picture_sent_before_as_a_reply_is_the_proof(town: Town) -> None:
    staff, colleague, resident, reference, card = await opened(town, VENDORS)
    await colleague.says(photos=1, to=card)
    await staff.says("办结 已劝离摊贩", to=card)
    await town.passes(seconds=61)
    result = await resident.hears(reference, "已劝离摊贩")
    assert len(result["photos"]) == 1


async def test_a_picture_with_a_note_stays_inside_and_is_no_proof(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town, VENDORS)
    await staff.says("摊主的身份证，先留底", photos=1, to=card)
    await staff.says("办结 已劝离摊贩", to=card)
    prompt = await staff.hears("还差办结后的照片")
    await staff.says(photos=1, to=prompt)
    await town.passes(seconds=61)
    result = await resident.hears(reference, "已劝离摊贩")
    assert len(result["photos"]) == 1


async def test_an_album_counts_as_one_result(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town, VENDORS)
    await staff.says("办结 已劝离摊贩，人行道恢复通行", photos=3, to=card)
    await town.passes(seconds=61)
    result = await resident.hears(reference, "已劝离摊贩")
    assert len(result["photos"]) == 3


async def test_an_album_whose_pictures_come_one_by_one_is_one_result(town: Town) -> None:
    staff, _, resident, reference, _ = await opened(town, VENDORS)
    pictures = [IncomingPhoto(await town.picture()) for _ in range(3)]
    for number, picture in enumerate(pictures):
        words = "" if number else f"#{reference} 办结 已劝离摊贩"
        await staff.sends_raw(chat_kind=ChatKind.GROUP, text=words, photos=(picture,), album="album-1")
    await town.passes(seconds=61)
    result = await resident.hears(reference, "已劝离摊贩")
    assert len(result["photos"]) == 3


async def test_a_picture_that_answers_the_prompt_first_is_kept_until_the_words_come(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town, VENDORS)
    await staff.taps("办结", on=card)
    await staff.taps("已解决")
    prompt = await staff.hears(reference, "办结标准", "请附上办结后的照片")
    staff.forget_so_far()
    await staff.says(photos=1, to=prompt)
    again = await staff.hears(reference, "请承办人甲回复本条", "做了什么")
    await staff.says("已劝离摊贩", to=again)
    await town.passes(seconds=61)
    result = await resident.hears(reference, "已解决", "已劝离摊贩")
    assert len(result["photos"]) == 1


async def test_what_cannot_be_solved_now_needs_no_picture(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town, VENDORS)
    await staff.says("办结 暂时无法解决 早市搬迁方案待批", to=card)
    await town.passes(seconds=61)
    await resident.hears(reference, "暂时无法解决", "早市搬迁方案待批")


async def test_where_only_registered_staff_may_resolve_others_are_told_how(town: Town) -> None:
    staff, colleague = await town.department("police")
    resident = await town.resident("李女士")
    reference = await resident.files(SIGNALS)
    card = await staff.hears(reference)
    await staff.taps("签收", on=card)
    await resident.hears("已签收")
    for words in ("办结 信号灯已修好", "退单 依据道路交通法，建议派给住建局", "延期 2天 等配件"):
        await staff.says(words, to=card)
        await staff.hears(f"“{words[:2]}”只限已登记的承办人")
    await staff.taps("办结")
    await staff.hears_nothing_of("办理结果是哪一种")

    code = await example_town.invite(town.service, Invites.STAFF, ["police"])
    await colleague.says(f"登记 {code}")
    await colleague.hears("已登记承办人乙为承办人")
    await colleague.says("办结 信号灯已修好", to=card)
    await town.passes(seconds=61)
    await resident.hears(reference, "信号灯已修好")


async def test_a_reply_to_a_refusal_is_taken_as_better_words(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号门口垃圾堆了三天没人清")
    await staff.says(f"#{reference} 退单 不归我们管")
    refusal = await staff.hears("退单要写明")
    await staff.says("依据城市管理条例，建议派给城管局", to=refusal)
    await staff.hears(reference, "退单")
    await staff.says(f"#{reference} 办结 解释说明 处理中")
    await staff.says("已到现场说明清运时间，住户认可", to=(await staff.messages())[-1])
    await town.passes(seconds=61)
    await resident.hears(reference, "已到现场说明清运时间")


async def test_the_pictures_of_a_result_that_was_taken_back_go_out_with_no_other(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", photos=1, to=card)
    await staff.says(f"#{reference} 撤回")
    await staff.hears(reference, "居民没有收到", "照片也不会再发")
    await staff.says(f"#{reference} 办结 已劝导犬主并登记")
    await town.passes(seconds=61)
    assert (await resident.hears(reference, "已劝导犬主并登记"))["photos"] == []


async def test_a_picture_that_was_taken_back_is_no_proof(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town, VENDORS)
    await staff.says("办结 已劝离摊贩", photos=2, to=card)
    await staff.says(f"#{reference} 撤回")
    await staff.says(f"#{reference} 办结 已劝离全部摊贩")
    prompt = await staff.hears(reference, "还差办结后的照片")
    await staff.says(photos=1, to=prompt)
    await town.passes(seconds=61)
    assert len((await resident.hears(reference, "已劝离全部摊贩"))["photos"]) == 1


async def test_a_picture_that_comes_after_its_result_was_taken_back_stays_inside(town: Town) -> None:
    staff, _, resident, reference, _ = await opened(town)
    first, second = [IncomingPhoto(await town.picture()) for _ in range(2)]
    words = f"#{reference} 办结 已劝导犬主"
    await staff.sends_raw(chat_kind=ChatKind.GROUP, text=words, photos=(first,), album="album-1")
    await staff.says(f"#{reference} 撤回")
    await staff.sends_raw(chat_kind=ChatKind.GROUP, photos=(second,), album="album-1")
    await staff.says(f"#{reference} 办结 已劝导犬主并登记")
    await town.passes(seconds=61)
    assert (await resident.hears(reference, "已劝导犬主并登记"))["photos"] == []


async def _asked_for_photo(town: Town) -> tuple[Speaker, Speaker, Speaker, str, Message]:
    """A group where a result's words stand, and only its photo is missing: speakers, number and card."""
    staff, colleague, resident, reference, card = await opened(town, VENDORS)
    await staff.says("办结 已劝离摊贩", to=card)
    await staff.hears(reference, "还差办结后的照片")
    resident.forget_so_far()
    return staff, colleague, resident, reference, card


async def test_a_photo_that_replies_to_the_card_completes_the_result_it_was_asked_for(town: Town) -> None:
    staff, _, resident, reference, card = await _asked_for_photo(town)
    await town.passes(minutes=50)
    await staff.says(photos=2, to=card)
    await staff.hears(reference, "已办结")
    await town.passes(seconds=61)
    result = await resident.hears(reference, "已解决", "办理情况：已劝离摊贩")
    assert len(result["photos"]) == 2


@pytest.mark.parametrize("but", ["another", "late", "words", "cancelled", "two", "unasked", "taken_back"])
async def test_any_other_photo_on_the_card_completes_nothing(town: Town, but: str) -> None:
    staff, colleague, resident, reference, card = await _asked_for_photo(town)
    prompt = await staff.hears(reference, "还差办结后的照片")
    if but == "late":
        await town.passes(minutes=61)
    elif but == "cancelled":
        await staff.says("点错了", to=prompt)
    elif but == "two":
        await staff.says("办结 已清理人行道", to=card)
    elif but == "taken_back":
        await staff.says(photos=1, to=prompt)
        await staff.says(f"#{reference} 撤回")
    elif but == "unasked":
        await staff.says("办结 解释说明 摊贩已有许可", to=card)
        await staff.says(f"#{reference} 撤回")
    staff.forget_so_far()
    speaker = colleague if but == "another" else staff
    await speaker.says("现场照片" if but == "words" else "", photos=1, to=card)
    await town.passes(minutes=5)
    await staff.hears_nothing_of("60 秒后")
    await resident.hears_nothing_of("已解决")
    await staff.says("待办")
    await staff.hears("待办 1 件", reference)


async def test_a_photo_that_replies_to_nothing_stays_unheard(town: Town) -> None:
    staff, _, resident, reference, _ = await _asked_for_photo(town)
    staff.forget_so_far()
    await staff.says(photos=1)
    await town.passes(minutes=5)
    await staff.hears_nothing_of(reference)
    await resident.hears_nothing_of("已解决")


@pytest.mark.parametrize("excuse", ["照片晚点补 手上都是泥", "手套还没摘", "手机没电了"])
async def test_an_excuse_for_the_photo_is_never_the_result(town: Town, excuse: str) -> None:
    staff, _, resident, reference, card = await opened(town, VENDORS)
    await staff.taps("签收", on=card)
    await staff.taps("办结")
    await staff.taps("已解决")
    prompt = await staff.hears("做了什么")
    await staff.says("摊子收走了 路也让出来了", to=prompt)
    wanted = await staff.hears(reference, "还差办结后的照片")
    await staff.says(excuse, to=wanted)
    again = await staff.hears(reference, "没有当作“办结”的内容")
    await staff.says("给，就这张，手都没洗", photos=1, to=again)
    await town.passes(seconds=61)
    result = await resident.hears(reference, "已解决", "摊子收走了 路也让出来了")
    assert len(result["photos"]) == 1
    for words in (excuse, "手都没洗", "这张"):
        await resident.hears_nothing_of(words)


async def test_talk_about_the_photo_is_not_told_beside_what_was_done(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    await staff.taps("办结")
    await staff.taps("已解决")
    await staff.says("已劝导犬主，照片回头传", to=await staff.hears("做了什么"))
    await town.passes(seconds=61)
    assert "回头传" not in (await resident.hears(reference, "办理情况：已劝导犬主"))["text"]


async def test_words_that_point_at_a_photo_on_the_card_are_no_other_words(town: Town) -> None:
    staff, _, resident, reference, card = await _asked_for_photo(town)
    await staff.says("就这张", photos=1, to=card)
    await town.passes(seconds=61)
    await resident.hears(reference, "已解决", "已劝离摊贩")


async def test_a_photo_on_an_unsigned_card_is_never_met_with_silence(town: Town) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says(photos=1, to=card)
    asks = await staff.hears(reference, "照片收下了", "写明做了什么")
    await staff.says("已劝导犬主并登记", to=asks)
    await town.passes(seconds=61)
    await resident.hears(reference, "已解决", "已劝导犬主并登记")
