"""What staff say in their group in reply to nothing: a number, the service's name, a verb alone; the rest is talk."""

from __future__ import annotations

import pytest

from tests.stories.acts.staff import DOGS, VENDORS, opened
from tests.stories.town import Town


async def test_a_verb_alone_right_after_a_card_means_that_card(town: Town) -> None:
    staff, _, resident, reference, _ = await opened(town)
    await staff.says("签收")
    await resident.hears(reference, "已签收")
    await staff.says("办结")
    await staff.hears(reference, "办理结果是哪一种")


async def test_a_verb_with_words_right_after_a_card_is_offered(town: Town) -> None:
    staff, _, resident, reference, _ = await opened(town)
    await staff.says("办结 已劝导犬主并登记")
    offer = await staff.hears(reference, "已劝导犬主并登记", "是哪一种结果")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("已劝导犬主")
    await staff.taps("已解决", on=offer)
    await town.passes(seconds=61)
    await resident.hears(reference, "已解决", "已劝导犬主并登记")


async def test_a_verb_after_several_cards_asks_which(town: Town) -> None:
    staff, _, resident, _, _ = await opened(town)
    other = await town.resident("王先生")
    vendors = await other.files(VENDORS)
    await staff.hears(vendors)
    resident.forget_so_far()
    await staff.says("签收")
    await staff.taps(f"签收 #{vendors}", on=await staff.hears("签收哪一件"))
    await other.hears(vendors, "已签收")
    await resident.hears_nothing_of("已签收")


async def test_a_verb_long_after_a_card_is_not_guessed_at(town: Town) -> None:
    staff, _, resident, _, _ = await opened(town)
    resident.forget_so_far()
    await town.passes(hours=1)
    await staff.says("签收")
    await staff.hears("没看懂要办哪一件")
    await resident.hears_nothing_of("已签收")


async def test_the_end_of_a_number_is_enough_where_only_one_ends_so(town: Town) -> None:
    staff, _, resident, reference, _ = await opened(town)
    await staff.says(f"{reference[-3:]}号那单我们接了")
    await resident.hears(reference, "已签收")
    await staff.says(f"{reference[-3:]}号那单回了没")
    await staff.hears_nothing_of("备注 1 条")
    await staff.says(f"尾号{reference[-3:]}的，大狗牵走了")
    await staff.hears(reference, "作为办理结果", "大狗牵走了")


async def test_whoever_calls_the_service_by_name_means_the_case_spoken_of_last(town: Town) -> None:
    staff, _, _, reference, _ = await opened(town)
    await staff.says("@机器人 这件归交警大队，不归我们")
    await staff.hears(reference, "建议派给公安局交警大队吗")
    staff.forget_so_far()
    await staff.says("@机器人 怎么退单")
    await staff.hears("回复工单卡片写")
    await staff.says("@机器人 还有几件没办")
    await staff.hears("待办 1 件", reference)
    staff.forget_so_far()
    await staff.says("@机器人 你好厉害")
    await staff.hears("没看懂要办哪一件")


async def test_with_several_cases_the_name_alone_names_none(town: Town) -> None:
    staff, _, _, _, _ = await opened(town)
    await staff.hears(await (await town.resident("王先生")).files(VENDORS))
    staff.forget_so_far()
    await staff.says("@机器人 这件不归我们，转交警大队")
    await staff.hears("没看懂要办哪一件")
    assert not await staff.offers("退单 ")


@pytest.mark.parametrize(
    "words",
    [
        "处理完了",
        "明天弄",
        "转交警那件回了没",
        "几号楼来着？",
        "延期三天体检",
        "29号楼的清了",
        "跟居民说一声",
        "@老马 你去看看",
        "办结率又掉了",
    ],
)
async def test_talk_in_the_group_is_left_alone(town: Town, words: str) -> None:
    staff, colleague, resident, _, _ = await opened(town, DOGS)
    resident.forget_so_far()
    before = len(await staff.messages())
    await colleague.says(words)
    await town.passes(minutes=5)
    assert len(await staff.messages()) == before + 1
    assert not [one for one in await resident.messages() if one["seq"] > resident.seen]
