"""The emulator's server, in a thread with a loop of its own, so that a test may be synchronous or have its own loop."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.operations.exclusive import listen
from tests.emulator.door import Door
from tests.emulator.state import Telegram
from tests.emulator.stream import UpdateRecord

PATIENCE = 10.0  # seconds for the thread to begin or to end


class CuttableProtocol(HttpToolsProtocol):
    """Lets the application cut the line, which ASGI has no word for."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["transport"] = self.transport  # type: ignore[typeddict-unknown-key]


class PromptServer(uvicorn.Server):
    """Ends at once, where uvicorn looks every tenth of a second whether it should, and then waits another tenth."""

    def __init__(self, config: uvicorn.Config, closing: asyncio.Event) -> None:
        super().__init__(config)
        self._closing = closing

    async def main_loop(self) -> None:
        await self._closing.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=PATIENCE / 2)
        for connection in list(self.server_state.connections):
            connection.transport.abort()  # a client that does not read to the end
        await asyncio.sleep(0)


class ServerThread:
    def __init__(self, tg: Telegram) -> None:
        self._tg = tg
        self.port = 0
        self._thread: threading.Thread | None = None
        self._began = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self.door: Door | None = None
        tg.world.stream.on_new.append(self._hear_of)

    def start(self) -> None:
        """Listens when it returns; after a stop on the port it had."""
        listener = listen("127.0.0.1", self.port)
        self.port = listener.getsockname()[1]
        self._began.clear()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live(listener)), name="telegram", daemon=True)
        self._thread.start()
        assert self._began.wait(PATIENCE), "the emulator's server did not start"

    async def _live(self, listener: socket.socket) -> None:
        self._loop = asyncio.get_running_loop()
        door = self.door = Door(self._tg)
        about = uvicorn.Config(
            door.app, http=CuttableProtocol, ws="none", lifespan="off", log_config=None, access_log=False
        )
        server = PromptServer(about, door.closing)
        door.courier.begin_anew()
        self._began.set()
        await server.serve(sockets=[listener])
        await door.courier.close()
        listener.close()

    def stop(self) -> None:
        if self._thread is None:
            return
        assert self._loop is not None
        assert self.door is not None
        self._loop.call_soon_threadsafe(self.door.closing.set)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the emulator's server did not stop"
        self._thread = self._loop = None

    @contextmanager
    def unreachable(self) -> Iterator[None]:
        """Nobody listens on the port meanwhile."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    def _hear_of(self, record: UpdateRecord) -> None:
        loop, door = self._loop, self.door
        if loop is not None and door is not None:
            loop.call_soon_threadsafe(door.hear_of, record)
