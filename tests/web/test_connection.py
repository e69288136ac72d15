"""A client that never ends the head of its request is let go; one that does is served as ever."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from web import connection
from web.connection import LARGEST_HEAD, Connection, _WholeWrites

GET = b"GET / HTTP/1.1\r\nHost: x\r\n"


@pytest.fixture
async def port() -> AsyncIterator[int]:
    async def page(_: Request) -> Response:
        return PlainTextResponse("here")

    settings = uvicorn.Config(Starlette(routes=[Route("/", page)]), http=Connection, lifespan="off", log_level="error")
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(config=_loaded(settings), server_state=uvicorn.server.ServerState(), app_state={}),
        "127.0.0.1",
        0,
    )
    yield server.sockets[0].getsockname()[1]
    server.close()


def _loaded(settings: uvicorn.Config) -> uvicorn.Config:
    if not settings.loaded:
        settings.load()
    return settings


async def exchange(port: int, *pieces: bytes) -> bytes:
    """Sends the pieces one by one, and reads until the other side ends the connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(0)
    answer = await reader.read()
    writer.close()
    return answer


async def test_a_request_that_ends_is_answered_however_it_is_cut(port: int) -> None:
    whole = GET + b"Connection: close\r\n\r\n"
    answer = await exchange(port, *(whole[at : at + 1] for at in range(len(whole))))
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.endswith(b"here")


async def test_an_answer_is_sent_at_once_and_a_long_one_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    came = list[bytes]()
    monkeypatch.setattr(connection, "MOST_HELD", 100)

    class Sent(asyncio.Transport):
        def write(self, data: Any) -> None:
            came.append(bytes(data))

        def close(self) -> None:
            came.append(b"closed")

    transport = _WholeWrites(Sent(), asyncio.get_running_loop())
    for piece in (b"head", b"body"):
        transport.write(piece)
    await asyncio.sleep(0)
    for piece in (b"x" * 60, b"y" * 60, b"z"):
        transport.write(piece)
    transport.close()
    await asyncio.sleep(0)
    assert came == [b"headbody", b"x" * 60 + b"y" * 60, b"z", b"closed"]


async def test_two_requests_on_one_connection_are_each_bounded(port: int) -> None:
    long = GET + b"X: " + b"y" * (LARGEST_HEAD // 2) + b"\r\n"
    answer = await exchange(port, long + b"\r\n", long + b"Connection: close\r\n\r\n")
    assert answer.count(b"HTTP/1.1 200") == 2


async def test_a_head_without_end_is_refused_and_the_connection_closed(port: int) -> None:
    line = b"X: " + b"y" * 1019 + b"\r\n"
    answer = await exchange(port, GET, *[line] * (LARGEST_HEAD // len(line)))  # the last of them is too much
    assert answer.startswith(b"HTTP/1.1 431")


@pytest.mark.parametrize("pieces", [(), (GET,), (GET + b"\r\n", GET)])
async def test_a_head_that_does_not_come_is_not_waited_for(
    port: int, pieces: tuple[bytes, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "HEAD_SECONDS", 0.05)
    answer = await exchange(port, *pieces)
    assert answer.rpartition(b"HTTP/1.1 ")[2].startswith(b"408")
