"""Whether calls of one sort are made: after some errors none is made for a while, since each would be refused like the
last. What is wrong is news once, until a call is taken again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))  # by whose days calls are counted
DAILY_LIMIT = 45009
SHUT_SECONDS = 600.0  # after a setting proved wrong: some are put right in the console, without a restart


@dataclass(frozen=True, slots=True)
class Shut:
    """No call is made for so many seconds, by reason of this error."""

    seconds: float
    code: int


class Gate:
    """`now` gives real time in seconds since 1970."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._until, self._code = 0.0, 0
        self._known: set[int] = set()

    @property
    def shut(self) -> Shut | None:
        left = self._until - self._now()
        return Shut(max(1.0, left), self._code) if left > 0 else None

    def close(self, code: int) -> Shut:
        """The errors of a whole day end with it."""
        self._until = self._next_day() if code == DAILY_LIMIT else self._now() + SHUT_SECONDS
        self._code = code
        return Shut(max(1.0, self._until - self._now()), code)

    def open(self) -> None:
        """A call was taken."""
        self._until = 0.0
        self._known.clear()

    def is_news(self, code: int) -> bool:
        """Whether this error is to be logged."""
        news = code not in self._known
        self._known.add(code)
        return news

    def _next_day(self) -> float:
        today = datetime.fromtimestamp(self._now(), UTC).astimezone(BEIJING)
        return (today.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)).timestamp()
