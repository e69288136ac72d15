"""Working time, because a limit of "three working days" means nothing until it is a moment on the clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from itertools import pairwise
from zoneinfo import ZoneInfo

from domain.county import Limit, LimitUnit, WorkingHours

Span = tuple[datetime, datetime]
ONE_DAY = timedelta(days=1)
ALL_DAY = time(0, 0)


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """When the county's offices are open, in its own wall time; every answer is in UTC.

    A span's end of 00:00 means midnight at the end of that day. A weekend day worked instead keeps the hours of the
    week's first working day, and prevails over a holiday. Naive datetimes raise `ValueError`.
    """

    hours: WorkingHours
    time_zone: str
    _zone: ZoneInfo = field(init=False, repr=False, compare=False)
    # A day's spans never change, so a lost race between threads only computes them twice.
    _days: dict[date, tuple[Span, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_zone", ZoneInfo(self.time_zone))
        if not any(self.hours.spans.values()):
            raise ValueError("working hours: no weekday has opening hours")
        for spans in self.hours.spans.values():
            _refuse_overlaps(spans)

    @property
    def fingerprint(self) -> str:
        """The same for the same hours and days, in every process and after every start."""
        kept = [(one.name, _ordered(getattr(self.hours, one.name))) for one in fields(self.hours)]
        return sha256(repr((self.time_zone, kept)).encode()).hexdigest()

    def is_open(self, at: datetime) -> bool:
        at = _utc(at)
        return any(opens <= at < closes for opens, closes in self._spans(self._day(at)))

    def next_opening(self, at: datetime) -> datetime:
        """The first open moment not before `at`: `at` itself while the offices are open."""
        at = _utc(at)
        opens, _ = next(self._open_from(at))
        return opens

    def is_workday(self, day: date) -> bool:
        return bool(self._spans(day))

    def add(self, at: datetime, limit: Limit) -> datetime:
        """When a limit that starts at `at` runs out.

        Hours are elapsed time; working hours count open time alone. The day of `at` never counts towards working
        days: the first one counted is the first working day after the local date of `at`, whether that date is
        a working day or not, and the limit ends at closing time of the last one.
        """
        if limit.amount < 1:
            raise ValueError(f"a limit is at least 1, not {limit.amount}")
        if limit.unit is LimitUnit.HOURS:
            return _utc(at) + timedelta(hours=limit.amount)
        if limit.unit is LimitUnit.WORKING_HOURS:
            return self.add_open(at, timedelta(hours=limit.amount))
        return self._closing_after(at, limit.amount)

    def add_open(self, at: datetime, amount: timedelta) -> datetime:
        """`at` moved on by an amount of open time; the end of a span rather than the start of the next one."""
        for opens, closes in self._open_from(_utc(at)):
            if amount <= closes - opens:
                return opens + amount
            amount -= closes - opens
        raise AssertionError("opening hours never end")

    def subtract_working_days(self, at: datetime, days: int) -> datetime:
        """The same local time `days` working days earlier."""
        local = _utc(at).astimezone(self._zone)
        day = local.date()
        while days > 0:
            day -= ONE_DAY
            days -= self.is_workday(day)
        return datetime.combine(day, local.timetz()).astimezone(UTC)

    def working_days_between(self, start: datetime, end: datetime) -> int:
        """Working days after the local date of `start` up to that of `end`; negative when `end` is the earlier."""
        if _utc(end) < _utc(start):
            return -self.working_days_between(end, start)
        first, last = self._day(_utc(start)), self._day(_utc(end))
        return sum(self.is_workday(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))

    def working_seconds_between(self, start: datetime, end: datetime) -> float:
        """Seconds of open time from `start` to `end`; negative when `end` is the earlier."""
        start, end = _utc(start), _utc(end)
        if end < start:
            return -self.working_seconds_between(end, start)
        open_time = timedelta(0)
        for opens, closes in self._open_from(start):
            if opens >= end:
                break
            open_time += min(closes, end) - opens
        return open_time.total_seconds()

    def _closing_after(self, at: datetime, days: int) -> datetime:
        day = self._day(_utc(at))
        while days > 0:
            day += ONE_DAY
            days -= self.is_workday(day)
        return self._spans(day)[-1][1]

    def _open_from(self, at: datetime) -> Iterator[Span]:
        """Open spans from `at` on, the first one cut off at `at`."""
        day = self._day(at)
        while True:
            for opens, closes in self._spans(day):
                if at < closes:
                    yield max(opens, at), closes
            day += ONE_DAY

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._zone).date()

    def _spans(self, day: date) -> tuple[Span, ...]:
        spans = self._days.get(day)
        if spans is None:
            spans = self._days[day] = self._spans_in_utc(day)
        return spans

    def _spans_in_utc(self, day: date) -> tuple[Span, ...]:
        spans = ((self._moment(day, opens), self._end(day, closes)) for opens, closes in self._wall_spans(day))
        # A span inside the hour that a change to summer time skips is no span at all.
        return tuple(span for span in spans if span[0] < span[1])

    def _wall_spans(self, day: date) -> tuple[tuple[time, time], ...]:
        spans = tuple(sorted(self.hours.spans.get(day.weekday(), ())))
        if day in self.hours.extra_workdays:
            return spans or next(tuple(sorted(s)) for _, s in sorted(self.hours.spans.items()) if s)
        return () if day in self.hours.holidays else spans

    def _end(self, day: date, closes: time) -> datetime:
        return self._moment(day + ONE_DAY if closes == ALL_DAY else day, closes)

    def _moment(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, tzinfo=self._zone).astimezone(UTC)


def _ordered(value: object) -> object:
    """A set or a mapping in an order of its own."""
    if isinstance(value, Mapping):
        return sorted(value.items())
    return sorted(value) if isinstance(value, frozenset) else value


def _utc(at: datetime) -> datetime:
    if at.utcoffset() is None:
        raise ValueError(f"a naive datetime: {at!r}")
    return at.astimezone(UTC)


def _refuse_overlaps(spans: tuple[tuple[time, time], ...]) -> None:
    ordered = sorted(spans)
    for opens, closes in ordered:
        if closes <= opens and closes != ALL_DAY:
            raise ValueError(f"working hours: {opens:%H:%M}-{closes:%H:%M} ends before it begins")
    for (_, closes), (opens, _) in pairwise(ordered):
        if opens < closes or closes == ALL_DAY:
            raise ValueError(f"working hours: two spans overlap at {opens:%H:%M}")
