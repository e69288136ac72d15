"""A withdrawal is asked for, or only told of; and whether words say nothing else."""

from __future__ import annotations

from domain.hearing.residents.beside import read
from domain.hearing.residents.beside_cues import Meant
from domain.hearing.residents.calls import asks_about_call
from domain.hearing.residents.withdrawals import is_bare, names_all
from tests.tables import each


@each(
    "words",
    [
        "撤回",
        "不用办了",
        "麻烦撤了吧",
        "那件不用了 谢谢",
        "把这个诉求取消了吧",
        "取消",
        "想撤回这件",
        "please withdraw it",
        "never mind",
        "cancel my report please",
    ],
)
def test_bare(words: str) -> None:
    assert read(words).meant is Meant.WITHDRAW
    assert is_bare(words)


@each("words", ["不用来了 我自己弄好了", "城管让我撤，那就撤了吧", "邻居自己修好了", "撤回吧，下次再有积水我再报"])
def test_asked_with_more_words(words: str) -> None:
    assert read(words).meant is Meant.WITHDRAW
    assert not is_bare(words)


@each(
    "words",
    [
        "下水管堵了四回了 每回都说疏通好了修好了",
        "7路车站取消了 老人出不了门",
        "居委会让我撤诉 我不愿意",
        "上次报过路灯 后来我撤回了",
        "我撤回过一次",
        "取消我的补贴 凭啥",
        "物业说已经修好了 其实没修",
        "the office asked me to withdraw my complaint",
        "路灯杆被撤走了",
    ],
)
def test_only_told(words: str) -> None:
    assert read(words).meant is not Meant.WITHDRAW
    assert read(words).meant is not Meant.GOOD


@each(
    "words, asks",
    [
        ("什么时候给我打电话", True),
        ("有没有人回我", True),
        ("怎么还没人联系我", True),
        ("督办员呢", True),
        ("when will you call me", True),
        ("nobody has called", True),
        ("东河镇", False),
        ("没有人管这条路", False),
        ("路口没人管交通", False),
        ("给我打电话", False),
    ],
)
def test_whether_the_call_is_asked_after(words: str, asks: bool) -> None:
    assert asks_about_call(words) is asks


@each("words, everything", [("都撤了吧", True), ("全部撤回", True), ("撤了吧", False)])
def test_whether_all_is_taken_back_is_read(words: str, everything: bool) -> None:
    assert is_bare(words)
    assert names_all(words) == everything
