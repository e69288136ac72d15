"""What a word weighs, by where it stands."""

from __future__ import annotations

from domain.routing.weighing import FURTHER, HINT, IN_LEAD, IN_MIDDLE, IN_NEAR, weighing_of
from tests.tables import each


@each(
    "words, lead",
    [
        ("路灯坏了三天。物业也不管。", "路灯坏了三天"),
        ("尊敬的领导：您好！门口的路灯坏了。物业不管。", "门口的路灯坏了"),
        ("您好，门口的路灯坏了，物业不管。谢谢", "门口的路灯坏了，物业不管"),
        ("我是阳光小区的业主，门口的路灯坏了。", "门口的路灯坏了"),
        ("Dear sir, the lamp at the corner is out. The lift too.", "the lamp at the corner is out"),
        ("路灯", "路灯"),
        ("", ""),
    ],
)
def test_the_lead_is_the_first_sentence_after_a_greeting_and_who_writes(words: str, lead: str) -> None:
    plain = words.casefold()
    begins, ends = weighing_of(plain).lead
    assert plain[begins:ends] == lead


def test_a_word_weighs_less_the_further_on_it_stands() -> None:
    weighing = weighing_of("路灯坏了。" + "了" * 1000)
    assert [weighing.of("路灯", at, hint=False) for at in (0, 100, 300, 900)] == [
        2 * part for part in (IN_LEAD, IN_NEAR, IN_MIDDLE, FURTHER)
    ]


def test_a_long_word_weighs_no_more_than_four_letters_and_a_letter_more_than_half_a_word() -> None:
    weighing = weighing_of("路灯")
    assert weighing.of("露天烧烤油烟", 0, hint=False) == weighing.of("露天烧烤", 0, hint=False)
    assert weighing.of("坑", 0, hint=False) > weighing.of("路灯", 0, hint=False) / 2


def test_a_hint_and_who_somebody_is_weigh_little() -> None:
    words = "我是北岭小学的学生，路灯坏了"
    weighing = weighing_of(words)
    assert weighing.of("小学", words.index("小学"), hint=False) == 2 * IN_NEAR * HINT
    assert weighing.of("路灯", words.index("路灯"), hint=True) == 2 * IN_LEAD * HINT
