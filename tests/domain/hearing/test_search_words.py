"""By which words a case is looked for when somebody describes it."""

from __future__ import annotations

from domain.hearing.officials.search_words import looser, terms_in
from tests.tables import each


@each(
    "words, terms",
    [
        ("东门街路灯那件，想不起编号了", ("东门街路灯",)),
        ("上礼拜一中门口堵车那个", ("一中门口堵车",)),
        ("上周三东市场漏水的那件", ("东市场漏水",)),
        ("帮我找一下阳光小区的停水", ("阳光小区", "停水")),
        ("幸福里垃圾那个事解决没有", ("幸福里垃圾",)),
        ("find the one about the school gate", ("school", "gate")),
        ("那个怎么样了", ()),
    ],
)
def test_what_is_said_around_a_matter_is_left_out(words: str, terms: tuple[str, ...]) -> None:
    assert terms_in(words) == terms


def test_a_long_word_is_looked_for_in_two_pieces_and_then_alone() -> None:
    ways = list(looser(("东门街路灯", "三天")))
    assert ("东门街", "路灯", "三天") in ways
    assert ways[-1] == ("东门街路灯",)
    assert list(looser(())) == []
