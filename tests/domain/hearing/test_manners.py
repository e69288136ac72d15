"""How somebody behaved is a reason; a wrong by them is none."""

from __future__ import annotations

from domain.hearing.residents.manners import without_manners
from domain.hearing.residents.result_harms import tells_of_harm
from tests.tables import each


@each(
    "words, rest",
    [
        ("部分解决 态度太差了", "部分解决"),
        ("解决了，但是师傅态度很不好", "解决了"),
        ("fixed, but they were very rude", "fixed"),
        ("没解决", "没解决"),
        ("路灯亮了", "路灯亮了"),
    ],
)
def test_manners_are_apart(words: str, rest: str) -> None:
    assert without_manners(words) == rest


@each(
    "words",
    ["the worker shouted at me", "he yelled at my mother", "they called me an idiot", "the man asked me for money"],
)
def test_a_wrong_told_in_english_is_for_coordinators(words: str) -> None:
    assert tells_of_harm(words)


@each(
    "words", ["the attitude was bad", "they were rude", "the light shines on my window", "nobody asked me for anything"]
)
def test_no_wrong(words: str) -> None:
    assert not tells_of_harm(words)
