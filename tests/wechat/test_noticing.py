"""Two processes on one database: the one that was called is not the one that handled it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import text

from bot.app import Service
from bot.clock import Clock
from tests.bot.answered import NAME, Answered
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING

IN_TIME = 0.7  # seconds, in which it is handled, too
TIMES = 10
LAMP = "上报 振兴路12号路灯不亮"


@asynccontextmanager
async def process(url: str, folder: Path) -> AsyncIterator[tuple[Service, Answered]]:
    clock = Clock(frozen_at=MONDAY_MORNING)
    platform = Answered(clock.now)
    service = Service(settings_for(url, folder), {NAME: platform}, clock)
    await service.start()
    try:
        yield service, platform
    finally:
        await service.stop()


async def test_another_process_handles_it_and_the_answer_comes_in_time(
    postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (process(postgresql_url, tmp_path) for _ in range(2))
    async with first as (handling, other), second as (called, platform):
        await other.says("王先生", LAMP)  # so that nothing is done for the first time

        async def leave_it() -> bool:
            handling.intake.wake()
            return False

        monkeypatch.setattr(called.intake._handler, "handle_waiting", leave_it)
        seconds = []
        for number in range(TIMES):
            update, began = platform.update(f"李女士{number}", LAMP), monotonic()
            body = await platform.brings(update)
            seconds.append(monotonic() - began)
            assert "编号" in body
            assert await other.brings(update) == body
        assert sorted(seconds)[TIMES // 2] < IN_TIME, seconds
        with called.database.reading() as tx:
            assert tx.connection().execute(text("SELECT count(*) FROM cases")).scalar_one() == 1 + TIMES
