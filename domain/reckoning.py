"""Computes a deadline again from its basis: the limit, when it began, and what moved it since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendar import WorkingCalendar
from domain.county import Limit, LimitUnit
from domain.deadlines import extended, shifted
from domain.lifecycle import Status

HOUR_SECONDS = 3600


class LimitSource(StrEnum):
    """Where the limit behind a date comes from. A date of an old row whose limit is unknown is not computed again."""

    STORED = ""
    SETTINGS = "settings"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Extension:
    """延期: so many working days were granted."""

    days: int


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in a status that pauses the clock."""

    began: datetime
    ended: datetime
    status: Status


Step = Extension | Pause


@dataclass(frozen=True, slots=True)
class Basis:
    """What a date is computed from; `steps` in the order in which they moved it."""

    began: datetime
    limit: Limit
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Dates:
    """A deadline as first computed from its limit, and after extensions and pauses."""

    original: datetime
    due: datetime


def reckon(calendar: WorkingCalendar, basis: Basis) -> Dates:
    original = due = calendar.add(basis.began, basis.limit)
    for step in basis.steps:
        if isinstance(step, Extension):
            due = extended(calendar, due, step.days)
        else:
            due = shifted(calendar, due, limit=basis.limit, paused_from=step.began, now=step.ended)
    return Dates(original, due)


def later(present: Dates, found: Dates) -> Dates:
    """The later one of each date: when working days change, nobody loses time that they were promised."""
    return Dates(max(present.original, found.original), max(present.due, found.due))


def find_limit(
    calendar: WorkingCalendar, began: datetime, dates: Dates, steps: tuple[Step, ...], likely: Limit
) -> tuple[Limit, LimitSource]:
    """Finds the limit that produces exactly these dates, which an earlier version wrote.

    It tries with today's holidays and with none, because that version may not have known them; the likely limit first.
    """
    calendars = calendar, without_holidays(calendar)
    if any(reckon(one, Basis(began, likely, steps)) == dates for one in calendars):
        return likely, LimitSource.SETTINGS
    for one in calendars:
        for limit in _between(one, began, dates.original):
            if reckon(one, Basis(began, limit, steps)) == dates:
                return limit, LimitSource.INFERRED
    return likely, LimitSource.UNKNOWN


def without_holidays(calendar: WorkingCalendar) -> WorkingCalendar:
    hours = replace(calendar.hours, holidays=frozenset(), extra_workdays=frozenset())
    return WorkingCalendar(hours, calendar.time_zone)


def _between(calendar: WorkingCalendar, began: datetime, due: datetime) -> Iterator[Limit]:
    """Limits that may lead from one time to the other."""
    if due <= began:
        return
    if days := calendar.working_days_between(began, due):
        yield Limit(days, LimitUnit.WORKING_DAYS)
    for unit, seconds in (
        (LimitUnit.HOURS, (due - began).total_seconds()),
        (LimitUnit.WORKING_HOURS, calendar.working_seconds_between(began, due)),
    ):
        if seconds and not seconds % HOUR_SECONDS:
            yield Limit(int(seconds // HOUR_SECONDS), unit)


@dataclass(frozen=True, slots=True)
class DayRange:
    """A range of days, both ends included."""

    first: date
    last: date


def holidays_between(calendar: WorkingCalendar, start: date, end: date) -> list[DayRange]:
    """The holidays after `start` up to `end`, which were not counted as working days."""
    days = _days(start, end)
    return _ranges([one for one in days if one in calendar.hours.holidays and not calendar.is_workday(one)])


def workdays_instead(calendar: WorkingCalendar, start: date, end: date) -> list[DayRange]:
    """The weekend days after `start` up to `end` that are worked instead, and were counted."""
    return _ranges([one for one in _days(start, end) if one in calendar.hours.extra_workdays])


def _days(start: date, end: date) -> list[date]:
    return [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]


def _ranges(days: Sequence[date]) -> list[DayRange]:
    found: list[DayRange] = []
    for one in days:
        if found and one - found[-1].last == timedelta(days=1):
            found[-1] = DayRange(found[-1].first, one)
        else:
            found.append(DayRange(one, one))
    return found
