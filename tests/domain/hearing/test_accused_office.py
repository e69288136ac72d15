"""Whether an accusation is of the coordinating office itself."""

from __future__ import annotations

from domain.hearing.accusations.accused_office import accuses_office
from tests.tables import each

NAMES = ("示例县文明创建督办中心", "督办中心", "Supervision Centre")


@each(
    "words",
    [
        "举报督办员收红包",
        "督办中心的主任收了开发商的钱",
        "督办中心的人吃拿卡要",
        "示例县文明创建督办中心工作人员贪污",
        "你们督办员包庇城管局",
        "督办员跟物业串通，收人家的好处",
        "督办中心主任的亲戚吃空饷",
        "the coordinators take bribes",
        "I report the Supervision Centre: its people take bribes",
    ],
)
def test_the_office_is_accused(words: str) -> None:
    assert accuses_office(words, NAMES)


@each(
    "words",
    [
        "向督办中心举报城管局科长收红包",
        "我跟督办员反映过城管局局长受贿",
        "督办员不管，城管局科长收红包",
        "请督办员看看，派出所所长收红包",
        "督办员说城管局的人收钱",
        "投诉到督办中心了，村支书贪污低保",
        "督办员帮我转给纪委，城管队员打人",
        "督办员你好，建设路路灯不亮",
        "感谢督办中心，问题解决了",
        "城管局科长收红包",
        "I told the coordinators that the police chief takes bribes",
    ],
)
def test_who_was_told_or_named_beside_it_is_not(words: str) -> None:
    assert not accuses_office(words, NAMES)
