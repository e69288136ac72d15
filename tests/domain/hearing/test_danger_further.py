"""What is said further of a danger: that it grows or comes back, or something else about it."""

from __future__ import annotations

from domain.hearing.dangers.danger_further import Further, further_in, tells_of_more
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


@each(
    "words, further",
    [
        ("119打不通", Further.NO_ANSWER),
        ("打了半天都打不通", Further.NO_ANSWER),
        ("110一直占线", Further.NO_ANSWER),
        ("nobody answers at 119", Further.NO_ANSWER),
        ("I can't get through", Further.NO_ANSWER),
        ("我孩子还在里面", Further.INSIDE),
        ("奶奶没跑出来", Further.INSIDE),
        ("里头还有两个人", Further.INSIDE),
        ("my son is still inside", Further.INSIDE),
        ("他在敲门", Further.AT_DOOR),
        ("不知道是谁", Further.AT_DOOR),
        ("someone is banging on my door", Further.AT_DOOR),
        ("没人管我", Further.ALONE),
        ("nobody cares about me", Further.ALONE),
        ("在东门小区3号楼", None),
        ("已经打通了", None),
        ("孩子没事了", None),
    ],
)
def test_what_has_a_line_of_its_own(words: str, further: Further | None) -> None:
    assert further_in(words, violent=True) is further


def test_a_door_is_meant_only_where_somebody_is_there() -> None:
    assert further_in("他在敲门", violent=False) is None
