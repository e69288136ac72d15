"""A service in a process of its own, over real sockets: no input makes it fail, forget, hang or grow."""

from __future__ import annotations

import asyncio
import errno
import gzip
import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import httpx

from bot.platforms.cutting import utf16_units
from tests.hostile import corpus
from tests.hostile.conftest import Server
from web.connection import LARGEST_HEAD

TEXTS = corpus.texts()
AT_ONCE = 8
WARM = 400  # inputs after which caches and pools are as large as they get
MOST_GROWTH = 50 * 1024 * 1024
MOST_SECONDS = 10.0
MOST_BYTES = 16 * 1024
JSON = {"Content-Type": "application/json"}
PNG = b"\x89PNG\r\n\x1a\n"


GOOD: dict[str, dict[str, Any]] = {
    "people": {"name": "李女士", "column": "residents", "language": "zh-CN"},
    "groups": {"title": "城管局工作群", "members": ["承办人甲"]},
    "groups/c3/members": {"name": "承办人乙"},
    "messages": {"chat": "c1", "from": "p1", "text": "路灯", "photos": [], "place": {"latitude": 41.7,
    "longitude": 125.9},
                 "reply_to": "", "key": "", "answer_after": "inbox"},
    "taps": {"chat": "c1", "from": "p1", "message": "m1", "token": "d:1:submit", "answer_after": "inbox"},
    "clock": {"forward": "next"},
}  # fmt: skip
REFUSED = {400, 404, 409, 413, 415, 422}
KINDS = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml",
        "*/*", "", "json",
         "application/json, text/plain", "application/json" * 500, "image/png")  # fmt: skip
WRONG: list[Any] = [
    None,
    True,
    -1,
    2**63,
    10**400,
    1.5,
    float("nan"),
    float("inf"),
    [],
    {},
    [[]],
    {"a": 1},
    "",
    "\0",
    "\ud800",
    "x" * 100_000,
]


def _broken(good: dict[str, Any]) -> Iterator[bytes]:
    """Bodies made of a good one, each broken in one way."""
    whole = json.dumps(good)
    yield from (whole.encode(encoding) for encoding in ("utf-16", "utf-32", "utf-8-sig", "utf-7"))
    yield from (whole[:at].encode() for at in range(0, len(whole), 9))
    yield from (
        b"",
        b"null",
        b"[]",
        b"0",
        b"\xff",
        b"{}" * 2,
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b" " * (1024 * 1024),
        b"x" * (2 * 1024 * 1024),
    )
    yield (whole[:-1] + ", " + whole[1:]).replace("路灯", "").encode()  # every field twice
    for name in good:
        yield json.dumps({key: value for key, value in good.items() if key != name}).encode()
        yield from (json.dumps(good | {name: wrong}).encode() for wrong in WRONG)
        yield json.dumps(good | {name: "BARE"}).replace('"BARE"', "1" * 5000).encode()
        yield json.dumps(good | {name: "BARE"}).replace('"BARE"', "[" * 50_000).encode()
    yield json.dumps(good | {"extra": 1}).encode()
    yield json.dumps(good | {"x" * 100_000: 1}).encode()


HEAD = b"POST /simulator/%b HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
GET = b"GET %b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
FINE = (
    b"100",
    b"200",
    b"201",
    b"400",
    b"404",
    b"405",
    b"408",
    b"411",
    b"413",
    b"414",
    b"415",
    b"422",
    b"431",
    b"501",
    b"505",
)
RAW: list[bytes] = [
    b"\r\n\r\n", b"\0" * 1000, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET /\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET  /  HTTP/1.1\r\n\r\n", b"BREW / HTTP/1.1\r\nHost: x\r\n\r\n",
    GET % b"/%00%ff%2e%2e/%c0%ae", GET % b"/../../etc/passwd", GET % b"//x.example/%2f..",
        GET % (b"/" + b"a" * 60_000),
    GET % b"http://x.example:99999/simulator/state", GET % b"*", GET % b"/simulator/state?" + b"&" * 60_000,
    GET % "/路灯".encode(),
    GET % b"/simulator/chats/c1/messages?after=%00&after=%ff", b"CONNECT x.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    HEAD % b"people" + b"\r\n", HEAD % b"people" + b"Content-Length: -1\r\n\r\n{}",
    HEAD % b"people" + b"Content-Length: 1e9\r\n\r\n",
    HEAD % b"people" + b"Content-Length: 99999999999999999999\r\n\r\n{}",
    HEAD % b"people" + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    HEAD % b"people" + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
    HEAD % b"people" + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
    HEAD % b"people" + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    HEAD % b"people" + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    HEAD % b"people" + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
    HEAD % b"people" + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\n{\r\n" * 20_000,
    HEAD % b"people" + b"Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
    b"GET / HTTP/1.1\r\n" + b"".join(b"X-%d: y\r\n" % number for number in range(20_000)) + b"\r\n",
    b"GET / HTTP/1.1\r\nX: " + b"y" * (4 * LARGEST_HEAD * 8), b"GET / HTTP/1.1\r\nX : y\r\n Folded: z\r\n\r\n",
    b"GET / HTTP/1.1\r\n: y\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nAccept-Language: " + b"en;q=0.9," * 6_000 + b"\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=" + b"0-1," * 5_000 + b"\r\nConnection: close\r\n\r\n",
    b"GET /static/main.js HTTP/1.1\r\nIf-Modified-Since: Thu, 99 Foo\r\nRange: bytes=9-1\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 200 + GET % b"/simulator/state",
]  # fmt: skip


def _connected(server: Server, beginning: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=5)
    connection.sendall(beginning)
    return connection


def _exchange(server: Server, raw: bytes) -> bytes:
    """Sends raw bytes and nothing more, and returns the beginning of what comes back."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        try:
            connection.sendall(raw)
            connection.shutdown(socket.SHUT_WR)
            return connection.recv(4096)
        except (BrokenPipeError, ConnectionResetError):
            return b""
        except OSError as error:
            if error.errno != errno.ENOTCONN:  # closed by the server before we could say that no more comes
                raise
            return b""


@corpus.SAID
async def test_hostile_texts_through_http_are_kept_handled_and_shown(server: Server, every: int) -> None:
    async with httpx.AsyncClient(base_url=server.url, timeout=60) as client:
        for number in range(30):
            await client.post("/simulator/people", json={"name": f"居民{number}", "column": "residents"})
        chats = (await client.get("/simulator/state")).json()["chats"]
        said = [(chats[number % len(chats)], text) for number, text in enumerate(TEXTS[::every])]
        await _say_all(client, said[: WARM // every])
        await _until_handled(server)
        before = server.memory()
        await _say_all(client, said[WARM // every :])
        await _until_handled(server)
        assert server.memory() - before < MOST_GROWTH
        for chat in chats:
            shown = await _shown(client, chat["id"])
            assert [text for where, text in said if where == chat and _is_said(text) and text not in shown] == []
    assert server.states("inbox").keys() == {"done"}
    assert server.states("outbox").keys() <= {"sent", "waiting", "cancelled"}


async def test_bodies_that_are_none_are_refused_with_a_sentence(sqlite_server: Server) -> None:
    async with httpx.AsyncClient(base_url=sqlite_server.url, timeout=60) as client:
        before = sqlite_server.memory()
        for path, good in GOOD.items():
            for body in _broken(good):
                await _post(client, path, body, REFUSED | {200, 201})
            for kind in KINDS:
                refused = await _post(client, path, json.dumps(good).encode(), {415}, **{"Content-Type": kind})
                assert [*refused.json()] == ["error"]
            await _post(
                client, path, gzip.compress(json.dumps(good).encode()), {400, 415}, **{"Content-Encoding": "gzip"}
            )
        for size in (1, 20 * 1024 * 1024, 20 * 1024 * 1024 + 1):
            kept = 201 if size == 20 * 1024 * 1024 else 415 if size == 1 else 413
            await _post(client, "files", (PNG + bytes(size))[:size], {kept}, **{"Content-Type": "image/png"})
        assert sqlite_server.memory() - before < MOST_GROWTH
        assert (await client.get("/simulator/state")).status_code == 200


async def test_what_is_hardly_http_ends_its_own_connection_and_no_other(sqlite_server: Server) -> None:
    before = sqlite_server.memory()
    lasting = [_connected(sqlite_server, b"POST /simulator/people HTTP/1.1\r\nContent-Le") for _ in range(50)]
    lasting += [_connected(sqlite_server, HEAD % b"people" + b"Content-Length: 9\r\n\r\n{") for _ in range(50)]
    for raw in RAW:
        answered = await asyncio.to_thread(_exchange, sqlite_server, raw)
        assert not answered or answered.split()[1] in FINE, (raw[:100], answered[:200])
    async with httpx.AsyncClient(base_url=sqlite_server.url, timeout=60) as client:
        assert (await client.get("/simulator/state")).status_code == 200
    for one in lasting:
        one.close()
    assert sqlite_server.memory() - before < MOST_GROWTH


async def _say_all(client: httpx.AsyncClient, said: list[tuple[dict[str, Any], str]]) -> None:
    free = asyncio.Semaphore(AT_ONCE)

    async def say(chat: dict[str, Any], text: str) -> None:
        async with free:
            body = {"chat": chat["id"], "from": chat["members"][0], "text": text}
            await _post(client, "messages", json.dumps(body).encode(), {201} if _is_said(text) else {422})

    await asyncio.gather(*(say(chat, text) for chat, text in said))


def _is_said(text: str) -> bool:
    return bool(text.strip()) and utf16_units(text) <= 100_000


async def _shown(client: httpx.AsyncClient, chat: str) -> set[str]:
    messages = (await client.get(f"/simulator/chats/{chat}/messages?limit=1000")).json()["messages"]
    return {message["text"] for message in messages if message["from"]["id"] != "bot"}


async def _post(
    client: httpx.AsyncClient, path: str, body: bytes, statuses: set[int], **headers: str
) -> httpx.Response:
    """Posts, and holds the answer to its status, its time and its size."""
    begun = time.monotonic()
    response = await client.post(f"/simulator/{path}", content=body, headers={**JSON, **headers})
    assert response.status_code in statuses, (path, body[:200], response.text)
    assert time.monotonic() - begun < MOST_SECONDS, (path, body[:200])
    assert len(response.content) < MOST_BYTES, (path, body[:200])
    return response


async def _until_handled(server: Server) -> None:
    for _ in range(300):
        if not server.states("inbox").keys() & {"new"} and not server.states("outbox").keys() & {"claimed"}:
            return
        await asyncio.sleep(0.5)
    raise AssertionError(f"stuck: {server.states('inbox')}, {server.states('outbox')}")
