"""What the simulator's page and API need from the service, as protocols, so that `web` does not import `bot`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.messages import IncomingFile, Place


@dataclass(frozen=True, slots=True)
class ClockState:
    """Service time, by how many seconds it is ahead of real time, and when the next timer is due."""

    now: datetime
    moved: float
    next: datetime | None


class Posted(Protocol):
    @property
    def messages(self) -> tuple[str, ...]: ...

    @property
    def inbox(self) -> tuple[int, ...]: ...


class Subscription(Protocol):
    def __aiter__(self) -> AsyncIterator[tuple[str, bytes]]: ...

    def close(self) -> None: ...


class Simulator(Protocol):
    """The simulated platform. Values of type `object` are written as JSON unchanged."""

    def people(self) -> Sequence[object]: ...

    def chats(self) -> Sequence[object]: ...

    def messages(self, chat: str, *, after: int | None = None, limit: int = 200) -> Sequence[object]: ...

    def add_person(self, name: str, column: str, language: str = "zh-CN") -> tuple[object, object]: ...

    def add_group(self, title: str, members: Sequence[str]) -> tuple[object, Sequence[object]]: ...

    def add_member(self, chat: str, name: str) -> object: ...

    def keep_file(self, content: bytes) -> str: ...

    def keep_document(self, content: bytes) -> str: ...

    async def picture(self, file: str) -> tuple[bytes, str]: ...

    async def say(
        self,
        chat: str,
        sender: str,
        *,
        text: str = "",
        photos: Sequence[str] = (),
        file: IncomingFile | None = None,
        place: Place | None = None,
        reply_to: str = "",
        key: str = "",
    ) -> Posted: ...

    async def tap(self, chat: str, sender: str, message: str, token: str) -> Posted: ...

    def subscribe(self) -> Subscription: ...

    def announce(self, event: str, value: object) -> None: ...


class Room(Protocol):
    """The simulator and the service behind it. `title` is by language, `time_zone` an IANA name."""

    @property
    def simulator(self) -> Simulator: ...

    @property
    def title(self) -> Mapping[str, str]: ...

    @property
    def time_zone(self) -> str: ...

    async def handled(self, ids: Sequence[int]) -> None:
        """Returns when these inbox rows are handled."""
        ...

    async def clock(self) -> ClockState: ...

    async def move_clock(self, to: datetime) -> None:
        """Returns when everything due until then has been done. Raises `CaseworkError` beside a real platform."""
        ...
