"""What a short message is made of weighs for an accusation or against one, as learnt from the rows beside this file."""

from __future__ import annotations

from pathlib import Path

from benchmarks.weights import learn, written
from domain.hearing.accusations.degrees import Degree, degree_of
from domain.hearing.accusations.features import features_of
from domain.hearing.accusations.learnt import LONGEST, Likeness, likeness_of, read_table
from tests.tables import each

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    return [one for one in (HERE / name).read_text(encoding="utf-8").splitlines() if not one.startswith("#")]


def test_everyday_accusations_are_withheld() -> None:
    told = lines("everyday_accusations.txt")
    missed = [one for one in told if degree_of(one.casefold()) is Degree.NONE]
    assert len(missed) <= len(told) // 100, missed


def test_everyday_matters_go_their_way() -> None:
    told = lines("everyday_matters.txt")
    withheld = [one for one in told if degree_of(one.casefold()) is not Degree.NONE]
    assert len(withheld) <= len(told) // 100, withheld


@each("first, second, part",
    [
        ("书记收了两条烟", "队长收了五条烟", "@TG"), ("主任的外甥", "科长的侄子", "@TK"),
        ("the clerk wants cash", "an officer wants gifts", "@TG"),
    ],
)  # fmt: skip
def test_who_and_what_are_named_by_their_kinds(first: str, second: str, part: str) -> None:
    assert part in features_of(first) & features_of(second)


@each("text, likeness",
    [
        ("村主任把扶贫的羊都牵到他小舅子家去了", Likeness.MOST), ("楼下的路灯坏了半个月没人来修", Likeness.NONE),
        ("有人收钱", Likeness.OPEN), ("村主任把羊都牵到他小舅子家去了" + "路" * LONGEST, Likeness.OPEN),
    ],
)  # fmt: skip
def test_only_a_short_message_that_says_enough_is_compared(text: str, likeness: Likeness) -> None:
    assert likeness_of(text) is likeness


@each("text, degree",
    [
        ("孩子在托管班被老师打了手心，肿了", Degree.NONE), ("孩子在二小被老师扇了两耳光", Degree.CONFIDENTIAL),
        ("那个科长连口水都没喝我的，当天就办好了，想送锦旗", Degree.NONE),
        ("the mall guard pushed my brother", Degree.NONE), ("the policeman pushed my brother", Degree.CONFIDENTIAL),
        ("改派给环卫处吧，花坛是住建局的", Degree.NONE), ("拆成两件 供电所 路灯，归环卫处 扫雪", Degree.NONE),
        ("拆单 住建局 楼道灯\n环卫处 垃圾桶", Degree.NONE), ("请移送县纪委监委", Degree.HELD_BACK),
        ("转纪委监委", Degree.HELD_BACK), ("公交改道，要转到纪委对面等车", Degree.NONE),
        ("天天得走后门绕一大圈才能出小区", Degree.NONE), ("垃圾池一股腐败味，夏天没法过", Degree.NONE),
    ],
)  # fmt: skip
def test_titles_without_an_office_praise_and_plain_senses_accuse_nobody(text: str, degree: Degree) -> None:
    assert degree_of(text) is degree


def test_what_is_learnt_tells_examples_apart_and_is_written_as_it_was_learnt() -> None:
    told = [(f"{who}收了{what}", True) for who in ("书记", "队长", "所长") for what in ("两条烟", "一箱酒", "红包")]
    told += [(f"{where}的{what}坏了", False) for where in ("村口", "楼下", "公园") for what in ("路灯", "水管", "电梯")]
    base, weights = learn(told)
    assert read_table(written(weights)) == {part: weight for part, weight in weights.items() if weight}

    def says(text: str) -> float:
        return base + sum(weights.get(part, 0) for part in features_of(text))

    assert says("站长收了两箱酒") > 0 > says("广场的路灯坏了")
