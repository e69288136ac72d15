"""When a case is due, and who may move the deadline. The original deadline is always kept as well."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calendar import WorkingCalendar
from domain.county import Category, Limit, Limits, LimitUnit
from domain.errors import CaseworkError
from domain.haste import Haste

# Usual for complaints in county rules; used when the county sets nothing.
COMPLAINT = "complaint"
COMPLAINT_LIMIT = Limit(10, LimitUnit.WORKING_DAYS)
EXTENSION_NOTICE_DAYS = 1
LAST_PART = 5
DAY_HOURS = 24


@dataclass(frozen=True, slots=True)
class Clocks:
    """The deadlines of an assignment: for the response and for the result, with the limit behind them."""

    response_due: datetime
    original_due: datetime
    response_limit: Limit
    limit: Limit


def limit_for(category: Category | None, kind: str, limits: Limits, *, danger: bool = False) -> Limit:
    """The limit: that of dangers, the category's own, the county's for 民生保供, the kind's, or that of complaints."""
    if danger:
        return limits.danger
    if category is not None and category.limit is not None:
        return category.limit
    if category is not None and category.always_on:
        return limits.always_on
    return limits.by_kind.get(kind) or limits.by_kind.get(COMPLAINT) or COMPLAINT_LIMIT


def start(
    calendar: WorkingCalendar,
    at: datetime,
    category: Category | None,
    kind: str,
    limits: Limits,
    *,
    danger: bool = False,
) -> Clocks:
    limit = limit_for(category, kind, limits, danger=danger)
    response = limits.always_on_response if danger or (category and category.always_on) else limits.response
    return Clocks(
        response_due=calendar.add(at, response),
        original_due=calendar.add(at, limit),
        response_limit=response,
        limit=limit,
    )


def assignment_limit(limits: Limits, haste: Haste) -> Limit:
    """By when a department is to be found; for what cannot wait for the next morning, as many hours at any hour."""
    limit = limits.assignment
    if haste is Haste.ORDINARY or limit.unit is LimitUnit.HOURS:
        return limit
    return Limit(limit.amount * (1 if limit.unit is LimitUnit.WORKING_HOURS else DAY_HOURS), LimitUnit.HOURS)


def extended(calendar: WorkingCalendar, due: datetime, days: int) -> datetime:
    """`due` plus whole working days, at closing time."""
    return calendar.extend(due, days)


def shifted(
    calendar: WorkingCalendar, due: datetime, *, limit: Limit, paused_from: datetime, now: datetime
) -> datetime:
    """`due` after a pause that ends now, moved by the open time of the pause; for a limit in hours, by all of it.

    Raises `ValueError` when the pause would end before it began.
    """
    if now < paused_from:
        raise ValueError("a pause cannot end before it began")
    if limit.unit is LimitUnit.HOURS:
        return due + (now - paused_from)
    lasted = timedelta(seconds=calendar.working_seconds_between(paused_from, now))
    return calendar.add_open(due, lasted) if lasted else due


def is_provisional(calendar: WorkingCalendar, due: datetime, *, limit: Limit, moved: bool) -> bool:
    """Whether `due` may change when the holidays of its year are known. A limit in hours does not depend on them until
    a pause or an extension moves it.
    """
    return calendar.is_provisional(due) and (moved or limit.unit is not LimitUnit.HOURS)


def may_extend(calendar: WorkingCalendar, now: datetime, due: datetime, already: bool) -> None:
    """Refuse a second extension, and one asked for less than a working day before expiry."""
    if already:
        raise CaseworkError("error.extension_once")
    if now > calendar.subtract_working_days(due, EXTENSION_NOTICE_DAYS):
        raise CaseworkError("error.extension_late")


def may_pause(calendar: WorkingCalendar, started: datetime, due: datetime, now: datetime, already_paused: bool) -> None:
    """Refuse a second question in a cycle, and one in the last fifth of the time."""
    if already_paused:
        raise CaseworkError("error.question_once")
    if in_last_fifth(calendar, started, due, now):
        raise CaseworkError("error.question_late")


def in_last_fifth(calendar: WorkingCalendar, started: datetime, due: datetime, now: datetime) -> bool:
    """Whether less than a fifth of the time is left, both elapsed and open.

    By elapsed time alone, no question would be possible for a case filed on a Friday evening and due on Monday; by open
    time alone, for one in haste filed at closing time.
    """
    open_total, open_left = calendar.working_seconds_between(started, due), calendar.working_seconds_between(now, due)
    return (due - now) * LAST_PART < due - started and (open_total <= 0 or open_left * LAST_PART < open_total)


def pause_until(calendar: WorkingCalendar, now: datetime, limits: Limits) -> datetime:
    """When a question without an answer stops pausing the department's clock."""
    return calendar.add(now, limits.question_pause)


def may_return(calendar: WorkingCalendar, assigned_at: datetime, now: datetime, limits: Limits) -> None:
    """Refuse a return made after the time that the county allows for it."""
    if now > calendar.add(assigned_at, limits.return_within):
        raise CaseworkError("error.return_late")
