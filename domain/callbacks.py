"""When somebody whom a result never reached has been looked for long enough: 结案（未回访到）."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

FIRST_CALL = timedelta(days=1)  # after which a result that reached nobody is told on the phone
DAYS_TRIED = 3
WITHOUT_NUMBER = timedelta(days=30)


def days_tried(missed: Iterable[datetime], zone: tzinfo) -> int:
    """On how many of the county's days somebody was not reached: two calls on one day are one try."""
    return len({at.astimezone(zone).date() for at in missed})


def tried_enough(days: int) -> bool:
    return days >= DAYS_TRIED
