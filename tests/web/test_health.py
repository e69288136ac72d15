"""What an operator and their programs see of the service, who may see it, and that it is seen while all else hangs."""

from __future__ import annotations

import asyncio
import shutil
import threading
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text

from tests.stories.town import Town
from web import app, health
from web.health import Health, PlatformSeen, Status, Waiting

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SOUND = Health(
    Status.OK,
    (),
    "ok",
    "0001",
    10**9,
    Waiting(0, 0.0),
    Waiting(2, 1.5),
    0,
    0,
    {"simulator": PlatformSeen(NOW, NOW)},
    NOW,
)
TOKEN = "a-token-of-the-county"
STATIC = Path(app.__file__).parent / "static"


class Watched:
    """A service of which it is known how it fares."""

    def __init__(self) -> None:
        self.found = SOUND

    async def health(self) -> Health:
        return self.found

    async def metrics(self, accept: str) -> tuple[bytes, str]:
        return b"# EOF\n", "text/plain"


def _asking(watched: health.HealthSource, *, token: str = "", host: str = "127.0.0.1") -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app.build(health.routes(watched, token), STATIC), client=(host, 50000))
    return httpx.AsyncClient(transport=transport, base_url="http://service", headers={"Accept-Language": "en"})


@pytest.fixture
async def client(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    async with _asking(town.service.health_check) as client:
        yield client


@pytest.mark.parametrize(
    ("status", "code"), [(Status.OK, 200), (Status.DEGRADED, 200), (Status.DOWN, 503)], ids=lambda one: str(one)
)
async def test_the_status_code_says_whether_messages_can_be_kept(status: Status, code: int) -> None:
    watched = Watched()
    watched.found = replace(SOUND, status=status)
    async with _asking(watched) as client:
        response = await client.get("/healthz")
    assert (response.status_code, response.json()["status"]) == (code, status)
    assert response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("token", "host", "headers", "sees"),
    [
        ("", "127.0.0.1", {}, True),
        ("", "::1", {}, True),
        ("", "10.0.0.5", {}, False),
        ("", "127.0.0.1", {"X-Forwarded-For": "10.0.0.5"}, False),
        ("", "127.0.0.1", {"Forwarded": "for=10.0.0.5"}, False),
        ("", "nobody", {}, False),
        (TOKEN, "127.0.0.1", {}, False),
        (TOKEN, "10.0.0.5", {"Authorization": f"Bearer {TOKEN}"}, True),
        (TOKEN, "10.0.0.5", {"Authorization": f"bearer  {TOKEN} "}, True),
        (TOKEN, "10.0.0.5", {"Authorization": f"Bearer {TOKEN[:-1]}"}, False),
        (TOKEN, "10.0.0.5", {"Authorization": f"Basic {TOKEN}"}, False),
        (TOKEN, "10.0.0.5", {"Authorization": "Bearer "}, False),
        (TOKEN, "10.0.0.5", {"Authorization": "Bearer 密钥".encode()}, False),
    ],
)
async def test_details_are_for_this_machine_or_for_whoever_has_the_token(
    token: str, host: str, headers: Any, sees: bool
) -> None:
    async with _asking(Watched(), token=token, host=host) as client:
        looked = await client.get("/healthz", headers=headers)
        scraped = await client.get("/metrics", headers=headers)
    assert (looked.status_code, looked.json()["status"]) == (200, "ok")
    assert ("database" in looked.json()) is sees
    assert scraped.status_code == (200 if sees else 401 if token else 403)
    assert scraped.headers.get("www-authenticate") == ("Bearer" if token and not sees else None)


async def test_healthz_tells_counts_and_ages(town: Town, client: httpx.AsyncClient) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号路灯坏了")
    _say(town, "UPDATE outbox SET state = 'waiting', retry_at = '2999-01-01 00:00:00+00:00'")
    town.service.clock.hold(town.service.clock.now() + timedelta(minutes=10))
    seen = (await client.get("/healthz")).json()
    assert (seen["status"], seen["database"], seen["reasons"]) == ("degraded", "ok", ["outbox.late"])
    assert (seen["inbox"], seen["dead_letters"]) == ({"count": 0, "oldest_seconds": 0.0}, 0)
    assert seen["outbox"]["count"] >= 1
    assert 600 <= seen["outbox"]["oldest_seconds"] < 660
    assert seen["disk_free_bytes"] > 0
    assert datetime.fromisoformat(seen["platforms"]["simulator"]["arrived_at"]) <= datetime.now(UTC)
    with town.service.database.reading() as tx:
        assert seen["schema"] == tx.connection().execute(text("SELECT version_num FROM alembic_version")).scalar_one()


async def test_what_may_have_arrived_and_is_said_again_is_told(town: Town, client: httpx.AsyncClient) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号路灯坏了")
    _say(
        town,
        "UPDATE outbox SET state = 'uncertain'",
        "UPDATE outbox SET retry_at = '2999-01-01 00:00:00+00:00' WHERE id = 1",
    )
    seen = (await client.get("/healthz")).json()
    assert (seen["status"], seen["reasons"], seen["uncertain"]) == ("degraded", ["outbox.uncertain"], 1)
    assert (await _metrics(client))["zhongzhi_outbox_uncertain"] == 1


async def test_a_platform_that_is_away_is_told_with_since_when(town: Town, client: httpx.AsyncClient) -> None:
    since = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
    town.service.metrics.away("simulator", since)
    seen = (await client.get("/healthz")).json()
    assert (seen["status"], seen["reasons"]) == ("degraded", ["platforms.away"])
    assert datetime.fromisoformat(seen["platforms"]["simulator"]["away_since"]) == since
    assert 'zhongzhi_platform_away{platform="simulator"} 1.0' in (await client.get("/metrics")).text
    town.service.metrics.away("simulator", None)
    town.service.health_check._seen = None
    assert (await client.get("/healthz")).json()["status"] == "ok"


async def test_dead_letters_of_every_kind_are_counted(town: Town, client: httpx.AsyncClient) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号路灯坏了")
    _say(
        town,
        "UPDATE inbox SET state = 'dead'",
        "UPDATE outbox SET state = 'uncertain'",
        "UPDATE timers SET failed = 'x'",
    )
    with town.service.database.reading() as tx:
        lost = sum(
            tx.connection().execute(text(f"SELECT count(*) FROM {one}")).scalar_one()
            for one in ("inbox", "outbox", "timers")
        )
    assert lost >= 3
    assert (await client.get("/healthz")).json()["dead_letters"] == lost
    assert (await _metrics(client))["zhongzhi_dead_letters"] == lost


async def test_a_disk_that_fills_up_is_told_of_before_it_is_full(town: Town, tmp_path: Path) -> None:
    watch = town.service.health_check
    watch._least_free = shutil.disk_usage(tmp_path).free * 2
    async with _asking(watch) as client:
        response = await client.get("/healthz")
    assert (response.status_code, response.json()["reasons"]) == (200, ["disk.low"])


async def test_one_look_a_second_serves_all_who_ask(town: Town, client: httpx.AsyncClient) -> None:
    seen = await asyncio.gather(*(client.get("/healthz") for _ in range(20)))
    assert len({response.json()["checked_at"] for response in seen}) == 1


async def test_healthz_answers_while_the_writer_is_stuck(town: Town, client: httpx.AsyncClient) -> None:
    go_on = threading.Event()
    stuck = [town.service.writer.submit(lambda _: go_on.wait()) for _ in range(8)]
    try:
        began = time.monotonic()
        response = await client.get("/healthz")
        again = await client.get("/healthz")
        assert time.monotonic() - began < 2
        assert (response.status_code, response.json()["database"]) == (503, "silent")
        assert again.json() == response.json()
        assert (await _metrics(client))["zhongzhi_database_up"] == 0
    finally:
        go_on.set()
    await asyncio.gather(*map(asyncio.wrap_future, stuck))
    await asyncio.sleep(1)
    assert (await client.get("/healthz")).json()["database"] == "ok"


async def test_healthz_answers_while_every_reader_hangs(town: Town, client: httpx.AsyncClient) -> None:
    go_on = threading.Event()
    stuck = [asyncio.create_task(town.service.database.aside(go_on.wait)) for _ in range(10)]
    try:
        began = time.monotonic()
        response = await client.get("/healthz")
        assert time.monotonic() - began < 2
        assert (response.status_code, response.json()["database"]) == (503, "silent")
    finally:
        go_on.set()
    await asyncio.gather(*stuck)


async def test_what_happens_is_counted(town: Town, client: httpx.AsyncClient) -> None:
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号路灯坏了")
    assert reference
    await town.passes(days=1)
    found = await _metrics(client)
    received = found['zhongzhi_messages_received_total{"platform": "simulator"}']
    assert received >= 2
    assert found['zhongzhi_messages_handled_total{"platform": "simulator", "result": "done"}'] == received
    assert found['zhongzhi_sends_total{"platform": "simulator", "result": "sent"}'] >= 2
    assert found["zhongzhi_handling_seconds_count"] == received
    assert found["zhongzhi_commit_seconds_count"] > 0
    assert found["zhongzhi_timers_late_seconds_count"] > 0
    assert found["zhongzhi_inbox_waiting"] == 0
    assert found["process_resident_memory_bytes"] > 0


async def test_metrics_hold_nobodys_words(town: Town, client: httpx.AsyncClient) -> None:
    resident = await town.resident("李女士")
    await resident.files("振兴路12号路灯坏了")
    written = (await client.get("/metrics")).text + (await client.get("/healthz")).text
    assert not any(word in written for word in ("李女士", "振兴路", "路灯", resident.chat + '"', resident.person + '"'))


async def _metrics(client: httpx.AsyncClient) -> dict[str, float]:
    """Samples by name and labels."""
    response = await client.get("/metrics")
    assert response.status_code == 200
    families = text_string_to_metric_families(response.text)
    return {_named(sample.name, sample.labels): sample.value for family in families for sample in family.samples}


def _named(name: str, labels: dict[str, str]) -> str:
    inside = ", ".join(f'"{label}": "{value}"' for label, value in sorted(labels.items()))
    return f"{name}{{{inside}}}" if inside else name


def _say(town: Town, *statements: str) -> None:
    with town.service.database.transaction() as tx:
        for statement in statements:
            tx.connection().execute(text(statement))
