"""Rates against the definitions of docs/rates.md: nothing is better than a number that flatters."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.county import Limits
from domain.lifecycle import Status
from domain.rates import Excluded, Rate, Satisfaction, Solved, out_of_scope, percent, shown
from tests.tables import each

RATES = st.integers(0, 100_000).flatmap(lambda m: st.builds(Rate, st.integers(0, m), st.just(m)))
ASKED_120 = Satisfaction(satisfied=5, rated=5, delivered=38, resolved=120, strict=4)


@given(RATES)
def test_a_percentage_is_the_exact_share_rounded_half_up(rate: Rate) -> None:
    if not rate.m:
        assert percent(rate) is None
        return
    exact = (Decimal(100 * rate.n) / rate.m).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert percent(rate) == float(exact)


@given(RATES)
def test_only_all_is_a_hundred_percent_of_less_than_a_thousand(rate: Rate) -> None:
    value = percent(rate)
    assert value is None or 0 <= value <= 100
    if 0 < rate.m < 1000:
        assert (value == 100) == (rate.n == rate.m)


@each("n, m, value", [(1, 2, 50.0), (2, 3, 66.7), (1, 2000, 0.1), (1, 800, 0.1), (2198, 2200, 99.9)])
def test_known_percentages(n: int, m: int, value: float) -> None:
    assert percent(Rate(n, m)) == value


@each("was_assigned", [True, False])
@each("status", Status)
def test_merged_split_referred_and_withdrawn_before_assignment_are_out_of_scope(
    status: Status, was_assigned: bool
) -> None:
    out = {Status.MERGED, Status.SPLIT, Status.REFERRED} | ({Status.WITHDRAWN} if not was_assigned else set())
    assert out_of_scope(status, was_assigned=was_assigned) == (status in out)


def test_nothing_counted_is_neither_0_nor_100_percent() -> None:
    assert Rate(0, 0).share is None
    assert shown(Rate(0, 0), 0) is None


@each("n, m", [(2, 1), (-1, 1), (0, -1)])
def test_a_part_larger_than_the_whole_is_refused(n: int, m: int) -> None:
    with pytest.raises(ValueError, match="is no rate"):
        Rate(n, m)


@given(RATES, st.integers(0, 20), RATES, st.floats(0, 1))
def test_a_percentage_is_shown_only_with_sample_and_coverage(
    rate: Rate, smallest: int, coverage: Rate, smallest_coverage: float
) -> None:
    value = shown(rate, smallest, coverage=coverage, smallest_coverage=smallest_coverage)
    enough = rate.m >= max(smallest, 1) and coverage.m > 0 and coverage.n / coverage.m >= smallest_coverage
    assert value == (percent(rate) if enough else None)


def test_a_rate_without_a_coverage_is_judged_by_its_sample_alone() -> None:
    assert shown(Rate(4, 4), 5, smallest_coverage=0.3) is None
    assert shown(Rate(5, 5), 5, smallest_coverage=0.3) == 100.0


def test_five_satisfied_of_120_resolved_is_no_100_percent() -> None:
    assert ASKED_120.rate == Rate(5, 5)
    assert ASKED_120.coverage == Rate(5, 38)
    assert ASKED_120.reach == Rate(38, 120)
    assert ASKED_120.percent(Limits()) is None


def test_satisfaction_is_shown_when_enough_answered() -> None:
    enough = replace(ASKED_120, delivered=10)
    assert enough.percent(Limits()) == 100.0
    assert enough.strict_percent(Limits()) == 80.0


def test_coverage_of_exactly_the_limit_is_enough() -> None:
    assert Satisfaction(6, 6, 20, 20, 6).percent(Limits(smallest_coverage=0.3)) == 100.0


def test_a_rating_whose_request_was_never_noted_as_delivered_still_counts() -> None:
    assert Satisfaction(satisfied=6, rated=6, delivered=5, resolved=6, strict=6).coverage == Rate(6, 6)


@each("counts", [(6, 5, 5, 5, 5), (3, 5, 5, 5, 4), (3, 5, 5, 5, -1)])
def test_impossible_counts_are_refused(counts: tuple[int, int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="does not hold"):
        Satisfaction(*counts)


def test_silence_never_changes_satisfaction() -> None:
    silent = replace(ASKED_120, delivered=119)
    assert silent.rate == ASKED_120.rate
    assert silent.strict_rate == ASKED_120.strict_rate


def test_partly_solved_is_no_half_a_yes() -> None:
    solved = Solved(yes=4, partly=3, no=3)
    assert solved.rate == Rate(4, 10)
    assert solved.partly_rate == Rate(3, 10)
    assert Solved(0, 0, 0).rate.share is None


def test_more_unfavourable_than_excluded_cases_is_refused() -> None:
    assert Excluded(3, 2).unfavourable == 2
    with pytest.raises(ValueError, match="excluded"):
        Excluded(1, 2)
