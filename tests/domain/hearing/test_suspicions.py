"""What people suspect of an office in everyday words is held back; threats and blows by its people are sure."""

from __future__ import annotations

import re

from domain.hearing.accusations import english_signs, suspicion_cues, suspicion_pairs, suspicion_signs, threat_cues
from domain.hearing.accusations import suspicions_in_english as english
from domain.hearing.accusations.degrees import Degree, degree_of
from domain.hearing.accusations.suspicions import LONGEST, perhaps, surely
from tests.tables import each

TABLES = {
    **suspicion_cues.FAMILIES,
    **dict(suspicion_signs.KINDS),
    "blows": threat_cues.BLOWS,
    "threats": threat_cues.THREATS,
    "paid to an office": threat_cues.PAID,
    "kin in english": english.KIN,
    "money in english": english.MONEY,
    "protection in english": english.PROTECTION,
    "excused in english": english.EXCUSED,
    "threats in english": english.THREATS,
    "signs in english": english_signs.SIGNS,
    "odd in english": english_signs.ODD,
}
REPETITION_AS_TEXT = re.compile(r"\(\d+, \d+\)|\{\{")


@each("table", TABLES)
def test_each_cue_matches_its_example(table: str) -> None:
    assert [line for line in TABLES[table] if not re.search(line[0], line[1])] == []


@each("table", TABLES)
def test_no_repetition_became_a_text(table: str) -> None:
    assert [line for line in TABLES[table] if REPETITION_AS_TEXT.search(line[0])] == []


@each("family", suspicion_cues.FAMILIES)
def test_what_has_to_stand_beside_hides_no_example(family: str) -> None:
    hint = suspicion_cues.HINTS[family]
    assert [example for _, example in suspicion_cues.FAMILIES[family] if not re.search(hint, example)] == []


def test_what_has_to_stand_beside_hides_no_example_of_a_threat() -> None:
    hint = threat_cues.HINT_OF_THREATS
    assert [example for _, example in threat_cues.THREATS if not re.search(hint, example)] == []


def test_both_sides_of_each_pair_stand_in_its_example() -> None:
    pairs = suspicion_pairs.PAIRS
    assert [example for one, two, example in pairs if not (re.search(one, example) and re.search(two, example))] == []


@each("text, degree",
    [
        ("城管的把我妈推地上了", Degree.CONFIDENTIAL), ("小区保安把我妈推地上了", Degree.NONE),
        ("镇里的人说再往上告就停我家低保", Degree.CONFIDENTIAL), ("房东说再投诉就让我搬走", Degree.NONE),
        ("火葬场的要红包，不给就让等着", Degree.CONFIDENTIAL), ("婚庆的要红包，不给就不开场", Degree.NONE),
        ("还不是他姐夫在局里上班", Degree.HELD_BACK), ("还不是他姐夫在超市上班", Degree.NONE),
        ("上头有人呗", Degree.HELD_BACK), ("棋牌室老板吹牛说上头有人，我不信", Degree.NONE),
        ("扶贫款进谁口袋了", Degree.HELD_BACK), ("扶贫款什么时候发", Degree.NONE),
        ("镇里拿旧照片充数", Degree.HELD_BACK), ("超市拿旧照片充数", Degree.NONE),
        ("the town's clerk wanted 300 in cash", Degree.CONFIDENTIAL), ("my landlord wanted 300 in cash", Degree.NONE),
        ("the village head's nephew sits in the office", Degree.HELD_BACK),
        ("my neighbour's nephew sits on our steps", Degree.NONE),
    ],
)  # fmt: skip
def test_an_office_is_suspected_and_not_who_has_none(text: str, degree: Degree) -> None:
    assert degree_of(text) is degree


def test_a_long_message_is_not_read_for_signs() -> None:
    told = "村长家亲戚都有名额"
    assert perhaps(told)
    assert not perhaps(told + "路" * LONGEST)
    assert not surely("城管的把我妈推地上了" + "路" * LONGEST)


@each("text", ["谢谢社区书记，给我家送来两桶油", "有人冒充派出所的要钱", "感谢民警帮我爸找回两百块钱"])
def test_thanks_and_swindlers_accuse_nobody(text: str) -> None:
    assert degree_of(text) is Degree.NONE
