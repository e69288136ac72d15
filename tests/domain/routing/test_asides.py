"""Words that stand beside what a complaint is about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.county import Category, County, Limits, Name, WorkingHours
from domain.routing.asides import asides
from domain.routing.router import Router
from tests.tables import each

NAME = Name({"zh-CN": "名"})
CATEGORIES = (
    Category("top", NAME),
    Category("noise", NAME, "top", "environment", keywords=("打桩",)),
    Category("home", NAME, "top", "housing", keywords=("物业", "电梯")),
    Category("school", NAME, "top", "school", keywords=("入学",), hints=("小学",)),
)
ROUTER = Router(
    County(
        name=NAME,
        operator=NAME,
        time_zone="Asia/Shanghai",
        languages=("zh-CN",),
        hours=WorkingHours({}),
        limits=Limits(),
        departments={},
        categories={one.code: one for one in CATEGORIES},
        areas={},
        accusations=(),
    )
)


@each(
    "words, beside",
    [
        ("药房门口积雪没铲", ["药房门口"]),
        ("中学后面的树倒了", ["中学后面"]),
        ("养老院对面在打桩", ["养老院对面"]),
        ("菜市场西门，车乱停", ["菜市场西门"]),
        ("离卫生院五十米有个坑", ["离卫生院"]),
        ("从医院到村口那段没灯", ["医院到", "村口那"]),
        ("公园里有人放炮", ["公园里"]),
        ("去公园里走走", []),
        ("能不能送到敬老院", []),
        ("人行道到处是碎砖", []),
        ("小学什么时候报名", []),
        ("村委说过几天再看", ["村委说"]),
        ("医生开错了药", []),
        ("车一停救护车都进不来", ["救护车都进不来"]),
        ("敲得孩子没法写作业", ["孩子没法写作业"]),
        ("井盖一过车就响，吵得睡不着", ["吵得睡不着"]),
        ("音响太响，吵得睡不着", []),
        ("孩子上学难", []),
        ("救护车等了一小时", []),
        ("The lamp near the old hospital is out", ["near the old hospital"]),
        ("rubbish behind our village", ["behind our village"]),
        ("dogs at the bus stop", ["at the bus stop"]),
        ("stalls in the park", ["in the park"]),
        ("The school said it is not theirs", ["the school said"]),
        ("The school asks for money", []),
        ("so the ambulance could not pass", ["ambulance could not"]),
    ],
)
def test_landmarks_and_who_answered_stand_aside(words: str, beside: list[str]) -> None:
    plain = words.casefold()
    assert [plain[first:last] for first, last in asides(plain)] == beside


@each(
    "words, category",
    [
        ("小学门口打桩", "noise"),
        ("小学门口的入学通知", "school"),
        ("离小学很近", "school"),  # nothing else tells one, so the landmark does, a little
        ("打桩", "noise"),
    ],
)
def test_an_aside_tells_a_category_only_where_nothing_else_does(words: str, category: str) -> None:
    assert ROUTER.guess(words).category == category


def test_what_only_says_where_something_is_stands_aside_in_a_short_message() -> None:
    assert ROUTER.guess("电梯旁边办入学").category == "school"
    assert ROUTER.guess("电梯，办入学").category == ""


def test_an_aside_weighs_as_little_as_a_hint() -> None:
    aside, plain = ROUTER.hits("电梯公司那边说修不了，物业说不归他们，物业")[1:]
    assert aside.aside
    assert not plain.aside
    assert aside.weight < plain.weight


@given(st.text("离到从的小学医院门口旁边 near the at school park", max_size=300))
def test_any_words_can_be_searched(words: str) -> None:
    assert all(0 <= first < last <= len(words) for first, last in asides(words))
