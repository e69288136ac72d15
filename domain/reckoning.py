"""A date reckoned anew from what it rests on: a limit, when it began, and what moved it since."""

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
    """How it is known on which limit a date rests. What rows of before leave open is not reckoned anew."""

    STORED = ""
    SETTINGS = "settings"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Extension:
    """延期, granted: so many working days more."""

    days: int


@dataclass(frozen=True, slots=True)
class Pause:
    """The clock stood still, in a status that pauses it, and went on."""

    began: datetime
    ended: datetime
    status: Status


Step = Extension | Pause


@dataclass(frozen=True, slots=True)
class Basis:
    """What a date rests on; the steps in the order in which they moved it."""

    began: datetime
    limit: Limit
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Dates:
    """By the limit alone, and with what moved it since."""

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
    """Where days have changed, a date moves later and never earlier: nobody loses time they were promised."""
    return Dates(max(present.original, found.original), max(present.due, found.due))


def find_limit(
    calendar: WorkingCalendar, began: datetime, dates: Dates, steps: tuple[Step, ...], likely: Limit
) -> tuple[Limit, LimitSource]:
    """On which limit dates of an earlier version rest: one that gives exactly them, by the days of today or without
    any holidays, which that version may not have known yet. The likely one first, then what lies between the dates.
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
    """Limits that may have led from one moment to another."""
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
class Stretch:
    """Days in a row, both ends included."""

    first: date
    last: date


def holidays_between(calendar: WorkingCalendar, start: date, end: date) -> list[Stretch]:
    """The holidays after `start` up to `end`, on which nothing was counted."""
    days = _days(start, end)
    return _stretches([one for one in days if one in calendar.hours.holidays and not calendar.is_workday(one)])


def workdays_instead(calendar: WorkingCalendar, start: date, end: date) -> list[Stretch]:
    """The days off after `start` up to `end` that are worked instead, and were counted."""
    return _stretches([one for one in _days(start, end) if one in calendar.hours.extra_workdays])


def _days(start: date, end: date) -> list[date]:
    return [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]


def _stretches(days: Sequence[date]) -> list[Stretch]:
    found: list[Stretch] = []
    for one in days:
        if found and one - found[-1].last == timedelta(days=1):
            found[-1] = Stretch(found[-1].first, one)
        else:
            found.append(Stretch(one, one))
    return found
