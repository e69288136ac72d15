"""A verdict is one on a result that was read: none on a result that is taken back, and none on one that never came."""

from __future__ import annotations

from tests.stories.acts.cases import blocked, case_of
from tests.stories.acts.ratings import ratings
from tests.stories.acts.staff import in_progress
from tests.stories.town import Town


async def test_nobody_is_called_about_a_result_that_can_still_be_taken_back(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, _ = await in_progress(town)
    await staff.says(f"#{reference} 办结 已劝导犬主")
    await coordinator.says(f"#{reference} 回访")
    await coordinator.hears(reference, "还没告诉居民")
    assert not await coordinator.offers("解决了")
    await staff.taps("撤回")
    await staff.says(f"#{reference} 办结 已约谈犬主")
    await town.passes(seconds=61)
    await resident.taps("没解决")
    assert [one.solved for one in ratings(town)] == ["no"]


async def test_words_about_a_result_that_never_came_bring_the_result_first(town: Town) -> None:
    resident, _, reference = await blocked(town)
    await town.passes(days=2)
    await resident.says("解决了")
    told = await resident.hears(reference, "已清运并冲洗", "问题解决了吗")
    assert ratings(town) == []
    await resident.taps("没解决", on=told)
    assert [one.solved for one in ratings(town)] == ["no"]


async def test_who_never_read_a_result_is_not_told_that_it_was_sent_back(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, _ = await in_progress(town)
    await staff.says(f"#{reference} 办结 已劝导犬主")
    await coordinator.says(f"#{reference} 重办 没有说明怎样劝导")
    await staff.says(f"#{reference} 办结 已约谈犬主并登记")
    await town.passes(seconds=61)
    await resident.hears(reference, "还在办理", "新的办理时限是")
    await resident.hears(reference, "已约谈犬主并登记", "问题解决了吗")
    await resident.hears_nothing_of("退回重办", "已劝导犬主")
    assert case_of(town, reference).cycle == 2


async def test_words_after_a_result_that_never_came_change_no_verdict_on_the_one_before(town: Town) -> None:
    staff, _, resident, reference, _ = await in_progress(town)
    await staff.says(f"#{reference} 办结 已劝导犬主")
    await town.passes(seconds=61)
    await resident.says("没解决")
    await resident.hears(reference, "退回重办")
    await town.blocks(resident)
    await staff.says(f"#{reference} 办结 已约谈犬主并登记")
    await town.passes(days=1)
    await resident.says("解决了")
    await town.moment()
    assert [(one.cycle, one.solved) for one in ratings(town)] == [(1, "no")]
    await resident.hears(reference, "已约谈犬主并登记", "问题解决了吗")
