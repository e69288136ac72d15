"""An office is accused in ordinary words too; who reports a shop, or grumbles in passing, accuses none."""

from __future__ import annotations

import re
from pathlib import Path

from domain.hearing.accusations import accusing_cues, accusing_of_work, accusing_short, accusing_ways
from domain.hearing.accusations.accusing import accuses, tells_of_misconduct
from tests.tables import each

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    return [one for one in (HERE / name).read_text(encoding="utf-8").splitlines() if not one.startswith("#")]


@each("text", lines("accusations_told.txt"))
def test_an_accusation_in_ordinary_words_is_heard(text: str) -> None:
    assert accuses(text)


@each("text", lines("no_accusations.txt"))
def test_praise_questions_and_what_others_do_accuse_nobody(text: str) -> None:
    assert not accuses(text)


TABLES = {
    "hints": accusing_ways.HINTS,
    "taking": accusing_ways.TAKING,
    "sharing": accusing_ways.SHARING,
    "alone": accusing_ways.ALONE,
    "short": accusing_short.SHORT,
    "short in english": accusing_short.IN_ENGLISH,
    "of work": accusing_of_work.OF_WORK,
    "in english": accusing_cues.IN_ENGLISH,
}


@each("table", TABLES)
def test_each_cue_matches_its_example(table: str) -> None:
    assert [line for line in TABLES[table] if not re.search(line[0], line[1])] == []


@each("example", [example for _, example in accusing_of_work.OF_WORK])
def test_what_was_wanted_for_the_work_is_recognised(example: str) -> None:
    assert tells_of_misconduct(example)


@each("text",
    [
        "王所长收了人家两瓶酒，罚款就免了", "城管队员每月来收保护费", "那个协管谁给他塞烟谁就能停车",
        "李主任把他侄子安排进社区上班吃空饷",
        "村支书给他亲戚批了低保", "班主任让家长都去她老公开的补习班", "医生收红包才给排手术",
        "执法队的推了我一把还抢手机",
        "我爸被城管打了", "老师扇孩子耳光", "举报镇政府拖着不办", "控告县公安局", "有人受贿",
        "镇里的补偿款被村干部私分了",
        "修路灯的师傅跟我要了五十块", "市场监管的来查之前总有干部给饭店通风报信", "招聘是内定的，局里早就定好了人",
        "那个管盖章的不给烟就不盖，办事的人都塞了", "村长家的宅基地先批，补偿款也被他花光了",
        "里头肯定有人，医院的号总是抢不到",
        "谁把我名字说出去的，教育局有人递话", "环卫处的叫我撤单", "城管拿我摊上的瓜从来不给钱",
        "the inspector takes free meals from every stall", "the officer asked me for money",
        "a policeman hit my brother",
        "the village head gave his nephew the contract",
        "i want to report the director of the bureau",
    ],
)  # fmt: skip
def test_what_accuses_an_office_or_its_people(text: str) -> None:
    assert accuses(text)


@each("text",
    [
        "举报团结街那家饭店排油烟", "实名举报三号摊缺斤短两", "我要举报楼上养鸡", "向城管局举报过多次没人管",
        "举报一中门口的黑车",
        "物业收钱不办事", "业委会和物业勾结", "老板打人还不给工钱", "邻居打了我，报了警", "打电话给派出所没人接",
        "打了12345，老师说不归他们管",
        "城管不作为，垃圾没人清", "社区互相推诿", "医生没收红包，点个赞", "停车场收了五块钱", "楼道通风不好",
        "送礼的人把车堵在门口",
        "女儿想上公办幼儿园没名额", "烟酒店占道", "路灯坏了", "the shop owner hit my car",
        "report a broken lamp near the school",
        "my neighbour wants money for parking",
    ],
)  # fmt: skip
def test_what_accuses_nobody_in_office(text: str) -> None:
    assert not accuses(text)


@each(
    "text, accused",
    [("环卫处磨洋工", True), ("物业磨洋工", False), ("窗口人员耍态度", True), ("the clerk is a slacker", True)],
)
def test_words_of_the_county_count_near_an_office(text: str, accused: bool) -> None:
    assert accuses(text, re.compile("磨洋工|窗口人员耍态度|slacker")) is accused
