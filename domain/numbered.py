"""Choices without buttons: they are numbered lines, and words that name one of them are that choice.

A line is named by its number (`1`, `１`, `一`, `1、`, `第一个`, `选1`), by its label, by the label's beginning where
only one line begins so, or by both as the line stands. A number that is part of more, such as a telephone number, a
house number or several numbers, names nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum, auto

LONGEST = 80  # letters: the longest label, with its number and what stands around it
SHORTEST_BEGINNING = 2  # Chinese characters; one of them begins too many words
# Words that many sentences begin with, or that answer by themselves: 不是 of 不是险情, 不用 of 不用保密.
NO_BEGINNING = re.compile("[不没这那有我].?|not?|this|my|i")
DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
ENGLISH = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
)
IN_WORDS = {word: number % 10 + 1 for number, word in enumerate(ENGLISH)}
NUMBER = rf"(?:0?\d{{1,2}}|[一二三四五六七八九]?十[一二三四五六七八九]?|[{''.join(DIGITS)}]|{'|'.join(ENGLISH)})"
BEFORE = r"(?:(?:我)?(?:就)?(?:选择?|回复?|要|点|按)|选项|option|number|no\.?|the|i? ?choose)?\s*"
# Of 第一个 and 选1 alone; 1个 and 1号 count or name something.
ONLY_NUMBER = re.compile(
    rf"{BEFORE}(?:第\s*(?P<th>{NUMBER})\s*[个项条行]?|[(]?(?P<plain>{NUMBER})[)]?(?:\s+one)?)(?:吧|了|啊|呀|哦)?[\s、.。,!~]*"
    r"(?:(?:谢谢|感谢|多谢|辛苦)[你您们了啦啊]*|thanks?|thank you)?[\s.。,!~]*"
)
# As loosely as nobody names a line, and still nothing but a number: 0000, 两个, 二号, 壹.
LOOSE = re.compile(r"\d{1,4}|(?:\d|[一二两三四五六七八九])[个号]|[壹贰叁肆伍陆柒捌玖拾零〇两]")
WITH_LABEL = re.compile(rf"[(]?(?P<number>{NUMBER})(?:[)、.:。,]\s*|\s+)(?P<label>\D.*)")
# As a line stands: a tap on one that was shown before names the same words, whatever their number is now.
AS_IT_STANDS = re.compile(r"\d{1,2}\. (?P<label>\D.*)")
DRAWN = re.compile(r"[\ufe0e\ufe0f\u20e3]")  # what makes a digit a keycap


class Unnamed(Enum):
    """Why words name no line."""

    WORDS = auto()  # they are no number, and no label of these
    OUT_OF_RANGE = auto()  # a number and nothing else, of which there is no line


def line_named(text: str, labels: Sequence[str]) -> int | Unnamed:
    """Which of the lines words name, counted from 0."""
    said = _plain(text)
    if not said or len(said) > LONGEST:
        return Unnamed.WORDS
    if (number := number_in(text)) is not None:
        return number - 1 if 0 < number <= len(labels) else Unnamed.OUT_OF_RANGE
    if both := WITH_LABEL.fullmatch(said):
        line, label = _value(both["number"]) - 1, _bare(both["label"])
        if 0 <= line < len(labels) and _begins(_bare(labels[line]), label):
            return line
    if old := AS_IT_STANDS.fullmatch(said):
        whole = [at for at, one in enumerate(labels) if _bare(one) == _bare(old["label"])]
        return whole[0] if len(whole) == 1 else Unnamed.WORDS
    return _labelled(said, labels)


def number_in(text: str) -> int | None:
    """The number that words are, with nothing else in them; at most two digits."""
    found = ONLY_NUMBER.fullmatch(_plain(text))
    return _value(found["th"] or found["plain"]) if found else None


def is_number_alone(text: str) -> bool:
    """Whether words are a number and tell nothing, however it is written."""
    return number_in(text) is not None or LOOSE.fullmatch(_plain(text).rstrip("。.!~、, ")) is not None


def lines(labels: Sequence[str]) -> list[str]:
    """Choices as lines to be shown."""
    return [f"{number}. {label}" for number, label in enumerate(labels, 1)]


def _labelled(said: str, labels: Sequence[str]) -> int | Unnamed:
    words, bare = _bare(said), [_bare(one) for one in labels]
    if not words:
        return Unnamed.WORDS
    named = [at for at, label in enumerate(bare) if label == words]
    if not named and _may_begin(words):
        named = [at for at, label in enumerate(bare) if _begins(label, words)]
    return named[0] if len(named) == 1 else Unnamed.WORDS


def _begins(label: str, words: str) -> bool:
    """Whether a label begins with these words; Latin words and numbers are not cut."""
    cut = words[-1:].isascii() and label[len(words) : len(words) + 1].strip(" ").isascii()
    return bool(words) and label.startswith(words) and (label[len(words) : len(words) + 1] in ("", " ") or not cut)


def _may_begin(words: str) -> bool:
    return (words.isascii() or len(words) >= SHORTEST_BEGINNING) and not NO_BEGINNING.fullmatch(words)


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    if number in IN_WORDS:
        return IN_WORDS[number]
    tens, ten, ones = number.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)


def _plain(text: str) -> str:
    """In one width, one case and without what is only drawn around it."""
    return unicodedata.normalize("NFKC", DRAWN.sub("", text)).casefold().strip()


def _bare(text: str) -> str:
    """Letters and digits alone; a space is kept between Latin words."""
    kept = "".join(one if one.isalnum() else " " for one in _plain(text))
    return re.sub(r"(?<![a-z0-9]) | (?![a-z0-9])", "", " ".join(kept.split()))
