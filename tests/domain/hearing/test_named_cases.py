"""By what coordinators name a case that is not the one at hand."""

from __future__ import annotations

from domain.hearing.officials.named_cases import named_case
from tests.tables import each


@each(
    "words, about",
    [
        ("菜市场公厕那个催一下", "菜市场公厕"),
        ("催一下建设路那件", "建设路"),
        ("长征路那个派给城管", "长征路"),
        ("那个催一下", ""),
        ("上次那个催一下", ""),
        ("派给城管", ""),
        ("居民那个电话回一下", ""),
    ],
)
def test_a_case_is_named_by_its_place_or_matter(words: str, about: str) -> None:
    assert named_case(words) == about
