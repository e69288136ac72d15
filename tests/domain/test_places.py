"""A place is taken from someone's words only where they name one plainly."""

from __future__ import annotations

from domain.hearing.places import beside_area, find_place
from tests.tables import each


@each(
    "words, place",
    [
        ("振兴路12号门口垃圾堆了三天", "振兴路12号门口"),
        ("昨天在建设路市场南门看到的", "建设路市场南门"),
        ("建设路路灯不亮", "建设路"),
        ("快大茂镇长征路与团结街交叉口路灯不亮", "快大茂镇长征路与团结街交叉口"),
        ("新华小区3号楼2单元楼道灯坏了", "新华小区3号楼2单元"),
        ("举报某局工作人员在建设路收钱", "建设路"),
        ("和平路12号门口有个坑", "和平路12号门口"),
        ("团结街老张家门口堆着沙子", "团结街老张家门口"),
        ("长征街道办对面的幸福大厦漏水", "幸福大厦"),
        ("金沙苑六号楼二单元没灯", "金沙苑六号楼二单元"),
        ("请给团结街加个灯", "团结街"),
        ("县三中门口放学就堵", "县三中门口"),
        ("东市场的摊位占道", "东市场"),
        ("near the Jianshe Road market", "Jianshe Road"),
        ("We live in Happiness Garden, Building 3", "Happiness Garden"),
        ("from Monday at the Main Street, garbage", "Main Street"),
    ],
)
def test_a_named_place_is_found(words: str, place: str) -> None:
    assert find_place(words) == place


@each("words",
    [
        "没法走路", "靠近学校", "给开小区后门", "垄断市场", "市政府",
        "", "我家门口的路坏了", "这条路没有路灯", "马路上有个大坑", "小区里垃圾没人清", "走路都不方便", "医院也没人管",
        "on Monday the lights went out", "at 9 pm there is noise in 2 flats", "In January nobody came", "I am at home",
    ],
)  # fmt: skip
def test_what_names_no_place_gives_none(words: str) -> None:
    assert find_place(words) == ""


@each(
    "address, area_first, rest",
    [
        ("北岭社区", True, ""),
        ("north ridge", True, ""),
        ("北岭社区3号楼", False, "北岭社区3号楼"),
        ("North Ridge Road 5", True, "North Ridge Road 5"),
        ("振兴路12号", True, "振兴路12号"),
    ],
)
def test_beside_its_area_no_place_is_named_twice(address: str, area_first: bool, rest: str) -> None:
    assert beside_area(("北岭社区", "North Ridge"), address) == (area_first, rest)
