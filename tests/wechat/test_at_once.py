"""Everybody answers at once: each `1` is a choice of whoever wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.engine.database import Database
from tests.fakes.waiting import wait_for
from tests.wechat.account import Account
from tests.wechat.answers import shown
from tests.wechat.calls import Call
from tests.wechat.people import Person
from tests.wechat.service import serving

FEW = 5  # are answered within a second by a machine that does much else, too
LONGEST = 60.0  # seconds; so many at once are more than WeChat would wait for
FILED = """SELECT a.external, c.reference, c.words FROM cases c JOIN audience o ON o.case_id = c.id
    JOIN chat_aliases a ON a.chat_id = o.chat_id"""
LEFT = """SELECT (SELECT count(*) FROM inbox WHERE state = 'new')
    + (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'claimed'))"""


def words_of(number: int) -> str:
    return f"振兴路{number}号路灯不亮"


def at_once(people: Sequence[Person], words: Sequence[str]) -> list[Call]:
    begun = [one.begins(said) for one, said in zip(people, words, strict=True)]
    return [one.result() for one in begun]


def everybody_chooses_line_one(folder: Path, database_url: str, count: int) -> None:
    with Account(patience=LONGEST) as account, serving(account, folder, told={"DATABASE_URL": database_url}):
        people = [account.person() for _ in range(count)]
        for first in range(0, count, FEW):  # so that each has read the question before it is answered
            some = range(first, first + FEW)
            asked = at_once([people[n] for n in some], [words_of(n) for n in some])
            assert [shown(one.text).count("1. 提交") for one in asked] == [1] * FEW
        chosen = at_once(people, ["1"] * count)
        read = _read_to_the_end(people, chosen, database_url)
        assert account.violations == []
    with closing(Database(database_url)) as database, database.reading() as tx:
        filed = tx.connection().execute(text(FILED)).all()
    assert sorted((row.external, row.words) for row in filed) == [
        (one.openid, words_of(number)) for number, one in enumerate(people)
    ]
    assert [row.external for row in filed if row.reference not in read[row.external]] == []


def _read_to_the_end(people: Sequence[Person], chosen: Sequence[Call], database_url: str) -> dict[str, str]:
    """What each was answered; whose answer was not ready in time writes again."""
    with closing(Database(database_url)) as database:

        def settled() -> bool:
            with database.reading() as tx:
                return not tx.connection().execute(text(LEFT)).scalar_one()

        wait_for(settled, LONGEST, "everything being handled")
    pairs = zip(people, chosen, strict=True)
    return {one.openid: call.text or one.writes("你好").text for one, call in pairs}


def test_a_hundred_choices_at_once_are_each_their_own(database_url: str, tmp_path: Path) -> None:
    everybody_chooses_line_one(tmp_path, database_url, 100)


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_a_thousand_choices_at_once_are_each_their_own(database_url: str, tmp_path: Path) -> None:
    everybody_chooses_line_one(tmp_path, database_url, 1000)
