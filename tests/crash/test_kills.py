"""`kill -9` under load, again and again: what was acknowledged is never lost, and nothing is done twice."""

from __future__ import annotations

import asyncio
import logging
import os
from datetime import timedelta
from pathlib import Path
from statistics import median

import pytest

from tests.crash.course import COORDINATOR, TUESDAY, Course, course, until
from tests.crash.points import KILLER, POINTS
from tests.crash.residents import AT_ONCE, Said, complaint

SEED = int(os.environ.get("TEST_CRASH_SEED", "0")) or int.from_bytes(os.urandom(4))
log = logging.getLogger(__name__)
IN_TEST, IN_SOAK = 30, 500
MOST_DEATHS = 12  # of each process, by two such messages
BEHIND = f"{AT_ONCE}建设路8号路灯坏了"
A_SLOW_MACHINE, HUNDREDS = 900, 7200  # seconds
READY_SECONDS = 2.0  # the median of forked processes: others may be busy on this machine
MOST_LATE = timedelta(seconds=5)


@pytest.mark.timeout(A_SLOW_MACHINE)
async def test_nothing_is_lost_when_the_process_is_killed(sqlite_url: str, tmp_path: Path) -> None:
    """On PostgreSQL two processes are killed below, and one hundreds of times in the soak."""
    async with course(sqlite_url, tmp_path, seed=SEED) as run:
        await _killed_under_load(run, IN_TEST)
        assert median(run.ready_after(cold=False)) <= READY_SECONDS


@pytest.mark.soak
@pytest.mark.timeout(HUNDREDS)
async def test_nothing_is_lost_in_hundreds_of_kills(database_url: str, tmp_path: Path) -> None:
    async with course(database_url, tmp_path, seed=SEED) as run:
        await _killed_under_load(run, IN_SOAK)


@pytest.mark.timeout(A_SLOW_MACHINE)
async def test_nothing_is_lost_when_either_of_two_processes_is_killed(postgresql_url: str, tmp_path: Path) -> None:
    async with course(postgresql_url, tmp_path, seed=SEED, places=2) as run:
        await _killed_under_load(run, IN_TEST)
        assert max(run.judge.late(), run.judge.one_digest(COORDINATOR, TUESDAY)) <= MOST_LATE


@pytest.mark.soak
@pytest.mark.timeout(HUNDREDS)
async def test_nothing_is_lost_in_hundreds_of_kills_of_two_processes(postgresql_url: str, tmp_path: Path) -> None:
    async with course(postgresql_url, tmp_path, seed=SEED, places=2) as run:
        await _killed_under_load(run, IN_SOAK)
        assert max(run.judge.late(), run.judge.one_digest(COORDINATOR, TUESDAY)) <= MOST_LATE


async def _killed_under_load(run: Course, kills: int) -> None:
    run.load.begin()
    await run.kill(kills)
    await run.drain()
    log.info("%s", run.figures())
    assert set(POINTS) <= set(run.died_at)
    judge = run.judge
    judge.nothing_lost_or_doubled()
    judge.every_case_is_whole()
    judge.order_is_kept()
    judge.everything_said_arrived()
    judge.repeats_were_in_hand(run.in_hand())
    judge.every_unfinished_complaint_was_filed_by_the_clock()
    judge.one_digest(COORDINATOR, TUESDAY)
    judge.database_is_sound()


@pytest.mark.timeout(A_SLOW_MACHINE)
async def test_a_message_that_kills_the_process_ends_as_a_dead_letter(sqlite_url: str, tmp_path: Path) -> None:
    async with course(sqlite_url, tmp_path, seed=SEED) as run:
        await _killed_by_messages(run)


@pytest.mark.timeout(A_SLOW_MACHINE)
async def test_a_message_that_kills_two_processes_ends_as_a_dead_letter(postgresql_url: str, tmp_path: Path) -> None:
    async with course(postgresql_url, tmp_path, seed=SEED, places=2) as run:
        await _killed_by_messages(run)


async def _killed_by_messages(run: Course) -> None:
    """Two that kill, one of them among complaints that are filed together; others behind them, and in other chats."""
    kill = (KILLER, f"{AT_ONCE}振兴路9号路灯坏了{KILLER}")
    chats = [
        [Said(f"{chat}:1", chat, text), Said(f"{chat}:2", chat, BEHIND)] for chat, text in zip("ab", kill, strict=True)
    ]
    chats += [list(complaint(number)) for number in range(1, 9)]
    async with run.ward.supervised() as deaths:
        await asyncio.gather(*(run.load.tell(chat) for chat in chats))
        await until(lambda: len(run.judge.dead_letters()) == len(kill) and run.judge.drained(), 100)
    assert run.judge.dead_letters() == [("a:1", "killed the process"), ("b:1", "killed the process")]
    assert len(deaths) <= MOST_DEATHS * len(run.ward.ports)
    run.judge.nothing_lost_or_doubled()
    run.judge.every_case_is_whole()
    run.judge.order_is_kept()
