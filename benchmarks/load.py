"""Posts bodies over kept-open connections and notes how long each answer took; cheap enough to share a machine."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field


@dataclass
class Outcome:
    """What came of a load: seconds from first to last, and each answer's latency in seconds, in the order answered."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    refused: int = 0

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        """In milliseconds."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000


class Connection(asyncio.Protocol):
    """One HTTP/1.1 connection on which a request follows the answer to the one before."""

    def __init__(self) -> None:
        self._buffer = b""
        self._answered: asyncio.Future[tuple[int, bytes]] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    async def request(self, method: str, path: str, body: bytes) -> tuple[int, bytes]:
        """The status and the body of the answer. Raises `ConnectionError` where none can come any more."""
        head = f"{method} {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
        self._answered = asyncio.get_running_loop().create_future()
        assert self._transport is not None
        if not self.is_open:
            raise ConnectionResetError
        self._transport.write(head.encode() + b"content-length: %d\r\n\r\n" % len(body) + body)
        return await self._answered

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(
            next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")).split()[1]
        )
        if len(rest) >= length and self._answered is not None and not self._answered.done():
            self._buffer = b""
            self._answered.set_result((int(head.split()[1]), rest[:length]))

    def connection_lost(self, error: Exception | None) -> None:
        if self._answered is not None and not self._answered.done():
            self._answered.set_exception(error or ConnectionResetError())

    @property
    def is_open(self) -> bool:
        return self._transport is not None and not self._transport.is_closing()

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


async def connect(port: int) -> Connection:
    _, connection = await asyncio.get_running_loop().create_connection(Connection, "127.0.0.1", port)
    return connection


async def closed_loop(
    port: int,
    path: str,
    bodies: Sequence[bytes],
    connections: int,
    each: Callable[[int, bytes], None] = lambda _, __: None,
) -> Outcome:
    """Every connection sends its next body as soon as the one before was answered."""
    outcome, waiting = Outcome(), iter(enumerate(bodies))
    opened = [await connect(port) for _ in range(connections)]
    began = time.perf_counter()
    await asyncio.gather(*(_send_all(one, path, waiting, outcome, each) for one in opened))
    outcome.seconds = time.perf_counter() - began
    for one in opened:
        one.close()
    return outcome


async def _send_all(
    connection: Connection,
    path: str,
    waiting: Iterator[tuple[int, bytes]],
    outcome: Outcome,
    each: Callable[[int, bytes], None],
) -> None:
    for number, body in waiting:
        began = time.perf_counter()
        status, answer = await connection.request("POST", path, body)
        outcome.latencies.append(time.perf_counter() - began)
        outcome.refused += status >= 300
        each(number, answer)


async def open_loop(port: int, path: str, bodies: Sequence[bytes], rate: float, connections: int = 64) -> Outcome:
    """Bodies are due at a steady rate, however slow the answers are; latency counts from when each was due."""
    return await open_calls([Call(port, path, body) for body in bodies], rate, connections)


@dataclass(frozen=True, slots=True)
class Call:
    port: int
    path: str
    body: bytes


async def open_calls(
    calls: Sequence[Call], rate: float, connections: int = 64, each: Callable[[int, bytes], None] = lambda _, __: None
) -> Outcome:
    """As `open_loop`, each call to a place of its own; so many connections to each port."""
    outcome, free = Outcome(), dict[int, asyncio.Queue[Connection]]()
    for port in dict.fromkeys(one.port for one in calls):
        free[port] = asyncio.Queue()
        for _ in range(connections):
            free[port].put_nowait(await connect(port))
    began = time.perf_counter()

    async def send(number: int, call: Call, due: float) -> None:
        connection = await free[call.port].get()
        if not connection.is_open:  # it was idle for as long as the server keeps one
            connection = await connect(call.port)
        status, answer = await connection.request("POST", call.path, call.body)
        outcome.latencies.append(time.perf_counter() - due)
        outcome.refused += status >= 300
        free[call.port].put_nowait(connection)
        each(number, answer)

    async with asyncio.TaskGroup() as group:
        for number, call in enumerate(calls):
            due = began + number / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            group.create_task(send(number, call, due))
    outcome.seconds = time.perf_counter() - began
    for several in free.values():
        while not several.empty():
            several.get_nowait().close()
    return outcome
