"""What one message says of several cases is told apart by their numbers."""

from __future__ import annotations

from domain import references
from domain.hearing.departments.by_reference import read
from tests.tables import each

A, B, C = (references.make(2026, one) for one in (11, 12, 13))
APART = {
    f"{A}灯换好了 {B}已派人看守 {C}去劝过了": [((A,), "灯换好了"), ((B,), "已派人看守"), ((C,), "去劝过了")],
    f"#{A} 签收，#{B} 备注 明天去": [((A,), "签收"), ((B,), "备注 明天去")],
    f"{A}、{B} 收到；{C}不归我们": [((A, B), "收到"), ((C,), "不归我们")],
}
OF_ALL = [
    f"{A}和{B}是同一个地方",
    f"#{A} 跟 #{B} 重复了",
    f"把{A}并到{B}",
    f"{A} 见 {B}",
    f"#{A} 灯换好了",
    f"#{A} 备注 和 #{B} 一起弄",
]


@each("text", APART)
def test_each_number_has_the_words_behind_it(text: str) -> None:
    assert [(one.references, one.words) for one in read(text)] == APART[text]


@each("text", OF_ALL)
def test_words_that_join_cases_are_of_all_of_them(text: str) -> None:
    assert read(text) == ()
