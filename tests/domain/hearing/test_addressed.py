"""What is meant for the service where it replies to nothing."""

from __future__ import annotations

from domain.hearing.departments.addressed import (
    ShortNumber,
    asks_for_list,
    asks_for_own_list,
    asks_of_use,
    sets_verb_off,
    short_number,
    without_name,
)
from tests.tables import each


@each(
    "text, digits, words",
    [
        ("29号那单我们接了", "29", "我们接了"),
        ("尾号037的转水务", "037", "转水务"),
        ("#29 那件清完了", "29", "清完了"),
        ("29这件不归我们", "29", "不归我们"),
    ],
)
def test_the_end_of_a_number_names_a_case(text: str, digits: str, words: str) -> None:
    assert short_number(text) == ShortNumber(digits, words)


@each("text", ["29号楼那件事", "3号开会", "29号那天去", "那件29号的", "收到", "29号那单"])
def test_other_numbers_name_none(text: str) -> None:
    assert short_number(text) is None


@each(
    "text, words",
    [("@机器人 这件不归我们", "这件不归我们"), ("怎么退单 @众志", "怎么退单"), ("@老马 在吗", "@老马 在吗")],
)
def test_the_name_of_the_service_is_taken_off(text: str, words: str) -> None:
    assert without_name(text) == words


@each("text", ["还有几件没办", "瞧瞧咱手里攒了几个单子", "发一下清单", "待办有哪些", "what's open"])
def test_the_list_is_asked_for(text: str) -> None:
    assert asks_for_list(text)


@each(
    "text, apart",
    [("签收", True), ("/ack", True), ("办结 已清运", True), ("签收了", True), ("延期三天体检", False)],
)
def test_a_verb_is_set_off_or_not(text: str, apart: bool) -> None:
    assert sets_verb_off(text) is apart


@each(
    "text",
    [
        "咱手里还剩几件没办？",
        "我名下还有几单没弄",
        "手头压着几个没清的",
        "我这片还有几个没弄的 给我列一下",
        "哪件快到期了",
    ],
)
def test_the_own_list_is_asked_for_in_so_many_words(text: str) -> None:
    assert asks_for_own_list(text)


@each("text", ["还有几个没来", "我手里还有几个橘子", "他手里还有几件没办，你去问问", "哪天到期谁知道", "咋还有五个？"])
def test_other_amounts_are_no_list(text: str) -> None:
    assert not asks_for_own_list(text)


@each("text", ["这机器人怎么用啊", "小助手发的卡片回哪条啊", "how do I use the bot"])
def test_how_the_service_is_used_is_asked(text: str) -> None:
    assert asks_of_use(text)


@each("text", ["机器人坏了", "扫地机器人多少钱", "怎么用这把钳子"])
def test_other_questions_are_not_of_the_service(text: str) -> None:
    assert not asks_of_use(text)
