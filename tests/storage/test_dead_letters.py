"""死信: found whatever they are, tried again at their place, or given up with a reason and nothing left in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy import update as update_of
from sqlmodel import col, select

from domain.content import Content, sentence
from domain.kinds import InboxState, OutboxState, TimerKind
from domain.messages import ChatKind
from storage.engine.database import Database, Transaction
from storage.operations import dead_letters
from storage.operations.dead_letters import Counted
from storage.tables import Chat, Event, InboxRow, OutboxRow, Timer

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
SAID = Content((sentence("today.none"),)).to_json()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """One update, timer and message of every state there is."""
    database = Database(database_url)
    with database.transaction() as tx:
        chat = Chat(platform="simulator", kind=ChatKind.PRIVATE)
        tx.add(chat)
        tx.flush()
        for state in InboxState:
            tx.add(update(state))
        for one in OutboxState:
            tx.add(message(chat.id or 0, one))
        tx.add(Timer(kind=TimerKind.DIGEST, subject=0, due_at=NOW))
        tx.add(Timer(kind=TimerKind.SILENCE, subject=7, due_at=NOW - timedelta(days=1), failed="KeyError"))
        tx.flush()
    yield database
    database.close()


def update(state: InboxState) -> InboxRow:
    died: dict[str, Any] = {"handled_at": NOW, "error": "ValueError", "attempts": 4} if state is InboxState.DEAD else {}
    return InboxRow(
        platform="simulator", key=state, chat="c1", payload="路灯不亮", state=state, received_at=NOW, **died
    )


def message(chat_id: int, state: OutboxState) -> OutboxRow:
    error = "no such chat" if state in (OutboxState.FAILED, OutboxState.UNCERTAIN) else ""
    times: dict[str, Any] = {"created_at": NOW, "hold_until": NOW, "retry_at": NOW + timedelta(hours=1)}
    return OutboxRow(
        chat_id=chat_id, content=SAID, language="zh-CN", state=state, attempts=8, deaths=3, error=error, **times
    )


def dead(tx: Transaction) -> dict[str, dead_letters.DeadLetter]:
    return {one.id.partition(":")[0] + ("?" if one.uncertain else ""): one for one in dead_letters.every(tx)}


def test_what_is_listed_says_where_when_and_why_and_nobodys_words(database: Database) -> None:
    with database.reading() as tx:
        found = dead(tx)
    told = {name: (one.platform, one.kind, one.reason, one.attempts) for name, one in found.items()}
    assert told == {
        "in": ("simulator", "message", "ValueError", 4),
        "timer": ("", "silence", "KeyError", None),
        "out": ("simulator", "say", "no such chat", 8),
        "out?": ("simulator", "say", "no such chat", 8),
    }
    assert [one.at for one in found.values()] == [NOW, NOW - timedelta(days=1), NOW, NOW]
    assert "路灯" not in repr(found)


def test_each_kind_is_counted(database: Database) -> None:
    with database.reading() as tx:
        assert dead_letters.count(tx) == Counted(inbox=1, timers=1, outbox=1, uncertain=1)


def test_a_look_at_one_shows_what_it_holds_and_is_an_event(database: Database) -> None:
    with database.transaction() as tx:
        letter = dead(tx)["in"].id
        shown = dead_letters.show(tx, letter, now=NOW)
        assert shown is not None
        assert shown[1]["payload"] == "路灯不亮"
        assert shown[1]["key"] == "dead"
        (event,) = tx.exec(select(Event))
    assert (event.action, event.role, event.details) == ("dead_letter_shown", "operator", {"letter": letter})


def test_what_is_tried_again_is_as_new(database: Database) -> None:
    with database.transaction() as tx:
        for one in [*dead_letters.every(tx)]:
            assert dead_letters.retry(tx, one.id, now=NOW)
            assert not dead_letters.retry(tx, one.id, now=NOW)
    with database.reading() as tx:
        assert not dead_letters.count(tx).total
        row = tx.exec(select(InboxRow).where(InboxRow.key == "dead")).one()
        assert (row.state, row.attempts, row.error, row.handled_at, row.payload) == ("new", 0, "", None, "路灯不亮")
        waiting = tx.exec(select(OutboxRow).where(OutboxRow.state == "waiting").order_by(col(OutboxRow.id))).all()
        again = [(one.attempts, one.deaths, one.retry_at, one.error) for one in waiting[1:]]
        assert again == [(0, 0, None, ""), (0, 0, None, "")]
        assert tx.exec(select(Timer.kind).where(Timer.failed == "", Timer.due_at < NOW)).all() == ["silence"]
        done = [one.action for one in tx.exec(select(Event))]
    assert done == ["dead_letter_retried"] * 4


def test_what_is_dropped_is_empty_and_says_why(database: Database) -> None:
    with database.transaction() as tx:
        for one in [*dead_letters.every(tx)]:
            assert dead_letters.drop(tx, one.id, reason="来自测试", now=NOW)
            assert not dead_letters.drop(tx, one.id, reason="twice", now=NOW)
    with database.reading() as tx:
        assert not dead_letters.count(tx).total
        assert [*dead_letters.every(tx)] == []
        row = tx.exec(select(InboxRow).where(InboxRow.key == "dead")).one()
        assert (row.state, row.payload, row.error) == ("dropped", "", "dropped: 来自测试 (ValueError)")
        gone = tx.exec(select(OutboxRow).where(OutboxRow.error != "")).all()
        assert {(one.state, one.error) for one in gone} == {("dropped", "dropped: 来自测试 (no such chat)")}
        assert all(one.content == Content().to_json() for one in gone)
        assert tx.exec(select(Timer.failed).where(Timer.failed != "")).one() == "dropped: 来自测试 (KeyError)"


def test_words_are_not_kept_longer_than_people_were_told(database: Database) -> None:
    with database.transaction() as tx:
        dead_letters.expire(tx, NOW)
        assert dead_letters.count(tx).inbox == 1
        dead_letters.expire(tx, NOW + timedelta(seconds=1))
        assert dead_letters.count(tx) == Counted(timers=1, outbox=1, uncertain=1)
        row = tx.exec(select(InboxRow).where(InboxRow.key == "dead")).one()
        assert (row.state, row.payload, row.error) == ("dropped", "", "dropped: kept long enough (ValueError)")
        assert [one.payload for one in tx.exec(select(InboxRow).where(InboxRow.key == "done"))] == ["路灯不亮"]


def test_what_may_have_arrived_and_is_said_again_tells_when(database: Database) -> None:
    with database.reading() as tx:
        found = dead(tx)
    assert found["out?"].again == NOW + timedelta(hours=1)
    assert {one.again for name, one in found.items() if name != "out?"} == {None}


def test_what_names_none_changes_nothing(database: Database) -> None:
    with database.transaction() as tx:
        for letter in ("in:99", "in:0", "in:", "in", "in:-1", "in:１", "out:x", "toad:1", "", "in:1 OR 1"):
            assert dead_letters.show(tx, letter, now=NOW) is None
            assert not dead_letters.retry(tx, letter, now=NOW)
            assert not dead_letters.drop(tx, letter, reason="", now=NOW)
        assert tx.exec(select(Event)).all() == []


def test_a_message_whose_words_were_deleted_is_not_sent_empty(database: Database) -> None:
    with database.transaction() as tx:
        letter = dead(tx)["out"].id
        tx.execute(update_of(OutboxRow).values(content=Content().to_json()))
        assert dead_letters.retry(tx, letter, now=NOW)
        row = tx.get(OutboxRow, int(letter.removeprefix("out:")))
        assert row is not None
        assert row.state == "cancelled"


def test_they_are_counted_without_reading_what_was_handled(database: Database) -> None:
    indexes = {"inbox": "ix_inbox_dead", "timers": "ix_timers_failed", "outbox": "ix_outbox_failed"}
    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
    with database.reading() as tx:
        if not database.is_sqlite:
            tx.execute(text("SET LOCAL enable_seqscan = off"))  # so few rows are sooner read than looked up
        for kind in dead_letters.KINDS.values():
            query = text(f"{explain} SELECT count(*) FROM {kind.table.name} WHERE {kind.dead}")
            assert indexes[kind.table.name] in str(tx.execute(query).all())
