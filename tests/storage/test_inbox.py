"""What waits to be handled, beside messages that may have killed whoever began them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from domain.messages import Update
from storage import inbox
from storage.database import Database, Transaction
from storage.inbox import SUSPECT

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def _keep(tx: Transaction, *chats: str) -> list[int]:
    return inbox.keep(tx, [("wire", Update(f"{chat}:{at}", chat, "{}")) for at, chat in enumerate(chats)], NOW)


def _suspect(tx: Transaction, row_ids: Sequence[int]) -> None:
    for _ in range(SUSPECT):
        inbox.count_attempts(tx, row_ids)


def _waiting(tx: Transaction, most: int = 10) -> list[int]:
    return [row.id for row in inbox.waiting(tx, ["wire"], most)]


def test_nobody_waits_for_suspects_however_many_are_older(database: Database) -> None:
    with database.transaction() as tx:
        _suspect(tx, _keep(tx, *(f"suspected-{number}" for number in range(20))))
        others = _keep(tx, "a", "b", "a")
        assert _waiting(tx, most=5) == others


def test_what_is_behind_a_suspect_in_its_chat_waits_and_what_is_before_it_does_not(database: Database) -> None:
    with database.transaction() as tx:
        before, begun, behind, beside = _keep(tx, "a", "a", "a", "b")
        _suspect(tx, [begun])
        assert _waiting(tx) == [before, beside]
        inbox.done(tx, [begun], NOW)
        assert _waiting(tx) == [before, behind, beside]


def test_a_chat_of_the_same_name_elsewhere_is_another(database: Database) -> None:
    with database.transaction() as tx:
        [begun] = _keep(tx, "a")
        [elsewhere] = inbox.keep(tx, [("other", Update("a", "a", "{}"))], NOW)
        _suspect(tx, [begun])
        assert [row.id for row in inbox.waiting(tx, ["wire", "other"], 10)] == [elsewhere]


def test_the_oldest_suspect_of_the_platforms_that_are_spoken_is_tried_first(database: Database) -> None:
    with database.transaction() as tx:
        rows = _keep(tx, "a", "b", "c")
        assert _suspected(tx) is None
        _suspect(tx, rows[1:])
        assert _suspected(tx) == rows[1]
        assert inbox.suspect(tx, ["other"]) is None
        inbox.survived(tx, rows[1])
        assert _suspected(tx) == rows[2]


def _suspected(tx: Transaction) -> int | None:
    found = inbox.suspect(tx, ["wire"])
    return found.id if found else None


def test_a_row_is_taken_as_it_is_now_and_only_as_the_oldest_of_its_chat(database: Database) -> None:
    with database.transaction() as tx:
        _keep(tx, "a", "b", "b")
        _, first, second = inbox.waiting(tx, ["wire"], 10)
        assert inbox.take(tx, second) is None
        inbox.blank_chat(tx, "wire", "b")
        taken = inbox.take(tx, first)
        assert taken is not None
        assert taken.payload == ""
        inbox.done(tx, [first.id], NOW)
        assert inbox.take(tx, first) is None
        assert inbox.take(tx, second) is not None
