"""Staff in their own words: what signs a card, what is offered with buttons, and what stays talk."""

from __future__ import annotations

import pytest

from domain.messages import ChatKind
from tests.stories.acts.cases import case_of
from tests.stories.acts.staff import VENDORS, in_progress, opened
from tests.stories.town import Town


@pytest.mark.parametrize("words", ["收到", "好的", "👌", "1", "ok"])
async def test_a_nod_signs_the_card_that_it_replies_to_and_nothing_is_noted(town: Town, words: str) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says(words, to=card)
    await resident.hears(reference, "已签收")
    await staff.says(f"#{reference}")
    shown = await staff.hears(reference)
    assert "备注" not in shown["text"]


@pytest.mark.parametrize("words", ["下午过去劝", "已安排人去看", "老周你跑一趟"])
async def test_a_promise_signs_and_is_kept_inside(town: Town, words: str) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says(words, to=card)
    await resident.hears(reference, "已签收")
    await staff.hears(reference, "办理中", "备注 1 条")
    await town.passes(minutes=5)
    await resident.hears_nothing_of(words)


@pytest.mark.parametrize(
    ("words", "offer"),
    [("收到，这周车都坏了", ""), ("好的，几号楼？", "要这样问居民吗"), ("收是收到了，没十二天下不来", "要申请延期")],
)
async def test_a_nod_signs_whatever_is_said_beside_it(town: Town, words: str, offer: str) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says(words, to=card)
    await resident.hears(reference, "已签收")
    await staff.hears(reference, "办理中", "备注 1 条")
    if offer:
        await staff.hears(reference, offer)


@pytest.mark.parametrize("role", ["coordinator", "leader"])
async def test_the_nod_of_an_official_in_the_group_signs_nothing(town: Town, role: str) -> None:
    staff, _, resident, reference, card = await opened(town)
    official = await (town.coordinator("督办员丁") if role == "coordinator" else town.leader("分管领导"))
    resident.forget_so_far()
    for words in ("收到", "明天弄"):
        await official.elsewhere(staff).sends_raw(text=words, reply_to=card["id"], chat_kind=ChatKind.GROUP)
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已签收")
    await staff.says("收到", to=card)
    await resident.hears(reference, "已签收")


async def test_a_nod_that_replies_to_no_card_signs_nothing(town: Town) -> None:
    staff, _, resident, _, _ = await opened(town)
    resident.forget_so_far()
    before = len(await staff.messages())
    for words in ("收到", "+1", "明天弄", "拉走了", "不归我们"):
        await staff.says(words)
    await town.passes(minutes=5)
    assert len(await staff.messages()) == before + 5
    await resident.hears_nothing_of("已签收")


@pytest.mark.parametrize("words", ["收到不了啊 图片打不开", "看到了，先别算我们接的", "好的，可视频点不开"])
async def test_a_nod_beside_a_failure_signs_nothing(town: Town, words: str) -> None:
    staff, _, resident, reference, card = await opened(town)
    await staff.says(words, to=card)
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已签收")
    await staff.says("待办")
    await staff.hears("待办 1 件", reference, "待签收")


async def test_finished_work_is_noted_at_once_and_becomes_the_result_by_a_tap_hours_later(town: Town) -> None:
    staff, colleague, resident, reference, card = await in_progress(town)
    await staff.says("大狗牵走了，主人登记过了", photos=2, to=card)
    offer = await staff.hears(reference, "作为办理结果", "“大狗牵走了，主人登记过了”")
    await staff.hears(reference, "备注 1 条")
    await town.passes(hours=23)
    await resident.hears_nothing_of("大狗")
    await colleague.taps("作为办理结果", on=offer)
    await staff.hears(reference, "已办结")
    await town.passes(seconds=61)
    told = await resident.hears(reference, "已解决", "大狗牵走了，主人登记过了")
    assert len(told["photos"]) == 2
    staff.forget_so_far()
    await colleague.taps("告诉居民", on=offer)
    await staff.hears(reference, "已经处理过")


async def test_a_result_that_lacks_a_photo_says_so_and_takes_it_later(town: Town) -> None:
    staff, _, resident, reference, card = await in_progress(town, VENDORS)
    await staff.says("摊贩都劝离了，路让出来了", to=card)
    offer = await staff.hears(reference, "作为办理结果", "还要有办结后的照片")
    await staff.taps("作为办理结果", on=offer)
    asked = await staff.hears(reference, "还差办结后的照片")
    await staff.says(photos=1, to=asked)
    await town.passes(seconds=61)
    told = await resident.hears(reference, "已解决", "摊贩都劝离了，路让出来了")
    assert len(told["photos"]) == 1


async def test_the_same_words_go_to_the_resident_as_an_answer_or_stay_a_note(town: Town) -> None:
    staff, _, resident, reference, card = await in_progress(town)
    await staff.says("大狗已经送收容所了", to=card)
    await staff.taps("告诉居民", on=await staff.hears(reference, "作为办理结果"))
    await town.passes(seconds=61)
    await resident.hears(reference, "承办单位答复：大狗已经送收容所了")
    staff.forget_so_far()
    await staff.says("小狗也送走了", to=card)
    await staff.taps("只作备注", on=await staff.hears(reference, "作为办理结果"))
    await staff.hears(reference, "备注已记下")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("小狗")


@pytest.mark.parametrize(
    ("words", "label", "told"),
    [
        ("东边清了，剩下的要等下周吊车", "部分解决", "部分解决"),
        ("经查现场没有发现大狗", "解释说明", "解释说明"),
        ("目前没法建围栏，列入明年计划", "暂时无法解决", "暂时无法解决"),
    ],
)
async def test_another_outcome_is_offered_as_the_words_say(town: Town, words: str, label: str, told: str) -> None:
    staff, _, resident, reference, card = await in_progress(town)
    await staff.says(words, photos=1, to=card)
    await staff.taps(label, on=await staff.hears(reference, "作为办理结果", words))
    await town.passes(seconds=61)
    await resident.hears(reference, told, words)


async def test_finished_without_a_word_of_what_was_done_is_asked_about(town: Town) -> None:
    staff, _, resident, reference, card = await in_progress(town)
    await staff.says("均已整改", to=card)
    prompt = await staff.hears(reference, "写明做了什么")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("整改")
    await staff.says("给大狗上了牌，主人罚了款", to=prompt)
    await town.passes(seconds=61)
    await resident.hears(reference, "已解决", "给大狗上了牌，主人罚了款")


async def test_of_a_pasted_form_only_what_was_done_is_for_the_resident(town: Town) -> None:
    staff, _, resident, reference, _ = await in_progress(town)
    await staff.says(f"编号：{reference}\n处理结果：已劝导三户犬主并清理粪便\n处理人：周强")
    await staff.taps("作为办理结果", on=await staff.hears(reference, "“已劝导三户犬主并清理粪便”"))
    await town.passes(seconds=61)
    told = await resident.hears(reference, "已劝导三户犬主并清理粪便")
    assert "周强" not in told["text"]


async def test_a_photo_alone_asks_what_was_done(town: Town) -> None:
    staff, _, resident, reference, card = await in_progress(town)
    await staff.says(photos=1, to=card)
    asked = await staff.hears(reference, "照片收下了")
    await staff.says("大狗牵走了", to=asked)
    await town.passes(seconds=61)
    told = await resident.hears(reference, "已解决", "大狗牵走了")
    assert len(told["photos"]) == 1


async def test_not_ours_with_the_unit_named_is_returned_by_one_tap(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.says("转交警大队", to=card)
    offer = await staff.hears(reference, "要退单、建议派给公安局交警大队吗")
    await coordinator.hears_nothing_of("申请退单")
    await staff.taps("退单", on=offer)
    await coordinator.hears(reference, "城市管理执法局申请退单", "建议派给公安局交警大队")


async def test_not_ours_without_a_unit_asks_which(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await staff.says("收到，这个不归我们管", to=card)
    await staff.taps("退单", on=await staff.hears(reference, "不归本单位的，点“退单”"))
    prompt = await staff.hears(reference, "建议的承办单位")
    await staff.says("建议派给交警大队", to=prompt)
    await coordinator.hears(reference, "申请退单", "这个不归我们管", "建议派给公安局交警大队")


@pytest.mark.parametrize("words", ["几号楼？", "问一下居民几号楼", "让他说清楚几号楼"])
async def test_a_question_to_the_resident_is_asked_by_a_tap(town: Town, words: str) -> None:
    staff, _, resident, reference, card = await in_progress(town)
    await staff.says(words, to=card)
    offer = await staff.hears(reference, "要这样问居民吗")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("几号楼")
    await staff.taps("询问", on=offer)
    await resident.hears(reference, "几号楼")
    await staff.hears(reference, "待补充")


async def test_words_for_the_resident_are_told_by_a_tap_without_what_leads_to_them(town: Town) -> None:
    staff, _, resident, reference, card = await in_progress(town)
    await staff.says("跟居民说，巡逻改到傍晚六点", to=card)
    await staff.taps("告诉居民", on=await staff.hears(reference, "告诉居民吗", "“巡逻改到傍晚六点”"))
    await town.passes(seconds=61)
    await resident.hears("承办单位答复：巡逻改到傍晚六点")


@pytest.mark.parametrize(
    "words",
    ["谁去看过？", "别跟居民说", "弄好了没？", "老马你那边有照片没", "不归我们还能归谁", "修好了才怪", "清完了再报"],
)
async def test_talk_under_a_card_offers_nothing_and_reaches_nobody(town: Town, words: str) -> None:
    staff, _, resident, _, card = await in_progress(town)
    before = len(await staff.messages())
    await staff.says(words, to=card)
    await town.passes(minutes=5)
    assert len(await staff.messages()) == before + 1
    assert not [one for one in await resident.messages() if one["seq"] > resident.seen]


async def test_a_press_that_was_wrong_offers_the_way_back(town: Town) -> None:
    staff, _, resident, reference, card = await in_progress(town)
    await staff.says("手滑点错了，这单我们没签", to=card)
    await staff.hears(reference, "签收不能撤回")
    assert await staff.offers("退单")
    await staff.says("办结 已劝导犬主", to=card)
    await staff.says("点错了", to=card)
    await staff.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已劝导犬主")


async def test_how_it_is_done_is_explained_to_whoever_asks_under_a_card(town: Town) -> None:
    staff, _, _, reference, card = await in_progress(town)
    await staff.says("延期怎么申请？", to=card)
    await staff.hears("延期 3天 等配件到货")
    await staff.hears_nothing_of(reference)


async def test_the_date_is_told_to_whoever_asks_for_it(town: Town) -> None:
    staff, _, _, reference, card = await in_progress(town)
    await staff.says("这个几号到期？", to=card)
    await staff.hears(reference, "11月25日（周三）17:00")


async def test_finished_in_reply_to_the_card_is_offered_as_the_result(town: Town) -> None:
    staff, _, _, _, card = await opened(town)
    await staff.says("办好了，跟遛狗的谈妥了", to=card)
    assert await staff.offers("作为办理结果")


async def test_all_right_beside_pictures_asks_what_was_done(town: Town) -> None:
    staff, _, _, reference, card = await opened(town)
    await staff.says("好了", to=card, photos=2)
    await town.passes(seconds=30)
    asked = await staff.hears(reference, "回复本条")
    await staff.says("已劝导养犬人并清理干净", to=asked)
    await town.passes(seconds=70)
    assert case_of(town, reference).status == "resolved"
