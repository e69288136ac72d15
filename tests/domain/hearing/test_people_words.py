"""What coordinators say of who holds a role."""

from __future__ import annotations

from domain.hearing.officials.people_words import asks_for_staff_code, tells_who_left
from tests.tables import each


@each(
    "words, left",
    [
        ("环卫处那个承办人离职了", True),
        ("督办员小周调走了", True),
        ("水务的承办人不干了，换了个新的", True),
        ("承办人王五离职了吗", False),
        ("王五离职手续在哪办", False),
        ("摊贩走了", False),
        ("the coordinator Zhou has left", True),
    ],
)
def test_who_left_is_told_and_not_asked(words: str, left: bool) -> None:
    assert tells_who_left(words) is left


@each(
    "words, asks",
    [
        ("水务的承办人要登记码", True),
        ("给城管的承办人一个登记码", True),
        ("承办人说登记码用不了？", False),
        ("登记码", False),
    ],
)
def test_a_code_is_asked_for(words: str, asks: bool) -> None:
    assert asks_for_staff_code(words) is asks
