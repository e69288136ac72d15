"""An office is accused in ordinary words too, or perhaps; who reports a shop, or grumbles in passing, accuses none."""

from __future__ import annotations

import re
from pathlib import Path

from domain.hearing.accusations import (
    accusing_cues,
    accusing_of_work,
    accusing_short,
    accusing_ways,
    brief_cues,
    held_back_cues,
)
from domain.hearing.accusations.accusing import tells_of_misconduct
from domain.hearing.accusations.degrees import Degree, degree_of
from tests.tables import each

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    return [one for one in (HERE / name).read_text(encoding="utf-8").splitlines() if not one.startswith("#")]


@each("text", lines("accusations_told.txt"))
def test_an_accusation_in_ordinary_words_is_heard(text: str) -> None:
    assert degree_of(text) is Degree.CONFIDENTIAL


@each("text", lines("accusations_held_back.txt"))
def test_neglect_and_what_is_reported_of_an_office_is_held_back(text: str) -> None:
    assert degree_of(text) is Degree.HELD_BACK


@each("text", lines("no_accusations.txt"))
def test_praise_questions_and_what_others_do_accuse_nobody(text: str) -> None:
    assert degree_of(text) is Degree.NONE


TABLES = {
    "hints": accusing_ways.HINTS,
    "taking": accusing_ways.TAKING,
    "sharing": accusing_ways.SHARING,
    "alone": accusing_ways.ALONE,
    "short": accusing_short.SHORT,
    "short in english": accusing_short.IN_ENGLISH,
    "of work": accusing_of_work.OF_WORK,
    "in english": accusing_cues.IN_ENGLISH,
    "brief": brief_cues.HINTS,
    "neglect": held_back_cues.NEGLECT,
    "shirking": held_back_cues.SHIRKING,
    "beside it": held_back_cues.BESIDE_IT,
    "by an office alone": held_back_cues.ALONE,
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
        "我爸被城管打了", "老师扇孩子耳光",
        "镇里的补偿款被村干部私分了",
        "修路灯的师傅跟我要了五十块", "市场监管的来查之前总有干部给饭店通风报信", "招聘是内定的，局里早就定好了人",
        "那个管盖章的不给烟就不盖，办事的人都塞了", "村长家的宅基地先批，补偿款也被他花光了",
        "里头肯定有人，医院的号总是抢不到",
        "谁把我名字说出去的，教育局有人递话", "环卫处的叫我撤单", "城管拿我摊上的瓜从来不给钱",
        "the inspector takes free meals from every stall", "the officer asked me for money",
        "a policeman hit my brother",
        "the village head gave his nephew the contract",
    ],
)  # fmt: skip
def test_what_accuses_an_office_or_its_people(text: str) -> None:
    assert degree_of(text) is Degree.CONFIDENTIAL


@each("text",
    [
        "举报团结街那家饭店排油烟", "实名举报三号摊缺斤短两", "我要举报楼上养鸡", "向城管局举报过多次没人管",
        "举报一中门口的黑车",
        "物业收钱不办事", "业委会和物业勾结", "老板打人还不给工钱", "邻居打了我，报了警", "打电话给派出所没人接",
        "打了12345，老师说不归他们管",
        "医生没收红包，点个赞", "停车场收了五块钱", "楼道通风不好",
        "送礼的人把车堵在门口",
        "女儿想上公办幼儿园没名额", "烟酒店占道", "路灯坏了", "the shop owner hit my car",
        "report a broken lamp near the school",
        "my neighbour wants money for parking",
    ],
)  # fmt: skip
def test_what_accuses_nobody_in_office(text: str) -> None:
    assert degree_of(text) is Degree.NONE


@each("text, degree",
    [
        ("环卫处磨洋工", Degree.CONFIDENTIAL), ("物业磨洋工", Degree.NONE), ("就知道磨洋工", Degree.HELD_BACK),
        ("窗口人员耍态度", Degree.CONFIDENTIAL), ("the clerk is a slacker", Degree.CONFIDENTIAL),
        ("工作人员态度恶劣", Degree.CONFIDENTIAL), ("工作人员态度很好", Degree.NONE),
    ],
)  # fmt: skip
def test_words_of_the_county_count_near_an_office(text: str, degree: Degree) -> None:
    assert degree_of(text, re.compile("磨洋工|窗口人员耍态度|工作人员态度|slacker")) is degree


LONG = (
    "我们小区的下水道从去年夏天开始就一直往外返水，一楼几户人家的地板全泡坏了，找过物业好多次，每次都说过几天来看看。"
    * 3
)


@each("text, degree",
    [
        (f"{LONG}城管局李队长收受施工队贿赂，所以没人来管。", Degree.CONFIDENTIAL),
        (f"{LONG}城管局里是不是有人充当保护伞？请查一查。", Degree.HELD_BACK),
        (f"{LONG}物业和施工队串通，怀疑里面有猫腻。", Degree.NONE), (f"{LONG}请有关部门不要再推诿。", Degree.NONE),
        (f"{LONG}住建局和街道办互相推诿，请追究责任。", Degree.HELD_BACK),
        (f"{LONG}城管局偏袒施工队。", Degree.HELD_BACK),
    ],
)  # fmt: skip
def test_in_a_long_message_a_crime_in_doubt_is_held_back(text: str, degree: Degree) -> None:
    assert degree_of(text) is degree
