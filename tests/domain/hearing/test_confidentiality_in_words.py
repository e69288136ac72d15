"""保密, 照常派单 and 解除保密 as coordinators say them, and what they put right of category and kind."""

from __future__ import annotations

from domain.hearing.officials import category_corrections, confidentiality
from domain.lifecycle import Action
from tests.tables import each

KEEP, RELEASE, LIFT = Action.KEEP_CONFIDENTIAL, Action.RELEASE, Action.LIFT_CONFIDENTIAL
ACTS = (
    ("保密", KEEP, True, ""),
    ("这件设成保密工单吧", KEEP, True, ""),
    ("得保密，说到了副镇长", KEEP, True, "说到了副镇长"),
    ("保密 #26000010 说到了副镇长", KEEP, True, "说到了副镇长"),
    ("说到了副镇长，列为保密吧", KEEP, False, "说到了副镇长"),
    ("make it confidential", KEEP, True, ""),
    ("核对过了，正常派", RELEASE, True, "核对过了"),
    ("按正常流程走就行", RELEASE, True, ""),
    ("没必要保密，说的是物业", LIFT, False, "说的是物业"),
    ("解密吧", LIFT, False, ""),
    ("取消保密 说的是物业", LIFT, True, "说的是物业"),
)
NO_ACTS = (
    "要不要保密",
    "能不能照常派？",
    "如果属实就保密",
    "下午再保密吧",
    "保密工单移送纪委",
    "给本人保密",
    "注意保密",
    "正常情况下当天办结",
    "居民问会不会保密",
)


@each("words, action, sure, reason", ACTS)
def test_acts_in_ones_own_words(words: str, action: Action, sure: bool, reason: str) -> None:
    asked = confidentiality.read(words)
    assert asked is not None
    assert (asked.action, asked.sure, asked.words) == (action, sure, reason)


@each("words", NO_ACTS)
def test_what_only_speaks_of_it_is_no_act(words: str) -> None:
    assert confidentiality.read(words) is None


@each(
    "words, name, rest",
    (
        ("类别不对，应该是噪音，派给城管", "噪音", "派给城管"),
        ("分类搞错了，是井盖", "井盖", ""),
        ("应该归到路灯类", "路灯", ""),
        ("不是举报，是求助", "求助", ""),
        ("类型改成建议", "建议", ""),
        ("the category is wrong, it should be noise", "noise", ""),
    ),
)
def test_category_and_kind_are_put_right(words: str, name: str, rest: str) -> None:
    right = category_corrections.read(words)
    assert right is not None
    assert (right.name, right.rest) == (name, rest)


@each(
    "words",
    ("类别对吗？", "类别不对吧", "不是投诉，是咨询吗？", "应该是什么类别", "他说不是投诉，是咨询", "应该是明天"),
)
def test_what_asks_or_reports_puts_nothing_right(words: str) -> None:
    assert category_corrections.read(words) is None
