"""PostgreSQL goes away under load and comes back, again and again; or refuses to write for a while."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.house import House, house
from tests.faults.judge import judge, refusals_say_so
from tests.faults.load import Load, load
from tests.faults.server import Server, own_server

RATE = 100
RESTARTS, SOAKED = 20, 200
HELD_DOWN = 7  # every so many restarts it stays away until that is seen from outside
BETWEEN_SECONDS = 0.3


@pytest.fixture
def server() -> Iterator[Server]:
    with own_server() as server:
        yield server


@pytest.mark.parametrize(
    "restarts", [RESTARTS, pytest.param(SOAKED, marks=[pytest.mark.soak, pytest.mark.timeout(3600)])]
)
async def test_a_server_restarted_under_load_loses_nothing(server: Server, tmp_path: Path, restarts: int) -> None:
    async with house(tmp_path / "data", server.url) as service:
        async with service.watched(), load(service.client, RATE) as residents:
            await asyncio.sleep(1)
            back = [
                await _restart(server, service, residents, held=number % HELD_DOWN == 0) for number in range(restarts)
            ]
            await asyncio.sleep(1)
        late = [residents.first_after(moment) for moment in back]
        stalled = [service.stalled(moment, moment + late[place]) for place, moment in enumerate(back)]
        assert max(one - two for one, two in zip(late, stalled, strict=True)) <= 1, (late, stalled)
        service.was_quick()
        await service.drained()
        assert await service.metric("zhongzhi_database_faults_total") > 0
    refusals_say_so(residents)
    judge(server.url, residents)


async def _restart(server: Server, service: House, residents: Load, *, held: bool) -> float:
    """Returns when the server took connections again; waits until the service has taken a message, too."""
    if held:
        await server.stop()
        seen = await service.until(lambda look: look.code == 503, within=3)
        assert seen.said["database"] in ("unreachable", "silent")
        await server.start()
    else:
        await server.restart()
    back = time.monotonic()
    while residents.first_after(back) == float("inf"):
        assert time.monotonic() < back + 10, "nothing was taken any more"
        await asyncio.sleep(0.02)
    if held:
        await service.until(lambda look: look.said["database"] == "ok", within=3)
    await asyncio.sleep(BETWEEN_SECONDS)
    return back


async def test_a_server_that_only_reads_for_a_while_loses_nothing(server: Server, tmp_path: Path) -> None:
    async with house(tmp_path / "data", server.url) as service:
        async with service.watched(), load(service.client, 30) as residents:
            await asyncio.sleep(1)
            await asyncio.to_thread(server.only_read, True)
            seen = await service.until(lambda look: look.code == 503, within=5)
            refused = time.monotonic()
            await asyncio.sleep(1)
            writable = time.monotonic()
            await asyncio.to_thread(server.only_read, False)
            back = time.monotonic()
            await asyncio.sleep(1.5)
        assert seen.said["database"] == "read_only"
        assert residents.acknowledged_between(refused, writable) == 0
        assert residents.first_after(back) <= 1 + service.stalled(back, back + 1)
        service.was_quick()
        await service.drained()
    refusals_say_so(residents)
    judge(server.url, residents)
