"""A date is the same however often it is reckoned, later where holidays came, and never earlier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain import deadlines
from domain.calendar import WorkingCalendar
from domain.county import Limit, LimitUnit, WorkingHours
from domain.lifecycle import Status
from domain.reckoning import (
    Basis,
    Dates,
    DayRange,
    Extension,
    LimitSource,
    Pause,
    Step,
    find_limit,
    holidays_between,
    later,
    reckon,
    workdays_instead,
)
from tests.tables import each

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOURS = WorkingHours({day: ((time(8, 30), time(12)), (time(13, 30), time(17))) for day in range(5)})
PLAIN = WorkingCalendar(HOURS, "Asia/Shanghai")
NEW_YEAR = frozenset({date(2027, 1, 1), date(2027, 1, 2), date(2027, 1, 3)})
SPRING = frozenset(date(2027, 2, day) for day in range(5, 14))
OF_2027 = WorkingCalendar(
    replace(HOURS, holidays=NEW_YEAR | SPRING, extra_workdays=frozenset({date(2027, 2, 14), date(2027, 2, 20)})),
    "Asia/Shanghai",
)
BEGAN = datetime(2026, 12, 30, 9, tzinfo=SHANGHAI)
DAYS_2, DAYS_10 = Limit(2, LimitUnit.WORKING_DAYS), Limit(10, LimitUnit.WORKING_DAYS)
PAUSE = Pause(datetime(2026, 12, 30, 10, tzinfo=SHANGHAI), datetime(2026, 12, 30, 12, tzinfo=SHANGHAI), Status.WAITING)

limits = st.builds(Limit, st.integers(1, 12), st.sampled_from(LimitUnit))
moments = st.integers(0, 80 * 24 * 60).map(lambda minutes: BEGAN + timedelta(minutes=minutes))
holidays = st.frozensets(st.dates(date(2026, 12, 1), date(2027, 3, 31)), max_size=30)


@st.composite
def steps(draw: st.DrawFn) -> tuple[Step, ...]:
    found: list[Step] = []
    for _ in range(draw(st.integers(0, 3))):
        if draw(st.booleans()):
            found.append(Extension(draw(st.integers(1, 10))))
        else:
            began = draw(moments)
            found.append(Pause(began, began + timedelta(hours=draw(st.integers(1, 100))), Status.SUSPENDED))
    return tuple(found)


@each(
    "calendar, limit, moved_by, expected",
    [
        (PLAIN, DAYS_2, (), datetime(2027, 1, 1, 17, tzinfo=SHANGHAI)),
        (OF_2027, DAYS_2, (), datetime(2027, 1, 4, 17, tzinfo=SHANGHAI)),
        (PLAIN, DAYS_2, (PAUSE,), datetime(2027, 1, 4, 10, 30, tzinfo=SHANGHAI)),
        (OF_2027, DAYS_2, (PAUSE,), datetime(2027, 1, 5, 10, 30, tzinfo=SHANGHAI)),
        (OF_2027, DAYS_2, (PAUSE, Extension(3)), datetime(2027, 1, 8, 17, tzinfo=SHANGHAI)),
        (OF_2027, DAYS_2, (Extension(3), PAUSE), datetime(2027, 1, 8, 10, 30, tzinfo=SHANGHAI)),
        (PLAIN, DAYS_10, (), datetime(2027, 1, 13, 17, tzinfo=SHANGHAI)),
        (OF_2027, DAYS_10, (), datetime(2027, 1, 14, 17, tzinfo=SHANGHAI)),
        (OF_2027, Limit(24, LimitUnit.HOURS), (), datetime(2026, 12, 31, 9, tzinfo=SHANGHAI)),
        (OF_2027, Limit(24, LimitUnit.HOURS), (PAUSE,), datetime(2026, 12, 31, 11, tzinfo=SHANGHAI)),
        (OF_2027, Limit(15, LimitUnit.WORKING_HOURS), (), datetime(2027, 1, 4, 10, tzinfo=SHANGHAI)),
    ],
)
def test_a_date_is_its_limit_and_what_moved_it_in_that_order(
    calendar: WorkingCalendar, limit: Limit, moved_by: tuple[Step, ...], expected: datetime
) -> None:
    found = reckon(calendar, Basis(BEGAN, limit, moved_by))
    assert found.due == expected
    assert found.original == calendar.add(BEGAN, limit)


@each(
    "day, before, after",
    [
        (17, date(2026, 12, 31), date(2026, 12, 31)),
        (18, date(2027, 1, 1), date(2027, 1, 4)),
        (21, date(2027, 1, 4), date(2027, 1, 5)),
        (31, date(2027, 1, 14), date(2027, 1, 15)),
    ],
)
def test_ten_working_days_reach_the_next_year_from_the_18th_on(day: int, before: date, after: date) -> None:
    began = datetime(2026, 12, day, 9, tzinfo=SHANGHAI)
    found = [reckon(days, Basis(began, DAYS_10)).due.astimezone(SHANGHAI).date() for days in (PLAIN, OF_2027)]
    assert found == [before, after]


@given(began=moments, limit=limits, moved_by=steps())
def test_reckoned_again_by_the_same_days_it_is_what_it_became_step_by_step(
    began: datetime, limit: Limit, moved_by: tuple[Step, ...]
) -> None:
    due = OF_2027.add(began, limit)
    for one in moved_by:
        if isinstance(one, Extension):
            due = deadlines.extended(OF_2027, due, one.days)
        else:
            due = deadlines.shifted(OF_2027, due, limit=limit, paused_from=one.began, now=one.ended)
    assert reckon(OF_2027, Basis(began, limit, moved_by)).due == due


@given(began=moments, limit=limits, off=holidays)
def test_more_holidays_never_make_a_date_earlier_and_fewer_leave_it(
    began: datetime, limit: Limit, off: frozenset[date]
) -> None:
    more = WorkingCalendar(replace(HOURS, holidays=off), "Asia/Shanghai")
    plain, found = reckon(PLAIN, Basis(began, limit)), reckon(more, Basis(began, limit))
    assert found.due >= plain.due
    assert later(found, plain) == found
    assert later(plain, found) == found


class TestTheLimitOfADateOfBefore:
    @given(began=moments, limit=limits, moved_by=steps(), known=st.booleans())
    def test_the_settings_limit_is_it_where_it_gives_the_date(
        self, began: datetime, limit: Limit, moved_by: tuple[Step, ...], known: bool
    ) -> None:
        """Whether or not the version of before knew the holidays that are known now."""
        dates = reckon(OF_2027 if known else PLAIN, Basis(began, limit, moved_by))
        assert find_limit(OF_2027, began, dates, moved_by, limit) == (limit, LimitSource.SETTINGS)

    @given(began=moments, limit=limits, moved_by=steps())
    def test_else_one_that_gives_exactly_it(self, began: datetime, limit: Limit, moved_by: tuple[Step, ...]) -> None:
        dates = reckon(PLAIN, Basis(began, limit, moved_by))
        found, source = find_limit(PLAIN, began, dates, moved_by, Limit(40, LimitUnit.WORKING_DAYS))
        assert source is LimitSource.INFERRED
        assert reckon(PLAIN, Basis(began, found, moved_by)) == dates

    @each("due", [BEGAN - timedelta(hours=1), BEGAN, BEGAN + timedelta(hours=2, minutes=7)])
    def test_where_none_does_it_stays_unknown(self, due: datetime) -> None:
        assert find_limit(PLAIN, BEGAN, Dates(due, due), (), DAYS_2) == (DAYS_2, LimitSource.UNKNOWN)


def test_days_off_and_days_worked_instead_are_named_in_stretches() -> None:
    start, end = date(2026, 12, 30), date(2027, 2, 28)
    assert holidays_between(OF_2027, start, end) == [
        DayRange(date(2027, 1, 1), date(2027, 1, 3)),
        DayRange(date(2027, 2, 5), date(2027, 2, 13)),
    ]
    assert holidays_between(OF_2027, start, date(2027, 1, 1)) == [DayRange(date(2027, 1, 1), date(2027, 1, 1))]
    assert workdays_instead(OF_2027, start, end) == [
        DayRange(date(2027, 2, 14), date(2027, 2, 14)),
        DayRange(date(2027, 2, 20), date(2027, 2, 20)),
    ]
    assert holidays_between(PLAIN, start, end) == []


def test_a_fingerprint_is_that_of_the_days_and_hours_and_of_nothing_else() -> None:
    again = WorkingHours(dict(sorted(HOURS.spans.items(), reverse=True)), frozenset(sorted(NEW_YEAR, reverse=True)))
    known = WorkingCalendar(replace(HOURS, holidays=NEW_YEAR), "Asia/Shanghai")
    assert WorkingCalendar(again, "Asia/Shanghai").fingerprint == known.fingerprint
    others = [
        PLAIN,
        OF_2027,
        known,
        WorkingCalendar(replace(HOURS, extra_workdays=NEW_YEAR), "Asia/Shanghai"),
        WorkingCalendar(replace(HOURS, spans={0: ((time(9), time(17)),)}), "Asia/Shanghai"),
        WorkingCalendar(HOURS, "Asia/Urumqi"),
    ]
    assert len({one.fingerprint for one in others}) == len(others)
