"""Words that put right what a complaint is about."""

from __future__ import annotations

from domain.hearing.residents.matters import Corrected, corrected_matter
from tests.tables import each


@each(
    "text, wrong, right",
    [
        ("不是垃圾是路灯不亮", "垃圾", "路灯不亮"),
        ("不是垃圾，是路灯坏了", "垃圾", "路灯坏了"),
        ("哎呀弄错了，不是垃圾的，是路灯坏了", "垃圾", "路灯坏了"),
        ("不是噪声呀，主要是垃圾", "噪声", "垃圾"),
        ("不是物业，我说的是路灯", "物业", "路灯"),
        ("类别错了，应该是路灯", "类别", "路灯"),
        ("主要是下水道堵了", "", "下水道堵了"),
        ("是路灯不亮，不是垃圾", "垃圾", "路灯不亮"),
        ("not garbage, the street light is out", "garbage", "the street light is out"),
        ("No, it's not the garbage, it's the street light", "garbage", "the street light"),
    ],
)
def test_what_it_is_not_and_what_it_is(text: str, wrong: str, right: str) -> None:
    assert corrected_matter(text) == Corrected(wrong, right)


@each(
    "text",
    [
        "不是垃圾吗",
        "垃圾不是没人收",
        "不是",
        "路灯不亮",
        "是不是垃圾是路灯",
        "not yet",
        "这不是垃圾，那是什么？",
        "我家也不是没交过垃圾费",
    ],
)
def test_other_words_put_nothing_right(text: str) -> None:
    assert corrected_matter(text) is None
