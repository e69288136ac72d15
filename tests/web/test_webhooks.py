"""Where platforms call: whoever has no secret is not heard, and what is heard is kept before it is answered."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from storage.engine.database import DatabaseFault
from storage.engine.faults import FaultKind
from web import app, webhooks

SECRET = "secret-of-the-webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/telegram/webhook"


class Ear:
    """Keeps what was brought, unless something is wrong."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self.wrong: Exception | None = None

    async def hear(self, body: bytes) -> None:
        if self.wrong:
            raise self.wrong
        self.heard.append(body)


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
async def client(ear: Ear) -> AsyncIterator[httpx.AsyncClient]:
    pages = app.bare([webhooks.route(PATH, HEADER, SECRET, ear.hear)])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(pages), base_url="http://service") as client:
        yield client


async def test_what_is_brought_with_the_secret_is_kept(client: httpx.AsyncClient, ear: Ear) -> None:
    answer = await client.post(PATH, content=b'{"update_id": 1}', headers={HEADER: SECRET})
    assert (answer.status_code, ear.heard) == (200, [b'{"update_id": 1}'])


@pytest.mark.parametrize("shown", [None, "", SECRET[:-1], SECRET + "x", SECRET.upper(), "密钥".encode()])
async def test_whoever_does_not_show_the_secret_is_not_heard(
    client: httpx.AsyncClient, ear: Ear, shown: str | bytes | None
) -> None:
    headers = {} if shown is None else {HEADER: shown}
    answer = await client.post(PATH, content=b'{"update_id": 1}', headers=headers)  # type: ignore[arg-type]  # bytes too
    assert (answer.status_code, ear.heard) == (403, [])


@pytest.mark.parametrize(("language", "sentence"), [("zh-CN", "密钥不对。"), ("en", "Wrong secret.")])
async def test_whoever_does_not_show_the_secret_is_told_that_it_is_that(
    client: httpx.AsyncClient, language: str, sentence: str
) -> None:
    answer = await client.post(PATH, content=b"{}", headers={"Accept-Language": language})
    assert (answer.status_code, answer.json()) == (403, {"error": sentence})


async def test_without_a_secret_nobody_is_heard(ear: Ear) -> None:
    pages = app.bare([webhooks.route(PATH, HEADER, "", ear.hear)])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(pages), base_url="http://service") as client:
        assert (await client.post(PATH, content=b"{}", headers={HEADER: ""})).status_code == 403
    assert ear.heard == []


async def test_a_database_that_is_away_has_the_platform_call_again(client: httpx.AsyncClient, ear: Ear) -> None:
    ear.wrong = DatabaseFault(FaultKind.UNREACHABLE, "08006")
    answer = await client.post(PATH, content=b"{}", headers={HEADER: SECRET})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")


async def test_what_the_platform_cannot_have_sent_is_refused(client: httpx.AsyncClient, ear: Ear) -> None:
    ear.wrong = ValueError()
    assert (await client.post(PATH, content=b"{", headers={HEADER: SECRET})).status_code == 400


async def test_a_body_without_end_is_not_taken_in(client: httpx.AsyncClient, ear: Ear) -> None:
    body = b" " * (webhooks.LARGEST_BODY + 1)
    assert (await client.post(PATH, content=body, headers={HEADER: SECRET})).status_code == 413
    assert ear.heard == []


async def test_nothing_else_is_to_be_done_there(client: httpx.AsyncClient) -> None:
    assert (await client.get(PATH)).status_code == 405
    assert (await client.get("/simulator/state")).status_code == 404
    assert "running" in (await client.get("/")).text
