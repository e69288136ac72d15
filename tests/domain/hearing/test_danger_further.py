"""What is said further of a danger: that it grows or comes back, or something else about it."""

from __future__ import annotations

from domain.hearing.dangers.danger_further import tells_of_more
from tests.tables import each


@each(
    "words",
    [
        "又来了两只 围着孩子",
        "它们堵在楼门口 我们出不去",
        "火越来越大了",
        "他又在砸门",
        "烟漫上来了",
        "快来 撑不住了",
        "two more came, they are blocking the gate",
        "the fire is getting closer",
        "he is back",
    ],
)
def test_it_grows(words: str) -> None:
    assert tells_of_more(words)


@each(
    "words",
    [
        "在东门小区3号楼",
        "我姓李",
        "没再来",
        "谢谢",
        "他走了 我安全了",
        "什么时候来人",
        "是黄色的狗",
        "at building 3",
        "thank you",
    ],
)
def test_it_is_something_else(words: str) -> None:
    assert not tells_of_more(words)
