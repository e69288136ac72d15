"""What people type in order to report: by a sticker's link, and in a group."""

from __future__ import annotations

from domain.commands import Outcome, linked_to, opens_report, outcome_of
from tests.tables import each


@each(
    "text, code",
    [
        ("/start east-gate", "east-gate"),
        (" /START  East_Gate2 ", "east_gate2"),
        ("/start", ""),
        ("start east-gate", ""),
        ("/start east gate", ""),
        ("/start 东门", ""),
        (f"/start {'a' * 65}", ""),
        ("/started east-gate", ""),
    ],
)
def test_a_link_carries_a_code(text: str, code: str) -> None:
    assert linked_to(text) == code


@each("text", ["/report 路灯不亮", "上报 路灯不亮", "上报：路灯", "/report", "上报", " /Report "])
def test_a_report_in_a_group_opens_with_its_word(text: str) -> None:
    assert opens_report(text)


@each("text", ["", "上报社区的材料", "我要上报 路灯", "/reports", "report", "report it", "路灯不亮"])
def test_other_talk_opens_no_report(text: str) -> None:
    assert not opens_report(text)


@each(
    "words, outcome, kept",
    [
        ("部分解决 换了两盏灯", Outcome.PARTLY, "换了两盏灯"),
        ("已解决了，换了两盏灯", Outcome.SOLVED, "换了两盏灯"),
        ("已解决了", Outcome.SOLVED, ""),
        ("已解决居民用水问题", Outcome.SOLVED, "已解决居民用水问题"),
        ("部分解决三户用水", Outcome.PARTLY, "部分解决三户用水"),
    ],
)
def test_an_outcome_that_is_part_of_the_words_stays_in_them(words: str, outcome: Outcome, kept: str) -> None:
    assert outcome_of(words) == (outcome, kept)
