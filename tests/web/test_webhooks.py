"""Where platforms call: whoever has no secret is not heard, and what is heard is kept before it is answered."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from storage.engine.database import DatabaseFault
from storage.engine.faults import FaultKind
from web import app, webhooks
from web.platform_routes import Answer, Method, Request, Route, bears_secret

SECRET = "secret-of-the-webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/telegram/webhook"


class Ear:
    """Keeps what was brought, unless something is wrong."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self.wrong: Exception | None = None

    def route(self, secret: str) -> Route:
        return Route(PATH, (Method.POST,), bears_secret(HEADER, secret), self.hear)

    async def hear(self, request: Request) -> Answer:
        if self.wrong:
            raise self.wrong
        self.heard.append(request.body)
        return Answer()


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
async def client(ear: Ear) -> AsyncIterator[httpx.AsyncClient]:
    pages = app.build_without_simulator([*webhooks.routes([ear.route(SECRET)])])
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
    pages = app.build_without_simulator([*webhooks.routes([ear.route("")])])
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


async def _signed(request: Request) -> Answer:
    """Answers as a platform that verifies by an echo, and reads the reply in the answer."""
    if request.method is Method.GET:
        return Answer(request.query["echostr"].encode(), "text/plain")
    return Answer(b"<xml>" + request.body + b"</xml>", "application/xml", 202)


@pytest.fixture
async def signing() -> AsyncIterator[httpx.AsyncClient]:
    route = Route(
        "/signed", (Method.GET, Method.POST), lambda request: request.query.get("signature") == SECRET, _signed
    )
    pages = app.build_without_simulator(webhooks.routes([route]))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(pages), base_url="http://service") as client:
        yield client


async def test_a_platform_that_asks_first_is_given_its_echo(signing: httpx.AsyncClient) -> None:
    answer = await signing.get("/signed", params={"signature": SECRET, "echostr": "5927"})
    assert (answer.status_code, answer.text) == (200, "5927")
    assert answer.headers["Content-Type"].startswith("text/plain")


async def test_a_platform_may_read_what_is_said_in_the_answer(signing: httpx.AsyncClient) -> None:
    answer = await signing.post("/signed", params={"signature": SECRET}, content="收到".encode())
    assert (answer.status_code, answer.text) == (202, "<xml>收到</xml>")
    assert answer.headers["Content-Type"] == "application/xml"


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_signature_in_the_query_is_judged_before_the_body(signing: httpx.AsyncClient, method: str) -> None:
    body = b" " * (webhooks.LARGEST_BODY + 1)
    answer = await signing.request(method, "/signed", params={"signature": "another"}, content=body)
    assert answer.status_code == 403
