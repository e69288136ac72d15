"""Of which kind something is, in its writer's words."""

from __future__ import annotations

from domain.hearing.residents.kinds_told import kind_denied, kind_told
from domain.hearing.residents.wants import Kind
from tests.tables import each


@each(
    "words, kind",
    [
        ("我是想表扬", Kind.PRAISE),
        ("我是表扬不是投诉", Kind.PRAISE),
        ("不是投诉，是表扬！", Kind.PRAISE),
        ("我这是夸他们呀", Kind.PRAISE),
        ("类型错了，这是建议", Kind.SUGGESTION),
        ("我就是提个意见", Kind.SUGGESTION),
        ("不是投诉，就是问一下", Kind.ENQUIRY),
        ("我只是咨询一下", Kind.ENQUIRY),
        ("我要投诉", Kind.COMPLAINT),
        ("你们弄成投诉了？我是表扬", Kind.PRAISE),
        ("怎么当成投诉了，我是咨询", Kind.ENQUIRY),
        ("我是来感谢的，没想投诉", Kind.PRAISE),
        ("it's a compliment, not a complaint", Kind.PRAISE),
        ("This is just a question", Kind.ENQUIRY),
    ],
)
def test_the_kind_is_said(words: str, kind: Kind) -> None:
    assert kind_told(words) is kind


@each(
    "words",
    [
        "我要投诉物业",
        "不是投诉",
        "我投诉过好几次了",
        "谢谢你们",
        "感谢你们但是垃圾还在",
        "建议装个路灯",
        "我想问一下什么时候能修好",
        "这就是你们的建议？",
        "我要表扬环卫王师傅，街扫得真干净",
    ],
)
def test_what_is_told_besides_is_no_word_of_the_kind(words: str) -> None:
    assert kind_told(words) is None


@each(
    "words, kind",
    [
        ("不对，这不是投诉啊", Kind.COMPLAINT),
        ("我不是建议", Kind.SUGGESTION),
        ("不是投诉，是表扬", None),
        ("垃圾", None),
    ],
)
def test_a_kind_is_denied(words: str, kind: Kind | None) -> None:
    assert kind_denied(words) is kind
