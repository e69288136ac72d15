"""Working days: the published days of the country and the county's own days, which have priority."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.county import Name, WorkingHours

MONDAY, NOVEMBER, DECEMBER = 0, 11, 12
NATIONAL_DAY = (10, 1)


@dataclass(frozen=True, slots=True)
class PublishedDays:
    """Published days off and weekend days worked instead, each with its holiday, and the years that are published."""

    holidays: Mapping[date, Name]
    workdays: Mapping[date, Name]
    years: frozenset[int]


class DayKind(StrEnum):
    """Why a day is worked or not."""

    WEEKDAY = "weekday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKE_UP = "make_up"
    OWN_HOLIDAY = "own_holiday"
    OWN_WORKDAY = "own_workday"


@dataclass(frozen=True, slots=True)
class Day:
    """What is known of a day; `name` is the public holiday that it belongs to."""

    works: bool
    kind: DayKind
    name: Name | None
    known: bool


@dataclass(frozen=True, slots=True)
class MissingYear:
    """A year whose days should be known by now but are not; `remind`: this is a day on which the digest says so."""

    year: int
    remind: bool


def with_published(own: WorkingHours, published: PublishedDays) -> WorkingHours:
    """The published days, replaced one by one by the county's own; a day in both keeps the name of its holiday."""
    holidays = {day: name for day, name in published.holidays.items() if day not in own.extra_workdays}
    workdays = {day: name for day, name in published.workdays.items() if day not in own.holidays}
    return replace(
        own,
        holidays=own.holidays | holidays.keys(),
        extra_workdays=own.extra_workdays | workdays.keys(),
        years=None if own.years is None else own.years | published.years,
        names={**holidays, **workdays},
    )


def years_listed(holidays: Iterable[date]) -> frozenset[int]:
    """The years whose days are complete: they are published for a year at once, and National Day is in each."""
    return frozenset(day.year for day in holidays if (day.month, day.day) == NATIONAL_DAY)


def kind_of(hours: WorkingHours, day: date) -> DayKind:
    if day in hours.extra_workdays:
        return DayKind.MAKE_UP if day in hours.names else DayKind.OWN_WORKDAY
    if day in hours.holidays:
        return DayKind.HOLIDAY if day in hours.names else DayKind.OWN_HOLIDAY
    return DayKind.WEEKDAY if hours.spans.get(day.weekday()) else DayKind.WEEKEND


def missing_year(hours: WorkingHours, day: date) -> MissingYear | None:
    """This year if its days are unknown; from November on the next, with a reminder on Mondays, in December daily."""
    if not hours.knows(day.year):
        return MissingYear(day.year, remind=True)
    if day.month < NOVEMBER or hours.knows(day.year + 1):
        return None
    return MissingYear(day.year + 1, remind=day.month == DECEMBER or day.weekday() == MONDAY)
