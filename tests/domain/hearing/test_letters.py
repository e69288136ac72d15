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
    ],
)  # fmt: skip
def test_one_sentence_of_a_letter_may_accuse(told: str, degree: Degree) -> None:
    assert degree_of(f"{LONG}{told}") is degree


def test_what_a_letter_begins_with_is_what_it_is_about() -> None:
    assert degree_of(f"住建局不作为。{LONG}") is Degree.HELD_BACK
