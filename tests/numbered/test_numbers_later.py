"""A number that comes after something else was said: a question that is still open is not lost by it."""

from __future__ import annotations

from tests.numbered.town import NumberedTown
from tests.stories.acts.ratings import ratings
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Speaker


async def told_result(town: NumberedTown) -> Speaker:
    """A resident who was told a result and asked whether it is solved."""
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    await resident.hears("问题解决了吗")
    return resident


async def test_what_cannot_be_taken_closes_no_question(town: NumberedTown) -> None:
    resident = await told_result(town)
    await resident.sends_raw(unread="other")
    await resident.hears("这种消息收不了")
    await resident.says("二")
    assert [one.solved for one in ratings(town)] == ["partly"]


async def test_a_number_after_another_answer_asks_again_what_is_open_of_a_result(town: NumberedTown) -> None:
    resident = await told_result(town)
    await resident.says("撤回")
    await resident.hears("没有可以撤回的诉求")
    await resident.says("1")
    await resident.hears("问题解决了吗？请回复一项")
    await resident.says("1")
    await resident.hears("您对这次办理满意吗")
    await resident.says("撤回")
    await resident.says("2")
    await resident.hears("您对这次办理满意吗")
    await resident.says("2")
    assert [(one.solved, one.grade) for one in ratings(town)] == [("yes", 4)]
    await resident.says("撤回")
    await resident.says("2")
    await resident.hears("有问题要反映")
