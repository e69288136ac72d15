"""The days off and the weekend days worked instead, as the State Council published them for 2024, 2025 and 2026.

Written down from its notices, holiday by holiday: what the library says is held against this, and what tests need of
days is handed in from here, so that no test depends on which years the installed library knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from domain.county import Name

NEW_YEAR = Name({"zh-CN": "元旦", "en": "New Year's Day"})
SPRING = Name({"zh-CN": "春节", "en": "Spring Festival"})
QINGMING = Name({"zh-CN": "清明", "en": "Tomb-sweeping Day"})
LABOUR = Name({"zh-CN": "劳动节", "en": "Labour Day"})
DRAGON_BOAT = Name({"zh-CN": "端午", "en": "Dragon Boat Festival"})
MID_AUTUMN = Name({"zh-CN": "中秋", "en": "Mid-autumn Festival"})
NATIONAL = Name({"zh-CN": "国庆节", "en": "National Day"})

# The holiday, its first and last day off, and the weekend days worked instead; month and day.
Day = tuple[int, int]
Holiday = tuple[Name, Day, Day, tuple[Day, ...]]
PUBLISHED: Mapping[int, tuple[Holiday, ...]] = {
    2024: (
        (NEW_YEAR, (1, 1), (1, 1), ()),
        (SPRING, (2, 10), (2, 17), ((2, 4), (2, 18))),
        (QINGMING, (4, 4), (4, 6), ((4, 7),)),
        (LABOUR, (5, 1), (5, 5), ((4, 28), (5, 11))),
        (DRAGON_BOAT, (6, 10), (6, 10), ()),
        (MID_AUTUMN, (9, 15), (9, 17), ((9, 14),)),
        (NATIONAL, (10, 1), (10, 7), ((9, 29), (10, 12))),
    ),
    2025: (
        (NEW_YEAR, (1, 1), (1, 1), ()),
        (SPRING, (1, 28), (2, 4), ((1, 26), (2, 8))),
        (QINGMING, (4, 4), (4, 6), ()),
        (LABOUR, (5, 1), (5, 5), ((4, 27),)),
        (DRAGON_BOAT, (5, 31), (6, 2), ()),
        (NATIONAL, (10, 1), (10, 8), ((9, 28), (10, 11))),
        (MID_AUTUMN, (10, 6), (10, 6), ()),  # which fell into the eight days
    ),
    2026: (
        (NEW_YEAR, (1, 1), (1, 3), ((1, 4),)),
        (SPRING, (2, 15), (2, 23), ((2, 14), (2, 28))),
        (QINGMING, (4, 4), (4, 6), ()),
        (LABOUR, (5, 1), (5, 5), ((5, 9),)),
        (DRAGON_BOAT, (6, 19), (6, 21), ()),
        (MID_AUTUMN, (9, 25), (9, 27), ()),
        (NATIONAL, (10, 1), (10, 7), ((9, 20), (10, 10))),
    ),
}


def days_off(years: Iterable[int] = PUBLISHED) -> dict[date, Name]:
    found: dict[date, Name] = {}
    for year in years:
        for name, first, last, _ in PUBLISHED[year]:
            start, end = date(year, *first), date(year, *last)
            found |= {start + timedelta(days=n): name for n in range((end - start).days + 1)}
    return found


def days_worked(years: Iterable[int] = PUBLISHED) -> dict[date, Name]:
    return {date(year, *day): name for year in years for name, _, _, worked in PUBLISHED[year] for day in worked}
