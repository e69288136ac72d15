"""Holds what the database has to what the residents were told."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from sqlalchemy import Row, text

from storage.engine.database import Database
from tests.faults.load import Load


def judge(database_url: str, load: Load) -> None:
    """Everything acknowledged is handled, once, in its chat's order; nothing became a dead letter."""
    database = Database(database_url)
    try:
        _kept(database, load)
        _cases(database, load)
        _nothing_given_up(database)
        if database.is_sqlite:
            assert _rows(database, "PRAGMA integrity_check")[0][0] == "ok"
            assert _rows(database, "PRAGMA foreign_key_check") == []
    finally:
        database.close()


def refusals_say_so(load: Load) -> None:
    """Whoever was turned away was told that it is for now, and in words."""
    assert load.refused
    for _, answer in load.refused:
        assert answer.status_code == 503, (answer.status_code, answer.text)
        assert answer.headers["retry-after"] == "1"
        assert "请稍后再试" in answer.json()["error"]


def _rows(database: Database, query: str) -> list[Row[Any]]:
    with database.reading() as tx:
        return list(tx.connection().execute(text(query)))


def _kept(database: Database, load: Load) -> None:
    states = defaultdict(list)
    for row in _rows(database, "SELECT key, state FROM inbox WHERE platform = 'simulator'"):
        states[row.key.partition(":")[2]].append(row.state)
    acknowledged = [one.message for one in load.acknowledged]
    assert len(acknowledged) == len(set(acknowledged))
    unhandled = {message: states[message] for message in acknowledged if states[message] != ["done"]}
    assert unhandled == {}, unhandled


def _cases(database: Database, load: Load) -> None:
    """One case for each complaint, with its words in the order in which they were said, its event and its answer."""
    query = """SELECT a.external, c.words,
            (SELECT count(*) FROM events e WHERE e.case_id = c.id AND e.action = 'submit') AS submitted,
            (SELECT count(*) FROM outbox o WHERE o.case_id = c.id) AS said
        FROM cases c JOIN audience h ON h.case_id = c.id JOIN chat_aliases a ON a.chat_id = h.chat_id"""
    found = [(row.external, row.words, row.submitted, row.said > 0) for row in _rows(database, query)]
    assert sorted(found) == sorted((chat, words, 1, True) for chat, words in load.told.items())


def _nothing_given_up(database: Database) -> None:
    states = Counter(row.state for row in _rows(database, "SELECT state FROM outbox"))
    assert set(states) <= {"sent", "cancelled"}, states
    assert _rows(database, "SELECT id FROM inbox WHERE state != 'done'") == []
    assert _rows(database, "SELECT id FROM timers WHERE failed != ''") == []
