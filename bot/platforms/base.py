"""What a platform is to the rest: somewhere updates come from and messages go to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from domain.messages import Incoming, Outgoing, Update

# Keeps updates durably, then returns their inbox rows; only after that may the platform be told that they arrived.
# An adapter that asks its platform for updates also hands over that there were none, so that /healthz shows it at work.
Receive = Callable[[str, Sequence[Update]], Awaitable[list[int]]]


class SendError(Exception):
    """A message that a platform did not take. `permanent` ones are never tried again."""

    def __init__(self, reason: str, *, permanent: bool) -> None:
        super().__init__(reason)
        self.permanent = permanent


class UncertainSend(Exception):
    """The platform did not say whether it took the message: it may or may not have arrived."""


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a platform can do; the rest adapts. `text_limit` is in UTF-16 units."""

    edits: bool
    buttons: bool
    groups: bool
    text_limit: int
    album: int


class Platform(Protocol):
    """One platform. Its ids never leave it but as opaque strings."""

    name: str
    abilities: Abilities

    async def start(self, receive: Receive) -> None: ...

    async def stop(self) -> None: ...

    def parse(self, payload: str) -> Incoming:
        """Turns a kept payload into values; raises `ValueError` for what it cannot read."""
        ...

    async def send(self, chat: str, message: Outgoing) -> list[str]:
        """Sends or edits, and returns the platform's id of each message it became.

        Raises `SendError`, or `UncertainSend` when the outcome is not known.
        """
        ...

    async def take_buttons(self, chat: str, message: str) -> None:
        """Takes the buttons off a message of ours, where the platform can; one that is gone is no fault."""
        ...

    async def fetch(self, file: str) -> bytes:
        """The bytes of a file a person sent. Raises `SendError`."""
        ...

    async def forget(self, chat: str) -> None:
        """Erases what the adapter itself keeps of a chat."""
        ...
