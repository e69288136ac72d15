"""Clocks that change: summer time, a step of an hour, a day asleep, the 29th of February. What is due comes once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlmodel import col, select

from domain.county import County
from handlers import timers
from handlers.turn import Turn
from storage.tables import Case, DigestRun, Event, Timer
from tests.stories.acts.digests import digests_of
from tests.stories.acts.staff import DOGS, MANHOLE
from tests.stories.conftest import example
from tests.stories.town import Town

HOUR = timedelta(hours=1)


def runs_of(town: Town) -> list[tuple[str, datetime, datetime]]:
    """The digests that were written, as (local day, from, to)."""
    with town.service.database.reading() as tx:
        query = select(DigestRun.day, DigestRun.covers_from, DigestRun.covers_to)
        return [tuple(row) for row in tx.exec(query.order_by(col(DigestRun.covers_to)))]  # type: ignore[misc]


def happened(town: Town, action: str) -> int:
    with town.service.database.reading() as tx:
        return len(tx.exec(select(Event.id).where(Event.action == action)).all())


def filed(town: Town) -> int:
    with town.service.database.reading() as tx:
        return len(tx.exec(select(Case.id)).all())


async def steps(town: Town, by: timedelta) -> None:
    """The machine's clock is set: what lies between is not lived through."""
    town.service.clock.hold(town.service.clock.now() + by)
    await town.service.settle()


@pytest.fixture
def fired(monkeypatch: pytest.MonkeyPatch) -> list[Timer]:
    """What the clock had done, in the order in which it was."""
    done: list[Timer] = []
    fire = timers.fire

    def noted(turn: Turn, timer: Timer) -> None:
        done.append(timer)
        fire(turn, timer)

    monkeypatch.setattr("bot.firing.fire", noted)
    return done


class TestSummerTime:
    """Digests at half past two, an hour that one Sunday does not have and another has twice."""

    @pytest.fixture(params=[date(2026, 3, 28), date(2026, 10, 24)], ids=["begins", "ends"])
    def saturday(self, request: pytest.FixtureRequest) -> date:
        day: date = request.param
        return day

    @pytest.fixture
    def starts_at(self, saturday: date) -> datetime:
        return datetime.combine(saturday, time(0, 0), UTC)

    @pytest.fixture
    def county(self, saturday: date) -> County:
        plain = example().county
        worked = frozenset(saturday + timedelta(days=n) for n in range(2))
        return replace(
            plain,
            time_zone="Europe/Berlin",
            digest_at=time(2, 30),
            hours=replace(plain.hours, extra_workdays=worked, holidays=frozenset()),
        )

    async def test_there_is_one_digest_a_day_and_none_leaves_a_gap(self, town: Town, saturday: date) -> None:
        coordinator = await town.coordinator("督办员甲")
        await town.passes(days=3)
        runs = runs_of(town)
        assert [day for day, _, _ in runs] == [(saturday + timedelta(days=n)).isoformat() for n in range(3)]
        assert [start for _, start, _ in runs[1:]] == [end for _, _, end in runs[:-1]]
        assert len(await digests_of(coordinator)) == 3

    async def test_a_limit_in_hours_is_time_that_passes(self, town: Town) -> None:
        housing, _ = await town.department("housing")
        manhole = await (await town.resident("王先生")).files(MANHOLE)
        await town.passes(hours=23, minutes=58)
        await housing.hears_nothing_of("已逾期")
        await town.passes(minutes=4)
        await housing.hears(manhole, "已逾期")
        assert happened(town, "overdue") == 1


class TestAStep:
    """The machine's clock is an hour off and is set right."""

    async def test_back_over_the_digest_brings_no_second_one(self, town: Town) -> None:
        coordinator = await town.coordinator("督办员甲")
        await town.passes(hours=23, minutes=10)
        assert len(await digests_of(coordinator)) == 1
        await steps(town, -HOUR)
        await town.passes(hours=3)
        await town.restarts()
        await town.passes(hours=1)
        assert len(await digests_of(coordinator)) == 1
        await town.passes(days=1)
        assert len(await digests_of(coordinator)) == 2

    async def test_back_while_a_story_is_told_files_it_once(self, town: Town) -> None:
        resident = await town.resident("李女士")
        await resident.says(DOGS)
        await town.passes(minutes=20)
        await steps(town, -HOUR)
        assert filed(town) == 0
        await resident.says("还有一条黑色的大狗，也没有牵绳")
        await town.passes(hours=3)
        await resident.hears("先按您说的内容登记了")
        assert filed(town) == 1

    async def test_forward_does_what_was_leapt_over_once_and_in_order(self, town: Town, fired: list[Timer]) -> None:
        resident = await town.resident("李女士")
        await town.passes(hours=22, minutes=20)  # twenty past seven, the next morning
        coordinator = await town.coordinator("督办员甲")
        await resident.says(DOGS)
        del fired[:]
        await steps(town, HOUR)
        await town.passes(minutes=5)
        assert [one.kind for one in fired] == ["draft", "digest"]
        assert filed(town) == 1
        assert len(await digests_of(coordinator)) == 1


async def test_25_hours_asleep_do_each_due_thing_once_and_in_order(town: Town, fired: list[Timer]) -> None:
    coordinator = await town.coordinator("督办员甲")
    housing, _ = await town.department("housing")
    manhole = await (await town.resident("王先生")).files(MANHOLE)
    waiting = await town.resident("李女士")
    await waiting.says(DOGS)
    del fired[:]
    await steps(town, timedelta(hours=25))
    await town.passes(minutes=10)
    assert [one.kind for one in fired] == ["draft", "passed", "housekeeping", "digest", "overdue", "tell_late"]
    assert [one.due_at for one in fired] == sorted(one.due_at for one in fired)
    await waiting.hears("先按您说的内容登记了")
    await housing.hears(manhole, "已逾期")
    assert happened(town, "overdue") == 1
    assert filed(town) == 2
    assert len(await digests_of(coordinator)) == 1
    await town.passes(days=1)
    assert len(await digests_of(coordinator)) == 2
    runs = runs_of(town)
    assert runs[0][2] == runs[1][1]


class TestALeapDay:
    @pytest.fixture
    def starts_at(self) -> datetime:
        return datetime(2028, 2, 28, 1, 0, tzinfo=UTC)  # a Monday, nine o'clock in Shanghai

    async def test_it_is_a_day_like_any_other(self, town: Town) -> None:
        coordinator = await town.coordinator("督办员甲")
        staff, _ = await town.department("city")
        reference = await (await town.resident("李女士")).files(DOGS)
        assert reference.startswith("28")
        await staff.hears(reference, "3月1日（周三）17:00前办结")
        await town.passes(days=2)
        assert [day for day, _, _ in runs_of(town)] == ["2028-02-29", "2028-03-01"]
        assert await digests_of(coordinator) == [
            "2月28日（周一）08:00 至 2月29日（周二）08:00",
            "2月29日（周二）08:00 至 3月1日（周三）08:00",
        ]

    async def test_what_is_kept_for_years_from_it_is_gone_years_later(self, town: Town) -> None:
        resident = await town.resident("李女士")
        await town.passes(days=1)
        await resident.files(DOGS)
        assert town.service.clock.now().date() == date(2028, 2, 29)
        await resident.says("撤回")
        await resident.taps("撤回 #")
        await resident.taps("确定撤回")
        await resident.taps("不想等了")
        with town.service.database.reading() as tx:
            assert tx.exec(select(Case.words)).one() == DOGS
        await steps(town, timedelta(days=town.service.practice.county.retention_days + 1))
        with town.service.database.reading() as tx:
            assert tx.exec(select(Case.words)).one() == ""
