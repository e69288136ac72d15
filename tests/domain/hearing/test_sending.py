"""Where coordinators' words send a case: sure, likely, or talk that sends it nowhere."""

from __future__ import annotations

from domain.hearing.officials.sending import Sureness, read_sending
from tests.tables import each

NAMES = {
    "环卫处": "sanitation", "环卫": "sanitation", "sanitation": "sanitation", "城管局": "city", "城管": "city",
    "水务局": "water", "水务": "water", "住建局": "housing", "住建": "housing", "housing bureau": "housing",
}  # fmt: skip
SURE, LIKELY, TALK = Sureness.SURE, Sureness.LIKELY, Sureness.TALK

TABLE = (
    ("派住建", SURE, "housing"),
    ("这个派给城管局吧", SURE, "city"),
    ("麻烦转给环卫去处理一下", SURE, "sanitation"),
    ("这件是城管的", SURE, "city"),
    ("这不归城管管，归住建管", SURE, "housing"),
    ("别给城管，给环卫", SURE, "sanitation"),
    ("城管退回来了，派住建", SURE, "housing"),
    ("派城管，哦不对，派住建", SURE, "housing"),
    ("派城管，知会环卫", SURE, "city"),
    ("派城管不对派住建", SURE, "housing"),
    ("住建管这个", LIKELY, "housing"),
    ("让城管跑一趟", LIKELY, "city"),
    ("发水务吧", LIKELY, "water"),
    ("给环卫吧，哎呀说错了，路灯是城管那摊", LIKELY, "city"),
    ("水务来电话说人到了，那就派给他们补个单", LIKELY, "water"),
    ("sanitation crew please, it is on their road", LIKELY, "sanitation"),
    ("派住建，哦不对", TALK, "housing"),
    ("要不派城管？派过去肯定又给推回来", TALK, "city"),
    ("assign it to sanitation please", SURE, "sanitation"),
    ("not sanitation, give it to housing bureau", SURE, "housing"),
    ("住建", LIKELY, "housing"),
    ("估计是住建的", LIKELY, "housing"),
    ("让城管去看看", LIKELY, "city"),
    ("给住建？", LIKELY, "housing"),
    ("要不派城管吧？", LIKELY, "city"),
    ("要是环卫不接就给城管", LIKELY, "city"),
    ("我看这事还是给城管他们总说不归他们", LIKELY, "city"),
    ("派城管和环卫", LIKELY, "city sanitation"),
    ("归水务公司管", SURE, "water"),
    ("先别派住建", TALK, "housing"),
    ("派住建，先别派", TALK, "housing"),
    ("能派城管吗", TALK, "city"),
    ("派城管合不合适", TALK, "city"),
    ("这是城管的还是住建的？", TALK, "city housing"),
    ("昨天已经派给城管了", TALK, "city"),
    ("下午再派城管", TALK, "city"),
    ("don't send it to sanitation yet", TALK, "sanitation"),
    ("should it go to sanitation?", TALK, "sanitation"),
)


@each("words, sureness, codes", TABLE)
def test_words_send_a_case_as_surely_as_they_are_meant(words: str, sureness: Sureness, codes: str) -> None:
    read = read_sending(words, NAMES)
    assert read is not None
    assert (read.sureness, read.departments) == (sureness, tuple(codes.split()))


@each("words", ["看过了", "催一下城管", "给城管打个电话", "给居民回个话", "环卫还没动静", "城管那几件找一下", "派单"])
def test_other_words_send_it_nowhere(words: str) -> None:
    assert read_sending(words, NAMES) is None


@each("words, unit", [("不是环卫的，给街道", "街道"), ("派供电所", "供电所"), ("转给物业吧", "物业")])
def test_a_unit_without_a_name_here_is_told_by_its_own(words: str, unit: str) -> None:
    read = read_sending(words, NAMES)
    assert read is not None
    assert (read.sureness, read.departments, read.unknown) == (LIKELY, (), unit)


@each("words", ["就按推荐的派", "按系统建议派吧", "as suggested"])
def test_the_suggestion_of_the_card_may_be_taken(words: str) -> None:
    read = read_sending(words, NAMES)
    assert read is not None
    assert (read.suggested, read.sureness) == (True, SURE)
