"""Words that leave out one problem of several, and words that do not."""

from __future__ import annotations

from domain.hearing.residents.narrowing import narrowed, place_in_row
from tests.tables import each


@each(
    "words, dropped, kept",
    [
        ("算了，路灯不要了，只说垃圾", "路灯", "垃圾"),
        ("路灯那个不报了", "路灯", ""),
        ("井盖的事就算了吧", "井盖", ""),
        ("就报垃圾吧", "", "垃圾"),
        ("算了 只反映停水的事就行", "", "停水"),
        ("把路灯去掉", "路灯", ""),
        ("不要路灯那个了，留着垃圾", "路灯", "垃圾"),
        ("别写井盖了", "井盖", ""),
        ("第二个不报了", "第二", ""),
        ("只报第一个", "", "第一"),
        ("forget the street light, just the garbage", "street light", "garbage"),
    ],
)
def test_what_is_left_out_and_what_is_kept(words: str, dropped: str, kept: str) -> None:
    found = narrowed(words)
    assert found is not None
    assert (found.dropped, found.kept) == (dropped, kept)


@each(
    "words, dropped, kept, rest",
    [
        ("路灯今天修好了，那个不用管了。还有楼道的是3号楼", "路灯", "", "还有楼道的是3号楼"),
        ("垃圾拉走了，那件不用报了", "垃圾", "", ""),
        ("那个不用报了", "", "", ""),
        ("班长的事先别报了，水管还是要修", "班长", "", ""),
        ("井盖那个不报了，剩下的在2号楼后面", "井盖", "", "剩下的在2号楼后面"),
    ],
)
def test_what_is_told_beside_it_is_kept(words: str, dropped: str, kept: str, rest: str) -> None:
    found = narrowed(words)
    assert found is not None
    assert (found.dropped, found.kept, found.rest) == (dropped, kept, rest)


@each(
    "words, plain",
    [("路灯那条去掉吧", True), ("井盖不说了", True), ("只报垃圾", True), ("物业不管了", False), ("垃圾不要了", False)],
)
def test_what_may_be_said_of_anybody_is_told_apart(words: str, plain: bool) -> None:
    found = narrowed(words)
    assert found is not None
    assert found.plain is plain


@each(
    "words",
    [
        "算了",
        "算了不报了",
        "不要了",
        "都不要了",
        "这个不用了",
        "这件就算了吧",
        "取消",
        "就这样报吧",
        "就报这个",
        "垃圾没人要了，臭得很",
        "物业不管了，垃圾也没人收",
        "路灯不亮",
        "never mind",
        "forget it",
    ],
)
def test_other_words_leave_out_none_of_several(words: str) -> None:
    assert narrowed(words) is None


@each("thing, at", [("第二", 1), ("第3", 2), ("最后一个", 2), ("前面那个", 0), ("路灯", None)])
def test_a_problem_is_called_by_its_place_in_the_row(thing: str, at: int | None) -> None:
    assert place_in_row(thing, 3) == at
