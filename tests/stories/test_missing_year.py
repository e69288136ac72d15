"""That next year's holidays are not known yet: told in time to those who can see to it, in no message of its own."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime

import httpx
import pytest

from bot.simulation import example_town
from domain.county import County
from domain.figures import FiguresAsked, Form
from domain.kinds import Invites, TimerKind
from handlers.coordinators import digest_lists, digest_text, digests
from handlers.turn import NOBODY
from storage.engine.writing import write
from storage.messages import timers
from storage.tables import Timer
from tests.stories.conftest import example
from tests.stories.town import Speaker, Town
from web import app, health

MISSING = "2027 年的放假安排还没有"
YEARS = frozenset({2024, 2025, 2026})


@pytest.fixture
def starts_at() -> datetime:
    return datetime(2026, 10, 29, 1, 0, tzinfo=UTC)  # a Thursday, nine o'clock in Shanghai


@pytest.fixture
def county() -> County:
    found = example().county
    return replace(found, hours=replace(found.hours, years=YEARS))


async def reminded(speaker: Speaker) -> list[str]:
    """The ends of those digests that say it: the day on which each was written."""
    texts = [one["text"] for one in await speaker.messages() if one["from"]["id"] == "bot" and MISSING in one["text"]]
    return [text.split(" 至 ")[1].split("（")[0] for text in texts]


def log_lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [one.getMessage() for one in caplog.records if "calendar.year_missing" in one.getMessage()]


async def seen_by_operator(town: Town) -> dict[str, object]:
    served = app.build_without_simulator(health.routes(town.service.health_check, ""))
    transport = httpx.ASGITransport(served, client=("127.0.0.1", 50000))
    async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
        response = await client.get("/healthz")
    assert response.status_code == 200
    return dict(response.json())


async def test_the_digest_says_it_on_mondays_of_november_and_daily_in_december(town: Town) -> None:
    coordinator, leader = await town.coordinator("督办员甲"), await town.leader("县领导")
    await town.passes(days=42)
    expected = [f"11月{day}日" for day in (2, 9, 16, 23, 30)] + [f"12月{day}日" for day in (1, 2, 3, 4, 7, 8, 9, 10)]
    assert await reminded(coordinator) == expected
    assert await reminded(leader) == expected


async def test_it_is_no_message_of_its_own(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.passes(days=4)
    [said] = [one["text"] for one in await coordinator.messages() if MISSING in one["text"]]
    assert "日报（" in said


async def test_once_the_year_is_known_nobody_is_reminded(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    county = town.service.practice.county
    await town.service.reload(replace(county, hours=replace(county.hours, years=YEARS | {2027})))
    await town.passes(days=42)
    assert await reminded(coordinator) == []


async def test_a_year_that_has_begun_unknown_is_said_each_day(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.service.move_clock(datetime(2027, 1, 4, 23, 0, tzinfo=UTC))
    coordinator.forget_so_far()
    await town.passes(hours=2)  # a Tuesday's digest
    await coordinator.hears("2027 年的放假安排还没有", "1月5日")


async def test_an_operator_reads_it_beside_what_there_is_to_tell_and_never_alone(town: Town) -> None:
    operator = await town.resident("运维员")
    await operator.says(f"加入 {await example_town.invite(town.service, Invites.OPERATOR, [], confidential=False)}")
    operator.forget_so_far()
    await town.passes(days=4)
    await operator.hears_nothing_of(MISSING)
    broken = Timer(id=999, kind=TimerKind.DROP_FILE, subject=1, due_at=town.service.clock.now())
    await write(town.service.writer, lambda tx: timers.mark_failed(tx, broken, "ValueError"))
    await town.passes(days=7)
    await operator.hears("运维：", MISSING)


async def test_the_picture_of_a_digest_is_made_of_the_figures_alone(town: Town) -> None:
    await town.passes(days=4)
    with town.service.database.reading() as tx:
        turn = town.service.runtime.turn(tx)
        asked = FiguresAsked(Form.DIGEST, digest_lists.span_of(turn.now, turn.now), NOBODY)
        lines = digest_text.lines(turn.county, asked, digests.gather(turn, asked.span))
    assert "digest.missing_year" not in {one.key for one in lines}


async def test_start_and_reload_log_it_from_november_on(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    await town.restarts()
    assert log_lines(caplog) == []
    await town.passes(days=4)
    await town.restarts()
    assert log_lines(caplog) == ["calendar.year_missing year=2027"]
    await town.service.reload(town.service.practice.county)
    assert len(log_lines(caplog)) == 2


async def test_healthz_says_it_and_stays_well(town: Town) -> None:
    assert (await seen_by_operator(town))["missing_year"] is None
    await town.service.move_clock(datetime(2026, 11, 2, 1, 0, tzinfo=UTC))
    town.service.health_check._seen = None  # what was seen a moment ago is served for a second
    seen = await seen_by_operator(town)
    assert (seen["status"], seen["reasons"], seen["missing_year"]) == ("ok", [], 2027)
