"""`kill -9` under load, and at the named moments of an answer: the account's own ledger says what people have read."""

from __future__ import annotations

import asyncio
import logging
import os
import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from storage.engine.database import Database
from tests.crash.course import until
from tests.wechat.account import Account
from tests.wechat.calls import Caller
from tests.wechat.judge import FILED, Reckoning
from tests.wechat.lives import READY_SECONDS, Run, running
from tests.wechat.points import POINTS
from tests.wechat.telling import Story, Telling

SEED = int(os.environ.get("TEST_CRASH_SEED", "0")) or int.from_bytes(os.urandom(4))
KILLS, IN_SOAK = 10, 50
PATIENCE_SECONDS = 5.0  # as WeChat's: three calls come before a slow machine has started anew
ALIVE_SECONDS = (0.02, 0.4)
LEASE_SECONDS = 60.0  # of what a process had claimed that was killed beside another, which goes on
A_SLOW_MACHINE = 900
log = logging.getLogger(__name__)


async def killed_under_load(run: Run, account: Account, database_url: str, kills: int) -> None:
    caller = Caller(account.reader, account.ledger, patience=PATIENCE_SECONDS, seed=SEED)
    telling, database = Telling(account, caller, run.doors), Database(database_url)
    try:
        await _told_and_killed(run, telling, Reckoning(database), kills)
    finally:
        await telling.cancel()
        await caller.close()
        database.close()


async def _told_and_killed(run: Run, telling: Telling, reckoning: Reckoning, kills: int) -> None:
    telling.begin()
    await _kill(run, telling, kills)
    await telling.end()
    await until(reckoning.settled, LEASE_SECONDS + 20)
    parked, again = await _written_again(telling, reckoning), sum(len(one.tries) > 1 for one in telling.calls)
    log.info("seed %s, %s, calls %s, again %s, %s", SEED, dict(run.died_at), len(telling.calls), again, parked)
    assert set(POINTS) <= set(run.died_at)
    assert again
    assert [str(one) for one in telling.account.violations] == []
    reckoning.nothing_lost_or_doubled(telling.stories)
    reckoning.answers_are_as_recorded(telling.stories)
    reckoning.nothing_is_said_twice(telling.stories)
    reckoning.everything_said_arrived()
    reckoning.database_is_sound()


async def _kill(run: Run, telling: Telling, kills: int) -> None:
    """At each of the named moments once, then anywhere or at one of them; of two processes, one goes on meanwhile.

    In the end each is killed once more: what a killed one had claimed is free when another leads, or a minute later.
    """
    chance, ports = random.Random(SEED), [*run.lives]
    points = [*POINTS, *(chance.choice(["", *POINTS]) for _ in range(kills - len(POINTS) - 1 - len(ports)))]
    chance.shuffle(points)
    armed = ports[0]
    for point in [*points, ""]:
        await _kill_once(run, telling, armed, point, chance)
        armed = armed if point else chance.choice(ports)
    for port in ports:
        await _kill_once(run, telling, port, "", chance)


async def _kill_once(run: Run, telling: Telling, port: int, point: str, chance: random.Random) -> None:
    """`point`: where the next one dies that is started there."""
    await asyncio.sleep(chance.uniform(*ALIVE_SECONDS))
    await until(telling.are_at_their_first_try, READY_SECONDS)
    await run.kill(port)
    await run.start(port, point)
    await run.ready(port)


async def _written_again(telling: Telling, reckoning: Reckoning) -> int:
    """Everybody for whom something waits writes once more, until nothing does; for how many something did."""
    found = 0
    while waiting := reckoning.waiting():
        found += len(waiting)
        for story in telling.stories:
            if story.person.openid in waiting:
                assert await telling.asks_again(story)
    return found


@pytest.mark.timeout(A_SLOW_MACHINE)
async def test_nothing_answered_is_lost_when_the_process_is_killed(sqlite_url: str, tmp_path: Path) -> None:
    async with running(sqlite_url, tmp_path, 1) as (run, account):
        await killed_under_load(run, account, sqlite_url, KILLS)


@pytest.mark.soak
@pytest.mark.timeout(A_SLOW_MACHINE)
async def test_nothing_answered_is_lost_when_either_of_two_is_killed(postgresql_url: str, tmp_path: Path) -> None:
    async with running(postgresql_url, tmp_path, 2) as (run, account):
        await killed_under_load(run, account, postgresql_url, KILLS)


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("places", [1, 2])
async def test_nothing_answered_is_lost_in_fifty_kills(postgresql_url: str, tmp_path: Path, places: int) -> None:
    async with running(postgresql_url, tmp_path, places) as (run, account):
        await killed_under_load(run, account, postgresql_url, IN_SOAK)


@pytest.mark.soak
@pytest.mark.timeout(7200)
async def test_nothing_answered_is_lost_in_fifty_kills_on_sqlite(sqlite_url: str, tmp_path: Path) -> None:
    async with running(sqlite_url, tmp_path, 1) as (run, account):
        await killed_under_load(run, account, sqlite_url, IN_SOAK)


@pytest.mark.soak
@pytest.mark.timeout(7200)
async def test_nothing_is_said_both_in_an_answer_and_by_itself_in_fifty_kills(sqlite_url: str, tmp_path: Path) -> None:
    """The account also sends: what a killed process had no time to answer comes so, once."""
    async with running(sqlite_url, tmp_path, 1, more="customer_service = true") as (run, account):
        account.api.askers = IN_SOAK + 2  # each process asks for a token
        caller = Caller(account.reader, account.ledger, patience=PATIENCE_SECONDS, seed=SEED)
        telling, database = Telling(account, caller, run.doors), Database(sqlite_url)
        try:
            await _sent_and_killed(run, telling, Reckoning(database), IN_SOAK)
        finally:
            await telling.cancel()
            await caller.close()
            database.close()


async def _sent_and_killed(run: Run, telling: Telling, reckoning: Reckoning, kills: int) -> None:
    telling.begin()
    await _kill(run, telling, kills)
    await telling.end()
    await until(reckoning.settled, LEASE_SECONDS + 20)
    await _written_again(telling, reckoning)
    pushed = {story.person.openid: "\n".join(one.text for one in story.person.pushed) for story in telling.stories}
    sent, both = sum(map(bool, pushed.values())), [one for one in telling.stories if _is_said_both_ways(one, pushed)]
    log.info("seed %s, %s, calls %s, sent to %s", SEED, dict(run.died_at), len(telling.calls), sent)
    assert [str(one) for one in telling.account.violations] == []
    reckoning.nothing_lost_or_doubled(telling.stories)
    reckoning.answers_are_as_recorded(telling.stories)
    reckoning.everything_said_arrived()
    reckoning.database_is_sound()
    assert sent
    assert [one.person.openid for one in both] == []
    assert [one.person.openid for one in telling.stories if not _numbers(one.read() + pushed[one.person.openid])] == []


def _is_said_both_ways(story: Story, pushed: Mapping[str, str]) -> bool:
    """Whether the number of a case was told in an answer, and by itself too."""
    return bool(_numbers(story.read()) & _numbers(pushed[story.person.openid]))


def _numbers(text: str) -> set[str]:
    return set(FILED.findall(text))
