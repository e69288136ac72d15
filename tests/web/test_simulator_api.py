"""Everything the simulator's page does can be done over HTTP, and nothing sent there makes it fall over."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from httpx import ASGITransport, AsyncClient, Response
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate

from bot.platforms.simulator.adapter import Simulator
from domain.messages import Choice, Outgoing, Update
from web import app, faults, openapi, simulator
from web.room import ClockState, Room

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)
STATIC = Path(app.__file__).parent / "static"
LARGE = 20 * 1024 * 1024 + 1


class Training:
    """A room whose service keeps what arrives, and whose clock stands still."""

    def __init__(self, path: Path) -> None:
        self.simulator = Simulator(path, lambda: self.face.now)
        self.title: Mapping[str, str] = {"zh-CN": "某县", "en": "Some County"}
        self.time_zone = "Asia/Shanghai"
        self.face = ClockState(NOW, 0.0, NOW + timedelta(hours=5))
        self.updates: list[Update] = []
        self.waited_for: list[int] = []

    async def receive(self, _: str, updates: Sequence[Update]) -> list[int]:
        self.updates += updates
        return [len(self.updates)]

    async def handled(self, ids: Sequence[int]) -> None:
        self.waited_for += ids

    async def clock(self) -> ClockState:
        return self.face

    async def move_clock(self, to: datetime) -> None:
        self.face = ClockState(to, self.face.moved + (to - self.face.now).total_seconds(), None)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Training]:
    training = Training(tmp_path / "simulator.sqlite3")
    await training.simulator.start(training.receive)
    yield training
    await training.simulator.stop()


@pytest.fixture
async def client(room: Training) -> AsyncIterator[AsyncClient]:
    as_room: Room = room
    transport = ASGITransport(app.build(simulator.routes(as_room), STATIC))
    async with AsyncClient(transport=transport, base_url="http://room", headers={"Accept-Language": "en"}) as speaking:
        yield speaking


async def _post(client: AsyncClient, path: str, **body: Any) -> Any:
    response = await client.post(f"/simulator/{path}", json=body)
    assert response.status_code == 201, response.text
    _check(response, "post", f"/simulator/{path}")
    return response.json()


async def _get(client: AsyncClient, path: str, template: str = "") -> Any:
    response = await client.get(f"/simulator/{path}")
    assert response.status_code == 200, response.text
    _check(response, "get", f"/simulator/{template or path}")
    return response.json()


def _check(response: Response, method: str, path: str) -> None:
    """The answer is what the OpenAPI document promises, and nothing more."""
    document = openapi.document()
    promised = document["paths"][path][method]["responses"][str(response.status_code)]["content"]
    schema = {**promised["application/json"]["schema"], "components": document["components"]}
    OAS31Validator(schema).validate(response.json())


async def test_a_conversation_goes_through_http_alone(client: AsyncClient, room: Training) -> None:
    added = await _post(client, "people", name=" 李女士 ", column="residents", language="zh-CN")
    chat, person = added["chat"]["id"], added["person"]["id"]
    assert added["person"] == {"id": "p1", "name": "李女士", "column": "residents", "language": "zh-CN"}
    said = await _post(client, "messages", chat=chat, text="路灯不亮", **{"from": person})
    await room.simulator.send(chat, Outgoing("收到", choices=((Choice("提交", "t:1"),),), reply_to=said["messages"][0]))
    await _post(client, "taps", chat=chat, message="m2", token="t:1", **{"from": person})
    place = {"latitude": 41.68, "longitude": 125, "address": "团结路"}
    await _post(client, "messages", chat=chat, place=place, reply_to="m2", **{"from": person})
    template = "chats/{chat}/messages"
    messages = (await _get(client, f"chats/{chat}/messages", template))["messages"]
    assert [message["id"] for message in messages] == ["m1", "m2", "m3"]
    assert messages[2]["reply_to"] == {"id": "m2", "name": "", "text": "收到"}
    newer = await _get(client, f"chats/{chat}/messages?after={messages[0]['seq']}&limit=1", template)
    assert newer["messages"] == messages[1:2]
    state = await _get(client, "state")
    assert state["chats"] == [added["chat"] | {"last": messages[2]["seq"]}]
    assert (state["title"]["en"], state["time_zone"]) == ("Some County", "Asia/Shanghai")


async def test_a_group_speaks_through_any_of_its_members(client: AsyncClient, room: Training) -> None:
    group = await _post(client, "groups", title="城管局工作群", members=["王先生"])
    chat = group["chat"]["id"]
    response = await client.post(f"/simulator/groups/{chat}/members", json={"name": "张女士"})
    _check(response, "post", "/simulator/groups/{chat}/members")
    for person in (group["people"][0]["id"], response.json()["person"]["id"]):
        await _post(client, "messages", chat=chat, text="待办", **{"from": person})
    heard = [room.simulator.parse(update.payload) for update in room.updates]
    assert [one.sender_name for one in heard] == ["王先生", "张女士"]


async def test_an_uploaded_picture_is_sent_and_seen(client: AsyncClient) -> None:
    await _post(client, "people", name="李女士", column="residents")
    untold = {"Content-Type": "application/octet-stream"}
    assert (await client.post("/simulator/files", content=PNG, headers=untold)).status_code == 201
    kept = (await client.post("/simulator/files", content=PNG, headers={"Content-Type": "image/png"})).json()
    await _post(client, "messages", chat="c1", photos=[kept["file"]], **{"from": "p1"})
    seen = await client.get(kept["url"])
    assert (seen.content, seen.headers["content-type"], seen.headers["cache-control"]) == (PNG, "image/png", "no-store")
    messages = (await client.get("/simulator/chats/c1/messages")).json()["messages"]
    assert messages[0]["photos"] == [{"url": kept["url"], "mime": "image/png"}]


@pytest.mark.parametrize(("answer_after", "waited_for"), [("inbox", []), ("handled", [1])])
async def test_a_message_is_answered_when_it_asked_to_be(
    client: AsyncClient, room: Training, answer_after: str, waited_for: list[int]
) -> None:
    await _post(client, "people", name="李女士", column="residents")
    await _post(client, "messages", chat="c1", text="路灯不亮", answer_after=answer_after, **{"from": "p1"})
    assert room.waited_for == waited_for


@pytest.mark.parametrize(
    ("wanted", "now"),
    [
        ({"forward": "hour"}, NOW + timedelta(hours=1)),
        ({"forward": "day"}, NOW + timedelta(days=1)),
        ({"forward": "next"}, NOW + timedelta(hours=5)),
        ({"to": "2026-03-03T08:00:00+08:00"}, datetime(2026, 3, 3, tzinfo=UTC)),
    ],
)
async def test_the_clock_moves_forward(client: AsyncClient, room: Training, wanted: object, now: datetime) -> None:
    heard = room.simulator.subscribe()
    response = await client.post("/simulator/clock", json=wanted)
    _check(response, "post", "/simulator/clock")
    assert datetime.fromisoformat(response.json()["now"]) == now
    event, value = await anext(heard)
    assert (event, orjson.loads(value)) == ("clock", response.json())
    assert await _get(client, "clock") == response.json()


@pytest.mark.parametrize(
    ("wanted", "status"),
    [
        ({"to": "2026-03-02T09:00:00+00:00"}, 409),
        ({"to": "2026-03-02T12:00:00"}, 422),
        ({"to": "9999-12-31T23:59:59-23:59"}, 409),
        ({"to": 10**30}, 422),
        ({"forward": "year"}, 422),
        ({"forward": "day", "to": "2026-03-03T12:00:00Z"}, 422),
        ({}, 422),
    ],
)
async def test_the_clock_refuses_what_makes_no_sense(client: AsyncClient, wanted: object, status: int) -> None:
    assert (await client.post("/simulator/clock", json=wanted)).status_code == status


async def test_nothing_next_is_said_so(client: AsyncClient, room: Training) -> None:
    room.face = ClockState(NOW, 0.0, None)
    assert (await client.post("/simulator/clock", json={"forward": "next"})).status_code == 409


async def test_the_stream_opens_with_a_comment_and_tells_what_happens(room: Training) -> None:
    subscription = room.simulator.subscribe()
    stream = simulator._stream(subscription)
    assert (await anext(stream)).startswith(b":")
    room.simulator.add_person("李女士", "residents")
    event = (await anext(stream)).decode()
    assert event.startswith("event: person\ndata: {")
    assert event.endswith("}\n\n")
    subscription.close()
    assert [chunk async for chunk in stream] == []


BAD_JSON = [b"", b"{", b"\xff\xfe", b'{"name": "\\ud800", "column": "residents"}', b"[" * 100_000, b"nul"]
PERSON: dict[str, Any] = {"name": "李女士", "column": "residents"}
SAID: dict[str, Any] = {"chat": "c1", "from": "p1", "text": "路灯不亮"}
HUGE: Any = 10**400
BAD_BODIES = [
    ("people", [], 422), ("people", PERSON | {"name": 5}, 422), ("people", PERSON | {"name": "  "}, 422),
    ("people", PERSON | {"name": "字" * 65}, 422), ("people", PERSON | {"name": " " + "字" * 64}, 422),
    ("people", PERSON | {"name": "a\0b"}, 422),
    ("people", PERSON | {"column": "departments"}, 422), ("people", PERSON | {"language": "fr"}, 422),
    ("people", PERSON | {"extra": 1}, 422), ("groups", {"title": "群", "members": "李女士"}, 422),
    ("groups", {"title": "群", "members": ["a"] * 101}, 422), ("groups", {"title": "群", "members": [""]}, 422),
    ("groups/c1/members", {"name": "李女士"}, 409), ("groups/c9/members", {"name": "李女士"}, 404),
    ("messages", SAID | {"chat": "c9"}, 404), ("messages", SAID | {"chat": 1}, 422),
    ("messages", SAID | {"from": "p9"}, 404), ("messages", SAID | {"from": "p2"}, 409),
    ("messages", SAID | {"text": "a\0b"}, 422), ("messages", SAID | {"text": "字" * 100_001}, 422),
    ("messages", SAID | {"text": ""}, 422), ("messages", SAID | {"photos": ["f9"]}, 404),
    ("messages", SAID | {"photos": ["f" + "9" * 70]}, 404), ("messages", SAID | {"photos": ["f1"] * 11}, 422),
    ("messages", SAID | {"photos": [5]}, 422), ("messages", SAID | {"reply_to": "m9"}, 404),
    ("messages", SAID | {"reply_to": "m\u0661"}, 404), ("messages", SAID | {"key": "a\0b"}, 422),
    ("messages", SAID | {"place": {"latitude": 91, "longitude": 0}}, 422),
    ("messages", SAID | {"place": {"latitude": HUGE, "longitude": 0}}, 422),
    ("messages", SAID | {"place": {"latitude": "1", "longitude": 0}}, 422),
    ("messages", SAID | {"place": {"latitude": True, "longitude": 0}}, 422),
    ("messages", SAID | {"place": {"latitude": 1, "longitude": 0, "address": "\0"}}, 422),
    ("messages", SAID | {"answer_after": "never"}, 422), ("messages", {"chat": "c1", "text": "a"}, 422),
    ("taps", {"chat": "c1", "from": "p1", "message": "m9", "token": "t"}, 404),
    ("taps", {"chat": "c1", "from": "p1", "message": "m1", "token": "t"}, 409),
    ("taps", {"chat": "c1", "from": "p1", "message": "m1"}, 422),
]  # fmt: skip


@pytest.fixture
async def two_people(client: AsyncClient) -> None:
    for name in ("李女士", "王先生"):
        await _post(client, "people", name=name, column="residents")
    await _post(client, "messages", **SAID)


@pytest.mark.usefixtures("two_people")
@pytest.mark.parametrize(("path", "body", "status"), BAD_BODIES)
async def test_a_wrong_body_is_refused_with_a_sentence(
    client: AsyncClient, path: str, body: object, status: int
) -> None:
    written = json.dumps(body).encode()  # writes numbers that orjson would not
    response = await client.post(f"/simulator/{path}", content=written, headers={"Content-Type": "application/json"})
    assert (response.status_code, [*response.json()]) == (status, ["error"]), response.text
    template = "/simulator/groups/{chat}/members" if "members" in path else f"/simulator/{path}"
    _check(response, "post", template)


async def test_blanks_around_a_name_are_left_out(client: AsyncClient) -> None:
    made = await _post(client, "people", name=" 李女士\u3000", column="residents")
    assert made["person"]["name"] == "李女士"


@pytest.mark.parametrize("body", BAD_JSON)
async def test_what_is_no_json_is_refused(client: AsyncClient, body: bytes) -> None:
    response = await client.post("/simulator/people", content=body, headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()) == (400, {"error": "The body is not JSON in UTF-8."})


@pytest.mark.parametrize(("not_a_number", "status"), [(b"NaN", 422), (b"Infinity", 422), (b"1e999", 422)])
async def test_no_number_is_no_place(client: AsyncClient, not_a_number: bytes, status: int) -> None:
    body = b'{"chat": "c1", "from": "p1", "place": {"latitude": %b, "longitude": 0}}' % not_a_number
    response = await client.post("/simulator/messages", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == status


@pytest.mark.parametrize(
    ("path", "mime", "body", "status"),
    [
        ("people", "text/plain", b"{}", 415),
        ("people", "", b"{}", 415),
        ("people", "application/json", b" " * (1024 * 1024 + 1), 413),
        ("files", "text/html", PNG, 415),
        ("files", "image/png", b"<svg/>", 415),
        ("files", "image/png", b"", 415),
        ("files", "image/png", bytes(LARGE), 413),
    ],
)
async def test_other_kinds_and_too_much_are_refused(
    client: AsyncClient, path: str, mime: str, body: bytes, status: int
) -> None:
    response = await client.post(f"/simulator/{path}", content=body, headers={"Content-Type": mime})
    assert (response.status_code, [*response.json()]) == (status, ["error"])


@pytest.mark.usefixtures("two_people")
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("simulator/chats/c9/messages", 404), ("simulator/chats/%00/messages", 404),
        ("simulator/chats/%ff/messages", 404),
        ("simulator/chats/c1/messages?after=-1", 422), ("simulator/chats/c1/messages?after=x", 422),
        (f"simulator/chats/c1/messages?after={'9' * 5000}", 422), ("simulator/chats/c1/messages?limit=0", 422),
        ("simulator/chats/c1/messages?limit=1001", 422), ("simulator/chats/c1/messages?before=1", 422),
        (f"simulator/chats/c1/messages?after={2**63 - 1}", 200), ("simulator/files/f9", 404),
        ("simulator/files/%ed%a0%80", 404), (f"simulator/files/{'0' * 64}", 404), ("simulator/files/f%00", 404),
        ("simulator", 404), ("static/missing.js", 404), ("static/%00", 404), ("static/%2e%2e/app.py", 404),
        ("simulator/people", 405),
    ],
)  # fmt: skip
async def test_an_address_that_leads_nowhere_is_said_so(client: AsyncClient, path: str, status: int) -> None:
    response = await client.get(f"/{path}")
    assert response.status_code == status
    assert status == 200 or [*response.json()] == ["error"]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("zh-CN", "没有这个会话。"),
        ("en-GB,en;q=0.9,zh;q=0.8", "There is no such chat."),
        ("zh-TW;q=0.5,en;q=0.4", "没有这个会话。"),
        ("fr", "没有这个会话。"),
        (";;q=x,,en;q=x", "没有这个会话。"),
    ],
)
async def test_a_fault_is_told_in_the_language_asked_for(client: AsyncClient, asked: str, sentence: str) -> None:
    response = await client.get("/simulator/chats/c9/messages", headers={"Accept-Language": asked})
    assert response.json() == {"error": sentence}


async def test_the_page_and_its_files_are_served_as_what_they_are(client: AsyncClient) -> None:
    page = await client.get("/")
    assert page.headers["content-type"].startswith("text/html")
    for name in ("main.js", "chat.css", "icon.svg"):
        assert f"/static/{name}" in page.text
        kind = (await client.get(f"/static/{name}")).headers["content-type"]
        assert kind.split(";")[0] in {"text/javascript", "text/css", "image/svg+xml"}


async def test_the_openapi_document_is_valid_and_served(client: AsyncClient) -> None:
    document = (await client.get("/simulator/openapi.json")).json()
    validate(document)
    assert document == orjson.loads(orjson.dumps(openapi.document()))


def test_every_route_is_in_the_openapi_document(room: Training) -> None:
    served = {
        (route.path, method.lower())
        for route in simulator.routes(room)
        for method in (route.methods or set()) - {"HEAD"}
    }
    assert served == {(path, method) for path, methods in openapi.document()["paths"].items() for method in methods}


def test_every_refusal_of_the_simulator_has_its_sentence() -> None:
    package = Path(app.__file__).parent.parent / "bot/platforms/simulator"
    sources = "".join(file.read_text() for file in (*package.glob("*.py"), Path(simulator.__file__)))
    raised = {part.split('"')[0] for part in sources.split('CaseworkError("')[1:]}
    assert raised
    assert raised <= faults.SENTENCES.keys()
