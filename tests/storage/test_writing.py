"""Whose turn it is to be written, and how much goes into one commit."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future, wait
from itertools import pairwise

import pytest

from storage.database import Database, Transaction
from storage.writing import ManyWriters, OneWriter, Work, Writer

LONG = 60.0


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    """One that does one thing at a time, also on PostgreSQL."""
    writer = OneWriter(database) if database.is_sqlite else ManyWriters(database.transaction, 1)
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
    monkeypatch.setattr("storage.writing.PATIENT_SECONDS", LONG)
    busy = _Busy(writer)
    waiting = [writer.submit(busy.noting(f"patient {number}"), patient=True) for number in range(3)]
    waiting += [writer.submit(busy.noting(f"urgent {number}")) for number in range(3)]
    busy.go_on.set()
    wait(waiting)
    assert busy.done == [f"{kind} {number}" for kind in ("urgent", "patient") for number in range(3)]


def test_who_is_patient_waits_for_nobody_who_comes_later_than_that(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.writing.PATIENT_SECONDS", 0)
    busy = _Busy(writer)
    waiting = [writer.submit(busy.noting("patient"), patient=True), writer.submit(busy.noting("urgent"))]
    busy.go_on.set()
    wait(waiting)
    assert busy.done == ["patient", "urgent"]


def test_what_comes_while_patient_work_is_done_does_not_wait_for_all_of_it(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.writing.PATIENT_SECONDS", LONG)
    monkeypatch.setattr("storage.writing.LONGEST_COMMIT_SECONDS", 0)
    busy, urgent = _Busy(writer), list[Future[None]]()

    def third(_: Transaction) -> None:
        urgent.append(writer.submit(busy.noting("urgent")))
        busy.done.append("third")

    kinds = [busy.noting("first"), busy.noting("second"), third, busy.noting("fourth"), busy.noting("fifth")]
    waiting = [writer.submit(one, patient=True) for one in kinds]
    busy.go_on.set()
    wait(waiting)
    assert busy.done == ["first", "second", "third", "urgent", "fourth", "fifth"]
    assert urgent[0].done()


def test_what_is_done_in_one_commit_is_told_together(
    database: Database, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.writing.LONGEST_COMMIT_SECONDS", LONG)
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


def test_a_writer_ends_with_what_had_been_given_to_it(writer: Writer) -> None:
    busy = _Busy(writer)
    waiting = [writer.submit(busy.noting(f"{number}"), patient=number % 2 == 0) for number in range(6)]
    waiting[3].cancel()
    busy.go_on.set()
    writer.close()
    assert [one.done() for one in waiting] == [True] * 6
    assert sorted(busy.done) == ["0", "1", "2", "4", "5"]
