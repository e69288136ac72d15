"""The days of next year are announced while cases run: dates move later and are told, nothing comes on a holiday."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.county import County
from tests.stories.acts.digests import digests_of
from tests.stories.acts.staff import DOGS
from tests.stories.conftest import example
from tests.stories.town import Speaker, Town
from tests.stories.winter import STARTS_AT, announced, at, happened, knowing, of_2027, of_case, until

VENDORS = "振兴路12号有流动摊贩占道经营"


@pytest.fixture
def county() -> County:
    """The example, before anything of 2027 is known."""
    return knowing(example().county, frozenset())


@pytest.fixture
def starts_at() -> datetime:
    return STARTS_AT


class TestTheArrangementArrivesByAReload:
    async def test_the_whole_story(self, town: Town) -> None:
        coordinator, (staff, _) = await town.coordinator("督办员甲"), await town.department("city")
        resident = await town.resident("李女士")
        reference = await resident.files(DOGS)
        await resident.hears(reference, "1月1日（周五）17:00前")
        await until(town, at(12, 31, 10))
        for one in (resident, staff, coordinator):
            one.forget_so_far()

        await announced(town)
        await resident.hears(reference, "工作日安排有变", "由1月1日（周五）17:00顺延到1月4日（周一）17:00")
        await staff.hears(reference, "1月4日（周一）17:00前办结")
        await staff.hears("本群有 1 件工单的办理时限顺延")
        await coordinator.hears("1 件未办结工单的办理时限顺延")
        [event] = happened(town, "reckon")
        assert (event.role, event.details["due_was"][:10], event.details["due"][:10]) == (
            "system",
            "2027-01-01",
            "2027-01-04",
        )

        other = await town.resident("王先生")
        await until(town, at(12, 31, 18))
        late = await other.files(VENDORS)  # after closing time: its card waits for the next opening
        for one in (staff, coordinator):
            one.forget_so_far()
        before = len(await digests_of(coordinator))
        await until(town, at(1, 3, 23))
        await staff.hears_nothing_of(reference, late)
        await coordinator.hears_nothing_of("逾期")
        assert len(await digests_of(coordinator)) == before
        await until(town, at(1, 4, 8, 35))
        await staff.hears(late)
        assert len(await digests_of(coordinator)) == before + 1
        await until(town, at(1, 4, 16, 59))
        await staff.hears_nothing_of(f"【#{reference}】已逾期")
        await until(town, at(1, 4, 17, 1))
        assert len(happened(town, "overdue")) == 2  # the other had four hours
        await until(town, at(1, 5, 8, 31))
        await staff.hears(f"【#{reference}】已逾期，应在1月4日（周一）17:00前办结")

    async def test_an_announcement_on_the_day_itself_holds_what_was_to_come_that_morning(self, town: Town) -> None:
        """The card was to come at half past eight on New Year's Day, and the digest at eight."""
        coordinator, (staff, _) = await town.coordinator("督办员甲"), await town.department("city")
        await until(town, at(12, 31, 18))
        reference = await (await town.resident("李女士")).files(DOGS)
        await until(town, at(1, 1, 7, 0))
        before = len(await digests_of(coordinator))
        await announced(town)
        await until(town, at(1, 3, 20))
        await staff.hears_nothing_of(reference)
        assert len(await digests_of(coordinator)) == before
        await until(town, at(1, 4, 8, 31))
        await staff.hears(reference)
        assert len(await digests_of(coordinator)) == before + 1

    async def test_what_lapsed_in_the_evening_is_told_at_the_opening_that_is_left(self, town: Town) -> None:
        coordinator, (staff, _) = await town.coordinator("督办员甲"), await town.department("city")
        reference = await (await town.resident("李女士")).files(DOGS)
        await until(town, at(1, 1, 18))
        assert len(happened(town, "overdue")) == 1
        own_holiday = frozenset({date(2027, 1, 4)})
        await announced(town, knowing(town.service.settings.county, own_holiday))
        await until(town, at(1, 4, 18))
        await staff.hears_nothing_of("已逾期")
        await coordinator.hears_nothing_of("已逾期：城市管理执法局")
        await until(town, at(1, 5, 8, 31))
        await staff.hears(f"【#{reference}】已逾期")
        await coordinator.hears(f"【#{reference}】已逾期：城市管理执法局，应在")

    async def test_a_residents_group_is_told_in_the_morning_too(self, town: Town) -> None:
        group = await town.community("east-gate", "李女士")
        await group[0].says("/上报 傍晚总有人遛狗不牵绳，孩子很害怕")
        await until(town, at(12, 30, 22))
        await announced(town)
        await group[0].hears_nothing_of("顺延")
        await until(town, at(12, 31, 8, 1))
        await group[0].hears("顺延到1月4日")

    async def test_it_is_the_same_when_the_service_starts_with_it(self, town: Town) -> None:
        staff, _ = await town.department("city")
        resident = await town.resident("李女士")
        reference = await resident.files(DOGS)
        await until(town, at(12, 31, 18))
        evening = await (await town.resident("王先生")).files(VENDORS)
        town.service.settings = replace(town.service.settings, county=of_2027(town.service.settings.county))
        await town.restarts(after=timedelta(hours=15))  # nine o'clock on New Year's Day
        await town.passes(minutes=1)
        await resident.hears(reference, "顺延到1月4日（周一）17:00")
        await staff.hears_nothing_of(evening)
        await until(town, at(1, 4, 8, 31))
        await staff.hears(evening)

    async def test_at_night_the_line_waits_for_the_morning(self, town: Town) -> None:
        resident = await town.resident("李女士")
        reference = await resident.files(DOGS)
        await until(town, at(12, 30, 22))
        await announced(town)
        await resident.hears_nothing_of("顺延")
        await until(town, at(12, 31, 8, 1))
        await resident.hears(reference, "顺延到1月4日")

    async def test_the_same_again_changes_nothing_and_fewer_holidays_take_no_time_away(self, town: Town) -> None:
        coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
        reference = await resident.files(DOGS)
        await announced(town)
        due = of_case(town, reference)[0].due_at
        for one in (resident, coordinator):
            one.forget_so_far()
        await announced(town)
        await announced(town, knowing(town.service.settings.county, frozenset()))
        await town.restarts()
        await town.moment()
        await resident.hears_nothing_of(reference)
        await coordinator.hears_nothing_of("顺延")
        assert of_case(town, reference)[0].due_at == due == at(1, 4, 17)
        assert len(happened(town, "reckon")) == 1

    async def test_the_response_has_its_days_too(self, town: Town) -> None:
        await town.department("city")
        await until(town, at(12, 31))
        reference = await (await town.resident("李女士")).files(DOGS)
        assert of_case(town, reference)[2].response_due_at == at(1, 1, 17)
        await announced(town)
        assert of_case(town, reference)[2].response_due_at == at(1, 4, 17)

    async def test_what_is_over_never_changes(self, town: Town) -> None:
        """Resolved, withdrawn, and overdue as everyone was told."""
        staff, _ = await town.department("city")
        done, gone, late = [await town.resident(name) for name in ("李女士", "王先生", "王女士")]
        resolved, withdrawn, overdue = [await one.files(DOGS) for one in (done, gone, late)]
        await staff.says(f"#{resolved} 办结 已上门告知犬主牵绳")
        await gone.says("撤回")
        await gone.taps("撤回 #")
        await gone.taps("确定撤回")
        await gone.taps("不想等了")
        await until(town, at(1, 1, 17, 1))
        assert [one.case_id for one in happened(town, "overdue")] == [of_case(town, overdue)[0].id]
        before = [of_case(town, one)[0].due_at for one in (resolved, withdrawn, overdue)]
        await announced(town)
        assert [of_case(town, one)[0].due_at for one in (resolved, withdrawn, overdue)] == before
        assert happened(town, "reckon") == []
        for one in (done, gone, late):
            await one.hears_nothing_of("顺延")

    async def test_a_result_that_is_taken_back_runs_on_by_the_new_days(self, town: Town) -> None:
        staff, _ = await town.department("city")
        reference = await (await town.resident("李女士")).files(DOGS)
        await staff.says(f"#{reference} 办结 已上门告知犬主牵绳")
        await announced(town)
        assert of_case(town, reference)[0].due_at == at(1, 1, 17)
        await staff.taps("撤回")
        assert of_case(town, reference)[0].due_at == at(1, 4, 17)


class TestTenWorkingDaysAcrossTheYear:
    """They reach the next year from 18 December on."""

    TEN = "希望增设便民座椅和健身设施"

    @pytest.fixture(params=[17, 18, 21, 25], ids="{}.12.".format)
    def starts_at(self, request: pytest.FixtureRequest) -> datetime:
        return at(12, request.param)

    @pytest.fixture
    def county(self) -> County:
        plain = knowing(example().county, frozenset())
        categories = {code: replace(one, limit=None, always_on=False) for code, one in plain.categories.items()}
        return replace(plain, categories=categories)

    async def test_the_date_moves_by_the_holiday_that_lies_before_it(self, town: Town) -> None:
        started = town.service.clock.now()
        reference = await (await town.resident("李女士")).files(DOGS)
        was = of_case(town, reference)[0].due_at
        await announced(town)
        case, cycle, _ = of_case(town, reference)
        assert (cycle.limit_amount, cycle.limit_unit) == (10, "wd")
        expected = {
            17: (at(12, 31, 17), at(12, 31, 17)),
            18: (at(1, 1, 17), at(1, 4, 17)),
            21: (at(1, 4, 17), at(1, 5, 17)),
            25: (at(1, 8, 17), at(1, 11, 17)),
        }
        assert (was, case.due_at) == expected[started.astimezone(UTC).day]


class TestTheDigest:
    @pytest.mark.parametrize(
        ("changed_at", "to", "digests"),
        [
            (at(12, 31, 7), time(9, 0), [at(12, 31, 9), at(1, 4, 9)]),
            (at(12, 31, 8, 30), time(9, 0), [at(12, 31, 8), at(1, 4, 9)]),
            (at(12, 31, 8, 30), time(7, 0), [at(12, 31, 8), at(1, 4, 7)]),
            (at(12, 31, 7, 30), time(7, 0), [at(12, 31, 7, 30), at(1, 4, 7)]),
        ],
        ids=["later", "later, after it came", "earlier, after it came", "to a time that has just passed"],
    )
    async def test_another_time_holds_at_once_and_there_is_one_a_day(
        self, town: Town, changed_at: datetime, to: time, digests: list[datetime]
    ) -> None:
        coordinator = await town.coordinator("督办员甲")
        await until(town, changed_at)
        await announced(town, replace(of_2027(town.service.settings.county), digest_at=to))
        await until(town, at(1, 4, 12))
        came = [one for one in await coordinator.messages() if "日报（" in one["text"]]
        assert [moment_of(one) for one in came] == digests


def moment_of(message: dict[str, object]) -> datetime:
    """When it came, to the minute: a change is followed within a second or two."""
    return datetime.fromisoformat(str(message["at"])).replace(second=0, microsecond=0)


async def test_a_resident_finds_the_new_date_in_the_history(town: Town) -> None:
    resident: Speaker = await town.resident("李女士")
    reference = await resident.files(DOGS)
    await announced(town)
    await resident.says("我的诉求")
    await resident.taps(f"办理经过 #{reference}")
    await resident.hears("重算时限", "1月4日（周一）17:00")
