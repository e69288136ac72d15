"""What answers "where is it?": the place, and what is told beside it."""

from __future__ import annotations

from domain.hearing.residents.place_answers import PlaceAnswer, read
from tests.tables import each


@each(
    "answer, place, beside",
    [
        ("团结街8号", "团结街8号", ""),
        ("团结街8号，别写我妈的名字", "团结街8号", ""),
        ("团结街8号，前面打错了", "团结街8号", ""),
        ("不好意思打错了，是团结街8号", "团结街8号", ""),
        ("团结街8号，谢谢", "团结街8号", ""),
        ("团结街8号。晚上臭得睡不着", "团结街8号", "晚上臭得睡不着"),
        ("团结街8号 没人管了都", "团结街8号", "没人管了都"),
        ("团结街8号，三单元门口", "团结街8号，三单元门口", ""),
        ("团结街8号，哦不对，我姑那栋，9号", "团结街8号，哦不对，我姑那栋，9号", ""),
        ("就在二小对过，卖板面的旁边", "二小对过，卖板面的旁边", ""),
        ("工地旁边", "工地旁边", ""),
        ("大润发后身", "大润发后身", ""),
        ("我刚才不是都说了吗？一个是6号楼楼道堆东西", "6号楼楼道", "6号楼楼道堆东西"),
        ("柳园路8号门口堆了沙子", "柳园路8号门口", "柳园路8号门口堆了沙子"),
        ("振兴路12号垃圾堆旁边", "振兴路12号垃圾堆旁边", ""),
        ("behind the market, building 3", "behind the market, building 3", ""),
    ],
)
def test_the_place_is_told_apart_from_what_is_beside_it(answer: str, place: str, beside: str) -> None:
    assert read(answer) == PlaceAnswer(place, beside)
