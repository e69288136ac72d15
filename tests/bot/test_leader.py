"""Of several processes on one PostgreSQL one leads; another takes over as soon as it is gone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import Engine, make_url, text

from bot.clock import Clock
from bot.operations.leader import POLL_SECONDS, Leader
from storage.engine.database import Database
from storage.engine.leadership import LOCK_KEY

MOST_SECONDS = 5.0


class Process:
    """A leader as in a process of its own, which looks after its seat."""

    def __init__(self, database: Database) -> None:
        self.leader = Leader(database, Clock())

    async def start(self) -> None:
        await self.leader.look()
        self._task = asyncio.create_task(self.leader.run())

    async def stop(self) -> None:
        if not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])
            await self.leader.leave()


@asynccontextmanager
async def processes(url: str, number: int = 1) -> AsyncIterator[list[Process]]:
    database = Database(url)
    started = [Process(database) for _ in range(number)]
    for process in started:
        await process.start()
    try:
        yield started
    finally:
        for process in started:
            await process.stop()
        database.close()


def _end_sessions(postgres: Engine, url: str) -> None:
    """The server drops whoever holds the seat, as when it is restarted or the network fails."""
    holders = text(
        "SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
        " WHERE l.locktype = 'advisory' AND l.objid = :key AND d.datname = :name AND l.granted"
    )
    with postgres.connect() as connection:
        connection.execute(holders, {"key": LOCK_KEY, "name": make_url(url).database})


async def test_on_sqlite_the_only_process_leads(sqlite_url: str) -> None:
    async with processes(sqlite_url) as (only,):
        assert only.leader.leads


async def test_one_of_two_processes_leads(postgresql_url: str) -> None:
    async with processes(postgresql_url, 2) as (first, second):
        await asyncio.sleep(2 * POLL_SECONDS)
        assert (first.leader.leads, second.leader.leads) == (True, False)


async def test_a_leader_that_stops_hands_over(postgresql_url: str) -> None:
    async with processes(postgresql_url, 2) as (first, second):
        await first.stop()
        assert not first.leader.leads
        async with asyncio.timeout(MOST_SECONDS):
            await second.leader.elected()
        assert second.leader.since > first.leader.since


async def test_a_leader_whose_connection_is_lost_steps_down_and_one_leads_again(
    postgres: Engine, postgresql_url: str
) -> None:
    async with processes(postgresql_url, 2) as both:
        before = [one.leader.since for one in both]
        _end_sessions(postgres, postgresql_url)
        await _until(lambda: [one.leader.since for one in both] != before)
        await asyncio.sleep(2 * POLL_SECONDS)
        assert sum(one.leader.leads for one in both) == 1


async def test_a_leader_that_gets_no_answer_steps_down(postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with processes(postgresql_url) as (only,):
        monkeypatch.setattr("bot.operations.leader.PATIENCE_SECONDS", 0.0)
        await _until(lambda: not only.leader.leads)


async def _until(seen: Callable[[], bool]) -> None:
    async with asyncio.timeout(MOST_SECONDS):
        while not seen():  # noqa: ASYNC110  it may be so for a moment only, and nobody tells
            await asyncio.sleep(0)


async def test_what_one_process_does_begins_with_its_lead_and_ends_with_it(sqlite_url: str) -> None:
    began, ended = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        began.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    database = Database(sqlite_url)
    leader = Leader(database, Clock())
    working = asyncio.create_task(leader.while_leading(work))
    await asyncio.sleep(0)
    assert not began.is_set()
    await leader.look()
    await asyncio.wait_for(began.wait(), MOST_SECONDS)
    await leader.leave()
    await asyncio.wait_for(working, MOST_SECONDS)
    assert ended.is_set()
    database.close()


async def test_a_fault_in_what_one_process_does_rises(sqlite_url: str) -> None:
    async def work() -> None:
        raise ZeroDivisionError

    database = Database(sqlite_url)
    leader = Leader(database, Clock())
    await leader.look()
    with pytest.raises(ZeroDivisionError):
        await leader.while_leading(work)
    await leader.leave()
    database.close()
