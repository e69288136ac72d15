"""Long texts are cut, and lose nothing; each platform has its own measure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.cutting import Size, beginning, pieces, shortened, utf8_bytes, utf16_units
from tests.tables import each

MEASURES = pytest.mark.parametrize("size", [utf16_units, utf8_bytes])
TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\n😀路")), max_size=200)


@MEASURES
@given(TEXTS, st.integers(4, 50))
def test_the_pieces_are_short_enough_and_joined_they_are_the_text(size: Size, text: str, most: int) -> None:
    cut = pieces(text, most, size)
    assert "".join(cut) == text
    assert all(size(piece) <= most for piece in cut)
    assert all(cut) or cut == [""] or (cut[-1] == "" and size(text) > most)


@MEASURES
@given(TEXTS, st.integers(0, 60))
def test_a_beginning_is_as_long_as_fits(size: Size, text: str, most: int) -> None:
    begun = beginning(text, most, size)
    assert text.startswith(begun)
    assert size(begun) <= most
    assert begun == text or size(text[: len(begun) + 1]) > most


@MEASURES
@given(TEXTS, st.integers(8, 60))
def test_what_is_shortened_says_that_it_goes_on(size: Size, text: str, most: int) -> None:
    short = shortened(text, most, size)
    assert size(short) <= most
    assert short == text if size(text) <= most else short.endswith("…")


@each(
    "size, most, cut",
    [
        (utf16_units, 5, ["路灯\n", "不亮\n三天"]),
        (utf8_bytes, 13, ["路灯\n", "不亮\n三天"]),
        (utf8_bytes, 14, ["路灯\n不亮\n", "三天"]),
        (utf8_bytes, 8, ["路灯\n", "不亮\n", "三天"]),
        (utf8_bytes, 5, ["路", "灯\n", "不", "亮\n", "三", "天"]),
    ],
)
def test_a_text_is_cut_at_the_end_of_a_line(size: Size, most: int, cut: list[str]) -> None:
    assert pieces("路灯\n不亮\n三天", most, size) == cut


@each("text, units, count", [("路灯", 2, 6), ("😀", 2, 4), ("a\U0010ffff", 3, 5), ("é", 1, 2), ("\ud800", 1, 3)])
def test_each_platform_counts_by_its_own_measure(text: str, units: int, count: int) -> None:
    assert (utf16_units(text), utf8_bytes(text)) == (units, count)
