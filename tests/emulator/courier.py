"""Carries updates to the webhook: in order within a chat, chats side by side, each until it is acknowledged.

So does Telegram's own server, whose WebhookActor keeps a queue per chat. On request a share of the updates comes twice,
and a share overtakes others.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Coroutine

import aiohttp

from tests.emulator.state import Telegram
from tests.emulator.stream import Attempt, UpdateRecord

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 2.0  # seconds between attempts; Telegram waits longer


class Courier:
    """Lives in the server's loop."""

    def __init__(self, tg: Telegram) -> None:
        self._tg = tg
        self.timeout = 10.0  # seconds for the service to answer
        self.late = (0.02, 0.3)  # seconds by which an update is overtaken
        self._lines: dict[int, deque[UpdateRecord]] = defaultdict(deque)
        self._tasks: set[asyncio.Task[None]] = set()
        self._working: set[int] = set()
        self._session: aiohttp.ClientSession | None = None
        self._room = asyncio.Semaphore(1)
        self._generation = 0

    def begin_anew(self) -> None:
        """After the webhook was set or taken away: what is pending goes to where it points now."""
        hook = self._tg.hook
        if hook.generation == self._generation:
            return
        self._generation = hook.generation
        self._drop_tasks()
        self._room = asyncio.Semaphore(hook.most)
        with self._tg.world.lock:
            pending = list(self._tg.world.stream.pending.values())
        for record in pending:
            self.carry(record)

    def _drop_tasks(self) -> None:
        for task in self._tasks:
            task.cancel()
        self._working.clear()
        self._lines.clear()

    def carry(self, record: UpdateRecord) -> None:
        if not self._tg.hook.url:
            return
        self._lines[record.queue].append(record)
        if record.queue not in self._working:
            self._working.add(record.queue)
            self._spawn(self._work(record.queue))

    def carry_again(self) -> None:
        """What was acknowledged and is to be heard once more; left to polling when there is no webhook."""
        if not self._tg.hook.url:
            return
        stream = self._tg.world.stream
        with self._tg.world.lock:
            again = stream.take_again()
        for record in again:
            self._spawn(self._bring_again(record, stream.disorder.random.uniform(*self.late)))

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, queue: int) -> None:
        line, disorder = self._lines[queue], self._tg.world.stream.disorder
        while line:
            record = line.popleft()
            if disorder.reorders():
                self._spawn(self._bring_late(record, disorder.random.uniform(*self.late)))
            else:
                await self._bring(record)
        self._working.discard(queue)

    async def _bring_late(self, record: UpdateRecord, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self._bring(record)

    async def _bring(self, record: UpdateRecord) -> None:
        pause, stream = FIRST_PAUSE, self._tg.world.stream
        while record.id in stream.pending:
            if await self._post(record):
                with self._tg.world.lock:
                    stream.acknowledge(record)
                self.carry_again()
                return
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _bring_again(self, record: UpdateRecord, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self._post(record)

    async def _post(self, record: UpdateRecord) -> bool:
        hook = self._tg.hook
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers[SECRET_HEADER] = hook.secret
        async with self._room:
            attempt = await self._attempt(hook.url, record, headers)
        record.handed += 1
        record.attempts.append(attempt)
        if not 200 <= attempt.code < 300:
            hook.last_error = attempt.error or f"Wrong response from the webhook: {attempt.code}"
            hook.last_error_at = time.time()
            return False
        return True

    async def _attempt(self, url: str, record: UpdateRecord, headers: dict[str, str]) -> Attempt:
        at = self._tg.world.clock()
        try:
            async with self._open().post(url, data=record.payload, headers=headers) as answer:
                await answer.read()
                return Attempt(at, answer.status)
        except TimeoutError:
            return Attempt(at, 0, "Read timeout expired")
        except aiohttp.ClientError as error:
            refused = isinstance(error, aiohttp.ClientConnectorError)
            return Attempt(at, 0, "Connection refused" if refused else "Connection closed")

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            room = aiohttp.TCPConnector(limit=0)
            self._session = aiohttp.ClientSession(
                connector=room, timeout=aiohttp.ClientTimeout(total=self.timeout), cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session

    async def close(self) -> None:
        tasks = list(self._tasks)
        self._drop_tasks()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
