"""Words of somebody's conduct are told from words of the matter."""

from __future__ import annotations

from domain.hearing.residents.of_persons import tells_of_conduct
from tests.tables import each


@each(
    "words",
    [
        "来的那个师傅态度凶得很",
        "工人不会好好说话，态度恶劣",
        "接电话的不耐烦",
        "井是通了，姓周的还是老样子",
        "你们的人骂我",
        "队长喝了酒来的",
        "the man was very rude",
    ],
)
def test_of_conduct(words: str) -> None:
    assert tells_of_conduct(words)


@each(
    "words",
    [
        "师傅来过了，水还是漏",
        "路灯还是老样子",
        "师傅态度挺好，没凶人",
        "我姓周的，住3栋",
        "找姓周的拿钥匙开门",
        "工人把盖板又盖歪了",
        "楼上照样吵",
        "水流得凶",
    ],
)
def test_of_the_matter(words: str) -> None:
    assert not tells_of_conduct(words)
