"""Words that name a numbered line, and words that only have a number in them."""

from __future__ import annotations

import tomllib
from pathlib import Path

from domain.hearing.dangers.danger import danger_in
from domain.numbered import Unnamed, line_named, lines, number_in
from tests.tables import each

PREVIEW = ["提交", "改类别", "改地点", "让单位看到我的姓名", "设为保密工单", "取消"]
GRADES = ["非常满意", "满意", "基本满意", "不满意", "非常不满意", "📢 有人要求我给好评"]
MINE = ["补充 #26000029 振兴路12号路灯不亮", "补充 #26000037 楼道灯坏了", "这是新的问题", "取消"]
ENGLISH = ["Submit", "Change category", "Change place", "Not solved", "No", "Cancel"]
MANY = [f"第{one}类" for one in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"]


@each(
    "text, number",
    [
        ("1", 1),
        ("１", 1),
        ("一", 1),
        ("1、", 1),
        ("1.", 1),
        ("1。", 1),
        (" 1 ", 1),
        ("（1）", 1),
        ("1)", 1),
        ("①", 1),
        ("⒈", 1),
        ("1️⃣", 1),
        ("01", 1),
        ("第一个", 1),
        ("第1个", 1),
        ("第二项", 2),
        ("第三条吧", 3),
        ("选1", 1),
        ("选一", 1),
        ("我选第二个", 2),
        ("选择3", 3),
        ("回复2", 2),
        ("回2", 2),
        ("按1", 1),
        ("1吧", 1),
        ("就选2吧", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("第十一个", 11),
        ("20", 20),
        ("two", 2),
        ("option 3", 3),
        ("No. 4", 4),
        ("the second one", 2),
        ("0", 0),
        ("99", 99),
        ("1 谢谢", 1),
        ("第二个，谢谢您", 2),
        ("2 thanks", 2),
    ],
)
def test_a_number_alone_is_read(text: str, number: int) -> None:
    assert number_in(text) == number


@each(
    "text",
    [
        "",
        "13912345678",
        "110",
        "120",
        "1 3",
        "1、3",
        "1，3",
        "1-3",
        "1.5",
        "12号楼",
        "1号",
        "3楼",
        "1个",
        "一个",
        "2单元",
        "第一小学",
        "第一人民医院",
        "一中",
        "1#",
        "#1",
        "10点",
        "11月2日",
        "1 3 5 签收",
        "一二",
        "选",
        "one day",
        "no",
        "the",
        "1?",
    ],
)
def test_a_number_that_is_part_of_more_is_none(text: str) -> None:
    assert number_in(text) is None


@each(
    "text, labels, named",
    [
        ("1", PREVIEW, 0),
        ("六", PREVIEW, 5),
        ("提交", PREVIEW, 0),
        ("提交。", PREVIEW, 0),
        ("“提交”", PREVIEW, 0),
        ("1. 提交", PREVIEW, 0),
        ("1、提交", PREVIEW, 0),
        ("1 提交", PREVIEW, 0),
        ("（4）让单位看到我的姓名", PREVIEW, 3),
        ("4 让单位", PREVIEW, 3),
        ("让单位", PREVIEW, 3),
        ("保密", PREVIEW, Unnamed.WORDS),
        ("设为保密", PREVIEW, 4),
        ("改", PREVIEW, Unnamed.WORDS),
        ("2 提交", PREVIEW, Unnamed.WORDS),
        ("4. 解决了", [*GRADES, "解决了", "部分解决", "没解决"], 6),
        ("4. 解决了", ["解决了", "没解决", "解决了", "没解决"], Unnamed.WORDS),
        ("4. 解决", [*GRADES, "解决了", "没解决"], Unnamed.WORDS),
        ("提交了吗", PREVIEW, Unnamed.WORDS),
        ("7", PREVIEW, Unnamed.OUT_OF_RANGE),
        ("0", PREVIEW, Unnamed.OUT_OF_RANGE),
        ("99", PREVIEW, Unnamed.OUT_OF_RANGE),
        ("满意", GRADES, 1),
        ("非常满意", GRADES, 0),
        ("非常", GRADES, Unnamed.WORDS),
        ("有人要求我给好评", GRADES, 5),
        ("5", GRADES, 4),
        ("补充", MINE, Unnamed.WORDS),
        ("补充 #26000029", MINE, 0),
        ("补充26000037", MINE, 1),
        ("补充 #2600", MINE, Unnamed.WORDS),
        ("补充 #26000037 楼道灯坏了", MINE, 1),
        ("补充 #26000037 楼道灯坏了，二楼也是", MINE, Unnamed.WORDS),
        ("26000029", MINE, Unnamed.WORDS),
        ("submit", ENGLISH, 0),
        ("ＳＵＢＭＩＴ", ENGLISH, 0),
        ("Change", ENGLISH, Unnamed.WORDS),
        ("change place", ENGLISH, 2),
        ("Change pl", ENGLISH, Unnamed.WORDS),
        ("no", ENGLISH, 4),
        ("not", ENGLISH, Unnamed.WORDS),
        ("不是", ["已打通", "不是险情"], Unnamed.WORDS),
        ("不用", ["提交", "不用保密"], Unnamed.WORDS),
        ("不用保密", ["提交", "不用保密"], 1),
        ("这是", ["催一下", "这是新的问题"], Unnamed.WORDS),
        ("这是新的", ["催一下", "这是新的问题"], 1),
        ("确定", ["确定撤回"], 0),
        ("This", ["This is a new problem"], Unnamed.WORDS),
        ("this is", ["This is a new problem"], 0),
        ("Cancel!", ENGLISH, 5),
        ("20", MANY, 19),
        ("第二十个", MANY, 19),
        ("21", MANY, Unnamed.OUT_OF_RANGE),
        ("1", [], Unnamed.OUT_OF_RANGE),
        ("提交" * 50, PREVIEW, Unnamed.WORDS),
        ("🙂", PREVIEW, Unnamed.WORDS),
    ],
)
def test_words_name_a_line_by_its_number_its_label_or_its_only_beginning(
    text: str, labels: list[str], named: int | Unnamed
) -> None:
    assert line_named(text, labels) == named


def test_two_lines_of_one_label_are_told_apart_by_number_alone() -> None:
    assert line_named("取消", ["取消", "提交", "取消"]) is Unnamed.WORDS
    assert line_named("3", ["取消", "提交", "取消"]) == 2


def test_each_line_as_it_is_shown_names_itself() -> None:
    for labels in (PREVIEW, GRADES, MINE, ENGLISH, MANY):
        assert [line_named(line, labels) for line in lines(labels)] == [*range(len(labels))]
        assert [line_named(label, labels) for label in labels] == [*range(len(labels))]


@each("language", ["zh-CN", "en"])
def test_no_label_tells_of_a_danger(language: str) -> None:
    """Dangers are heard before choices: a label that is heard as one could never be chosen by its words."""
    catalogue = tomllib.loads((Path(__file__).parents[2] / "locales" / f"{language}.toml").read_text("utf-8"))
    tables = ("button", "grade", "reason", "withdraw_why", "outcome")
    labels = [label for table in tables for label in catalogue[table].values()]
    assert {one for one in labels if danger_in(one)} == set()
