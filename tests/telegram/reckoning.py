"""Holds the service's database to what the emulator and the residents know."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, text

from storage.engine.database import Database
from tests.crash.residents import AT_ONCE, CONFIRM, THANKS
from tests.emulator.chats import Chat
from tests.emulator.emulator import Emulator
from tests.emulator.groups import Group
from tests.emulator.shown import Shown
from tests.telegram.telling import Story

REFERENCE = re.compile(r"\b\d{8}\b")
LEFT = """SELECT (SELECT count(*) FROM inbox WHERE state = 'new')
    + (SELECT count(*) FROM outbox WHERE kind <> 'card' AND (state IN ('waiting', 'claimed')
        OR (state = 'uncertain' AND retry_at IS NOT NULL)))"""
SAID_AGAIN = """SELECT a.external, o.reply_to FROM outbox o JOIN chat_aliases a ON a.chat_id = o.chat_id
    WHERE o.uncertain_tries > 0"""
WHOLE = """SELECT c.reference,
    (SELECT count(*) FROM events e WHERE e.case_id = c.id AND e.action = 'submit') AS begun,
    (SELECT count(*) FROM outbox o WHERE o.case_id = c.id AND o.kind = 'say') AS said,
    (SELECT count(*) FROM outbox o WHERE o.case_id = c.id AND o.kind IN ('card', 'new_card')) AS shown
    FROM cases c"""
WORDS = """SELECT a.external, c.words FROM cases c JOIN audience o ON o.case_id = c.id
    JOIN chat_aliases a ON a.chat_id = o.chat_id ORDER BY c.id"""
DELIVERED = """SELECT a.external, d.message FROM deliveries d JOIN chat_aliases a ON a.chat_id = d.chat_id
    WHERE a.current ORDER BY d.outbox_id, d.part"""


@dataclass
class Reckoning:
    """What must hold when all has been told, handled and sent."""

    database: Database
    emulator: Emulator

    def rows(self, query: str) -> list[Row[Any]]:
        with self.database.reading() as tx:
            return list(tx.connection().execute(text(query)))

    def settled(self) -> bool:
        return not self.emulator.unacknowledged() and not self.rows(LEFT)[0][0]

    def nothing_lost_or_doubled(self, stories: list[Story]) -> None:
        """Each story is one case with all its words in their order; whatever came is handled, once."""
        assert {row.state for row in self.rows("SELECT DISTINCT state FROM inbox")} == {"done"}
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows(WORDS):
            found[row.external].append(row.words)
        assert dict(found) == {str(story.chat.id): [_told(story)] for story in stories}

    def every_case_is_whole(self) -> None:
        cases = self.rows(WHOLE)
        assert [tuple(row) for row in cases if row.begun != 1 or row.said < 1 or row.shown < 1] == []
        assert self.rows("SELECT value FROM counters WHERE name LIKE 'cases-%'")[0][0] == len(cases)

    def order_is_kept(self, stories: list[Story]) -> None:
        """Thanks are all answered, and in their order, but for what may have arrived and was said again later."""
        again = {(row.external, row.reply_to) for row in self.rows(SAID_AGAIN)}
        for story in stories:
            answered = dict.fromkeys(one.reply_to for one in story.chat.sent() if one.reply_to in story.thanks)
            assert set(answered) == set(story.thanks)
            in_place = [one for one in story.thanks if (str(story.chat.id), str(one)) not in again]
            assert [one for one in answered if one in in_place] == in_place

    def everyone_heard_their_number(self, stories: list[Story]) -> None:
        for story in stories:
            assert REFERENCE.search("\n".join(one.text for one in story.chat.sent()))

    def repeats_were_in_hand(self, in_hand: int) -> None:
        """What arrived and is not recorded was in hand when its sender was killed; else one card a case and group."""
        known = {(row.external, row.message) for row in self.rows(DELIVERED)}
        unrecorded = [one for chat in self._chats() for one in chat.sent() if _key(one) not in known]
        assert len(unrecorded) <= in_hand
        cards = Counter(
            (chat.id, reference)
            for chat in self._chats()
            if isinstance(chat, Group)
            for one in chat.sent()
            if one not in unrecorded and one.buttons
            for reference in REFERENCE.findall(one.text)[:1]
        )
        assert {card: times for card, times in cards.items() if times > 1} == {}

    def database_is_sound(self) -> None:
        if self.database.is_sqlite:
            assert self.rows("PRAGMA integrity_check")[0][0] == "ok"
            assert self.rows("PRAGMA foreign_key_check") == []

    def _chats(self) -> list[Chat]:
        return list(self.emulator.world.chats.values())


def _told(story: Story) -> str:
    return "\n".join(one.removeprefix(AT_ONCE) for one in story.words if one not in (CONFIRM, THANKS))


def _key(shown: Shown) -> tuple[str, str]:
    return str(shown.chat.id), str(shown.id)
