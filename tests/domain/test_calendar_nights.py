"""Working time that goes on to midnight and beyond: a span belongs to the day on which it begins."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import deadlines
from domain.calendar import WorkingCalendar
from domain.county import Limit, LimitUnit, WorkingHours
from domain.errors import CaseworkError
from tests.tables import each

SHANGHAI = ZoneInfo("Asia/Shanghai")
NIGHT = ((time(22), time(6)),)
AROUND_THE_CLOCK = ((time(0), time(0)),)
HOLIDAYS = frozenset(date(2026, 10, day) for day in range(1, 8))
WORKED = frozenset({date(2026, 10, 10)})
NIGHTS = WorkingCalendar(WorkingHours(dict.fromkeys(range(5), NIGHT), HOLIDAYS, WORKED), "Asia/Shanghai")
WHOLE_DAYS = WorkingCalendar(WorkingHours(dict.fromkeys(range(5), AROUND_THE_CLOCK), HOLIDAYS, WORKED), "Asia/Shanghai")
ONE_DAY, TWO_DAYS = Limit(1, LimitUnit.WORKING_DAYS), Limit(2, LimitUnit.WORKING_DAYS)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


@each(
    "moment, is_open",
    [
        (at(9, 21, 5), False),  # Monday before dawn: the Sunday before it had no hours
        (at(9, 21, 21, 59), False),
        (at(9, 21, 22), True),
        (at(9, 22, 3), True),
        (at(9, 22, 6), False),
        (at(9, 26, 3), True),  # Friday's night ends on Saturday
        (at(9, 26, 23), False),
        (at(10, 1, 3), True),  # the night of the eve goes on into the holiday
        (at(10, 1, 23), False),
        (at(10, 8, 3), False),  # the last day of the holidays has no night
        (at(10, 8, 23), True),
        (at(10, 10, 23), True),  # a worked Saturday has the week's first hours
        (at(10, 11, 3), True),
    ],
)
def test_a_night_belongs_to_the_day_on_which_it_begins(moment: datetime, is_open: bool) -> None:
    assert NIGHTS.is_open(moment) is is_open
    assert (NIGHTS.next_opening(moment) == moment) is is_open


def test_a_day_whose_morning_is_the_night_before_is_no_working_day() -> None:
    assert NIGHTS.is_workday(date(2026, 9, 30))
    assert not NIGHTS.is_workday(date(2026, 10, 1))
    assert NIGHTS.is_workday(date(2026, 10, 10))
    assert not NIGHTS.is_workday(date(2026, 10, 11))


@each(
    "calendar, filed, due",
    [
        (NIGHTS, at(9, 21, 10), at(9, 23, 6)),
        (NIGHTS, at(9, 21, 23), at(9, 23, 6)),
        (NIGHTS, at(9, 22, 3), at(9, 24, 6)),  # who reports on Tuesday before dawn has reported on Tuesday
        (NIGHTS, at(9, 25, 10), at(9, 29, 6)),
        (NIGHTS, at(9, 30, 10), at(10, 9, 6)),
        (WHOLE_DAYS, at(9, 21, 10), at(9, 23, 0)),
        (WHOLE_DAYS, at(9, 30, 10), at(10, 9, 0)),
    ],
)
def test_a_working_day_ends_when_its_last_span_does(calendar: WorkingCalendar, filed: datetime, due: datetime) -> None:
    assert calendar.add(filed, ONE_DAY) == due


@each(
    "calendar, due, days, extended",
    [
        (NIGHTS, at(9, 23, 6), 1, at(9, 24, 6)),
        (NIGHTS, at(9, 23, 3), 1, at(9, 24, 6)),
        (NIGHTS, at(9, 23, 7), 1, at(9, 25, 6)),
        (NIGHTS, at(9, 26, 6), 1, at(9, 29, 6)),
        (WHOLE_DAYS, at(9, 23, 0), 1, at(9, 24, 0)),
        (WHOLE_DAYS, at(9, 26, 0), 2, at(9, 30, 0)),
    ],
)
def test_an_extension_runs_from_the_working_day_that_the_deadline_closes(
    calendar: WorkingCalendar, due: datetime, days: int, extended: datetime
) -> None:
    assert deadlines.extended(calendar, due, days) == extended


@each(
    "calendar, due, last",
    [
        (NIGHTS, at(9, 23, 6), at(9, 22, 6)),
        (NIGHTS, at(9, 22, 6), at(9, 21, 6)),
        (WHOLE_DAYS, at(9, 23, 0), at(9, 22, 0)),
        (WHOLE_DAYS, at(9, 26, 0), at(9, 25, 0)),
        (WHOLE_DAYS, at(9, 22, 0), at(9, 21, 0)),
    ],
)
def test_an_extension_is_asked_for_while_a_working_day_is_left(
    calendar: WorkingCalendar, due: datetime, last: datetime
) -> None:
    deadlines.may_extend(calendar, last, due, already=False)
    assert calendar.working_seconds_between(last, due) == calendar.working_seconds_between(at(9, 21, 6), at(9, 22, 6))
    with pytest.raises(CaseworkError, match=r"error\.extension_late"):
        deadlines.may_extend(calendar, last + timedelta(seconds=1), due, already=False)


@each(
    "filed, hours, due",
    [
        (at(9, 21, 21), 2, at(9, 22, 0)),
        (at(9, 21, 21), 8, at(9, 22, 6)),
        (at(9, 21, 21), 9, at(9, 22, 23)),
        (at(9, 22, 3), 4, at(9, 22, 23)),
        (at(9, 30, 23), 8, at(10, 8, 23)),
    ],
)
def test_working_hours_go_on_over_midnight(filed: datetime, hours: int, due: datetime) -> None:
    assert NIGHTS.add(filed, Limit(hours, LimitUnit.WORKING_HOURS)) == due
    assert NIGHTS.working_seconds_between(filed, due) == hours * 3600


def test_whole_days_are_open_without_a_gap() -> None:
    assert WHOLE_DAYS.is_open(at(9, 22, 0))
    assert WHOLE_DAYS.is_open(at(9, 25, 23, 59))
    assert not WHOLE_DAYS.is_open(at(9, 26, 0))
    assert WHOLE_DAYS.working_seconds_between(at(9, 21, 0), at(9, 28, 0)) == 5 * 24 * 3600


def test_a_worked_day_that_begins_before_the_night_ends_is_not_counted_twice() -> None:
    mixed = WorkingHours({0: ((time(4), time(12)),), 4: NIGHT}, extra_workdays=frozenset({date(2026, 10, 10)}))
    calendar = WorkingCalendar(mixed, "Asia/Shanghai")  # Friday's night, then a worked Saturday with Monday's hours
    assert calendar.working_seconds_between(at(10, 9, 22), at(10, 10, 12)) == 14 * 3600
    assert calendar.add_open(at(10, 9, 22), timedelta(hours=10)) == at(10, 10, 8)
    assert calendar.is_open(at(10, 10, 5))


@given(MOMENTS, st.integers(1, 30), st.sampled_from((NIGHTS, WHOLE_DAYS)))
def test_working_days_added_are_counted_back(filed: datetime, days: int, calendar: WorkingCalendar) -> None:
    due = calendar.add(filed, Limit(days, LimitUnit.WORKING_DAYS))
    assert calendar.working_days_between(filed, due) == days
    assert calendar.working_days_between(due, filed) == -days


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=40)), st.sampled_from(LimitUnit), st.integers(1, 30))
def test_who_files_later_is_never_due_earlier(filed: datetime, later: timedelta, unit: LimitUnit, amount: int) -> None:
    limit = Limit(amount, unit)
    for calendar in (NIGHTS, WHOLE_DAYS):
        assert filed < calendar.add(filed, limit) <= calendar.add(filed + later, limit)


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=9)), st.timedeltas(timedelta(0), timedelta(days=9)))
def test_open_time_adds_up(start: datetime, first: timedelta, second: timedelta) -> None:
    middle, end = start + first, start + first + second
    for calendar in (NIGHTS, WHOLE_DAYS):
        parts = calendar.working_seconds_between(start, middle) + calendar.working_seconds_between(middle, end)
        assert calendar.working_seconds_between(start, end) == pytest.approx(parts)


@each(
    "spans, why",
    [
        ({0: ((time(22), time(6)), (time(23), time(7)))}, "overlap at 23:00"),
        ({0: ((time(8), time(12)), (time(22), time(9)))}, ""),
        ({0: ((time(22), time(6)),), 1: ((time(5), time(9)),)}, "overlap at 05:00"),
        ({0: ((time(5), time(9)),), 6: ((time(22), time(6)),)}, "overlap at 05:00"),
        ({0: ((time(22), time(6)),), 1: ((time(6), time(9)),)}, ""),
        ({0: ((time(0), time(0)),), 1: ((time(0), time(0)),)}, ""),
        ({0: ((time(8), time(8)),), 1: ((time(8), time(8)),)}, ""),
        ({0: ((time(8), time(8)),), 1: ((time(7), time(8)),)}, "overlap at 07:00"),
    ],
)
def test_spans_that_meet_are_taken_and_spans_that_overlap_are_not(
    spans: dict[int, tuple[tuple[time, time], ...]], why: str
) -> None:
    if not why:
        WorkingCalendar(WorkingHours(spans), "Asia/Shanghai")
        return
    with pytest.raises(ValueError, match=why):
        WorkingCalendar(WorkingHours(spans), "Asia/Shanghai")


def test_a_night_in_which_the_clock_changes_is_shorter_or_longer() -> None:
    berlin, zone = WorkingCalendar(WorkingHours(dict.fromkeys(range(7), NIGHT)), "Europe/Berlin"), "Europe/Berlin"
    for day, hours in ((date(2026, 3, 28), 7), (date(2026, 10, 24), 9), (date(2026, 6, 1), 8)):
        noon = datetime.combine(day, time(12), ZoneInfo(zone))
        assert berlin.working_seconds_between(noon, noon + timedelta(days=1)) == hours * 3600
