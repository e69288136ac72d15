"""When a case may be closed whose result never reached the resident: 结案（未回访到）."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

FIRST_CALL = timedelta(days=1)  # after this time a coordinator calls about a result that reached nobody
DAYS_TRIED = 3
WITHOUT_NUMBER = timedelta(days=30)


def days_tried(missed: Iterable[datetime], zone: tzinfo) -> int:
    """On how many local days a call reached nobody: two calls on one day count once."""
    return len({at.astimezone(zone).date() for at in missed})


def tried_enough(days: int) -> bool:
    return days >= DAYS_TRIED
