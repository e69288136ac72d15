"""Holds the service's database to what people told an account and what they were answered."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from sqlalchemy import Row, text

from storage.engine.database import Database
from tests.crash.residents import AT_ONCE, CONFIRM, THANKS
from tests.wechat.calls import Call
from tests.wechat.telling import QUESTION, Story

FILED = re.compile(r"编号\D{0,8}(\d{8})")
LEFT = """SELECT (SELECT count(*) FROM inbox WHERE state = 'new') + (SELECT count(*) FROM outbox o
    JOIN chat_aliases a ON a.chat_id = o.chat_id WHERE a.platform = 'wechat'
    AND (o.state IN ('waiting', 'claimed') OR (o.state = 'uncertain' AND o.retry_at IS NOT NULL)))"""
OF_THE_ACCOUNT = """SELECT o.state, count(*) AS count FROM outbox o JOIN chat_aliases a ON a.chat_id = o.chat_id
    WHERE a.platform = 'wechat' GROUP BY o.state"""
WAITING = """SELECT DISTINCT a.external FROM outbox o JOIN chat_aliases a ON a.chat_id = o.chat_id
    WHERE a.platform = 'wechat' AND o.state = 'parked'"""
WORDS = """SELECT a.external, c.words FROM cases c JOIN audience o ON o.case_id = c.id
    JOIN chat_aliases a ON a.chat_id = o.chat_id WHERE a.platform = 'wechat' ORDER BY c.id"""
SAID = "SELECT d.outbox_id, d.message FROM deliveries d JOIN chat_aliases a ON a.chat_id = d.chat_id"
ANSWERS = "SELECT id, key, state, answer FROM inbox WHERE platform = 'wechat'"


@dataclass
class Reckoning:
    """What must hold when all has been told and handled."""

    database: Database

    def rows(self, query: str) -> list[Row[Any]]:
        with self.database.reading() as tx:
            return list(tx.connection().execute(text(query)))

    def settled(self) -> bool:
        return not self.rows(LEFT)[0][0]

    def waiting(self) -> set[str]:
        """The people for whom something waits until they write again."""
        return {row.external for row in self.rows(WAITING)}

    def nothing_lost_or_doubled(self, stories: Sequence[Story]) -> None:
        """Each story is one case with all its words in their order; each message came in once and is handled."""
        kept = Counter((row.key, row.state) for row in self.rows(ANSWERS))
        told = Counter((key_of(call), "done") for story in stories for call in story.calls)
        assert kept == told, (kept - told, told - kept)
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows(WORDS):
            found[row.external].append(row.words)
        _same(found, {story.person.openid: [_told(story)] for story in stories})
        assert self.rows("SELECT value FROM counters WHERE name LIKE 'cases-%'")[0][0] == len(stories)

    def answers_are_as_recorded(self, stories: Sequence[Story]) -> None:
        """Whatever the service takes for said was read, in these words, by whom it was said to; and nothing else."""
        recorded = {row.key: row.answer for row in self.rows(ANSWERS) if row.answer is not None}
        _same(recorded, {key_of(call): call.text for story in stories for call in story.calls if call.text})

    def nothing_is_said_twice(self, stories: Sequence[Story]) -> None:
        """Each message stands in one answer, and only in an answer that was read; each case is told of once."""
        places: dict[int, set[str]] = defaultdict(set)
        for row in self.rows(SAID):
            places[row.outbox_id].add(row.message)
        twice = {one: found for one, found in places.items() if len(found) > 1}
        assert not twice, twice
        answered = {f"a{row.id}" for row in self.rows(ANSWERS) if row.answer}
        unread = {message for found in places.values() for message in found} - answered
        assert not unread, unread
        filed = {story.person.openid: FILED.findall(story.read()) for story in stories}
        otherwise = {person: found for person, found in filed.items() if len(found) != 1}
        assert not otherwise, otherwise

    def everything_said_arrived(self) -> None:
        states = {row.state: row.count for row in self.rows(OF_THE_ACCOUNT)}
        assert set(states) <= {"sent", "cancelled"}, states

    def database_is_sound(self) -> None:
        if self.database.is_sqlite:
            assert self.rows("PRAGMA integrity_check")[0][0] == "ok"
            assert self.rows("PRAGMA foreign_key_check") == []


def _same(found: Mapping[str, object], expected: Mapping[str, object]) -> None:
    """Says where two tables differ."""
    differing = {one: (found.get(one), expected.get(one)) for one in {*found, *expected}}
    differing = {one: both for one, both in differing.items() if both[0] != both[1]}
    assert not differing, differing


def key_of(call: Call) -> str:
    """By which the platform's documentation has a message told from its redelivery."""
    return f"{call.person}:{ElementTree.fromstring(call.xml).findtext('MsgId')}"


def _told(story: Story) -> str:
    said = [one for one in story.words if one not in (CONFIRM, THANKS, QUESTION)]
    return "\n".join(one.removeprefix(AT_ONCE) for one in said)
