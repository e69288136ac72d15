"""One decision for each complaint: by the first step that is sure, else nobody is guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.county import Area, Category, County, Department, Limits, Name, WorkingHours
from domain.hearing.dangers.danger import Danger
from domain.hearing.residents.wants import Kind
from domain.routing.decision import Decision, Matter, Reason, Step, decide
from domain.routing.router import Router
from domain.routing.rules import COORDINATOR, Facts, Rule, first_fitting, hides
from tests.tables import each


def name(words: str) -> Name:
    return Name({"zh-CN": words})


DEPARTMENTS = {code: Department(code, name(code)) for code in ("urban", "housing", "environment", "school", "east")}
CATEGORIES = {
    one.code: one
    for one in (
        Category("top", name("大类")),
        Category("lamp", name("路灯"), "top", "urban", keywords=("路灯", "lamp")),
        Category("noise", name("噪声"), "top", "environment", keywords=("噪音", "打桩", "扰民")),
        Category("home", name("物业"), "top", "housing", by_area=True, keywords=("物业", "电梯"), hints=("小区",)),
        Category("home-other", name("其他"), "top", "housing", keywords=("工地", "施工")),
        Category("school", name("入学"), "top", "school", keywords=("入学", "补课"), hints=("小学", "学生")),
        Category("orphan", name("无主"), "top", "gone", keywords=("煤炉",)),
    )
}
COUNTY = County(
    name=name("县"),
    operator=name("中心"),
    time_zone="Asia/Shanghai",
    languages=("zh-CN",),
    hours=WorkingHours({}),
    limits=Limits(),
    departments=DEPARTMENTS,
    categories=CATEGORIES,
    areas={"east": Area("east", name("东门社区"), "east", aliases=("东门",))},
)
ROUTER = Router(COUNTY)
NINE = time(9)


def matter(words: str, place: str = "人民路", **known: Any) -> Matter:
    guess = ROUTER.guess(words, place)
    told = Matter(
        words,
        guess.category,
        guess.area,
        guess.kind,
        "resident",
        NINE,
        bool(place),
        weights=guess.weights,
        bare_area=guess.bare_area,
        lone=guess.lone,
    )
    return replace(told, **known)


def decided(words: str, place: str = "人民路", **known: Any) -> Decision:
    return decide(COUNTY, matter(words, place, **known))


@each(
    "words, department, reason",
    [
        ("路灯坏了三天", "urban", Reason.CLEAR),
        ("The lamp is out", "urban", Reason.CLEAR),
        ("工地夜里打桩，噪音大，没法休息", "environment", Reason.CLEAR),
        ("小学门口的路灯不亮", "urban", Reason.CLEAR),
        ("小学门口的路灯下有人卖假药", "", Reason.WEAK),
        ("小区里的补课班老师打孩子", "", Reason.WEAK),
        ("小区里的补课班老师打孩子，补课费也不退", "school", Reason.CLEAR),
        ("the lamp near the school is broken", "urban", Reason.CLEAR),
        ("尊敬的领导您好：我是阳光小区的业主，小区门口路灯不亮", "urban", Reason.CLEAR),
        ("工地围挡倒了", "", Reason.CATCH_ALL),
        ("小学门口总有人", "", Reason.WEAK),
        ("路灯和电梯都坏了", "", Reason.CLOSE),
        ("煤炉的事", "", Reason.NO_DEPARTMENT),
        ("说不清楚的事", "", Reason.UNKNOWN),
        ("  ", "", Reason.NO_WORDS),
    ],
)
def test_words_decide_only_where_they_are_clear(words: str, department: str, reason: Reason) -> None:
    found = decided(words)
    assert (found.department, found.step, found.reason) == (department, Step.LEXICON, reason)


def test_in_doubt_the_likeliest_departments_are_named_the_likeliest_first() -> None:
    found = decided("电梯、路灯、补课、打桩都有事。补课最多")
    assert (found.department, found.reason) == ("", Reason.CLOSE)
    assert found.likely[0] == "school"
    assert len(found.likely) == 3


def test_what_comes_first_counts_more_than_what_comes_later() -> None:
    later = "，".join(["听说学校那边也要补课"] * 2)
    assert (
        decided(f"路灯不亮。我每天下夜班都要走这一段，一直没有人来修，请派人来看一看，谢谢。{later}").department
        == "urban"
    )


@each(
    "known, department, step, reason",
    [
        ({"confidential": True, "danger": Danger.GAS}, "", Step.ACCUSATION, Reason.CONFIDENTIAL),
        ({"held_back": True}, "", Step.ACCUSATION, Reason.HELD_BACK),
        ({"danger": Danger.VIOLENCE}, "", Step.DANGER, Reason.PERSONAL_DANGER),
        ({"danger": Danger.GAS, "has_place": False}, "urban", Step.DANGER, Reason.DANGER),
        ({"chosen": True, "category": "noise"}, "environment", Step.CHOSEN, Reason.CHOSEN),
        ({"chosen": True, "category": "home-other"}, "", Step.CHOSEN, Reason.CATCH_ALL),
        ({"has_place": False}, "", Step.LEXICON, Reason.NO_PLACE),
        ({"has_place": False, "kind": Kind.ENQUIRY}, "urban", Step.LEXICON, Reason.CLEAR),
        ({"category": ""}, "", Step.LEXICON, Reason.CLOSE),
    ],
)
def test_the_first_step_that_is_sure_decides(
    known: dict[str, Any], department: str, step: Step, reason: Reason
) -> None:
    found = decided("路灯坏了", **known)
    assert (found.department, found.step, found.reason) == (department, step, reason)


@each(
    "place, department, reason",
    [
        ("东门社区3号", "east", Reason.CLEAR),
        ("山庄东门", "", Reason.BARE_AREA),
        ("人民路", "housing", Reason.CLEAR),
    ],
)
def test_two_letters_of_an_area_decide_nothing_alone(place: str, department: str, reason: Reason) -> None:
    found = decided("电梯坏了", place)
    assert (found.department, found.reason) == (department, reason)


def test_a_catch_all_that_was_chosen_decides_where_the_words_name_its_department_too() -> None:
    assert decided("小区的电梯坏了", chosen=True, category="home-other").department == "housing"
    assert decided("小区里出了点事", chosen=True, category="home-other").department == ""


def test_a_bare_area_does_not_stand_in_the_way_of_who_answers_everywhere() -> None:
    assert decided("路灯坏了", "山庄东门").department == "urban"


@each(
    "rule, department, reason",
    [
        (Rule("night", "urban", categories=("noise",), hours=((time(22), time(6)),)), "environment", Reason.CLEAR),
        (Rule("day", "urban", categories=("noise",), hours=((time(8), time(18)),)), "urban", Reason.RULE),
        (Rule("site", "housing", words=("打桩",)), "housing", Reason.RULE),
        (Rule("phone", "urban", sources=("phone",)), "environment", Reason.CLEAR),
        (Rule("asked", "urban", kinds=(Kind.ENQUIRY,)), "environment", Reason.CLEAR),
        (Rule("east", "east", areas=("east",)), "environment", Reason.CLEAR),
        (Rule("person", COORDINATOR, categories=("noise",)), "", Reason.RULE_COORDINATOR),
    ],
)
def test_the_countys_own_rules_come_before_its_word_lists(rule: Rule, department: str, reason: Reason) -> None:
    county = replace(COUNTY, rules=(rule,))
    found = decide(county, matter("夜里打桩"))
    assert (found.department, found.reason) == (department, reason)
    assert found.rule == (rule.code if found.step is Step.RULE else "")


def test_a_rule_needs_no_place_and_no_known_word() -> None:
    county = replace(COUNTY, rules=(Rule("fair", "urban", words=("庙会",)),))
    assert decide(county, matter("庙会的摊位", "")).department == "urban"


def test_danger_and_accusation_come_before_the_countys_rules() -> None:
    county = replace(COUNTY, rules=(Rule("all", "school", words=("路灯",)),))
    assert decide(county, matter("路灯漏电", danger=Danger.GAS)).department == "urban"
    assert decide(county, matter("路灯", confidential=True)).department == ""


def test_a_rule_for_the_dangers_category_names_who_answers() -> None:
    county = replace(COUNTY, rules=(Rule("village", "school", categories=("lamp",), words=("村里",)),))
    found = decide(county, matter("村里路灯漏电", danger=Danger.GAS))
    assert (found.department, found.step, found.rule) == ("school", Step.DANGER, "village")
    assert decide(county, matter("街上路灯漏电", danger=Danger.GAS)).department == "urban"


def test_a_category_that_a_danger_sets_was_chosen_by_nobody() -> None:
    found = decided("路灯和电梯都坏了，冒烟了", danger=Danger.FIRE, category="home-other", by_danger=True)
    assert (found.department, found.step) == ("", Step.LEXICON)
    assert decided("冒烟了", danger=Danger.FIRE, category="noise", by_danger=True).step is Step.DANGER


def test_danger_goes_to_no_department_by_a_hint_alone() -> None:
    found = decided("学生差点摔下去", danger=Danger.GAS)
    assert (found.department, found.step) == ("", Step.LEXICON)
    assert Router(COUNTY).category_of("学生差点摔下去") == ""


def test_the_first_rule_that_fits_decides() -> None:
    facts = Facts("夜里打桩", "noise", "", "complaint", "resident", time(23))
    day = Rule("day", "urban", hours=((time(8), time(18)),))
    night = Rule("night", "housing", hours=((time(22), time(6)),))
    assert first_fitting((day, night, Rule("rest", "school", words=("打桩",))), facts) == night
    assert first_fitting((day,), facts) is None


@each(
    "earlier, later, hidden",
    [
        (Rule("a", "urban", categories=("noise", "lamp")), Rule("b", "school", categories=("noise",)), True),
        (Rule("a", "urban", categories=("noise",)), Rule("b", "school", categories=("noise", "lamp")), False),
        (Rule("a", "urban", words=("打桩",)), Rule("b", "school", words=("夜里打桩",), areas=("east",)), True),
        (Rule("a", "urban", words=("夜里打桩",)), Rule("b", "school", words=("打桩",)), False),
        (Rule("a", "urban", areas=("east",)), Rule("b", "school", words=("打桩",)), False),
    ],
)
def test_a_rule_is_hidden_by_an_earlier_one_that_fits_wherever_it_does(
    earlier: Rule, later: Rule, hidden: bool
) -> None:
    assert hides(earlier, later) is hidden


def test_its_codes_say_no_words() -> None:
    rules = (Rule("site", COORDINATOR, words=("打桩",)),)
    found = decide(replace(COUNTY, rules=rules), matter("夜里打桩"))
    assert found.codes() == {
        "step": "rule",
        "reason": "rule_coordinator",
        "rule": "site",
        "likely": ["environment"],
    }


@given(words=st.text("路灯工地打桩物业小区学生东门，。"), confidential=st.booleans(), held_back=st.booleans())
def test_what_accuses_is_never_sent_to_a_department(words: str, confidential: bool, held_back: bool) -> None:
    found = decided(words, confidential=confidential, held_back=held_back)
    if confidential or held_back:
        assert found.department == ""
    if found.department:
        assert found.department in DEPARTMENTS
        assert found.reason in (Reason.CLEAR, Reason.CHOSEN)


@pytest.mark.parametrize("words", ["路灯", "打桩", "入学", "物业"])
def test_the_category_that_a_case_carries_is_one_of_the_departments_to_which_it_goes(words: str) -> None:
    told = matter(words)
    found = decide(COUNTY, told)
    assert COUNTY.categories[told.category].department == found.department
