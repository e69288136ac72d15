"""Words of an accusation that was told before: named, pointed back to, or something else."""

from __future__ import annotations

import re

from domain.hearing.residents import accusation_talk
from domain.hearing.residents.accusation_talk import Talk
from tests.tables import each

ROWS = (
    ("我反映过的那个队长，纪委来人了没", Talk.NAMES, True),
    ("实名举报的材料你们收到没有", Talk.NAMES, True),
    ("我上次检举的事有说法了吗", Talk.NAMES, True),
    ("到底谁在查", Talk.NAMES, True),
    ("保密工单现在什么情况", Talk.NAMES, True),
    ("has my accusation been looked into?", Talk.NAMES, True),
    ("我举报的那个人还坐在窗口", Talk.NAMES, False),
    ("他们昨晚又来店里拿东西", Talk.POINTS, False),
    ("那伙人今天没来", Talk.POINTS, False),
    ("我有录音", Talk.POINTS, False),
    ("到现在一点动静没有", Talk.POINTS, True),
    ("he asked for money again", Talk.POINTS, False),
    ("", Talk.POINTS, False),
    ("我要举报夜市油烟大", Talk.NOT, False),
    ("咋给送到派出所去了", Talk.NAMES, True),
    ("所长说知道是我投诉的", Talk.NAMES, True),
    ("新华路路灯坏了", Talk.NOT, False),
    ("垃圾转到我家门口了", Talk.NOT, False),
    ("移送车堵了门", Talk.NOT, False),
    ("社保卡在哪儿办", Talk.NOT, True),
)


@each("words, talk, asked", ROWS)
def test_how_words_speak_of_an_accusation_told_before(words: str, talk: Talk, asked: bool) -> None:
    assert accusation_talk.read(words) is talk
    assert not words or accusation_talk.asks(words) is asked


@each("pattern, example", (*accusation_talk.NAMED, *accusation_talk.POINTING))
def test_each_cue_finds_its_example(pattern: str, example: str) -> None:
    assert re.search(pattern, example.casefold())


@each(
    "words, fears",
    (
        ("要是他找上门怎么办", True),
        ("队长威胁我", True),
        ("怎么没人找我核实", False),
        ("they retaliated", True),
        ("昨晚所长带人堵在我家门口", True),
        ("他说晓得是我写的信", True),
        ("街道有人逼我撤了", True),
        ("his boss knows it was me", True),
        ("他们知道是我举报的吗", False),
        ("小区门口堵得很", False),
        ("谁知道是哪家倒的", False),
        ("叫我去哪交材料", False),
    ),
)
def test_who_fears_reprisals(words: str, fears: bool) -> None:
    assert accusation_talk.fears_reprisal(words) is fears


@each(
    "words, anew",
    (
        ("我要向纪委举报交警队长吃拿卡要", True),
        ("我还想再举报一件事", True),
        ("另外举报一下物业", True),
        ("I want to report another officer", True),
        ("我要问我举报的事", False),
        ("我举报的事查了吗", False),
    ),
)
def test_who_begins_anew(words: str, anew: bool) -> None:
    assert accusation_talk.begins_anew(words) is anew


@each(
    "words, asked",
    (
        ("这些话督办员能看到不", True),
        ("千万别让他们经理晓得", True),
        ("有没有把我的电话给他", True),
        ("对方知道是我说的吗", True),
        ("can the coordinators see this?", True),
        ("don't tell them", True),
        ("他们知道错了", False),
        ("路灯什么时候修", False),
        ("把我的车位给占了", False),
    ),
)
def test_who_asks_who_reads_it(words: str, asked: bool) -> None:
    assert accusation_talk.asks_who_reads(words) is asked


@each(
    "words, more",
    (
        ("监委没一个人找过我核实，你们给捂住了吧", True),
        ("怎么转给信访了？我又没闹事", True),
        ("举报信到现在根本没回音", True),
        ("所长说知道是我投诉的", True),
        ("我举报的事查了没有", False),
        ("你好，我想问一下，查得怎么样了", False),
        ("查清楚了没有？谢谢", False),
        ("要是报复我怎么办", False),
        ("督办员看得到吗", False),
    ),
)
def test_what_asks_may_also_tell(words: str, more: bool) -> None:
    assert accusation_talk.tells_more(words) is more
