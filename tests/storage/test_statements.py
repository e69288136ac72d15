"""What goes straight to the driver means what SQLAlchemy would have made of it, and its faults are named alike."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import cast

import pytest
from sqlalchemy import bindparam, text
from sqlmodel import select

from domain.content import Content, sentence
from domain.kinds import MessageKind
from domain.messages import ChatKind, Update
from storage.engine.database import ConstraintViolation, Database, DatabaseFault, FaultKind, Transaction
from storage.engine.driver import run, run_many
from storage.engine.statements import PreparedStatement, savepoint
from storage.engine.writing import writer_for
from storage.messages import inbox, outbox
from storage.messages.outbox import Notice
from storage.people import chats, residents
from storage.tables import Counter, id_of

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
HANDLED = inbox.INBOX.c.handled_at
OLDER = PreparedStatement(inbox.INBOX.select().where(bindparam("since", type_=HANDLED.type) > HANDLED))
SAYS = (outbox.OUTBOX.c[name] for name in ("created_at", "kind", "content"))
SAID = PreparedStatement(outbox.OUTBOX.select().with_only_columns(*SAYS, outbox.OUTBOX.c.id > 0))
ODD = ["李女士", "o'clock", "50%", "%s", ":name", "?", '"', "\\", ""]


def kept(database: Database, count: int) -> list[int]:
    with database.transaction() as tx:
        return inbox.keep(tx, [("here", Update(f"key {n}", f"chat {n}", "{}")) for n in range(count)], NOW)


@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, 9, 33])
def test_a_list_of_any_length_finds_exactly_its_own(database: Database, count: int) -> None:
    ids = kept(database, 40)
    with database.reading() as tx:
        keys = [f"key {n}" for n in range(count)]
        found = inbox.KEPT.rows(tx, platform="here", keys=keys)
        plainly = tx.connection().execute(inbox.KEPT.statement, {"platform": "here", "keys": keys}).all()
    assert sorted(map(tuple, found)) == sorted(map(tuple, plainly)) == list(zip(ids[:count], keys, strict=True))


def test_a_list_of_nothing_finds_nothing(database: Database) -> None:
    kept(database, 3)
    with database.reading() as tx:
        assert inbox.KEPT.rows(tx, platform="here", keys=[]) == []


def test_marks_of_the_driver_in_words_are_only_words(database: Database) -> None:
    with database.transaction() as tx:
        new = [residents.Newcomer(f"person {word}", f"chat {word}", word, "zh-CN") for word in ODD]
        residents.add(tx, "here", new, now=NOW)
    with database.reading() as tx:
        found = residents.known(tx, "here", {one.external: one.chat for one in new}, hiding_since=NOW)
    assert {one.name for one in found.values()} == set(ODD)
    assert {external: one.name for external, one in found.items()} == {one.external: one.name for one in new}


def test_moments_are_written_as_they_are_everywhere(database: Database) -> None:
    ids = kept(database, 2)
    with database.transaction() as tx:
        inbox.done(tx, ids, NOW)
    with database.reading() as tx:
        moments = inbox.INBOX.select().with_only_columns(HANDLED)
        assert list(tx.connection().execute(moments).scalars()) == [NOW, NOW]
        assert tx.connection().execute(moments.where(HANDLED < NOW)).all() == OLDER.rows(tx, since=NOW) == []


def test_what_is_read_is_what_is_read_everywhere(database: Database) -> None:
    with database.transaction() as tx:
        chat = id_of(chats.add(tx, "here", "p1", kind=ChatKind.PRIVATE, title="p1", person_id=None))
        outbox.enqueue(tx, chat, "en", Notice(Content((sentence("erased"),)), MessageKind.HINT), now=NOW)
    with database.reading() as tx:
        plainly = tx.connection().execute(SAID.statement).all()
        assert [tuple(row) for row in SAID.read(tx)] == [tuple(row) for row in plainly]
        [(moment, kind, content, there)] = SAID.read(tx)
    assert (moment, kind, there) == (NOW, MessageKind.HINT, True)
    assert Content.from_json(content) == Content((sentence("erased"),))


def test_a_second_of_something_unique_is_a_clash(database: Database) -> None:
    one = "INSERT INTO counters (name, value) VALUES ('one', 1)"
    with database.transaction() as tx:
        run(tx.connection(), one, ()).close()
    with pytest.raises(ConstraintViolation), database.transaction() as tx:
        run(tx.connection(), one, ())
    with pytest.raises(ConstraintViolation), database.transaction() as tx:
        run_many(tx.connection(), one.replace("one", "two"), [(), ()])


def test_a_fault_of_the_database_is_named_and_told(sqlite_url: str) -> None:
    database, other = Database(sqlite_url), Database(sqlite_url)
    with database.transaction(), other.engine.connect() as connection:
        connection.execute(text("PRAGMA busy_timeout=10"))
        with pytest.raises(DatabaseFault) as fault:
            run(connection, "INSERT INTO counters (name, value) VALUES ('one', 1)", ())
    assert fault.value.kind is FaultKind.LOCKED
    for one in (database, other):
        one.close()


@pytest.mark.parametrize("beside", [0, 3])
def test_a_mistake_undoes_what_was_done_since_and_nothing_else(database: Database, beside: int) -> None:
    def keep(tx: Transaction, name: str) -> None:
        tx.add(Counter(name=name, value=1))

    def work(tx: Transaction) -> None:
        keep(tx, "before")
        with suppress(LookupError), savepoint(tx, LookupError):
            keep(tx, "undone")
            tx.flush()
            keep(tx, "undone before it was written")
            raise LookupError
        with savepoint(tx, LookupError):
            keep(tx, "after")

    writer = writer_for(database)
    others = [writer.submit(partial(keep, name=f"other {number}")) for number in range(beside)]
    for done in (writer.submit(work), *others):
        done.result(10)
    writer.close()
    with database.reading() as tx:
        names = {one.name for one in tx.exec(select(Counter))}
    assert names == {"before", "after", *(f"other {number}" for number in range(beside))}


def test_any_other_error_within_undoes_the_whole_transaction(database: Database) -> None:
    with suppress(ArithmeticError), database.transaction() as tx:
        tx.add(Counter(name="before", value=1))
        with savepoint(tx, LookupError):
            raise ArithmeticError
    with database.reading() as tx:
        assert not tx.exec(select(Counter)).all()


def test_a_flush_that_fails_is_the_works_fault_and_not_the_databases(database: Database) -> None:
    writer = writer_for(database)

    def twice(tx: Transaction) -> None:
        with savepoint(tx, LookupError):
            tx.add(Counter(name="one", value=1))
            tx.add(Counter(name="two", value=cast(int, None)))

    for _ in range(2):
        with pytest.raises(Exception, match=r"NULL|null") as told:
            writer.submit(twice).result(10)
        assert not isinstance(told.value, DatabaseFault)
    writer.close()
