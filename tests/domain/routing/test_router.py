"""First routing by the county's own words: sure, or silent."""

from __future__ import annotations

import time
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.county import Area, Category, County, Department, Limits, Name, WorkingHours
from domain.hearing.accusations.degrees import Degree
from domain.hearing.residents.wants import Kind
from domain.routing.departments import department_for
from domain.routing.router import Guess, Router, guess, kind_of
from tests.tables import each


def name(words: str) -> Name:
    return Name({"zh-CN": words})


DEPARTMENTS = {
    one.code: one
    for one in (
        Department("urban", name("城管局")),
        Department("water", name("水务局")),
        Department("east", name("东城社区")),
        Department("gone", name("旧局"), retired=True),
    )
}
CATEGORIES = {
    one.code: one
    for one in (
        Category("roads", name("道路"), department="urban", keywords=("道路",)),
        Category("lamp", name("路灯"), "roads", "urban", keywords=("路灯", "street light")),
        Category("hole", name("路面"), "roads", "urban", keywords=("路面", "坑", "pothole")),
        Category("pipe", name("水管"), "roads", "water", keywords=("水管", "gas", "漏水")),
        Category("leak", name("漏水"), "roads", "water", keywords=("漏水",)),
        Category("litter", name("垃圾"), "roads", "urban", by_area=True, keywords=("垃圾", "garbage")),
        Category("old", name("旧"), "roads", "urban", keywords=("煤炉",), retired=True),
        Category("past", name("往事"), keywords=("集市",), retired=True),
        Category("stall", name("摊"), "past", "urban", keywords=("摊位",)),
        Category("orphan", name("无主"), "roads", "gone", keywords=("无主",)),
    )
}
AREAS = {
    one.code: one
    for one in (
        Area("east", name("东城社区"), "east", aliases=("East Town",)),
        Area("lamp-street", name("路灯街社区"), "gone"),
        Area("west", name("西城社区"), "", retired=True),
    )
}
COUNTY = County(
    name=name("县"),
    operator=name("中心"),
    time_zone="Asia/Shanghai",
    languages=("zh-CN", "en"),
    hours=WorkingHours({}),
    limits=Limits(),
    departments=DEPARTMENTS,
    categories=CATEGORIES,
    areas=AREAS,
    accusations=("工作人员态度", "不作为", "rude officer"),
)
ROUTER = Router(COUNTY)


@each(
    "words, category",
    [
        ("门口路灯不亮", "lamp"),
        ("Two street lights are out", "lamp"),
        ("STREET LIGHT！", "lamp"),
        ("ｐｏｔｈｏｌｅ on the road", "hole"),
        ("Potholes everywhere", "hole"),
        ("路灯倒在路面上，路面有坑", "hole"),
        ("路灯和路面", ""),
        ("漏水了", ""),
        ("水管漏水", "pipe"),
        ("gasoline smell", ""),
        ("道路", ""),
        ("煤炉", ""),
        ("摊位", ""),
        ("什么都没说", ""),
        ("", ""),
    ],
)
def test_a_category_is_guessed_only_when_it_stands_above_all_others(words: str, category: str) -> None:
    assert ROUTER.guess(words).category == category


@each(
    "words, area, category",
    [
        ("东城社区垃圾没人收", "east", "litter"),
        ("Garbage in east town", "east", "litter"),
        ("路灯街社区的事", "lamp-street", ""),
        ("西城社区", "", ""),
        ("东城社区和路灯街社区的东城社区", "east", ""),
    ],
)
def test_an_area_is_told_by_its_names_and_its_name_tells_no_category(words: str, area: str, category: str) -> None:
    guessed = ROUTER.guess(words)
    assert (guessed.area, guessed.category) == (area, category)


@each(
    "words, kind",
    [
        ("路灯坏了", Kind.COMPLAINT),
        ("请问水费怎么交", Kind.ENQUIRY),
        ("咨询社保", Kind.ENQUIRY),
        ("How do I pay the water bill?", Kind.ENQUIRY),
        ("举报有人受贿", Kind.REPORT),
        ("The officer asked for a bribe", Kind.REPORT),
        ("corruption in the office", Kind.REPORT),
        ("建议加一盏路灯", Kind.SUGGESTION),
        ("I suggest a bench here", Kind.SUGGESTION),
        ("表扬环卫工人", Kind.PRAISE),
        ("非常感谢城管局", Kind.PRAISE),
        ("Thank you for the new lamp", Kind.PRAISE),
        ("路灯坏了，请尽快修，感谢！", Kind.COMPLAINT),
        ("The lamp is broken. Thank you.", Kind.COMPLAINT),
        ("求助，老人走失", Kind.HELP),
        ("Please help us", Kind.HELP),
        ("投诉物业，请问谁管", Kind.COMPLAINT),
        ("请问在哪里投诉", Kind.ENQUIRY),
        ("I want to report a pothole", Kind.COMPLAINT),
        ("", Kind.COMPLAINT),
    ],
)
def test_the_kind_is_told_by_a_few_words(words: str, kind: Kind) -> None:
    assert kind_of(words) is kind
    assert ROUTER.guess(words).kind is kind


@each(
    "words, degree",
    [
        ("举报占道", Degree.NONE),
        ("举报城管局", Degree.HELD_BACK),
        ("城管局工作人员态度恶劣", Degree.CONFIDENTIAL),
        ("They are all 不作为", Degree.HELD_BACK),
        ("物业不作为", Degree.NONE),
        ("环卫处不作为", Degree.CONFIDENTIAL),
        ("A RUDE OFFICER shouted", Degree.CONFIDENTIAL),
        ("路灯坏了", Degree.NONE),
        ("表扬工作人员", Degree.NONE),
    ],
)
def test_words_that_accuse_are_noticed(words: str, degree: Degree) -> None:
    assert ROUTER.guess(words).accusation is degree


@each(
    "words, place, category, by_place",
    [
        ("水管路路灯不亮", "水管路", "lamp", False),
        ("路灯街路灯旁垃圾", "路灯街", "lamp", True),  # where the rest tells two things alike, it decides
        ("路灯街路面坏了，路灯街", "路灯街", "hole", False),
        ("路灯街没人管", "路灯街", "lamp", True),
        ("没人管", "路灯街", "", False),  # what was not said in the words is no complaint
        ("broken at Pothole Lane", "pothole lane", "hole", True),
        ("Gas smell in Garbage Alley", "Garbage Alley", "pipe", False),
        ("路灯街路灯，垃圾", "", "lamp", False),
        ("路灯街路灯，垃圾，垃圾", "路灯街", "litter", False),
        ("过街路灯街", "街路", "lamp", True),  # half of the hit is the place's: it counts only where nothing else does
    ],
)
def test_the_places_own_name_counts_only_where_nothing_else_tells(
    words: str, place: str, category: str, by_place: bool
) -> None:
    guessed = ROUTER.guess(words, place)
    assert (guessed.category, guessed.by_place) == (category, by_place)


@each(
    "words, place, area",
    [
        ("垃圾", "东城社区门口", "east"),
        ("东城社区来人说是East Town", "", "east"),
        ("East Town附近的路灯街社区", "路灯街社区", "lamp-street"),
        ("East Town附近的路灯街社区", "", "east"),
    ],
)
def test_the_place_tells_the_area_and_more_than_other_words_do(words: str, place: str, area: str) -> None:
    assert ROUTER.guess(words, place).area == area


@given(words=st.text("路灯街垃圾社区东城 \n举报"), place=st.text("路灯街社区东城", max_size=5))
def test_no_other_reading_of_the_words_with_their_place(words: str, place: str) -> None:
    """As when they are searched three times: with the place after them, without it, as they stand."""
    guessed = ROUTER.guess(words, place)
    both = ROUTER.guess(f"{words}\n{place}")
    assert (guessed.area, guessed.kind, guessed.accusation) == (both.area, both.kind, both.accusation)
    if not guessed.category:
        assert not guessed.by_place
    if not place or place not in words:
        assert guessed.category == ROUTER.category_of(words)


def test_one_guess_is_the_routers() -> None:
    assert guess("东城社区垃圾", COUNTY) == Guess("litter", "east", Kind.COMPLAINT, Degree.NONE)


def test_a_county_without_words_guesses_nothing() -> None:
    bare = replace(COUNTY, categories={}, areas={}, accusations=("", " "))
    assert guess("路灯", bare) == Guess("", "", Kind.COMPLAINT, Degree.NONE)


@each(
    "category, area, department",
    [
        ("lamp", "east", "urban"),
        ("lamp", "", "urban"),
        ("litter", "east", "east"),
        ("litter", "", "urban"),
        ("litter", "lamp-street", "urban"),
        ("litter", "unknown", "urban"),
        ("orphan", "east", ""),
        ("", "east", ""),
        ("unknown", "", ""),
    ],
)
def test_a_department_answers_unless_the_areas_owner_does(category: str, area: str, department: str) -> None:
    assert department_for(COUNTY, category, area) == department


@given(st.text())
def test_any_words_can_be_read(words: str) -> None:
    guessed = ROUTER.guess(words)
    assert guessed.category in ("", *CATEGORIES)
    assert guessed.area in ("", *AREAS)


def test_a_wall_of_text_is_read_quickly_against_many_words() -> None:
    many = {
        f"c{n}": Category(
            f"c{n}", name(str(n)), "roads", "urban", keywords=(f"word{n}", *(f"词{n}号{m}" for m in range(8)))
        )
        for n in range(120)
    }
    router = Router(replace(COUNTY, categories=many))
    words = ("词语很多但是没有一个词对得上 word and words " * 400)[:10_000]
    started = time.process_time()
    router.guess(words)
    router.guess("  " + " " * 10_000 + "谢谢")
    assert time.process_time() - started < 0.5
