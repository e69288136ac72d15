"""Holds the service's database to what the ledger and the residents know."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, text

from storage.engine.database import Database
from tests.crash.ledger import Arrival, Ledger
from tests.crash.points import KILLER
from tests.crash.residents import AT_ONCE, CONFIRM, THANKS, Said

DIGEST = "日报（"  # its heading
REFERENCE = re.compile(r"\b\d{8}\b")


@dataclass
class Judge:
    """`acknowledged` is what the service answered with success; `due`, when an unfinished complaint was to be filed."""

    database: Database
    ledger: Ledger
    acknowledged: dict[str, Said]
    due: dict[str, datetime] = field(default_factory=dict)

    def rows(self, query: str, **about: Any) -> list[Row[Any]]:
        with self.database.reading() as tx:
            return list(tx.connection().execute(text(query), about))

    def drained(self) -> bool:
        """Nothing waits any more: neither to be handled nor to be sent nor, once it was told when, to fall due."""
        return not any(self.left().values())

    def left(self) -> dict[str, int]:
        """What waits still."""
        query = """SELECT (SELECT count(*) FROM inbox WHERE state = 'new') AS inbox,
            (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'claimed')
                OR (state = 'uncertain' AND retry_at IS NOT NULL)) AS outbox,
            (SELECT count(*) FROM timers WHERE kind = 'draft') AS drafts"""
        found = dict(self.rows(query)[0]._mapping)
        return found if self.due else {**found, "drafts": 0}

    def dead_letters(self) -> list[tuple[str, str]]:
        return [
            (row.key, row.error) for row in self.rows("SELECT key, error FROM inbox WHERE state = 'dead' ORDER BY key")
        ]

    def nothing_lost_or_doubled(self) -> None:
        """What was acknowledged is handled, once; each complaint is one case, whole and in its order."""
        states = {row.key: row.state for row in self.rows("SELECT key, state FROM inbox WHERE platform = 'wire'")}
        innocent = {key: said for key, said in self.acknowledged.items() if KILLER not in said.text}
        assert {key: states.get(key) for key in innocent if states.get(key) != "done"} == {}
        ended = [said.chat for said in innocent.values() if said.text == CONFIRM or AT_ONCE in said.text]
        words = self._words_by_chat()
        assert {chat: len(found) for chat, found in words.items()} == dict.fromkeys([*ended, *self.due], 1)
        told = self._told_by_chat()
        assert {chat: found for chat, found in words.items() if found != [told[chat]]} == {}

    def _words_by_chat(self) -> dict[str, list[str]]:
        query = """SELECT a.external, c.words FROM cases c JOIN audience o ON o.case_id = c.id
            JOIN chat_aliases a ON a.chat_id = o.chat_id ORDER BY c.id"""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows(query):
            found[row.external].append(row.words)
        return found

    def _told_by_chat(self) -> dict[str, str]:
        told: dict[str, list[str]] = defaultdict(list)
        for said in self.acknowledged.values():
            if said.kind == "private" and said.text not in (CONFIRM, THANKS) and KILLER not in said.text:
                told[said.chat].append(said.text.removeprefix(AT_ONCE))
        return {chat: "\n".join(texts) for chat, texts in told.items()}

    def every_case_is_whole(self) -> None:
        """Each case has its one first event, its number without a gap, and what was said about it."""
        query = """SELECT c.reference,
            (SELECT count(*) FROM events e WHERE e.case_id = c.id AND e.action = 'submit') AS begun,
            (SELECT count(*) FROM outbox o WHERE o.case_id = c.id AND o.kind = 'say') AS said,
            (SELECT count(*) FROM outbox o WHERE o.case_id = c.id AND o.kind IN ('card', 'new_card')) AS shown
            FROM cases c"""
        cases = self.rows(query)
        assert [tuple(row) for row in cases if row.begun != 1 or row.said < 1 or row.shown < 1] == []
        assert self.rows("SELECT value FROM counters WHERE name LIKE 'cases-%'")[0][0] == len(cases)
        heard = "\n".join(
            one.text for one in self.ledger.arrivals if not one.chat.startswith(("group-", "coordinator-"))
        )
        assert [row.reference for row in cases if row.reference not in heard] == []

    def order_is_kept(self) -> None:
        """In each chat, answers arrive in the order of messages, and what is said at once in the order of its rows."""
        repeated = {one.id for one in self.unrecorded()}
        for arrivals in (self.ledger.arrivals, [one for one in self.ledger.arrivals if one.id not in repeated]):
            answers: dict[str, list[str]] = defaultdict(list)
            for one in arrivals:
                if one.reply_to in self.acknowledged and self.acknowledged[one.reply_to].text == THANKS:
                    answers[one.chat].append(one.reply_to)
            answered = {chat: list(dict.fromkeys(keys)) for chat, keys in answers.items()}
            assert answered == self._thanks()
        query = """SELECT o.id, o.chat_id, d.message FROM outbox o JOIN deliveries d ON d.outbox_id = o.id
            JOIN inbox i ON i.id = o.cause JOIN chat_aliases a ON a.chat_id = o.chat_id AND a.external = i.chat
            WHERE o.hold_until <= o.created_at AND o.uncertain_tries = 0 ORDER BY o.chat_id, o.id"""
        sent: dict[int, list[int]] = defaultdict(list)
        for row in self.rows(query):
            sent[row.chat_id].append(int(row.message))
        assert {chat: found for chat, found in sent.items() if found != sorted(found)} == {}

    def _thanks(self) -> dict[str, list[str]]:
        thanks: dict[str, list[str]] = defaultdict(list)
        for key, said in self.acknowledged.items():
            if said.text == THANKS:
                thanks[said.chat].append(key)
        return thanks

    def unrecorded(self) -> list[Arrival]:
        """Messages that arrived and of which the service does not know: each was in hand when its sender was killed."""
        known = {int(row.message) for row in self.rows("SELECT message FROM deliveries")}
        return [one for one in self.ledger.arrivals if one.id not in known]

    def everything_said_arrived(self) -> None:
        states = Counter(row.state for row in self.rows("SELECT state FROM outbox"))
        assert set(states) <= {"sent", "cancelled"}, states
        arrived = {one.id for one in self.ledger.arrivals}
        assert {int(row.message) for row in self.rows("SELECT message FROM deliveries")} <= arrived

    def repeats_were_in_hand(self, in_hand: int) -> None:
        """Nothing arrived twice but what a sender had in hand when it was killed; else one card a case and chat."""
        unrecorded = self.unrecorded()
        assert len(unrecorded) <= in_hand
        repeated = {one.id for one in unrecorded}
        cards = Counter(
            (one.chat, reference)
            for one in self.ledger.arrivals
            if one.chat.startswith("group-") and not one.edit_of and one.id not in repeated
            for reference in REFERENCE.findall(one.text)[:1]
        )
        assert {card: times for card, times in cards.items() if times > 1} == {}

    def every_unfinished_complaint_was_filed_by_the_clock(self) -> None:
        query = "SELECT details FROM events WHERE action = 'submit'"
        confirmed = Counter(_details(row.details)["confirmed"] for row in self.rows(query))
        assert confirmed[False] == len(self.due)

    def late(self) -> timedelta:
        """How long after it was due the latest of the unfinished complaints was filed."""
        query = """SELECT a.external, c.filed_at FROM cases c JOIN audience o ON o.case_id = c.id
            JOIN chat_aliases a ON a.chat_id = o.chat_id"""
        filed = {row.external: _moment(row.filed_at) for row in self.rows(query)}
        return max(filed[chat] - due for chat, due in self.due.items())

    def one_digest(self, chat: str, at: datetime) -> timedelta:
        """A coordinator was sent one digest of the day; returns how late it was written."""
        runs = self.rows("SELECT person_id, day, covers_to FROM digest_runs")
        assert len(runs) == 1
        repeated = {one.id for one in self.unrecorded()}
        digests = [one for one in self.ledger.in_chat(chat) if DIGEST in one.text and one.id not in repeated]
        assert len(digests) == 1
        return _moment(runs[0].covers_to) - at

    def database_is_sound(self) -> None:
        if self.database.is_sqlite:
            assert self.rows("PRAGMA integrity_check")[0][0] == "ok"
            assert self.rows("PRAGMA foreign_key_check") == []


def _moment(value: datetime | str) -> datetime:
    """As PostgreSQL's driver gives it, or SQLite's: in UTC without saying so."""
    return datetime.fromisoformat(f"{value}+00:00") if isinstance(value, str) else value


def _details(value: dict[str, Any] | str) -> dict[str, Any]:
    return dict(json.loads(value) if isinstance(value, str) else value)
