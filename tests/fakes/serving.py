"""A fake's server, in a thread with a loop of its own, so that a test may be synchronous or have its own loop."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any, Generic, Protocol, TypeVar

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.operations.exclusive import listen

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


class Served(Protocol):
    """What a server serves; made inside its loop."""

    @property
    def app(self) -> ASGIApp: ...

    closing: asyncio.Event  # is set when the server ends

    async def close(self) -> None: ...


ServedT = TypeVar("ServedT", bound=Served)
Done = TypeVar("Done")


class ServerThread(Generic[ServedT]):
    """Serves what `make` makes, anew after each stop."""

    def __init__(self, name: str, make: Callable[[], ServedT]) -> None:
        self._name, self._make = name, make
        self.port = 0
        self.served: ServedT | None = None
        self._thread: threading.Thread | None = None
        self._began = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        """Listens when it returns; after a stop on the port it had."""
        listener = listen("127.0.0.1", self.port)
        self.port = listener.getsockname()[1]
        self._began.clear()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live(listener)), name=self._name, daemon=True)
        self._thread.start()
        assert self._began.wait(PATIENCE), f"the server of {self._name} did not start"

    async def _live(self, listener: socket.socket) -> None:
        self._loop = asyncio.get_running_loop()
        served = self.served = self._make()
        about = uvicorn.Config(
            served.app, http=CuttableProtocol, ws="none", lifespan="off", log_config=None, access_log=False
        )
        server = PromptServer(about, served.closing)
        self._began.set()
        await server.serve(sockets=[listener])
        await served.close()
        listener.close()

    def stop(self) -> None:
        if self._thread is None:
            return
        assert self.served is not None
        self.in_loop(self.served.closing.set)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), f"the server of {self._name} did not stop"
        self._thread = self._loop = None

    @contextmanager
    def unreachable(self) -> Iterator[None]:
        """Nobody listens on the port meanwhile."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    def run(self, work: Coroutine[Any, Any, Done]) -> Future[Done]:
        """Begins work in the server's loop, which has to run."""
        assert self._loop is not None, f"the server of {self._name} is not running"
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def in_loop(self, work: Callable[[], object]) -> None:
        """Has something done in the server's loop, if it runs."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(work)
