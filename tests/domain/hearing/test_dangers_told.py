"""Dangers as people tell them, and what people say every day that is none, in both languages: a line for each."""

from __future__ import annotations

from pathlib import Path

from domain.hearing.dangers.danger import danger_in
from tests.tables import each

HERE = Path(__file__).parent
TOLD = (HERE / "dangers_told.txt").read_text(encoding="utf-8").splitlines()
NONE = (HERE / "no_dangers.txt").read_text(encoding="utf-8").splitlines()
BEFORE = ("你好 ", "垃圾还没清呢 ", "我是前几天报垃圾那个 ", "谢谢啊 对了 ", "昨天就跟你们说过垃圾的事 现在")
AFTER = (" 怎么办", " 我该找谁", " 在滨河花园3号楼", " 垃圾的事先放放")
BEFORE_ENGLISH = ("thanks but ", "never mind the bin, ", "sorry to bother you, ")
AFTER_ENGLISH = (" please hurry", " what do i do", " at 和谐家园 building 9")
LOST = 0.03  # of the dangers, that words around them may hide


@each("words", TOLD)
def test_danger_is_heard(words: str) -> None:
    assert danger_in(words) is not None


@each("words", NONE)
def test_what_people_say_every_day_is_no_danger(words: str) -> None:
    assert danger_in(words) is None


@each("before", BEFORE)
def test_what_is_said_before_hides_hardly_any_danger(before: str) -> None:
    chinese = [words for words in TOLD if not words.isascii()]
    assert sum(danger_in(before + words) is None for words in chinese) <= LOST * len(chinese)


@each("after", AFTER)
def test_what_is_said_after_hides_hardly_any_danger(after: str) -> None:
    chinese = [words for words in TOLD if not words.isascii()]
    assert sum(danger_in(words + after) is None for words in chinese) <= LOST * len(chinese)


@each("before, after", [*((one, "") for one in BEFORE_ENGLISH), *(("", one) for one in AFTER_ENGLISH)])
def test_what_is_said_around_it_hides_hardly_any_danger_in_english(before: str, after: str) -> None:
    english = [words for words in TOLD if words.isascii()]
    assert sum(danger_in(before + words + after) is None for words in english) <= LOST * len(english)
