"""The figures by which an operator watches the database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.messages import ChatKind, Update
from storage.engine.database import Database
from storage.engine.service_settings import setting
from storage.messages import claims, inbox, outbox
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Notice
from storage.operations import database_status
from storage.people import chats
from storage.tables import id_of

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def test_an_empty_database_has_nothing_waiting(database: Database) -> None:
    with database.reading() as tx:
        found = database_status.figures(tx, NOW)
    assert (found.inbox_waiting, found.outbox_due, found.dead_letters) == (0, 0, 0)
    assert (found.inbox_since, found.outbox_since) == (None, None)
    assert found.schema


def test_what_waits_is_counted_from_when_the_oldest_came(database: Database) -> None:
    with database.transaction() as tx:
        for minutes in (3, 2, 1):
            update = Update(f"key-{minutes}", "chat", "{}")
            (row_id,) = inbox.keep(tx, [("simulator", update)], NOW - timedelta(minutes=minutes))
            if minutes == 3:
                inbox.done(tx, [row_id], NOW)
    with database.reading() as tx:
        found = database_status.figures(tx, NOW)
    assert (found.inbox_waiting, found.inbox_since) == (2, NOW - timedelta(minutes=2))


def test_what_waits_for_a_group_that_removed_the_service_is_not_late(database: Database) -> None:
    with database.transaction() as tx:
        lost, other = (
            id_of(chats.add(tx, "simulator", name, kind=ChatKind.GROUP, title=name, person_id=None))
            for name in ("lost", "other")
        )
        for chat_id in (lost, lost, other):
            outbox.enqueue(tx, chat_id, "zh-CN", Notice(), now=NOW)
        claimed = claims.claim(tx, ClaimTerms(NOW, NOW, timedelta(), NOW + timedelta(minutes=1), True), 1)
        outbox.postpone(tx, claimed[0][0], NOW + timedelta(hours=1), outbox.UNREACHABLE)
    with database.reading() as tx:
        assert database_status.figures(tx, NOW).outbox_due == 1


def test_a_buried_message_is_a_dead_letter_and_waits_no_more(database: Database) -> None:
    with database.transaction() as tx:
        (row_id,) = inbox.keep(tx, [("simulator", Update("key", "chat", "{}"))], NOW)
        inbox.mark_dead(tx, row_id, "ValueError", NOW)
    with database.reading() as tx:
        found = database_status.figures(tx, NOW)
    assert (found.inbox_waiting, found.dead_letters) == (0, 1)


def test_a_touch_is_written(database: Database) -> None:
    with database.transaction() as tx:
        database_status.touch(tx, NOW)
    with database.transaction() as tx:
        database_status.touch(tx, NOW + timedelta(seconds=1))
    with database.reading() as tx:
        assert setting(tx, database_status.TOUCHED) == (NOW + timedelta(seconds=1)).isoformat()
