"""What is said to a question whose yes takes something away for good."""

from __future__ import annotations

from domain.hearing.residents.confirmations import Said, read
from tests.tables import each


@each(
    "words, said",
    [
        ("确认删除", Said.DOES),
        ("确认", Said.DOES),
        ("好的删吧", Said.DOES),
        ("删", Said.DOES),
        ("都删了吧 谢谢", Said.DOES),
        ("delete them", Said.DOES),
        ("yes, delete everything please", Said.DOES),
        ("嗯", Said.YES),
        ("好的", Said.YES),
        ("yes", Said.YES),
        ("不删了", Said.NO),
        ("先不删", Said.NO),
        ("算了", Said.NO),
        ("keep it", Said.NO),
        ("删了之后还能报吗", Said.ELSE),
        ("楼下垃圾没人清", Said.ELSE),
        ("把树上的广告删了", Said.ELSE),
        ("", Said.ELSE),
    ],
)
def test_said(words: str, said: Said) -> None:
    assert read(words) is said
