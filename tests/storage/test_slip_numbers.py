"""A slip's number is taken in the transaction that issues it: no gap and no double, with rollbacks between."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from domain.kinds import SlipKind
from storage.casework import slips
from storage.engine.database import Database


class _Undone(Exception):
    """An issue that fails after its number was taken."""


def test_numbers_have_no_gap_and_no_double_though_some_issues_fail(database: Database) -> None:
    def issue(attempt: int) -> int:
        with database.transaction() as tx:
            number = slips.take_number(tx, SlipKind.REMINDER, 2026, 1)
            if attempt % 3 == 0:
                raise _Undone
            return number

    taken = list[int]()
    with ThreadPoolExecutor(1 if database.is_sqlite else 4) as threads:
        for one in [threads.submit(issue, attempt) for attempt in range(30)]:
            if isinstance(one.exception(), _Undone):
                continue
            taken.append(one.result())
    assert sorted(taken) == list(range(1, 21))


@pytest.mark.parametrize("first", [1, 40])
def test_a_kind_goes_on_where_the_county_stands_and_each_later_year_begins_with_one(
    database: Database, first: int
) -> None:
    with database.transaction() as tx:
        numbers = [slips.take_number(tx, SlipKind.REMINDER, 2026, first) for _ in range(2)]
        assert numbers == [first, first + 1]
        assert slips.take_number(tx, SlipKind.URGING, 2026, 1) == 1
        assert slips.take_number(tx, SlipKind.REMINDER, 2027, first) == 1
        # A setting that is changed later moves no number.
        assert slips.take_number(tx, SlipKind.REMINDER, 2026, 7) == first + 2
