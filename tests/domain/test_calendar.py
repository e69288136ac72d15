"""Working time across nights, weekends, holidays, worked Saturdays and changes of the clock."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import WorkingCalendar
from domain.county import Limit, LimitUnit, WorkingHours
from tests.tables import each

OFFICE = ((time(8, 30), time(11, 30)), (time(13, 0), time(17, 0)))
WEEK = dict.fromkeys(range(5), OFFICE)
HOLIDAYS = frozenset(date(2026, 10, day) for day in range(1, 9))
HOURS = WorkingHours(WEEK, holidays=HOLIDAYS, extra_workdays=frozenset({date(2026, 10, 10)}))
SHANGHAI = ZoneInfo("Asia/Shanghai")
COUNTY = WorkingCalendar(HOURS, "Asia/Shanghai")
NIGHT = dict.fromkeys(range(7), ((time(0, 0), time(0, 0)),))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
DAYS_MADE = st.integers(1, 30)


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


@each(
    "moment, is_open",
    [
        (at(9, 28, 8, 29), False),
        (at(9, 28, 8, 30), True),
        (at(9, 28, 11, 30), False),
        (at(9, 28, 12), False),
        (at(9, 28, 13), True),
        (at(9, 28, 17), False),
        (at(9, 26, 10), False),
        (at(10, 1, 10), False),
        (at(10, 10, 10), True),
    ],
)
def test_offices_are_open_in_their_hours_alone(moment: datetime, is_open: bool) -> None:
    assert COUNTY.is_open(moment) is is_open
    assert (COUNTY.next_opening(moment) == moment) is is_open


@each(
    "filed, due",
    [
        (at(9, 28, 10), at(9, 29, 17)),
        (at(9, 28, 3), at(9, 29, 17)),
        (at(9, 28, 23), at(9, 29, 17)),
        (at(9, 25, 10), at(9, 28, 17)),
        (at(9, 26, 10), at(9, 28, 17)),
        (at(9, 30, 16), at(10, 9, 17)),
        (at(10, 9, 9), at(10, 10, 17)),
        (at(10, 10, 9), at(10, 12, 17)),
    ],
)
def test_one_working_day_ends_at_closing_time_of_the_next_working_day(filed: datetime, due: datetime) -> None:
    assert COUNTY.add(filed, Limit(1, LimitUnit.WORKING_DAYS)) == due


@each(
    "filed, hours, due",
    [
        (at(9, 28, 9), 2, at(9, 28, 11)),
        (at(9, 28, 9, 30), 2, at(9, 28, 11, 30)),
        (at(9, 28, 11), 2, at(9, 28, 14, 30)),
        (at(9, 28, 12), 4, at(9, 28, 17)),
        (at(9, 30, 16), 2, at(10, 9, 9, 30)),
        (at(9, 26, 0), 7, at(9, 28, 17)),
    ],
)
def test_working_hours_count_open_time_alone(filed: datetime, hours: int, due: datetime) -> None:
    assert COUNTY.add(filed, Limit(hours, LimitUnit.WORKING_HOURS)) == due


def test_plain_hours_run_through_the_night() -> None:
    assert COUNTY.add(at(9, 30, 16), Limit(24, LimitUnit.HOURS)) == at(10, 1, 16)


def test_a_worked_saturday_has_the_hours_of_a_weekday() -> None:
    assert COUNTY.is_workday(date(2026, 10, 10))
    assert not COUNTY.is_workday(date(2026, 10, 11))
    assert COUNTY.working_seconds_between(at(10, 10, 0), at(10, 11, 0)) == 7 * 3600


def test_the_day_before_a_holiday_week_is_a_working_day_before_it_ends() -> None:
    assert COUNTY.subtract_working_days(at(10, 9, 17), 1) == at(9, 30, 17)
    assert COUNTY.subtract_working_days(at(10, 9, 17), 0) == at(10, 9, 17)


@given(MOMENTS, DAYS_MADE)
def test_working_days_added_are_counted_back(filed: datetime, days: int) -> None:
    due = COUNTY.add(filed, Limit(days, LimitUnit.WORKING_DAYS))
    assert COUNTY.working_days_between(filed, due) == days
    assert COUNTY.working_days_between(due, filed) == -days
    assert due.astimezone(SHANGHAI).time() == time(17)


@given(MOMENTS, DAYS_MADE)
def test_working_hours_added_are_counted_back(filed: datetime, hours: int) -> None:
    due = COUNTY.add(filed, Limit(hours, LimitUnit.WORKING_HOURS))
    assert COUNTY.working_seconds_between(filed, due) == hours * 3600
    assert COUNTY.working_seconds_between(due, filed) == -hours * 3600


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=40)), st.sampled_from(LimitUnit), DAYS_MADE)
def test_who_files_later_is_never_due_earlier(filed: datetime, later: timedelta, unit: LimitUnit, amount: int) -> None:
    limit = Limit(amount, unit)
    assert filed < COUNTY.add(filed, limit) <= COUNTY.add(filed + later, limit)


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=9)), st.timedeltas(timedelta(0), timedelta(days=9)))
def test_open_time_adds_up(start: datetime, first: timedelta, second: timedelta) -> None:
    middle, end = start + first, start + first + second
    parts = COUNTY.working_seconds_between(start, middle) + COUNTY.working_seconds_between(middle, end)
    assert COUNTY.working_seconds_between(start, end) == pytest.approx(parts)


@given(MOMENTS)
def test_nothing_is_open_between_a_moment_and_the_next_opening(moment: datetime) -> None:
    opening = COUNTY.next_opening(moment)
    assert COUNTY.is_open(opening)
    assert COUNTY.working_seconds_between(moment, opening) == 0


@each("day, hours", [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 1), 24)])
def test_a_day_on_which_the_clock_changes_is_shorter_or_longer(day: date, hours: int) -> None:
    berlin = WorkingCalendar(WorkingHours(NIGHT), "Europe/Berlin")
    midnight = datetime.combine(day, time(0), tzinfo=ZoneInfo("Europe/Berlin"))
    next_midnight = datetime.combine(day + timedelta(days=1), time(0), tzinfo=ZoneInfo("Europe/Berlin"))
    assert berlin.working_seconds_between(midnight, next_midnight) == hours * 3600


def test_closing_time_is_wall_time_on_both_sides_of_a_clock_change() -> None:
    berlin, zone = WorkingCalendar(WorkingHours(WEEK), "Europe/Berlin"), ZoneInfo("Europe/Berlin")
    friday = datetime(2026, 3, 27, 10, tzinfo=zone)
    monday = berlin.add(friday, Limit(1, LimitUnit.WORKING_DAYS))
    assert monday == datetime(2026, 3, 30, 15, tzinfo=UTC)
    assert berlin.add(friday, Limit(7, LimitUnit.WORKING_HOURS)) == datetime(2026, 3, 30, 10, tzinfo=zone)
    assert berlin.subtract_working_days(monday, 1) == datetime(2026, 3, 27, 17, tzinfo=zone)


def test_a_span_inside_the_skipped_hour_is_not_open() -> None:
    hours = WorkingHours({**WEEK, 6: ((time(2, 10), time(3, 0)),)})
    berlin = WorkingCalendar(hours, "Europe/Berlin")
    assert not berlin.is_workday(date(2026, 3, 29))
    assert berlin.is_workday(date(2026, 4, 5))


def test_answers_are_in_utc() -> None:
    for limit in (Limit(1, unit) for unit in LimitUnit):
        assert COUNTY.add(at(9, 28, 10), limit).tzinfo is UTC
    assert COUNTY.next_opening(at(9, 28, 10)).tzinfo is UTC
    assert COUNTY.subtract_working_days(at(9, 28, 10), 1).tzinfo is UTC


def test_a_naive_moment_is_refused() -> None:
    naive = datetime(2026, 9, 28, 10)  # noqa: DTZ001
    with pytest.raises(ValueError, match="naive"):
        COUNTY.is_open(naive)
    with pytest.raises(ValueError, match="naive"):
        COUNTY.add(naive, Limit(1, LimitUnit.HOURS))
    with pytest.raises(ValueError, match="naive"):
        COUNTY.working_days_between(at(9, 28, 10), naive)


def test_a_limit_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        COUNTY.add(at(9, 28, 10), Limit(0, LimitUnit.WORKING_DAYS))


@each(
    "spans, why",
    [
        ({}, "no weekday"),
        ({0: ()}, "no weekday"),
        ({0: ((time(9), time(12)), (time(11), time(13)))}, "overlap"),
        ({0: ((time(9), time(0)), (time(11), time(13)))}, "overlap"),
    ],
)
def test_impossible_hours_are_refused(spans: dict[int, tuple[tuple[time, time], ...]], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        WorkingCalendar(WorkingHours(spans), "Asia/Shanghai")


def test_several_threads_may_share_one_calendar() -> None:
    shared = WorkingCalendar(HOURS, "Asia/Shanghai")
    moments = [at(1, 1, 0) + timedelta(hours=7 * n) for n in range(400)]
    limit = Limit(5, LimitUnit.WORKING_DAYS)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda one: shared.add(one, limit), moments)) == [
            COUNTY.add(one, limit) for one in moments
        ]
