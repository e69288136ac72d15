"""What takes back a sentence said before, and what only speaks of one."""

from __future__ import annotations

from domain.hearing.residents.unsaying import asks_to_unsay
from tests.tables import each


@each(
    "words, asks",
    [
        ("把我上面那句话去掉 别让水务局看见", True),
        ("刚才说的那段删了吧", True),
        ("不许再给那个局看见我骂人那句", True),
        ("我刚才写的不要发给他们", True),
        ("please delete my last message", True),
        ("物业把那条通知删了，没人管", False),
        ("那句话说得对", False),
        ("别写我的名字", False),
        ("刚才又停水了", False),
    ],
)
def test_what_takes_back_a_sentence(words: str, asks: bool) -> None:
    assert asks_to_unsay(words) is asks
