"""Whether an accusation is of the coordinating office itself."""

from __future__ import annotations

from domain.hearing.accusations.accused_office import accuses_office, surely_accuses_office
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


@each(
    "words",
    [
        "督办员乙又收了餐馆老板的茶叶",
        "督办员陈建国昨天再次收了物业公司的购物卡",
        "2号督办员已经拿了老板的钱",
        "督办员（姓周的）私下收了烧烤店的钱",
        "督办员丙前天又被施工队请去喝酒，回来就把我的单子销了",
        "督办员小刘跟我要钱",
        "督办员 李娜 竟然跟店主要两百块",
        "督办中心的小赵多次收受商户的礼品",
        "装修公司给督办员丁送了红包",
        "我给督办员老何塞了两千块才给办",
        "请督办员乙吃了顿饭他才给我派单",
        "coordinator wang took a bribe from the builder again",
    ],
)
def test_its_people_surely_took_something_whoever_is_named_and_however_often(words: str) -> None:
    assert surely_accuses_office(words, NAMES)
    assert accuses_office(words, NAMES)


@each(
    "words",
    [
        "督办员甲又打电话来问，路灯还没修",
        "督办员小刘上次来收了资料，路还是没修",
        "我给督办员发了照片，停车场乱收费",
        "给督办员甲打了三次电话，井盖还没盖",
        "督办员拖了三个月，楼上邻居偷我的钱",
        "督办员不作为，路边摊卖假烟假酒",
        "督办员一直不派单，房东不退我的钱",
        "跟督办员老孙说过，物业乱收停车费",
        "请督办员甲转告环卫处，垃圾桶满了",
        "the coordinators do nothing and my landlord keeps my money",
    ],
)
def test_who_does_too_little_beside_others_that_take_is_not_sure(words: str) -> None:
    assert not surely_accuses_office(words, NAMES)
