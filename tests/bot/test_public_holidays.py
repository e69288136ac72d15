"""The published holidays of mainland China, as the library has them, day by day against the State Council's notices."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.settings import public_holidays
from bot.settings.county_file import WEEKDAYS, HoursSection
from domain.calendar import WorkingCalendar
from tests.arrangements import PUBLISHED, days_off, days_worked

WEEK = {day: ["08:30-12:00", "13:30-17:00"] for day in WEEKDAYS[:5]}


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


def told_by(**lines: object) -> WorkingCalendar:
    """By the section `[hours]` of a settings file with these lines."""
    return WorkingCalendar(HoursSection.model_validate({**WEEK, **lines}).value(), "Asia/Shanghai")


def by_table() -> WorkingCalendar:
    return told_by(holidays=[*days_off()], extra_workdays=[*days_worked()], years=[*PUBLISHED])


def by_library() -> WorkingCalendar:
    return told_by(calendar="china")


@pytest.mark.parametrize("year", PUBLISHED)
def test_every_day_of_a_year_is_as_it_was_published_by_library_and_by_table(year: int) -> None:
    table, library = by_table(), by_library()
    off, worked = days_off([year]), days_worked([year])
    for day in days_of(year):
        wanted = day in worked or (day.weekday() < 5 and day not in off)
        assert (table.is_workday(day), library.is_workday(day)) == (wanted, wanted), day
        assert library.about(day).known
        assert table.about(day).known


@pytest.mark.parametrize("year", PUBLISHED)
def test_each_published_day_has_the_name_of_its_holiday(year: int) -> None:
    library = by_library()
    for day, name in {**days_off([year]), **days_worked([year])}.items():
        found = library.about(day).name
        assert found is not None, day
        assert (found.in_("zh-CN"), found.in_("en")) == (name.in_("zh-CN"), name.in_("en")), day


def test_a_year_that_the_library_lacks_is_not_known() -> None:
    published = public_holidays.of_china()
    assert {2024, 2025, 2026} <= published.years
    assert max(published.years) + 1 not in published.years
    assert all(day.year in published.years for day in (*published.holidays, *published.workdays))
