"""A result that never arrived is not "no answer": nothing runs before it was read, and somebody calls."""

from __future__ import annotations

from sqlmodel import select

from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.messages.outbox import OUTBOX
from storage.tables import Cycle
from tests.stories.acts.cases import blocked, case_of, cycle_of
from tests.stories.acts.communities import in_group
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Speaker, Town


async def lets(town: Town, state: str, kind: str = "result") -> None:
    """As if a message had come to this: sent to a platform that said nothing, or refused."""

    def work(tx: Transaction) -> None:
        results = OUTBOX.update().where(OUTBOX.c.kind == kind)
        tx.connection().execute(results.values(state=state, error="no answer"))
        tx.connection().execute(Cycle.__table__.update().values(delivered_at=None))  # type: ignore[attr-defined]

    await write(town.service.writer, work)


async def misses(coordinator: Speaker, reference: str) -> None:
    await coordinator.says(f"#{reference} 回访")
    await coordinator.taps("没联系上")


async def test_who_blocked_the_service_is_not_silent_and_hears_the_result_when_they_are_back(town: Town) -> None:
    resident, _, reference = await blocked(town)
    await town.passes(days=8)
    assert case_of(town, reference).status == "resolved"
    await resident.hears_nothing_of(reference)
    await town.unblocks(resident)
    await town.moment()
    told = await resident.hears(reference, "已清运并冲洗", "问题解决了吗")
    assert len(told["photos"]) == 1
    await resident.hears_nothing_of("没有收到您的评价", "想听听您的意见")
    await resident.taps("解决了", on=told)
    await resident.taps("满意")
    assert case_of(town, reference).status == "closed"


async def test_days_run_from_when_the_result_was_read(town: Town) -> None:
    resident, _, reference = await blocked(town)
    await town.passes(days=20)
    await town.unblocks(resident)
    await town.passes(days=2, hours=23)
    await resident.hears_nothing_of("想听听您的意见")
    await town.passes(hours=2)
    await resident.hears(reference, "想听听您的意见")
    await town.passes(days=4)
    await resident.hears(reference, "没有收到您的评价", "收到办理结果", "15 天")
    await town.passes(days=7)
    await resident.taps("没解决")
    await resident.hears(reference, "退回重办")


async def test_what_is_handed_over_is_handed_over_once(town: Town) -> None:
    resident, _, reference = await blocked(town)
    await town.unblocks(resident)
    for words in ("你好", f"#{reference}", "谢谢"):
        await resident.says(words)
    told = [one for one in await resident.messages() if "问题解决了吗" in one["text"]]
    assert len(told) == 1


async def test_a_result_that_waits_its_minute_is_not_said_twice(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await resident.says("有人在吗")
    await town.passes(seconds=61)
    told = [one for one in await resident.messages() if "已清运并冲洗" in one["text"]]
    assert len(told) == 1


async def test_what_nobody_knows_about_counts_as_not_delivered_until_it_is_answered(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    asked = await resident.hears("问题解决了吗")
    await lets(town, "uncertain")
    await town.passes(days=8)
    assert case_of(town, reference).status == "resolved"
    resident.forget_so_far()
    await resident.taps("部分解决", on=asked)
    await resident.hears("满意吗")
    await resident.hears_nothing_of("问题解决了吗")  # a tap proves that it was read
    assert cycle_of(town).delivered_at is not None
    await town.passes(days=8)
    assert case_of(town, reference).status == "closed"
    await resident.hears_nothing_of("没有收到您的评价")  # they had answered
    await resident.hears(reference, "结案")


async def test_what_was_refused_is_said_anew_when_the_person_writes(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    await lets(town, "failed")
    resident.forget_so_far()
    await resident.says("谢谢")
    await resident.hears(reference, "已清运并冲洗", "问题解决了吗")
    await town.passes(minutes=1)
    assert states(town) == ["cancelled", "sent"]  # the letter that was refused is nobody's work any more


def states(town: Town) -> list[str]:
    with town.service.database.reading() as tx:
        query = select(OUTBOX.c.state).where(OUTBOX.c.kind == "result").order_by(OUTBOX.c.id)
        return [str(one) for one in tx.connection().execute(query).scalars()]


async def test_after_a_day_somebody_has_to_call_and_sees_whom_and_why(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, reference = await blocked(town)
    await town.passes(hours=20)
    await coordinator.says("今日待办")
    await coordinator.hears_nothing_of("待回访")
    await town.passes(hours=5)
    await coordinator.says("今日待办")
    await coordinator.taps("待回访 1")
    await coordinator.hears(reference, "李女士", "结果没有送到")
    await town.passes(days=20)  # until it is done, however long
    await coordinator.says("今日待办")
    await coordinator.hears("待回访：1 件")


async def test_three_tries_on_different_days_end_it_unrated_and_counted_apart(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await blocked(town, words=f"{GARBAGE}，电话13812345678")
    await town.passes(days=1)
    for _ in range(3):  # on one day they are one
        await misses(coordinator, reference)
    await coordinator.hears("第 1 天")
    await town.passes(days=1)
    await misses(coordinator, reference)
    await coordinator.hears("第 2 天")
    assert case_of(town, reference).status == "resolved"
    await town.passes(days=1)
    await misses(coordinator, reference)
    await coordinator.hears(reference, "3 天都没联系上", "结案（未回访到）")
    assert case_of(town, reference).status == "closed"
    await staff.hears(f"#{reference}【结案（未回访到）】")
    await coordinator.says("今日待办")
    assert "待回访" not in (await coordinator.messages())[-1]["text"]
    await coordinator.says("日报")
    await coordinator.hears("结案（未回访到）1 件", "还没有评价（办结1，送达0，参评0）", "没有送到的 1 件")
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears("结案（未回访到）")
    await town.unblocks(resident)
    await town.moment()
    await resident.hears(reference, "已清运并冲洗", "问题解决了吗")
    await coordinator.says("日报")
    told = await coordinator.hears("还没有评价（办结1，送达1，参评0）")
    assert "未回访到" not in told["text"]
    await town.passes(days=14)
    await resident.taps("没解决")
    await resident.hears(reference, "退回重办")


async def test_thirty_days_without_a_number_to_call_end_it(town: Town) -> None:
    _, staff, reference = await blocked(town)
    await town.passes(days=29)
    assert case_of(town, reference).status == "resolved"
    await town.passes(days=2)
    assert case_of(town, reference).status == "closed"
    await staff.hears(f"#{reference}【结案（未回访到）】")


async def test_who_left_a_number_is_called_however_long_it_takes(town: Town) -> None:
    _, _, reference = await blocked(town, words=f"{GARBAGE}，电话13812345678")
    await town.passes(days=40)
    assert case_of(town, reference).status == "resolved"


async def test_what_came_by_phone_is_closed_by_nobodys_silence(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    await coordinator.says("录入 电话 振兴路12号门口垃圾堆了三天没人清运，电话13812345678")
    reference = await coordinator.reference()
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(days=8)
    assert case_of(town, reference).status == "resolved"
    await coordinator.says(f"#{reference} 回访")
    await coordinator.taps("部分解决")
    await town.passes(days=8)  # they were asked on the phone
    assert case_of(town, reference).status == "closed"
    assert case_of(town, reference).unreached_at is None


async def test_a_call_that_reached_nobody_ends_nothing_that_was_delivered(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    for _ in range(3):
        await town.passes(days=1)
        await misses(coordinator, reference)
        await coordinator.hears("工单不会因此结案")
    assert case_of(town, reference).status == "resolved"


async def unreached(town: Town) -> tuple[Speaker, Speaker, str]:
    """A resident whose case ended since three calls did not reach them, a coordinator, and its number."""
    coordinator = await town.coordinator("督办员甲")
    resident, _, reference = await blocked(town)
    for _ in range(3):
        await town.passes(days=1)
        await misses(coordinator, reference)
    assert case_of(town, reference).unreached_at is not None
    coordinator.forget_so_far()
    return resident, coordinator, reference


async def test_who_is_reached_after_all_is_counted_so_and_has_it_done_again(town: Town) -> None:
    _, coordinator, reference = await unreached(town)
    await coordinator.says(f"#{reference} 重办 还是很脏")
    await coordinator.hears(reference, "已结案")
    await coordinator.says(f"#{reference} 回访")
    await coordinator.taps("没解决")
    await coordinator.taps("不满意")
    assert case_of(town, reference).unreached_at is None
    coordinator.forget_so_far()
    await town.passes(days=14)
    await coordinator.says(f"#{reference} 重办 还是很脏")
    await coordinator.hears(reference, "已退回重办")
    assert case_of(town, reference).status == "assigned"


async def test_a_closed_case_is_done_again_by_phone_within_its_days_and_for_no_one_else(town: Town) -> None:
    _, coordinator, reference = await unreached(town)
    await coordinator.says(f"#{reference} 回访")
    await coordinator.taps("没解决")
    await town.passes(days=16)
    coordinator.forget_so_far()
    await coordinator.says(f"#{reference} 重办 还是很脏")
    await coordinator.hears(reference, "已结案")
    await coordinator.says(f"#{reference} 回访")
    await coordinator.taps("部分解决")
    coordinator.forget_so_far()
    await coordinator.says(f"#{reference} 重办 还是很脏")
    await coordinator.hears(reference, "已结案")
    assert case_of(town, reference).status == "closed"


async def test_who_answered_on_the_phone_alone_gets_the_result_with_its_buttons_when_they_write(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    await lets(town, "failed")
    await town.passes(days=1)
    await coordinator.says(f"#{reference} 回访")
    await coordinator.taps("部分解决")
    await town.passes(days=8)
    await resident.hears(reference, "从收到办理结果算起")
    resident.forget_so_far()
    await resident.says("你好")
    await resident.taps("没解决", on=await resident.hears(reference, "已清运并冲洗", "问题解决了吗"))
    await resident.hears(reference, "退回重办")


async def test_a_redo_begins_the_tries_anew(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, staff, reference = await blocked(town)
    for _ in range(2):
        await town.passes(days=1)
        await misses(coordinator, reference)
    await coordinator.says(f"#{reference} 重办 还是很脏")
    await staff.says(f"#{reference} 办结 又冲洗了一遍", photos=1)
    await town.passes(days=1)
    await misses(coordinator, reference)
    await coordinator.hears("第 1 天")


async def test_staff_are_not_told_that_a_result_goes_to_somebody_whom_nothing_reaches(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await town.blocks(resident)
    await staff.says(f"#{reference} 答复 明天清运")
    await staff.hears(reference, "联系不上反映人", "送不到")
    staff.forget_so_far()
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await staff.hears(reference, "已办结", "联系不上反映人", "送不到")


async def test_a_member_of_a_residents_group_hears_the_result_once_they_write_alone(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    [one] = await town.community("东门社区", "群里人")
    resident = await town.resident("李女士")
    await in_group(resident.elsewhere(one), f"上报 {GARBAGE}")
    reference = await one.reference()
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(days=8)
    assert case_of(town, reference).status == "resolved"
    await resident.says("你好")
    await resident.hears(reference, "已清运并冲洗", "问题解决了吗")


async def test_what_is_handed_over_can_be_taken_back_as_long_as_anything(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await town.blocks(resident)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.unblocks(resident)
    await town.moment()
    await resident.hears_nothing_of("已清运并冲洗")
    await staff.says(f"#{reference} 撤回")
    await staff.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=3)
    await resident.hears_nothing_of("已清运并冲洗")


async def test_a_result_that_was_handed_over_and_taken_back_brings_no_other(town: Town) -> None:
    """Whoever was heard again within the minute reads what stands at last, once, and nothing before its minute."""
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await town.blocks(resident)
    await staff.says(f"#{reference} 办结 隔壁小区的垃圾清运了", photos=1)
    await town.unblocks(resident)
    await town.moment()
    await staff.says(f"#{reference} 撤回")
    await town.passes(seconds=40)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=30)
    await resident.hears_nothing_of("已清运并冲洗", "隔壁小区")
    await town.passes(minutes=3)
    told = [one["text"] for one in await resident.messages() if "问题解决了吗" in one["text"]]
    assert len(told) == 1
    assert "已清运并冲洗" in told[0]


async def test_a_result_can_be_taken_back_from_who_left_and_came_back_within_its_minute(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.blocks(resident)
    await town.unblocks(resident)
    await town.moment()
    await staff.says(f"#{reference} 撤回")
    await staff.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=3)
    await resident.hears_nothing_of("已清运并冲洗")


async def asked(town: Town) -> tuple[Speaker, Speaker, str]:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(f"{GARBAGE}，臭味很大")
    await staff.says(f"#{reference} 询问 请问是几号楼？")
    for one in (staff, resident):
        one.forget_so_far()
    return resident, staff, reference


async def test_a_question_that_never_arrived_is_not_called_unanswered(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await lets(town, "uncertain", "statement")
    await town.passes(days=5)
    await staff.hears(reference, "提问没有送到居民")
    await staff.hears_nothing_of("居民没有回复，计时恢复")
    await resident.hears(reference, "没能送到您这里")
    await resident.hears_nothing_of("没有等到您的补充")


async def test_a_question_that_never_arrived_is_asked_anew_when_the_person_writes(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await lets(town, "failed", "statement")
    await resident.says("我的诉求")
    question = await resident.hears(reference, "请问是几号楼")
    await resident.says("三号楼", to=question)
    await staff.hears(reference, "居民回复：三号楼")


async def test_nobody_is_asked_whom_nothing_reaches(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await town.blocks(resident)
    staff.forget_so_far()
    await staff.says(f"#{reference} 询问 请问是几号楼？")
    await staff.hears(reference, "提问送不到")
    assert case_of(town, reference).status == "assigned"


async def test_a_question_that_meets_a_closed_door_pauses_nothing(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await lets(town, "failed", "statement")
    await town.blocks(resident)
    await town.moment()
    await staff.hears(reference, "提问没有送到居民")
    assert case_of(town, reference).status == "in_progress"
