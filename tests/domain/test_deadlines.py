"""Who gets how much time, and who may still move it."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain import deadlines
from domain.calendar import WorkingCalendar
from domain.county import Category, Limit, Limits, LimitUnit, Name, WorkingHours
from domain.errors import CaseworkError
from domain.haste import Haste, haste_of
from tests.tables import each

SHANGHAI = ZoneInfo("Asia/Shanghai")
CALENDAR = WorkingCalendar(WorkingHours({day: ((time(9), time(17)),) for day in range(5)}), "Asia/Shanghai")
DAYS_3, DAYS_8, HOURS_4 = Limit(3, LimitUnit.WORKING_DAYS), Limit(8, LimitUnit.WORKING_DAYS), Limit(4, LimitUnit.HOURS)
LIMITS = Limits(by_kind={"enquiry": DAYS_3})
URGENT_OWN = Limit(2, LimitUnit.HOURS)
MONDAY = datetime(2026, 9, 28, 10, tzinfo=SHANGHAI)


def category(limit: Limit | None = None, *, always_on: bool = False) -> Category:
    return Category("lamp", Name({"zh-CN": "路灯"}), limit=limit, always_on=always_on)


@each(
    "about, kind, limits, expected",
    [
        (None, "complaint", LIMITS, Limit(10, LimitUnit.WORKING_DAYS)),
        (None, "enquiry", LIMITS, DAYS_3),
        (None, "praise", LIMITS, Limit(10, LimitUnit.WORKING_DAYS)),
        (None, "praise", Limits(by_kind={"complaint": DAYS_8}), DAYS_8),
        (category(), "enquiry", LIMITS, DAYS_3),
        (category(HOURS_4), "enquiry", LIMITS, HOURS_4),
        (category(always_on=True), "enquiry", LIMITS, LIMITS.always_on),
        (category(URGENT_OWN, always_on=True), "enquiry", LIMITS, URGENT_OWN),
    ],
)
def test_the_nearest_rule_sets_the_limit(about: Category | None, kind: str, limits: Limits, expected: Limit) -> None:
    assert deadlines.limit_for(about, kind, limits) == expected


def test_an_assignment_starts_two_clocks() -> None:
    clocks = deadlines.start(CALENDAR, MONDAY, None, "enquiry", LIMITS)
    assert clocks.response_due == datetime(2026, 9, 29, 17, tzinfo=SHANGHAI)
    assert clocks.original_due == datetime(2026, 10, 1, 17, tzinfo=SHANGHAI)
    assert (clocks.response_limit, clocks.limit) == (LIMITS.response, DAYS_3)


@each(
    "haste, assignment, expected",
    [
        (Haste.ORDINARY, Limit(2, LimitUnit.WORKING_HOURS), Limit(2, LimitUnit.WORKING_HOURS)),
        (Haste.SUPPLIES, Limit(2, LimitUnit.WORKING_HOURS), Limit(2, LimitUnit.HOURS)),
        (Haste.DANGER, Limit(1, LimitUnit.WORKING_DAYS), Limit(24, LimitUnit.HOURS)),
        (Haste.DANGER, Limit(3, LimitUnit.HOURS), Limit(3, LimitUnit.HOURS)),
    ],
)
def test_what_cannot_wait_is_to_be_assigned_at_any_hour(haste: Haste, assignment: Limit, expected: Limit) -> None:
    assert deadlines.assignment_limit(Limits(assignment=assignment), haste) == expected


@each("about, danger", [(category(always_on=True), False), (None, True)])
def test_supplies_and_dangers_are_acknowledged_at_any_hour(about: Category | None, danger: bool) -> None:
    saturday = datetime(2026, 10, 3, 23, tzinfo=SHANGHAI)
    clocks = deadlines.start(CALENDAR, saturday, about, "complaint", LIMITS, danger=danger)
    assert clocks.response_due == datetime(2026, 10, 4, 1, tzinfo=SHANGHAI)


@each(
    "danger, any_hour, expected",
    [("", False, Haste.ORDINARY), ("", True, Haste.SUPPLIES), ("gas", True, Haste.DANGER)],
)
def test_there_are_three_levels_of_haste(danger: str, any_hour: bool, expected: Haste) -> None:
    assert haste_of(danger, any_hour=any_hour) is expected


def test_an_extension_adds_working_days() -> None:
    friday = datetime(2026, 10, 2, 17, tzinfo=SHANGHAI)
    assert deadlines.extended(CALENDAR, friday, 2) == datetime(2026, 10, 6, 17, tzinfo=SHANGHAI)


WORKING, HOURS = Limit(4, LimitUnit.WORKING_HOURS), Limit(24, LimitUnit.HOURS)


def test_a_pause_moves_a_working_deadline_by_the_open_time_it_lasted() -> None:
    due = datetime(2026, 10, 2, 17, tzinfo=SHANGHAI)
    open_seconds = CALENDAR.working_seconds_between(MONDAY, MONDAY + timedelta(hours=30))
    moved = deadlines.shifted(CALENDAR, due, limit=WORKING, paused_from=MONDAY, now=MONDAY + timedelta(hours=30))
    assert CALENDAR.working_seconds_between(due, moved) == open_seconds
    assert CALENDAR.is_workday(moved.astimezone(SHANGHAI).date())
    assert deadlines.shifted(CALENDAR, due, limit=WORKING, paused_from=MONDAY, now=MONDAY) == due


def test_a_pause_moves_a_deadline_in_hours_by_all_its_length() -> None:
    due = datetime(2026, 10, 2, 17, tzinfo=SHANGHAI)
    moved = deadlines.shifted(CALENDAR, due, limit=HOURS, paused_from=MONDAY, now=MONDAY + timedelta(hours=30))
    assert moved == due + timedelta(hours=30)


def test_a_pause_cannot_end_before_it_began() -> None:
    with pytest.raises(ValueError, match="pause"):
        deadlines.shifted(CALENDAR, MONDAY, limit=HOURS, paused_from=MONDAY, now=MONDAY - timedelta(seconds=1))


def test_an_extension_is_asked_a_working_day_before_expiry() -> None:
    due = datetime(2026, 10, 5, 17, tzinfo=SHANGHAI)
    friday = datetime(2026, 10, 2, 17, tzinfo=SHANGHAI)
    deadlines.may_extend(CALENDAR, friday, due, already=False)
    with pytest.raises(CaseworkError, match=r"error\.extension_late"):
        deadlines.may_extend(CALENDAR, friday + timedelta(seconds=1), due, already=False)


def test_a_second_extension_is_refused() -> None:
    with pytest.raises(CaseworkError, match=r"error\.extension_once"):
        deadlines.may_extend(CALENDAR, MONDAY, MONDAY + timedelta(days=9), already=True)


def test_a_second_question_in_a_cycle_is_refused() -> None:
    with pytest.raises(CaseworkError, match=r"error\.question_once"):
        deadlines.may_pause(CALENDAR, MONDAY, MONDAY + timedelta(days=9), MONDAY, already_paused=True)


def ask(started: datetime, due: datetime, now: datetime) -> None:
    deadlines.may_pause(CALENDAR, started, due, now, already_paused=False)


def test_no_question_stops_the_clock_in_the_last_fifth_of_the_time() -> None:
    started = datetime(2026, 9, 28, 9, tzinfo=SHANGHAI)
    due = datetime(2026, 10, 2, 17, tzinfo=SHANGHAI)
    friday = datetime(2026, 10, 2, 9, tzinfo=SHANGHAI)
    ask(started, due, friday)
    with pytest.raises(CaseworkError, match=r"error\.question_late"):
        ask(started, due, friday + timedelta(minutes=1))
    with pytest.raises(CaseworkError, match=r"error\.question_late"):
        ask(started, due, due + timedelta(days=1))


def test_a_weekend_does_not_use_up_the_time_for_a_question() -> None:
    friday_night = datetime(2026, 9, 25, 20, tzinfo=SHANGHAI)
    ask(friday_night, datetime(2026, 9, 28, 17, tzinfo=SHANGHAI), MONDAY)


def test_an_urgent_case_at_closing_time_can_still_be_asked_about() -> None:
    started = datetime(2026, 9, 25, 16, tzinfo=SHANGHAI)
    due = started + timedelta(hours=24)
    ask(started, due, started + timedelta(hours=2))
    with pytest.raises(CaseworkError, match=r"error\.question_late"):
        ask(started, due, started + timedelta(hours=20))


def test_an_urgent_case_on_a_weekend_is_measured_by_elapsed_time() -> None:
    saturday = datetime(2026, 9, 26, 10, tzinfo=SHANGHAI)
    ask(saturday, saturday + timedelta(hours=10), saturday + timedelta(hours=8))
    with pytest.raises(CaseworkError, match=r"error\.question_late"):
        ask(saturday, saturday + timedelta(hours=10), saturday + timedelta(hours=8, minutes=1))


def test_a_question_pauses_for_three_working_days_at_most() -> None:
    until = deadlines.pause_until(CALENDAR, MONDAY, LIMITS)
    assert until == datetime(2026, 10, 1, 9, tzinfo=UTC)


def test_a_return_is_made_within_a_working_day_of_assignment() -> None:
    last = datetime(2026, 9, 29, 17, tzinfo=SHANGHAI)
    deadlines.may_return(CALENDAR, MONDAY, last, LIMITS)
    with pytest.raises(CaseworkError, match=r"error\.return_late"):
        deadlines.may_return(CALENDAR, MONDAY, last + timedelta(seconds=1), LIMITS)
