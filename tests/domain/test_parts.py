"""Long texts are cut, never shortened."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.parts import length, parts


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\n😀")), max_size=200), st.integers(2, 50))
def test_the_parts_are_short_enough_and_joined_they_are_the_text(text: str, most: int) -> None:
    cut = parts(text, most)
    assert "".join(cut) == text
    assert all(length(part) <= most for part in cut)
    assert all(cut) or cut == [""] or (cut[-1] == "" and length(text) > most)


def test_a_text_is_cut_at_the_end_of_a_line() -> None:
    assert parts("路灯\n不亮\n三天", 5) == ["路灯\n", "不亮\n三天"]


def test_length_counts_as_platforms_do() -> None:
    assert (length("路灯"), length("😀"), length("a\U0010ffff")) == (2, 2, 3)
