"""The front of the emulator: `with Emulator() as telegram:` gives a Bot API to speak to and a world to act in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from random import Random
from types import TracebackType

from tests.emulator.chats import Chat
from tests.emulator.door import Door
from tests.emulator.pace import Pace
from tests.emulator.shown import Shown
from tests.emulator.state import Telegram
from tests.emulator.stream import Disorder, UpdateRecord
from tests.emulator.taps import Tap
from tests.emulator.world import BotCard, World, utc_now
from tests.fakes.faults import Fault, FaultKind, FaultPlan
from tests.fakes.ledger import Asked, Violation
from tests.fakes.serving import ServerThread
from tests.fakes.waiting import until, wait_for


class Emulator:
    """All methods may be called from any thread. `async with` works as well, and stops without holding the loop up."""

    def __init__(
        self,
        *,
        bot: BotCard | None = None,
        clock: Callable[[], datetime] = utc_now,
        privacy: bool = True,
        mentions_heard: bool = False,
    ) -> None:
        self.world = World(bot or BotCard(), clock, privacy, mentions_heard)
        self.telegram = Telegram(self.world)
        self._server = ServerThread("telegram", lambda: Door(self.telegram))
        self.world.stream.on_new.append(self._hear_of)

    def _hear_of(self, record: UpdateRecord) -> None:
        if (door := self._server.served) is not None:
            self._server.in_loop(lambda: door.hear_of(record))

    def __enter__(self) -> Emulator:
        self._server.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.stop()

    async def __aenter__(self) -> Emulator:
        return self.__enter__()

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self._server.stop)

    @property
    def url(self) -> str:
        """`http://127.0.0.1:PORT`, as aiogram's `TelegramAPIServer.from_base` takes it."""
        return f"http://127.0.0.1:{self._server.port}"

    @property
    def base_url(self) -> str:
        """As python-telegram-bot takes it: the token comes right behind."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    @property
    def token(self) -> str:
        return self.world.bot.token

    # What goes wrong.

    def fail_next(
        self,
        method: str,
        kind: FaultKind | str,
        count: int = 1,
        *,
        seconds: float = 1.0,
        chat: Chat | None = None,
    ) -> None:
        """The next requests of a method (`*` for any, `download` for files), of one chat or of all, go wrong.

        `seconds` is `retry_after` for "too_many" and the time for "delay".
        """
        fault = Fault(FaultKind(kind), seconds)
        self.telegram.faults.order(method, fault, count, chat=chat.id if chat else None)

    def follow(self, plan: FaultPlan | None) -> None:
        """Things go wrong by chance from now on; None ends it."""
        self.telegram.faults.follow(plan)

    def heal(self) -> None:
        """Nothing goes wrong any more, neither by order nor by chance."""
        self.telegram.faults.clear()

    def unreachable(self) -> AbstractContextManager[None]:
        """Within `with`, connections are refused. Nothing that the emulator knows is lost."""
        return self._server.unreachable()

    def keep_pace(self, pace: Pace | None = None) -> None:
        """From now on whoever speaks too fast gets 429, and a violation is written down."""
        self.telegram.pacer.pace = pace or Pace()

    def disturb(self, *, repeated: float = 0.0, reordered: float = 0.0, seed: int = 1) -> None:
        """This share of updates comes twice, and this share out of order, by polling and by webhook."""
        disorder = Disorder(repeated, reordered, Random(seed))
        self.world.stream.disorder = disorder

    def redeliver(self, fraction: float, seed: int = 1) -> None:
        self.disturb(repeated=fraction, seed=seed)

    def repeat_last(self) -> None:
        """Hands the newest acknowledged update out a second time."""
        with self.world.lock:
            stream = self.world.stream
            stream.repeat(next(one for one in reversed(stream.records) if one.acknowledged))

    def let_taps_live(self, seconds: float) -> None:
        """How long the press of a button can be answered."""
        self.world.taps.lives = seconds

    def push_raw(self, body: dict[str, object]) -> UpdateRecord:
        """An update that no library can read; gets the next `update_id` unless it brings one."""
        with self.world.lock:
            return self.world.stream.push_raw(body)

    # What happened.

    @property
    def violations(self) -> list[Violation]:
        return list(self.telegram.ledger.violations)

    @property
    def updates(self) -> list[UpdateRecord]:
        return list(self.world.stream.records)

    @property
    def conflicts(self) -> int:
        """How often a waiting `getUpdates` was sent away by another."""
        door = self._server.served
        return door.poller.conflicts if door else 0

    def unacknowledged(self) -> list[UpdateRecord]:
        with self.world.lock:
            return list(self.world.stream.pending.values())

    def requests(self, method: str = "", chat: Chat | None = None) -> list[Asked]:
        wanted = chat.id if chat else None
        return [
            one
            for one in list(self.telegram.ledger.requests)
            if method in ("", one.method) and wanted in (None, one.chat)
        ]

    def sent(self, chat: Chat) -> list[Shown]:
        """What the bot put into a chat, deleted or not, oldest first."""
        return chat.sent()

    def taps(self) -> list[Tap]:
        with self.world.lock:
            return list(self.world.taps.pressed.values())

    def wait_for(self, predicate: Callable[[], object], seconds: float = 10.0, what: str = "") -> None:
        """Raises TimeoutError when the predicate has not come true. Not for a test that holds up the bot's own loop."""
        wait_for(predicate, seconds, what, told=self._lately)

    async def until(self, predicate: Callable[[], object], seconds: float = 10.0, what: str = "") -> None:
        """As `wait_for`, for a test that shares its loop with the bot."""
        await until(predicate, seconds, what, told=self._lately)

    def _lately(self) -> str:
        asked = [f"{one.method} -> {one.code} {one.description}" for one in self.telegram.ledger.requests[-8:]]
        return f"the last requests: {asked}"
