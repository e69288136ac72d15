"""A platform that is answered in place and takes a few messages beside, which it counts by rules of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.platforms.base import Joined, NotNow, Permit, no_wait
from domain.allowance import Allowance, Window
from domain.messages import Incoming, Outgoing, Update
from tests.bot.answered import LIMIT, Answered

MOST = 5
LASTS = timedelta(hours=48)


LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass
class Reader:
    """What one person was sent, and what may still be sent to them until a moment."""

    left: int = 0
    until: datetime = LONG_AGO
    messages: list[Outgoing] = field(default_factory=list)
    refused: int = 0

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.messages]


class Counting(Answered):
    """An update whose words begin with "/" is a tap in a menu."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self.allowance = Allowance(Window(MOST, LASTS), Window(3, timedelta(minutes=1)))
        self.readers: dict[str, Reader] = {}
        self._number = 0

    def reader(self, person: str) -> Reader:
        return self.readers.setdefault(person, Reader())

    async def brings(self, update: Update) -> str:
        reader = self.reader(update.chat)
        incoming = self.parse(update.payload)
        left, lasts = (3, timedelta(minutes=1)) if incoming.by_event else (MOST, LASTS)
        if not incoming.by_event or not reader.left or reader.until < self._now() + lasts:
            reader.left, reader.until = left, self._now() + lasts
        return await super().brings(update)

    def parse(self, payload: str) -> Incoming:
        incoming = super().parse(payload)
        return replace(incoming, by_event=incoming.text.startswith("/"))

    def join(self, messages: Sequence[Outgoing]) -> Joined:
        """One message alone is cut where it is too long."""
        joined = super().join(messages)
        return replace(joined, begun=1) if len(messages) == 1 and len(joined.body.encode()) > LIMIT else joined

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        """A picture beside words is a message of its own."""
        reader, names = self.reader(chat), list(message.sent)
        for _ in range(1 + bool(message.photos)):
            if reader.left <= 0 or self._now() >= reader.until:
                reader.refused += 1
                raise NotNow("45047", sent=tuple(names), used_up=True)
            reader.left, self._number = reader.left - 1, self._number + 1
            names.append(f"k{self._number}")
        reader.messages.append(message)
        return names
