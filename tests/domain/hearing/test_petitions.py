"""Who says that they will petition, gather or block a road; and what only names such things."""

from __future__ import annotations

from domain.hearing.dangers.petitions import ends_in_threat, threatens
from tests.tables import each


@each(
    "words",
    [
        "再不管我就去北京上访",
        "要是还没人来，我们全村去堵国道",
        "明天我上市里告你们",
        "我们几十号人去县政府拉横幅",
        "大不了进京",
        "不解决我就去信访局坐着",
        "再拖下去俺们就去省里找",
        "你们不给说法我们就去静坐",
        "if nobody comes we will block the road",
        "next week I'm going to Beijing with this",
        "we will hang banners outside the government",
    ],
)
def test_who_will_petition_is_heard(words: str) -> None:
    assert threatens(words)


@each(
    "words",
    [
        "我不想上访 只想解决",
        "信访局电话多少",
        "去北京的高铁几点",
        "有人在路口堵路",
        "货车把路堵了",
        "横幅挂了半年没人摘",
        "上访三次了没结果",
        "我去市里看病 公交不停",
        "我要去北京上学 户口怎么办",
        "小区门口拉了个横幅",
        "再不来清 垃圾就把路堵死了",
        "树倒了把路堵上了 要绕行",
        "how do I petition",
        "the lorry is blocking the road",
        "我要去北京" + "，垃圾没人清" * 20,
    ],
)
def test_what_others_do_what_is_asked_and_what_is_past_is_none(words: str) -> None:
    assert not threatens(words)


def test_a_long_complaint_may_end_so() -> None:
    long = "垃圾没人清，" * 40
    assert ends_in_threat(long + "再不解决我们去市里上访")
    assert not ends_in_threat("再不解决我们去市里上访。" + long)
    assert not ends_in_threat("想知道孩子能不能考到市里的中学读书呢？")
