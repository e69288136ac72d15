"""The public holidays of mainland China and the weekend days worked instead, read here and handed on as values.

`chinesecalendar` holds them year by year as the State Council published them, and comes out anew for each next year.
Of a year that it lacks it knows nothing, not even New Year: its functions raise `NotImplementedError`, and here such
a year is missing from `years`. Not `holidays`, which reckons those of any year and has no 调休 for years to come.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

import chinese_calendar

from domain.county import ANY_LANGUAGE, Name
from domain.workdays import PublishedDays, years_listed


@cache
def of_china() -> PublishedDays:
    holidays = _named(chinese_calendar.holidays)
    return PublishedDays(holidays, _named(chinese_calendar.workdays), years_listed(holidays))


def _named(days: Mapping[date, str]) -> dict[date, Name]:
    """The library's own name of each day's holiday, which it gives in English and in Chinese."""
    names = {one.value: Name({ANY_LANGUAGE: one.chinese, "en": one.value}) for one in chinese_calendar.Holiday}
    return {day: names[english] for day, english in days.items()}
