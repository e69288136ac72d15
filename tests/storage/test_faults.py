"""A fault of the database is told from a fault of the work, and no writer is ever lost to either."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError

from storage.engine.database import ConstraintViolation, Database, DatabaseFault, FaultKind, Transaction
from storage.engine.service_settings import set_setting, setting
from storage.engine.writing import Work, Writer, retry_until_available, write, writer_for

SECRET = "振兴路12号路灯坏了"


class Noted:
    """Notes what the database tells."""

    def __init__(self) -> None:
        self.faults: list[FaultKind] = []
        self.commits: list[float] = []
        self.pieces: list[int] = []

    def committed(self, seconds: float) -> None:
        self.commits.append(seconds)

    def batched(self, pieces: int) -> None:
        self.pieces.append(pieces)

    def faulted(self, kind: FaultKind) -> None:
        self.faults.append(kind)


@pytest.fixture
def noted() -> Noted:
    return Noted()


@pytest.fixture
def database(database_url: str, noted: Noted) -> Iterator[Database]:
    database = Database(database_url, noted)
    yield database
    database.close()


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    writer = writer_for(database)
    yield writer
    writer.close()


def _within(work: Work[None]) -> Work[None]:
    """In a savepoint of its own, as a handler works."""

    def nested(tx: Transaction) -> None:
        with tx.begin_nested():
            work(tx)

    return nested


def _note(name: str) -> Work[None]:
    return lambda tx: set_setting(tx, name, "written")


def _is_noted(database: Database, name: str) -> bool:
    with database.reading() as tx:
        return setting(tx, name) == "written"


def _fault(future: Future[Any]) -> FaultKind:
    error = future.exception()
    assert isinstance(error, DatabaseFault), error
    return error.kind


def test_a_wrong_statement_is_the_works_own_fault(writer: Writer, noted: Noted) -> None:
    """SQLite calls it an operational error, as it does a full disk; it would fail for ever."""
    error = writer.submit(lambda tx: tx.execute(text("SELECT no_such_column FROM inbox"))).exception()
    assert isinstance(error, DBAPIError)
    assert noted.faults == []


def test_what_is_told_of_a_fault_holds_no_parameters(database: Database, writer: Writer) -> None:
    statement = text("INSERT INTO inbox (platform, nothing) VALUES (:words, :words)")
    error = writer.submit(lambda tx: tx.execute(statement, {"words": SECRET})).exception()
    assert error is not None
    assert SECRET not in str(error)


@pytest.mark.parametrize("fatal", [SystemExit(3), KeyboardInterrupt(), MemoryError(), ValueError()], ids=repr)
def test_a_writer_survives_anything(writer: Writer, database: Database, fatal: BaseException) -> None:
    def work(tx: Transaction) -> None:
        set_setting(tx, "undone", "written")
        raise fatal

    assert writer.submit(work).exception() is fatal
    writer.submit(_note("after")).result()
    assert (_is_noted(database, "after"), _is_noted(database, "undone")) == (True, False)


def test_what_two_break_for_each_other_is_a_clash(writer: Writer) -> None:
    row = text("INSERT INTO counters (name, value) VALUES ('a', 1)")
    assert isinstance(writer.submit(lambda tx: [tx.execute(row), tx.execute(row)]).exception(), ConstraintViolation)


async def test_what_must_be_kept_is_written_when_the_database_is_back(writer: Writer, database: Database) -> None:
    tries: list[int] = []

    async def attempt() -> None:
        tries.append(1)
        if len(tries) < 3:
            raise DatabaseFault(FaultKind.FULL, "test")
        await write(writer, _note("kept"))

    await retry_until_available(attempt)
    assert (len(tries), _is_noted(database, "kept")) == (3, True)


class TestSqlite:
    @pytest.fixture
    def database_url(self, sqlite_url: str) -> str:
        return sqlite_url

    def test_all_who_wait_for_a_lock_are_told_at_once(self, writer: Writer, database: Database, noted: Noted) -> None:
        with database.engine.connect() as connection:
            connection.execute(text("PRAGMA busy_timeout=200"))  # one connection, which the writer uses again
        other = sqlite3.connect(str(database.engine.url.database), isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        waiting = [writer.submit(_note(f"waits-{number}")) for number in range(500)]
        assert {_fault(one) for one in waiting} == {FaultKind.LOCKED}
        assert len(noted.faults) <= 2
        other.execute("ROLLBACK")
        other.close()
        writer.submit(_note("after")).result()
        assert _is_noted(database, "after")

    def test_a_full_database_takes_nothing_and_is_used_again(self, writer: Writer, database: Database) -> None:
        full = threading.Event()

        @event.listens_for(database.engine, "checkout")
        def _limit(connection: Any, *_: Any) -> None:  # Any: the driver's connection
            pages = connection.execute("PRAGMA page_count").fetchone()[0] if full.is_set() else 1_000_000
            connection.execute(f"PRAGMA max_page_count={pages}")

        full.set()
        large: Work[None] = lambda tx: set_setting(tx, "large", "x" * 1_000_000)  # noqa: E731
        assert _fault(writer.submit(large)) is FaultKind.FULL
        assert _fault(writer.submit(_within(large))) is FaultKind.BROKEN  # its savepoint is gone too
        full.clear()
        writer.submit(_within(large)).result()

    def test_a_connection_that_met_a_read_only_file_is_not_used_again(self, writer: Writer, database: Database) -> None:
        writer.submit(lambda tx: tx.connection().exec_driver_sql("PRAGMA query_only=1").close()).result()
        assert _fault(writer.submit(_note("refused"))) is FaultKind.READ_ONLY
        writer.submit(_note("after")).result()
        assert _is_noted(database, "after")

    def test_a_transaction_that_sqlite_ended_by_itself_is_not_taken_for_kept(
        self, writer: Writer, database: Database, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As it does when it runs out of disk or memory, should nobody have noticed."""
        monkeypatch.setattr("storage.engine.writing.LONGEST_COMMIT_SECONDS", 60)
        begun, go_on = threading.Event(), threading.Event()

        def hold(_: Transaction) -> None:
            begun.set()
            go_on.wait()

        writer.submit(hold)
        begun.wait()  # so that those that follow are begun as one batch
        batch = [
            writer.submit(_note("before")),
            writer.submit(lambda tx: tx.connection().connection.driver_connection.execute("ROLLBACK")),  # type: ignore[union-attr]
            writer.submit(_note("behind")),
        ]
        go_on.set()
        assert {_fault(one) for one in batch[:2]} == {FaultKind.BROKEN}
        batch[2].result()  # not begun when it happened, and written by the next
        assert (_is_noted(database, "behind"), _is_noted(database, "before")) == (True, False)

    def test_a_missing_folder_is_a_fault_of_the_database(self, tmp_path: Path) -> None:
        database = Database(f"sqlite:///{tmp_path}/nowhere/zhongzhi.sqlite3")
        with pytest.raises(DatabaseFault) as raised, database.reading():
            pass
        assert raised.value.kind is FaultKind.UNREACHABLE
        database.close()


class TestPostgresql:
    @pytest.fixture
    def database_url(self, postgresql_url: str) -> str:
        return postgresql_url

    def test_connections_that_died_are_replaced_unnoticed(
        self, writer: Writer, database: Database, noted: Noted
    ) -> None:
        for before in [writer.submit(_note(f"before-{number}")) for number in range(40)]:
            before.result()
        _end_all_others(database)
        written = [writer.submit(_note(f"after-{number}")) for number in range(20)]
        assert [one.exception() for one in written] == [None] * 20
        assert FaultKind.UNREACHABLE in noted.faults

    def test_a_row_too_large_for_an_index_is_the_works_own_fault(self, writer: Writer, noted: Noted) -> None:
        key = "".join(chr(0x4E00 + (7919 * number) % 20000) for number in range(20_000))
        error = writer.submit(lambda tx: set_setting(tx, key, "")).exception()
        assert isinstance(error, DBAPIError)
        assert noted.faults == []

    def test_a_server_that_only_reads_is_told_so(self, writer: Writer) -> None:
        def only_reading(tx: Transaction) -> None:
            tx.execute(text("SET TRANSACTION READ ONLY"))
            set_setting(tx, "refused", "written")

        assert _fault(writer.submit(only_reading)) is FaultKind.READ_ONLY

    def test_no_server_is_a_fault_of_the_database(self, tmp_path: Path) -> None:
        database = Database(f"postgresql+psycopg://nobody@/none?host={tmp_path}")
        with pytest.raises(DatabaseFault) as raised, database.reading() as tx:
            tx.execute(text("SELECT 1"))
        assert raised.value.kind is FaultKind.UNREACHABLE
        database.close()

    def test_limits_are_set_on_every_connection(self, database: Database) -> None:
        with database.reading() as tx:
            found = [
                tx.connection().execute(text(f"SHOW {name}")).scalar_one()
                for name in ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout")
            ]
        assert found == ["4s", "5min", "1min"]


def _end_all_others(database: Database) -> None:
    others = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname = current_database()"""
    with database.engine.connect() as connection:
        connection.execute(text(others))
