"""A proxy on loopback by which the service reaches Telegram over HTTPS, and which refuses when it is told to."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from pathlib import Path

from bot.operations.exclusive import listen

HOST = "telegram.test"
CERTIFICATE = Path(__file__).with_name(f"{HOST}.pem")  # with its key: nobody but these tests trusts it
ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"
FORBIDDEN = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"


class Proxy:
    """Answers CONNECT to whatever host with a line to the emulator, and speaks TLS there in its place."""

    def __init__(self, emulator_port: int) -> None:
        self.refuses = False
        self.refused = 0
        self._emulator_port = emulator_port
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._context.load_cert_chain(CERTIFICATE)
        self._listener: socket.socket = listen("127.0.0.1", 0)
        self._began = threading.Event()

    @property
    def leads_to(self) -> str:
        return f"https://{HOST}"

    @property
    def environment(self) -> dict[str, str]:
        port = self._listener.getsockname()[1]
        return {"HTTPS_PROXY": f"http://127.0.0.1:{port}", "NO_PROXY": "", "SSL_CERT_FILE": str(CERTIFICATE)}

    def __enter__(self) -> Proxy:
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live()), name="proxy", daemon=True)
        self._thread.start()
        assert self._began.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(10)
        assert not self._thread.is_alive()

    async def _live(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        self._lines: set[asyncio.StreamWriter] = set()
        server = await asyncio.start_server(self._serve, sock=self._listener)
        self._began.set()
        await self._over.wait()
        server.close()
        self._cut()

    def refuse(self) -> None:
        """Refuses from now on, and cuts what it let through."""
        self.refuses = True
        self._loop.call_soon_threadsafe(self._cut)

    def _cut(self) -> None:
        for line in self._lines:
            line.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"CONNECT "), head
            if self.refuses:
                self.refused += 1
                writer.write(FORBIDDEN)
                await writer.drain()
            else:
                await self._let_through(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # cut by either end, as lines are
        finally:
            writer.close()

    async def _let_through(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(ESTABLISHED)
        await writer.drain()
        await writer.start_tls(self._context)
        inner, outer = await asyncio.open_connection("127.0.0.1", self._emulator_port)
        self._lines |= {writer, outer}
        try:
            await asyncio.gather(_carry(reader, outer), _carry(inner, writer))
        finally:
            outer.close()
            self._lines -= {writer, outer}


async def _carry(source: asyncio.StreamReader, goal: asyncio.StreamWriter) -> None:
    while some := await source.read(65536):
        goal.write(some)
        await goal.drain()
    goal.close()
