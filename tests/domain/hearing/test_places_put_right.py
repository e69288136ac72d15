"""Words on the place of a filed case: the right one, "" where they only say that it is wrong, None for others."""

from __future__ import annotations

from domain.hearing.residents.corrections import put_right
from tests.tables import each

ADDRESS = "振兴路12号门口"


@each(
    "words, right",
    [
        ("地方不对，在振兴路21号门口", "振兴路21号门口"),
        ("地点应该是建设路8号", "建设路8号"),
        ("地点改成和平路9号", "和平路9号"),
        ("我报的地址有误，实际在和平路9号", "和平路9号"),
        ("地点不对，应为和平路9号旁边的空地", "和平路9号旁边的空地"),
        ("是东门街不是振兴路", "东门街"),
        ("其实是在和平路9号，不是振兴路", "和平路9号"),
        ("The place is wrong. It is 9 Park Road", "9 Park Road"),
        ("不是振兴路啊", ""),
        ("地址错了", ""),
        ("我要改地点", ""),
        ("wrong address", ""),
        ("垃圾还在那里", None),
        ("不是没人管，是管不住", None),
        ("地点是东门街5号，路灯坏了三天", None),
        ("是你们不来，不是我不在", None),
        ("地方不大，垃圾不少", None),
        ("那个地方错了好几次都没修", None),
    ],
)
def test_the_place_of_a_filed_case_is_put_right(words: str, right: str | None) -> None:
    assert put_right(ADDRESS, words) == right
