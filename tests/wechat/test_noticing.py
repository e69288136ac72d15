"""Two processes on one database: the one that was called is not the one that handled it."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest

from tests.stories.test_answers_in_place import LAMP, number_in, platform_of, process, rows

IN_TIME = 0.7  # seconds, in which it is handled, too


async def test_another_process_handles_it_and_the_answer_comes_in_time(
    postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    async with process(postgresql_url, first) as handling, process(postgresql_url, second) as called:
        await platform_of(handling).says("王先生", LAMP)  # so that nothing is done for the first time

        async def leave_it() -> bool:
            handling.intake.wake()
            return False

        monkeypatch.setattr(called.intake._handler, "handle_waiting", leave_it)
        seconds = []
        for number in range(10):
            update = platform_of(called).update(f"李女士{number}", LAMP)
            began = monotonic()
            body = await platform_of(called).brings(update)
            seconds.append(monotonic() - began)
            assert number_in(body)
            assert await platform_of(handling).brings(update) == body
        assert sorted(seconds)[5] < IN_TIME, seconds
        assert rows(called, "SELECT count(*) FROM cases") == [11]
