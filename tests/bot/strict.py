"""A platform with a strict judge of pace, and a sender at work on it in time that passes by itself.

Nothing sleeps: when all wait, the loop's clock jumps to the next timer. The database is spoken to on the loop's own
thread, so that it takes no time at all.
"""

from __future__ import annotations

import asyncio
import os
import selectors
from collections import deque
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import event, text

from benchmarks import growing
from bot.catalogues import LOCALES, load_catalogues
from bot.clock import Clock
from bot.operations.leader import Leader
from bot.operations.metrics import Metrics
from bot.outbound.charts.charting import Charts
from bot.outbound.rendering import Renderer
from bot.outbound.sender import Sender
from bot.platforms.base import Pace, Permit, SendError, no_wait
from domain.content import Content, sentence
from domain.messages import ChatKind, Outgoing
from handlers.turn import Turn
from storage.engine.database import Database, Transaction
from storage.engine.writing import Work, Writer
from storage.messages import outbox
from storage.messages.outbox import Notice
from storage.people import chats, identities
from storage.tables import OutboxRow, id_of
from tests.runtimes import runtime_of

T = TypeVar("T")
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
PACE = Pace(per_second=30, chat_seconds=1.0, group_per_minute=20)
NAME = "strict"


class Skipping(selectors.DefaultSelector):
    """Waits for nothing: what is waited for comes at once, and the clock says that it was late."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        events = super().select(0)
        if not events:
            assert timeout is not None, "nothing will ever happen"
            self.now += timeout
        return events


class SkippingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._skipping = Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        return self._skipping.now


class LoopClock(Clock):
    """Asked from other threads too where time is real."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.get_running_loop()

    def real_now(self) -> datetime:
        return MORNING + timedelta(seconds=self._loop.time() % 1e6)


class OnLoop(Database):
    """Nothing in it outlives a test, so nothing need reach the disk."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        event.listen(self.engine, "connect", lambda driver, _: driver.execute("PRAGMA synchronous=OFF"))

    async def aside(self, work: Callable[..., T], *about: object) -> T:
        return work(*about)


@dataclass
class WriterOnLoop:
    database: Database

    def submit(self, work: Work[T], *, patient: bool = False) -> Future[T]:
        written: Future[T] = Future()
        with self.database.transaction() as tx:
            written.set_result(work(tx))
        return written

    def close(self) -> None: ...


class Seated(Leader):
    """Leads from the start, for long enough that no sender has died lately."""

    def __init__(self) -> None:
        self.since = MORNING - timedelta(hours=1)

    async def elected(self) -> None: ...


@dataclass
class Window:
    """At most `most` in any so many seconds."""

    most: int
    seconds: float
    times: deque[float] = field(default_factory=deque)

    def holds(self, now: float, count: int) -> bool:
        while self.times and self.times[0] <= now - self.seconds + 1e-9:
            self.times.popleft()
        return len(self.times) + count <= max(self.most, count)


@dataclass
class Arrival:
    """A part of a message as a chat heard it."""

    at: float
    chat: str
    text: str
    message: str


@dataclass
class Strict:
    """Splits words at "|", sends photos as one album, and refuses what comes too fast. Chats named g… are groups.

    `faults` are raised once each, by the text of the part that meets them; those in `arriving` after it has arrived.
    """

    latency: float = 0.1
    name: str = NAME
    pace: Pace | None = PACE
    buttons = True

    def __post_init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.edited: list[tuple[str, str]] = []
        self.refused = 0
        self.faults: dict[str, list[Exception]] = {}
        self.arriving: dict[str, list[Exception]] = {}
        self.gone: set[str] = set()
        self._windows: dict[str, Window] = {}
        self._number = 0

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        went = list(message.sent)
        if message.edit_of:
            await permit(0)
            if message.edit_of in self.gone:
                raise SendError("message to edit not found", permanent=True)
            self.edited.append((message.edit_of, message.text))
            return [message.edit_of]
        parts = [(f"album of {len(message.photos)}", len(message.photos))] if message.photos else []
        parts += [(words, 1) for words in message.text.split("|")]
        for place, (words, count) in enumerate(parts):
            if place < len(message.sent):
                continue
            await permit(count)
            try:
                went.append(await self._part(chat, words, count))
            except Exception as fault:
                if hasattr(fault, "sent"):
                    fault.sent = tuple(went)
                raise
        return went

    async def _part(self, chat: str, words: str, count: int) -> str:
        await asyncio.sleep(self.latency / 2)
        if faults := self.faults.get(words):
            raise faults.pop(0)
        self._judge(chat, count)
        self._number += 1
        now = asyncio.get_running_loop().time()
        self.arrivals += [Arrival(now, chat, words, str(self._number))] * count
        await asyncio.sleep(self.latency / 2)
        if faults := self.arriving.get(words):
            raise faults.pop(0)
        return str(self._number)

    def _judge(self, chat: str, count: int) -> None:
        now, group = asyncio.get_running_loop().time(), chat.partition("/")[0]
        windows = [self._window("all", 30, 1.0), self._window(f"{group} second", 1, 1.0)]
        if chat.startswith("g"):
            windows.append(self._window(f"{group} minute", 20, 60.0))
        if not all(one.holds(now, count) for one in windows):
            self.refused += 1
            raise SendError("too fast", permanent=False, retry_after=5)
        for one in windows:
            one.times.extend([now] * count)

    def _window(self, name: str, most: int, seconds: float) -> Window:
        return self._windows.setdefault(name, Window(most, seconds))

    async def take_buttons(self, chat: str, message: str) -> None: ...

    async def forget(self, chat: str) -> None: ...

    def heard(self, chat: str) -> list[str]:
        return [one.text for one in self.arrivals if one.chat == chat]

    def at(self, words: str) -> float:
        return next(one.at for one in self.arrivals if one.text == words)


@dataclass
class House:
    """A sender with all that it needs."""

    database: Database
    platforms: Mapping[str, Strict]
    writer: Writer
    clock: LoopClock = field(default_factory=LoopClock)

    def __post_init__(self) -> None:
        self.practice = growing.practice()
        self.metrics = Metrics()
        self.start()

    def start(self) -> None:
        """A sender, or another in its place."""
        renderer = Renderer(load_catalogues(LOCALES), lambda: self.practice.county)
        runtime = runtime_of(
            self.database,
            self.writer,
            leader=Seated(),
            clock=self.clock,
            practice=lambda: self.practice,
            metrics=self.metrics,
            platforms=self.platforms,
        )
        self.sender = Sender(runtime, renderer, Charts(Path(os.devnull)), last_active_at=lambda: -1e9)

    @property
    def strict(self) -> Strict:
        return self.platforms[NAME]

    def chat(self, name: str, *, platform: str = NAME) -> int:
        with self.database.transaction() as tx:
            known = chats.find(tx, platform, name)
            return id_of(known) if known else self._newcomer(tx, name, platform)

    def _newcomer(self, tx: Transaction, name: str, platform: str) -> int:
        if name.startswith("g"):
            group = chats.add(tx, platform, name, kind=ChatKind.GROUP, title=f"{name} title", person_id=None)
            return id_of(group)
        person = identities.add_person(tx, platform, name, name=name, language="en", now=MORNING)
        own = chats.add(tx, platform, name, kind=ChatKind.PRIVATE, title="", person_id=id_of(person))
        return id_of(own)

    def say(self, chat: int, words: str, *, cause: int | None = None, **about: Any) -> int:
        with self.database.transaction() as tx:
            row = said(chat, words, cause=cause, now=self.clock.now(), **about)
            outbox.enqueue_all(tx, [row])
            found = tx.connection().execute(text("SELECT max(id) FROM outbox")).scalar_one()
        self.sender.wake()
        return int(found)

    def say_all(self, messages: Sequence[tuple[int, str]]) -> None:
        with self.database.transaction() as tx:
            outbox.enqueue_all(tx, [said(chat, words, now=self.clock.now()) for chat, words in messages])
        self.sender.wake()

    def row(self, row_id: int) -> OutboxRow:
        with self.database.transaction() as tx:
            return tx.get_one(OutboxRow, row_id)

    def states(self) -> dict[str, int]:
        with self.database.reading() as tx:
            found = tx.connection().execute(text("SELECT state, count(*) FROM outbox GROUP BY state"))
            return {str(state): int(count) for state, count in found}

    def turn(self, tx: Transaction) -> Turn:
        return Turn(tx, self.practice, self.clock.now(), self.clock.real_now())

    async def until(self, done: Callable[[], bool], seconds: float = 600) -> float:
        """When something was the case, at the latest so many seconds from now."""
        loop = asyncio.get_running_loop()
        latest = loop.time() + seconds
        while not done():
            assert loop.time() < latest, "still not done"
            await asyncio.sleep(0.05)
        return loop.time()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        self._begin()
        try:
            yield
        finally:
            self._end()

    def _begin(self) -> None:
        self._workers = [asyncio.create_task(one.run()) for one in self.sender.workers]

    def _end(self) -> None:
        for one in self._workers:
            one.cancel()

    async def restart(self) -> None:
        self._end()
        await asyncio.wait(self._workers)
        self.start()
        self._begin()

    async def all_sent(self, count: int, seconds: float = 600) -> float:
        return await self.until(lambda: len(self.strict.arrivals) >= count and self._drained(), seconds)

    def _drained(self) -> bool:
        return not {"waiting", "claimed"} & self.states().keys()


def said(chat: int, words: str, *, cause: int | None = None, now: datetime, **about: Any) -> Mapping[str, Any]:
    content = Content((sentence("button.department", department=words),))
    return outbox.row(chat, "en", Notice(content, **about), cause=cause, now=now)


def run(story: Coroutine[Any, Any, T]) -> T:
    """Runs a story to its end, in no time."""
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        return runner.run(story)


Story = Callable[[House], Coroutine[Any, Any, None]]
Play = Callable[[Story], House]  # plays a story in a house with one such platform
