"""Everyday things tell one of somebody's cases from another."""

from __future__ import annotations

from domain.hearing.residents.likeliest import Candidate, Told, fitting, ties
from domain.hearing.residents.topics import TOPICS, spots_of, topics_of
from tests.tables import each

BINS = Candidate(1, words="阳光小区8号楼下的垃圾没人收", address="阳光小区8号楼")
LAMP = Candidate(2, words="河东路的路灯坏了", address="河东路")


@each("name", TOPICS)
def test_each_topic_is_in_its_example(name: str) -> None:
    assert name in topics_of(TOPICS[name][1])


@each(
    "words, fit",
    [
        ("亮了，谢谢", (2,)),
        ("桶边上又扔了个床垫", (1,)),
        ("8号楼靠北边", (1,)),
        ("河东路那边", (2,)),
        ("桶清了，灯没修", (2, 1)),
        ("弄好了一个", ()),
        ("第一个办完了吗", (1,)),
        ("后一个呢", (2,)),
        ("the bins are full again", (1,)),
    ],
)
def test_of_two_cases_the_words_fit(words: str, fit: tuple[int, ...]) -> None:
    assert fitting([LAMP, BINS], Told(words)) == fit


def test_what_has_nothing_in_common_has_no_ties() -> None:
    assert ties(BINS, Told("电梯又停了")) == 0
    assert spots_of("8号楼2单元") == {"8号楼", "2单元"}
