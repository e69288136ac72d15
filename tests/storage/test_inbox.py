"""What waits to be handled, beside messages that may have killed whoever began them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from domain.messages import Update
from storage.engine.database import Database, DatabaseFault, FaultKind, Transaction
from storage.engine.writing import Writer, autocommit_writer_for, writer_for
from storage.messages import inbox
from storage.messages.poison import POISON_AFTER
from storage.tables import InboxRow

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def _keep(tx: Transaction, *chats: str) -> list[int]:
    return inbox.keep(tx, [("wire", Update(f"{chat}:{at}", chat, "{}")) for at, chat in enumerate(chats)], NOW)


def _suspect(tx: Transaction, row_ids: Sequence[int]) -> None:
    for _ in range(POISON_AFTER):
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
        assert inbox.oldest_poison(tx, ["other"]) is None
        inbox.reset_attempts(tx, rows[1])
        assert _suspected(tx) == rows[2]


def _suspected(tx: Transaction) -> int | None:
    found = inbox.oldest_poison(tx, ["wire"])
    return found.id if found else None


def test_rows_are_taken_as_they_are_now_and_only_as_the_oldest_of_their_chat(database: Database) -> None:
    with database.transaction() as tx:
        _keep(tx, "a", "b", "b", "b")
        _, first, second, third = inbox.waiting(tx, ["wire"], 10)
        assert inbox.take(tx, [second, third]) == []
        inbox.blank_chat(tx, "wire", "b")
        assert inbox.take(tx, [first, second]) == [replace(first, payload=""), replace(second, payload="")]
        inbox.done(tx, [first.id], NOW)
        assert [one.id for one in inbox.take(tx, [first, second, third])] == [second.id, third.id]
        inbox.done(tx, [second.id, third.id], NOW)
        assert inbox.take(tx, [first, second, third]) == []


def test_what_an_earlier_version_kept_by_another_key_keeps_its_row(database: Database) -> None:
    with database.transaction() as tx:
        [kept] = inbox.keep(tx, [("wire", Update("17", "a", "words"))], NOW)
        again = Update("17:5f", "a", "words", former="17")
        assert inbox.keep(tx, [("wire", again), ("wire", Update("18:5f", "a", "words", former="18"))], NOW)[0] == kept
        assert len(inbox.waiting(tx, ["wire"], 10)) == 2


@pytest.fixture
def autocommit_writer(database: Database) -> Iterator[Writer]:
    writer = writer_for(database)
    autocommit_writer = autocommit_writer_for(database, writer)
    yield autocommit_writer
    for one in {autocommit_writer, writer}:
        one.close()


def test_whatever_comes_again_keeps_its_row_however_many_come_at_once(
    database: Database, autocommit_writer: Writer
) -> None:
    def brought(platform: str, *numbers: int) -> list[tuple[str, Update]]:
        return [(platform, Update(f"key {number}", f"chat {number}", f"words {number}")) for number in numbers]

    before = autocommit_writer.submit(lambda tx: inbox.keep(tx, brought("wire", 5, 70), NOW)).result()
    many = [*brought("wire", *range(140)), *brought("other", 5, 6), *brought("wire", 139, 0)]
    kept = autocommit_writer.submit(lambda tx: inbox.keep(tx, many, NOW)).result()
    assert [kept[5], kept[70]] == before
    assert [kept[142], kept[143]] == [kept[139], kept[0]]
    new = [row_id for row_id in kept[:142] if row_id not in before]
    assert new == sorted(new)
    assert len({*kept}) == 142
    with database.reading() as tx:
        lies_in = {row.id: (row.platform, row.key, row.payload) for row in tx.exec(select(InboxRow))}
    assert [lies_in[row_id] for row_id in kept] == [(platform, one.key, one.payload) for platform, one in many]


def test_on_postgresql_what_is_kept_is_committed_before_its_piece_of_work_ends(
    database: Database, autocommit_writer: Writer
) -> None:
    def work(tx: Transaction) -> int:
        _keep(tx, "a")
        with database.reading() as other:
            return len(_waiting(other))

    assert autocommit_writer.submit(work).result() == (0 if database.is_sqlite else 1)
    with database.reading() as tx:
        assert len(_waiting(tx)) == 1


def test_what_was_kept_though_nobody_was_told_so_is_found_when_it_is_tried_again(
    database: Database, autocommit_writer: Writer
) -> None:
    tried: list[list[int]] = []

    def work(tx: Transaction) -> list[int]:
        tried.append(_keep(tx, "a", "b"))
        if len(tried) == 1 and not database.is_sqlite:
            raise DatabaseFault(FaultKind.UNREACHABLE, "the answer was lost")
        return tried[-1]

    kept = autocommit_writer.submit(work).result()
    with database.reading() as tx:
        assert _waiting(tx) == kept == tried[0]


def test_a_connection_that_committed_at_once_undoes_what_fails_later(postgresql_url: str) -> None:
    database = Database(postgresql_url)
    with database.autocommit() as tx:
        _keep(tx, "a")
        used = tx.connection().connection.driver_connection
    with suppress(ZeroDivisionError), database.transaction() as tx:
        assert tx.connection().connection.driver_connection is used
        _keep(tx, "b", "b")
        raise ZeroDivisionError
    with database.reading() as tx:
        assert len(_waiting(tx)) == 1
    database.close()
