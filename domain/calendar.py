"""Working time: turns limits such as "three working days" into points in time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from itertools import pairwise
from zoneinfo import ZoneInfo

from domain.county import Limit, LimitUnit, WorkingHours
from domain.workdays import Day, DayKind, MissingYear, kind_of, missing_year

Span = tuple[datetime, datetime]
WallSpan = tuple[time, time]
ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(weeks=1)
ALL_DAY = time(0, 0)  # a span from this time to the same time is a whole day


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """When the county's offices are open, in local time; all results are in UTC.

    A span that ends no later than it begins goes on over midnight, and belongs to the day on which it begins: a
    Friday's night is worked on Saturday morning, the night before a holiday goes on into it, and closing time of such
    a day lies on the next. A weekend day worked instead keeps the hours of the week's first working day, and prevails
    over a holiday. Naive datetimes raise `ValueError`.
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
        if clash := overlap(self.hours.spans):
            raise ValueError(f"working hours: two spans overlap at {clash[1][0]:%H:%M}")

    @property
    def fingerprint(self) -> str:
        """A text that is the same for the same hours and days, in every process."""
        kept = [(one.name, _ordered(getattr(self.hours, one.name))) for one in fields(self.hours)]
        return sha256(repr((self.time_zone, kept)).encode()).hexdigest()

    def is_open(self, at: datetime) -> bool:
        at = _utc(at)
        return any(opens <= at < closes for opens, closes in self._spans_around(at))

    def next_opening(self, at: datetime) -> datetime:
        """The first open moment not before `at`: `at` itself while the offices are open."""
        at = _utc(at)
        opens, _ = next(self._open_from(at))
        return opens

    def is_workday(self, day: date) -> bool:
        return bool(self._spans(day))

    def about(self, day: date) -> Day:
        """Whether a day is worked, why, and whether that is certain. What the county set itself is certain."""
        kind = kind_of(self.hours, day)
        known = self.hours.knows(day.year) or kind in (DayKind.OWN_HOLIDAY, DayKind.OWN_WORKDAY)
        return Day(self.is_workday(day), kind, self.hours.names.get(day), known)

    def is_provisional(self, at: datetime) -> bool:
        """Whether a computed date lies in a year whose holidays are not known."""
        return not self.hours.knows(self._day_worked(_utc(at)).year)

    def missing_year(self, at: datetime) -> MissingYear | None:
        """The year whose days should be known at this time but are not."""
        return missing_year(self.hours, self._day(_utc(at)))

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
        return self._closing(self._day(_utc(at)), limit.amount)

    def extend(self, due: datetime, days: int) -> datetime:
        """Closing time `days` working days after the working day of `due`, in which it lies or which it closes."""
        return self._closing(self._day_worked(_utc(due)), days)

    def add_open(self, at: datetime, amount: timedelta) -> datetime:
        """`at` plus an amount of open time. If that is the end of a span, it is not the start of the next."""
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
        """Working days after the local date of `start` up to the one that `end` closes, or its local date.

        Negative when `end` is the earlier.
        """
        if _utc(end) < _utc(start):
            return -self.working_days_between(end, start)
        first, last = self._day(_utc(start)), self._day_worked(_utc(end))
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

    def closing_of(self, day: date) -> datetime:
        """Closing time of a day; of one that is not worked, of the last before it that is."""
        while not self.is_workday(day):
            day -= ONE_DAY
        return self._closing(day, 0)

    def _closing(self, day: date, days: int) -> datetime:
        """Closing time of the `days`-th working day after a day."""
        while days > 0:
            day += ONE_DAY
            days -= self.is_workday(day)
        return self._spans(day)[-1][1]

    def _open_from(self, at: datetime) -> Iterator[Span]:
        """Open spans from `at` on: none begins before `at`, or before the span before it ends."""
        day = self._day(at) - ONE_DAY
        while True:
            for opens, closes in self._spans(day):
                if at < closes:
                    yield max(opens, at), closes
                    at = closes
            day += ONE_DAY

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._zone).date()

    def _day_worked(self, at: datetime) -> date:
        """The working day of a moment: the one whose last span includes it or ends with it, else the local date."""
        day = self._day(at)
        before = self._spans(day - ONE_DAY)
        return day - ONE_DAY if before and before[-1][0] < at <= before[-1][1] else day

    def _spans_around(self, at: datetime) -> tuple[Span, ...]:
        day = self._day(at)
        return self._spans(day - ONE_DAY) + self._spans(day)

    def _spans(self, day: date) -> tuple[Span, ...]:
        spans = self._days.get(day)
        if spans is None:
            spans = self._days[day] = self._spans_in_utc(day)
        return spans

    def _spans_in_utc(self, day: date) -> tuple[Span, ...]:
        spans = (self._moments(day, opens, closes) for opens, closes in self._wall_spans(day))
        # A span within the hour that is skipped when summer time begins does not exist.
        return tuple(span for span in spans if span[0] < span[1])

    def _wall_spans(self, day: date) -> tuple[WallSpan, ...]:
        spans = tuple(sorted(self.hours.spans.get(day.weekday(), ())))
        if day in self.hours.extra_workdays:
            return spans or next(tuple(sorted(s)) for _, s in sorted(self.hours.spans.items()) if s)
        return () if day in self.hours.holidays else spans

    def _moments(self, day: date, opens: time, closes: time) -> Span:
        return self._moment(day, opens), self._moment(day if opens < closes else day + ONE_DAY, closes)

    def _moment(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, tzinfo=self._zone).astimezone(UTC)


def _ordered(value: object) -> object:
    """A set or a mapping as text, in a fixed order."""
    if isinstance(value, Mapping):
        return sorted(value.items())
    return sorted(value) if isinstance(value, frozenset) else value


def _utc(at: datetime) -> datetime:
    if at.utcoffset() is None:
        raise ValueError(f"a naive datetime: {at!r}")
    return at.astimezone(UTC)


def overlap(week: Mapping[int, Sequence[WallSpan]]) -> tuple[int, WallSpan] | None:
    """The first span that begins before the one before it has ended, with its weekday; Monday comes after Sunday."""
    spans = [(ONE_DAY * day, day, span) for day in range(7) for span in sorted(week.get(day, ()))]
    spans += [(start + ONE_WEEK, day, span) for start, day, span in spans[:1]]
    for (midnight, _, before), (next_midnight, day, after) in pairwise(spans):
        if next_midnight + _since_midnight(after[0]) < midnight + _until(before):
            return day, after
    return None


def _until(span: WallSpan) -> timedelta:
    """How long after midnight of its day a span ends."""
    opens, closes = span
    return _since_midnight(closes) + (timedelta(0) if opens < closes else ONE_DAY)


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
