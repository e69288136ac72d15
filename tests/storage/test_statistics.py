"""Each formula of docs/rates.md against a small town counted by hand, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from domain.figures import Span
from domain.rates import Excluded, OnTime, Rate, Satisfaction, Solved
from storage.casework import worklists
from storage.engine.database import Database, Transaction
from storage.figures import grades
from storage.figures.gathering import Figures, gather
from storage.figures.statistics import Counts, Grades, Rates
from tests.storage.counted import HOUR, NOW, THEN, assignment, case, cycle, rated

START = NOW - timedelta(days=1)
BEFORE = START - timedelta(days=3)
NOTHING = Rate(0, 0)


@pytest.fixture
def tx(database_url: str) -> Iterator[Transaction]:
    database = Database(database_url)
    with database.transaction() as tx:
        yield tx
    database.close()


def gathered(tx: Transaction, *departments: str, of: str = "") -> Figures:
    return gather(tx, Span(START, NOW, START, of), departments, NOW)


def figures(tx: Transaction, department: str = "", *, with_excluded: bool = False) -> Rates:
    found = gathered(tx, of=department)
    return found.with_excluded if with_excluded else found.rates


def test_an_empty_town_has_no_rates(tx: Transaction) -> None:
    found = figures(tx)
    assert {found.response, found.closing, found.reopened, found.returned, found.solved.rate} == {NOTHING}
    assert found.on_time == OnTime(NOTHING, NOTHING)
    assert found.satisfaction == Satisfaction(0, 0, 0, 0, 0)
    assert gathered(tx).counts == Counts(0, 0, 0, 0, 0)


def test_counts_leave_out_merged_split_and_what_was_withdrawn_before_assignment(tx: Transaction) -> None:
    case(tx)
    case(tx, "waiting")
    case(tx, "submitted", department="", assigned_at=None)
    case(tx, "withdrawn")
    case(tx, filed_at=BEFORE)
    for status in ("merged", "split"):
        case(tx, status)
    case(tx, "withdrawn", department="", assigned_at=None)
    assert gathered(tx).counts == Counts(filed=4, resolved=0, open=3, overdue=0, waiting=1)
    assert figures(tx).closing == Rate(0, 4)


def test_overdue_is_past_the_effective_deadline_and_not_resolved(tx: Transaction) -> None:
    case(tx, due_at=NOW - HOUR)
    case(tx, due_at=NOW + HOUR)
    case(tx, "resolved", due_at=NOW - HOUR)
    case(tx, "suspended", due_at=NOW - HOUR, paused_at=NOW - 2 * HOUR)  # its clock stood still before it was due
    case(tx, "suspended", due_at=NOW - 2 * HOUR, paused_at=NOW - HOUR)  # late already when it was suspended
    assert gathered(tx).counts.overdue == 2


def test_a_period_ends_before_its_last_moment(tx: Transaction) -> None:
    case(tx, filed_at=START)
    case(tx, filed_at=NOW)
    case(tx, filed_at=START - timedelta(seconds=1))
    assert gathered(tx).counts.filed == 1


def test_response_counts_what_was_said_within_its_limit(tx: Transaction) -> None:
    due = THEN + HOUR
    assignment(tx, case(tx), responded_at=due)
    assignment(tx, case(tx), responded_at=due + HOUR)
    assignment(tx, case(tx))
    assignment(tx, case(tx), response_due_at=NOW + HOUR)  # its time has not run out
    assignment(tx, case(tx), response_due_at=BEFORE, responded_at=BEFORE)
    assert figures(tx).response == Rate(1, 3)


def test_a_return_granted_is_a_response_and_a_refused_one_is_not(tx: Transaction) -> None:
    granted, refused = case(tx, department="police"), case(tx)
    assignment(tx, granted, department="city", returned_at=THEN, ended_at=THEN + 2 * HOUR, ending="returned")
    assignment(tx, granted, response_due_at=THEN + 3 * HOUR, responded_at=THEN + 2 * HOUR)
    assignment(tx, refused, returned_at=THEN)
    assert figures(tx).response == Rate(2, 3)
    assert figures(tx, department="city").response == Rate(1, 2)
    assert figures(tx, department="police").response == Rate(1, 1)
    assert figures(tx).returned == Rate(1, 3)


def test_an_assignment_that_others_ended_before_its_limit_is_nobodys_silence(tx: Transaction) -> None:
    moved = case(tx, department="police")
    assignment(tx, moved, department="city", ended_at=THEN + HOUR / 2, ending="reassigned")
    assignment(tx, case(tx), ended_at=THEN + 2 * HOUR, ending="reassigned")
    assignment(tx, case(tx), responded_at=THEN, ended_at=THEN + HOUR / 2, ending="resolved")
    assert figures(tx).response == Rate(1, 2)


def test_on_time_is_by_effective_and_by_original_deadlines(tx: Transaction) -> None:
    due = THEN + HOUR
    cycle(tx, case(tx, "resolved"), original_due_at=due, due_at=due, resolved_at=due)
    cycle(tx, case(tx, "resolved"), original_due_at=due, due_at=due + 2 * HOUR, resolved_at=due + HOUR)  # extended
    cycle(tx, case(tx), original_due_at=due, due_at=due)
    cycle(tx, case(tx), original_due_at=due, due_at=NOW + HOUR)
    assert figures(tx).on_time == OnTime(effective=Rate(2, 3), original=Rate(1, 4))


def test_an_undone_result_is_not_on_time_and_its_next_cycle_has_its_own_date(tx: Transaction) -> None:
    redone = case(tx, "resolved", cycle=2)
    cycle(tx, redone, due_at=THEN, resolved_at=THEN - HOUR, undone_at=THEN, undone_by="coordinator")
    cycle(tx, redone, 2, due_at=NOW - HOUR, resolved_at=NOW - 2 * HOUR)
    found = figures(tx)
    assert found.on_time.effective == Rate(1, 2)
    assert found.reopened == Rate(1, 1)
    assert gathered(tx).counts.resolved == 1


def test_while_a_clock_stands_still_nothing_falls_due(tx: Transaction) -> None:
    asked = case(tx, "waiting", due_at=NOW - HOUR, paused_at=NOW - 2 * HOUR)
    cycle(tx, asked, original_due_at=NOW - HOUR, due_at=NOW - HOUR)
    late = case(tx, "suspended", due_at=NOW - 2 * HOUR, paused_at=NOW - HOUR)
    cycle(tx, late, original_due_at=NOW - 2 * HOUR, due_at=NOW - 2 * HOUR)
    assert figures(tx).on_time == OnTime(effective=Rate(0, 1), original=Rate(0, 2))


def test_closing_is_as_of_now(tx: Transaction) -> None:
    cycle(tx, case(tx, "resolved"), resolved_at=THEN)
    cycle(tx, case(tx, "closed"), resolved_at=THEN)
    cycle(tx, case(tx, "in_progress", cycle=2), resolved_at=THEN, undone_at=NOW)  # reopened since
    case(tx)
    assert figures(tx).closing == Rate(2, 4)


def test_satisfaction_is_of_the_rated_and_silence_is_no_praise(tx: Transaction) -> None:
    for grade in (5, 4, 3, 2, 1, None, None):
        one = case(tx, "resolved")
        cycle(tx, one, resolved_at=THEN, delivered_at=THEN)
        if grade:
            rated(tx, one, grade)
    cycle(tx, case(tx, "resolved"), resolved_at=THEN)  # reached nobody
    assert figures(tx).satisfaction == Satisfaction(satisfied=3, rated=5, delivered=7, resolved=8, strict=2)


def test_the_headline_is_each_cases_latest_result_and_a_department_has_them_all(tx: Transaction) -> None:
    redone = case(tx, "resolved", cycle=2, department="police")
    cycle(tx, redone, department="city", resolved_at=THEN, delivered_at=THEN, undone_at=THEN + HOUR)
    cycle(tx, redone, 2, resolved_at=THEN + 2 * HOUR, delivered_at=THEN + 2 * HOUR)
    rated(tx, redone, 1, solved="no")
    rated(tx, redone, 5, 2, solved="yes")
    under_way = case(tx, "in_progress", cycle=2)
    cycle(tx, under_way, resolved_at=THEN, delivered_at=THEN, undone_at=THEN + HOUR)
    cycle(tx, under_way, 2)
    rated(tx, under_way, 2, solved="no")
    found = figures(tx)
    assert found.satisfaction == Satisfaction(1, 2, 2, 2, 1)
    assert found.solved == Solved(yes=1, partly=0, no=1)
    assert figures(tx, department="city").satisfaction == Satisfaction(0, 2, 2, 2, 0)
    assert figures(tx, department="police").satisfaction == Satisfaction(1, 1, 1, 1, 1)
    assert found.reopened == Rate(2, 2)


def test_a_changed_grade_keeps_the_first(tx: Transaction) -> None:
    one = case(tx, "resolved")
    cycle(tx, one, resolved_at=THEN, delivered_at=THEN)
    rated(tx, one, 1, grade=5)
    assert figures(tx).satisfaction.satisfied == 0


def test_phone_calls_own_staff_and_followers_stand_apart(tx: Transaction) -> None:
    by_phone, own, followed = (case(tx, "resolved") for _ in range(3))
    for one in (by_phone, own, followed):
        cycle(tx, one, resolved_at=THEN, delivered_at=THEN)
    rated(tx, by_phone, 4, via="call")
    rated(tx, own, 5, own_staff=True)
    rated(tx, followed, 1)
    rated(tx, followed, 5, person_id=own.resident_id)
    found = figures(tx)
    assert found.satisfaction == Satisfaction(0, 1, 3, 3, 0)
    assert found.by_phone == Grades(satisfied=1, rated=1)


def test_a_forgotten_residents_rating_still_counts(tx: Transaction) -> None:
    one = case(tx, "resolved")
    cycle(tx, one, resolved_at=THEN, delivered_at=THEN)
    rated(tx, one, 5)
    one.resident_id = None
    tx.flush()
    assert figures(tx).satisfaction == Satisfaction(1, 1, 1, 1, 1)


def test_partly_is_no_half_yes(tx: Transaction) -> None:
    for said in ("yes", "yes", "partly", "no", ""):
        one = case(tx, "resolved")
        cycle(tx, one, resolved_at=THEN)
        rated(tx, one, solved=said)
    found = figures(tx).solved
    assert (found.rate, found.partly_rate) == (Rate(2, 4), Rate(1, 4))


def test_excluded_cases_are_counted_beside_and_every_rate_is_known_with_them(tx: Transaction) -> None:
    good, bad, late = case(tx, "closed"), case(tx, "closed", excluded_at=NOW), case(tx, excluded_at=NOW, due_at=THEN)
    fair = case(tx, "closed", excluded_at=NOW)
    earlier = case(tx, "closed", excluded_at=NOW, filed_at=BEFORE)
    for one in (good, bad, fair, earlier):
        cycle(tx, one, resolved_at=THEN, due_at=NOW - HOUR, original_due_at=NOW - HOUR, delivered_at=THEN)
        assignment(tx, one, responded_at=THEN)
    cycle(tx, late, due_at=THEN, original_due_at=THEN)
    rated(tx, good, 5, solved="yes")
    rated(tx, bad, 1, solved="no")
    found, with_them = figures(tx), figures(tx, with_excluded=True)
    assert found.excluded == Excluded(count=4, unfavourable=2)
    assert (found.closing, with_them.closing) == (Rate(1, 1), Rate(3, 4))
    assert (found.on_time.effective, with_them.on_time.effective) == (Rate(1, 1), Rate(4, 5))
    assert (found.satisfaction.rate, with_them.satisfaction.rate) == (Rate(1, 1), Rate(1, 2))
    assert (found.response, with_them.response) == (Rate(1, 1), Rate(4, 4))


def test_what_is_late_now_is_late_whether_or_not_it_is_excluded(tx: Transaction) -> None:
    case(tx, due_at=THEN, excluded_at=NOW)
    case(tx, due_at=THEN)
    assert gathered(tx).counts.overdue == worklists.count(tx, worklists.overdue(NOW)) == 2


def test_the_lines_of_departments_and_the_rest_are_the_county(tx: Transaction) -> None:
    """Without a department, in one that is retired, and late in one that the card has not reached."""
    case(tx, "submitted", department="", assigned_at=None)
    case(tx, department="gone", due_at=THEN)
    for of, arrived in ((case(tx, due_at=THEN), THEN), (case(tx, due_at=THEN), None)):
        assignment(tx, of, arrived_at=arrived)
    found = gathered(tx, "city", "police")
    assert [one.counts for one in found.departments] == [Counts(filed=2, resolved=0, open=2, overdue=1, waiting=0)]
    assert found.rest == Counts(filed=2, resolved=0, open=1, overdue=2, waiting=0)
    assert found.counts == Counts(filed=4, resolved=0, open=3, overdue=3, waiting=0)


def test_a_cases_limit_is_its_own_once_it_is_assigned(tx: Transaction) -> None:
    """Figures read the dates that were stored, never the category's limit of today."""
    one = case(tx, "resolved", category="street-dogs")
    cycle(tx, one, original_due_at=THEN + HOUR, due_at=THEN + HOUR, resolved_at=THEN)
    assert figures(tx).on_time.effective == Rate(1, 1)


def test_a_department_reads_its_grades_in_whole_lots_only(tx: Transaction) -> None:
    for grade in (5, 1, 4, 3, 2, 5, 1):
        one = case(tx, "closed")
        cycle(tx, one, resolved_at=THEN)
        rated(tx, one, grade)
    assert grades.grades_of(tx, "city", lot=5) == Grades(satisfied=3, rated=5)
    assert grades.grades_of(tx, "city", lot=8) == Grades(0, 0)
    assert grades.grades_of(tx, "police", lot=5) == Grades(0, 0)


def test_departments_without_anything_to_do_have_no_line(tx: Transaction) -> None:
    cycle(tx, case(tx, "resolved"), resolved_at=THEN, due_at=THEN, delivered_at=THEN)
    case(tx, department="police", due_at=NOW - HOUR)
    lines = gathered(tx, "city", "police", "water").departments
    assert [one.department for one in lines] == ["city", "police"]
    assert lines[0].counts == Counts(filed=1, resolved=1, open=0, overdue=0, waiting=0)
    assert lines[0].on_time == Rate(1, 1)
    assert lines[1].counts == Counts(filed=1, resolved=0, open=1, overdue=1, waiting=0)


def test_a_department_is_not_asked_to_answer_what_no_group_was_shown(tx: Transaction) -> None:
    assignment(tx, case(tx))
    assignment(tx, case(tx), arrived_at=None)
    assert figures(tx).response == Rate(0, 1)
    assert figures(tx).returned == Rate(0, 2)


def test_a_department_is_not_blamed_for_a_case_that_it_got_late_or_never(tx: Transaction) -> None:
    late: dict[str, Any] = {"due_at": NOW - HOUR, "original_due_at": NOW - HOUR, "late_card": True}
    cycle(tx, case(tx))
    cycle(tx, case(tx, "resolved"), resolved_at=NOW, **late)
    cycle(tx, case(tx), **late)
    cycle(tx, case(tx, "resolved"), resolved_at=THEN, **late)  # in time all the same
    cycle(tx, case(tx), **{**late, "late_card": False})
    moved = {**late, "due_at": NOW - 2 * HOUR}
    cycle(tx, case(tx), **moved)
    assert figures(tx).on_time == OnTime(Rate(1, 5), Rate(1, 5))
    assert figures(tx, department="city").on_time == OnTime(Rate(1, 2), Rate(1, 2))


def test_what_no_group_was_shown_is_late_for_the_county_alone(tx: Transaction) -> None:
    for arrived in (THEN, None):
        overdue = case(tx, due_at=NOW - HOUR)
        assignment(tx, overdue, arrived_at=arrived)
    assert gathered(tx).counts.overdue == 2
    assert gathered(tx, of="city").counts.overdue == 1
    [line] = gathered(tx, "city").departments
    assert line.counts.overdue == 1


def test_what_was_closed_unreached_is_counted_apart(tx: Transaction) -> None:
    case(tx, "closed", unreached_at=THEN)
    case(tx, "closed", unreached_at=BEFORE)
    case(tx, "closed", unreached_at=THEN, excluded_at=THEN)
    case(tx, "closed")
    assert figures(tx).unreached == 1
    assert figures(tx, with_excluded=True).unreached == 2
    assert figures(tx, department="health").unreached == 0
