"""Parts of 今日待办, asked for in a coordinator's own words."""

from __future__ import annotations

from domain.hearing.officials import section_words
from handlers.coordinators import today
from tests.tables import each


@each(
    "words, section",
    (
        ("还有几件没核对", "held_back"),
        ("待核对的话有哪些", "held_words"),
        ("超时没派的列一下", "unassigned_late"),
        ("签收超时的有几件？", "unsigned_late"),
        ("居民发的那段话在哪看", "kept"),
        ("谁在要人工", "human"),
        ("还有哪些没回访", "callback"),
        ("要退单的有几件", "return"),
        ("延期待审批的给我看看", "extension"),
        ("which are held back?", "held_back"),
    ),
)
def test_a_section_is_named(words: str, section: str) -> None:
    assert section_words.named(words) == section


@each("words", ("核对过了，照常派", "要核对一下地址", "今天要回访李女士", "退单我批了", "城管局逾期几件", "要求人工"))
def test_other_words_ask_for_none(words: str) -> None:
    assert section_words.named(words) == ""


def test_every_section_named_is_one() -> None:
    assert {name for name, _ in section_words.SECTIONS} <= set(today.NAMES)
