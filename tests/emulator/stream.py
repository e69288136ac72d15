"""The updates of the bot: made once, handed out until they are acknowledged, and on purpose sometimes again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

import orjson
from aiogram.types import Update

from tests.emulator.models import to_json

KINDS = frozenset(Update.model_fields) - {"update_id"}
UNLESS_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
FIRST_ID = 500_000_001


@dataclass(frozen=True, slots=True)
class Attempt:
    """One delivery to the webhook; `code` is 0 when there was no answer."""

    at: datetime
    code: int
    error: str = ""


@dataclass(slots=True)
class UpdateRecord:
    id: int
    kind: str
    payload: bytes
    queue: int  # a webhook keeps the order within one chat
    created: datetime
    handed: int = 0
    acknowledged: datetime | None = None
    dropped: bool = False
    attempts: list[Attempt] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something that happened and of which the bot was not told."""

    kind: str
    why: str
    chat: int


@dataclass(slots=True)
class Disorder:
    """Which share of the updates comes twice and which out of order."""

    repeated: float = 0.0
    reordered: float = 0.0
    random: Random = field(default_factory=lambda: Random(1))

    def repeats(self) -> bool:
        return self.repeated > 0 and self.random.random() < self.repeated

    def reorders(self) -> bool:
        return self.reordered > 0 and self.random.random() < self.reordered


class UpdateStream:
    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.records: list[UpdateRecord] = []
        self.pending: dict[int, UpdateRecord] = {}
        self.withheld: list[Withheld] = []
        self.allowed: frozenset[str] = KINDS - UNLESS_ASKED
        self.disorder = Disorder()
        self.on_new: list[Callable[[UpdateRecord], None]] = []
        self._again: deque[UpdateRecord] = deque()
        self._next = FIRST_ID

    def allow(self, kinds: Sequence[str] | None) -> None:
        """None keeps what was said before, an empty list means all but a few, as the Bot API has it."""
        if kinds is not None:
            self.allowed = frozenset(kinds) if kinds else KINDS - UNLESS_ASKED

    def push(self, kind: str, content: object, queue: int) -> UpdateRecord | None:
        if kind not in self.allowed:
            self.withhold(kind, "allowed_updates", queue)
            return None
        update = Update.model_validate({"update_id": self._next, kind: content})
        return self._keep(kind, to_json(update), queue)

    def push_raw(self, body: dict[str, object]) -> UpdateRecord:
        """Whatever it says, only its id is made sure of."""
        record = self._keep("raw", orjson.dumps({"update_id": self._next} | body), 0)
        assert record is not None
        return record

    def withhold(self, kind: str, why: str, queue: int) -> None:
        self.withheld.append(Withheld(kind, why, queue))

    def _keep(self, kind: str, payload: bytes, queue: int) -> UpdateRecord:
        record = UpdateRecord(self._next, kind, payload, queue, self.clock())
        self._next += 1
        self.records.append(record)
        self.pending[record.id] = record
        for listener in self.on_new:
            listener(record)
        return record

    def acknowledge(self, record: UpdateRecord) -> None:
        if self.pending.pop(record.id, None) is None:
            return
        record.acknowledged = self.clock()
        if self.disorder.repeats():
            self._again.append(record)

    def repeat(self, record: UpdateRecord) -> None:
        """Hands out once more what was acknowledged before."""
        assert record.acknowledged, "it is still to come"
        self._again.append(record)
        for listener in self.on_new:
            listener(record)

    def confirm(self, offset: int) -> None:
        """`getUpdates` with an offset forgets all before it; a negative one keeps that many from the end."""
        if offset < 0:
            kept = list(self.pending)[offset:]
            offset = kept[0] if kept else self._next
        earlier = []
        for number, record in self.pending.items():
            if number >= offset:
                break
            earlier.append(record)
        for record in earlier:
            self.acknowledge(record)

    def batch(self, limit: int) -> list[UpdateRecord]:
        chosen = [self._again.popleft() for _ in range(min(len(self._again), limit))]
        for record in self.pending.values():
            if len(chosen) >= limit:
                break
            chosen.append(record)
        for record in chosen:
            record.handed += 1
        return self._shuffled(chosen)

    def _shuffled(self, chosen: list[UpdateRecord]) -> list[UpdateRecord]:
        for at in range(1, len(chosen)):
            if self.disorder.reorders():
                chosen[at - 1], chosen[at] = chosen[at], chosen[at - 1]
        return chosen

    def take_again(self) -> list[UpdateRecord]:
        """What a webhook is to hear a second time."""
        taken = list(self._again)
        self._again.clear()
        return taken

    def drop_pending(self) -> None:
        for record in self.pending.values():
            record.dropped = True
        self.pending.clear()
