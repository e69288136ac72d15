"""日报: exactly once at its time whatever restarts happen, on demand, and with figures that cannot flatter."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.kinds import TimerKind
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.figures import figure_flags
from storage.messages import timers
from storage.tables import Case, Cycle, Person, Rating, Timer
from tests.stories.acts.digests import digests_of
from tests.stories.acts.staff import DOGS, opened
from tests.stories.town import Town


async def test_it_comes_exactly_once_however_often_the_service_restarts(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    leader = await town.leader("县领导")
    await (await town.resident("李女士")).files(DOGS)
    await town.passes(hours=22, minutes=58)  # two minutes to eight, the next day
    for _ in range(3):
        await town.restarts()
        await town.passes(minutes=1)
    for _ in range(2):
        await town.restarts()
        await town.passes(seconds=1)
    for speaker in (first, second, leader):
        assert len(await digests_of(speaker)) == 1
    await first.hears("新登记 1 件")
    await town.passes(days=1)
    assert await digests_of(first) == [
        "11月23日（周一）08:00 至 11月24日（周二）08:00",
        "11月24日（周二）08:00 至 11月25日（周三）08:00",
    ]


async def test_one_that_fell_due_while_the_service_was_down_comes_when_it_is_back(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.passes(hours=22)
    await town.restarts(after=timedelta(hours=3))
    await town.passes(seconds=1)
    assert len(await digests_of(coordinator)) == 1
    await coordinator.hears("至 11月24日（周二）10:00")
    await town.passes(days=1)
    assert len(await digests_of(coordinator)) == 2


async def test_one_that_failed_is_not_the_last(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    broken = Timer(id=999, kind=TimerKind.DIGEST, subject=0, due_at=town.service.clock.now())
    await write(town.service.writer, lambda tx: timers.mark_failed(tx, broken, "ValueError"))
    await town.passes(days=1)
    assert await digests_of(coordinator) == []
    await town.restarts()
    await town.passes(days=1)
    assert await digests_of(coordinator) == ["11月24日（周二）08:00 至 11月25日（周三）08:00"]


async def test_none_comes_at_the_weekend_and_mondays_covers_it(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.passes(days=5)
    await (await town.resident("李女士")).files(DOGS)
    assert len(await digests_of(coordinator)) == 4
    await town.passes(days=2)
    assert (await digests_of(coordinator))[-1] == "11月27日（周五）08:00 至 11月30日（周一）08:00"
    await coordinator.hears("至 11月30日", "新登记 1 件")


async def test_on_demand_it_tells_since_the_last_and_puts_the_work_first(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, _, _reference, _ = await opened(town)
    await coordinator.says("录入 走访 有个麻烦事")
    await coordinator.says("日报")
    told = await coordinator.hears("今日待办", "待派单：1 件", "新登记 2 件，办结 0 件，已逾期 0 件，待居民补充 0 件")
    assert told["text"].index("今日待办") < told["text"].index("日报（")
    assert "城市管理执法局：新登记 1，办结 0，在办 1，逾期 0" in told["text"]
    assert "满意率" not in told["text"]  # nobody could be asked yet
    await town.passes(days=1)
    coordinator.forget_so_far()
    await coordinator.taps("日报") if await coordinator.offers("日报") else await coordinator.says("日报")
    await coordinator.hears("新登记 0 件", "11月24日（周二）08:00 至 11月24日（周二）09:00")


@pytest.mark.parametrize(
    ("delivered", "rated", "expected", "unexpected"),
    [
        (38, 5, "满意率 5/5（办结120，送达38，参评5）；", "），"),
        (38, 4, "满意率 4/4（办结120，送达38，参评4）；", "），"),
        (10, 5, "满意率 5/5（办结120，送达10，参评5），100%", "参评少"),
    ],
)
async def test_satisfaction_says_of_how_many(
    town: Town, delivered: int, rated: int, expected: str, unexpected: str
) -> None:
    coordinator = await town.coordinator("督办员甲")
    now = town.service.clock.now()
    await write(town.service.writer, lambda tx: resolved_cases(tx, now, 120, delivered=delivered, rated=rated))
    await coordinator.says("日报")
    told = await coordinator.hears(expected)
    line = next(line for line in told["text"].splitlines() if line.startswith("满意率"))
    assert unexpected not in line
    assert ("%" in line) == ("100%" in expected)


def resolved_cases(tx: Transaction, now: datetime, count: int, *, delivered: int, rated: int) -> None:
    """Cases resolved an hour ago, of which some were told and some rated by their residents."""
    then = now - timedelta(hours=1)
    for number in range(count):
        person = Person(created_at=then)
        tx.add(person)
        tx.flush()
        case = Case(
            reference=f"26{number:06d}", status="resolved", department="city", resident_id=person.id, filed_at=then
        )
        case.assigned_at = case.resolved_at = then
        tx.add(case)
        tx.flush()
        cycle = Cycle(
            case_id=case.id or 0, number=1, department="city", started_at=then, resolved_at=then, asked_at=then
        )
        cycle.delivered_at = then if number < delivered else None
        tx.add(cycle)
        if number < rated:
            rating = Rating(case_id=case.id or 0, cycle=1, person_id=person.id or 0, solved="yes", rated_at=then)
            rating.first_grade = rating.grade = 5
            tx.add(rating)
            figure_flags.mark_said(tx, rating)


async def test_a_rating_given_days_later_still_counts(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, _reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", to=card)
    await town.passes(days=2)
    await resident.taps("解决了")
    await resident.taps("满意")
    await town.passes(days=1)
    await coordinator.hears("至 11月26日", "满意率 1/1（办结1，送达1，参评1）", "解决率 1/1")


async def test_many_lapsed_deadlines_are_one_message_to_coordinators(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.department("city")
    references = [await (await town.resident("李女士")).files(DOGS) for _ in range(3)]
    await town.passes(days=2, hours=9)
    coordinator.forget_so_far()
    await town.passes(hours=15)
    told = await coordinator.hears(*[f"【#{one}】已逾期" for one in references])
    assert told["text"].count("已逾期：城市管理执法局，应在") == 3
    await coordinator.says("今日待办")
    await coordinator.hears("已逾期：3 件")


async def test_a_long_section_is_read_ten_at_a_time(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    for number in range(12):
        await coordinator.says(f"录入 走访 第{number}件麻烦事")
    await coordinator.says("今日待办")
    await coordinator.hears("待派单：12 件")
    await coordinator.taps("待派单 12")
    shown = await coordinator.hears("第0件麻烦事", "第9件麻烦事")
    assert "第10件" not in shown["text"]
    await coordinator.taps("还有 2 件")
    await coordinator.hears("第10件麻烦事", "第11件麻烦事")


async def test_due_today_means_the_countys_day(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(DOGS)  # due on Wednesday at five
    await town.passes(hours=38, minutes=30)  # Tuesday, half past eleven at night
    await coordinator.says("今日待办")
    await coordinator.hears("没有要处理的事")
    await town.passes(hours=1)  # half past midnight in the county, still Tuesday by UTC
    await coordinator.says("今日待办")
    await coordinator.taps("今日到期 1")
    await coordinator.hears(reference, "今日到期：1 件")


async def test_what_is_late_is_one_figure_in_the_digest_in_the_sections_and_in_their_list(town: Town) -> None:
    named, other = await town.coordinator("督办员甲", confidential=True), await town.coordinator("督办员乙")
    _, _, _, reference, _ = await opened(town)
    await named.says(f"#{reference} 剔除 重复反映")
    await named.says("录入 领导批示 这里有个麻烦事请派人看看，11月24日12点前")
    await named.says(f"#{await named.reference()} 保密 反映人要求")
    await town.passes(days=8)
    other.forget_so_far()
    await other.says("日报")
    told = (await other.hears("日报（"))["text"]
    assert "已逾期 2 件" in told
    assert "已逾期：2 件\n　其中 1 件仅限指定的督办员打开" in told
    await other.taps("已逾期 2")
    listed = (await other.hears("已逾期：2 件", "其中 1 件"))["text"]
    assert listed.count("#26") == 2
