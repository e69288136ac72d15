"""Whose turn it is to be written, and how much goes into one commit."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, wait
from functools import partial
from itertools import pairwise

import pytest

from storage.engine.database import ConstraintViolation, Database, Transaction
from storage.engine.service_settings import set_setting, setting
from storage.engine.writing import SingleWriter, Work, Writer, WriterPool
from storage.tables import Counter

LONG = 60.0


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    """One that does one thing at a time, also on PostgreSQL."""
    writer = SingleWriter(database) if database.is_sqlite else WriterPool(database.transaction, 1)
    yield writer
    writer.close()


class _Busy:
    """A writer that is at work until told to go on; what is submitted meanwhile notes that it was done."""

    def __init__(self, writer: Writer) -> None:
        begun, self.go_on, self.done = threading.Event(), threading.Event(), list[str]()

        def be_busy(_: Transaction) -> None:
            begun.set()
            self.go_on.wait()

        writer.submit(be_busy)
        begun.wait()

    def noting(self, name: str) -> Work[None]:
        return lambda _: self.done.append(name)


def test_who_is_patient_lets_those_go_first_that_come_soon_after(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.engine.writing.PATIENT_SECONDS", LONG)
    busy = _Busy(writer)
    waiting = [writer.submit(busy.noting(f"patient {number}"), patient=True) for number in range(3)]
    waiting += [writer.submit(busy.noting(f"urgent {number}")) for number in range(3)]
    busy.go_on.set()
    wait(waiting)
    assert busy.done == [f"{kind} {number}" for kind in ("urgent", "patient") for number in range(3)]


def test_who_is_patient_waits_for_nobody_who_comes_later_than_that(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.engine.writing.PATIENT_SECONDS", 0)
    busy = _Busy(writer)
    waiting = [writer.submit(busy.noting("patient"), patient=True), writer.submit(busy.noting("urgent"))]
    busy.go_on.set()
    wait(waiting)
    assert busy.done == ["patient", "urgent"]


def test_what_comes_while_patient_work_is_done_does_not_wait_for_all_of_it(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.engine.writing.PATIENT_SECONDS", LONG)
    monkeypatch.setattr("storage.engine.writing.LONGEST_COMMIT_SECONDS", 0)
    busy, urgent = _Busy(writer), list[Future[None]]()

    def first(_: Transaction) -> None:
        urgent.append(writer.submit(busy.noting("urgent")))
        busy.done.append("first")

    def second(_: Transaction) -> None:
        busy.done.append("second, urgent committed" if urgent[0].done() else "second")

    waiting = [writer.submit(one, patient=True) for one in (first, second, busy.noting("third"))]
    busy.go_on.set()
    wait(waiting)
    assert busy.done == ["first", "urgent", "second, urgent committed", "third"]


def test_what_is_done_in_one_commit_is_told_together(
    database: Database, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.engine.writing.LONGEST_COMMIT_SECONDS", LONG)
    busy, told = _Busy(writer), list[int]()
    waiting = list[Future[None]]()
    for _ in range(5):
        waiting.append(writer.submit(lambda _: told.append(sum(one.done() for one in waiting))))
    busy.go_on.set()
    wait(waiting)
    if database.is_sqlite:
        assert told == [0] * 5
    else:
        assert all(before < after for before, after in pairwise(told))


def test_who_gave_up_waiting_keeps_nobody_from_being_answered(writer: Writer) -> None:
    busy = _Busy(writer)
    waiting, gave_up = writer.submit(busy.noting("waits")), writer.submit(busy.noting("gave up"))
    gave_up.cancel()
    busy.go_on.set()
    waiting.result(timeout=LONG)
    assert busy.done == ["waits"]


def test_a_writer_ends_though_the_last_gave_up_waiting(writer: Writer) -> None:
    busy = _Busy(writer)
    waiting, *gave_up = [writer.submit(busy.noting(f"{number}"), patient=True) for number in range(3)]
    for one in gave_up:
        one.cancel()
    ending = threading.Thread(target=writer.close, daemon=True)
    ending.start()
    busy.go_on.set()
    ending.join(LONG)
    assert (ending.is_alive(), waiting.done(), busy.done) == (False, True, ["0"])
    with pytest.raises(RuntimeError):
        writer.submit(busy.noting("later"))


def test_a_process_that_fails_with_a_writer_open_ends(database: Database) -> None:
    words = (
        "import sys; from storage.engine.database import Database; "
        "from storage.engine.writing import writer_for, autocommit_writer_for; "
        "database = Database(sys.argv[1]); writer = writer_for(database); "
        "autocommit_writer_for(database, writer); sys.exit(3)"
    )
    ended = subprocess.run([sys.executable, "-c", words, database.url], timeout=LONG, check=False)
    assert ended.returncode == 3


def test_a_writer_ends_with_what_had_been_given_to_it(writer: Writer) -> None:
    busy = _Busy(writer)
    waiting = [writer.submit(busy.noting(f"{number}"), patient=number % 2 == 0) for number in range(6)]
    waiting[3].cancel()
    busy.go_on.set()
    writer.close()
    assert [one.done() for one in waiting] == [True] * 6
    assert sorted(busy.done) == ["0", "1", "2", "4", "5"]


def test_who_fails_fails_alone_and_the_others_are_written(
    database: Database, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when it is noticed only as rows of the session are written."""
    monkeypatch.setattr("storage.engine.writing.LONGEST_COMMIT_SECONDS", LONG)
    busy = _Busy(writer)

    def clash(tx: Transaction) -> None:
        tx.add_all([Counter(name="one", value=1), Counter(name="one", value=2)])

    def fail(tx: Transaction) -> None:
        set_setting(tx, "failed", "written")
        raise LookupError

    noting = [writer.submit(partial(set_setting, name=name, value="written")) for name in ("a", "b")]
    failing = [writer.submit(fail), writer.submit(clash)]
    noting.append(writer.submit(partial(set_setting, name="c", value="written")))
    busy.go_on.set()
    wait([*noting, *failing])
    assert [type(one.exception()) for one in failing] == [LookupError, ConstraintViolation]
    assert [one.exception() for one in noting] == [None] * 3
    with database.reading() as tx:
        assert [setting(tx, name) for name in ("a", "b", "c", "failed")] == ["written"] * 3 + [""]
        assert tx.get(Counter, "one") is None
