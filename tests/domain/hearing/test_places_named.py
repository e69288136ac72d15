"""Places as colleagues name them, beside the address of a case."""

from __future__ import annotations

from domain.hearing.departments.places_named import names_place
from tests.tables import each

ADDRESS = "城关镇幸福里5号楼"


@each(
    "words",
    ["5号楼那堆拉走了", "幸福里五号楼清了", "幸福里的弄好了", "五栋那边扫完了", "building 5 is clean now"],
)
def test_a_place_is_named_by_its_name_or_its_building(words: str) -> None:
    assert names_place(words, ADDRESS)


@each(
    "words",
    ["6号楼那堆拉走了", "幸福里6号楼清了", "东门街5号楼清了", "5号车修好了", "都清完了", "building 6 is clean"],
)
def test_another_place_is_not(words: str) -> None:
    assert not names_place(words, ADDRESS)


def test_a_road_without_a_number_is_named_by_its_name() -> None:
    assert names_place("人民路扫完了", "人民路")
    assert not names_place("建设路扫完了", "人民路")
    assert not names_place("扫完了", "")
