"""Where days come from: what was published, the county's own days before it, and years of which nothing is known."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain import deadlines
from domain.calendar import WorkingCalendar
from domain.county import Limit, LimitUnit, WorkingHours
from domain.workdays import DayKind, MissingYear, PublishedDays, missing_year, with_published, years_listed
from tests.arrangements import NATIONAL, SPRING, days_off, days_worked
from tests.tables import each

SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFICE = ((time(8, 30), time(17)),)
WEEK = dict.fromkeys(range(5), OFFICE)
PUBLISHED = PublishedDays(days_off([2026]), days_worked([2026]), frozenset({2026}))
KNOWN = with_published(WorkingHours(WEEK, years=frozenset()), PUBLISHED)
COUNTY = WorkingCalendar(KNOWN, "Asia/Shanghai")


@each(
    "day, works, kind, name, known",
    [
        (date(2026, 11, 30), True, DayKind.WEEKDAY, None, True),
        (date(2026, 11, 28), False, DayKind.WEEKEND, None, True),
        (date(2026, 10, 3), False, DayKind.HOLIDAY, NATIONAL, True),
        (date(2026, 10, 10), True, DayKind.MAKE_UP, NATIONAL, True),
        (date(2027, 2, 5), True, DayKind.WEEKDAY, None, False),
        (date(2027, 2, 6), False, DayKind.WEEKEND, None, False),
    ],
)
def test_each_day_says_why_it_is_worked_or_not(
    day: date, works: bool, kind: DayKind, name: object, known: bool
) -> None:
    found = COUNTY.about(day)
    assert (found.works, found.kind, found.name, found.known) == (works, kind, name, known)
    assert found.works is COUNTY.is_workday(day)


def test_the_countys_own_days_prevail_one_by_one() -> None:
    own = WorkingHours(
        WEEK,
        holidays=frozenset({date(2026, 2, 14), date(2026, 9, 3), date(2026, 10, 1), date(2027, 1, 1)}),
        extra_workdays=frozenset({date(2026, 2, 23), date(2026, 11, 28)}),
        years=frozenset(),
    )
    calendar = WorkingCalendar(with_published(own, PUBLISHED), "Asia/Shanghai")
    found = {day: calendar.about(day) for day in own.holidays | own.extra_workdays}
    assert {day: (one.works, one.kind, one.name) for day, one in found.items()} == {
        date(2026, 2, 14): (False, DayKind.OWN_HOLIDAY, None),
        date(2026, 9, 3): (False, DayKind.OWN_HOLIDAY, None),
        date(2026, 10, 1): (False, DayKind.HOLIDAY, NATIONAL),
        date(2027, 1, 1): (False, DayKind.OWN_HOLIDAY, None),
        date(2026, 2, 23): (True, DayKind.OWN_WORKDAY, None),
        date(2026, 11, 28): (True, DayKind.OWN_WORKDAY, None),
    }
    assert all(one.known for one in found.values())  # a day that the county set is known, whatever its year
    assert not calendar.about(date(2027, 1, 4)).known
    assert calendar.about(date(2026, 2, 28)).name == SPRING  # the others stay


def test_a_table_alone_says_that_its_days_are_the_countys() -> None:
    table = WorkingHours(WEEK, frozenset(days_off([2026])), frozenset(days_worked([2026])), frozenset({2026}))
    calendar = WorkingCalendar(table, "Asia/Shanghai")
    assert calendar.about(date(2026, 10, 1)).kind is DayKind.OWN_HOLIDAY
    assert calendar.about(date(2026, 10, 10)).kind is DayKind.OWN_WORKDAY


def test_a_table_knows_the_years_that_it_names_and_those_it_lists_whole() -> None:
    assert years_listed(days_off()) == {2024, 2025, 2026}
    assert years_listed({date(2027, 1, 1), date(2027, 1, 2)}) == set()  # New Year alone is no arrangement of a year


def test_hours_that_say_nothing_of_years_know_them_all() -> None:
    calendar = WorkingCalendar(WorkingHours(WEEK), "Asia/Shanghai")
    assert calendar.about(date(2039, 1, 3)).known
    assert not calendar.is_provisional(datetime(2039, 1, 3, 17, tzinfo=SHANGHAI))


@each(
    "moment, provisional",
    [
        (datetime(2026, 12, 31, 17, tzinfo=SHANGHAI), False),
        (datetime(2026, 12, 31, 23, 59, tzinfo=SHANGHAI), False),
        (datetime(2027, 1, 1, 0, 1, tzinfo=SHANGHAI), True),
        (datetime(2027, 1, 1, 0, 1, tzinfo=SHANGHAI).astimezone(ZoneInfo("UTC")), True),
        (datetime(2028, 5, 1, 17, tzinfo=SHANGHAI), True),
    ],
)
def test_a_date_that_reaches_an_unknown_year_is_provisional(moment: datetime, provisional: bool) -> None:
    assert COUNTY.is_provisional(moment) is provisional


def test_the_last_night_of_a_known_year_is_known() -> None:
    hours = with_published(WorkingHours(dict.fromkeys(range(5), ((time(0), time(0)),)), years=frozenset()), PUBLISHED)
    calendar = WorkingCalendar(hours, "Asia/Shanghai")
    due = calendar.add(datetime(2026, 12, 30, 10, tzinfo=SHANGHAI), Limit(1, LimitUnit.WORKING_DAYS))
    assert due == datetime(2027, 1, 1, tzinfo=SHANGHAI)
    assert not calendar.is_provisional(due)


def test_hours_run_through_any_day_and_are_certain_until_something_moves_them() -> None:
    due = datetime(2027, 1, 1, 9, tzinfo=SHANGHAI)
    hours, days = Limit(24, LimitUnit.HOURS), Limit(1, LimitUnit.WORKING_DAYS)
    assert not deadlines.is_provisional(COUNTY, due, limit=hours, moved=False)
    assert deadlines.is_provisional(COUNTY, due, limit=hours, moved=True)
    assert deadlines.is_provisional(COUNTY, due, limit=days, moved=False)
    assert deadlines.is_provisional(COUNTY, due, limit=Limit(4, LimitUnit.WORKING_HOURS), moved=False)


@each(
    "years, day, missing, wanted",
    [
        ({2026}, date(2026, 10, 31), None, False),
        ({2026}, date(2026, 11, 1), 2027, False),  # a Sunday
        ({2026}, date(2026, 11, 2), 2027, True),  # a Monday
        ({2026}, date(2026, 11, 3), 2027, False),
        ({2026}, date(2026, 12, 1), 2027, True),
        ({2026}, date(2026, 12, 31), 2027, True),
        ({2026, 2027}, date(2026, 12, 31), None, False),
        ({2026}, date(2027, 1, 4), 2027, True),  # the year has begun, and still nobody knows
        ({2026}, date(2027, 6, 9), 2027, True),
        ({2027}, date(2026, 12, 7), 2026, True),
        (set(), date(2026, 3, 4), 2026, True),
        (None, date(2026, 12, 31), None, False),
    ],
)
def test_a_missing_year_is_said_from_november_on(
    years: set[int] | None, day: date, missing: int | None, wanted: bool
) -> None:
    hours = WorkingHours(WEEK, years=None if years is None else frozenset(years))
    found = missing_year(hours, day)
    assert (found.year if found else None) == missing
    assert bool(found and found.remind) is wanted


def test_the_day_on_which_a_year_is_missing_is_the_countys() -> None:
    october = datetime(2026, 10, 31, 15, 59, tzinfo=ZoneInfo("UTC"))  # a minute to midnight in Shanghai
    assert COUNTY.missing_year(october) is None
    assert COUNTY.missing_year(october + timedelta(minutes=1)) == MissingYear(2027, remind=False)
