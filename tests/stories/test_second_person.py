"""After expiry, a bad rating, or on the last fifth of the time, one coordinator alone rejects, suspends, excludes
nothing."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage.tables import Event
from tests.stories.acts.coordinators import unrouted
from tests.stories.acts.dangers import cases
from tests.stories.acts.staff import DOGS, opened
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town

ACTS = [
    ("不予受理 请向邻县反映", "rejected", "reject"),
    ("挂账 2027-04-01 冬季无法施工", "suspended", "suspend"),
    ("剔除 单位说办不了", "assigned", "exclude"),
    ("移送 劳动仲裁 单位欠薪", "referred", "refer"),
]


def story(town: Town) -> list[tuple[str, str]]:
    with town.service.database.reading() as tx:
        found = tx.exec(select(Event.action, Event.details).order_by(Event.id)).all()  # type: ignore[arg-type]
    return [(action, str(details.get("act", ""))) for action, details in found]


@pytest.mark.parametrize(("words", "status", "action"), ACTS)
async def test_after_expiry_a_second_coordinator_decides(town: Town, words: str, status: str, action: str) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, _, resident, reference, _ = await opened(town)
    await town.passes(days=5)
    first.forget_so_far()
    await first.says(f"#{reference} {words}")
    await first.hears(reference, "须由另一位督办员同意", "申请已发出")
    assert [one.status for one in cases(town)] == ["assigned"]
    await first.says("今日待办")
    await first.taps(words[:2])
    await first.taps(f"打开 #{reference}")
    await first.taps("同意")
    await first.hears("要由另一位督办员")
    told = await second.hears(reference, words.split()[-1], "督办员甲")
    await second.taps("同意", on=told)
    await second.hears(reference, "已同意")
    await first.hears(reference, f"提请的“{words[:2]}", "已同意")
    [case] = cases(town)
    assert (case.status, bool(case.excluded_at)) == (status, words.startswith("剔除"))
    assert [one[0] for one in story(town)][-2:] == ["propose", action]
    await town.passes(minutes=2)
    if status != "assigned":
        await resident.hears(reference, "已经移送" if action == "refer" else words.split()[-1])
    await first.says("日报")
    assert "单人决定" not in (await first.hears("日报（"))["text"]


async def test_on_the_last_fifth_it_is_refused_with_a_reason_and_nothing_is_done(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, _, _, reference, _ = await opened(town)
    await first.says(f"#{reference} 挂账 2027-04-01 冬季无法施工")
    await first.hears(reference, "已挂账")
    await first.says(f"#{reference} 恢复")
    due = cases(town)[0].due_at
    assert due is not None
    await town.passes(seconds=(due - town.service.clock.now()).total_seconds() - 3600)
    second.forget_so_far()
    await first.says(f"#{reference} 不予受理 请向邻县反映")
    await second.hears(reference, "不予受理", "请向邻县反映")
    await second.taps("不同意")
    await second.taps("应当受理")
    await first.hears(reference, "没有同意", "应当受理")
    assert [one.status for one in cases(town)] != ["rejected"]
    assert story(town)[-1][0] == "refuse_proposal"


async def test_the_head_of_the_office_is_a_second_person_and_reads_it_masked(town: Town) -> None:
    only, head = await town.coordinator("督办员甲"), await town.leader("张主任", "head")
    resident = await town.resident("周先生")
    other = await resident.files("遛狗的人电话13812345678，天天不牵绳")
    await town.passes(days=6)
    head.forget_so_far()
    await only.says(f"#{other} 剔除 单位说办不了")
    told = await head.hears(other, "剔除", "单位说办不了")
    assert "13812345678" not in told["text"]
    await head.taps("同意", on=told)
    await head.hears(other, "已同意")
    assert [bool(one.excluded_at) for one in cases(town) if one.reference == other] == [True]


async def test_where_there_is_nobody_else_it_is_done_and_the_digest_says_so(town: Town) -> None:
    only = await town.coordinator("督办员甲")
    _, _, _, reference, _ = await opened(town)
    await town.passes(days=5)
    await only.says(f"#{reference} 不予受理 请向邻县反映")
    await only.hears(reference, "已定为不予受理")
    await town.passes(minutes=2)
    await only.says("日报")
    await only.hears("单人决定 1 件")


async def test_a_proposal_whose_second_person_left_is_its_own_to_decide(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, _, _, reference, _ = await opened(town)
    await town.passes(days=5)
    operator = await town._official("运维", "operator", confidential=False)
    await first.says(f"#{reference} 剔除 单位说办不了")
    await operator.says("停用 督办员乙")
    await operator.taps("停用")
    await second.hears("身份已停用")
    await first.says(f"#{reference} 剔除 单位说办不了")
    await first.hears("现在没有别的督办员", "单位说办不了")
    await first.taps("同意")
    await first.hears(reference, "已同意")
    await first.says("日报")
    await first.hears("单人决定 1 件")


@pytest.mark.parametrize("ended", ["afterwards", "before"])
async def test_who_ended_the_second_person_waits_for_a_successor(town: Town, ended: str) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, _, _, reference, _ = await opened(town)
    await town.passes(days=5)
    acts = [f"#{reference} 挂账 2027-04-01 冬季无法施工", "停用 督办员乙"]
    for words in acts if ended == "afterwards" else reversed(acts):
        await first.says(words)
        if words.startswith("停用"):
            await first.taps("停用 督办员乙")
    await second.hears("身份已停用")
    await first.says(f"#{reference}")
    await first.taps("同意")
    await first.hears("另一位的身份是您停用的")
    assert [one.status for one in cases(town)] == ["assigned"]
    successor = await town.coordinator("督办员丙")
    await successor.says(f"#{reference}")
    await successor.taps("同意")
    await successor.hears(reference, "已同意")
    assert [one.status for one in cases(town)] == ["suspended"]


async def test_what_was_excluded_before_it_was_late_is_printed_once_it_is(town: Town) -> None:
    only = await town.coordinator("督办员甲")
    _, _, _, reference, _ = await opened(town)
    await only.says(f"#{reference} 剔除 重复反映")
    await only.says("日报")
    assert "到期没有办结" not in (await only.hears("剔除 1 件"))["text"]
    await town.passes(days=5)
    await only.says("日报")
    await only.hears("剔除时还没到期、到期没有办结的 1 件")


async def test_a_late_case_is_not_split_into_new_dates_by_one_alone(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, _, _, reference, _ = await opened(town)
    await town.passes(days=5)
    await first.says(f"#{reference} 拆单\n城管局 遛狗不牵绳\n环卫处 狗屎没人扫")
    told = await second.hears(reference, "提请拆单", "狗屎没人扫")
    assert len(cases(town)) == 1
    await second.taps("同意", on=told)
    await second.hears(reference, "已拆成 2 件")
    assert next(one.status for one in cases(town)) == "split"


async def test_what_was_decided_alone_and_taken_back_is_not_counted(town: Town) -> None:
    only = await town.coordinator("督办员甲")
    _, _, _, reference, _ = await opened(town)
    await town.passes(days=5)
    await only.says(f"#{reference} 不予受理 请向邻县反映")
    await only.hears(reference, "已定为不予受理")
    await only.says("撤回")
    await only.hears("已撤回")
    await only.says("日报")
    assert "单人决定" not in (await only.hears("日报（"))["text"]
    await only.says(f"#{reference} 不予受理 请向邻县反映")
    await only.says("日报")
    await only.hears("单人决定 1 件")


async def test_what_nobody_assigned_in_time_is_not_rejected_by_one_alone(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    early, late = [(await unrouted(town, words))[1] for words in (DOGS, "桥头的路牌倒了")]
    await first.says(f"#{early} 不予受理 请向邻县反映")
    await first.hears(early, "已定为不予受理")
    await town.passes(days=2)
    await first.says(f"#{late} 不予受理 请向邻县反映")
    await first.hears(late, "须由另一位督办员同意")
    await second.taps("同意", on=await second.hears(late, "请向邻县反映", "督办员甲"))
    assert {one.status for one in cases(town)} == {"rejected"}


async def test_a_late_case_gets_no_later_date_by_another_category(town: Town) -> None:
    first = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    due = cases(town)[0].due_at
    await town.passes(days=4)
    await first.says(f"#{reference} 类别 遛狗")
    await first.hears("类别改为", "办理期限不变")
    assert cases(town)[0].due_at == due


async def test_what_its_resident_calls_unsolved_is_excluded_by_two_and_that_can_be_undone(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    _, _, resident, reference, _ = await opened(town)
    await first.says(f"#{reference} 剔除 培训时的测试件")
    await first.taps("重新计入统计", on=await first.hears(reference, "已剔除"))
    await first.hears(reference, "已取消剔除")
    assert not cases(town)[0].excluded
    await resident.says("没人来过，根本没解决，你们骗人")
    await first.says(f"#{reference} 剔除 居民无理取闹")
    await second.taps("同意", on=await second.hears(reference, "无理取闹"))
    assert cases(town)[0].excluded
    await first.says(f"#{reference} 取消剔除")
    assert not cases(town)[0].excluded
    await first.says(f"#{reference} 取消剔除")
    await first.hears(reference, "没有剔除")
