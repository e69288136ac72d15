"""Readings of what is said to a draft once it is held, of places put right in pairs, and of what is no cancel."""

from __future__ import annotations

from domain.hearing.residents.corrections import (
    corrected_address,
    corrected_in,
    corrected_place,
    denied_place,
    tells_only_place,
    told_place,
)
from domain.hearing.residents.draft_replies import Heard, Meant, Step, asks_to_file, read, takes_up_again
from tests.tables import each


@each("text", ["提交", "交吧", "报上去", "就这样吧给我报上", "好的，发出去吧", "send it", "yes please submit it"])
def test_who_asks_to_file_does_so_of_a_held_draft(text: str) -> None:
    assert read(Step.CONFIRM, text).meant is Meant.SUBMIT
    assert asks_to_file(text)


@each("text", ["好的", "嗯", "行", "就这样", "OK thanks", "perfect", "先别报", "怎么提交"])
def test_who_only_agrees_does_not_ask_to_file(text: str) -> None:
    assert not asks_to_file(text)


@each("text", ["那就好", "那就好 谢谢", "那太好了，辛苦了", "这就好", "that's good to hear, thanks"])
def test_who_is_relieved_files_nothing(text: str) -> None:
    assert read(Step.CONFIRM, text).meant in (Meant.THANKS, Meant.WAIT, Meant.ASIDE)
    assert read(Step.PLACE, text).meant not in (Meant.SKIP, Meant.PLACE)


@each(
    "text",
    ["不发了 先给我弄", "不投诉了，你们快办吧", "我不往网上发了 赶紧给修", "won't post it, just fix it please"],
)
@each("step", [Step.CONFIRM, Step.OTHER])
def test_who_wants_it_done_cancels_nothing(text: str, step: Step) -> None:
    assert read(step, text).meant is Meant.ADD


@each("text", ["算了，别修了", "不报了，不用处理了", "算了 赶紧撤了吧", "不用登记不用登记", "就说声谢谢，不用上报"])
def test_who_wants_nothing_done_cancels(text: str) -> None:
    assert read(Step.CONFIRM, text).meant is Meant.CANCEL


@each(
    "text",
    [
        "还是说吧",
        "哎还是报吧",
        "算了还是报上吧",
        "我还是想反映",
        "actually, file it after all",
        "still want to report it",
        "路灯还是报吧",
        "另外一个还要报啊",
        "垃圾的事还是登记一下吧",
    ],
)
def test_who_takes_it_up_again(text: str) -> None:
    assert takes_up_again(text)


@each(
    "text",
    ["还是不报了", "还是没水", "垃圾还是没人收", "那个不用报了", "还是别说了", "报什么", "the lamp is still out"],
)
def test_other_words_take_nothing_up(text: str) -> None:
    assert not takes_up_again(text)


@each(
    "text, right",
    [
        ("Sorry, building 12, not 2. I mix them up.", "building 12"),
        ("not building 2, building 12", "building 12"),
        ("It's not block 2 but block 12", "block 12"),
        ("Building 12, not building 2", "Building 12"),
        ("12号楼，不是2号楼", "12号楼"),
        ("不是2号楼是12号楼", "12号楼"),
        ("12号楼 不是2", "12号楼"),
    ],
)
def test_the_right_one_of_a_pair_is_the_place(text: str, right: str) -> None:
    assert corrected_place(text) == right
    assert read(Step.CONFIRM, text).words == right


@each("text", ["12, not 2", "it's 12 not 2", "not 2 but 12", "是12不是2", "不是2，是12"])
def test_numbers_alone_replace_the_one_in_the_address(text: str) -> None:
    right = corrected_in("滨河花园2号楼", text)
    assert corrected_address("滨河花园2号楼", right) == "滨河花园12号楼"
    right = corrected_in("Riverside Garden, building 2", text)
    assert corrected_address("Riverside Garden, building 2", right) == "Riverside Garden, building 12"


@each("text", ["3 days, not 2", "it came twice, not once", "12, not 5", "不是2天是3天"])
def test_other_numbers_are_no_place(text: str) -> None:
    assert corrected_in("滨河花园2号楼", text) == ""


@each(
    "text", ["It still says 2, doesn't it?", "the address still says building 2", "地址还是写的2号楼", "楼号还是不对"]
)
def test_a_place_that_still_is_wrong_is_asked_for(text: str) -> None:
    assert read(Step.CONFIRM, text).meant is Meant.WRONG_PLACE


@each("text", ["就按你说的报", "照你写的提交", "按上面写的报吧", "就照这样登记", "按您整理的来", "按你写的，行"])
def test_what_the_service_wrote_is_filed_as_it_is(text: str) -> None:
    assert read(Step.CONFIRM, text).meant is Meant.SUBMIT


@each("text", ["按你说的改", "按物业说的要交钱", "照这样下去要出事", "按上面说的三天没人来"])
def test_other_words_by_something_file_nothing(text: str) -> None:
    assert read(Step.CONFIRM, text).meant is not Meant.SUBMIT


@each(
    "text",
    [
        "没有具体地方",
        "说不上来在哪",
        "没个准地方",
        "地方不固定",
        "不知道叫什么路",
        "跟地方没关系",
        "没有门牌号",
        "I can't say where",
    ],
)
def test_who_can_name_no_place_is_not_asked_again(text: str) -> None:
    assert read(Step.PLACE, text) == Heard(Meant.SKIP)


@each("text", ["全县到处都是", "好多地方都有", "整条街都这样", "没有门牌，臭得熏人", "everywhere in town really"])
def test_what_is_everywhere_is_told_without_a_place(text: str) -> None:
    assert read(Step.PLACE, text) == Heard(Meant.SKIP, text)


@each(
    "text, right",
    [
        ("地方是槐花里", "槐花里"),
        ("地点：二小后门", "二小后门"),
        ("the address is 5 Park Road", "5 Park Road"),
        ("地方是哪里", ""),
        ("地方是对的", ""),
        ("地方在修路", ""),
        ("the place is dirty", ""),
    ],
)
def test_a_place_that_is_told_to_be_one(text: str, right: str) -> None:
    assert told_place(text) == right


@each(
    "text, right",
    [
        ("不是北门桥啊", ""),
        ("不是北门桥，我们是槐花里", "槐花里"),
        ("都说了不是北门桥那边", ""),
        ("不是我家", None),
        ("这不是北门桥的问题", None),
        ("不是垃圾", None),
    ],
)
def test_the_place_that_is_known_is_denied(text: str, right: str | None) -> None:
    assert denied_place("北门桥", text) == right


@each(
    "text, right",
    [
        ("The place is wrong. It is the crossing at Park Road", "the crossing at Park Road"),
        ("我刚才不是都说了吗？一个是6号楼楼道堆东西", ""),
    ],
)
def test_a_correction_is_neither_what_was_wrong_nor_what_happens(text: str, right: str) -> None:
    assert corrected_place(text) == right


@each(
    "text, alone",
    [
        ("The place is wrong. It is the crossing at Park Road", True),
        ("地址不对，应该是槐花里5号楼", True),
        ("不是北门桥，我们是槐花里", True),
        ("地点是槐花里。", True),
        ("地点是槐花里，晚上臭得睡不着", False),
        ("写错了，是5号楼，臭死了", False),
    ],
)
def test_what_only_puts_the_place_right_tells_nothing_else(text: str, alone: bool) -> None:
    assert tells_only_place("北门桥", text) is alone
