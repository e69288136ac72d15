"""A table as one test: every row is tried, and what failed of it is told."""

from __future__ import annotations

import pytest

from tests.tables import each


def test_every_row_is_tried_and_those_that_failed_are_told() -> None:
    tried = []

    @each("a, b", [(1, 1), (1, 2), (3, 3), (4, 5)])
    def equal(a: int, b: int) -> None:
        tried.append(a)
        assert a == b

    with pytest.raises(pytest.fail.Exception, match=r"2 of 4 rows\n.*'a': 1, 'b': 2.*\n.*'a': 4, 'b': 5"):
        equal()
    assert tried == [1, 1, 3, 4]


def test_a_row_that_should_have_raised_is_told() -> None:
    @each("text", ["x", "1"])
    def refused(text: str) -> None:
        with pytest.raises(ValueError, match="invalid"):
            int(text)

    with pytest.raises(pytest.fail.Exception, match=r"1 of 2 rows\n\{'text': '1'\}: DID NOT RAISE"):
        refused()


def test_an_error_that_is_no_failed_assertion_goes_on_and_names_its_row() -> None:
    @each("text", ["1", "x"])
    def read(text: str) -> None:
        int(text)

    with pytest.raises(ValueError, match="invalid") as raised:
        read()
    assert raised.value.__notes__ == ["in the row {'text': 'x'}"]


def test_a_row_too_many_or_too_short_and_an_empty_table_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        each("a, b", [(1,)])
    with pytest.raises(AssertionError, match="without rows"):
        each("a", [])


class TestStacked:
    @each("a", [1, 2])
    @each("b", [10, 20])
    def test_all_pairs_are_tried_beside_what_pytest_gives(self, a: int, b: int, tmp_path: object) -> None:
        assert isinstance(a + b, int)
        assert tmp_path
