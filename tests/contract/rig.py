"""What the contract suite needs of a platform under test: a way to be a person on it, and to see what they see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Protocol

from bot.platforms.base import Platform
from domain.messages import Outgoing, Place, Update


@dataclass(frozen=True, slots=True)
class Seen:
    """A message of the service as a person sees it. `choices` are the labels and tokens of its buttons, row by row."""

    message: str
    text: str
    photos: int
    choices: tuple[tuple[tuple[str, str], ...], ...]
    quotes: str
    place: Place | None
    spoken: bool = False
    file: tuple[str, bytes] | None = None  # its name, and what is in it


@dataclass
class Door:
    """Stands where the service keeps what comes in, and remembers it in order."""

    updates: list[tuple[str, Update]] = field(default_factory=list)

    async def receive(self, platform: str, updates: Sequence[Update]) -> list[int]:
        first = len(self.updates) + 1
        self.updates += [(platform, one) for one in updates]
        return list(range(first, first + len(updates)))


class Rig(Protocol):
    """One platform with a person's private chat and a group on it, both by the platform's own ids.

    `LEFT_OUT` are tests of what the platform does not have, with the reason.
    """

    LEFT_OUT: ClassVar[Mapping[str, str]]

    def __init__(self, folder: Path) -> None: ...

    @property
    def platform(self) -> Platform: ...

    @property
    def door(self) -> Door: ...

    @property
    def private(self) -> str: ...

    @property
    def group(self) -> str: ...

    async def open(self) -> None:
        """Starts the platform, with `door` to keep what comes in."""
        ...

    async def close(self) -> None: ...

    async def says(
        self, chat: str, text: str = "", *, photos: Sequence[bytes] = (), place: Place | None = None, reply_to: str = ""
    ) -> None:
        """The person writes; several photos are sent as one album."""
        ...

    async def sends_file(self, chat: str, name: str, content: bytes, text: str = "") -> None:
        """The person sends a file of any kind, with words."""
        ...

    async def taps(self, chat: str, message: str, token: str) -> None: ...

    async def repeats_last(self) -> None:
        """The platform hands the newest update over a second time."""
        ...

    async def sends(self, chat: str, message: Outgoing) -> None:
        """Has the person be told this, in whatever way the platform has for it."""
        ...

    async def sees(self, chat: str) -> list[Seen]:
        """What the service said in a chat, oldest first, as it stands now."""
        ...
