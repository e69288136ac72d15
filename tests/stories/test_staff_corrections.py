"""更正: a wrong result is put right; the resident is told anew and asked anew."""

from __future__ import annotations

import pytest

from tests.stories.acts.ratings import ratings, resolved
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town


async def test_a_correction_tells_the_resident_anew_and_asks_anew(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("部分解决")
    await staff.says(f"#{reference} 更正 部分解决 只清了北侧，南侧周三清")
    told = await resident.hears(reference, "更正", "部分解决", "南侧周三清", "问题解决了吗")
    await staff.hears(reference, "已更正")
    await staff.hears(f"#{reference}【已办结】", "办理结果更正 1 次", "只清了北侧")
    assert [one.solved for one in ratings(town)] == [""]
    await resident.taps("没解决", on=told)
    assert [one.solved for one in ratings(town)] == ["no"]
    await resident.hears(reference, "退回重办")


async def test_a_reply_to_the_card_corrects_and_keeps_the_outcome_unless_another_is_named(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    card = next(one for one in reversed(await staff.messages()) if f"#{reference}【已办结】" in one["text"])
    await staff.says("更正 清运的是7号门口，不是12号门口", to=card)
    await resident.hears(reference, "更正", "办理结果：已解决", "7号门口")


async def test_what_was_not_told_yet_is_taken_back_instead(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await staff.says(f"#{reference} 更正 只清了一半")
    await staff.hears(reference, "不用更正", "撤回")
    await staff.says(f"#{reference} 撤回")
    await town.passes(seconds=61)
    await resident.hears_nothing_of("更正")


async def test_hollow_words_correct_nothing_and_the_days_of_silence_run_anew(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await staff.says(f"#{reference} 更正 收到")
    await staff.hears("请写明做了什么")
    await town.passes(days=5)
    await staff.says(f"#{reference} 更正 只清了北侧，南侧周三清")
    await staff.taps("部分解决")
    await town.passes(days=4)
    await resident.hears(reference, "想听听您的意见")
    await resident.hears_nothing_of("先结案了")


@pytest.mark.parametrize("how", ["typed", "asked", "named"])
async def test_words_that_sound_otherwise_than_the_outcome_are_asked_about_first(town: Town, how: str) -> None:
    resident, staff, reference = await resolved(town)
    words = "其实一袋也没有运走，车没来"
    resident.forget_so_far()
    match how:
        case "typed":
            await staff.says(f"#{reference} 更正 {words}")
        case "named":
            await staff.says(f"#{reference} 更正 已解决 {words}")
        case _:
            await staff.says(f"#{reference} 更正")
            await staff.says(words, to=await staff.hears("改正后的办理情况", reference))
    await town.moment()
    await resident.hears_nothing_of("没有运走")
    await staff.taps("暂时无法解决")
    await staff.hears(reference, "已更正")
    await resident.hears(reference, "更正", "办理结果：暂时无法解决", "没有运走")
