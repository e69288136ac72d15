"""A reference must survive being read out and typed: every slip is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.references import Found, is_valid, make, mistyped, parse, part_of
from tests.tables import each

YEARS = st.integers(2000, 2099)
SEQUENCES = st.integers(1, 9_999_999)
MANY = [make(2026, sequence) for sequence in (*range(1, 400), *range(99_990, 100_010), 1_234_567, 9_999_999)]


def _full_width(text: str) -> str:
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


def test_a_reference_is_the_year_five_digits_and_a_check_digit() -> None:
    assert make(2026, 1) == "26000010"
    assert make(2026, 99_999).startswith("2699999")
    assert len(make(2026, 100_000)) == 9


@each("sequence", [0, -1, 10_000_000])
def test_a_sequence_that_fits_no_reference_is_refused(sequence: int) -> None:
    with pytest.raises(ValueError, match="sequence"):
        make(2026, sequence)


@each("part", [0, 100])
def test_a_case_has_parts_1_to_99(part: int) -> None:
    assert part_of("26000010", 99) == "26000010-99"
    with pytest.raises(ValueError, match="part"):
        part_of("26000010", part)


@given(YEARS, SEQUENCES)
def test_every_reference_made_is_valid_and_found_again(year: int, sequence: int) -> None:
    reference = make(year, sequence)
    assert is_valid(reference)
    found = parse(f"编号#{reference}，催一下")
    assert found is not None
    assert found.reference == reference


@given(YEARS, SEQUENCES, YEARS, SEQUENCES)
def test_no_two_cases_share_a_reference(year: int, sequence: int, other_year: int, other: int) -> None:
    assert (make(year, sequence) == make(other_year, other)) == ((year, sequence) == (other_year, other))


@each("reference", MANY[::20])
def test_every_single_wrong_digit_is_caught(reference: str) -> None:
    for place, right in enumerate(reference):
        for wrong in set("0123456789") - {right}:
            assert not is_valid(reference[:place] + wrong + reference[place + 1 :])


def test_every_swap_of_neighbouring_digits_is_caught() -> None:
    for reference in MANY:
        for place in range(len(reference) - 1):
            first, second = reference[place], reference[place + 1]
            swapped = reference[:place] + second + first + reference[place + 2 :]
            assert is_valid(swapped) == (first == second)


@each(
    "text, reference",
    [
        ("#26000010", "26000010"),
        ("＃２６００００１０", "26000010"),
        ("# 26000010 办结 已清运", "26000010"),
        ("26000010", "26000010"),
        ("26000010-2", "26000010-2"),
        ("＃２６００００１０－１２　签收", "26000010-12"),
        ("26000010—2", "26000010-2"),
        ("我的26000010怎么样了", "26000010"),
        ("#26000010签收", "26000010"),
        ("12345 打过了，#26000010", "26000010"),
        ("电话 26000010，编号 #26000021", make(2026, 2)),
    ],
)
def test_a_reference_is_found_however_it_is_typed(text: str, reference: str) -> None:
    text = text.replace("26000021", make(2026, 2))
    found = parse(text)
    assert found is not None
    assert found.reference == reference
    assert is_valid(found.reference)


@each(
    "text",
    [
        "",
        "路灯坏了",
        "#26000011",
        "26000010-100",
        "126000010",
        "13800138000",
        "26000010-2026",
        "A26000010",
        "26000010B",
    ],
)
def test_what_is_no_reference_is_not_taken_for_one(text: str) -> None:
    assert parse(text) is None


@each("text", ["签收 #26000010-2 马上去", "#26000010", _full_width("#26000010-2") + " 好的"])
def test_a_found_reference_says_where_it_stood(text: str) -> None:
    found = parse(text)
    assert found is not None
    assert text[: found.start] == ("签收 " if text.startswith("签收") else "")
    assert text[found.end :] in (" 马上去", "", " 好的")


def test_a_found_part_keeps_the_number_of_the_whole() -> None:
    assert parse("#26000010-2") == Found("26000010", 2, 0, 11)


@each("text", ["#26000011", "＃２６００００１１", "# 2600001 办结", "#260000100", " 26000011 ", "26000011-2"])
def test_a_slip_in_a_meant_reference_is_noticed(text: str) -> None:
    assert mistyped(text)


@each(
    "text", ["#26000010", "26000010", "电话 26000011 找不到人", "20190103修的路又坏了", "13800138000", "#1", "2019年"]
)
def test_other_numbers_are_not_called_mistyped(text: str) -> None:
    assert not mistyped(text)


@given(st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    found = parse(text)
    assert found is None or is_valid(found.reference)
    assert not (found and mistyped(text))
