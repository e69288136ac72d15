"""已报 公安, 已打通 and 不是险情 in words."""

from __future__ import annotations

from domain.hearing.dangers.danger_reports import not_denied, of_own_danger, reported_to, said_by_official
from tests.tables import each


@each(
    "words, to",
    [
        ("已报 公安", "公安"),
        ("已报公安", "公安"),
        ("已报警", "公安"),
        ("已上报民政局", "民政局"),
        ("已转公安、民政", "公安、民政"),
        ("已报110", "110"),
        ("已通知消防", "消防"),
        ("已联系 派出所，正在赶来", "派出所"),
        ("已打120", "120"),
        ("reported to the police", "police"),
        ("Called 110.", "110"),
    ],
)
def test_to_whom_a_danger_was_passed_on_is_read(words: str, to: str) -> None:
    assert reported_to(words) == to


@each(
    "words",
    [
        "报公安了吗",
        "还没报110",
        "要报公安",
        "公安已到",
        "已报 领导",
        "已报公安，请各单位注意安全并随时报告进展情况和人员安排",
    ],
)
def test_what_does_not_say_so_is_none(words: str) -> None:
    assert reported_to(words) == ""


@each(
    "words, wish",
    [
        ("已打通", "through"),
        ("打通了。", "through"),
        ("我已经打了120", "through"),
        ("报警了", "through"),
        ("got through", "through"),
        ("不是险情", "no_danger"),
        ("没有危险了", "no_danger"),
        ("误会", "no_danger"),
        ("It’s not an emergency!", "no_danger"),
        ("没打通", ""),
        ("打不通", ""),
        ("没事了", ""),
        ("已打通，警察十分钟到", ""),
        ("搞错了…没有煤气，不用来了", "no_danger"),
        ("都弄错了 不用派人来了", "no_danger"),
        ("没有什么险情啊", "no_danger"),
        ("哪有电线，你搞错了", "no_danger"),
        ("没有煤气味了", ""),
        ("不用来了", ""),
        ("搞错了地方，是3号楼", ""),
        ("没有什么险情吗", ""),
    ],
)
def test_what_the_buttons_say_is_read_in_words(words: str, wish: str) -> None:
    assert of_own_danger(words) == wish


@each(
    "words, left",
    [
        ("虚惊一场，不是漏气", ""),
        ("不是开玩笑 真着火了", "真着火了"),
        ("误会，不是着火，是五楼漏气", "是五楼漏气"),
    ],
)
def test_what_denies_no_danger_is_left(words: str, left: str) -> None:
    assert not_denied(words) == left


@each(
    "words, meant",
    [
        ("我来处理", "taken"),
        ("接到了", "taken"),
        ("我接了。", "taken"),
        ("收到，我马上去现场", "taken"),
        ("由我处理", "taken"),
        ("I'll handle it", "taken"),
        ("险情解除", "no_danger"),
        ("险情已经排除了", "no_danger"),
        ("解除险情", "no_danger"),
        ("the danger is over", "no_danger"),
        ("险情还没解除", ""),
        ("险情解除了吗", ""),
        ("我没接到", ""),
        ("我来处理不了", ""),
        ("谁来处理", ""),
        ("我去问问城管局", ""),
        ("收到", ""),
    ],
)
def test_what_an_official_says_of_a_danger(words: str, meant: str) -> None:
    assert said_by_official(words) == meant
