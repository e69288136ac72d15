"""A letter that tells of much may hint at an office in one sentence; what it only asks, or grumbles at, is no hint."""

from __future__ import annotations

import re

from domain.hearing.accusations.degrees import Degree, degree_of
from domain.hearing.accusations.letter_cues import LETTERS
from tests.tables import each

LONG = "我们小区门前的路从去年起就坑坑洼洼，下雨天积水没过脚面，老人孩子出门都不方便，找过物业好多次也没有用。" * 4


@each("hint, cue, example", LETTERS)
def test_each_cue_and_what_it_is_looked_for_by_match_its_example(hint: str, cue: str, example: str) -> None:
    assert re.search(hint, example)
    assert re.search(cue, example)


@each("told, degree",
    [
        ("后来才知道承包停车场的是街道主任的表弟。", Degree.HELD_BACK),
        ("后来才知道承包停车场的是物业经理的表弟。", Degree.NONE),
        ("社区给那家饭店出具了虚假证明。", Degree.HELD_BACK), ("开发商给业主出具了虚假证明。", Degree.NONE),
        ("让人不禁怀疑停车场与交警部门有什么协议。", Degree.HELD_BACK),
        ("不知道住建部门有什么办法。", Degree.NONE),
        ("入学的不少是关系户。", Degree.HELD_BACK), ("邻里关系一直很好。", Degree.NONE),
        ("修路的专项经费还剩一半，剩下的都到哪去了？", Degree.HELD_BACK),
        ("道路多了公交线还不改，就是懒政。", Degree.NONE), ("请追究镇政府懒政的责任。", Degree.HELD_BACK),
        ("住建局至今不答复，这算不作为吗？", Degree.NONE), ("住建局不作为，请领导尽快解决。", Degree.NONE),
        ("请查处住建局不作为的行为。", Degree.HELD_BACK), ("住建局不作为，纵容开发商。", Degree.HELD_BACK),
        ("街道和住建局互相推诿，没人来修。", Degree.NONE), ("城管推诿，请纪委管管。", Degree.HELD_BACK),
        ("报了警，派出所也没有立案。", Degree.NONE), ("派出所不立案，请问责办案人员。", Degree.HELD_BACK),
        ("这家店什么样的保护伞，这么嚣张？", Degree.NONE), ("怀疑这家店有保护伞。", Degree.HELD_BACK),
        ("派出所有没有人做它的保护伞？", Degree.HELD_BACK),
        ("户籍民警利用职务之便查我住在哪里。", Degree.CONFIDENTIAL), ("物业经理利用职务之便。", Degree.NONE),
        ("有工作人员乱发证，市监局随意给无证小店办执照。", Degree.HELD_BACK), ("市监局已经给他办了执照。", Degree.NONE),
        ("书记他们到底拿了砂石老板多少钱？", Degree.HELD_BACK), ("不知道医院收了多少钱。", Degree.NONE),
        ("报警三次都放了人，民警和赌场老板蛇鼠一窝。", Degree.HELD_BACK), ("物业和中介蛇鼠一窝。", Degree.NONE),
        ("这里面一定有见不得人的交易。", Degree.HELD_BACK), ("物业和装修公司有见不得人的交易。", Degree.NONE),
        ("他是通过关系当上主任的，国有资产白白流失。", Degree.HELD_BACK), ("请通过正规关系反映。", Degree.NONE),
        ("这家店背后到底是谁？", Degree.HELD_BACK), ("楼房背后到底什么时候修？", Degree.NONE),
        ("环保来检查前厂里早就收到消息，停了机。", Degree.HELD_BACK), ("检查前请提前通知居民。", Degree.NONE),
        ("卖地的钱不知去向。", Degree.HELD_BACK), ("租房押金退到何处？", Degree.NONE),
        ("街道故意放任他搭建，保护老板的利益。", Degree.HELD_BACK), ("请街道保护业主的利益。", Degree.NONE),
        ("难道他真有通天的本事？", Degree.HELD_BACK), ("这条路直通天桥。", Degree.NONE),
        ("希望纪委来查一查。", Degree.HELD_BACK), ("我住在纪委对面。", Degree.NONE),
        ("招聘录取的都是本单位的子女，面试走过场。", Degree.HELD_BACK), ("请录取更多本地子女。", Degree.NONE),
        ("供水的工程听说给了水务局局长的女婿。", Degree.HELD_BACK), ("绿化包给了物业经理的外甥。", Degree.NONE),
        ("住建局领导得好好处理。", Degree.NONE), ("请领导给一个公开的答复。", Degree.NONE),
        ("现举报中建五局夜间施工。", Degree.NONE), ("投诉人要求该局答复。", Degree.NONE),
        ("选举前一户发两百块钱。", Degree.HELD_BACK), ("业委会换届，物业发红包拉票。", Degree.NONE),
        ("半夜报警，警察不出警，吵到天亮。", Degree.NONE), ("警察不出警，请问责。", Degree.HELD_BACK),
    ],
)  # fmt: skip
def test_one_sentence_of_a_letter_may_accuse(told: str, degree: Degree) -> None:
    assert degree_of(f"{LONG}{told}") is degree


def test_what_a_letter_begins_with_is_what_it_is_about() -> None:
    assert degree_of(f"住建局不作为。{LONG}") is Degree.HELD_BACK
