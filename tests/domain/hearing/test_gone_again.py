"""What is there again, or gone again, after a result: of water, power, gas, heat and light "没了" tells of a fault."""

from __future__ import annotations

from domain.hearing.residents import closed_cases, grades, ratings
from domain.hearing.residents.closed_cases import Closed
from domain.hearing.residents.ratings import Solved
from tests.tables import each

NOT_SOLVED = (
    "又没了",
    "水又没了",
    "跟你们说水又没了",
    "早上来了会儿水又没了",
    "又堵了",
    "又不亮了",
    "家里又没电了",
    "还是没水",
    "没水喝了",
    "没水做饭",
    "家里没电了",
    "又没气了",
    "开了龙头一滴水都没有",
    "一滴都不来",
    "不出水了",
    "水管又不出水了",
    "暖气又凉了",
    "又有了",
    "垃圾又堆上了",
    "no water again",
    "the lights are out again",
    "it went out again this evening",
    "the power is gone again",
    "No, this is most certainly not solved",
)
IN_DOUBT = (
    "水没了",
    "没气了",
    "水停了",
    "没水了",
    "没有水了",
    "路灯没了",
    "垃圾又没了",
    "臭味又没了",
    "the water is gone",
    "gone again",
)
SOLVED = (
    "垃圾没了",
    "没了",
    "臭味没了",
    "臭气没了",
    "积水没了",
    "没有垃圾了",
    "水管不漏了",
    "噪音没了",
    "不出臭味了",
    "一滴都不漏了",
    "the rubbish is gone",
    "the lamp works again",
)


@each("text", NOT_SOLVED)
def test_what_is_there_or_gone_again_is_not_solved(text: str) -> None:
    verdict = ratings.read_solved(text)
    assert (verdict.solved, verdict.sure) == (Solved.NO, True)
    assert grades.read_grade(text).undone
    assert grades.read_reason(text).undone
    assert closed_cases.read_closed(text) is Closed.REDO


@each("text", IN_DOUBT)
def test_what_may_be_meant_either_way_is_asked(text: str) -> None:
    verdict = ratings.read_solved(text)
    assert not verdict.sure
    assert verdict.solved is not Solved.YES
    assert closed_cases.read_closed(text) is not Closed.THANKS


@each("text", SOLVED)
def test_what_was_in_the_way_is_gone_when_it_is_gone(text: str) -> None:
    verdict = ratings.read_solved(text)
    assert (verdict.solved, verdict.sure) == (Solved.YES, True)


@each("about", ["三号楼停水两天了", "路灯不亮", "家里没暖气", "no water since Monday"])
def test_of_a_case_of_water_or_light_gone_alone_is_asked(about: str) -> None:
    verdict = ratings.read_solved("没了", about=about)
    assert (verdict.solved, verdict.sure) == (Solved.NO, False)


@each("about", ["门口一堆垃圾没人收", "地下室积水", "水管漏水", "the rubbish was not collected"])
def test_of_another_case_gone_alone_is_solved(about: str) -> None:
    assert ratings.read_solved("没了", about=about).solved is Solved.YES


@each(
    "text, grade",
    [
        ("Two out of five", 2),
        ("four out of 5 from me", 4),
        ("1/5", 1),
        ("Five stars, then", 5),
        ("I'd give it one star", 1),
        ("I would give it a three", 3),
        ("a five", 5),
        ("rating: 4", 4),
    ],
)
def test_grades_in_numbers(text: str, grade: int) -> None:
    graded = grades.read_grade(text)
    assert (graded.grade, graded.sure) == (grade, True)


@each(
    "text, grade",
    [("change my rating to a five", 5), ("please change it to a two", 2), ("make it four stars", 4)],
)
def test_a_grade_is_changed_to_a_number(text: str, grade: int) -> None:
    corrected = grades.read_correction(text)
    assert corrected is not None
    assert (corrected.graded.grade, corrected.graded.sure) == (grade, True)


@each("text", ["one out of ten lamps works", "a five minute walk", "building 4", "it took five days"])
def test_other_numbers_are_no_grade(text: str) -> None:
    assert not grades.read_grade(text).sure


@each(
    "words, asks",
    (
        ("这种事到底哪个部门管", True),
        ("我不服，你们凭啥不受理", True),
        ("who should I go to then?", True),
        ("谢谢，知道了", False),
        ("楼下路灯坏了没人管", False),
        ("谁家的狗天天叫", False),
    ),
)
def test_who_asks_where_to_turn_after_a_rejection(words: str, asks: bool) -> None:
    assert closed_cases.asks_where_to_turn(words) is asks
