"""By what coordinators name a case that is not the one at hand."""

from __future__ import annotations

from domain.hearing.officials.named_cases import Numbered, named_case, numbered_within
from domain.references import make
from tests.tables import each


@each(
    "words, about",
    [
        ("菜市场公厕那个催一下", "菜市场公厕"),
        ("催一下建设路那件", "建设路"),
        ("长征路那个派给城管", "长征路"),
        ("把讨薪的派给人社局", "讨薪"),
        ("讨薪的派人社局", "讨薪"),
        ("煤气那个改回城管局", "煤气"),
        ("两个井盖的都派住建", "两个井盖"),
        ("把公厕没水那件事退回去重做", "公厕没水"),
        ("把它派给城管", ""),
        ("把这个派给城管", ""),
        ("不是环卫的，派给城管", ""),
        ("居民说的派给城管", ""),
        ("那个催一下", ""),
        ("上次那个催一下", ""),
        ("派给城管", ""),
        ("居民那个电话回一下", ""),
    ],
)
def test_a_case_is_named_by_its_place_or_matter(words: str, about: str) -> None:
    assert named_case(words) == about


@each(
    "words, named",
    [
        ("把 #26000010 改派给城管局", Numbered(("26000010",), "改派给城管局", done_to=True)),
        ("麻烦把26000010那个派给城管", Numbered(("26000010",), "派给城管", done_to=True)),
        ("将26000010退回去重做", Numbered(("26000010",), "退回去重做", done_to=True)),
        ("催一下 26000010", Numbered(("26000010",), "催一下")),
        ("move #26000010 to sanitation", Numbered(("26000010",), "move it to sanitation")),
        ("这个跟 26000010 重复了", None),
        ("和26000010是一回事", None),
        ("派给城管", None),
    ],
)
def test_a_number_anywhere_names_its_case_unless_another_is_compared_to_it(words: str, named: Numbered | None) -> None:
    assert numbered_within(words) == named


def test_of_several_numbers_none_is_chosen() -> None:
    several = f"把 {make(2026, 1)} 和 {make(2026, 2)} 都派给城管"
    assert numbered_within(several) == Numbered((make(2026, 1), make(2026, 2)), done_to=True)
