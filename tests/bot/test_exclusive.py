"""Which folders only one process may use, and at which door it listens."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from bot.operations.exclusive import Refused, listen, use_alone
from tests.stories.conftest import settings_for

POSTGRESQL = "postgresql+psycopg://nobody@localhost/none"


def test_a_simulator_is_served_by_one_process_on_postgresql_too(tmp_path: Path) -> None:
    settings = settings_for(POSTGRESQL, tmp_path)
    with use_alone(settings), pytest.raises(Refused), use_alone(settings):
        raise AssertionError("it was let in")


def test_several_processes_may_share_a_folder_beside_postgresql_without_a_simulator(tmp_path: Path) -> None:
    settings = replace(settings_for(POSTGRESQL, tmp_path), platforms=())
    with use_alone(settings), use_alone(settings):
        pass


async def test_a_body_does_not_wait_behind_its_headers() -> None:
    """On Python's own loop, which leaves the delay on at a socket made by `socket.create_server`."""
    asked: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def note(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    with listen("127.0.0.1", 0) as door:
        async with await asyncio.start_server(note, sock=door):
            _, writer = await asyncio.open_connection(*door.getsockname())
            assert await asked
            writer.close()
