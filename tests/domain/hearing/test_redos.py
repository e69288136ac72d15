"""Words that take back a redo that was asked for by mistake."""

from __future__ import annotations

from domain.hearing.residents.redos import TakenBack, takes_redo_back
from tests.tables import each

T = TakenBack


@each(
    "words, meant",
    [
        ("算了，刚才点错了，解决了", T.SOLVED),
        ("不好意思按错了，其实已经解决了", T.SOLVED),
        ("手滑了 问题解决了", T.SOLVED),
        ("sorry, pressed it wrong, it is solved", T.SOLVED),
        ("不用重办了，已经好了", T.SOLVED),
        ("不用重办了", T.SURE),
        ("取消刚才的重办", T.SURE),
        ("点错了", T.LIKELY),
        ("算了，解决了", T.LIKELY),
        ("my mistake", T.LIKELY),
        ("点错了，是想点非常满意", T.NO),
        ("你们搞错了，根本没解决", T.NO),
        ("能不能不用重办？", T.NO),
        ("解决了", T.NO),
        ("还是一样臭", T.NO),
        ("算了", T.NO),
    ],
)
def test_words_that_take_a_redo_back(words: str, meant: TakenBack) -> None:
    assert takes_redo_back(words) is meant
